internal import CivicGraph
internal import Civics
internal import Records

extension Command {
  static let facts = Command(
    name: "facts",
    summary: "print what the issues state, one JSON object a line",
    arguments: "INPUT… [--each] [--corrections FILE] [--name NAME] [--lexicon DIR] [--output FILE]",
    operands: 1...Int.max,
    options: [.each, .corrections, .name, .lexicon, .output],
    discussion: """
      INPUT is a file, a folder (all .txt and .md files in it) or - for standard input. What needs
      several documents, such as a misprinted name that others print right, is decided over all of them
      together; with --each, and from standard input, every document stands for itself and is forgotten
      once it is printed. An issues.tsv beside the documents (document, published, place, title, url)
      tells what is known of them beforehand. Corrections (annals help build) are applied where documents
      are brought together: what is left out is not printed, and people have the names they are given.
      """,
    examples: [
      "annals facts seeds --output facts.jsonl",
      "pdftotext issue.pdf - | annals facts - --name 2024-07",
    ],
    run: printFacts)
}

extension Option {
  static let each = Option("--each", "leave every document alone with itself")
}

private func printFacts(_ arguments: Arguments, _ console: Console) throws(Failure) -> ExitCode {
  let inputs = try Inputs(arguments.operands, arguments)
  var reading = try IssueReading(lexicon: arguments[.lexicon], console)
  let isEach = arguments.has(.each) || inputs.hasStandardInput
  if isEach, arguments.has(.corrections) {
    throw arguments.usage("--corrections needs documents that are brought together, and no - or --each")
  }
  let tables = isEach ? nil : try CorrectionTables(beside: inputs, arguments)
  let output = try Output(arguments[.output])
  var lines = LineBuffer()
  guard let tables else {
    try reading.read(inputs) { (_, claims) throws(Failure) in try lines.write(claims, to: output) }
    try lines.flush(to: output)
    if reading.count > 0 { try output.finish() }
    return reading.exitCode
  }
  var all: [Claim] = []
  try reading.read(inputs) { (_, claims) throws(Failure) in all += claims }
  let (claims, refusals) = Identity.resolve(all, correctedBy: tables.corrections)
  reading.report(refusals)
  try lines.write(claims, to: output)
  try lines.flush(to: output)
  // Where nothing could be read, an older answer is worth more than an empty one.
  if reading.count > 0 { try output.finish() }
  return reading.exitCode
}

/// Claims on their way out, collected to pieces that are worth a call of the system.
private struct LineBuffer {
  private var writer = ClaimWriter()

  mutating func write(_ claims: [Claim], to output: borrowing Output) throws(Failure) {
    for claim in claims {
      writer.append(claim)
      if writer.count >= 1 << 16 { try flush(to: output) }
    }
  }

  mutating func flush(to output: borrowing Output) throws(Failure) {
    if writer.count == 0 { return }
    try output.write(writer.bytes)
    writer.removeAll()
  }
}
