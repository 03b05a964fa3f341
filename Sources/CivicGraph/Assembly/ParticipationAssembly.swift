internal import Civics

/// What each person did at each event, from however many documents.
struct ParticipationAssembly {
  let participations: [Participation]

  init(_ claims: [Claim], _ people: PersonAssembly, _ occasions: EventAssembly) {
    struct Pair: Hashable {
      let event: String
      let person: String
    }
    var acts: [Pair: [ActKind: [Citation]]] = [:]
    for claim in claims {
      // An act at an event that its document does not have is left out: nothing says what it was done at.
      guard case .act(let fact) = claim.fact,
        let event = occasions.event(fact.event, in: claim.document)
      else { continue }
      let pair = Pair(event: event.id, person: people.id(fact.person.name, in: claim.document))
      acts[pair, default: [:]][fact.act, default: []] += claim.citations
    }
    participations = acts.sorted { ($0.key.event, $0.key.person) < ($1.key.event, $1.key.person) }
      .map { pair, byKind in
        Participation(
          person: pair.person, event: pair.event,
          acts: ActKind.allCases.compactMap { kind in
            byKind[kind].map { Participation.Act(kind: kind, evidence: $0.distinct()) }
          })
      }
  }
}
