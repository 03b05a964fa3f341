#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import Civics
internal import Exporters

/// The terminal: answers to standard output, everything else to standard error.
final class Console {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var isProgressShown = false

  /// Writes an answer to standard output.
  func answer(_ text: String) throws(Failure) -> ExitCode {
    try answer(text, to: nil)
  }

  /// Writes an answer to the file of that name, or to standard output for nil.
  func answer(_ text: String, to path: String?) throws(Failure) -> ExitCode {
    let output = try Output(path)
    try output.write(Array(text.utf8))
    try output.finish()
    return .success
  }

  /// Says one line on standard error, with what could disturb a terminal made visible.
  func say(_ line: String) {
    clearProgress()
    put(visible(line) + "\n")
  }

  /// Says what is wrong with an input.
  func report(_ diagnostic: Diagnostic) { say(diagnostic.description) }

  /// Says why the command ends.
  func report(_ failure: Failure) {
    clearProgress()
    for (number, line) in failure.lines.enumerated() {
      say(number == 0 ? "annals: \(line)" : "  \(line)")
    }
  }

  /// Shows how far a long work is, on a terminal only; the next line that is said takes its place.
  func progress(_ done: Int, of all: Int) {
    guard isTerminal, all > 20, done % 16 == 0 || done == all else { return }
    put("\r\(done) of \(all)\u{1B}[K")
    isProgressShown = true
  }

  /// Takes the progress away.
  func clearProgress() {
    if isProgressShown { put("\r\u{1B}[K") }
    isProgressShown = false
  }

  private func put(_ text: String) {
    // Where standard error is closed there is nobody to tell.
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }
}

extension TextStyle {
  /// The style for standard output: colours on a terminal, unless NO_COLOR is set, in the terminal's width.
  static func forOutput(to path: String?) -> TextStyle {
    guard path == nil, isatty(STDOUT_FILENO) == 1 else { return .plain }
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col >= 20
    let isColored = environment("NO_COLOR").isEmpty && environment("TERM") != "dumb"
    return TextStyle(isColored: isColored, width: isKnown ? Int(size.ws_col) : TextStyle.plain.width)
  }
}

private func environment(_ name: String) -> String {
  getenv(name).map { String(cString: $0) } ?? ""
}

/// The text with control characters and those that turn the direction of writing shown as `\u{202E}`.
func visible(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
