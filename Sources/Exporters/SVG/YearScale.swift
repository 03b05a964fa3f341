internal import CivicGraph
internal import Civics

/// Where dates stand in a picture whose years are columns.
struct YearScale {
  struct Column {
    let year: Int?
    let years: ClosedRange<Int>
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
  /// Whether there are so many years that not each has its number above it.
  let isDense: Bool
  var right: Int { columns.last?.right ?? left }

  /// Room on both sides of a column, so that the mark of its first day is within it.
  private static let inset = SpanRow.radius + 1
  private static let leastYear = 44
  private static let leastDenseYear = 8
  private static let mostYear = 110

  /// The columns of an axis from `left`, as wide as `room` allows; never narrower than they must be.
  init(_ axis: TimeAxis, left: Int, room: Int) {
    func widths(isDense: Bool) -> [Int] {
      let gaps = axis.columns.map { column in
        // Of many years a single one without anything is shown in grey alone.
        column.year != nil || (isDense && column.years.count == 1)
          ? nil : (YearScale.lines(of: column).map { $0.width(size: SVGPage.smallSize) }.max() ?? 0) + 8
      }
      let count = max(1, gaps.count(where: { $0 == nil }))
      let rest = room - gaps.reduce(0) { $0 + ($1 ?? 0) }
      let least = isDense ? YearScale.leastDenseYear : YearScale.leastYear
      return gaps.map { $0 ?? min(YearScale.mostYear, max(least, rest / count)) }
    }
    let wide = widths(isDense: false)
    let isDense = wide.reduce(0, +) > room
    var x = left
    columns = zip(axis.columns, isDense ? widths(isDense: true) : wide).map { column, width in
      defer { x += width }
      let isLabelled = !isDense || column.years.count > 1
      return Column(
        year: column.year, years: column.years, label: isLabelled ? YearScale.lines(of: column) : [], left: x,
        right: x + width)
    }
    self.left = left
    self.isDense = isDense
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
    // A short time is still wider than a day.
    return .span(min(start, end - 3 * SpanRow.radius), end)
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
    max(1, columns.map(\.label.count).max() ?? 1) * Label.lineHeight(size: SVGPage.smallSize)
  }

  /// The heads of the columns at the place reached; what follows stands below them.
  func drawHeads(on page: inout SVGPage) {
    for (column, lines) in heads {
      page.add(
        .label(
          Label(
            x: (column.left + column.right) / 2, baseline: page.bottom + SVGPage.smallSize, lines: lines,
            size: SVGPage.smallSize, color: column.year == nil ? Palette.secondary : Palette.text,
            isBold: column.year != nil, anchor: .middle)))
    }
    page.skip(headHeight + 4)
  }

  /// What stands above which column: of many years the round ones, and others where a run of years would
  /// have none, as far as they do not cover one another.
  private var heads: [(Column, [String])] {
    let own = columns.filter { !$0.label.isEmpty }
    guard isDense else { return own.map { ($0, $0.label) } }
    var heads = own.map { ($0, $0.label) }
    func fits(_ column: Column) -> Bool {
      let half = "0000".width(size: SVGPage.smallSize) / 2 + 4
      let middle = (column.left + column.right) / 2
      return !heads.contains { other, lines in
        let width = (lines.map { $0.width(size: SVGPage.smallSize) }.max() ?? 0) / 2
        return abs((other.left + other.right) / 2 - middle) < half + width
      }
    }
    for step in [10, 5, 1] {
      for column in columns where column.label.isEmpty && column.years.lowerBound % step == 0 && fits(column)
      {
        // Single years only where no round one is near.
        let isNear = heads.contains { abs($0.0.left - column.left) < 4 * YearScale.leastYear }
        if step > 1 || !isNear { heads.append((column, ["\(column.years.lowerBound)"])) }
      }
    }
    return heads.sorted { $0.0.left < $1.0.left }
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
