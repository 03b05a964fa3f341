internal import Civics

/// What was found in one document, prepared for matching.
struct FoundRows {
  struct Role {
    let person: Scalars
    let title: Scalars
    let post: Scalars
    let fact: RoleFact
    let line: Int?
  }
  struct Event {
    let name: Scalars
    let place: Scalars
    let fact: EventFact
    let line: Int?
  }
  struct Act {
    let person: Scalars
    let fact: ActFact
    let line: Int?
  }
  struct Change {
    let person: Scalars
    let title: Scalars
    let post: Scalars
    let fact: ChangeFact
    let line: Int?
  }
  struct Initiative {
    let name: Scalars
    let fact: InitiativeFact
    let line: Int?
  }

  private(set) var documents: [DocumentFact] = []
  /// Each (person, post, former) once.
  private(set) var roles: [Role] = []
  private(set) var events: [Event] = []
  private(set) var acts: [Act] = []
  /// Without those that are only planned.
  private(set) var changes: [Change] = []
  private(set) var initiatives: [Initiative] = []

  mutating func add(_ claim: Claim) {
    let line = claim.evidence.first?.line
    switch claim.fact {
    case .document(let fact): documents.append(fact)
    case .role(let fact):
      let row = Role(
        person: folded(fact.person.name), title: folded(fact.title),
        post: postForm(fact.organization, fact.title), fact: fact, line: line)
      let isKnown = roles.contains {
        $0.person == row.person && $0.post == row.post && $0.fact.isFormer == fact.isFormer
      }
      if !isKnown { roles.append(row) }
    case .event(let fact):
      events.append(Event(name: folded(fact.name), place: folded(fact.place), fact: fact, line: line))
    case .act(let fact): acts.append(Act(person: folded(fact.person.name), fact: fact, line: line))
    case .change(let fact):
      if fact.isPlanned { return }
      changes.append(
        Change(
          person: folded(fact.person.name), title: folded(fact.title),
          post: postForm(fact.organization, fact.title), fact: fact, line: line))
    case .initiative(let fact):
      initiatives.append(Initiative(name: folded(fact.name), fact: fact, line: line))
    }
  }
}
