internal import CivicGraph
internal import Civics
internal import Exporters

extension Command {
  static let timeline = Command(
    name: "timeline",
    summary: "show what happened, in order, year by year",
    arguments: """
      [--year Y] [--from D] [--to D] [--format text|markdown|json|svg]
                             [--language zh|en] [--graph DIR] [--output FILE]
      """,
    operands: 0...0,
    options: [.year, .from, .to, .pictureFormat, .pictureLanguage, .graph, .output],
    discussion: """
      Each entry has its date, name, kind and place, who did what, and its source. Dates that are not
      certain stand where they belong and are marked. D is a day, a month or a year: --from 2024-07 is from
      its first day, --to 2024-07 through its last.
      """,
    examples: [
      "annals timeline --year 2024", "annals timeline --format svg --output timeline.svg",
      "annals timeline --from 2024-07 --to 2024-09 --format markdown",
    ],
    run: showTimeline)
}

extension Option {
  static let year = Option("--year", value: "Y", "only that year")
  static let from = Option("--from", value: "D", "only from that day on")
  static let to = Option("--to", value: "D", "only through that day")
}

extension Arguments {
  /// The time between `--from` and `--to`, which may be days, months or years.
  func time() throws(Failure) -> TimelineQuery {
    let from = try date(.from)?.earliest
    let through = try date(.to)?.latest
    if let from, let through, through < from {
      throw usage("--to \(through) is before --from \(from)")
    }
    return TimelineQuery(from: from, through: through)
  }
}

private func showTimeline(_ arguments: Arguments, _ console: Console) throws(Failure) -> ExitCode {
  let format = try arguments.form(.pictureFormat, default: TimelineFormat.text)
  var query = try arguments.time()
  query.year = try arguments.year(.year)
  let graph = try GraphFolder(arguments[.graph]).graph()
  guard let format else { return try arguments.draw(.timeline(query), of: graph, console) }
  let timeline = graph.timeline(query)
  if timeline.entries.isEmpty { throw .nothingFound("nothing is known of that time") }
  let style = TextStyle.forOutput(to: arguments[.output])
  return try console.answer(format.write(timeline, style: style), to: arguments[.output])
}
