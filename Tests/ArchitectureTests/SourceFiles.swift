import Foundation
import TestSupport

/// A file of the repository with its text.
struct SourceFile {
  /// Its path in the repository.
  let path: String
  let text: String

  /// The lines, with their numbers from 1.
  var lines: [(number: Int, text: Substring)] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { ($0 + 1, $1) }
  }

  /// The code of a line, without the comment behind it.
  static func code(_ line: Substring) -> Substring {
    guard let comment = line.range(of: "//") else { return line }
    return line[..<comment.lowerBound]
  }

  /// Every file below a folder of the repository, sorted, with what `extensions` says at its end.
  static func all(below folder: String, _ extensions: [String]) throws -> [SourceFile] {
    let root = "\(Repository.path)/\(folder)"
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return try names.sorted().filter { name in extensions.contains { name.hasSuffix("." + $0) } }
      .map {
        SourceFile(
          path: "\(folder)/\($0)", text: try String(contentsOfFile: "\(root)/\($0)", encoding: .utf8))
      }
  }

  /// Every file of code, and of the word lists.
  static func sources() throws -> [SourceFile] { try all(below: "Sources", ["swift", "c", "h", "tsv"]) }
}
