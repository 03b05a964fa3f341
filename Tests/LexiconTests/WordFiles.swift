import Foundation

/// The word lists as they stand in the repository.
enum WordFiles {
  private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = repository.appendingPathComponent("Sources/CLexicon/words")

  /// Their names, sorted, without extension.
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".tsv") }.map { String($0.dropLast(4)) }.sorted()

  /// The entries of a list: the columns of each line that is neither empty nor a comment, with its number.
  static func entries(_ name: String) throws -> [(line: Int, columns: [String])] {
    try String(contentsOf: folder.appendingPathComponent(name + ".tsv"), encoding: .utf8)
      .components(separatedBy: "\n").enumerated()
      .filter { !$1.isEmpty && !$1.hasPrefix("#") }
      .map { ($0 + 1, $1.components(separatedBy: "\t")) }
  }

  /// The text of the five issues.
  static func seeds() throws -> [String] {
    let seeds = repository.appendingPathComponent("seeds")
    return try FileManager.default.contentsOfDirectory(atPath: seeds.path).sorted()
      .filter { $0.hasSuffix(".txt") }
      .map { try String(contentsOf: seeds.appendingPathComponent($0), encoding: .utf8) }
  }
}
