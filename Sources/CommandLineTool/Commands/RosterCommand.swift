internal import CivicGraph
internal import Civics
internal import Exporters

extension Command {
  static let roster = Command(
    name: "roster",
    summary: "show who held what on a day, and how sure that is",
    arguments: """
      --on DATE [--organization ORG] [--format text|markdown|json]
                           [--graph DIR] [--output FILE]
      """,
    operands: 0...0,
    options: [.on, .organization, .answerFormat, .graph, .output],
    discussion: """
      DATE is a day, a month or a year. Whoever held a post by what the issues say is listed under its
      organization: stated, seen on that day, seen before and after, seen only before or only after. Left
      out is who left before or came after, and who is seen before or after only in a post that one person
      holds at a time while somebody else is known to have held it. ORG is a name or a part of names.
      """,
    examples: ["annals roster --on 2024-07-19", "annals roster --on 2024 --organization 南河镇党委"],
    run: showRoster)
}

extension Option {
  static let on = Option("--on", value: "DATE", "the day, month or year asked for")
  static let organization = Option(
    "--organization", value: "ORG", "only at the organizations of that name, or with it in their names")
  static let answerFormat = Option("--format", value: "NAME", "text (default), markdown or json")
}

private func showRoster(_ arguments: Arguments, _ console: Console) throws(Failure) -> ExitCode {
  let format = try arguments.choice(.answerFormat, default: AnswerFormat.text)
  guard let date = try arguments.date(.on) else { throw arguments.usage("--on DATE is needed") }
  let graph = try GraphFolder(arguments[.graph]).graph()
  let name = arguments[.organization]
  let roster = try graph.roster(on: date, organization: name).answer("organization", name ?? "")
  if roster.bodies.isEmpty { throw .nothingFound("nobody is known to have held a post then") }
  return try console.answer(
    format.write(roster, style: .forOutput(to: arguments[.output])), to: arguments[.output])
}

extension Finding {
  /// What was found; nothing found names the near ones.
  func answer(_ kind: String, _ name: String) throws(Failure) -> Answer {
    switch self {
    case .found(let answer): return answer
    case .unknown(let near):
      throw .nothingFound(
        "no \(kind) \"\(name)\" is in the graph",
        remedy: near.isEmpty ? nil : "did you mean \(near.joined(separator: ", "))?")
    }
  }
}
