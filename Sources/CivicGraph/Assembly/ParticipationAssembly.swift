internal import Civics

/// What each person did at each event, from however many documents.
struct ParticipationAssembly {
  let participations: [Participation]
  /// The places of person and event of each participation.
  let persons: [Int32]
  let events: [Int32]
  /// What stands for the acts of each and the documents that tell of them; see `Digests`.
  let digests: [UInt64]

  init(
    _ table: ClaimTable, _ documents: DocumentTable, _ people: PersonAssembly, _ occasions: EventAssembly
  ) {
    // An act at an event that its document does not have is left out: nothing says what it was done at.
    let byEvent = Grouping(
      count: occasions.events.count,
      table.rows.indices.map { people.person[$0] >= 0 ? occasions.event[$0] : -1 })
    var participations: [Participation] = []
    var persons: [Int32] = []
    var events: [Int32] = []
    var digests: [UInt64] = []
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
        let acts = ParticipationAssembly.acts(claims[start..<end], table)
        participations.append(
          Participation(person: people.persons[Int(person)].id, event: occasions.events[event].id, acts: acts)
        )
        digests.append(ParticipationAssembly.digest(of: acts, claims[start..<end], table, documents.digests))
        persons.append(person)
        events.append(Int32(event))
        start = end
      }
    }
    self.participations = participations
    self.persons = persons
    self.events = events
    self.digests = digests
  }

  private static func digest(
    of acts: [Participation.Act], _ claims: ArraySlice<Int32>, _ table: ClaimTable, _ papers: [UInt64]
  ) -> UInt64 {
    var digest = Digest()
    for act in acts { digest.add(act.kind.rawValue) }
    var last: Int32 = -1
    for claim in claims where table.rows[Int(claim)].document != last {
      last = table.rows[Int(claim)].document
      digest.add(papers[Int(last)])
    }
    return digest.number
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
