public import Civics

/// Who held what on a day, as far as the issues tell, with how sure it is.
public struct Roster: Hashable, Sendable {
  /// How sure it is that somebody held a post on the day; the surest first.
  public enum Certainty: String, CaseIterable, Hashable, Sendable {
    /// The text states that the person took or left the post on the day, or took it before and left it after.
    case stated
    /// Seen in the post on that day.
    case observed
    /// Seen in it before and after; nothing tells that it was left in between.
    case between = "observed-before-and-after"
    /// Seen in it at a time that is told too coarsely to be before, on or after the day.
    case around = "observed-around"
    /// Seen in it before the day, and not after.
    case before = "observed-before"
    /// Seen in it after the day, and not before.
    case after = "observed-after"
  }

  /// One person in one post.
  public struct Holding: Hashable, Sendable {
    /// Who.
    public let person: Person
    /// In which post.
    public let post: Post
    /// How sure it is.
    public let certainty: Certainty
    /// What tells it: all of that day, else the nearest before and the nearest after; in order of time.
    public let sights: [Sighting]
    /// Where the day lies in the gap in which the post changed hands: the other holder.
    public let handover: Trace.Handover?
  }

  /// The holdings at one organization.
  public struct Body: Hashable, Sendable {
    /// The organization, or nil for posts that no text gives one.
    public let organization: Organization?
    /// By certainty within a post, and posts by rank.
    public let holdings: [Holding]
  }

  /// What was asked for: a day, a month or a year.
  public let date: CivicDate
  /// The organizations of which it is known who held a post first, the highest first; none is empty.
  public let bodies: [Body]

  /// All holdings in order.
  public var holdings: [Holding] { bodies.flatMap(\.holdings) }
}

/// What is found where an organization, a post, an initiative or a meeting is asked for by name.
public enum Finding<Answer: Hashable & Sendable>: Hashable, Sendable {
  /// What bears the name, in order.
  case found(Answer)
  /// Nothing; the names most like it, the likest first.
  case unknown(near: [String])
}
