public import Civics

/// A change of office that a text states.
public struct Change: Hashable, Sendable, Identifiable {
  /// `change/`, the date, the person, how, and the post.
  public let id: String
  /// The id of the person.
  public let person: String
  /// The id of the post.
  public let post: String
  /// How.
  public let kind: ChangeKind
  /// When, or nil.
  public let date: CivicDate?
  /// Whether it is proposed and not yet done.
  public let isPlanned: Bool
  /// The id of the event at which it was decided, where one in the same document has its date.
  public let event: String?
  /// The date of the issue that tells it, or nil.
  public let reported: CivicDate?
  /// The passages.
  public let evidence: [Citation]
}
