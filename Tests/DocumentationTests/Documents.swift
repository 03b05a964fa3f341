import Foundation
import TestSupport
import Testing

/// Where the tests that need the built program say that they are skipped.
let isBuilt: ConditionTrait = .enabled(if: Program.annals != nil, "the executable annals is not built")

/// One of the repository's own papers.
struct Document: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String

  static let readme = Document("README.md")
  static let design = Document("DESIGN.md")
  static let contributing = Document("CONTRIBUTING.md")
  static let facts = Document("FACTS.md")
  static let all = [readme, design, contributing, facts, Document("CHANGELOG.md")]

  init(_ name: String) {
    self.name = name
    text = (try? Repository.read(name)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The text without the blocks of code.
  var prose: String {
    var isCode = false
    var kept: [Substring] = []
    for line in lines {
      if line.hasPrefix("```") { isCode.toggle() } else if !isCode { kept.append(line) }
    }
    return kept.joined(separator: "\n")
  }

  /// What the links lead to.
  var links: [String] { prose.matches(of: /\]\(([^)\s]+)\)/).map { String($0.output.1) } }

  /// The headings as links name them: lowercase, spaces as dashes, other marks gone.
  var anchors: Set<String> {
    let headings = prose.split(separator: "\n").filter { $0.hasPrefix("#") }
    return Set(
      headings.map { heading in
        String(
          heading.drop { $0 == "#" }.dropFirst().lowercased().compactMap { character in
            character == " "
              ? "-" : character.isLetter || character.isNumber || character == "-" ? character : nil
          })
      })
  }

  /// The rows of the tables whose first column passes, cut into cells.
  func rows(where isMeant: (String) -> Bool) -> [[String]] {
    lines.filter { $0.hasPrefix("|") }.map { line in
      line.dropFirst().dropLast().split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }.filter { $0.first.map(isMeant) ?? false }
  }

  var testDescription: String { name }
}

/// Runs the built program in an empty folder and returns what it printed.
func annals(_ arguments: String...) throws -> String {
  try #require(Program.annals).run(arguments, in: try TemporaryFolder()).text
}

/// The commands that `annals help` lists.
func commands() throws -> [String] {
  let lines = try annals("help").split(separator: "\n", omittingEmptySubsequences: false)
  return lines.drop { $0 != "commands:" }.dropFirst().prefix { $0.hasPrefix("  ") }
    .compactMap { $0.split(separator: " ").first.map(String.init) }
}
