internal import CivicGraph
internal import Civics

// What a picture of a timeline says, in either language.

extension Timeline.Entry {
  /// The event, or nil for a change of office that stands by itself.
  var event: Event? {
    if case .event(let event) = occasion { return event }
    return nil
  }

  /// What happened, in one line.
  func headline(_ language: Language) -> String {
    switch occasion {
    case .event(let event): event.name
    case .change(let appointment):
      "\(appointment.person.name) \(appointment.verb(language)) \(appointment.seat)"
    }
  }

  /// The date under the head of its year: `07-19`; what has none, or only that of the issue, says so.
  func when(_ language: Language) -> String {
    let known: CivicDate? =
      switch occasion {
      case .event(let event): event.date
      case .change(let appointment): appointment.change.date
      }
    guard let known else { return language.pick("见报时", "as told") }
    return known.start.month == nil ? language.pick("月日不详", "day ?") : known.labelWithoutYear(language)
  }

  /// The sort of occasion, its place and its hosts.
  func particulars(_ language: Language) -> String {
    guard let event else { return language.pick("职务变动", "change of office") }
    var parts = [event.kind.label(language)]
    if event.isPlanned { parts.append(language.pick("预告", "announced")) }
    if let place = event.place { parts.append(language.pick("地点 ", "at ") + place) }
    if !event.hosts.isEmpty {
      parts.append(language.pick("主办 ", "held by ") + event.hosts.joined(separator: "、"))
    }
    return parts.joined(separator: " · ")
  }

  /// Those who did the same, in the order of the page.
  func companies(_ language: Language) -> [(acts: String, members: [Attendance])] {
    var order: [String] = []
    var members: [String: [Attendance]] = [:]
    for attendance in attendances {
      let acts = attendance.participation.label(language)
      if members[acts] == nil { order.append(acts) }
      members[acts, default: []].append(attendance)
    }
    return order.map { ($0, members[$0] ?? []) }
  }
}
