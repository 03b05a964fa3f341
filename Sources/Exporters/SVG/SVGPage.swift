internal import CivicGraph

/// A picture in the making, laid out from the top: marks in the order in which they are painted.
struct SVGPage {
  /// The type of most text, and the smallest; at the width of a telephone (390 pixels) a page of the standard
  /// width shows the smallest at more than 11.
  static let bodySize = 14
  static let smallSize = 13
  /// The width of a page whose years need no more.
  static let standardWidth = 440
  static let margin = 14

  let title: String
  let width: Int
  /// What the picture shows and from what, for those who do not see it.
  private(set) var summary = ""
  private(set) var marks: [Mark] = []
  /// The lowest place that is filled so far.
  private(set) var bottom = SVGPage.margin

  /// How wide text may be.
  var room: Int { width - 2 * SVGPage.margin }

  /// A page with its title and, below it, what it shows and from what.
  init(title: String, notes: [String], width: Int = SVGPage.standardWidth) {
    self.title = title.visible
    self.width = max(width, SVGPage.standardWidth)
    text(title, size: 20, isBold: true)
    for note in notes where !note.isEmpty {
      skip(2)
      text(note, size: SVGPage.smallSize, color: Palette.secondary)
      summary += (summary.isEmpty ? "" : " ") + note.visible
    }
  }

  /// Leaves room.
  mutating func skip(_ height: Int) { bottom += height }

  /// Text over the lines that it needs, from `left` to the margin or to `right`, at the place reached.
  mutating func text(
    _ text: String, left: Int = SVGPage.margin, right: Int? = nil, size: Int = SVGPage.bodySize,
    color: String = Palette.text, isBold: Bool = false
  ) {
    guard !text.visible.trimmed.isEmpty else { return }
    let lines = text.lines(within: (right ?? width - SVGPage.margin) - left, size: size)
    let label = Label(
      x: left, baseline: bottom + size, lines: lines, size: size, color: color, isBold: isBold)
    bottom += lines.count * Label.lineHeight(size: size)
    marks.append(.label(label))
  }

  /// Draws without moving on.
  mutating func add(_ mark: Mark) { marks.append(mark) }

  /// Draws a form without moving on.
  mutating func add(
    _ form: Shape.Form, fill: String? = nil, stroke: String? = nil, strokeWidth: Int = 1,
    isDashed: Bool = false
  ) {
    marks.append(
      .shape(
        Shape(form: form, fill: fill, stroke: stroke, strokeWidth: strokeWidth, isDashed: isDashed)))
  }

  /// Goes down to `place`, where that is further.
  mutating func reach(_ place: Int) { bottom = max(bottom, place) }

  /// Goes back up to `place`, so that something stands beside what was drawn.
  mutating func rewind(to place: Int) { bottom = place }

  /// Draws what shows these passages.
  mutating func group(
    _ tooltip: [String], link: String? = nil, _ content: (inout SVGPage) -> Void
  ) {
    let first = marks.count
    content(&self)
    let inner = Array(marks[first...])
    marks.removeSubrange(first...)
    if !inner.isEmpty { marks.append(.group(tooltip: tooltip, link: link, marks: inner)) }
  }

  /// Paints marks behind those from `place` on.
  mutating func insert(_ behind: [Mark], at place: Int) { marks.insert(contentsOf: behind, at: place) }

  /// How high the page is.
  var height: Int { bottom + SVGPage.margin }
}
