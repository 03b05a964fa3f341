import Civics
import Records
import TestSupport
import Testing

@Suite(isBuilt) struct BadInputTests {
  @Test func `a file that is not there is named, and the rest is read`() throws {
    let folder = try folder(of: "a.txt")
    let run = try annals("facts", "nowhere.txt", "a.txt", in: folder)
    #expect(run.status == 3)
    #expect(run.errors.contains("nowhere.txt: error: No such file or directory"))
    #expect(!run.output.isEmpty)
  }

  @Test func `a folder without text is named`() throws {
    let folder = try folder(of: "in/a.pdf")
    let run = try annals("facts", "in", in: folder)
    #expect(run.status == 3)
    #expect(run.errors.contains("in: error: no .txt or .md file is in this folder"))
  }

  @Test(arguments: [
    ("empty", [] as [UInt8]), ("white", Array(" \n\n\t".utf8)),
    ("binary", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0xFF, 0xFE, 0, 1]),
    ("picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]),
  ])
  func `a file that is no text is named, and the rest is read`(name: String, bytes: [UInt8]) throws {
    let folder = try folder(of: "a.txt")
    try folder.write(bytes, to: "\(name).txt")
    let run = try annals("facts", "\(name).txt", "a.txt", in: folder)
    #expect(run.status == 3)
    #expect(run.errors.contains("\(name).txt: "))
    #expect(try claims(in: run).allSatisfy { $0.document == "a" })
    #expect(!run.output.isEmpty)
  }

  @Test func `bad bytes in the middle are named with their place and read around`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(issue.utf8) + [0xE5, 0x8D, 0xFF, 0x0A] + Array(issue.utf8), to: "a.txt")
    let run = try annals("facts", "a.txt", in: folder)
    #expect(run.errors.contains("a.txt:"))
    #expect(run.errors.contains("byte"))
    #expect(run.status == 0 || run.status == 3)
    #expect(!run.output.isEmpty)
  }

  @Test(.enabled(if: Program.optimisedAnnals != nil, "needs swift build -c release"))
  func `one line of 100 MB is read, or refused with a message`() throws {
    let folder = try TemporaryFolder()
    let sentence = Array("会议由镇党委书记周小川主持，镇长欧阳青作工作报告。".utf8)
    let count = 100_000_000 / sentence.count
    try folder.write(Array(repeatElement(sentence, count: count).joined()), to: "long.txt")
    let run = try #require(Program.optimisedAnnals).run(
      ["facts", "--each", "long.txt", "--output", "/dev/null"], in: folder)
    #expect(run.status == 0 || (run.status == 3 && run.errors.contains("long.txt:")), "\(run.errors)")
  }

  @Test func `names that try to break out do not, in any format`() throws {
    let hostile = "周\"\\<b>{x}|`$(id)`\u{1B}[31m\u{202E}\u{0}\n\r*[a](b)川"
    let folder = try folderWithGraph(person: hostile, quote: hostile + "主持会议")
    let near = try annals("trace", "周小川", in: folder)
    #expect(near.status == 1)
    for arguments in [
      ["timeline"], ["timeline", "--format", "markdown"], ["timeline", "--format", "json"], ["dot"],
      ["dot", "--year", "2024"], ["dot", "--posts"], ["dot", "--meetings"], ["dot", "--initiatives"],
    ] {
      let run = try #require(Program.annals).run(arguments, in: folder)
      #expect(run.status == 0, "\(arguments): \(run.errors)")
      try expectHarmless(run.text, "\(arguments)")
    }
    try expectHarmless(near.errors, "the list of near names")
  }

  @Test func `a name leads to no file outside the folder of the graph`() throws {
    #expect(FileNameTests.parts.allSatisfy { !$0.contains("/") && !$0.hasPrefix(".") })
  }

  private func expectHarmless(_ text: String, _ place: String) throws {
    for scalar in text.unicodeScalars where scalar != "\n" {
      switch scalar.value {
      case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        Issue.record("U+\(String(scalar.value, radix: 16)) stands bare in \(place)")
      default: break
      }
    }
  }
}
