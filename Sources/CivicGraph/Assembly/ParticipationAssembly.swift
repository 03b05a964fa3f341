internal import Civics

/// What each person did at each event, from however many documents.
struct ParticipationAssembly {
  let participations: [Participation]
  /// The places of person and event of each participation.
  let persons: [Int32]
  let events: [Int32]

  init(_ table: ClaimTable, _ people: PersonAssembly, _ occasions: EventAssembly) {
    // An act at an event that its document does not have is left out: nothing says what it was done at.
    let byEvent = Grouping(
      count: occasions.events.count,
      table.rows.indices.map { people.person[$0] >= 0 ? occasions.event[$0] : -1 })
    var participations: [Participation] = []
    var persons: [Int32] = []
    var events: [Int32] = []
    for event in occasions.events.indices {
      let claims = byEvent[event].sorted { left, right in
        let (first, second) = (people.person[Int(left)], people.person[Int(right)])
        return first != second ? first < second : left < right
      }
      var start = 0
      while start < claims.count {
        let person = people.person[Int(claims[start])]
        var end = start
        while end < claims.count, people.person[Int(claims[end])] == person { end += 1 }
        participations.append(
          Participation(
            person: people.persons[Int(person)].id, event: occasions.events[event].id,
            acts: ParticipationAssembly.acts(claims[start..<end], table)))
        persons.append(person)
        events.append(Int32(event))
        start = end
      }
    }
    self.participations = participations
    self.persons = persons
    self.events = events
  }

  private static func acts(_ claims: ArraySlice<Int32>, _ table: ClaimTable) -> [Participation.Act] {
    var kinds: [(kind: ActKind, claim: Int32)] = []
    for claim in claims {
      if case .act(let fact) = table.fact(Int(claim)) { kinds.append((fact.act, claim)) }
    }
    if kinds.count == 1 {
      return [
        Participation.Act(kind: kinds[0].kind, evidence: table.citations(CollectionOfOne(kinds[0].claim)))
      ]
    }
    return ActKind.allCases.compactMap { kind in
      let of = kinds.filter { $0.kind == kind }.map(\.claim)
      return of.isEmpty ? nil : Participation.Act(kind: kind, evidence: table.citations(of))
    }
  }
}
