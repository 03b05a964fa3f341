internal import CivicGraph
internal import Civics

/// One person: the years as columns, in each the posts seen and the events acted at.
struct PersonDrawing {
  let graph: Graph
  let trace: Trace
  let language: Language

  var text: String {
    let roles = trace.roles
    let kinds = Organization.Kind.allCases.filter { kind in
      roles.contains { ($0.organization?.kind ?? .other) == kind }
    }
    var legend = kinds.sorted { $0.order < $1.order }.map {
      (sign: "■", color: $0.color, text: language.pick("职务：", "post: ") + $0.label(language))
    }
    legend.append(("■", Palette.event, language.pick("活动", "event")))
    if !trace.changes.isEmpty {
      legend.append(("△", Palette.change, language.pick("职务变动", "change of office")))
    }
    legend.append(("──", Palette.secondary, language.pick("所见，非任期起止", "sightings, not a start or an end")))
    var page = DotPage(
      title: trace.person.name, note: note, legend: legend,
      attributes: "ranksep=0.3 nodesep=0.12")
    let spells = Spells(trace)
    let axis = TimeAxis(Set(spells.years), in: graph, language)
    axis.draw(on: &page)
    draw(axis, spells, on: &page)
    return page.text
  }

  private var note: String {
    var parts: [String] = []
    if let place = trace.person.place { parts.append(place) }
    let years = trace.years
    if let first = years.first, let last = years.last {
      parts.append(first == last ? "\(first)" : "\(first)–\(last)")
    }
    let issues = max(trace.issues.count, trace.person.documents.count)
    parts.append(
      language.pick(
        "\(issues) 期报纸，\(trace.appearances.count) 次活动",
        "\(counted(issues, "issue")), \(counted(trace.appearances.count, "event"))"))
    if !trace.person.otherNames.isEmpty {
      parts.append(
        language.pick("又印作 ", "also printed ") + trace.person.otherNames.joined(separator: "、"))
    }
    return parts.joined(separator: " · ")
  }

  private func draw(_ axis: TimeAxis, _ spells: Spells, on page: inout DotPage) {
    let person = trace.person.id
    page.node(
      person, [trace.person.name],
      "shape=ellipse fontsize=14 fillcolor=\"\(Palette.secondary)\" color=\"\(Palette.secondary)\" fontcolor=white",
      tooltip: trace.person.evidence.tooltip)
    var before: [Spells.Spell] = []
    var yearBefore = 0
    for column in axis.columns {
      guard let year = column.year else { continue }
      let here = spells.byYear[year] ?? []
      var rows = [column.id]
      for spell in here {
        page.stack([rows[rows.count - 1], spell.id])
        rows += draw(spell, on: &page)
      }
      page.column(rows)
      for spell in here {
        let same = before.filter { !Set($0.roles).isDisjoint(with: spell.roles) }
        for earlier in same {
          page.edge(
            earlier.id, spell.id,
            "arrowhead=none penwidth=\(yearBefore + 1 == year ? 2 : 1) weight=50 color=\"\(earlier.color(trace))\""
          )
        }
        if same.isEmpty {
          page.edge(
            before.last?.id ?? person, spell.id,
            "weight=10 color=\"\(Palette.secondary)\"" + (before.isEmpty ? "" : " style=dashed"))
        }
      }
      before = here.isEmpty ? before : here
      yearBefore = year
    }
    for spell in spells.undated {
      let rows = draw(spell, on: &page)
      page.column(rows)
      page.edge(person, spell.id, "style=dashed")
    }
    if let first = axis.columns.first { page.order(person, first.id, "weight=0") }
  }

  /// Draws a spell and below it, in one column, what was done; the ids from top to bottom.
  ///
  /// What was done hangs on the spell as on a thread, from one box to the next: an edge from the spell to each
  /// would lead through the boxes between them.
  private func draw(_ spell: Spells.Spell, on page: inout DotPage) -> [String] {
    let roles = spell.roles.map { trace.roles[$0] }
    let lines =
      roles.isEmpty ? [trace.person.name] : roles.flatMap { $0.label(language, isAlone: roles.count == 1) }
    let isFormer = roles.allSatisfy(\.tenure.observed.isEmpty) && !roles.isEmpty
    let kind = roles.first?.organization?.kind ?? .other
    page.node(
      spell.id, lines,
      "style=\"filled\(isFormer ? ",dashed" : "")\" fillcolor=\"\(kind.fill)\" color=\"\(kind.color)\"",
      tooltip: roles.flatMap(\.tenure.evidence).filter { spell.documents.contains($0.document) }
        .distinctInOrder.tooltip)
    var rows = [spell.id]
    for number in spell.appearances {
      let appearance = trace.appearances[number]
      let event = appearance.event
      var label = event.label(language)
      label[0] += " " + appearance.participation.label(language)
      page.node(
        event.id, label,
        "fillcolor=\"\(Palette.eventFill)\" color=\"\(Palette.event)\""
          + (event.isPlanned ? " style=\"filled,rounded,dashed\"" : ""),
        tooltip: [event.name] + appearance.participation.evidence.tooltip, url: graph.url(event.evidence))
      page.edge(
        rows[rows.count - 1], event.id, "arrowhead=none color=\"\(Palette.event)\"",
        tooltip: appearance.participation.evidence.tooltip)
      rows.append(event.id)
    }
    for number in spell.changes {
      let appointment = trace.changes[number]
      page.node(
        appointment.change.id,
        [
          "△ \(appointment.change.kind.label(language)) \(appointment.change.date?.labelWithoutYear(language) ?? "")"
            .trimmed
        ]
          + appointment.post.title.broken() + (appointment.organization?.name.broken() ?? []),
        "style=filled fillcolor=\"\(Palette.changeFill)\" color=\"\(Palette.change)\"",
        tooltip: appointment.change.evidence.tooltip)
      page.edge(
        rows[rows.count - 1], appointment.change.id, "arrowhead=none color=\"\(Palette.change)\"",
        tooltip: appointment.change.evidence.tooltip)
      rows.append(appointment.change.id)
    }
    return rows
  }
}

extension Trace.Role {
  /// What a picture writes of the post: title over body, or both in one line where several posts share a box.
  fileprivate func label(_ language: Language, isAlone: Bool) -> [String] {
    let former = tenure.observed.isEmpty && tenure.stated.contains { $0.kind == .former }
    let title = (former ? language.pick("原", "former ") : "") + post.title
    guard let organization else { return title.broken() }
    if !isAlone, title.count + organization.name.count <= 15 { return ["\(title)　\(organization.name)"] }
    return (isAlone ? [title] : ["\(title)"]) + organization.name.broken(atMost: 14)
  }
}

extension Event {
  /// What a picture writes into the event's box: the date without its year, and the name in short lines.
  func label(_ language: Language, hasYear: Bool = false) -> [String] {
    let unknown = language.pick("日期不详", "no day given")
    let when = date.map { date in
      if hasYear { return date.label(language) }
      return date.start.month == nil ? unknown : date.labelWithoutYear(language)
    }
    let planned = isPlanned ? language.pick("（预告）", " (announced)") : ""
    return [(when ?? unknown) + planned] + name.broken()
  }
}

extension Array where Element: Hashable {
  /// The elements without repetition, in their order.
  var distinctInOrder: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
