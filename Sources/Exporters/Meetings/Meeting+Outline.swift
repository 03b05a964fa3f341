internal import CivicGraph
internal import Civics

extension Meeting {
  /// The event as it is laid out: what it was, who did what, what was decided and reported, its series.
  var outline: Outline {
    var summary = [event.date?.label(.english) ?? "undated", event.kind.label()]
    if event.isPlanned { summary.append("announced") }
    var outline = Outline(title: event.name, summary: summary.joined(separator: " · "))
    outline.isAligned = false
    outline.sections = [particulars]
    if !attendances.isEmpty {
      outline.sections.append(
        Outline.Section(
          title: "Who did what", summary: people, entries: attendances.map(\.entry).quotedOnce))
    }
    if !changes.isEmpty {
      outline.sections.append(
        Outline.Section(title: "Changes of office", entries: changes.map(\.entry)))
    }
    if !reports.isEmpty {
      outline.sections.append(
        Outline.Section(
          title: "Initiatives", summary: String(reports.count), entries: reports.map(\.entry)))
    }
    if let series, series.members.count > 1 || !series.missing.isEmpty {
      outline.sections.append(series.section(around: event))
    }
    return outline
  }

  private var people: String {
    attendances.count == 1 ? "1 person" : "\(attendances.count) people"
  }

  /// Date, place, hosts, other names, and the passages that report it.
  private var particulars: Outline.Section {
    var entries: [Outline.Entry] = []
    func add(_ label: String, _ value: String?) {
      if let value, !value.isEmpty { entries.append(Outline.Entry(labels: [label], value: value)) }
    }
    add("date", event.dateRemark)
    add("place", event.place)
    add("hosts", event.hosts.joined(separator: "、"))
    add("also", event.otherNames.joined(separator: "；"))
    entries.append(
      Outline.Entry(
        labels: [issues.count == 1 ? "issue" : "issues"], value: issues.map(\.label).joined(separator: ", "),
        passages: event.evidence.passages()))
    return Outline.Section(entries: entries)
  }
}

extension Event {
  /// What is not known of the date, or nil where it is a day.
  fileprivate var dateRemark: String? {
    guard let date else {
      return "not told" + (reported.map { "; in an issue of \($0.label(.english))" } ?? "")
    }
    if date.isDay { return nil }
    if date.end != nil { return date.label(.english) }
    if date.start.month == nil { return "\(date.label(.english)), month and day not told" }
    return date.start.day == nil
      ? "\(date.label(.english)), day not told" : "\(date.label(.english)), year not told"
  }
}

extension Issue {
  /// The document with its date: `1998_01, 1998`.
  fileprivate var label: String {
    ([document] + [date?.label(.english)].compactMap(\.self)).joined(separator: ", ")
  }
}

extension Meeting.Attendance {
  fileprivate var entry: Outline.Entry {
    Outline.Entry(
      labels: [participation.label()], value: person.name,
      aside: posts.map(\.label).joined(separator: "、"), role: .heading,
      passages: participation.evidence.passages(of: person))
  }
}

extension [Outline.Entry] {
  /// The entries, those that rest on the same passages with them below the last alone: six who spoke by one
  /// sentence.
  fileprivate var quotedOnce: [Outline.Entry] {
    indices.map { place in
      var entry = self[place]
      if place + 1 < count, self[place + 1].passages == entry.passages { entry.passages = [] }
      return entry
    }
  }
}

extension Trace.Seat {
  /// The post with its body: 镇长 · 白石镇人民政府.
  fileprivate var label: String {
    ([post.title] + (organization.map { [$0.name] } ?? [])).joined(separator: " · ")
  }
}

extension Timeline.Entry.Appointment {
  fileprivate var entry: Outline.Entry {
    Outline.Entry(
      value: "\(person.name) \(label)", role: .change, passages: change.evidence.passages(of: person))
  }
}

extension Meeting.Report {
  fileprivate var entry: Outline.Entry {
    let names = mentions.map(\.name).filter { $0 != initiative.name }.deduplicated()
    return Outline.Entry(
      value: initiative.name, aside: names.isEmpty ? "" : "as " + names.joined(separator: ", "),
      passages: mentions.flatMap { $0.evidence.passages(limit: 2) }.distinct())
  }
}

extension MeetingSeries {
  /// The members by number, and between them the numbers that no issue has.
  fileprivate func section(around event: Event) -> Outline.Section {
    var rows: [(number: Int, entry: Outline.Entry)] = members.map { member in
      let isAsked = member.event.id == event.id
      let date = member.event.date?.label(.english) ?? "undated"
      let entry = Outline.Entry(
        labels: [label(member.number)], value: date + (member.event.isPlanned ? " (announced)" : ""),
        aside: isAsked ? "this one" : "", role: isAsked ? .heading : nil,
        passages: isAsked ? [] : member.event.evidence.passages(limit: 1))
      return (member.number, entry)
    }
    rows += missing.map { gap in
      let first = label(gap.lowerBound)
      let name = gap.count == 1 ? first : "\(first) – \(label(gap.upperBound))"
      return (gap.lowerBound, Outline.Entry(labels: [name], value: "in none of these issues", role: .mark))
    }
    let order = rows.enumerated().sorted { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }
    return Outline.Section(
      title: "Series \(name)", summary: "\(members.count) in these issues",
      entries: order.map(\.element.entry))
  }
}
