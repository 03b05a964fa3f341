internal import CivicGraph
internal import Civics

/// Meetings and who was there: the years, the people seen in each, and the meetings in order of time.
struct MeetingsDrawing {
  let graph: Graph
  let timeline: Timeline
  /// The one year that is drawn, with the initiatives reported in it; nil for all.
  let year: Int?
  let language: Language

  var text: String {
    let years = Set(timeline.years.compactMap(\.year))
    let title =
      year.map { language.pick("\($0) 年", "\($0)") } ?? language.pick(
        "谁出席何会 ", "Meetings and who was there, ") + years.span
    let events = timeline.entries.count
    let issues = timeline.documents.count
    let note = language.pick(
      "\(issues) 期报纸，\(events) 次活动", "\(counted(issues, "issue")), \(counted(events, "event"))")
    var legend: [(sign: String, color: String, text: String)] = [
      ("□", Palette.secondary, language.pick("人（同会同事者合为一框）", "people; who did the same share a box")),
      ("■", Palette.event, language.pick("活动", "event")),
    ]
    if timeline.entries.contains(where: \.hasChange) {
      legend.append(("△", Palette.change, language.pick("职务变动", "change of office")))
    }
    if year != nil { legend.append(("■", Palette.initiative, language.pick("事项", "initiative"))) }
    var page = DotPage(title: title, note: note, legend: legend, attributes: "ranksep=1.1 nodesep=0.12")
    let heads = timeline.years.map { year in
      (id: "year \(year.year.map { "\($0)" } ?? "unknown")", year: year)
    }
    for (head, year) in heads {
      page.node(
        head, [year.label], "shape=plaintext style=\"\" fontsize=15 fontcolor=\"\(Palette.secondary)\"")
      draw(year, head, on: &page)
    }
    page.stack(heads.map(\.id))
    page.stack(timeline.entries.map(\.id))
    return page.text
  }

  private func draw(_ year: Timeline.Year, _ head: String, on page: inout DotPage) {
    let entries = year.months.flatMap(\.entries)
    var acts:
      [String: (person: Person, acts: [(event: String, label: String)], evidence: [String: [Citation]])] = [:]
    for entry in entries {
      page.draw(entry, graph, language)
      for attendance in entry.attendances {
        var known = acts[attendance.person.id] ?? (attendance.person, [], [:])
        known.acts.append((entry.id, attendance.participation.label(language)))
        known.evidence[entry.id] = attendance.participation.evidence
        acts[attendance.person.id] = known
      }
    }
    var companies: [String: (members: [Person], acts: [(event: String, label: String)])] = [:]
    for (_, known) in acts.sorted(by: { $0.key < $1.key }) {
      let key = known.acts.map { "\($0.event)\u{0}\($0.label)" }.joined(separator: "\u{0}")
      companies[key, default: ([], known.acts)].members.append(known.person)
    }
    let place = Dictionary(entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ordered = companies.values.sorted { left, right in
      let (first, second) = (left.acts.map { place[$0.event] ?? 0 }, right.acts.map { place[$0.event] ?? 0 })
      if first != second { return first.lexicographicallyPrecedes(second) }
      return (left.members.first?.id ?? "") < (right.members.first?.id ?? "")
    }
    for company in ordered {
      let id = "\(head) " + company.members.map(\.id).joined(separator: " ")
      let rows = stride(from: 0, to: company.members.count, by: 3).map { first in
        company.members[first..<min(first + 3, company.members.count)].map(\.name).joined(separator: "　")
      }
      page.node(
        id, rows, "style=filled fillcolor=\"\(Palette.personFill)\" color=\"\(Palette.person)\"",
        tooltip: company.members.map { member in posts(of: member, in: year.year) })
      for act in company.acts {
        let evidence = company.members.flatMap { acts[$0.id]?.evidence[act.event] ?? [] }.distinctInOrder
        page.edge(id, act.event, "color=\"\(Palette.event)\"", label: act.label, tooltip: evidence.tooltip)
      }
      page.edge(head, id, "arrowhead=none weight=3")
    }
    for entry in entries where entry.attendances.isEmpty {
      page.edge(head, entry.id, "arrowhead=none minlen=2")
    }
    if self.year != nil { drawInitiatives(entries, on: &page) }
  }

  /// A person with the posts seen in a year: 方言: 镇长 · 白石镇人民政府.
  private func posts(of person: Person, in year: Int?) -> String {
    let held = graph.tenures.filter { tenure in
      tenure.person == person.id && tenure.observed.contains { $0.date?.start.year == year }
    }.compactMap { graph.post($0.post) }.map { post in
      ([post.title] + (post.organization.flatMap { graph.organization($0)?.name }.map { [$0] } ?? [])).joined(
        separator: " · ")
    }
    return held.isEmpty ? person.name : "\(person.name)：\(held.joined(separator: "；"))"
  }

  private func drawInitiatives(_ entries: [Timeline.Entry], on page: inout DotPage) {
    for entry in entries where !entry.initiatives.isEmpty {
      let id = "initiatives \(entry.id)"
      let evidence = entry.initiatives.flatMap(\.mentions).filter { $0.event == entry.id }
      page.node(
        id,
        entry.initiatives.flatMap { initiative -> [String] in
          let lines = initiative.name.broken(atMost: 16)
          return lines.prefix(1).map { "• " + $0 } + lines.dropFirst().map { "　" + $0 }
        },
        "style=filled fillcolor=\"\(Palette.initiativeFill)\" color=\"\(Palette.initiative)\"", isList: true,
        tooltip: evidence.flatMap(\.evidence).distinctInOrder.tooltip)
      page.edge(entry.id, id, "arrowhead=none color=\"\(Palette.initiative)\"")
    }
  }
}

extension DotPage {
  /// A meeting, or a change of office that no meeting is known for, as a box.
  mutating func draw(_ entry: Timeline.Entry, _ graph: Graph, _ language: Language) {
    switch entry.occasion {
    case .event(let event):
      var label = event.label(language)
      if let place = event.place {
        let lines = (language.pick("地点：", "at ") + place).broken(atMost: 14)
        label += lines
      }
      for appointment in entry.changes {
        label.append(
          "△ \(appointment.person.name) \(appointment.change.kind.label(language)) \(appointment.post.title)")
      }
      node(
        event.id, label,
        "fillcolor=\"\(Palette.eventFill)\" color=\"\(entry.hasChange ? Palette.change : Palette.event)\""
          + (event.isPlanned ? " style=\"filled,rounded,dashed\"" : ""),
        tooltip: [event.name] + event.evidence.tooltip, url: graph.url(event.evidence))
    case .change(let appointment):
      node(
        appointment.change.id,
        [
          "△ " + (appointment.change.date?.labelWithoutYear(language) ?? language.pick("日期不详", "no date")),
          appointment.person.name,
        ] + appointment.label.broken(),
        "style=filled fillcolor=\"\(Palette.changeFill)\" color=\"\(Palette.change)\"",
        tooltip: appointment.change.evidence.tooltip, url: graph.url(appointment.change.evidence))
    }
  }
}

extension Timeline.Entry {
  /// Whether an office changed hands there.
  var hasChange: Bool {
    if case .change = occasion { return true }
    return !changes.isEmpty
  }
}
