/// One event whole.
public struct Meeting: Hashable, Sendable {
  /// Somebody who did something there.
  public struct Attendance: Hashable, Sendable {
    /// Who.
    public let person: Person
    /// The posts in which the person is seen there.
    public let posts: [Trace.Seat]
    /// What was done, with the passages of each act.
    public let participation: Participation
    /// Where the person is first named with a post there, or nil.
    let named: Citation?
  }

  /// An initiative reported there.
  public struct Report: Hashable, Sendable {
    /// The initiative.
    public let initiative: Initiative
    /// Its mentions at this event.
    public let mentions: [Initiative.Mention]
  }

  /// The event: name, date, place, hosts, passages.
  public let event: Event
  /// The issues that report it, in order of time; the undated last.
  public let issues: [Issue]
  /// Who did what, in the order of the page.
  public let attendances: [Attendance]
  /// The changes of office decided there.
  public let changes: [Timeline.Entry.Appointment]
  /// The initiatives reported there, in the order of the page.
  public let reports: [Report]
  /// The numbered series that it belongs to, or nil where its name has no number.
  public let series: MeetingSeries?
}

extension Trace {
  /// A post with its body.
  public struct Seat: Hashable, Sendable {
    /// The post.
    public let post: Post
    /// The organization, or nil.
    public let organization: Organization?
  }
}

/// Meetings that differ in a number alone: the fifth and the seventh session of one congress.
public struct MeetingSeries: Hashable, Sendable {
  /// One of them.
  public struct Member: Hashable, Sendable {
    /// Its number.
    public let number: Int
    /// The event.
    public let event: Event
  }

  /// The name with … for the number: 白石镇第十届人民代表大会第…次会议.
  public let name: String
  /// What stands around the number: 第 and 次, 第 and 届, nothing and 年.
  public let unit: Ordinal.Unit
  /// The meetings that the issues have, by number, then by date.
  public let members: [Member]
  /// The numbers that no issue has: below the highest seen, from 1 or, for years, from the lowest seen.
  public let missing: [ClosedRange<Int>]

  /// A number as it is printed: 第五次, 第十届, 2019年.
  public func label(_ number: Int) -> String { unit.label(number) }
}
