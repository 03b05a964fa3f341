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
        columns = try line.header(cells, needing: ["document"])
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
}
