internal import CivicGraph
internal import Civics

/// One row over the years: what was seen as filled marks, what is stated as triangles, and a thin line that
/// holds them together.
struct SpanRow {
  /// One sighting or statement.
  struct Entry {
    enum Sort: Int {
      case seen
      case former
      case start
      case end
      case planned
    }

    let sort: Sort
    let place: YearScale.Place
    let tooltip: [String]
    let link: String?
  }

  static let radius = 5
  static let height = 20

  let scale: YearScale
  let color: String
  let fill: String
  var entries: [Entry] = []

  /// From the first to the last mark, or nil where there is none.
  var extent: (left: Int, right: Int)? {
    guard let left = entries.map(\.place.ends.left).min(), let right = entries.map(\.place.ends.right).max()
    else { return nil }
    return (left, right)
  }

  /// Draws the row around `y`.
  func draw(at y: Int, on page: inout SVGPage) {
    drawThread(at: y, on: &page)
    // Times first, so that days within them are seen; marks of one place once, with all their passages.
    for isPoint in [false, true] {
      for sort in [Entry.Sort.former, .seen, .planned, .start, .end] {
        var drawn: [(place: YearScale.Place, tooltip: [String], link: String?)] = []
        for entry in entries where entry.sort == sort && entry.place.isPoint == isPoint {
          if let same = drawn.firstIndex(where: { $0.place == entry.place }) {
            drawn[same].tooltip = (drawn[same].tooltip + entry.tooltip).distinctInOrder
          } else {
            drawn.append((entry.place, entry.tooltip, entry.link))
          }
        }
        for mark in drawn {
          page.group(mark.tooltip, link: mark.link) {
            $0.sign(sort, at: mark.place, y, color: color, fill: fill)
          }
        }
      }
    }
  }

  /// The line between the first and the last mark, dashed in years of which nothing is known.
  private func drawThread(at y: Int, on page: inout SVGPage) {
    let seen = entries.filter { $0.sort != .planned }
    guard let first = seen.map(\.place.middle).min(), let last = seen.map(\.place.middle).max(), first < last
    else { return }
    for column in scale.columns {
      let (left, right) = (max(first, column.left), min(last, column.right))
      guard left < right else { continue }
      page.add(
        .line(x1: left, y1: y, x2: right, y2: y), stroke: color, strokeWidth: 2,
        isDashed: column.year == nil)
    }
  }
}

extension YearScale.Place {
  var isPoint: Bool {
    if case .point = self { return true }
    return false
  }
}

extension SVGPage {
  /// The sign of a sighting or a statement; each has a form of its own, so that none rests on its colour.
  mutating func sign(
    _ sort: SpanRow.Entry.Sort, at place: YearScale.Place, _ y: Int, color: String, fill: String
  ) {
    let r = SpanRow.radius
    let (left, right) = place.ends
    let x = place.middle
    switch sort {
    case .seen:
      if place.isPoint {
        add(.circle(x: x, y: y, radius: r), fill: color, stroke: "#ffffff")
      } else {
        add(
          .box(Box(left: left, top: y - r, right: right, bottom: y + r), radius: r), fill: fill,
          stroke: color, strokeWidth: 2)
      }
    case .former, .planned:
      add(
        .box(Box(left: left, top: y - r, right: right, bottom: y + r), radius: r), fill: "#ffffff",
        stroke: sort == .planned ? Palette.change : color, strokeWidth: 2, isDashed: true)
    case .start, .end:
      if !place.isPoint {
        add(.line(x1: left, y1: y + r + 2, x2: right, y2: y + r + 2), stroke: Palette.change, strokeWidth: 2)
      }
      let points =
        sort == .start
        ? [[x - 6, y + 6], [x + 6, y + 6], [x, y - 6]] : [[x - 6, y - 6], [x + 6, y - 6], [x, y + 6]]
      add(
        .polygon(points), fill: sort == .start ? Palette.change : "#ffffff", stroke: Palette.change,
        strokeWidth: 2)
    }
  }
}

extension SpanRow {
  /// The row of a person in a post.
  init(
    _ tenure: Tenure, _ kind: Organization.Kind, _ scale: YearScale, _ sources: SourceLinks,
    _ language: Language
  ) {
    self.init(scale: scale, color: kind.color, fill: kind.fill)
    for observation in tenure.observed {
      guard let place = scale.place(observation.date) else { continue }
      let head = (observation.date?.label(language) ?? "") + language.pick(" 所见", " seen")
      entries.append(
        Entry(
          sort: .seen, place: place, tooltip: [head] + observation.evidence.tooltip,
          link: sources.link(observation.evidence)))
    }
    for statement in tenure.stated {
      guard let place = scale.place(statement.date) else { continue }
      let head = "\(statement.date?.label(language) ?? "") \(statement.label(language))"
      entries.append(
        Entry(
          sort: statement.sort, place: place, tooltip: [head] + statement.evidence.tooltip,
          link: sources.link(statement.evidence)))
    }
  }
}

extension Tenure.Statement {
  fileprivate var sort: SpanRow.Entry.Sort {
    if isPlanned { return .planned }
    return isStart ? .start : isEnd ? .end : .former
  }
}
