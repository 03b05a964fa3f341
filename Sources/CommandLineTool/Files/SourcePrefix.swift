/// How a picture finds the issues from where it is written.
enum SourcePrefix {
  /// What leads from the folder of the file at `path` to the folder in which the program runs: `""` for
  /// `a.svg` and for standard output, `"../"` for `graphs/a.svg`.
  ///
  /// Nil where the path alone does not tell: then a picture has no links to files, rather than wrong ones.
  static func leading(from path: String?) -> String? {
    guard let path, path != FileBytes.standardInput else { return "" }
    guard !path.hasPrefix("/") else { return nil }
    let parts = path.split(separator: "/").filter { $0 != "." }
    guard !parts.contains("..") else { return nil }
    return String(repeating: "../", count: max(0, parts.count - 1))
  }
}
