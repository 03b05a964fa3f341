/// How a run ends, as the shell sees it.
enum ExitCode: Int32, CaseIterable, Sendable {
  case success = 0
  case nothingFound = 1
  case usage = 2
  case incomplete = 3
  case unwritten = 4

  /// What the code means, for the help.
  var meaning: String {
    switch self {
    case .success: "done"
    case .nothingFound: "nothing was found: no such person, nothing in that time"
    case .usage: "the command was not understood"
    case .incomplete: "some input could not be read; the rest was"
    case .unwritten: "the output could not be written"
    }
  }
}
