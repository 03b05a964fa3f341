internal import CivicGraph
internal import Civics

/// Where dates stand in a picture whose years are columns.
struct YearScale {
  struct Column {
    let year: Int?
    let label: [String]
    let left: Int
    let right: Int
  }

  /// What a date is in the picture: a day is a point, what is known less exactly the time it can mean.
  enum Place: Equatable {
    case point(Int)
    case span(Int, Int)

    /// Its ends from the left.
    var ends: (left: Int, right: Int) {
      switch self {
      case .point(let x): (x - SpanRow.radius, x + SpanRow.radius)
      case .span(let left, let right): (left, right)
      }
    }
    var middle: Int { (ends.left + ends.right) / 2 }
  }

  let columns: [Column]
  let left: Int
  var right: Int { columns.last?.right ?? left }

  /// Room on both sides of a column, so that the mark of its first day is within it.
  private static let inset = SpanRow.radius + 1
  private static let leastYear = 44
  private static let mostYear = 110

  /// The columns of an axis from `left`, as wide as `room` allows; never narrower than they must be.
  init(_ axis: TimeAxis, left: Int, room: Int) {
    func gapWidth(_ column: TimeAxis.Column) -> Int {
      (YearScale.lines(of: column).map { $0.width(size: SVGPage.smallSize) }.max() ?? 0) + 8
    }
    let gaps = axis.columns.filter { $0.year == nil }.reduce(0) { $0 + gapWidth($1) }
    let count = max(1, axis.columns.count(where: { $0.year != nil }))
    let width = min(YearScale.mostYear, max(YearScale.leastYear, (room - gaps) / count))
    var x = left
    columns = axis.columns.map { column in
      let next = x + (column.year == nil ? gapWidth(column) : width)
      defer { x = next }
      return Column(year: column.year, label: YearScale.lines(of: column), left: x, right: next)
    }
    self.left = left
  }

  private static func lines(of column: TimeAxis.Column) -> [String] {
    column.label.flatMap { line in
      // 2003–2011 in two lines: a column without anything in it need not be wide.
      let ends = line.split(separator: "–").map { String($0) }
      return ends.count == 2 ? [ends[0] + "–", ends[1]] : [line]
    }
  }

  /// Where a date stands, or nil where its year is not known or not among the columns.
  func place(_ date: CivicDate?) -> Place? {
    guard let date, date.start.year != nil else { return nil }
    guard let first = x(date.earliest) else { return nil }
    if date.isDay { return .point(first) }
    let last = x(date.latest) ?? right - YearScale.inset
    let (start, end) = (min(first, last) - SpanRow.radius, max(first, last) + SpanRow.radius)
    // A day that is only about that day has the size of a short time.
    return .span(min(start, end - 4 * SpanRow.radius), end)
  }

  private func x(_ day: Day) -> Int? {
    guard let column = columns.first(where: { $0.year == day.year }),
      let newYear = Day(year: day.year, month: 1, day: 1)
    else { return nil }
    let room = column.right - column.left - 2 * YearScale.inset
    return column.left + YearScale.inset + (day.number - newYear.number) * room / 366
  }

  /// How high the heads are.
  var headHeight: Int {
    (columns.map(\.label.count).max() ?? 1) * Label.lineHeight(size: SVGPage.smallSize)
  }

  /// The heads of the columns at the place reached; what follows stands below them.
  func drawHeads(on page: inout SVGPage) {
    for column in columns {
      page.add(
        .label(
          Label(
            x: (column.left + column.right) / 2, baseline: page.bottom + SVGPage.smallSize,
            lines: column.label, size: SVGPage.smallSize,
            color: column.year == nil ? Palette.secondary : Palette.text, isBold: column.year != nil,
            anchor: .middle)))
    }
    page.skip(headHeight + 4)
  }

  /// The columns from `top` to `bottom`: lines between them, and years without a sighting in grey.
  func grid(from top: Int, to bottom: Int) -> [Mark] {
    var marks: [Mark] = []
    for column in columns where column.year == nil {
      let box = Box(left: column.left, top: top, right: column.right, bottom: bottom)
      marks.append(.shape(Shape(form: .box(box, radius: 0), fill: Palette.gapFill)))
    }
    for x in Set(columns.flatMap { [$0.left, $0.right] }).sorted() {
      marks.append(
        .shape(Shape(form: .line(x1: x, y1: top, x2: x, y2: bottom), stroke: Palette.line)))
    }
    return marks
  }
}

/// For each of these places the first row in which it covers no other; days above longer times.
func rowsApart(_ places: [YearScale.Place]) -> [Int] {
  var ends: [Int] = []
  var rows = Array(repeating: 0, count: places.count)
  for isPoint in [true, false] {
    // Longer times begin below the days: a bar beside a point would look like part of it.
    let first = ends.count
    let here = places.indices.filter { places[$0].isPoint == isPoint }
    for number in here.sorted(by: { (places[$0].ends.left, $0) < (places[$1].ends.left, $1) }) {
      let (left, right) = places[number].ends
      let row = ends[first...].firstIndex { $0 + 2 < left } ?? ends.count
      if row == ends.count { ends.append(right) } else { ends[row] = right }
      rows[number] = row
    }
  }
  return rows
}
