public import Civics

/// One initiative through the years.
public struct InitiativeHistory: Hashable, Sendable {
  /// One mention with what it belongs to.
  public struct Mention: Hashable, Sendable {
    /// The name, the date and the passages.
    public let mention: Initiative.Mention
    /// The event it was reported at, or nil.
    public let event: Event?
    /// The initiative it is a part of there, or nil.
    public let head: Initiative?
  }

  /// A name with the dates under which it stands, in order; the undated are not among them.
  public struct Naming: Hashable, Sendable {
    /// The name.
    public let name: String
    /// When it was used.
    public let dates: [CivicDate]
  }

  /// A part of it, with the mentions that say so.
  public struct Part: Hashable, Sendable {
    /// The part.
    public let initiative: Initiative
    /// Its mentions as a part of this initiative, in order of time.
    public let mentions: [Initiative.Mention]
  }

  /// What was asked for.
  public let initiative: Initiative
  /// The mentions, in order of time; the undated last.
  public let mentions: [Mention]
  /// The names it goes by, in order of first use.
  public let names: [Naming]
  /// Its parts, in order of first mention.
  public let parts: [Part]

  /// The first and the last date at which it was mentioned, or nil where nothing is dated.
  public var span: (first: CivicDate, last: CivicDate)? { initiative.span }
}

/// All initiatives with the years they were seen in.
public struct InitiativeList: Hashable, Sendable {
  /// One initiative.
  public struct Entry: Hashable, Sendable {
    /// The initiative.
    public let initiative: Initiative
    /// What it is a part of, in any mention; by id.
    public let heads: [Initiative]
  }

  /// Those seen in most years first, then in order of first mention, the undated last.
  public let entries: [Entry]

  /// The years of all of them, ascending.
  public var years: [Int] { entries.flatMap(\.initiative.years).distinct() }
}

extension Initiative {
  /// The first and the last date at which it was mentioned, or nil where nothing is dated.
  public var span: (first: CivicDate, last: CivicDate)? {
    let dates = mentions.compactMap(\.date)
    guard let first = dates.firstSight, let last = dates.lastSight else { return nil }
    return (first, last)
  }
}
