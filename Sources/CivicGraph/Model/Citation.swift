public import Civics

/// A printed passage and the document it stands in: what every node and every edge rests on.
///
/// `Citation(document: "1999_03", evidence: passage).description == "1999_03:12"`. Ordered by document, then
/// as on the page.
public struct Citation: Hashable, Sendable {
  /// The id of the document.
  public let document: String
  /// The passage.
  public let evidence: Evidence

  /// A passage in a document.
  public init(document: String, evidence: Evidence) {
    self.document = document
    self.evidence = evidence
  }
}

extension Citation {
  /// Whether the passage stands in a document; compared by bytes from the end, where the ids of the issues of
  /// one paper differ.
  func stands(in document: String) -> Bool {
    let (one, other) = (self.document.utf8.span, document.utf8.span)
    guard one.count == other.count else { return false }
    var place = one.count
    while place > 0 {
      place -= 1
      if one[place] != other[place] { return false }
    }
    return true
  }
}

extension Citation: Comparable, CustomStringConvertible {
  /// By document, then in the order of the page.
  public static func < (left: Citation, right: Citation) -> Bool {
    left.document != right.document ? left.document < right.document : left.evidence < right.evidence
  }

  /// Where it stands: the document and the line.
  public var description: String { "\(document):\(evidence.line)" }
}

extension Claim {
  /// The passages with their document.
  var citations: [Citation] {
    evidence.map { Citation(document: document, evidence: $0) }
  }
}

extension Sequence where Element: Comparable & Hashable {
  /// The distinct elements in order, whatever order they came in.
  func distinct() -> [Element] { Set(self).sorted() }
}
