internal import Civics

/// What one tenure tells of one time: what of it lies before, within and behind that time.
struct Standing {
  /// How sure it is that the post was held, or nil where nothing tells it or something speaks against it.
  let certainty: Roster.Certainty?
  /// What tells it.
  let points: [Point]

  /// A sighting, or something stated, on a date.
  struct Point {
    let date: CivicDate
    let source: Source

    /// What is stated, or nil where the person was only seen.
    var change: ChangeKind? {
      if case .statement(let change, _, _) = source { return change }
      return nil
    }

    /// Whether the person no longer held the post from then on.
    var isEnd: Bool {
      if case .statement(_, let isEnd, _) = source { return isEnd }
      return false
    }
  }

  /// Where a point comes from.
  enum Source {
    case observation(Tenure.Observation)
    case statement(ChangeKind, isEnd: Bool, [Citation])
  }

  /// Takes time linear in the sightings.
  init(of tenure: Tenure, on date: CivicDate) {
    var sides = Sides(first: date.earliest, last: date.latest)
    for sight in tenure.observed {
      guard let date = sight.date, date.year != nil else { continue }
      sides.add(Point(date: date, source: .observation(sight)))
    }
    var former: CivicDate?
    for statement in tenure.stated where !statement.isPlanned {
      guard let date = statement.date, date.year != nil else { continue }
      switch statement.kind {
      case .former:
        if former.map({ date.latest < $0.latest }) ?? true { former = date }
      case .change(let change):
        sides.add(
          Point(
            date: date, source: .statement(change, isEnd: statement.isEnd, statement.evidence)))
      }
    }
    // 原 in an issue of before: whoever was not seen in the post again since then had left it.
    let isFormer = former.map { former in
      former.latest < sides.first && sides.before.map { $0.date.latest <= former.latest } ?? true
    }
    if isFormer == true { sides.before = nil }
    (certainty, points) = sides.judged()
  }
}

/// The nearest before, all within and the nearest behind a time.
private struct Sides {
  let first: Day
  let last: Day
  var before: Standing.Point?
  var within: [Standing.Point] = []
  var around: [Standing.Point] = []
  var after: Standing.Point?
  /// The last statement before the time, and the first behind it.
  var statedBefore: Standing.Point?
  var statedAfter: Standing.Point?

  init(first: Day, last: Day) {
    self.first = first
    self.last = last
  }

  func isWithin(_ date: CivicDate) -> Bool { first <= date.earliest && date.latest <= last }

  mutating func add(_ point: Standing.Point) {
    let (earliest, latest) = (point.date.earliest, point.date.latest)
    if latest < first {
      func isNearer(_ known: Standing.Point?) -> Bool {
        known.map { Sides.isNearer(point, latest, than: $0, $0.date.latest) } ?? true
      }
      if isNearer(before) { before = point }
      if point.change != nil, isNearer(statedBefore) { statedBefore = point }
    } else if last < earliest {
      func isNearer(_ known: Standing.Point?) -> Bool {
        known.map { Sides.isNearer(point, $0.date.earliest, than: $0, earliest) } ?? true
      }
      if isNearer(after) { after = point }
      if point.change != nil, isNearer(statedAfter) { statedAfter = point }
    } else if isWithin(point.date) {
      within.append(point)
    } else {
      around.append(point)
    }
  }

  /// On one day what is stated counts for more than what was seen.
  private static func isNearer(
    _ point: Standing.Point, _ later: Day, than known: Standing.Point, _ earlier: Day
  ) -> Bool {
    if later != earlier { return earlier < later }
    return point.change != nil && known.change == nil
  }

  func judged() -> (Roster.Certainty?, [Standing.Point]) {
    // Who left before the day, and is not seen again, does not hold it; who takes it after may not yet.
    let before = before.flatMap { $0.isEnd ? nil : $0 }
    let after = after.flatMap { $0.change != nil && !$0.isEnd ? nil : $0 }
    let stated = within.filter { $0.change != nil }
    if !stated.isEmpty { return (.stated, stated) }
    if let statedBefore, let statedAfter, !statedBefore.isEnd, statedAfter.isEnd {
      return (.stated, [statedBefore, statedAfter])
    }
    if !within.isEmpty { return (.observed, within) }
    if let before, let after { return (.between, [before, after]) }
    if !around.isEmpty { return (.around, [before, after].compactMap(\.self) + around) }
    if let before { return (.before, [before]) }
    if let after { return (.after, [after]) }
    return (nil, [])
  }
}
