internal import CivicGraph
internal import Civics
internal import Exporters
internal import Records

extension Command {
  static let build = Command(
    name: "build",
    summary: "read the issues and write the graph",
    arguments: "[INPUT…] [--into DIR] [--corrections FILE] [--name NAME] [--lexicon DIR]",
    operands: 0...Int.max,
    options: [.into, .corrections, .name, .lexicon],
    discussion: """
      INPUT is a file, a folder (all .txt and .md files in it) or - for standard input; without any, it
      is the folder seeds. DIR, or else graphs, gets
        claims.jsonl            every claim with its evidence; the other commands read this alone
        graph.dot               everything at one look
        year-….dot, person-….dot, posts.dot, meetings.dot, initiatives.dot
        timeline.md, .json      what happened, year by year
        traces/….txt, .svg      the ten people with most evidence (they have a person-….dot too)
        timeline.svg, posts.svg, initiatives.svg
        corrections.tsv         the corrections that were applied, where there are any
        README.md               the pictures on one page, and how each was made
        MANIFEST                what was written, as `sha256sum -c` reads it
      What was written before and is not written now is removed, unless somebody changed it.

      A corrections.tsv beside INPUT says what is known better, one thing a line, under a first line that
      names the columns, with TABs between them: kind (same, different, rename, ignore), what (a name or an
      id), other (a name or an id), where (DOCUMENT, DOCUMENT:LINE or DOCUMENT:FIRST-LAST, in bytes), reason.
      The claims stay as they were read; the other commands apply the corrections to them.
      """,
    examples: ["annals build", "annals build issues/2023 issues/2024 --into town"],
    run: buildGraph)
}

extension Option {
  static let into = Option("--into", value: "DIR", "write the graph to DIR (default: graphs)")
}

private func buildGraph(_ arguments: Arguments, _ console: Console) throws(Failure) -> ExitCode {
  let operands = arguments.operands.isEmpty ? ["seeds"] : arguments.operands
  let inputs = try Inputs(operands, arguments)
  let tables = try CorrectionTables(beside: inputs, arguments)
  var reading = try IssueReading(lexicon: arguments[.lexicon], console)
  var documents: [(id: String, claims: [Claim])] = []
  try reading.read(inputs) { (file, claims) throws(Failure) in documents.append((file.document, claims)) }

  let folder = GraphFolder(arguments[.into])
  guard reading.count > 0 else {
    throw .unreadable("no issue could be read; \(folder.path) is left as it is")
  }
  documents.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  let claims = documents.flatMap(\.claims)
  let (graph, refusals) = Graph.corrected(claims, by: tables.corrections)
  reading.report(refusals)
  var files = [(GraphFolder.claimsName, ClaimLines.write(claims))] + GraphFiles.all(of: graph, in: folder)
  if !graph.corrections.isEmpty {
    files.append((CorrectionTables.name, CorrectionTable.write(graph.corrections)))
  }
  for name in try folder.replace(with: files) {
    console.say("\(FolderListing.join(folder.path, name)): not written now, but changed since; left there")
  }
  let text = summary(of: graph) + "\(files.count) files written to \(folder.path)\n"
  _ = try console.answer(text)
  return reading.exitCode
}
