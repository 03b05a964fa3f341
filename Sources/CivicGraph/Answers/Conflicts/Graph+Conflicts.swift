internal import Civics

extension Graph {
  /// What the papers state that cannot be so together, the gravest first. Takes O(n log n).
  ///
  /// Posts that several can hold are never in conflict. It is not decided who is right, and nothing follows
  /// from it but that somebody should look.
  public func conflicts() -> [Conflict] {
    let places = absences()
    let dates = dislocations()
    return (holderConflicts() + afterLeaving() + places + dates).sorted()
  }

  private func afterLeaving() -> [Conflict] {
    tenures.compactMap { tenure in
      guard let person = person(tenure.person), let post = post(tenure.post) else { return nil }
      let starts = tenure.stated.filter(\.isStart).compactMap(\.date)
      // The first sighting behind the last word of leaving before it, unless the post was taken again.
      for sight in tenure.observed {
        guard let seen = sight.date, seen.year != nil else { continue }
        let ends = tenure.stated.filter { statement in
          guard statement.isEnd || statement.kind == .former, let left = statement.date, left.year != nil,
            left.latest < seen.earliest
          else { return false }
          return !starts.contains { left.earliest <= $0.latest && $0.earliest <= seen.latest }
        }
        guard let end = ends.last(where: \.isEnd) ?? ends.last else { continue }
        return Conflict(
          .afterLeaving, end.isEnd ? .contradiction : .question, post: post,
          organization: post.organization.flatMap { organization($0) },
          sides: [
            Conflict.Side(statement: .left(person, end.kind), date: end.date, evidence: end.evidence),
            side(person, sight),
          ], open: end.isEnd ? "" : "whether the post was taken again")
      }
      return nil
    }
  }

  /// A sighting as a side.
  func side(_ person: Person, _ sight: Tenure.Observation) -> Conflict.Side {
    Conflict.Side(
      statement: .holds(person, at: sight.event.flatMap { event($0) }), date: sight.date,
      evidence: sight.evidence)
  }

  /// One person at two places on one day.
  private func absences() -> [Conflict] {
    var conflicts: [Conflict] = []
    struct Presence: Hashable {
      let person: String
      let day: CivicDate
    }
    var presences: [Presence: [Participation]] = [:]
    for participation in participations {
      guard let event = event(participation.event), !event.isPlanned, event.place != nil,
        let day = event.date, day.isDay
      else { continue }
      presences[Presence(person: participation.person, day: day), default: []].append(participation)
    }
    for (presence, attended) in presences where attended.count > 1 {
      guard let person = person(presence.person) else { continue }
      let ordered = attended.sorted { $0.event < $1.event }
      for (first, second) in zip(ordered, ordered.dropFirst()) {
        guard let one = event(first.event), let other = event(second.event), let here = one.place,
          let there = other.place, !here.contains(there), !there.contains(here)
        else { continue }
        let halves = (
          HalfDay(one.evidence + first.evidence), HalfDay(other.evidence + second.evidence)
        )
        if let left = halves.0, let right = halves.1, left != right { continue }
        let isKnown = halves.0 != nil && halves.1 != nil
        let sides = [(one, first), (other, second)].map { event, participation in
          Conflict.Side(
            statement: .attends(person, event), date: event.date,
            evidence: ([event.passageOfDay].compactMap { $0 } + participation.evidence).distinct())
        }
        conflicts.append(
          Conflict(
            .twoPlaces, isKnown ? .contradiction : .question, sides: sides,
            open: isKnown ? "" : "at which hours the two took place"))
      }
    }
    return conflicts
  }

  /// Events and changes dated behind all issues that report them, or long before the first.
  private func dislocations() -> [Conflict] {
    let happened = events.filter { !$0.isPlanned }.compactMap { event in
      dislocation(event.date, event.evidence).map { weight, issue, open in
        Conflict(
          .outsideIssue, weight,
          sides: [
            Conflict.Side(statement: .happened(event), date: event.date, evidence: event.evidence), issue,
          ], open: open)
      }
    }
    let changed = changes.filter { !$0.isPlanned }.compactMap { change -> Conflict? in
      guard let appointment = appointment(change),
        let (weight, issue, open) = dislocation(change.date, change.evidence)
      else { return nil }
      return Conflict(
        .outsideIssue, weight, post: appointment.post, organization: appointment.organization,
        sides: [
          Conflict.Side(statement: .changed(appointment), date: change.date, evidence: change.evidence),
          issue,
        ], open: open)
    }
    return happened + changed
  }

  private func dislocation(
    _ date: CivicDate?, _ evidence: [Citation]
  ) -> (Conflict.Weight, Conflict.Side, String)? {
    guard let date, date.year != nil else { return nil }
    let issues = evidence.map(\.document).distinct().compactMap { issue($0) }.filter { $0.date != nil }
    func side(_ issue: Issue) -> Conflict.Side {
      Conflict.Side(statement: .issued(issue), date: issue.date, evidence: issue.evidence)
    }
    guard !issues.isEmpty, issues.count == evidence.map(\.document).distinct().count else { return nil }
    let latest = issues.max {
      ($0.date?.latest ?? date.latest, $0.id) < ($1.date?.latest ?? date.latest, $1.id)
    }
    if let latest, let out = latest.date, out.latest < date.earliest {
      return (.contradiction, side(latest), "")
    }
    let earliest = issues.min {
      ($0.date?.earliest ?? date.earliest, $0.id) < ($1.date?.earliest ?? date.earliest, $1.id)
    }
    if let earliest, let out = earliest.date, date.latest.year < out.earliest.year - 1 {
      return (.question, side(earliest), "whether the passage looks back")
    }
    return nil
  }
}

extension Event {
  /// The passage that tells the half of the day, or else the first.
  fileprivate var passageOfDay: Citation? { evidence.first { HalfDay([$0]) != nil } ?? evidence.first }
}
