import Civics

@testable import CivicGraph

/// Who held what, by looking through everything.
struct SlowOffices {
  let graph: Graph

  /// A tenure with only those sightings that a passage shows.
  func narrowed(_ tenure: Tenure) -> [Tenure.Observation] {
    let shown = tenure.observed.filter { isShown($0, in: tenure) }
    return shown.isEmpty ? tenure.observed : shown
  }

  private func isShown(_ sight: Tenure.Observation, in tenure: Tenure) -> Bool {
    guard let event = sight.event else { return true }
    func lies(_ passage: Citation, _ events: Set<String>) -> Bool {
      graph.participations.contains { participation in
        participation.person == tenure.person && events.contains(participation.event)
          && participation.evidence.contains { act in
            act.document == passage.document && act.evidence.start <= passage.evidence.start
              && passage.evidence.end <= act.evidence.end
          }
      }
    }
    if sight.evidence.contains(where: { lies($0, [event]) }) { return true }
    let others = Set(tenure.observed.filter { $0.document == sight.document }.compactMap(\.event))
      .subtracting([event])
    return sight.evidence.contains { !lies($0, others) }
  }

  /// One line for each holder of each post, in the order in which they are listed.
  func directory() -> [String] {
    let bodies: [Organization?] =
      graph.organizations.sorted {
        ($0.level?.rawValue ?? 9, $0.kind.order, $0.id) < ($1.level?.rawValue ?? 9, $1.kind.order, $1.id)
      } + [nil]
    return bodies.flatMap { body in
      graph.posts.filter { $0.organization == body?.id }.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
        .flatMap { post -> [String] in
          holders(of: post).map { tenure in
            let dates = narrowed(tenure).compactMap(\.date).filter { $0.year != nil }
            let first = dates.min { ($0.latest, $0) < ($1.latest, $1) }
            let last = dates.max { ($0.earliest, $1) < ($1.earliest, $0) }
            return SlowOffices.line(
              body, post, tenure.person, first == last ? [first] : [first, last])
          }
        }
    }
  }

  private func holders(of post: Post) -> [Tenure] {
    func first(_ tenure: Tenure) -> CivicDate? {
      let dates = narrowed(tenure).map(\.date) + tenure.stated.filter { !$0.isPlanned }.map(\.date)
      return dates.compactMap(\.self).filter { $0.year != nil }.min { ($0.latest, $0) < ($1.latest, $1) }
    }
    return graph.tenures.filter { $0.post == post.id }.sorted { left, right in
      let former = [left, right].map { $0.observed.isEmpty && $0.stated.contains { $0.kind == .former } }
      if former[0] != former[1] { return former[0] }
      return first(left) != first(right) ? first(left).isBefore(first(right)) : left.id < right.id
    }
  }

  static func lines(_ directory: Directory) -> [String] {
    directory.bodies.flatMap { body in
      body.posts.flatMap { history in
        history.holders.map { holder in
          line(
            body.organization, history.post, holder.person.id,
            holder.sightings.isEmpty ? [nil] : holder.sightings.map(\.date))
        }
      }
    }
  }

  private static func line(_ body: Organization?, _ post: Post, _ person: String, _ seen: [CivicDate?])
    -> String
  {
    "\(body?.id ?? "-") \(post.id) \(person): \(seen.map { $0?.description ?? "?" })"
  }
}

extension SlowOffices {
  /// One line for each holder of each post on a day, sorted.
  func roster(on day: CivicDate) -> [String] {
    graph.posts.flatMap { post -> [String] in
      let found = graph.tenures.filter { $0.post == post.id }.compactMap { tenure in
        certainty(of: tenure, on: day).map { (tenure, $0) }
      }
      let isKnown =
        post.isSingle && found.contains { [.stated, .observed, .between].contains($0.1) }
      return found.compactMap { tenure, certainty in
        if isKnown, certainty == .before || certainty == .after { return nil }
        if certainty == .before, let bound = tenure.inferredEnd, bound.firstSeen.latest <= day.latest {
          return nil
        }
        if certainty == .after, let bound = tenure.inferredStart,
          day.earliest <= bound.lastSeen.earliest
        {
          return nil
        }
        return "\(post.id) \(tenure.person) \(certainty)"
      }
    }.sorted()
  }

  static func lines(_ roster: Roster) -> [String] {
    roster.holdings.map { "\($0.post.id) \($0.person.id) \($0.certainty)" }.sorted()
  }

  /// How sure it is, as the cases of `Roster.Certainty` say one after the other.
  private func certainty(of tenure: Tenure, on day: CivicDate) -> Roster.Certainty? {
    let told = tenure.stated.filter { !$0.isPlanned && $0.date?.year != nil }
    let seen = narrowed(tenure).compactMap(\.date).filter { $0.year != nil }
    func dates(_ test: (Tenure.Statement) -> Bool) -> [CivicDate] { told.filter(test).compactMap(\.date) }
    let (starts, ends) = (dates(\.isStart), dates(\.isEnd))
    func lies(_ date: CivicDate) -> Bool { day.earliest <= date.earliest && date.latest <= day.latest }
    if (starts + ends).contains(where: lies) { return .stated }
    // The last word before the day is that it was taken, the first behind it that it was left.
    let before = dates { ($0.isStart || $0.isEnd) && ($0.date.map { $0.latest < day.earliest } ?? false) }
    let behind = dates { ($0.isStart || $0.isEnd) && ($0.date.map { day.latest < $0.earliest } ?? false) }
    if let last = before.map(\.latest).max(), let next = behind.map(\.earliest).min(),
      starts.contains(where: { $0.latest == last }), ends.contains(where: { $0.earliest == next }),
      !ends.contains(where: { $0.latest == last }), !starts.contains(where: { $0.earliest == next })
    {
      return .stated
    }
    if seen.contains(where: lies) { return .observed }
    let left = (ends + dates { $0.kind == .former }).map(\.latest).filter { $0 < day.earliest }.max()
    let made = starts.map(\.earliest).filter { day.latest < $0 }.min()
    let isBefore =
      (seen + starts).filter { $0.latest < day.earliest }.max { $0.earliest < $1.earliest }
      .map { date in left.map { $0 < date.earliest } ?? true } ?? false
    let isAfter =
      (seen + ends).filter { day.latest < $0.earliest }.min { $0.latest < $1.latest }
      .map { date in made.map { date.latest < $0 } ?? true } ?? false
    if isBefore, isAfter { return .between }
    let isAround = (seen + starts + ends).contains {
      !lies($0) && $0.earliest <= day.latest && day.earliest <= $0.latest
    }
    if isAround { return .around }
    return isBefore ? .before : isAfter ? .after : nil
  }
}
