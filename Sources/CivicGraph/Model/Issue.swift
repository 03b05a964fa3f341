public import Civics

/// One issue of the paper: a document, with what is known of it as a whole.
public struct Issue: Hashable, Sendable, Identifiable {
  /// `issue/` and the document.
  public var id: String { "issue/\(document)" }
  /// The id of the document.
  public let document: String
  /// What is known of it.
  public let facts: DocumentFact
  /// What told its year.
  public let evidence: [Citation]

  /// When it came out as far as is known: the day where one is given, else the year it speaks of.
  public var date: CivicDate? { facts.published ?? CivicDate(year: facts.year) }
}
