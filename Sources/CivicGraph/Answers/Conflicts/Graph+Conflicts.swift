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
    let left = tenures.indices.filter { place in
      tenures[place].stated.contains { $0.isEnd || $0.kind == .former }
    }
    return left.compactMap { place in
      let (tenure, holding) = (tenures[place], store.index.holdingOfTenure[place])
      let (person, post) = (persons[Int(holding.person)], posts[Int(holding.post)])
      let starts = tenure.stated.filter(\.isStart).compactMap(\.date)
      let leaving = tenure.stated.filter {
        ($0.isEnd || $0.kind == .former) && $0.date.map { $0.year != nil } ?? false
      }
      guard let firstLeft = leaving.compactMap(\.date).map(\.latest).min() else { return nil }
      // The first sighting behind the last word of leaving before it, unless the post was taken again.
      for number in tenure.observed.indices {
        guard let seen = tenure.observed[number].date, seen.year != nil, firstLeft < seen.earliest else {
          continue
        }
        let ends = leaving.filter { statement in
          guard let left = statement.date, left.latest < seen.earliest else { return false }
          return !starts.contains { left.earliest <= $0.latest && $0.earliest <= seen.latest }
        }
        guard let end = ends.last(where: \.isEnd) ?? ends.last else { continue }
        return Conflict(
          .afterLeaving, end.isEnd ? .contradiction : .question, post: post,
          organization: post.organization.flatMap { organization($0) },
          sides: [
            Conflict.Side(statement: .left(person, end.kind), date: end.date, evidence: end.evidence),
            side(person, tenure.observed[number]),
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
    let index = store.index
    // The day of each event of which the place is known; nil for others.
    let days = events.indices.map { place -> CivicDate? in
      guard let day = events[place].date, day.isDay, !events[place].isPlanned, events[place].place != nil
      else { return nil }
      return day
    }
    var conflicts: [Conflict] = []
    for person in persons.indices {
      // Participations stand by event, and events by date, but for those of several names on one day.
      var attended: [(day: CivicDate, event: Int, participation: Int)] = []
      for participation in index.participationsOfPerson[person] {
        let event = Int(index.eventOfParticipation[Int(participation)])
        if let day = days[event] { attended.append((day, event, Int(participation))) }
      }
      if attended.count < 2 { continue }
      attended.sort { $0.day != $1.day ? $0.day < $1.day : $0.event < $1.event }
      for (first, second) in zip(attended, attended.dropFirst()) where first.day == second.day {
        if let conflict = absence(
          persons[person], (events[first.event], participations[first.participation]),
          (events[second.event], participations[second.participation]))
        {
          conflicts.append(conflict)
        }
      }
    }
    return conflicts
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
    let happened = eventsOutOfPlace().compactMap { place in
      let event = events[place]
      return dislocation(event.date, event.evidence).map { weight, issue, open in
        Conflict(
          .outsideIssue, weight,
          sides: [
            Conflict.Side(statement: .happened(event), date: event.date, evidence: event.evidence), issue,
          ], open: open)
      }
    }
    let changed = changes.indices.compactMap { place -> Conflict? in
      guard !changes[place].isPlanned,
        let (weight, issue, open) = dislocation(changes[place].date, changes[place].evidence)
      else { return nil }
      let appointment = store.appointment(place)
      return Conflict(
        .outsideIssue, weight, post: appointment.post, organization: appointment.organization,
        sides: [
          Conflict.Side(
            statement: .changed(appointment), date: changes[place].date, evidence: changes[place].evidence),
          issue,
        ], open: open)
    }
    return happened + changed
  }

  /// The events dated behind the last or long before the first dated issue that speaks of them: those of which
  /// it is worth to look at the issues.
  private func eventsOutOfPlace() -> [Int] {
    let reports = store.index.claims.reports(ofEvents: events.count)
    return events.indices.filter { place in
      guard let last = reports[place].lastDay, let date = events[place].date, date.year != nil,
        !events[place].isPlanned
      else { return false }
      return last < date.earliest || date.latest.year < reports[place].firstYear - 1
    }
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
