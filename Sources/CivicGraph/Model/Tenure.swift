public import Civics

/// A person in a post (Popolo's membership): what was seen, what is stated and what follows, kept apart.
public struct Tenure: Hashable, Sendable, Identifiable {
  /// A date on which the print shows the person in the post. It is neither a start nor an end.
  public struct Observation: Hashable, Sendable {
    /// When: the day of the event acted at, else the date of the issue; nil where neither is known.
    public let date: CivicDate?
    /// The document.
    public let document: String
    /// The id of the event at which the person acted, or nil where only the issue dates it.
    public let event: String?
    /// The passages that name the post.
    public let evidence: [Citation]
  }

  /// What the text itself says of the holding.
  public struct Statement: Hashable, Sendable {
    /// What is said.
    public enum Kind: Hashable, Sendable {
      /// That the person held it before (原, 前, 曾任).
      case former
      /// That it changed hands.
      case change(ChangeKind)
    }

    /// What is said.
    public let kind: Kind
    /// When it happened; for `former` the date by which it was so; nil where nothing tells.
    public let date: CivicDate?
    /// Whether it is proposed and not yet done.
    public let isPlanned: Bool
    /// The passages.
    public let evidence: [Citation]
  }

  /// What follows from another holder of a post that one person holds at a time.
  public struct Bound: Hashable, Sendable {
    /// The id of the other person.
    public let person: String
    /// The last date at which the earlier holder was seen.
    public let lastSeen: CivicDate
    /// The first date at which the later holder was seen.
    public let firstSeen: CivicDate
  }

  /// `tenure/`, the person and the post.
  public let id: String
  /// The id of the person.
  public let person: String
  /// The id of the post.
  public let post: String
  /// When the person was seen in the post, in order of time; the undated last.
  public let observed: [Observation]
  /// What is stated, in order of time; the undated last.
  public let stated: [Statement]
  /// The start, as far as it follows from the holder before.
  public let inferredStart: Bound?
  /// The end, as far as it follows from the holder after.
  public let inferredEnd: Bound?

  /// The date by which the person was first seen in the post, or nil.
  public var firstSeen: CivicDate? { observed.compactMap(\.date).firstSight }
  /// The date from which the person was last seen in the post, or nil.
  public var lastSeen: CivicDate? { observed.compactMap(\.date).lastSight }
}

extension Tenure {
  /// Every passage that the tenure rests on.
  public var evidence: [Citation] {
    (observed.flatMap(\.evidence) + stated.flatMap(\.evidence)).distinct()
  }
}

extension Tenure {
  /// The tenure with only what was seen or is stated of some time; what follows from others is as it was.
  public func during(_ query: TimelineQuery) -> Tenure {
    query.isBounded
      ? Tenure(
        id: id, person: person, post: post, observed: observed.filter { query.admits($0.date) },
        stated: stated.filter { query.admits($0.date) }, inferredStart: inferredStart,
        inferredEnd: inferredEnd
      ) : self
  }
}

extension Tenure.Statement {
  /// Whether it states that the person took the post.
  public var isStart: Bool {
    !isPlanned && (kind == .change(.appointed) || kind == .change(.elected))
  }
  /// Whether it states that the person left it.
  public var isEnd: Bool {
    !isPlanned && (kind == .change(.resigned) || kind == .change(.removed))
  }
}

extension Sequence where Element == CivicDate {
  /// Of dates with a known year the one that is over first: of 2024 and 2024-07-15 the day, for by that day at
  /// the latest there was a sighting; nil where there is none.
  var firstSight: CivicDate? {
    lazy.filter { $0.year != nil }.min { ($0.latest, $0) < ($1.latest, $1) }
  }

  /// Of dates with a known year the one that begins last; nil where there is none.
  var lastSight: CivicDate? {
    lazy.filter { $0.year != nil }.max { ($0.earliest, $1) < ($1.earliest, $0) }
  }
}
