import Civics
import Records
import Testing

@Suite struct IssueTableTests {
  private func read(_ text: String) throws -> [String: IssueRecord] {
    try IssueTable.read(Array(text.utf8), file: "issues.tsv")
  }

  @Test func `columns in any order, missing ones, others, and empty cells are read`() throws {
    let records = try read(
      "\u{FEFF}title\tdocument\tcolour\tpublished\r\n\r\n南河报\t2024-07\tred\t2024-07-20\r\n\t 2024-08 \n")
    #expect(
      records == [
        "2024-07": IssueRecord(document: "2024-07", published: CivicDate(edtf: "2024-07-20"), title: "南河报"),
        "2024-08": IssueRecord(document: "2024-08"),
      ])
  }

  @Test func `an empty table has no records`() throws {
    #expect(try read("").isEmpty)
    #expect(try read("document\n").isEmpty)
  }

  @Test(arguments: [
    ("title\turl\n", "issues.tsv:1: the table has no column \"document\" (byte 0)"),
    ("document\tdocument\n", "issues.tsv:1: \"document\" stands here for the second time (byte 0)"),
    ("document\na\n\na\n", "issues.tsv:4: \"a\" stands here for the second time (byte 12)"),
    ("document\tpublished\na\t20.7.2024\n", "issues.tsv:2: the published \"20.7.2024\" is none of the dates"),
    ("document\ttitle\n\tx\n", "issues.tsv:2: the key \"document\" is missing"),
  ])
  func `a table that cannot be meant is refused with its line`(text: String, message: String) {
    let error = #expect(throws: RecordsError.self) { try read(text) }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "none")")
  }
}
