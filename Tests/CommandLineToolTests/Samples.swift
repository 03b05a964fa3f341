import Civics
import Records
import TestSupport
import Testing

/// An issue of an invented town.
let issue = """
  南河镇召开2024年半年度工作会议

  7月19日，南河镇召开2024年半年度工作会议。会议由镇党委书记周小川主持，镇长欧阳青作工作报告。

  """

/// Where the tests that need the built program say that they are skipped.
let isBuilt: ConditionTrait = .enabled(if: Program.annals != nil, "the executable annals is not built")

/// Runs the built program.
func annals(
  _ arguments: String..., in folder: TemporaryFolder, input: [UInt8] = [], environment: [String: String] = [:]
) throws -> Program.Run {
  try #require(Program.annals).run(arguments, in: folder, input: input, environment: environment)
}

/// Runs a script of the shell in which `$annals` is the built program.
func shell(_ script: String, in folder: TemporaryFolder) throws -> Program.Run {
  try #require(Program.annals).shell(script, in: folder)
}

/// A folder in which `names` are issues.
func folder(of names: String...) throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  for name in names { try folder.write(issue, to: name) }
  return folder
}

/// A folder with a graph of a few claims, written without the reader.
func folderWithGraph(person: String = "周小川", quote: String = "镇党委书记周小川主持会议") throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  let passage = Evidence(start: 0, end: 36, line: 1, quote: quote)
  let facts: [Fact] = [
    .document(
      DocumentFact(
        source: "2024-07.txt", encoding: "UTF-8", sha256: "00", title: quote, year: 2024, place: "东山县南河镇")),
    .role(
      RoleFact(person: PersonName(person), title: "书记", organization: "南河镇党委", printed: "镇党委书记")),
    .event(
      EventFact(
        id: "e1", name: quote, date: CivicDate(edtf: "2024-07-19"), place: quote, kind: .workMeeting,
        hosts: [person])),
    .act(ActFact(person: PersonName(person), event: "e1", act: .preside)),
    .initiative(InitiativeFact(name: quote, partOf: person, event: "e1")),
  ]
  let claims = facts.compactMap { Claim(document: "2024-07", fact: $0, evidence: [passage]) }
  try folder.write(ClaimLines.write(claims), to: "graphs/claims.jsonl")
  return folder
}

/// The claims in what a run printed.
func claims(in run: Program.Run) throws -> [Claim] {
  try ClaimLines.read(run.output, file: "standard output")
}
