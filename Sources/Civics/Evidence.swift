/// A printed passage that a claim rests on: where it stands in its file, and what it says.
///
/// `start` and `end` are byte offsets (half-open) into the file as it is on disk; `line` counts from 1;
/// `quote` is the passage with its layout repaired and nothing else.
public struct Evidence: Hashable, Sendable {
  /// The first byte of the passage.
  public let start: Int
  /// The byte after its last.
  public let end: Int
  /// The line it begins on, from 1.
  public let line: Int
  /// The passage as a person reads it.
  public let quote: String

  /// A passage from its place and its text.
  public init(start: Int, end: Int, line: Int, quote: String) {
    self.start = start
    self.end = end
    self.line = line
    self.quote = quote
  }
}

extension Evidence: Comparable {
  /// In the order of the page.
  public static func < (left: Evidence, right: Evidence) -> Bool {
    if left.start != right.start { return left.start < right.start }
    if left.end != right.end { return left.end < right.end }
    if left.quote != right.quote { return left.quote < right.quote }
    return left.line < right.line
  }
}
