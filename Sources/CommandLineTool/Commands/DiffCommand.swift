internal import CivicGraph
internal import Civics
internal import Exporters

extension Command {
  static let diff = Command(
    name: "diff",
    summary: "show what a new graph adds, changes or contradicts",
    arguments: """
      OLD NEW [--evidence none|first|all]
                         [--format text|markdown|json] [--output FILE]
      """,
    operands: 2...2,
    options: [.firstEvidence, .answerFormat, .output],
    discussion: """
      OLD and NEW are folders that `build` wrote, or their claims.jsonl. What is contradicted comes first,
      then what is changed (a name decided otherwise, a date made more exact, a person seen again), what is
      added, and what is gone. A thing whose name or date is now another is the same thing where it rests on
      the same passage and its names allow it.
      """,
    examples: ["annals build issues --into new && annals diff graphs new"],
    run: compareGraphs)
}

private func compareGraphs(_ arguments: Arguments, _ console: Console) throws(Failure) -> ExitCode {
  let format = try arguments.choice(.answerFormat, default: AnswerFormat.text)
  let evidence = try arguments.choice(.firstEvidence, default: EvidenceAmount.first)
  let (old, new) = (arguments.operands[0], arguments.operands[1])
  if old == FileBytes.standardInput, new == old {
    throw arguments.usage("only one of the graphs can be standard input")
  }
  let before = try GraphFolder(old).graph()
  let difference = try GraphFolder(new).graph().difference(from: before, workers: .threads)
  let style = TextStyle.forOutput(to: arguments[.output])
  return try console.answer(
    format.write(difference, style: style, evidence: evidence), to: arguments[.output])
}
