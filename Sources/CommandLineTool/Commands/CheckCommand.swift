internal import CivicGraph
internal import Civics
internal import Exporters
internal import Extraction

extension Command {
  static let check = Command(
    name: "check",
    summary: "show what was not understood, and why",
    arguments: """
      INPUT… [--format text|markdown|json] [--corrections FILE]
                          [--name NAME] [--lexicon DIR] [--output FILE]
      """,
    operands: 1...Int.max,
    options: [.answerFormat, .corrections, .name, .lexicon, .output],
    discussion: """
      INPUT is as for `facts`. First how much there is of each sort, and how well each issue was understood,
      the worst first; then, the gravest sort first, each with its place and quote:
        posts with a name beside them that could not be read; names whose end or first character is in doubt,
        with the alternatives and what other issues decided; people who do something at no occasion that is
        told; dates that could not be placed; posts of an unknown body; issues without year or place;
        and what the issues contradict one another in, as `conflicts` shows it.
      Of none of these a claim is made that goes beyond what is sure.
      """,
    examples: ["annals check issues", "annals check issues/2024-07.txt --format markdown --output check.md"],
    run: checkIssues)
}

private func checkIssues(_ arguments: Arguments, _ console: Console) throws(Failure) -> ExitCode {
  let format = try arguments.choice(.answerFormat, default: AnswerFormat.text)
  let inputs = try Inputs(arguments.operands, arguments)
  let tables = try CorrectionTables(beside: inputs, arguments)
  var reading = try IssueReading(lexicon: arguments[.lexicon], console)
  var reviews: [(document: String, review: Review)] = []
  try reading.review(inputs) { (file, review) throws(Failure) in reviews.append((file.document, review)) }
  guard reading.count > 0 else { throw .unreadable("no issue could be read") }
  let (graph, refusals) = Graph.corrected(
    reviews.flatMap(\.review.reading.claims), by: tables.corrections)
  reading.report(refusals)
  let check = Check(
    reviews.map { ($0.document, $0.review.understanding, $0.review.doubts) }, in: graph)
  let style = TextStyle.forOutput(to: arguments[.output])
  _ = try console.answer(format.write(check, style: style), to: arguments[.output])
  return reading.exitCode
}
