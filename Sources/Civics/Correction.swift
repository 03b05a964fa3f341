/// What a person who knows better says of a graph: one line of a `corrections.tsv`.
public struct Correction: Hashable, Sendable {
  /// What is said.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Two names or ids are one person, organization, event or initiative; the first is the name it goes by.
    case same
    /// What was made one is two; or what a name means in one document is another than elsewhere.
    case different
    /// It is shown under another name.
    case rename
    /// What a document says, or says at a place, is left out.
    case ignore
  }

  /// What is said.
  public var kind: Kind
  /// A name or an id, or nil where only a place is meant.
  public var what: String?
  /// The other name or id, or nil.
  public var other: String?
  /// Where it holds; everywhere for nil.
  public var scope: Scope?
  /// Why.
  public var reason: String
  /// The table it stands in, and its line there, from 1.
  public var file: String
  /// The line, from 1.
  public var line: Int

  /// A correction from its parts.
  public init(
    _ kind: Kind, _ what: String?, _ other: String? = nil, in scope: Scope? = nil, because reason: String,
    file: String = "", line: Int = 0
  ) {
    self.kind = kind
    self.what = what
    self.other = other
    self.scope = scope
    self.reason = reason
    self.file = file
    self.line = line
  }

  /// A document, or a place in it.
  public struct Scope: Hashable, Sendable, CustomStringConvertible {
    /// The id of the document.
    public var document: String
    /// The line, from 1, or nil.
    public var line: Int?
    /// The bytes, half-open, or nil.
    public var bytes: Range<Int>?

    /// A document or a place in it.
    public init(document: String, line: Int? = nil, bytes: Range<Int>? = nil) {
      self.document = document
      self.line = line
      self.bytes = bytes
    }

    /// Reads `1999_03`, `1999_03:12` and `1999_03:355-379`; nil for an empty text and for bytes that run back.
    public init?(_ text: String) {
      document = text
      if let colon = text.lastIndex(of: ":"), colon != text.startIndex {
        let parts = text[text.index(after: colon)...].split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in
          part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
        }
        if numbers.count == parts.count, (1...2).contains(numbers.count) {
          document = String(text[..<colon])
          if numbers.count == 1 {
            line = numbers[0]
          } else {
            guard numbers[0] < numbers[1] else { return nil }
            bytes = numbers[0]..<numbers[1]
          }
        }
      }
      if document.isEmpty { return nil }
    }

    /// Whether a passage of a document stands there.
    public func holds(_ evidence: Evidence, of document: String) -> Bool {
      guard self.document == document else { return false }
      if let line { return evidence.line == line }
      if let bytes { return evidence.start < bytes.upperBound && bytes.lowerBound < evidence.end }
      return true
    }

    /// As it is read.
    public var description: String {
      if let line { return "\(document):\(line)" }
      if let bytes { return "\(document):\(bytes.lowerBound)-\(bytes.upperBound)" }
      return document
    }
  }
}

extension Correction: Comparable {
  /// By what is said, then by names and place; where it stands does not count.
  public static func < (left: Correction, right: Correction) -> Bool {
    left.cells.lexicographicallyPrecedes(right.cells) {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }

  /// The cells of its line: kind, what, other, where, reason.
  public var cells: [String] {
    [kind.rawValue, what ?? "", other ?? "", scope?.description ?? "", reason]
  }
}
