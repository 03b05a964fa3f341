internal import CivicGraph
internal import Exporters

extension Command {
  static let posts = Command(
    name: "posts",
    summary: "show who was seen in which post over the years",
    arguments: """
      [--organization ORG] [--format text|markdown|json|svg]
                          [--language zh|en] [--graph DIR] [--output FILE]
      """,
    operands: 0...0,
    options: [.bodies, .postsFormat, .pictureLanguage, .graph, .output],
    discussion: """
      Bodies from the highest level down, their posts by rank, and their holders in the order in which they
      were first seen. Sightings are no starts or ends; those are shown only where a text states them.
      """,
    examples: [
      "annals posts --organization 党委", "annals posts --format svg --output posts.svg",
    ],
    run: showPosts)
}

extension Option {
  static let bodies = Option("--organization", value: "ORG", "only bodies with ORG in their name")
  static let postsFormat = Option("--format", value: "NAME", "text (default), markdown, json or svg")
}

private func showPosts(_ arguments: Arguments, _ console: Console) throws(Failure) -> ExitCode {
  let format = try arguments.form(.postsFormat, default: AnswerFormat.text)
  let graph = try GraphFolder(arguments[.graph]).graph()
  let directory = graph.directory(ofBodiesNamed: arguments[.bodies])
  if directory.bodies.isEmpty {
    throw .nothingFound(
      arguments[.bodies].map { "no body with \"\($0)\" in its name has a post" } ?? "no post is known")
  }
  guard let format else {
    return try arguments.draw(.posts(ofBodiesNamed: arguments[.bodies]), of: graph, console)
  }
  let style = TextStyle.forOutput(to: arguments[.output])
  return try console.answer(format.write(directory, style: style), to: arguments[.output])
}
