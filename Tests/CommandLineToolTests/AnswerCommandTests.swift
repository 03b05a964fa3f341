import Civics
import Foundation
import Records
import TestSupport
import Testing

@Suite(isBuilt) struct AnswerCommandTests {
  /// Commands that find something in the folder of `folderWithGraph`.
  private static let commands = [
    ["roster", "--on", "2024-07-19"], ["roster", "--on", "2024-07", "--organization", "南河镇"],
    ["post", "书记"], ["post", "书记", "--organization", "南河镇党委"], ["initiative", "清河行动"], ["initiatives"],
    ["meeting", "工作会议"],
  ]

  private func town() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    func passage(_ start: Int, _ quote: String) -> [Evidence] {
      [Evidence(start: start, end: start + quote.utf8.count, line: 1, quote: quote)]
    }
    let claims: [Claim?] = [
      Claim(
        document: "2024-07",
        fact: .document(
          DocumentFact(source: "2024-07.txt", encoding: "UTF-8", sha256: "00", year: 2024, place: "东山县南河镇")),
        evidence: passage(0, "南河镇")),
      Claim(
        document: "2024-07",
        fact: .role(
          RoleFact(person: PersonName("周小川"), title: "书记", organization: "南河镇党委", printed: "镇党委书记")),
        evidence: passage(20, "镇党委书记周小川")),
      Claim(
        document: "2024-07",
        fact: .event(
          EventFact(
            id: "e1", name: "南河镇2024年半年度工作会议", date: CivicDate(edtf: "2024-07-19"), kind: .workMeeting)),
        evidence: passage(60, "南河镇2024年半年度工作会议")),
      Claim(
        document: "2024-07",
        fact: .act(ActFact(person: PersonName("周小川"), event: "e1", act: .preside)),
        evidence: passage(20, "镇党委书记周小川主持")),
      Claim(
        document: "2024-07", fact: .initiative(InitiativeFact(name: "清河行动", event: "e1")),
        evidence: passage(120, "清河行动")),
    ]
    try folder.write(ClaimLines.write(claims.compactMap(\.self)), to: "graphs/claims.jsonl")
    return folder
  }

  @Test(arguments: commands)
  func `each answer comes in each format, and to a file`(command: [String]) throws {
    let folder = try town()
    let program = try #require(Program.annals)
    for format in ["text", "markdown", "json"] {
      let run = try program.run(command + ["--format", format], in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.text.hasSuffix("\n"))
      #expect(run.text.contains("2024-07"))
      if format == "json" {
        #expect(try JSONSerialization.jsonObject(with: Data(run.output)) is [String: Any])
      }
      #expect(try program.run(command + ["--format", format, "-o", "out"], in: folder).output.isEmpty)
      #expect(try folder.text("out") == run.text)
    }
    #expect(
      try program.run(command, in: folder).text == program.run(command + ["--format=text"], in: folder).text)
  }

  @Test(arguments: [
    (["roster", "--on", "2024", "--organization", "南湖镇党委"], "no organization \"南湖镇党委\"", "南河镇党委"),
    (["post", "书己"], "no post \"书己\"", "书记"),
    (["post", "书记", "--organization", "南湖镇党委"], "no organization \"南湖镇党委\"", "南河镇党委"),
    (["post", "镇长", "--organization", "南河镇党委"], "no post \"镇长\"", "书记"),
    (["initiative", "清湖行动"], "no initiative \"清湖行动\"", "清河行动"),
    (["meeting", "南河镇2025年半年度工作会议"], "no event \"南河镇2025年半年度工作会议\"", "南河镇2024年半年度工作会议"),
  ])
  func `an unknown name is exit code 1 and names those that come near`(
    command: [String], summary: String, near: String
  ) throws {
    let run = try #require(Program.annals).run(command, in: try town())
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(summary), "\(run.errors)")
    #expect(run.errors.contains("did you mean \(near)"), "\(run.errors)")
  }

  @Test func `a time of which nobody is known is exit code 1`() throws {
    let folder = try town()
    try folder.write(
      try folder.text("graphs/claims.jsonl").split(separator: "\n").filter { !$0.contains("\"role\"") }
        .joined(separator: "\n"), to: "graphs/claims.jsonl")
    let run = try annals("roster", "--on", "2024", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("nobody is known to have held a post then"))
  }

  @Test func `too many events of one name are named and not shown`() throws {
    let folder = try TemporaryFolder()
    let claims = (1...20).compactMap { number in
      Claim(
        document: "2024-07",
        fact: .event(EventFact(id: "e\(number)", name: "南河镇第\(number)次会议", kind: .workMeeting)),
        evidence: [Evidence(start: number, end: number + 1, line: 1, quote: "会")])
    }
    try folder.write(ClaimLines.write(claims), to: "graphs/claims.jsonl")
    let run = try annals("meeting", "南河镇", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("20 events have \"南河镇\" in their names"))
    #expect(run.errors.contains("event/undated/南河镇第10次会议"))
    #expect(try annals("meeting", "event/undated/南河镇第10次会议", in: folder).status == 0)
    #expect(try annals("meeting", "南河镇第10次会议", in: folder).text.contains("第十次    undated  this one"))
  }

  @Test(.enabled(if: Terminal.isAvailable, "this system gives the tests no terminal"), arguments: commands)
  func `colours are used on a terminal only, and never with NO_COLOR`(command: [String]) throws {
    let folder = try town()
    let program = try #require(Program.annals)
    #expect(try !program.run(command, in: folder).text.contains("\u{1B}"))
    #expect(
      try Terminal.run(program, command, in: folder, environment: ["TERM": "xterm"]).contains("\u{1B}["))
    let plain = try Terminal.run(
      program, command, in: folder, environment: ["NO_COLOR": "1", "TERM": "xterm"])
    #expect(!plain.contains("\u{1B}"))
  }
}
