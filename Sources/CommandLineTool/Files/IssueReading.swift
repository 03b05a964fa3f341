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
    inputs.problems.forEach { report($0) }
    for (number, file) in inputs.files.enumerated() {
      console.progress(number, of: inputs.files.count)
      if let claims = read(file) {
        count += 1
        try use(file, claims)
      }
    }
    console.clearProgress()
  }

  private mutating func read(_ file: InputFile) -> [Claim]? {
    let record = tables.record(of: file)
    for problem in tables.problems[saidProblems...] { report(problem) }
    saidProblems = tables.problems.count
    do {
      let reading = try reader.read(
        try FileBytes.read(file.path), document: file.document, source: file.path, record: record)
      reading.diagnostics.forEach { report($0) }
      return reading.claims
    } catch let error as NewsprintError {
      console.say(error.description)
    } catch let error as Failure {
      error.lines.forEach { console.say($0) }
    } catch {
      console.say("\(file.path): \(error)")
    }
    isIncomplete = true
    return nil
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
