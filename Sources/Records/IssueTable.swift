public import Civics

/// The table `issues.tsv`: what is known beforehand of the issues that stand beside it.
///
/// Its first line names the columns, which may stand in any order: `document`, `published`, `place`,
/// `title`, `url`. Every column but the first may be missing, and so may every cell; other columns are
/// passed over, and so are empty lines. Columns are separated by one TAB.
public enum IssueTable {
  /// The records by the id of their document; O(n).
  ///
  /// Throws for a table without the column `document`, for a date that is none, and for a document or a
  /// column that stands there twice.
  public static func read(_ bytes: [UInt8], file: String) throws(RecordsError) -> [String: IssueRecord] {
    var records: [String: IssueRecord] = [:]
    var columns: [String: Int]?
    for line in TableLine.all(in: bytes, file: file) {
      let cells = try line.cells()
      guard let columns else {
        columns = try header(cells, line)
        continue
      }
      func cell(_ name: String) -> String? {
        guard let index = columns[name], index < cells.count, !cells[index].isEmpty else { return nil }
        return cells[index]
      }
      guard let document = cell("document") else { throw line.error(.missingKey("document")) }
      var record = IssueRecord(
        document: document, place: cell("place"), title: cell("title"), url: cell("url"))
      if let text = cell("published") {
        guard let date = CivicDate(edtf: text) else {
          let form = "the dates of EDTF, such as 2024-07-19"
          throw line.error(.unknownValue(key: "published", value: text, allowed: form))
        }
        record.published = date
      }
      if records.updateValue(record, forKey: document) != nil { throw line.error(.duplicate(document)) }
    }
    return records
  }

  private static func header(_ cells: [String], _ line: TableLine) throws(RecordsError) -> [String: Int] {
    var columns: [String: Int] = [:]
    for (index, name) in cells.enumerated() where !name.isEmpty {
      if columns.updateValue(index, forKey: name) != nil { throw line.error(.duplicate(name)) }
    }
    if columns["document"] == nil { throw line.error(.missingColumn("document")) }
    return columns
  }
}

/// One line of a table that is not empty, and where it stands.
private struct TableLine {
  let file: String
  let number: Int
  let start: Int
  let bytes: ArraySlice<UInt8>

  static func all(in bytes: [UInt8], file: String) -> [TableLine] {
    var lines: [TableLine] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var text = bytes[start..<end]
      if text.last == UInt8(ascii: "\r") { text.removeLast() }
      if text.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) {
        lines.append(TableLine(file: file, number: number, start: start, bytes: text))
      }
      start = end + 1
      number += 1
    }
    return lines
  }

  /// The cells without the spaces around them.
  func cells() throws(RecordsError) -> [String] {
    var cells: [String] = []
    for cell in bytes.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false) {
      let head = cell.drop { $0 == UInt8(ascii: " ") }
      let end = head.lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? head.startIndex
      guard let text = String(validating: head[..<end], as: UTF8.self) else { throw error(.notText) }
      cells.append(text)
    }
    return cells
  }

  func error(_ reason: RecordsError.Reason) -> RecordsError {
    RecordsError(file: file, line: number, byte: start, reason: reason)
  }
}
