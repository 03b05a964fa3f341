internal import CivicGraph
internal import Exporters

extension Command {
  static let post = Command(
    name: "post",
    summary: "show everyone seen in a post, in order",
    arguments: "TITLE [--organization ORG] [--format text|markdown|json] [--graph DIR] [--output FILE]",
    operands: 1...1,
    options: [.organization, .answerFormat, .graph, .output],
    discussion: """
      Where one person holds the post at a time it tells who followed whom, and between which sightings it
      changed hands. Posts that several share (副…, 委员, 代表) are never read so. TITLE is the core of the
      post or a form in which it is printed; with it at several organizations, each is shown.
      """,
    examples: ["annals post 镇长", "annals post 书记 --organization 南河镇党委 --format markdown"],
    run: showPost)
}

private func showPost(_ arguments: Arguments, _ console: Console) throws(Failure) -> ExitCode {
  let format = try arguments.choice(.answerFormat, default: AnswerFormat.text)
  let graph = try GraphFolder(arguments[.graph]).graph()
  let title = arguments.operands[0]
  let organization = arguments[.organization]
  if let organization, graph.organizations(named: organization).isEmpty {
    let found = Finding<[PostHistory]>.unknown(near: graph.organizationsNear(organization, limit: 5))
    _ = try found.answer("organization", organization)
  }
  let histories = try graph.history(ofPost: title, at: organization).answer("post", title)
  return try console.answer(
    format.write(histories, style: .forOutput(to: arguments[.output])), to: arguments[.output])
}
