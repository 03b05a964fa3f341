public import Civics

extension Graph {
  /// What the papers state that cannot be so together, the gravest first; looked for by several workers, it is the
  /// same whoever they are. Takes O(n log n).
  ///
  /// Posts that several can hold are never in conflict. It is not decided who is right, and nothing follows
  /// from it but that somebody should look.
  public func conflicts(workers: Workers = .one) -> [Conflict] {
    let (holders, others) = workers.both {
      holderConflicts()
    } _: {
      afterLeaving() + absences() + dislocations()
    }
    return (holders + others).sorted()
  }

  /// Two people in one post that one person holds: on one day, by turns, or in one issue.
  private func holderConflicts() -> [Conflict] {
    store.index.clues.contestedPosts.flatMap { place in
      Holders(ofPost: Int(place), in: store).clashes.map { clash in
        Conflict(
          .twoHolders, clash.isOneIssue ? .question : .contradiction, post: posts[Int(place)],
          organization: body(ofPost: Int(place)),
          sides: clash.sights.map { side(Int($0.tenure), Int($0.number)) },
          open: clash.isOneIssue ? "whether the post changed hands while the issue speaks" : "")
      }
    }
  }

  /// Somebody seen in a post behind the last word of leaving it before, unless the post was taken again.
  private func afterLeaving() -> [Conflict] {
    store.index.clues.leftTenures.compactMap { number in
      let place = Int(number)
      let (stated, holding) = (tenures[place].stated, store.index.holdingOfTenure[place])
      let starts = stated.filter(\.isStart).compactMap(\.date)
      let leaving = stated.filter {
        ($0.isEnd || $0.kind == .former) && $0.date.map { $0.year != nil } ?? false
      }
      guard let firstLeft = leaving.compactMap(\.date).map(\.latest).min() else { return nil }
      for sight in tenures[place].observed.indices {
        guard let seen = tenures[place].observed[sight].date, seen.year != nil, firstLeft < seen.earliest
        else { continue }
        let ends = leaving.filter { statement in
          guard let left = statement.date, left.latest < seen.earliest else { return false }
          return !starts.contains { left.earliest <= $0.latest && $0.earliest <= seen.latest }
        }
        guard let end = ends.last(where: \.isEnd) ?? ends.last else { continue }
        return Conflict(
          .afterLeaving, end.isEnd ? .contradiction : .question, post: posts[Int(holding.post)],
          organization: body(ofPost: Int(holding.post)),
          sides: [
            Conflict.Side(
              statement: .left(persons[Int(holding.person)], end.kind), date: end.date, evidence: end.evidence
            ),
            side(place, sight),
          ], open: end.isEnd ? "" : "whether the post was taken again")
      }
      return nil
    }
  }

  /// A sighting as a side; both by their places.
  private func side(_ tenure: Int, _ number: Int) -> Conflict.Side {
    let (sight, event) = (tenures[tenure].observed[number], store.index.eventsOfTenure[tenure][number])
    return Conflict.Side(
      statement: .holds(
        persons[Int(store.index.holdingOfTenure[tenure].person)], at: event < 0 ? nil : events[Int(event)]),
      date: sight.date, evidence: sight.evidence)
  }

  /// One person at two places on one day.
  private func absences() -> [Conflict] {
    let index = store.index
    return index.clues.doubledDays.compactMap { first, second in
      let (one, other) = (Int(first), Int(second))
      return absence(
        persons[Int(index.personOfParticipation[one])],
        (events[Int(index.eventOfParticipation[one])], participations[one]),
        (events[Int(index.eventOfParticipation[other])], participations[other]))
    }
  }

  /// A person at two events of one day, unless they are at one place or at different hours.
  private func absence(
    _ person: Person, _ first: (event: Event, participation: Participation),
    _ second: (event: Event, participation: Participation)
  ) -> Conflict? {
    guard let here = first.event.place, let there = second.event.place, !here.holds(there), !there.holds(here)
    else { return nil }
    let halves = [first, second].map { HalfDay($0.event.evidence + $0.participation.evidence) }
    if let left = halves[0], let right = halves[1], left != right { return nil }
    let isKnown = halves[0] != nil && halves[1] != nil
    let sides = [first, second].map { event, participation in
      Conflict.Side(
        statement: .attends(person, event), date: event.date,
        evidence: ([event.passageOfDay].compactMap { $0 } + participation.evidence).distinct())
    }
    return Conflict(
      .twoPlaces, isKnown ? .contradiction : .question, sides: sides,
      open: isKnown ? "" : "at which hours the two took place")
  }

  /// Events and changes dated behind all issues that report them, or long before the first.
  private func dislocations() -> [Conflict] {
    let happened = store.index.clues.displacedEvents.compactMap { place in
      let event = events[Int(place)]
      return dislocation(event.date, event.evidence).map { weight, issue, open in
        Conflict(
          .outsideIssue, weight,
          sides: [
            Conflict.Side(statement: .happened(event), date: event.date, evidence: event.evidence), issue,
          ], open: open)
      }
    }
    let changed = store.index.clues.displacedChanges.compactMap { place in
      let appointment = store.appointment(Int(place))
      let change = appointment.change
      return dislocation(change.date, change.evidence).map { weight, issue, open in
        Conflict(
          .outsideIssue, weight, post: appointment.post, organization: appointment.organization,
          sides: [
            Conflict.Side(statement: .changed(appointment), date: change.date, evidence: change.evidence),
            issue,
          ], open: open)
      }
    }
    return happened + changed
  }

  private func dislocation(
    _ date: CivicDate?, _ evidence: [Citation]
  ) -> (Conflict.Weight, Conflict.Side, String)? {
    guard let date, date.year != nil else { return nil }
    let documents = evidence.map(\.document).distinct()
    let issues = documents.compactMap { issue($0) }.filter { $0.date != nil }
    func side(_ issue: Issue) -> Conflict.Side {
      Conflict.Side(statement: .issued(issue), date: issue.date, evidence: issue.evidence)
    }
    guard !issues.isEmpty, issues.count == documents.count else { return nil }
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
