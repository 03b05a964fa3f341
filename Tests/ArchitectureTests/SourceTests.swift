import TestSupport
import Testing

/// What may stand in the sources.
@Suite struct SourceTests {
  /// What ends the program, or hides that something is not done.
  private static let forbidden = [
    "try!", "as!", "fatalError", "preconditionFailure", "TODO", "FIXME", "XXX:", "print(\"DEBUG",
  ]

  @Test func `nothing in the sources ends the program or is left to be done`() throws {
    for file in try SourceFile.sources() where !file.path.hasSuffix(".tsv") {
      for (number, line) in file.lines {
        for word in SourceTests.forbidden where line.contains(word) {
          Issue.record("\(file.path):\(number): \(word)")
        }
      }
    }
  }

  /// `value!` and `call()!`; `!=` and `!isEmpty` are no such thing, and strings may exclaim.
  @Test func `no value is unwrapped by force`() throws {
    for file in try SourceFile.all(below: "Sources", ["swift"]) {
      for (number, line) in file.lines {
        var isQuoted = false
        let code = SourceFile.code(line)
        var before: Character = " "
        for (index, character) in zip(code.indices, code) {
          if character == "\"", before != "\\" { isQuoted.toggle() }
          let isValue = before.isLetter || before.isNumber || before == ")" || before == "]" || before == "_"
          if character == "!", isValue, !isQuoted, !code[index...].hasPrefix("!=") {
            Issue.record("\(file.path):\(number): \(code)")
          }
          before = character
        }
      }
    }
  }

  @Test func `no file of code is longer than five hundred lines`() throws {
    for file in try SourceFile.all(below: "Sources", ["swift", "c", "h"])
      + SourceFile.all(below: "Tests", ["swift"])
    {
      #expect(file.lines.count <= 501, "\(file.path)")
    }
  }

  @Test func `no file holds a place for another`() throws {
    for file in try SourceFile.all(below: "Sources", ["swift"]) + SourceFile.all(below: "Tests", ["swift"]) {
      #expect(!file.path.hasSuffix("placeholder.swift"))
      #expect(
        file.lines.contains { !SourceFile.code($0.text).allSatisfy(\.isWhitespace) }, "\(file.path) is empty")
    }
  }

  // Spelt in parts, so that this file does not have them.
  @Test func `no path of a machine stands in the repository`() throws {
    let paths = ["/ho" + "me/", "/Us" + "ers/", "/wo" + "rk/", "../sh" + "ared", "/ro" + "ot/"]
    var files = try SourceFile.sources()
    files += try SourceFile.all(below: "Tests", ["swift", "json", "txt", "md"])
    files += try SourceFile.all(below: "graphs", ["jsonl", "dot", "md", "json", "svg"])
    for file in files {
      for path in paths where file.text.contains(path) { Issue.record("\(file.path): \(path)") }
    }
  }
}
