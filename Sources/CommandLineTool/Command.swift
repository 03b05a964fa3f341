/// One command: what it is called, what it takes, and what it does.
struct Command: Sendable {
  /// The word that calls it.
  let name: String
  /// What it does, in half a line.
  let summary: String
  /// The arguments, as the help shows them after the name.
  let arguments: String
  /// How many operands it takes.
  let operands: ClosedRange<Int>
  /// The options it knows.
  let options: [Option]
  /// What a user should know beyond the summary, in lines of at most 80 columns.
  let discussion: String
  /// Commands that show its use.
  let examples: [String]
  /// Does it.
  let run: @Sendable (Arguments, Console) throws(Failure) -> ExitCode
}

/// An option of a command: `--format NAME`, or a switch such as `--each`.
struct Option: Hashable, Sendable {
  /// With its two dashes.
  let name: String
  /// What its value stands for in the help, or nil for a switch.
  let value: String?
  /// What it does.
  let summary: String

  init(_ name: String, value: String? = nil, _ summary: String) {
    self.name = name
    self.value = value
    self.summary = summary
  }
}

// Options that mean the same for every command.
extension Option {
  static let output = Option("--output", value: "FILE", "write to FILE instead of standard output")
  static let graph = Option("--graph", value: "DIR", "the folder that `build` wrote (default: graphs)")
  static let lexicon = Option(
    "--lexicon", value: "DIR", "add the word lists of DIR (posts.tsv, …) to the own ones")
  static let corrections = Option(
    "--corrections", value: "FILE", "what to correct (default: corrections.tsv beside INPUT)")
  static let name = Option(
    "--name", value: "NAME", "what the document on standard input is called (default: stdin)")
}
