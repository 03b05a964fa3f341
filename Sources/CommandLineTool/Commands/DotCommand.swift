internal import CivicGraph
internal import Civics
internal import Exporters

extension Command {
  static let dot = Command(
    name: "dot",
    summary: "write the graph, or a view of it, for Graphviz",
    arguments: """
      [--person N | --year Y | --posts | --meetings | --initiatives | --all]
                        [--from D] [--to D] [--language zh|en] [--graph DIR] [--output FILE]
      """,
    operands: 0...0,
    options: [
      .person, .yearView, .posts, .meetings, .initiatives, .all, .from, .to, .language, .graph, .output,
    ],
    discussion: """
      Without a view it is an overview for one sheet of paper: the bodies and their people, and how much
      happened and was begun, year by year. `--all` draws every post, person, event and initiative by itself,
      which is too large to print. Every node and edge has the passage it rests on as its tooltip. --from and
      --to (a day, a month or a year) narrow the posts, the meetings or the initiatives.
      """,
    examples: [
      "annals dot --person 周小川 | dot -Tsvg > person.svg", "annals dot --posts | dot -Tpng > posts.png",
      "annals dot --initiatives --from 2023 --to 2024 | dot -Tsvg > initiatives.svg",
    ],
    run: writeDot)
}

extension Option {
  static let person = Option("--person", value: "N", "one person over the years")
  static let yearView = Option("--year", value: "Y", "one year")
  static let posts = Option("--posts", "posts and who held them")
  static let meetings = Option("--meetings", "meetings and who attended")
  static let initiatives = Option("--initiatives", "initiatives through the years")
  static let all = Option("--all", "every post, person, event and initiative by itself")
  static let language = Option("--language", value: "NAME", "labels in zh (default) or en")
}

private func writeDot(_ arguments: Arguments, _ console: Console) throws(Failure) -> ExitCode {
  let views = [Option.person, .yearView, .posts, .meetings, .initiatives, .all].filter { arguments.has($0) }
  if views.count > 1 {
    throw arguments.usage("\(views[0].name) and \(views[1].name) are two views; give one")
  }
  let year = try arguments.year(.yearView)
  let time = try arguments.time()
  if time.isBounded, ![Option.posts, .meetings, .initiatives].contains(where: { arguments.has($0) }) {
    throw arguments.usage("--from and --to go with --posts, --meetings or --initiatives")
  }
  let language = try arguments.choice(.language, default: Language.chinese)
  let graph = try GraphFolder(arguments[.graph]).graph()
  let view: DotView
  switch views.first {
  case .person?:
    view = .person(try graph.person(named: arguments[.person] ?? "", console, of: "dot").id)
  case .posts?: view = .posts(during: time)
  case .meetings?: view = .meetings(during: time)
  case .initiatives?: view = .initiatives(during: time)
  case .all?: view = .whole
  default: view = year.map { .year($0) } ?? .overview
  }
  guard let text = DotWriter.write(view, of: graph, language: language) else {
    let asked = year.map { "the year \(String($0))" } ?? (time.isBounded ? "that time" : "that")
    throw .nothingFound("nothing is known of \(asked)")
  }
  return try console.answer(text, to: arguments[.output])
}
