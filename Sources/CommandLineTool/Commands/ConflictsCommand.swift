internal import CivicGraph
internal import Exporters

extension Command {
  static let conflicts = Command(
    name: "conflicts",
    summary: "show what the issues contradict one another in",
    arguments: "[--format text|markdown|json] [--graph DIR] [--output FILE]",
    operands: 0...0,
    options: [.answerFormat, .graph, .output],
    discussion: """
      Two people in a post that one person holds, at one time; a person in a post after leaving it; a person
      at two places on one half-day; what is dated after the issue that reports it, or long before. Each
      with the passages of both sides. A contradiction is a mistake of the paper or of the reader; a
      question has an answer that the issues leave open. Nothing is decided by it.
      """,
    examples: ["annals conflicts", "annals conflicts --graph town --format markdown --output conflicts.md"],
    run: showConflicts)
}

private func showConflicts(_ arguments: Arguments, _ console: Console) throws(Failure) -> ExitCode {
  let format = try arguments.choice(.answerFormat, default: AnswerFormat.text)
  let conflicts = try GraphFolder(arguments[.graph]).graph().conflicts(workers: .threads)
  if conflicts.isEmpty { throw .nothingFound("nothing in the graph contradicts anything else") }
  let style = TextStyle.forOutput(to: arguments[.output])
  return try console.answer(format.write(conflicts, style: style), to: arguments[.output])
}
