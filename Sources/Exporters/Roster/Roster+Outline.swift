internal import CivicGraph
internal import Civics

extension Roster {
  /// The roster as it is laid out: a section an organization, an entry a person in a post.
  var outline: Outline {
    let people = Set(holdings.map(\.person.id)).count
    var outline = Outline(
      title: "Who held what \(date.isDay ? "on" : "in") \(date.label(.english))",
      summary: [
        people == 1 ? "1 person" : "\(people) people", counted(Set(holdings.map(\.post.id)).count, "post"),
        counted(bodies.count, "organization"),
      ].joined(separator: " · "))
    let marks = ["●", "◐", "○"].filter { mark in holdings.contains { $0.certainty.mark == mark } }
    outline.notes = [
      Outline.Line(marks.map { Roster.Certainty.legend[$0] ?? "" }.joined(separator: " · "), .quiet)
    ]
    outline.sections = bodies.map { body in
      Outline.Section(
        title: body.organization?.name ?? "Without an organization",
        entries: body.holdings.map { $0.entry(on: date) })
    }
    return outline
  }
}

extension Roster.Holding {
  fileprivate func entry(on date: CivicDate) -> Outline.Entry {
    var entry = Outline.Entry(
      labels: [certainty.mark, post.title], value: person.name, aside: account(on: date), role: certainty.role
    )
    if let handover {
      entry.notes.append(
        Outline.Line(
          certainty == .before
            ? "then \(handover.person.name), first seen \(handover.firstSeen.label(.english)): it changed hands "
              + "in between"
            : "before: \(handover.person.name), last seen \(handover.lastSeen.label(.english)): it changed "
              + "hands in between"))
    }
    entry.passages = sights.prefix(4).flatMap { $0.evidence.passages(of: person, limit: 1) }.widest
    return entry
  }

  /// How sure it is and by what: `seen before and after: 1998-05-06, 2001`.
  private func account(on date: CivicDate) -> String {
    let dates = sights.map(\.label).deduplicated().joined(separator: ", ")
    switch certainty {
    case .stated: return "stated: \(dates)"
    case .observed where date.isDay: return "seen on that day"
    case .observed: return "seen \(dates)"
    case .between: return "seen before and after: \(dates)"
    case .around: return "seen \(dates), the day not told"
    case .before: return "only before: \(dates)"
    case .after: return "only after: \(dates)"
    }
  }
}

extension Roster.Certainty {
  /// Filled for what is told of the time, half for what is told around it, empty for what may not be.
  fileprivate var mark: String {
    switch self {
    case .stated, .observed: "●"
    case .between: "◐"
    case .around, .before, .after: "○"
    }
  }

  fileprivate static let legend = [
    "●": "● stated or seen then", "◐": "◐ seen before and after",
    "○": "○ seen only before, only after, or on a day not told",
  ]

  fileprivate var role: TextStyle.Role? {
    switch self {
    case .stated, .observed, .between: .heading
    case .around, .before, .after: nil
    }
  }
}

extension Sighting {
  /// The date with what is stated of it: `resigned 2001-07-02`.
  fileprivate var label: String {
    let date = date?.label(.english) ?? "undated"
    return change.map { "\($0.label(.english)) \(date)" } ?? date
  }
}
