internal import CivicGraph
internal import Civics
internal import Exporters

extension Command {
  static let connect = Command(
    name: "connect",
    summary: "show how two people or bodies are connected",
    arguments: """
      A B [--limit N] [--evidence none|first|all]
                            [--format text|markdown|json] [--graph DIR] [--output FILE]
      """,
    operands: 2...2,
    options: [.limit, .firstEvidence, .answerFormat, .graph, .output],
    discussion: """
      The shortest chains through events at which both acted, bodies in which both held a post, and, where
      nothing joins the two, through others. Each link has the passages it rests on. A and B are people,
      named as for trace, or the full names of bodies, or ids.
      """,
    examples: ["annals connect 周小川 何川", "annals connect 周小川 南河镇人民政府 --limit 3 --format markdown"],
    run: connectTwo)
}

extension Option {
  static let firstEvidence = Option(
    "--evidence", value: "AMOUNT", "show none, the first (default) or all passages")
  static let limit = Option("--limit", value: "N", "show at most N chains (default: 10)")
}

private func connectTwo(_ arguments: Arguments, _ console: Console) throws(Failure) -> ExitCode {
  let format = try arguments.choice(.answerFormat, default: AnswerFormat.text)
  let evidence = try arguments.choice(.firstEvidence, default: EvidenceAmount.first)
  let limit = try arguments.count(.limit) ?? 10
  let graph = try GraphFolder(arguments[.graph]).graph()
  let (first, last) = (arguments.operands[0], arguments.operands[1])
  let ids = (
    try graph.node(named: first, console, of: "connect"), try graph.node(named: last, console, of: "connect")
  )
  if ids.0 == ids.1 { throw arguments.usage("\"\(first)\" and \"\(last)\" are one and the same") }
  guard let connection = graph.connection(from: ids.0, to: ids.1, limit: limit) else {
    throw .nothingFound("nothing in the graph connects \(first) and \(last)")
  }
  let style = TextStyle.forOutput(to: arguments[.output])
  return try console.answer(
    format.write(connection, style: style, evidence: evidence), to: arguments[.output])
}

extension Graph {
  /// The id of the person, body, event or post that a text means: an id, the name of a body, or the name of a
  /// person as `people(named:)` understands it.
  fileprivate func node(
    named name: String, _ console: Console, of command: String
  ) throws(Failure) -> String {
    if organization(name) != nil || event(name) != nil || post(name) != nil { return name }
    let bodies = organizations.filter { $0.name == name || $0.id == "organization/\(name)" }
    if bodies.count == 1 { return bodies[0].id }
    if bodies.count > 1 {
      throw .usage(
        "\"\(name)\" is the name of \(bodies.count) bodies",
        remedy: (["name one of them:"] + bodies.map { "  \($0.id)" }).joined(separator: "\n"),
        command: command)
    }
    let search = search(name)
    let near = organizations.filter { $0.name.contains(name) }.prefix(5)
    if search.persons.isEmpty, !near.isEmpty {
      throw .nothingFound(
        "no person and no body \"\(name)\" is in the graph",
        remedy: (["did you mean:"] + near.map { "  \($0.name)" }).joined(separator: "\n"))
    }
    return try person(named: name, console, of: command).id
  }
}
