public import Civics

extension Graph {
  /// What happened in the time asked for, year by year. Takes O(n).
  ///
  /// Changes of office stand at the event that decided them, and by themselves where none is known.
  public func timeline(_ query: TimelineQuery) -> Timeline {
    var entries: [Timeline.Entry] = []
    for moment in store.index.chronicle where query.admits(moment.date) {
      entries.append(Timeline.Entry(store: store, moment: moment))
    }
    return Timeline(query: query, years: Graph.years(entries))
  }

  /// A change with who and what it is about.
  func appointment(_ change: Change) -> Timeline.Entry.Appointment? {
    guard let person = person(change.person), let post = post(change.post) else { return nil }
    return Timeline.Entry.Appointment(
      change: change, person: person, post: post,
      organization: post.organization.flatMap { organization($0) })
  }

  /// Entries in order of time, cut where a year or a month begins.
  private static func years(_ entries: [Timeline.Entry]) -> [Timeline.Year] {
    var years: [Timeline.Year] = []
    var months: [Timeline.Month] = []
    var start = 0
    while start < entries.count {
      let first = entries[start].date?.start
      var end = start
      while end < entries.count, entries[end].date?.start.year == first?.year,
        entries[end].date?.start.month == first?.month
      {
        end += 1
      }
      months.append(Timeline.Month(month: first?.month, entries: Array(entries[start..<end])))
      if end == entries.count || entries[end].date?.start.year != first?.year {
        years.append(Timeline.Year(year: first?.year, months: months))
        months = []
      }
      start = end
    }
    return years
  }
}

extension TimelineQuery {
  /// Whether it asks for a part only.
  public var isBounded: Bool { year != nil || from != nil || through != nil }

  /// Whether what happened at `date` can lie in the time asked for.
  public func admits(_ date: CivicDate?) -> Bool {
    if !isBounded { return true }
    guard let date, date.year != nil else { return false }
    if let year, year < date.earliest.year || year > date.latest.year { return false }
    if let from, date.latest < from { return false }
    if let through, through < date.earliest { return false }
    return true
  }
}
