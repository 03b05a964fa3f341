internal import CivicGraph
internal import Civics
internal import Exporters
internal import Newsprint

extension Command {
  static let source = Command(
    name: "source",
    summary: "show the passage of a claim on its page",
    arguments: """
      CLAIM [--context N] [--pages DIR]
                           [--format text|markdown|json] [--graph DIR] [--output FILE]
      """,
    operands: 1...1,
    options: [.context, .pages, .answerFormat, .graph, .output],
    discussion: """
      CLAIM is a place as the other commands print it (DOCUMENT:LINE), a range of bytes as claims.jsonl has
      it (DOCUMENT:START-END), the id of anything in the graph (event/…, person/…, tenure/…), or the name of
      a person, body, event or initiative. Lines with a passage begin with >, the passage stands between
      ⟦ and ⟧. The page is looked for where `build` found it, seen from the working directory, or in DIR.
      """,
    examples: ["annals source 2024-07:12", "annals source person/周小川 --context 0"],
    run: showSource)
}

extension Option {
  static let context = Option("--context", value: "N", "show N lines before and after (default: 3)")
  static let pages = Option("--pages", value: "DIR", "look for the pages in DIR, by the names of their files")
}

private func showSource(_ arguments: Arguments, _ console: Console) throws(Failure) -> ExitCode {
  let format = try arguments.choice(.answerFormat, default: AnswerFormat.text)
  let context = try arguments.count(.context, from: 0) ?? 3
  let graph = try GraphFolder(arguments[.graph]).graph()
  let query = try graph.query(arguments.operands[0], console)
  guard let answer = graph.source(query) else { throw graph.nothing(query) }
  var pages: [SourcePages.Page] = []
  for sheet in answer.sheets { pages.append(try page(sheet, arguments[.pages], context, console)) }
  let style = TextStyle.forOutput(to: arguments[.output])
  let text = format.write(SourcePages(answer: answer, pages: pages), style: style)
  let code = try console.answer(text, to: arguments[.output])
  let isComplete = pages.allSatisfy { if case .read = $0.state { true } else { false } }
  return isComplete ? code : .incomplete
}

/// The page of a sheet; where it cannot be shown, says why and what to do.
private func page(
  _ sheet: SourceAnswer.Sheet, _ folder: String?, _ context: Int, _ console: Console
) throws(Failure) -> SourcePages.Page {
  let source = sheet.issue.facts.source
  let name = source.split(separator: "/").last.map(String.init) ?? source
  let file = folder.map { FolderListing.join($0, name) } ?? source
  func page(_ state: SourcePages.Page.State) -> SourcePages.Page {
    SourcePages.Page(sheet: sheet, file: file, state: state)
  }
  guard FileBytes.kind(of: file) == .file else {
    console.say("\(file): the page is not there; run this where `annals build` was run, or give --pages DIR")
    return page(.missing)
  }
  let bytes = try FileBytes.read(file)
  guard Digest.sha256(bytes) == sheet.issue.facts.sha256 else {
    console.say("\(file): the page has changed since it was read; write the graph anew: annals build")
    return page(.changed)
  }
  do throws(NewsprintError) {
    let passages = sheet.passages.map { $0.evidence.start..<max($0.evidence.start, $0.evidence.end) }
    let printed = try PrintedPage(bytes.span, file: file)
    return page(.read(printed.excerpts(marking: passages, context: context)))
  } catch {
    throw .unreadable(error.description)
  }
}

extension Graph {
  /// What the text of a query means.
  fileprivate func query(_ text: String, _ console: Console) throws(Failure) -> SourceQuery {
    if let query = place(text) {
      return query
    }
    if item(text) != nil { return .id(text) }
    let named =
      organizations.filter { $0.name == text }.map(\.id)
      + events.filter { $0.name == text || $0.otherNames.contains(text) }.map(\.id)
      + initiatives.filter { $0.names.contains(text) }.map(\.id)
    if named.count == 1 { return .id(named[0]) }
    if named.count > 1 {
      throw .usage(
        "\"\(text)\" is the name of several things",
        remedy: (["name one of them:"] + named.map { "  \($0)" }).joined(separator: "\n"), command: "source")
    }
    return .id(try person(named: text, console, of: "source").id)
  }

  /// `DOCUMENT:LINE` or `DOCUMENT:START-END` of a document of the graph, or nil.
  private func place(_ text: String) -> SourceQuery? {
    guard let colon = text.lastIndex(of: ":") else { return nil }
    let document = String(text[..<colon])
    let numbers = text[text.index(after: colon)...].split(separator: "-", omittingEmptySubsequences: false)
      .map { Int($0) }
    guard issue(document) != nil else { return nil }
    if numbers.count == 1, let line = numbers[0] { return .line(document, line) }
    guard numbers.count == 2, let start = numbers[0], let end = numbers[1], start < end else { return nil }
    return .bytes(document, start..<end)
  }

  /// Why there is nothing, and what is near.
  fileprivate func nothing(_ query: SourceQuery) -> Failure {
    switch query {
    case .id(let id): return .nothingFound("no passage is known of \(id)")
    case .bytes(let document, let range):
      return .nothingFound(
        "no claim touches the bytes \(range.lowerBound) to \(range.upperBound) of \(document)")
    case .line(let document, let line):
      let lines = lines(of: document)
      let near = [lines.last { $0 < line }, lines.first { $0 > line }].compactMap { $0 }.map { String($0) }
      return .nothingFound(
        "no claim begins on line \(line) of \(document)",
        remedy: near.isEmpty ? nil : "the nearest begin on \(near.joined(separator: " and "))")
    }
  }
}
