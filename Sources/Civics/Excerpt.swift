/// Some lines of a page as they are printed, with what is marked in them.
public struct Excerpt: Hashable, Sendable {
  /// One line.
  public struct Line: Hashable, Sendable {
    /// Its number in the file, from 1.
    public let number: Int
    /// Its text, cut where a mark begins or ends; empty for an empty line.
    public let pieces: [Piece]

    /// A line from its parts.
    public init(number: Int, pieces: [Piece]) {
      self.number = number
      self.pieces = pieces
    }
  }

  /// A stretch of a line that is marked or not.
  public struct Piece: Hashable, Sendable {
    /// The characters as they are printed.
    public let text: String
    /// Whether they are marked.
    public let isMarked: Bool

    /// A stretch from its parts.
    public init(_ text: String, isMarked: Bool) {
      self.text = text
      self.isMarked = isMarked
    }
  }

  /// The lines, ascending, without a gap.
  public let lines: [Line]

  /// An excerpt from its lines.
  public init(lines: [Line]) { self.lines = lines }
}
