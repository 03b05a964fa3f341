public import Civics

/// What is found under a name.
public enum TraceResult: Hashable, Sendable {
  /// The bearers of the name, each apart, by id.
  case found([Trace])
  /// Nobody; the names most like it, the likest first.
  case unknown(near: [String])
}

/// The roles of one person over the years, with everything they rest on.
public struct Trace: Hashable, Sendable {
  /// A post that the person was seen in.
  public struct Role: Hashable, Sendable {
    /// The post.
    public let post: Post
    /// The organization, or nil.
    public let organization: Organization?
    /// What was seen, what is stated and what follows, over all years.
    public let tenure: Tenure
    /// The sightings of the time that was asked for.
    public let observed: [Tenure.Observation]
    /// What is stated of the time that was asked for.
    public let stated: [Tenure.Statement]
    /// Who held it before, with the gap, where one person holds it at a time.
    public let predecessor: Handover?
    /// Who held it after, with the gap.
    public let successor: Handover?
  }

  /// A neighbour in a post that one person holds at a time.
  public struct Handover: Hashable, Sendable {
    /// The other holder.
    public let person: Person
    /// The last date at which the earlier holder was seen.
    public let lastSeen: CivicDate
    /// The first date at which the later holder was seen.
    public let firstSeen: CivicDate
  }

  /// An event at which the person acted.
  public struct Appearance: Hashable, Sendable {
    /// The event.
    public let event: Event
    /// What the person did there.
    public let participation: Participation
  }

  /// Who.
  public let person: Person
  /// The year that was asked for, or nil for all.
  public let year: Int?
  /// The issues that name the person, in order of time; the undated last.
  public let issues: [Issue]
  /// The posts in order of first sight; those held before the paper speaks first.
  public let roles: [Role]
  /// The events in order of time; the undated last.
  public let appearances: [Appearance]
  /// The changes of office, in order of time.
  public let changes: [Timeline.Entry.Appointment]
  /// Why other printed forms are taken for this name.
  public let decisions: [Decision]

  /// Whether nothing is known of the person in the time that was asked for.
  public var isEmpty: Bool { roles.isEmpty && appearances.isEmpty && changes.isEmpty }

  /// The first and last date at which the person was seen, or nil where nothing is dated.
  public var span: (first: CivicDate, last: CivicDate)? {
    let dates = (roles.flatMap(\.tenure.observed).map(\.date) + appearances.map(\.event.date))
      .compactMap { $0 }
    guard let first = dates.firstSight, let last = dates.lastSight else { return nil }
    return (first, last)
  }
}
