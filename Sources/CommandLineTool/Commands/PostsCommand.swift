internal import CivicGraph
internal import Exporters

extension Command {
  static let posts = Command(
    name: "posts",
    summary: "show who was seen in which post over the years",
    arguments: """
      [--organization ORG] [--from D] [--to D] [--format text|markdown|json|svg]
                          [--language zh|en] [--graph DIR] [--output FILE]
      """,
    operands: 0...0,
    options: [.organization, .from, .to, .pictureFormat, .pictureLanguage, .graph, .output],
    discussion: """
      Bodies from the highest level down, their posts by rank, and their holders in the order in which they
      were first seen. Sightings are no starts or ends; those are shown only where a text states them.
      With --from and --to (a day, a month or a year) only those are listed who were seen in a post then, or
      of whom something is stated of then; svg draws that time alone.
      """,
    examples: [
      "annals posts --organization 党委", "annals posts --format svg --output posts.svg",
      "annals posts --from 2023 --to 2024-06 --format svg --output posts.svg",
    ],
    run: showPosts)
}

private func showPosts(_ arguments: Arguments, _ console: Console) throws(Failure) -> ExitCode {
  let format = try arguments.form(.pictureFormat, default: AnswerFormat.text)
  let time = try arguments.time()
  let graph = try GraphFolder(arguments[.graph]).graph()
  let name = arguments[.organization]
  let directory = try graph.directory(organization: name, during: time, workers: .threads).answer(
    "organization", name ?? "")
  if directory.bodies.isEmpty {
    throw .nothingFound(time.isBounded ? "nothing is known of that time" : "no post is known")
  }
  guard let format else {
    return try arguments.draw(.posts(organization: name, during: time), of: graph, console)
  }
  return try console.answer(
    format.write(directory, style: .forOutput(to: arguments[.output])), to: arguments[.output])
}
