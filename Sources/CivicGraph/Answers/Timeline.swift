public import Civics

/// Which part of the record a timeline shows; without any bound, all of it.
public struct TimelineQuery: Hashable, Sendable {
  /// Only what can lie in this year.
  public var year: Int?
  /// Only what can lie on this day or later.
  public var from: Day?
  /// Only what can lie on this day or earlier.
  public var through: Day?

  /// A query; everything unless bounded.
  public init(year: Int? = nil, from: Day? = nil, through: Day? = nil) {
    self.year = year
    self.from = from
    self.through = through
  }
}

/// What happened, in order, year by year.
public struct Timeline: Hashable, Sendable {
  /// One year.
  public struct Year: Hashable, Sendable {
    /// The year, or nil for what nothing dates; that comes last.
    public let year: Int?
    /// Its months, ascending; what has no month comes last.
    public let months: [Month]
  }

  /// One month of a year.
  public struct Month: Hashable, Sendable {
    /// 1 to 12, or nil where only the year is known.
    public let month: Int?
    /// In order of time.
    public let entries: [Entry]
  }

  /// One thing that happened. It is a place in its graph, from which the rest is taken when it is asked for.
  public struct Entry: Hashable, Sendable {
    /// What happened: an occasion, or a change of office that is told without one.
    public enum Occasion: Hashable, Sendable {
      /// A meeting or other occasion.
      case event(Event)
      /// A change of office.
      case change(Appointment)
    }

    /// A person with what he or she did.
    public struct Attendance: Hashable, Sendable {
      /// Who.
      public let person: Person
      /// What was done.
      public let participation: Participation
    }

    /// A change of office with who and what it is about.
    public struct Appointment: Hashable, Sendable {
      /// The change.
      public let change: Change
      /// Who.
      public let person: Person
      /// The post.
      public let post: Post
      /// The organization, or nil.
      public let organization: Organization?
    }

    let store: GraphStore
    let moment: GraphIndex.Moment
  }

  /// What was asked.
  public let query: TimelineQuery
  /// The years, ascending, the unknown last; none is empty.
  public let years: [Year]
  /// The documents that the entries come from, sorted.
  public var documents: [String] { entries.flatMap(\.evidence).map(\.document).distinct() }
  /// All entries in order.
  public var entries: [Entry] { years.flatMap(\.months).flatMap(\.entries) }
}
