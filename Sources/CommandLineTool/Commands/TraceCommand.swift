internal import CivicGraph
internal import Civics
internal import Exporters
internal import Lexicon

extension Command {
  static let trace = Command(
    name: "trace",
    summary: "show the roles of one person over the years",
    arguments: """
      NAME [--format text|markdown|json|svg] [--language zh|en]
                          [--graph DIR] [--output FILE]
      """,
    operands: 1...1,
    options: [.pictureFormat, .pictureLanguage, .graph, .output],
    discussion: """
      Posts in the order in which they were first seen, what the person did and when, who came before
      and after, and for each the passage it rests on. Several people of one name are shown one after the
      other (as an array in JSON); NAME@PLACE means one of them, which a picture needs.
      """,
    examples: ["annals trace 周小川", "annals trace 周小川 --format svg --output trace.svg"],
    run: traceName)
}

private func traceName(_ arguments: Arguments, _ console: Console) throws(Failure) -> ExitCode {
  let format = try arguments.form(.pictureFormat, default: TraceFormat.text)
  let graph = try GraphFolder(arguments[.graph]).graph()
  let name = arguments.operands[0]
  let traces = try graph.traces(ofNamed: name)
  guard let format else {
    let person = try arguments.single(traces.map(\.person))
    return try arguments.draw(.trace(person.id), of: graph, console)
  }
  let style = TextStyle.forOutput(to: arguments[.output])
  let texts = traces.map { format.write($0, style: style) }
  let text =
    switch format {
    case .json where texts.count > 1: "[\n" + texts.map(\.withoutLastBreak).joined(separator: ",\n") + "\n]\n"
    default: texts.joined(separator: "\n")
    }
  return try console.answer(text, to: arguments[.output])
}

extension Graph {
  /// The traces of everyone of that name, also in traditional characters; nothing found names the near ones.
  func traces(ofNamed name: String) throws(Failure) -> [Trace] {
    guard case .unknown(let near) = trace(name) else { return found(name) }
    let simplified = Lexicon.forms.simplified(name)
    if simplified != name, case .found(let traces) = trace(simplified) { return traces }
    let others = near.isEmpty ? personsByEvidence(limit: 5).map(\.name) : near
    let question = near.isEmpty ? "most is known of" : "did you mean"
    throw .nothingFound(
      "no person \"\(name)\" is in the graph",
      remedy: others.isEmpty
        ? nil : "\(question) \(others.joined(separator: ", "))\(near.isEmpty ? "" : "?")")
  }

  private func found(_ name: String) -> [Trace] {
    if case .found(let traces) = trace(name) { return traces }
    return []
  }
}

extension String {
  fileprivate var withoutLastBreak: String { hasSuffix("\n") ? String(dropLast()) : self }
}
