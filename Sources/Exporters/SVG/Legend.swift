internal import CivicGraph
internal import Civics

extension SVGPage {
  /// One thing that a legend explains: how its sign is drawn around a place, and what it means.
  struct LegendItem {
    let text: String
    let draw: (inout SVGPage, _ x: Int, _ y: Int) -> Void
  }

  /// The signs with their meanings, in as many lines as they need.
  mutating func legend(_ items: [LegendItem]) {
    let (size, sign, gap) = (SVGPage.smallSize, 30, 14)
    var x = SVGPage.margin
    skip(4)
    for item in items {
      let lines = item.text.lines(within: room - sign, size: size)
      let wide = sign + (lines.map { $0.width(size: size) }.max() ?? 0)
      if x > SVGPage.margin, x + wide > width - SVGPage.margin {
        x = SVGPage.margin
        skip(Label.lineHeight(size: size) + 2)
      }
      item.draw(&self, x + sign / 2 - 2, bottom + size * 2 / 3)
      add(
        .label(
          Label(x: x + sign, baseline: bottom + size, lines: lines, size: size, color: Palette.secondary)))
      if lines.count > 1 { skip((lines.count - 1) * Label.lineHeight(size: size)) }
      x += wide + gap
    }
    skip(Label.lineHeight(size: size) + 8)
  }
}

extension SVGPage.LegendItem {
  /// A sign of a row.
  init(_ text: String, _ sort: SpanRow.Entry.Sort, isDay: Bool = true, color: String, fill: String) {
    self.init(text: text) { page, x, y in
      page.sign(
        sort, at: isDay ? .point(x) : .span(x - 11, x + 11), y, color: color, fill: fill)
    }
  }

  /// The line that holds sightings together.
  static func thread(_ text: String, color: String, isDashed: Bool = false) -> Self {
    Self(text: text) { page, x, y in
      page.add(
        .line(x1: x - 12, y1: y, x2: x + 12, y2: y), stroke: color, strokeWidth: 2, isDashed: isDashed)
    }
  }

  /// Years without anything, where there are so many years that these have no head; nil where all have one.
  static func grey(of scale: YearScale, _ language: Language) -> Self? {
    guard scale.isDense, scale.columns.contains(where: { $0.year == nil }) else { return nil }
    return Self(text: language.pick("灰底：无报或未见", "grey: no issue, or not seen")) { page, x, y in
      page.add(
        .box(Box(left: x - 11, top: y - 7, right: x + 11, bottom: y + 7), radius: 0), fill: Palette.gapFill)
    }
  }

  /// The time in which an office changed hands.
  static func handover(_ language: Language) -> Self {
    Self(text: language.pick("其间易人，何日不详", "changed hands in between")) { page, x, y in
      page.handover(from: x - 12, y, to: x + 11, y, color: Palette.secondary)
    }
  }

  /// What the marks of these rows mean, as far as they occur.
  static func items(of rows: [SpanRow], _ language: Language) -> [Self] {
    let entries = rows.flatMap(\.entries)
    let (color, fill) = (Palette.secondary, Palette.personFill)
    var items: [Self] = []
    func add(_ sort: SpanRow.Entry.Sort, isDay: Bool? = nil, _ chinese: String, _ english: String) {
      guard entries.contains(where: { $0.sort == sort && (isDay ?? $0.place.isPoint) == $0.place.isPoint })
      else { return }
      items.append(
        Self(language.pick(chinese, english), sort, isDay: isDay ?? true, color: color, fill: fill))
    }
    add(.seen, isDay: true, "当日在任，据报", "seen that day")
    add(.seen, isDay: false, "其间在任，日不详", "seen then, day unknown")
    add(.start, "载明就任", "start stated")
    add(.end, "载明离任", "end stated")
    add(.former, isDay: false, "载为原任", "said to have held it before")
    add(.planned, isDay: false, "拟任免", "proposed")
    if rows.contains(where: { Set($0.entries.map(\.place.middle)).count > 1 }) {
      items.append(
        .thread(
          language.pick("所见之间，非任期起止", "between sightings; not a start or an end"), color: color))
    }
    return items
  }
}
