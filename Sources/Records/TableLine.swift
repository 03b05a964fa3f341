/// One line of a table that is not empty, and where it stands.
struct TableLine {
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

  /// The columns that a first line names; throws for a name that stands there twice and for one that is missing.
  func header(_ cells: [String], needing names: [String]) throws(RecordsError) -> [String: Int] {
    var columns: [String: Int] = [:]
    for (index, name) in cells.enumerated() where !name.isEmpty {
      if columns.updateValue(index, forKey: name) != nil { throw error(.duplicate(name)) }
    }
    for name in names where columns[name] == nil { throw error(.missingColumn(name)) }
    return columns
  }

  func error(_ reason: RecordsError.Reason) -> RecordsError {
    RecordsError(file: file, line: number, byte: start, reason: reason)
  }
}
