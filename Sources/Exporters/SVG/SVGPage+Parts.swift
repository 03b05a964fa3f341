internal import CivicGraph

extension SVGPage {
  /// Where the text of a list begins, right of its dates.
  static let listLeft = SVGPage.margin + 62

  /// The head of a year in a list, with a rule.
  mutating func yearHead(_ year: Int?, _ language: Language) {
    skip(6)
    let label = year.map { "\($0)" } ?? language.pick("年份不详", "year unknown")
    let y = bottom + 10
    let start = SVGPage.margin + label.width(size: 16) + 8
    text(label, size: 16, isBold: true)
    add(.line(x1: start, y1: y, x2: width - SVGPage.margin, y2: y), stroke: Palette.line)
    skip(2)
  }

  /// An entry of a list: the date, what it was, and lines in smaller type below.
  mutating func entry(
    _ date: String, _ lines: [String], _ below: [String], isBold: Bool = false,
    isChange: Bool = false
  ) {
    let top = bottom
    text(date, right: SVGPage.listLeft - 6, size: SVGPage.smallSize, color: Palette.secondary)
    let end = bottom
    rewind(to: top)
    for line in lines { text(line, left: SVGPage.listLeft, isBold: isBold) }
    for line in below {
      text(
        line, left: SVGPage.listLeft, size: SVGPage.smallSize,
        color: isChange ? Palette.changeText : Palette.secondary)
    }
    reach(end)
    skip(5)
  }

  /// The sign of an event: a diamond for a day, a bar with pointed ends for a longer time.
  mutating func event(at place: YearScale.Place, _ y: Int, isPlanned: Bool) {
    let (left, right) = place.ends
    let r = SpanRow.radius
    let points =
      place.isPoint
      ? [[left, y], [place.middle, y - r], [right, y], [place.middle, y + r]]
      : [
        [left, y], [left + r, y - r], [right - r, y - r], [right, y], [right - r, y + r], [left + r, y + r],
      ]
    let fill = isPlanned ? "#ffffff" : place.isPoint ? Palette.event : Palette.eventFill
    add(.polygon(points), fill: fill, stroke: Palette.eventEdge, isDashed: isPlanned)
  }
}
