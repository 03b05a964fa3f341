internal import CivicGraph
internal import Civics
internal import Evaluation
internal import Records

extension Command {
  static let evaluate = Command(
    name: "evaluate",
    summary: "hold the facts against gold: precision, recall, F1",
    arguments: "INPUT… --gold DIR [--verbose] [--name NAME] [--lexicon DIR] [--output FILE]",
    operands: 1...Int.max,
    options: [.gold, .verbose, .name, .lexicon, .output],
    discussion: """
      INPUT is as for `facts`; a file that ends in .jsonl holds facts that are taken as they are. DIR holds
      one JSON file a document (id, year, roles, events, acts, changes, initiatives). How rows are matched:
        * greedily, one to one, best first; what is found twice is no error; an optional row of the gold is
          neither missed when absent nor wrong when found;
        * names are compared without spaces, quotation marks, brackets and dashes, full-width as half-width;
        * a post is organization and title in one, with 人民政府, 委员会 and the like made short; it may have a
          longer leading place. Titles may differ by a front that changes no rank (党委书记 for 书记, never
          镇长 for 副镇长);
        * events match at a likeness of 0.55, initiatives at 0.6 (Dice, by pairs of characters), or where
          one name holds the other; places at 0.6;
        * no date and the bare year of the issue are the same; acts are compared through the matched events;
        * roles count once for each person, post and former; changes that are only planned do not count.
      """,
    examples: [
      "annals evaluate seeds --gold Tests/Gold/seeds", "annals evaluate facts.jsonl --gold gold --verbose",
    ],
    run: evaluateFacts)
}

extension Option {
  static let gold = Option("--gold", value: "DIR", "the folder of the gold, or one file of it")
  static let verbose = Option("--verbose", "list every row that is extra or missing")
}

private func evaluateFacts(_ arguments: Arguments, _ console: Console) throws(Failure) -> ExitCode {
  guard let goldPath = arguments[.gold] else { throw arguments.usage("--gold DIR is needed") }
  let gold = try readGold(goldPath)
  let facts = arguments.operands.filter { $0.hasSuffix(".jsonl") }
  var claims: [Claim] = []
  var exitCode = ExitCode.success
  for path in facts {
    let bytes = try FileBytes.read(path)
    do throws(RecordsError) { claims += try ClaimLines.read(bytes, file: path) } catch {
      throw .unreadable(error.description)
    }
  }
  let issues = arguments.operands.filter { !$0.hasSuffix(".jsonl") }
  if !issues.isEmpty {
    let inputs = try Inputs(issues, arguments)
    var reading = try IssueReading(lexicon: arguments[.lexicon], console)
    var read: [Claim] = []
    try reading.read(inputs) { (_, claims) throws(Failure) in read += claims }
    claims += Identity.resolve(read).claims
    exitCode = reading.exitCode
  }
  let known = Set(claims.map { stem($0.document) })
  for page in gold where !known.contains(page.document) {
    console.say("\(page.document): is in the gold, and no such document was read")
  }
  let evaluation = Evaluation(claims, against: gold)
  var text = evaluation.table
  if arguments.has(.verbose) { text += evaluation.misses.map { describe($0) }.joined() }
  _ = try console.answer(text, to: arguments[.output])
  return exitCode
}

private func describe(_ miss: Miss) -> String {
  let place = miss.document + (miss.line.map { ":\($0)" } ?? "")
  return visible("\(place) \(miss.measure.rawValue) \(miss.isExtra ? "EXTRA" : "MISSING") \(miss.row)") + "\n"
}

private func readGold(_ path: String) throws(Failure) -> [Gold] {
  let files =
    FileBytes.kind(of: path) == .folder
    ? try FolderListing.allFiles(in: path, extensions: ["json"]).map { FolderListing.join(path, $0) } : [path]
  var gold: [Gold] = []
  for file in files {
    let bytes = try FileBytes.read(file)
    do throws(RecordsError) {
      if let page = try GoldFile.read(bytes, file: file) { gold.append(page) }
    } catch {
      throw .unreadable(error.description)
    }
  }
  if gold.isEmpty {
    throw .unreadable("\(path): no gold is there", remedy: "gold is JSON with the key \"roles\"")
  }
  return gold
}
