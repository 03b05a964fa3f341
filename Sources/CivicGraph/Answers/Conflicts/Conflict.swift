public import Civics

/// Two things that the papers state and that cannot both be so, or hardly.
public struct Conflict: Hashable, Sendable {
  /// What sort of contradiction it is, the gravest first.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Two people hold a post at one time that one person holds.
    case twoHolders = "two-holders"
    /// A person is seen in a post that he or she is said to have left before.
    case afterLeaving = "after-leaving"
    /// A person is at two places on one day, or half-day.
    case twoPlaces = "two-places"
    /// Something is reported as done before the issue could know of it, or long before the issue.
    case outsideIssue = "outside-issue"
  }

  /// How sure it is that both cannot be so.
  public enum Weight: String, CaseIterable, Hashable, Sendable {
    /// One of the passages is wrong, or was misread.
    case contradiction
    /// Both can be so if what the papers leave open is so.
    case question
  }

  /// What one side says.
  public enum Statement: Hashable, Sendable {
    /// The person is in the post: at this event, or only by the issue's word.
    case holds(Person, at: Event?)
    /// The person took the post, left it, or held it before.
    case left(Person, Tenure.Statement.Kind)
    /// The person is at the event.
    case attends(Person, Event)
    /// The event took place.
    case happened(Event)
    /// The post changed hands.
    case changed(Timeline.Entry.Appointment)
    /// The issue came out, or speaks of that year.
    case issued(Issue)
  }

  /// One side of it.
  public struct Side: Hashable, Sendable {
    /// What it says.
    public let statement: Statement
    /// When that was, or nil.
    public let date: CivicDate?
    /// The passages.
    public let evidence: [Citation]
  }

  /// What sort it is.
  public let kind: Kind
  /// How sure it is.
  public let weight: Weight
  /// The post that it is about, or nil.
  public let post: Post?
  /// The body of that post, or nil.
  public let organization: Organization?
  /// What is stated, in order of time: two sides, or three where a post goes to and fro.
  public let sides: [Side]
  /// What would have to be known to tell, in one English sentence without a full stop; empty where nothing.
  public let open: String

  init(
    _ kind: Kind, _ weight: Weight, post: Post? = nil, organization: Organization? = nil, sides: [Side],
    open: String = ""
  ) {
    self.kind = kind
    self.weight = weight
    self.post = post
    self.organization = organization
    self.sides = sides
    self.open = open
  }
}

extension Conflict: Comparable {
  /// Contradictions before questions, the graver kinds first, then by where they stand.
  public static func < (left: Conflict, right: Conflict) -> Bool {
    if left.weight != right.weight { return left.weight == .contradiction }
    if left.kind != right.kind { return left.kind.order < right.kind.order }
    for (one, other) in zip(left.sides, right.sides) where one.evidence != other.evidence {
      return one.evidence.lexicographicallyPrecedes(other.evidence)
    }
    if left.sides.count != right.sides.count { return left.sides.count < right.sides.count }
    return (left.post?.id ?? "", left.sides.map(\.names).joined())
      < (right.post?.id ?? "", right.sides.map(\.names).joined())
  }
}

extension Conflict.Kind {
  fileprivate var order: Int {
    switch self {
    case .twoHolders: 0
    case .afterLeaving: 1
    case .twoPlaces: 2
    case .outsideIssue: 3
    }
  }
}

extension Conflict.Side {
  /// The ids of what it speaks of.
  fileprivate var names: String {
    switch statement {
    case .holds(let person, let event): person.id + (event?.id ?? "")
    case .left(let person, _): person.id
    case .attends(let person, let event): person.id + event.id
    case .happened(let event): event.id
    case .changed(let appointment): appointment.change.id
    case .issued(let issue): issue.id
    }
  }
}
