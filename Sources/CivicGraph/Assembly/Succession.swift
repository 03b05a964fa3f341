internal import Civics

/// Who follows whom in posts that one person holds at a time.
enum Succession {
  /// The tenures of one post with the bounds that follow from the holder before and the holder after.
  ///
  /// A holder follows another where the last sighting of the one lies before the first of the other; where
  /// these are too coarse to tell (2024 and 2024-07-15), where the one is also seen before, or the other
  /// after, on dates that tell. Holders who are seen by turns contradict each other and bound nothing. Where
  /// the text states a start or an end, none is inferred.
  static func bounded(_ tenures: [Tenure]) -> [Tenure] {
    var result = tenures
    for step in steps(of: tenures) {
      let (left, right) = (result[step.earlier], result[step.later])
      let hasStatedEnd = left.stated.contains(where: \.isEnd)
      let hasStatedStart = right.stated.contains(where: \.isStart)
      let start = Tenure.Bound(person: left.person, lastSeen: step.lastSeen, firstSeen: step.firstSeen)
      let end = Tenure.Bound(person: right.person, lastSeen: step.lastSeen, firstSeen: step.firstSeen)
      result[step.earlier] = left.bounded(start: left.inferredStart, end: hasStatedEnd ? nil : end)
      result[step.later] = right.bounded(start: hasStatedStart ? nil : start, end: right.inferredEnd)
    }
    return result
  }

  /// One holder of a post followed by the next, by their places among the tenures.
  struct Step {
    let earlier: Int
    let later: Int
    let lastSeen: CivicDate
    let firstSeen: CivicDate
  }

  /// Who followed whom among the holders of one post that one person holds at a time, in order of time.
  static func steps(of tenures: [Tenure]) -> [Step] { order(of: tenures).steps }

  /// The same, with the places of those tenures that overlap with another, ascending.
  static func order(of tenures: [Tenure]) -> (steps: [Step], contradicted: [Int]) {
    if tenures.count < 2 { return ([], []) }
    let spans = tenures.enumerated().compactMap { Span($1, number: $0) }.sorted { $0.precedes($1) }
    let contradicted = Succession.contradicted(spans)
    let steps = zip(spans, spans.dropFirst()).compactMap { earlier, later in
      contradicted.contains(earlier.number) || contradicted.contains(later.number)
        ? nil
        : Step(earlier: earlier.number, later: later.number, lastSeen: earlier.last, firstSeen: later.first)
    }
    return (steps, contradicted.sorted())
  }

  /// From the first to the last sighting of one holder.
  private struct Span {
    let number: Int
    let first: CivicDate
    let last: CivicDate
    let person: String

    init?(_ tenure: Tenure, number: Int) {
      // Single fields, as to copy a sighting costs more than to look at its date.
      var dates = tenure.observed.indices.compactMap { tenure.observed[$0].date }
      for statement in tenure.stated where statement.isStart || statement.isEnd {
        if let date = statement.date { dates.append(date) }
      }
      guard let first = dates.firstSight, let last = dates.lastSight else { return nil }
      self.number = number
      self.first = first
      self.last = last
      person = tenure.person
    }

    func precedes(_ other: Span) -> Bool {
      if first != other.first { return first < other.first }
      return last != other.last ? last < other.last : person < other.person
    }

    func ends(before other: Span) -> Bool {
      if last.latest < other.first.earliest { return true }
      guard last.earliest <= other.first.latest, !last.isDay || !other.first.isDay else { return false }
      return first.latest < other.first.earliest || last.latest < other.last.earliest
    }
  }

  /// The tenures among `spans`, in order, that overlap with another.
  private static func contradicted(_ spans: [Span]) -> Set<Int> {
    var found: Set<Int> = []
    var latest: Span?
    for span in spans {
      if let latest, !latest.ends(before: span) { found.formUnion([latest.number, span.number]) }
      if latest.map({ $0.last.latest < span.last.latest }) ?? true { latest = span }
    }
    return found
  }
}

extension Tenure {
  fileprivate func bounded(start: Bound?, end: Bound?) -> Tenure {
    Tenure(
      id: id, person: person, post: post, observed: observed, stated: stated, inferredStart: start,
      inferredEnd: end)
  }
}
