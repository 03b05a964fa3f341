internal import Civics

extension Graph {
  /// What happened in the time asked for, year by year. Takes O(n log n).
  ///
  /// Changes of office stand at the event that decided them, and by themselves where none is known.
  public func timeline(_ query: TimelineQuery) -> Timeline {
    let attendances = Dictionary(grouping: participations, by: \.event)
    let decided = Dictionary(grouping: changes.filter { $0.event != nil }) { $0.event ?? "" }
    var reported: [String: Set<Int>] = [:]
    for (number, initiative) in initiatives.enumerated() {
      for event in initiative.mentions.compactMap(\.event) { reported[event, default: []].insert(number) }
    }
    var entries: [Timeline.Entry] = []
    for event in events {
      let date = event.date ?? event.reported
      guard query.admits(date) else { continue }
      let people = (attendances[event.id] ?? []).compactMap { participation in
        person(participation.person).map {
          Timeline.Entry.Attendance(person: $0, participation: participation)
        }
      }
      entries.append(
        Timeline.Entry(
          occasion: .event(event), date: date, isUncertain: event.date?.isDay != true,
          attendances: people.sorted {
            $0.participation.evidence.lexicographicallyPrecedes($1.participation.evidence)
          },
          changes: (decided[event.id] ?? []).compactMap { appointment($0) },
          initiatives: (reported[event.id] ?? []).sorted().map { initiatives[$0] }))
    }
    for change in changes where change.event == nil {
      let date = change.date ?? change.reported
      guard query.admits(date), let appointment = appointment(change) else { continue }
      entries.append(
        Timeline.Entry(
          occasion: .change(appointment), date: date, isUncertain: change.date?.isDay != true,
          attendances: [], changes: [], initiatives: []))
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

  private static func years(_ entries: [Timeline.Entry]) -> [Timeline.Year] {
    let byYear = Dictionary(grouping: entries, by: { $0.date?.start.year })
    return byYear.sorted { ($0.key ?? Int.max) < ($1.key ?? Int.max) }.map { year, entries in
      let byMonth = Dictionary(grouping: entries, by: { $0.date?.start.month })
      return Timeline.Year(
        year: year,
        months: byMonth.sorted { ($0.key ?? 13) < ($1.key ?? 13) }.map { month, entries in
          Timeline.Month(month: month, entries: entries.sorted { $0.precedes($1) })
        })
    }
  }
}

extension TimelineQuery {
  /// Whether what happened at `date` can lie in the time asked for.
  func admits(_ date: CivicDate?) -> Bool {
    if year == nil, from == nil, through == nil { return true }
    guard let date, date.year != nil else { return false }
    if let year, year < date.earliest.year || year > date.latest.year { return false }
    if let from, date.latest < from { return false }
    if let through, through < date.earliest { return false }
    return true
  }
}

extension Timeline.Entry {
  /// The id of what happened.
  public var id: String {
    switch occasion {
    case .event(let event): event.id
    case .change(let appointment): appointment.change.id
    }
  }

  /// In order of time; ties by id.
  fileprivate func precedes(_ other: Timeline.Entry) -> Bool {
    date != other.date ? date.isBefore(other.date) : id < other.id
  }
}
