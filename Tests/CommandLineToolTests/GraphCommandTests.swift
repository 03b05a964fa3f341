import Civics
import Foundation
import Records
import TestSupport
import Testing

@Suite(isBuilt) struct GraphCommandTests {
  @Test func `build writes what the other commands read, and tells what it wrote`() throws {
    let folder = try folder(of: "seeds/2024-07.txt", "seeds/2024-08.txt")
    let run = try annals("build", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text.contains("files written to graphs"))
    for name in [
      "MANIFEST", "claims.jsonl", "graph.dot", "posts.dot", "meetings.dot", "initiatives.dot", "timeline.md",
      "timeline.json",
    ] {
      #expect(folder.files.contains("graphs/\(name)"), "\(name)")
    }
    #expect(try annals("timeline", in: folder).status == 0)
    #expect(try annals("dot", in: folder).status == 0)
  }

  @Test func `the order of the inputs does not change a byte of the graph`() throws {
    let folder = try folder(of: "a/1.txt", "b/2.txt", "b/3.txt")
    #expect(try annals("build", "a", "b", "--into", "one", in: folder).status == 0)
    #expect(try annals("build", "b/3.txt", "b", "a", "--into", "two", in: folder).status == 0)
    #expect(try shell("diff -r one two", in: folder).status == 0)
  }

  @Test func `what was written for an issue that is gone is removed`() throws {
    let folder = try folder(of: "in/a.txt")
    try folder.write(issue.split(separator: "2024").joined(separator: "2022"), to: "in/b.txt")
    #expect(try annals("build", "in", in: folder).status == 0)
    let before = folder.files
    #expect(try shell("rm in/b.txt; \"$annals\" build in", in: folder).status == 0)
    #expect(folder.files.count <= before.count)
    #expect(try shell("cd graphs && sha256sum --quiet -c MANIFEST", in: folder).status == 0)
  }

  @Test func `a build that can read nothing leaves the graph as it is`() throws {
    let folder = try folderWithGraph()
    let before = try folder.read("graphs/claims.jsonl")
    let run = try annals("build", "nowhere", in: folder)
    #expect(run.status == 3)
    #expect(try folder.read("graphs/claims.jsonl") == before)
  }

  @Test func `a person is traced, in each format and to a file`() throws {
    let folder = try folderWithGraph()
    for format in ["text", "markdown", "json"] {
      let run = try annals("trace", "周小川", "--format", format, in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.text.contains("周小川"))
      #expect(run.text.hasSuffix("\n"))
      #expect(try annals("trace", "周小川", "--format", format, "-o", "out", in: folder).output.isEmpty)
      #expect(try folder.text("out") == run.text)
    }
  }

  @Test func `a name in traditional characters is found`() throws {
    let folder = try folderWithGraph(person: "刘国庆")
    #expect(try annals("trace", "劉國慶", in: folder).status == 0)
  }

  @Test func `an unknown name is exit code 1 and names those that come near`() throws {
    let folder = try folderWithGraph()
    for arguments in [["trace", "周小州"], ["dot", "--person", "周小州"]] {
      let run = try #require(Program.annals).run(arguments, in: folder)
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("周小川"))
    }
  }

  @Test func `a time of which nothing is known is exit code 1`() throws {
    let folder = try folderWithGraph()
    #expect(try annals("timeline", "--year", "1999", in: folder).status == 1)
    #expect(try annals("timeline", "--from", "2024-08", in: folder).status == 1)
    #expect(try annals("timeline", "--to", "2024-07-18", in: folder).status == 1)
    #expect(try annals("timeline", "--from", "2024-07", "--to", "2024-07", in: folder).status == 0)
    #expect(try annals("dot", "--year", "1999", in: folder).status == 1)
  }

  @Test func `without a graph every command says how to make one`() throws {
    let folder = try TemporaryFolder()
    for arguments in [["trace", "周小川"], ["timeline"], ["dot", "--graph", "graphs"]] {
      let run = try #require(Program.annals).run(arguments, in: folder)
      #expect(run.status == 3)
      #expect(run.errors.contains("graphs/claims.jsonl: No such file or directory"))
      #expect(run.errors.contains("write the graph first: annals build"))
    }
  }

  @Test func `a graph can be a folder, a file of claims, or standard input`() throws {
    let folder = try folderWithGraph()
    let bytes = try folder.read("graphs/claims.jsonl")
    let expected = try annals("trace", "周小川", in: folder).output
    #expect(try annals("trace", "周小川", "--graph", "graphs/", in: folder).output == expected)
    #expect(try annals("trace", "周小川", "--graph", "graphs/claims.jsonl", in: folder).output == expected)
    #expect(try annals("trace", "周小川", "--graph", "-", in: folder, input: bytes).output == expected)
  }

  @Test func `a damaged graph is named with its line`() throws {
    let folder = try folderWithGraph()
    try folder.write(
      try folder.read("graphs/claims.jsonl") + Array("{\"fact\":".utf8), to: "graphs/claims.jsonl")
    let run = try annals("trace", "周小川", in: folder)
    #expect(run.status == 3)
    #expect(run.errors.contains("graphs/claims.jsonl:6: expected a string"))
  }

  @Test(.enabled(if: Terminal.isAvailable, "this system gives the tests no terminal"))
  func `colours are used on a terminal only, and never with NO_COLOR`() throws {
    let folder = try folderWithGraph()
    let program = try #require(Program.annals)
    let arguments = ["trace", "周小川"]
    #expect(try !program.run(arguments, in: folder).text.contains("\u{1B}"))
    #expect(
      try Terminal.run(program, arguments, in: folder, environment: ["TERM": "xterm"]).contains("\u{1B}["))
    for variable in [["NO_COLOR": "1", "TERM": "xterm"], ["TERM": "dumb"]] {
      #expect(try !Terminal.run(program, arguments, in: folder, environment: variable).contains("\u{1B}"))
    }
  }

  @Test(.enabled(if: Terminal.isAvailable, "this system gives the tests no terminal"))
  func `progress is shown on a terminal only, and nothing of it is left`() throws {
    let folder = try TemporaryFolder()
    for number in 0..<40 { try folder.write(issue, to: "in/\(number).txt") }
    let program = try #require(Program.annals)
    let arguments = ["facts", "in", "--each", "--output", "facts.jsonl"]
    #expect(try program.run(arguments, in: folder).errors.isEmpty)
    let shown = try Terminal.run(program, arguments, in: folder, environment: ["TERM": "xterm"])
    #expect(shown.contains("16 of 40"))
    #expect(shown.hasSuffix("\r\u{1B}[K"))
  }

  @Test func `several people of one name are all traced, in JSON as one array`() throws {
    let folder = try TemporaryFolder()
    var claims: [Claim] = []
    for (document, place) in [("a", "东山县南河镇"), ("b", "西山县北河镇")] {
      let passage = Evidence(start: 0, end: 15, line: 1, quote: "镇长周小川")
      let town = String(place.suffix(3))
      let role = RoleFact(
        person: PersonName("周小川"), title: "镇长", organization: town + "人民政府", printed: "镇长")
      let fact = DocumentFact(source: document, encoding: "UTF-8", sha256: "00", year: 2024, place: place)
      claims += [Fact.document(fact), .role(role)].compactMap {
        Claim(document: document, fact: $0, evidence: [passage])
      }
    }
    try folder.write(ClaimLines.write(claims), to: "graphs/claims.jsonl")
    let run = try annals("trace", "周小川", "--format", "json", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let array = try JSONSerialization.jsonObject(with: Data(run.output)) as? [Any]
    #expect(array?.count == 2)
    let dot = try annals("dot", "--person", "周小川", in: folder)
    #expect(dot.status == 2)
    #expect(dot.errors.contains("周小川@"))
  }

  @Test func `what build wrote is not read as an issue`() throws {
    let folder = try folder(of: "a.txt")
    #expect(try annals("build", ".", in: folder).status == 0)
    let before = try folder.read("graphs/claims.jsonl")
    #expect(try annals("build", ".", in: folder).status == 0)
    #expect(try folder.read("graphs/claims.jsonl") == before)
  }

  @Test func `evaluate prints a figure for each measure, and the rows on request`() throws {
    let folder = try folderWithGraph()
    try folder.write(
      #"{"id": "2024-07", "year": 2024, "roles": [{"person": "周小川", "title": "书记", "org": "南河镇党委"}],"#
        + #" "events": [], "acts": [], "changes": [], "initiatives": ["清河行动"]}"#, to: "gold/2024-07.json")
    let run = try annals("evaluate", "graphs/claims.jsonl", "--gold", "gold", "--verbose", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text.contains("role: +organisation             1.000  1.000  1.000    1    0    0\n"))
    #expect(run.text.contains("2024-07 initiative MISSING 清河行动\n"))
    #expect(run.text.contains("2024-07:1 initiative EXTRA "))
  }

  @Test func `evaluate without gold says where it looked`() throws {
    let folder = try folderWithGraph()
    try folder.write("{}", to: "gold/x.json")
    let run = try annals("evaluate", "graphs/claims.jsonl", "--gold", "gold", in: folder)
    #expect(run.status == 3)
    #expect(run.errors.contains("gold: no gold is there"))
  }
}
