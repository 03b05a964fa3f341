import Foundation
import TestSupport
import Testing

/// A command of the README with the output that it quotes.
struct QuotedCommand: Sendable, CustomTestStringConvertible {
  let command: String
  var output: [String] = []

  /// The commands in the console blocks of the README, in order.
  static let all: [QuotedCommand] = {
    var found: [QuotedCommand] = []
    var isConsole = false
    for line in Document.readme.lines {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole, line.hasPrefix("$ ") {
        found.append(QuotedCommand(command: String(line.dropFirst(2))))
      } else if isConsole, !found.isEmpty {
        found[found.count - 1].output.append(String(line))
      }
    }
    return found
  }()

  /// What the shell runs: the built program, and nothing that is not installed.
  var script: String {
    let script = command.replacingOccurrences(of: "swift run -c release annals", with: "\"$annals\"")
    return QuotedCommand.hasGraphviz ? script : script.replacingOccurrences(of: "| dot -Tsvg", with: "| cat")
  }

  private static let hasGraphviz = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").contains { Repository.hasFile("\($0)/dot") }

  var testDescription: String { command }
}

/// Whether a line of the README stands for lines left out.
private let ellipsis = "…"

/// Whether `quoted` is `output` but for whole lines that an ellipsis stands for.
func isExcerpt(_ quoted: [String], of output: [String]) -> Bool {
  var rest = output[...]
  var mayLeaveOut = false
  var pieces = quoted.split(separator: ellipsis, omittingEmptySubsequences: false)
  let last = pieces.popLast() ?? []
  for piece in pieces {
    guard let start = rest.start(of: piece, anywhere: mayLeaveOut) else { return false }
    rest = rest[(start + piece.count)...]
    mayLeaveOut = true
  }
  return mayLeaveOut
    ? rest.count >= last.count && rest.suffix(last.count).elementsEqual(last) : rest.elementsEqual(last)
}

extension ArraySlice<String> {
  /// Where a piece first stands; only at the very beginning unless it may stand anywhere.
  fileprivate func start(of piece: ArraySlice<String>, anywhere: Bool) -> Int? {
    guard piece.count <= count else { return nil }
    let last = anywhere ? endIndex - piece.count : startIndex
    return (startIndex...last).first { self[$0..<($0 + piece.count)].elementsEqual(piece) }
  }
}

// One after the other: they share the folder in which the graph is.
@Suite(isBuilt, .serialized) struct QuotedOutputTests {
  /// A folder with the seeds and the graph that the program makes of them.
  private static let folder: TemporaryFolder? = try? {
    let folder = try TemporaryFolder()
    for name in ["seeds", "Tests"] {
      try FileManager.default.createSymbolicLink(
        at: folder.url(name), withDestinationURL: URL(fileURLWithPath: "\(Repository.path)/\(name)"))
    }
    guard try Program.annals?.run(["build"], in: folder).status == 0 else {
      throw CocoaError(.fileReadUnknown)
    }
    return folder
  }()

  @Test(arguments: QuotedCommand.all)
  func `what the README quotes is what the program prints today; .ci/refresh records it`(
    quoted: QuotedCommand
  ) throws {
    let folder = try #require(QuotedOutputTests.folder)
    let run = try #require(Program.annals).shell(quoted.script, in: folder)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty, "\(run.errors)")
    var printed = run.text.components(separatedBy: "\n")
    if printed.last == "" { printed.removeLast() }
    #expect(isExcerpt(quoted.output, of: printed), "printed today:\n\(run.text)")
  }

  @Test func `the uses that the README promises are shown`() {
    let commands = QuotedCommand.all.map(\.command).joined(separator: "\n")
    for use in ["annals build", "annals trace ", "annals timeline", "annals dot --person ", "head -c "] {
      #expect(commands.contains(use), "\(use)")
    }
  }
}

@Suite struct ExcerptTests {
  @Test(arguments: [
    (["a", "b", "c"], true), (["a", "…"], true), (["…", "c"], true), (["a", "…", "c"], true),
    (["…", "b", "…"], true), (["…"], true), (["a", "b"], false), (["b", "…"], false), (["…", "b"], false),
    (["c", "…", "a"], false), (["a", "…", "b", "c", "d"], false), ([], false),
  ])
  func `an excerpt leaves out lines only where it says so`(quoted: [String], isRight: Bool) {
    #expect(isExcerpt(quoted, of: ["a", "b", "c"]) == isRight)
  }
}
