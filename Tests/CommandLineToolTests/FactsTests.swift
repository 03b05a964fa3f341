import Civics
import Records
import TestSupport
import Testing

@Suite(isBuilt) struct FactsTests {
  private func documents(_ run: Program.Run) throws -> [String] {
    try claims(in: run).compactMap { if case .document = $0.fact { $0.document } else { nil } }
  }

  @Test func `a folder is read with what is below it, by name, without hidden files and other kinds`() throws
  {
    let folder = try folder(
      of: "in/b.txt", "in/a/c.md", "in/B.txt", "in/.hidden.txt", "in/.git/x.txt", "in/x.pdf", "in/b/z.TXT")
    let run = try annals("facts", "in", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try documents(run) == ["B", "c", "b", "z"])
  }

  @Test func `documents that share a name are told apart by their path, then by their extension`() throws {
    let folder = try folder(of: "in/a/1.txt", "in/b/1.txt", "in/b/1.md", "in/2.txt")
    #expect(try documents(try annals("facts", "in", in: folder)) == ["2", "a/1", "b/1.md", "b/1.txt"])
  }

  @Test func `a file that is named twice is read once`() throws {
    let folder = try folder(of: "in/a.txt")
    #expect(try documents(try annals("facts", "in", "in/a.txt", "./in/a.txt", in: folder)) == ["a"])
  }

  @Test func `standard input is a document, with or without a name`() throws {
    let folder = try TemporaryFolder()
    let input = Array(issue.utf8)
    #expect(try documents(try annals("facts", "-", in: folder, input: input)) == ["stdin"])
    let named = try annals("facts", "-", "--name", "2024-07", in: folder, input: input)
    #expect(try documents(named) == ["2024-07"])
  }

  @Test func `--each prints what the plain run prints where nothing has to be decided`() throws {
    let folder = try folder(of: "in/a.txt", "in/b.txt")
    let each = try annals("facts", "in", "--each", in: folder)
    #expect(each.status == 0)
    #expect(!each.output.isEmpty)
    #expect(each.output == (try annals("facts", "in", in: folder)).output)
  }

  @Test func `what issues.tsv knows of a document is in its facts`() throws {
    let folder = try folder(of: "in/a.txt", "in/below/b.txt")
    try folder.write(
      "document\tpublished\turl\na\t2024-07-20\thttps://example.org/a\nb\t2024-08\t\n", to: "in/issues.tsv")
    let facts = try claims(in: try annals("facts", "in", in: folder)).compactMap { claim in
      if case .document(let fact) = claim.fact { fact } else { nil }
    }
    #expect(facts.map(\.published?.description) == ["2024-07-20", "2024-08"])
    #expect(facts.map(\.url) == ["https://example.org/a", nil])
  }

  @Test func `a broken issues.tsv is named with its line, and the issues are read without it`() throws {
    let folder = try folder(of: "in/a.txt")
    try folder.write("document\tpublished\na\tsoon\n", to: "in/issues.tsv")
    let run = try annals("facts", "in", in: folder)
    #expect(run.status == 3)
    #expect(run.errors.contains("in/issues.tsv:2: error: the published \"soon\" is none of the dates"))
    #expect(try documents(run) == ["a"])
  }

  @Test func `a word list that does not fit is refused before anything is read`() throws {
    let folder = try folder(of: "in/a.txt")
    try folder.write("x\n", to: "words/unknown.tsv")
    let run = try annals("facts", "in", "--lexicon", "words", in: folder)
    #expect(run.status == 3)
    #expect(run.errors.contains("words/unknown.tsv: no word list has this name"))
    #expect(run.output.isEmpty)
  }

  @Test func `a reader that stops early ends the run quietly`() throws {
    let folder = try TemporaryFolder()
    for number in 0..<300 { try folder.write(issue, to: "in/\(number).txt") }
    let run = try shell("\"$annals\" facts in --each | head -n 1 | wc -l; echo done", in: folder)
    #expect(run.errors.isEmpty)
    #expect(run.text.split(whereSeparator: \.isWhitespace) == ["1", "done"])
  }
}
