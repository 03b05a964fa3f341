internal import CivicGraph
internal import Civics
internal import Extraction
internal import Lexicon
internal import Newsprint
internal import Records

/// Reads documents one by one, says what is wrong with them, and remembers whether all could be read.
struct IssueReading {
  private let reader: Reader
  private let console: Console
  private var tables = IssueTables()
  private var saidProblems = 0
  /// How many documents were read.
  private(set) var count = 0
  /// Whether something could not be read.
  private(set) var isIncomplete = false

  /// Reads with the word lists of the program and those of the folder `lexicon`.
  init(lexicon folder: String?, _ console: Console) throws(Failure) {
    reader = Reader(lexicon: try IssueReading.lexicon(folder))
    self.console = console
  }

  /// How the reading ends: complete or not.
  var exitCode: ExitCode { isIncomplete ? .incomplete : .success }

  /// Reads the documents in their order and hands the claims of each on; keeps nothing of them.
  mutating func read(
    _ inputs: Inputs, _ use: (InputFile, [Claim]) throws(Failure) -> Void
  ) throws(Failure) {
    let reader = reader
    try each(
      inputs,
      { (bytes, file, record) throws(NewsprintError) in
        try reader.read(bytes, document: file.document, source: file.path, record: record)
      }, { $0.diagnostics }, { (file, reading) throws(Failure) in try use(file, reading.claims) })
  }

  /// Reads the documents in their order and hands on what was made of each and what was not understood.
  mutating func review(
    _ inputs: Inputs, _ use: (InputFile, Review) throws(Failure) -> Void
  ) throws(Failure) {
    let reader = reader
    try each(
      inputs,
      { (bytes, file, record) throws(NewsprintError) in
        try reader.review(bytes, document: file.document, source: file.path, record: record)
      }, { $0.reading.diagnostics }, use)
  }

  private mutating func each<Result>(
    _ inputs: Inputs, _ make: ([UInt8], InputFile, IssueRecord?) throws(NewsprintError) -> Result,
    _ diagnostics: (Result) -> [Diagnostic], _ use: (InputFile, Result) throws(Failure) -> Void
  ) throws(Failure) {
    inputs.problems.forEach { report($0) }
    for (number, file) in inputs.files.enumerated() {
      console.progress(number, of: inputs.files.count)
      let record = tables.record(of: file)
      for problem in tables.problems[saidProblems...] { report(problem) }
      saidProblems = tables.problems.count
      let result: Result
      do {
        result = try make(try FileBytes.read(file.path), file, record)
      } catch {
        say(error, of: file)
        continue
      }
      diagnostics(result).forEach { report($0) }
      count += 1
      try use(file, result)
    }
    console.clearProgress()
  }

  /// Says which corrections could not be applied; what they were meant for is then incomplete.
  mutating func report(_ refusals: [Refusal]) {
    for refusal in refusals { report(refusal.diagnostic) }
  }

  private mutating func say(_ error: any Error, of file: InputFile) {
    isIncomplete = true
    switch error {
    case let error as NewsprintError: console.say(error.description)
    case let error as Failure: error.lines.forEach { console.say($0) }
    default: console.say("\(file.path): \(error)")
    }
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { isIncomplete = true }
    console.report(diagnostic)
  }

  private static func lexicon(_ folder: String?) throws(Failure) -> Lexicon {
    guard let folder else { return .standard }
    let names = try FolderListing.allFiles(in: folder, extensions: ["tsv"])
    if names.isEmpty {
      throw .unreadable("\(folder): no word list is in this folder", remedy: "word lists end in .tsv")
    }
    var lists: [(name: String, bytes: [UInt8])] = []
    for name in names { lists.append((name, try FileBytes.read(FolderListing.join(folder, name)))) }
    do throws(LexiconError) {
      return try Lexicon(extending: lists)
    } catch {
      throw .unreadable("\(folder)/\(error)")
    }
  }
}
