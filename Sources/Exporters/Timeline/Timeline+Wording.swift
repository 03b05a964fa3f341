internal import CivicGraph
internal import Civics

// What the text and the Markdown of a timeline share.

extension Timeline {
  /// `5 issues · 1998 – 2003 · 17 entries`
  var overview: String {
    let years = years.compactMap(\.year)
    var parts = [counted(documents.count, "issue")]
    if let first = years.first, let last = years.last {
      parts.append(first == last ? String(first) : "\(first) – \(last)")
    }
    parts.append(entries.count == 1 ? "1 entry" : "\(entries.count) entries")
    return parts.joined(separator: " · ")
  }
}

extension Timeline.Year {
  /// The head of the year: 2024, 年份不详.
  var label: String { year.map { String($0) } ?? "年份不详" }
}

extension Timeline.Month {
  /// The head of the month: 7月, 月份不详.
  var label: String { month.map { "\($0)月" } ?? "月份不详" }
}

extension Timeline.Entry {
  /// The date under the head of its year, marked where it is uncertain: `07-19`, `2025（日期不详）`.
  var dateLabel: String {
    guard let date else { return "日期不详" }
    let text = date.labelWithoutYear()
    guard isUncertain else { return text }
    let isOfIssue: Bool
    switch occasion {
    case .event(let event): isOfIssue = event.date == nil
    case .change(let appointment): isOfIssue = appointment.change.date == nil
    }
    if isOfIssue { return "\(text) 见报" }
    if date.start.year == nil { return "\(text) 年份不详" }
    if date.end != nil { return text }
    return date.start.month == nil ? "\(text) 月日不详" : date.start.day == nil ? "\(text) 日不详" : text
  }

  /// What happened, in one line.
  var title: String {
    switch occasion {
    case .event(let event): event.name.visible
    case .change(let appointment): "\(appointment.person.name.visible) \(appointment.label)"
    }
  }

  /// The sort of occasion, its place and its hosts, in one line.
  var particulars: [String] {
    switch occasion {
    case .change: return ["职务变动"]
    case .event(let event):
      var parts = [event.kind.label()]
      if event.isPlanned { parts.append("预告") }
      if let place = event.place { parts.append("地点 " + place.visible) }
      if !event.hosts.isEmpty { parts.append("主办 " + event.hosts.map(\.visible).joined(separator: "、")) }
      return parts
    }
  }

  /// Who did what: 甲 主持、讲话; those who did the same are listed together, in the order of the page.
  var people: [(acts: String, names: [String])] {
    var order: [String] = []
    var names: [String: [String]] = [:]
    for attendance in attendances {
      let acts = attendance.participation.label()
      if names[acts] == nil { order.append(acts) }
      names[acts, default: []].append(attendance.person.name.visible)
    }
    return order.map { ($0, names[$0] ?? []) }
  }
}
