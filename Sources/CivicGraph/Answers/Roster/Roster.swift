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

  /// One person in one post. It is a place in its graph, from which the rest is taken when it is asked for.
  public struct Holding: Sendable {
    /// How sure it is.
    public let certainty: Certainty
    private let graph: Graph
    private let place: Int32
    private let points: [Standing.Point]

    /// The tenure at a place, with what of it tells of the day.
    init(place: Int, certainty: Certainty, points: [Standing.Point], in graph: Graph) {
      (self.place, self.certainty, self.points, self.graph) = (Int32(place), certainty, points, graph)
    }
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

extension Roster.Holding {
  /// Who.
  public var person: Person { graph.store.persons[Int(holding.person)] }
  /// In which post.
  public var post: Post { graph.store.posts[Int(holding.post)] }

  /// What tells it: all of that day, else the nearest before and the nearest after; in order of time.
  public var sights: [Sighting] {
    let tenure = graph.store.tenures[Int(place)]
    return points.map { point in
      switch point.source {
      case .observation(let number): graph.sighting(number, of: Int(place))
      case .statement(let number, let change): Sighting(tenure.stated[number], change, graph.store)
      }
    }.sorted {
      $0.date != $1.date ? $0.date.isBefore($1.date) : $0.evidence.lexicographicallyPrecedes($1.evidence)
    }
  }

  /// Where the day lies in the gap in which the post changed hands: the other holder.
  public var handover: Trace.Handover? {
    let tenure = graph.store.tenures[Int(place)]
    switch certainty {
    case .before: return tenure.inferredEnd.flatMap { graph.handover($0) }
    case .after: return tenure.inferredStart.flatMap { graph.handover($0) }
    default: return nil
    }
  }

  /// The date of the last of `sights`.
  var lastDate: CivicDate? {
    points.map(\.date).reduce(nil) { last, date in last.map { $0.isListed(before: date) ? date : $0 } ?? date
    }
  }

  /// Whether the person stands before that of another holding in the graph.
  func isOfEarlierPerson(than other: Roster.Holding) -> Bool { holding.person < other.holding.person }

  private var holding: Holding { graph.store.index.holdingOfTenure[Int(place)] }
}

extension Roster.Holding: Hashable {
  /// Two are equal where what they tell is, whatever graphs they are taken from.
  public static func == (left: Self, right: Self) -> Bool {
    left.certainty == right.certainty && left.person == right.person && left.post == right.post
      && left.sights == right.sights && left.handover == right.handover
  }

  /// Hashes who held what.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(certainty)
    hasher.combine(graph.store.tenures[Int(place)].id)
  }
}
