/// A date as far as a paper tells it: [EDTF](https://www.loc.gov/standards/datetime/) levels 0 and 1 as
/// far as newspapers need them, with an earliest and a latest day for sorting.
///
/// `2024-07-19` · `2024-07` · `2024` · `2025-08-21/2025-10-10` · `2024-07~` · `XXXX-07-19`
public struct CivicDate: Hashable, Sendable, CustomStringConvertible {
  /// One end of a date: what of year, month and day is known, and whether it is approximate.
  public struct Point: Hashable, Sendable {
    /// Year, month, day and whether it is approximate, in 14, 4, 5 and 1 bits; 0 is what is not known.
    fileprivate let bits: UInt32

    /// The year, or nil where nothing tells it (`XXXX`).
    public var year: Int? { bits >> 10 == 0 ? nil : Int(bits >> 10) }
    /// The month, or nil.
    public var month: Int? { bits >> 6 & 15 == 0 ? nil : Int(bits >> 6 & 15) }
    /// The day of the month, or nil.
    public var day: Int? { bits >> 1 & 31 == 0 ? nil : Int(bits >> 1 & 31) }
    /// Whether the text says "about" (`~`).
    public var isApproximate: Bool { bits & 1 == 1 }
  }

  /// The date, or the first end of an interval.
  public let start: Point
  /// The other end; no point is all zeros, so that zeros stand for none.
  private let other: Point
  /// The other end of an interval, or nil for a single date.
  public var end: Point? { other.bits == 0 ? nil : other }

  /// A single date; nil where the calendar has none such, or a day stands without a month.
  public init?(year: Int?, month: Int? = nil, day: Int? = nil, isApproximate: Bool = false) {
    guard let point = Point(checked: year, month, day, isApproximate: isApproximate) else {
      return nil
    }
    start = point
    other = .none
  }

  /// The interval between two single dates; nil where it would run backwards.
  public init?(from first: CivicDate, to last: CivicDate) {
    guard first.end == nil, last.end == nil else { return nil }
    if first.start == last.start {
      self = first
      return
    }
    guard (first.start.year == nil) == (last.start.year == nil), first.earliest <= last.latest else {
      return nil
    }
    start = first.start
    other = last.start
  }

  /// The day as a date.
  public init(_ day: Day) {
    start = Point(unchecked: day.year, day.month, day.day, isApproximate: false)
    other = .none
  }

  /// Reads what `description` writes; nil for anything else.
  public init?(edtf: some StringProtocol) {
    let halves = edtf.split(separator: "/", omittingEmptySubsequences: false)
    guard let head = halves.first, let first = Point(edtf: head) else { return nil }
    if halves.count == 1 {
      start = first
      other = .none
      return
    }
    guard halves.count == 2, let last = Point(edtf: halves[1]),
      let whole = CivicDate(from: CivicDate(point: first), to: CivicDate(point: last))
    else { return nil }
    self = whole
  }

  private init(point: Point) {
    start = point
    other = .none
  }

  /// All of the date in one number; never 0.
  package var bits: UInt64 { UInt64(other.bits) << 32 | UInt64(start.bits) }

  /// The date in EDTF.
  public var description: String {
    guard let end else { return start.description }
    return "\(start.description)/\(end.description)"
  }

  /// The first day that the date can mean; an unknown year counts as year 1, so that it sorts before all.
  public var earliest: Day {
    Day(unchecked: start.year ?? 1, start.month ?? 1, start.day ?? 1)
  }

  /// The last day that the date can mean; an unknown year counts as year 9999.
  public var latest: Day {
    let last = end ?? start
    let year = last.year ?? 9999
    let month = last.month ?? 12
    return Day(unchecked: year, month, last.day ?? Day.length(ofMonth: month, year: year))
  }

  /// The year, where the date has a known one at its start.
  public var year: Int? { start.year }

  /// Whether the date is a single day of a known year.
  public var isDay: Bool { end == nil && start.year != nil && start.day != nil && !start.isApproximate }

  /// The day, where the date is just that.
  public var day: Day? { isDay ? earliest : nil }
}

extension CivicDate: Comparable {
  /// By earliest day, then by latest, then by text: `2024-07-01 < 2024-07 < 2024`.
  public static func < (left: CivicDate, right: CivicDate) -> Bool {
    if left.earliest != right.earliest { return left.earliest < right.earliest }
    if left.latest != right.latest { return left.latest < right.latest }
    return left.description < right.description
  }
}

extension CivicDate.Point: CustomStringConvertible {
  init?(checked year: Int?, _ month: Int?, _ day: Int?, isApproximate: Bool) {
    if let year, !(1...9999).contains(year) { return nil }
    guard year != nil || month != nil else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      // A leap year stands in for an unknown one: XXXX-02-29 can be a day.
      if let day, Day(year: year ?? 2000, month: month, day: day) == nil { return nil }
    } else if day != nil {
      return nil
    }
    self.init(unchecked: year, month, day, isApproximate: isApproximate)
  }

  init(unchecked year: Int?, _ month: Int?, _ day: Int?, isApproximate: Bool) {
    let parts = (UInt32(year ?? 0) << 10, UInt32(month ?? 0) << 6, UInt32(day ?? 0) << 1)
    bits = parts.0 | parts.1 | parts.2 | (isApproximate ? 1 : 0)
  }

  static let none = CivicDate.Point(unchecked: nil, nil, nil, isApproximate: false)

  init?(edtf: some StringProtocol) {
    var text = edtf[...]
    let isApproximate = text.last == "~"
    if isApproximate { text = text.dropLast() }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return nil }
    var numbers: [Int?] = []
    for (place, part) in parts.enumerated() {
      if place == 0, part == "XXXX" {
        numbers.append(nil)
        continue
      }
      guard place == 0 || part.utf8.count == 2,
        part.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
        let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    self.init(
      checked: numbers[0], numbers.count > 1 ? numbers[1] : nil,
      numbers.count > 2 ? numbers[2] : nil, isApproximate: isApproximate)
  }

  /// The end in EDTF.
  public var description: String {
    var text = year.map { padded($0, 4) } ?? "XXXX"
    if let month { text += "-" + padded(month, 2) }
    if let day { text += "-" + padded(day, 2) }
    return isApproximate ? text + "~" : text
  }
}
