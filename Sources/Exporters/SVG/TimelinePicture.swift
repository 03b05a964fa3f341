internal import CivicGraph
internal import Civics

/// What happened: a band for each year with its months, and below it the entries in order.
struct TimelinePicture {
  let timeline: Timeline
  let issues: [Issue]
  let sources: SourceLinks
  let language: Language

  var page: SVGPage {
    let years = Set(timeline.years.compactMap(\.year))
    let title = [language.pick("逐年大事", "What happened, year by year"), years.span].filter { !$0.isEmpty }
    var page = SVGPage(
      title: title.joined(separator: " "), notes: [note, timeline.query.label(language)].compactMap(\.self))
    page.legend(legend)
    let axis = TimeAxis(years, read: issues, language)
    for column in axis.columns {
      if let year = column.year {
        if let found = timeline.years.first(where: { $0.year == year }) { draw(found, on: &page) }
      } else {
        page.skip(4)
        let top = page.bottom
        let first = page.marks.count
        page.skip(5)
        page.text(
          column.label.joined(separator: " "), left: SVGPage.margin + 10, size: SVGPage.smallSize,
          color: Palette.secondary)
        page.skip(5)
        page.insert([TimelinePicture.band(top, page.bottom, page.width, Palette.gapFill)], at: first)
      }
    }
    for year in timeline.years where year.year == nil { draw(year, on: &page) }
    return page
  }

  private var note: String {
    let entries = timeline.entries
    let count = entries.count
    return [
      basis(timeline.documents.count, language),
      language.pick("\(count) 项", count == 1 ? "1 entry" : "\(count) entries"),
    ].joined(separator: " · ")
  }

  private var legend: [SVGPage.LegendItem] {
    let entries = timeline.entries
    var items: [SVGPage.LegendItem] = []
    func add(
      _ isShown: Bool, _ chinese: String, _ english: String,
      _ draw: @escaping (inout SVGPage, Int, Int) -> Void
    ) {
      if isShown { items.append(SVGPage.LegendItem(text: language.pick(chinese, english), draw: draw)) }
    }
    let events = entries.filter { $0.event != nil && !$0.hasChange }
    add(events.contains { $0.date?.isDay == true }, "活动", "event") {
      $0.event(at: .point($1), $2, isPlanned: false)
    }
    add(events.contains { $0.date?.isDay == false }, "活动，日不详", "event, day unknown") {
      $0.event(at: .span($1 - 11, $1 + 11), $2, isPlanned: false)
    }
    add(entries.contains { $0.event?.isPlanned == true }, "预告", "announced") {
      $0.event(at: .point($1), $2, isPlanned: true)
    }
    add(entries.contains(where: \.hasChange), "有职务变动", "with a change of office") {
      $0.change(at: .point($1), $2)
    }
    return items
  }

  private static func band(_ top: Int, _ bottom: Int, _ width: Int, _ fill: String) -> Mark {
    .shape(
      Shape(
        form: .box(
          Box(left: SVGPage.margin, top: top, right: width - SVGPage.margin, bottom: bottom), radius: 3),
        fill: fill))
  }

  private func draw(_ year: Timeline.Year, on page: inout SVGPage) {
    let entries = year.months.flatMap(\.entries)
    page.skip(4)
    let (top, first) = (page.bottom, page.marks.count)
    page.skip(6)
    let label = year.year.map { "\($0)" } ?? language.pick("年份不详", "year unknown")
    let head = page.bottom
    page.text(label, left: SVGPage.margin + 10, size: 18, isBold: true)
    page.text(
      language.pick("\(entries.count) 项", entries.count == 1 ? "1 entry" : "\(entries.count) entries"),
      left: SVGPage.margin + 10, size: SVGPage.smallSize, color: Palette.secondary)
    let end = page.bottom
    if year.year != nil {
      page.rewind(to: head)
      drawMonths(entries, on: &page)
    }
    page.reach(end)
    page.skip(6)
    page.insert([TimelinePicture.band(top, page.bottom, page.width, Palette.personFill)], at: first)
    page.skip(6)
    for entry in entries { draw(entry, on: &page) }
  }

  /// The months as a ruler, with a mark for each entry.
  private func drawMonths(_ entries: [Timeline.Entry], on page: inout SVGPage) {
    let left = SVGPage.margin + 82
    let step = (page.width - SVGPage.margin - 10 - left) / 12
    let top = page.bottom
    func x(_ day: Day) -> Int {
      left + (day.month - 1) * step + (day.day - 1) * step / Day.length(ofMonth: day.month, year: day.year)
    }
    let placed = entries.compactMap { entry -> (Timeline.Entry, YearScale.Place)? in
      guard let date = entry.date, date.year != nil else { return nil }
      if date.isDay { return (entry, .point(min(x(date.earliest), left + 12 * step - 4))) }
      let last = date.latest.year == date.earliest.year ? x(date.latest) + 4 : left + 12 * step
      return (entry, .span(x(date.earliest), max(last, x(date.earliest) + 20)))
    }
    let rows = rowsApart(placed.map(\.1))
    for month in 1...12 {
      page.add(
        .label(
          Label(
            x: left + (month - 1) * step + step / 2, baseline: top + SVGPage.smallSize, lines: ["\(month)"],
            size: SVGPage.smallSize, color: Palette.secondary, anchor: .middle)))
    }
    let start = top + 18
    let end = start + ((rows.max() ?? 0) + 1) * 14 + 2
    for month in 0...12 {
      let x = left + month * step
      page.add(.line(x1: x, y1: start, x2: x, y2: end), stroke: Palette.line)
    }
    for ((entry, place), row) in zip(placed, rows) {
      let y = start + row * 14 + 8
      page.group(tooltip(entry), link: sources.link(entry.evidence)) { page in
        if entry.hasChange {
          page.change(at: place, y)
        } else {
          page.event(at: place, y, isPlanned: entry.event?.isPlanned ?? false)
        }
      }
    }
    page.reach(end)
  }

  private func tooltip(_ entry: Timeline.Entry) -> [String] {
    ["\(entry.date?.label(language) ?? language.pick("日期不详", "undated")) \(entry.headline(language))"]
      + entry.evidence.tooltip
  }

  private func draw(_ entry: Timeline.Entry, on page: inout SVGPage) {
    page.group(tooltip(entry), link: sources.link(entry.evidence)) { page in
      page.entry(
        entry.when(language), [entry.headline(language)], [entry.particulars(language)], isBold: true)
    }
    page.skip(-4)
    let left = SVGPage.listLeft
    for (acts, members) in entry.companies(language) {
      page.group(members.flatMap(\.participation.evidence).distinctInOrder.tooltip) {
        $0.text(
          "\(acts)　" + members.map(\.person.name).joined(separator: "、"), left: left, size: SVGPage.smallSize)
      }
    }
    for appointment in entry.changes {
      page.group(appointment.change.evidence.tooltip, link: sources.link(appointment.change.evidence)) {
        $0.text(
          "△ \(appointment.person.name) \(appointment.verb(language)) \(appointment.seat)", left: left,
          size: SVGPage.smallSize, color: Palette.changeText)
      }
    }
    if !entry.initiatives.isEmpty {
      let names = entry.initiatives.map(\.name)
      let shown = names.prefix(4).joined(separator: "；")
      let rest = names.count > 4 ? language.pick("　等 \(names.count) 项", " … \(names.count) in all") : ""
      page.group(names) {
        $0.text(
          language.pick("事项　", "initiatives　") + shown + rest, left: left, size: SVGPage.smallSize,
          color: Palette.initiativeText)
      }
    }
    page.skip(8)
  }
}

extension SVGPage {
  /// The sign of a change of office: a triangle; for a longer time over a line of its length.
  mutating func change(at place: YearScale.Place, _ y: Int) {
    let x = place.middle
    if !place.isPoint {
      add(
        .line(x1: place.ends.left, y1: y + 6, x2: place.ends.right, y2: y + 6), stroke: Palette.change,
        strokeWidth: 2)
    }
    add(
      .polygon([[x - 6, y + 5], [x + 6, y + 5], [x, y - 6]]), fill: Palette.change, stroke: Palette.changeText
    )
  }
}
