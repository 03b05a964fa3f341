internal import CivicGraph
internal import Civics

/// One person: the posts as rows over the years, the events below them in a row and as a list.
struct TracePicture {
  let trace: Trace
  let issues: [Issue]
  let sources: SourceLinks
  let language: Language

  var page: SVGPage {
    let left = SVGPage.margin
    let scale = YearScale(
      TimeAxis(shownYears, read: issues, language, isWhole: true), left: left,
      room: SVGPage.standardWidth - 2 * left)
    var page = SVGPage(title: trace.person.name, notes: notes, width: scale.right + left)
    let rows = trace.roles.map { role in
      (role: role, row: SpanRow(role.tenure, role.organization?.kind ?? .other, scale, sources, language))
    }
    page.legend(legend(rows.map(\.row)) + [.grey(of: scale, language)].compactMap(\.self))
    scale.drawHeads(on: &page)
    for (role, row) in rows { draw(role, row, on: &page) }
    drawEvents(scale, on: &page)
    drawList(on: &page)
    return page
  }

  /// The years in which something is seen or stated.
  private var years: [Int] {
    let dates =
      trace.roles.flatMap { $0.tenure.observed.map(\.date) + $0.tenure.stated.map(\.date) }
      + trace.appearances.map(\.event.date) + trace.changes.map(\.change.date)
    return dates.compactMap { $0 }.flatMap { [$0.start.year, $0.end?.year] }.compactMap { $0 }
  }

  /// The same with all years of which there is an issue, as long as they fit: pictures of several people can
  /// then be held against each other, and a year without a sighting shows as one.
  private var shownYears: Set<Int> {
    let read = Set(issues.compactMap { $0.facts.published?.start.year ?? $0.facts.year })
    let all = read.union(years)
    return years.isEmpty || all.count > 8 ? Set(years) : all
  }

  private var notes: [String] {
    var parts = [language.pick("所见职务与活动", "posts and events, as seen")]
    if let place = trace.person.place { parts.append(place) }
    if let first = years.min(), let last = years.max() {
      parts.append(first == last ? "\(first)" : "\(first)–\(last)")
    }
    let count = max(trace.issues.count, trace.person.documents.count)
    parts.append(basis(count, language))
    let other = trace.person.otherNames.joined(separator: "、")
    return [
      parts.joined(separator: " · "), other.isEmpty ? "" : language.pick("又印作 ", "also printed ") + other,
    ]
  }

  private func legend(_ rows: [SpanRow]) -> [SVGPage.LegendItem] {
    var items = SVGPage.LegendItem.items(of: rows, language)
    if trace.roles.contains(where: { $0.predecessor != nil || $0.successor != nil }) {
      items.append(.handover(language))
    }
    if !trace.appearances.isEmpty {
      items.append(
        SVGPage.LegendItem(text: language.pick("活动", "event")) { page, x, y in
          page.event(at: .point(x), y, isPlanned: false)
        })
    }
    return items
  }

  private func draw(_ role: Trace.Role, _ row: SpanRow, on page: inout SVGPage) {
    let kind = role.organization?.kind ?? .other
    page.group(role.tenure.evidence.tooltip) { page in
      let top = page.bottom
      page.text(role.name, left: SVGPage.margin + 12, isBold: true)
      page.add(
        .box(
          Box(left: SVGPage.margin, top: top + 2, right: SVGPage.margin + 5, bottom: page.bottom), radius: 0),
        fill: kind.color)
    }
    for line in role.wording(language) {
      page.text(line, left: SVGPage.margin + 12, size: SVGPage.smallSize, color: Palette.secondary)
    }
    if !row.entries.isEmpty {
      page.skip(3)
      for mark in row.scale.grid(from: page.bottom, to: page.bottom + SpanRow.height + 2) { page.add(mark) }
      let y = page.bottom + SpanRow.height / 2 + 1
      drawHandovers(role, row, at: y, on: &page)
      row.draw(at: y, on: &page)
      page.skip(SpanRow.height + 2)
    }
    page.skip(8)
  }

  /// The time in which the post changed hands: from the last sight of the one to the first of the other.
  private func drawHandovers(_ role: Trace.Role, _ row: SpanRow, at y: Int, on page: inout SVGPage) {
    guard let extent = row.extent else { return }
    if let before = role.predecessor, let place = row.scale.place(before.lastSeen),
      place.ends.right + 12 < extent.left
    {
      page.group([before.person.name + language.pick(" 末见 ", " last seen ") + before.lastSeen.label(language)]
      ) {
        $0.handover(from: place.ends.right, y, to: extent.left, y, color: Palette.secondary)
      }
    }
    if let after = role.successor, let place = row.scale.place(after.firstSeen),
      extent.right + 12 < place.ends.left
    {
      page.group([after.person.name + language.pick(" 初见 ", " first seen ") + after.firstSeen.label(language)]
      ) {
        $0.handover(from: extent.right, y, to: place.ends.left, y, color: Palette.secondary)
      }
    }
  }

  /// The events as marks over the years; those that would cover one another stand below each other.
  private func drawEvents(_ scale: YearScale, on page: inout SVGPage) {
    let events = trace.appearances.compactMap { appearance in
      scale.place(appearance.event.date).map { (appearance, $0) }
    }
    guard !events.isEmpty else { return }
    page.text(
      language.pick("活动 \(trace.appearances.count) 次", counted(trace.appearances.count, "event")),
      left: SVGPage.margin + 12, isBold: true)
    page.skip(3)
    let top = page.bottom + 2
    let rows = rowsApart(events.map(\.1))
    let end = top + ((rows.max() ?? 0) + 1) * 14 + 2
    for mark in scale.grid(from: page.bottom, to: end) { page.add(mark) }
    for ((appearance, place), row) in zip(events, rows) {
      page.group(tooltip(appearance), link: sources.link(appearance.participation.evidence)) {
        $0.event(at: place, top + row * 14 + 7, isPlanned: appearance.event.isPlanned)
      }
    }
    page.reach(end)
    page.skip(8)
  }

  private func tooltip(_ appearance: Trace.Appearance) -> [String] {
    let date = appearance.event.date?.label(language) ?? language.pick("日期不详", "undated")
    return ["\(date) \(appearance.participation.label(language)) \(appearance.event.name)"]
      + appearance.participation.evidence.tooltip
  }

  /// What the person did and what changed, year by year.
  private func drawList(on page: inout SVGPage) {
    var items:
      [(date: CivicDate?, lines: [String], act: String, tooltip: [String], link: String?, isChange: Bool)] =
        trace.appearances.map {
          (
            $0.event.date,
            [$0.event.name + ($0.event.isPlanned ? language.pick("（预告）", " (announced)") : "")],
            $0.participation.label(language), tooltip($0), sources.link($0.participation.evidence), false
          )
        }
    items += trace.changes.map {
      (
        $0.change.date ?? $0.change.reported, [$0.seat], $0.verb(language), $0.change.evidence.tooltip,
        sources.link($0.change.evidence), true
      )
    }
    let years = Dictionary(grouping: items.enumerated(), by: { $0.element.date?.start.year })
    for (year, items) in years.sorted(by: { ($0.key ?? 10_000) < ($1.key ?? 10_000) }) {
      page.yearHead(year, language)
      let ordered = items.sorted {
        ($0.element.date?.latest.number ?? 0, $0.element.date?.earliest.number ?? 0, $0.offset)
          < ($1.element.date?.latest.number ?? 0, $1.element.date?.earliest.number ?? 0, $1.offset)
      }
      for (_, item) in ordered {
        let date = item.date.flatMap { $0.start.month == nil ? nil : $0.labelWithoutYear(language) }
        page.group(item.tooltip, link: item.link) { page in
          page.entry(
            date ?? language.pick("月日不详", "day ?"), item.lines,
            [(item.isChange ? "△ " : "") + item.act], isChange: item.isChange)
        }
      }
    }
  }
}
