internal import CivicGraph
internal import Civics
internal import Exporters

extension Command {
  static let trace = Command(
    name: "trace",
    summary: "show the roles of a person over the years, or of several side by side",
    arguments: """
      NAME… [--year Y] [--evidence none|first|all] [--pinyin]
                          [--format text|markdown|json|svg] [--language zh|en] [--graph DIR] [--output FILE]
      """,
    operands: 1...Int.max,
    options: [.year, .evidence, .pinyin, .pictureFormat, .pictureLanguage, .graph, .output],
    discussion: """
      Posts in the order in which they were first seen, what the person did and when, who came before
      and after, and for each the passage it rests on. Several people are first set beside one another,
      with the events at which they met, and then shown one after the other (in JSON as an array).

      NAME is a name as it is printed, misprints and traditional characters too, or its pinyin, with or
      without tones and spaces. Several people of one name are all shown; NAME@PLACE, as their heads have
      it, means one of them. Where nobody has the name, those whose names come near are offered; a name of
      three characters and more with one of like shape or sound is taken for the only one it can be.
      A picture shows one person over all years.
      """,
    examples: [
      "annals trace 周小川", "annals trace zhouxiaochuan --year 2024 --evidence first",
      "annals trace 周小川 何川 --format markdown --output trace.md",
    ],
    run: traceNames)
}

extension Option {
  static let evidence = Option(
    "--evidence", value: "AMOUNT", "show none, the first or all (default) passages")
  static let pinyin = Option("--pinyin", "show how the names are read")
}

private func traceNames(_ arguments: Arguments, _ console: Console) throws(Failure) -> ExitCode {
  let format = try arguments.form(.pictureFormat, default: TraceFormat.text)
  let evidence = try arguments.choice(.evidence, default: EvidenceAmount.all)
  let year = try arguments.year(.year)
  let graph = try GraphFolder(arguments[.graph]).graph()
  var people: [Person] = []
  for name in arguments.operands {
    for person in try graph.people(named: name, console) where !people.contains(person) {
      people.append(person)
    }
  }
  guard let format else {
    if year != nil { throw arguments.usage("a picture shows all years; leave --year out") }
    return try arguments.draw(.trace(try arguments.single(people).id), of: graph, console)
  }
  var traces = people.map { graph.trace(of: $0) }
  if let year { traces = try traces.limited(to: year, console) }
  let style = TextStyle.forOutput(to: arguments[.output])
  let options = TraceOptions(evidence: evidence, isSpelt: arguments.has(.pinyin))
  let text =
    traces.count == 1
    ? format.write(traces[0], style: style, options: options)
    : format.write(TraceComparison(traces), style: style, options: options)
  return try console.answer(text, to: arguments[.output])
}

extension [Trace] {
  /// What of the traces can lie in a year; those of whom nothing is known in it are left out, unless all are.
  fileprivate func limited(to year: Int, _ console: Console) throws(Failure) -> [Trace] {
    let all = map { $0.limited(to: year) }
    let limited = all.filter { !$0.isEmpty }
    if !limited.isEmpty {
      for trace in all where trace.isEmpty {
        console.say("nothing is known of \(trace.person.name) in \(String(year))")
      }
      return limited
    }
    let names = map(\.person.name).joined(separator: ", ")
    let years = Set(flatMap(\.yearsSeen)).sorted().map { String($0) }.joined(separator: ", ")
    throw .nothingFound(
      "nothing is known of \(names) in \(String(year))",
      remedy: years.isEmpty ? nil : "something is known of \(years)")
  }
}
