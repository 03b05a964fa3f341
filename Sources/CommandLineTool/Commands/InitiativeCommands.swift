internal import CivicGraph
internal import Exporters

extension Command {
  static let initiative = Command(
    name: "initiative",
    summary: "show one initiative through the years",
    arguments: "NAME [--format text|markdown|json] [--graph DIR] [--output FILE]",
    operands: 1...1,
    options: [.answerFormat, .graph, .output],
    discussion: """
      When it was first and last mentioned, under which names, at which events, as a part of what, and what
      its own parts are. Quotation marks, a year in front and one general word at the end (工程, 项目, …)
      do not count in NAME.
      """,
    examples: ["annals initiative 河道整治工程"],
    run: showInitiative)

  static let initiatives = Command(
    name: "initiatives",
    summary: "list all initiatives with the years they were seen in",
    arguments: """
      [--from D] [--to D] [--format text|markdown|json|svg]
                                [--language zh|en] [--graph DIR] [--output FILE]
      """,
    operands: 0...0,
    options: [.from, .to, .pictureFormat, .pictureLanguage, .graph, .output],
    discussion: """
      Those of several years come first; each has one passage a year. With --from and --to (a day, a month or
      a year) only what was mentioned then is listed and drawn.
      """,
    examples: [
      "annals initiatives", "annals initiatives --format svg --output initiatives.svg",
      "annals initiatives --from 2023 --format svg --output initiatives.svg",
    ],
    run: listInitiatives)
}

private func showInitiative(_ arguments: Arguments, _ console: Console) throws(Failure) -> ExitCode {
  let format = try arguments.choice(.answerFormat, default: AnswerFormat.text)
  let graph = try GraphFolder(arguments[.graph]).graph()
  let name = arguments.operands[0]
  let histories = try graph.history(ofInitiative: name).answer("initiative", name)
  return try console.answer(
    format.write(histories, style: .forOutput(to: arguments[.output])), to: arguments[.output])
}

private func listInitiatives(_ arguments: Arguments, _ console: Console) throws(Failure) -> ExitCode {
  let format = try arguments.form(.pictureFormat, default: AnswerFormat.text)
  let time = try arguments.time()
  let graph = try GraphFolder(arguments[.graph]).graph()
  let list = graph.initiativeList(during: time)
  if list.entries.isEmpty {
    throw .nothingFound(time.isBounded ? "nothing is known of that time" : "no initiative is in the graph")
  }
  guard let format else { return try arguments.draw(.initiatives(during: time), of: graph, console) }
  return try console.answer(
    format.write(list, style: .forOutput(to: arguments[.output])), to: arguments[.output])
}
