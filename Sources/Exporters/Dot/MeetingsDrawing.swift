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
      ("□", Palette.secondary, language.pick("人（同事者合为一框）", "people; who did the same share a box")),
      ("■", Palette.event, language.pick("活动", "event")),
    ]
    if timeline.entries.contains(where: \.hasChange) {
      legend.append(("△", Palette.change, language.pick("职务变动", "change of office")))
    }
    if year != nil { legend.append(("■", Palette.initiative, language.pick("事项", "initiative"))) }
    var page = DotPage(
      title: title,
      note: [note, timeline.query.label(language)].compactMap(\.self).joined(
        separator: language.pick("；", "; ")),
      legend: legend, attributes: "ranksep=0.9 nodesep=0.1")
    let heads = timeline.years.map { year in
      (id: "year \(year.year.map { "\($0)" } ?? "unknown")", year: year)
    }
    var leaves: [String] = []
    for (head, year) in heads {
      page.node(
        head, [year.label], "shape=plaintext style=\"\" fontsize=15 fontcolor=\"\(Palette.secondary)\"")
      leaves += draw(year, head, on: &page)
    }
    page.stack(heads.map(\.id))
    page.stack(timeline.entries.map(\.id))
    page.stack(leaves)
    return page.text
  }

  /// A year as a tree: its meetings, and on each those who were there. Somebody seen at several has a place at
  /// each, for edges from one place to several meetings would cross.
  private func draw(_ year: Timeline.Year, _ head: String, on page: inout DotPage) -> [String] {
    var leaves: [String] = []
    for entry in year.months.flatMap(\.entries) {
      page.draw(entry, graph, language)
      page.edge(head, entry.id, "arrowhead=none")
      var companies: [(acts: String, members: [Timeline.Entry.Attendance])] = []
      for attendance in entry.attendances {
        let acts = attendance.participation.label(language)
        if let known = companies.firstIndex(where: { $0.acts == acts }) {
          companies[known].members.append(attendance)
        } else {
          companies.append((acts, [attendance]))
        }
      }
      for company in companies {
        let id = "\(entry.id) \(company.acts)"
        let names = company.members.map(\.person.name)
        let rows = stride(from: 0, to: names.count, by: 4).map { first in
          names[first..<min(first + 4, names.count)].joined(separator: "　")
        }
        page.node(
          id, rows, "style=filled fillcolor=\"\(Palette.personFill)\" color=\"\(Palette.person)\"",
          tooltip: company.members.map { posts(of: $0.person, in: year.year) })
        page.edge(
          entry.id, id, "dir=back color=\"\(Palette.event)\"", label: company.acts,
          tooltip: company.members.flatMap(\.participation.evidence).distinctInOrder.tooltip)
        leaves.append(id)
      }
      if self.year != nil { leaves += drawInitiatives(entry, on: &page) }
    }
    return leaves
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

  private func drawInitiatives(_ entry: Timeline.Entry, on page: inout DotPage) -> [String] {
    guard !entry.initiatives.isEmpty else { return [] }
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
    return [id]
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
