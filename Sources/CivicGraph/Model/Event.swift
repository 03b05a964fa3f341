public import Civics

/// A meeting or other occasion, in however many documents.
public struct Event: Hashable, Sendable, Identifiable {
  /// `event/`, the date in EDTF (`undated` without one) and the name.
  public let id: String
  /// The fullest name that is printed.
  public let name: String
  /// Other names that documents give it, sorted.
  public let otherNames: [String]
  /// When, or nil.
  public let date: CivicDate?
  /// Where, or nil.
  public let place: String?
  /// What sort of occasion.
  public let kind: EventKind
  /// The organizations that hold it, by name, sorted.
  public let hosts: [String]
  /// Whether no document reports it as having happened.
  public let isPlanned: Bool
  /// The date by which documents know of it: that of the earliest issue; nil where none is dated.
  public let reported: CivicDate?
  /// The passages.
  public let evidence: [Citation]
}

/// What one person did at one event.
public struct Participation: Hashable, Sendable {
  /// One act with its passages.
  public struct Act: Hashable, Sendable {
    /// What was done.
    public let kind: ActKind
    /// The passages.
    public let evidence: [Citation]
  }

  /// The id of the person.
  public let person: String
  /// The id of the event.
  public let event: String
  /// The acts, in the order of `ActKind.allCases`, each once.
  public let acts: [Act]

  /// The passages of all acts.
  public var evidence: [Citation] { acts.flatMap(\.evidence).distinct() }
}
