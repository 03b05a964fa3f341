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
      if case .statement(_, let change) = source { return change }
      return nil
    }

    /// Whether it states that the person left the post.
    var isEnd: Bool { change == .resigned || change == .removed }
  }

  /// Where a point comes from.
  enum Source {
    /// By its place among what was observed.
    case observation(Int)
    /// By its place among what is stated.
    case statement(Int, ChangeKind)
  }

  /// Takes time linear in the sightings; those at `unshown` places, ascending, do not count.
  init(of tenure: Tenure, without unshown: [Int32], on date: CivicDate) {
    var sides = Sides(first: date.earliest, last: date.latest)
    var next = unshown.startIndex
    // Single fields, as to copy a sighting costs more than to look at its date.
    for place in tenure.observed.indices {
      if next < unshown.endIndex, Int(unshown[next]) == place {
        next += 1
        continue
      }
      guard let date = tenure.observed[place].date, date.year != nil else { continue }
      sides.add(Point(date: date, source: .observation(place)))
    }
    for (place, statement) in tenure.stated.enumerated() where !statement.isPlanned {
      guard let date = statement.date, date.year != nil else { continue }
      switch statement.kind {
      case .former: sides.addEnd(date)
      case .change(let change):
        sides.add(Point(date: date, source: .statement(place, change)))
      }
    }
    (certainty, points) = sides.judged()
  }
}

/// What lies on each side of a time.
private struct Sides {
  let first: Day
  let last: Day
  private var within: [Standing.Point] = []
  private var around: [Standing.Point] = []
  /// Of what shows the person in the post, what begins last before the time, and what is over first behind it.
  private var before: Standing.Point?
  private var after: Standing.Point?
  /// When the person had left by what is stated before the time, and may have come by what is stated behind it.
  private var left: Day?
  private var made: Day?
  /// The last statement before the time, and the first behind it.
  private var statedBefore: Standing.Point?
  private var statedAfter: Standing.Point?

  init(first: Day, last: Day) {
    self.first = first
    self.last = last
  }

  mutating func add(_ point: Standing.Point) {
    let (earliest, latest) = (point.date.earliest, point.date.latest)
    if latest < first {
      if point.isEnd {
        addEnd(point.date)
      } else if before.map({ $0.date.earliest < earliest }) ?? true {
        before = point
      }
      if point.change != nil, statedBefore.map({ $0.date.latest <= latest }) ?? true { statedBefore = point }
    } else if last < earliest {
      if point.change != nil, !point.isEnd {
        made = min(made ?? earliest, earliest)
      } else if after.map({ latest < $0.date.latest || latest == $0.date.latest && point.isEnd }) ?? true {
        after = point
      }
      if point.change != nil, statedAfter.map({ earliest < $0.date.earliest }) ?? true { statedAfter = point }
    } else if first <= earliest, latest <= last {
      within.append(point)
    } else {
      around.append(point)
    }
  }

  /// Adds that the person no longer held the post by `date`.
  mutating func addEnd(_ date: CivicDate) {
    if date.latest < first { left = max(left ?? date.latest, date.latest) }
  }

  func judged() -> (Roster.Certainty?, [Standing.Point]) {
    let stated = within.filter { $0.change != nil }
    if !stated.isEmpty { return (.stated, stated) }
    if let statedBefore, let statedAfter, !statedBefore.isEnd, statedAfter.isEnd {
      return (.stated, [statedBefore, statedAfter])
    }
    if !within.isEmpty { return (.observed, within) }
    // What may lie before a stated end, or behind a stated start, does not reach across it.
    let before = before.flatMap { point in left.map { $0 < point.date.earliest } ?? true ? point : nil }
    let after = after.flatMap { point in made.map { point.date.latest < $0 } ?? true ? point : nil }
    if let before, let after { return (.between, [before, after]) }
    if !around.isEmpty { return (.around, [before, after].compactMap(\.self) + around) }
    if let before { return (.before, [before]) }
    if let after { return (.after, [after]) }
    return (nil, [])
  }
}
