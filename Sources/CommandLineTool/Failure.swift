/// Why a command ends before its work is done.
package enum Failure: Error, Equatable, Sendable {
  /// The command was not understood; what would be, and which command's help to show.
  case usage(String, remedy: String? = nil, command: String? = nil)
  /// What was asked for is not there; what is there that comes near it.
  case nothingFound(String, remedy: String? = nil)
  /// An input without which nothing can be done could not be read.
  case unreadable(String, remedy: String? = nil)
  /// The output could not be written.
  case unwritten(String)
  /// Nobody reads the output any more, as in `annals facts seeds | head`: no error, but no reason to go on.
  case outputClosed

  var exitCode: ExitCode {
    switch self {
    case .usage: .usage
    case .nothingFound: .nothingFound
    case .unreadable: .incomplete
    case .unwritten: .unwritten
    case .outputClosed: .success
    }
  }

  /// The message, line by line; none where nothing is to be said.
  var lines: [String] {
    switch self {
    case .usage(let summary, let remedy, let command):
      [summary] + (remedy?.split(separator: "\n").map(String.init) ?? [])
        + ["see: annals help" + (command.map { " \($0)" } ?? "")]
    case .nothingFound(let summary, let remedy), .unreadable(let summary, let remedy):
      [summary] + (remedy?.split(separator: "\n").map(String.init) ?? [])
    case .unwritten(let summary): [summary]
    case .outputClosed: []
    }
  }
}
