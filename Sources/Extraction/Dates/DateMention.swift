internal import Civics

/// A date as the text has it, before the year of the issue completes it.
struct DateMention {
  /// One end of it.
  struct Point: Hashable {
    // Four optional integers would be half a kilobit, and mentions are handed about a lot.
    private var fields = SIMD4<Int32>(repeating: .min)

    init(year: Int? = nil, month: Int? = nil, day: Int? = nil, third: Int? = nil) {
      self.year = year
      self.month = month
      self.day = day
      self.third = third
    }

    var year: Int? {
      get { Point.value(fields[0]) }
      set { fields[0] = Point.field(newValue) }
    }
    var month: Int? {
      get { Point.value(fields[1]) }
      set { fields[1] = Point.field(newValue) }
    }
    var day: Int? {
      get { Point.value(fields[2]) }
      set { fields[2] = Point.field(newValue) }
    }
    /// 1 for the first ten days of the month, 2 for the next, 3 for the rest.
    var third: Int? {
      get { Point.value(fields[3]) }
      set { fields[3] = Point.field(newValue) }
    }

    @inline(__always)
    private static func value(_ field: Int32) -> Int? { field == .min ? nil : Int(field) }

    @inline(__always)
    private static func field(_ value: Int?) -> Int32 { value.map { Int32(clamping: $0) } ?? .min }
  }

  /// How a year that is not printed follows from the issue's.
  enum Anchor: Hashable {
    /// The text prints it.
    case printed
    /// The issue's, plus a number: 去年 is −1.
    case relative(Int)
    /// A day counted from the day the issue came out: 昨日 is −1.
    case fromPublication(days: Int)
    /// A day of a week: 0 for this week, −1 for the last, and 1 for Monday to 7 for Sunday.
    case weekday(week: Int, day: Int)
    /// The last such day of the week up to the day the issue came out: 周五上午.
    case lastWeekday(Int)
    /// The month the issue came out in, plus a number.
    case month(Int)
    /// 近日: some day about the issue's.
    case recent
  }

  private(set) var range: Range<Int>
  var start: Point
  var end: Point?
  var anchor: Anchor
  var isApproximate = false

  init(range: Range<Int>, start: Point, end: Point? = nil, anchor: Anchor, isApproximate: Bool = false) {
    self.range = range
    self.start = start
    self.end = end
    self.anchor = anchor
    self.isApproximate = isApproximate
  }

  /// The same date with a longer text.
  func reaching(_ upperBound: Int) -> DateMention {
    var longer = self
    longer.range = range.lowerBound..<upperBound
    return longer
  }

  /// Whether it is a bare year, printed or 今年.
  var namesYear: Bool {
    switch anchor {
    case .printed: start.year != nil
    case .relative: end == nil
    default: false
    }
  }

  /// Whether it tells a day, or an interval of days.
  var tellsDay: Bool {
    switch anchor {
    case .fromPublication, .weekday, .lastWeekday: true
    default: start.day != nil || start.third != nil
    }
  }

  /// The date with the year of the issue, and with the day it came out where that is known.
  ///
  /// Nothing is guessed: without a year, `XXXX-07-19`; 昨日 without a publication day, the year alone.
  func resolved(year: Int?, published: Day?) -> CivicDate? {
    switch anchor {
    case .recent:
      return year.flatMap { CivicDate(year: $0) }
    case .fromPublication(let days):
      if let day = published?.advanced(by: days) { return CivicDate(day) }
      return year.flatMap { CivicDate(year: $0) }
    case .weekday(let week, let weekday):
      if let published, let day = published.advanced(by: week * 7 + weekday - published.weekday) {
        return CivicDate(day)
      }
      return year.flatMap { CivicDate(year: $0) }
    case .lastWeekday(let weekday):
      if let published, let day = published.advanced(by: -((published.weekday - weekday + 7) % 7)) {
        return CivicDate(day)
      }
      return year.flatMap { CivicDate(year: $0) }
    case .month(let offset):
      guard let published else { return year.flatMap { CivicDate(year: $0) } }
      let months = published.year * 12 + published.month - 1 + offset
      return date(start, year: months / 12, month: months % 12 + 1)
    case .printed:
      return span(defaultYear: nil)
    case .relative(let offset):
      return span(defaultYear: year.map { $0 + offset })
    }
  }

  /// Whether its year is that of the issue.
  var isRelativeToYear: Bool { anchor == .relative(0) }

  private func span(defaultYear: Int?) -> CivicDate? {
    let year = start.year ?? defaultYear
    guard let first = date(start, year: year, month: start.month) else { return nil }
    guard let end else { return first }
    let lastYear =
      end.year ?? year.map { (end.month ?? start.month ?? 1) < (start.month ?? 1) ? $0 + 1 : $0 }
    guard let last = date(end, year: lastYear, month: end.month ?? start.month),
      let opening = edge(first, last: false), let closing = edge(last, last: true)
    else { return first }
    return CivicDate(from: opening, to: closing) ?? first
  }

  /// One end of an interval as a single date.
  private func edge(_ date: CivicDate, last: Bool) -> CivicDate? {
    guard date.end != nil else { return date }
    return CivicDate(last ? date.latest : date.earliest)
  }

  private func date(_ point: Point, year: Int?, month: Int?) -> CivicDate? {
    guard let third = point.third, let month else {
      return CivicDate(year: year, month: month, day: point.day, isApproximate: isApproximate)
    }
    let last = third == 3 ? Day.length(ofMonth: month, year: year ?? 2000) : third * 10
    guard let from = CivicDate(year: year, month: month, day: third * 10 - 9),
      let to = CivicDate(year: year, month: month, day: last)
    else { return nil }
    return CivicDate(from: from, to: to)
  }
}
