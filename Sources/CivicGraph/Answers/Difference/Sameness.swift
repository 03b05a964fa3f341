internal import Civics

/// A quick look at whether anything differs about what two graphs state, by the places of things.
///
/// What is the same here has no alteration; what is not may have one. Nothing is copied for it, and passages are
/// compared by their documents alone, which is what an alteration tells of them.
struct Sameness {
  private let old: GraphStore
  private let new: GraphStore

  init(_ old: Graph, _ new: Graph) { (self.old, self.new) = (old.store, new.store) }

  func isSame(_ kind: GraphItem.Kind, _ place: Int, _ number: Int) -> Bool {
    switch kind {
    case .issue: old.issues[place].facts == new.issues[number].facts
    case .person:
      same(old.persons[place].id, new.persons[number].id)
        && same(old.persons[place].otherNames, new.persons[number].otherNames)
        && same(old.persons[place].place, new.persons[number].place)
    case .organization:
      same(old.organizations[place].name, new.organizations[number].name)
        && same(old.organizations[place].place, new.organizations[number].place)
    // Nothing is told of a post but that it is there.
    case .post: true
    case .tenure: isSameTenure(place, number)
    case .event: isSameEvent(place, number)
    case .participation: isSameParticipation(place, number)
    case .change: old.changes[place] == new.changes[number]
    case .initiative: isSameInitiative(place, number)
    }
  }

  private func isSameTenure(_ place: Int, _ number: Int) -> Bool {
    guard old.index.unshownOfTenure[place] == new.index.unshownOfTenure[number],
      old.tenures[place].inferredStart == new.tenures[number].inferredStart,
      old.tenures[place].inferredEnd == new.tenures[number].inferredEnd,
      same(old.tenures[place].person, new.tenures[number].person),
      old.tenures[place].observed.count == new.tenures[number].observed.count,
      old.tenures[place].stated.count == new.tenures[number].stated.count
    else { return false }
    for sight in old.tenures[place].observed.indices
    where old.tenures[place].observed[sight].date != new.tenures[number].observed[sight].date
      || !same(old.tenures[place].observed[sight].document, new.tenures[number].observed[sight].document)
    {
      return false
    }
    return zip(old.tenures[place].stated, new.tenures[number].stated).allSatisfy {
      $0.kind == $1.kind && $0.date == $1.date && $0.isPlanned == $1.isPlanned
    }
  }

  private func isSameEvent(_ place: Int, _ number: Int) -> Bool {
    old.events[place].date == new.events[number].date && old.events[place].kind == new.events[number].kind
      && old.events[place].isPlanned == new.events[number].isPlanned
      && same(old.events[place].name, new.events[number].name)
      && same(old.events[place].otherNames, new.events[number].otherNames)
      && same(old.events[place].place, new.events[number].place)
      && same(old.events[place].hosts, new.events[number].hosts)
      && sameDocuments(old.events[place].evidence, new.events[number].evidence)
  }

  private func isSameParticipation(_ place: Int, _ number: Int) -> Bool {
    guard old.participations[place].acts.count == new.participations[number].acts.count else { return false }
    for act in old.participations[place].acts.indices
    where old.participations[place].acts[act].kind != new.participations[number].acts[act].kind
      || !sameDocuments(
        old.participations[place].acts[act].evidence, new.participations[number].acts[act].evidence)
    {
      return false
    }
    return true
  }

  private func isSameInitiative(_ place: Int, _ number: Int) -> Bool {
    let (before, after) = (old.initiatives[place].mentions, new.initiatives[number].mentions)
    return same(old.initiatives[place].name, new.initiatives[number].name)
      && same(old.initiatives[place].names, new.initiatives[number].names) && before.count == after.count
      && before.indices.allSatisfy { sameDocuments(before[$0].evidence, after[$0].evidence) }
  }

  /// Whether passages stand in the same documents one by one.
  private func sameDocuments(_ one: [Citation], _ other: [Citation]) -> Bool {
    guard one.count == other.count else { return false }
    for place in one.indices where !same(one[place].document, other[place].document) { return false }
    return true
  }

  private func same(_ one: [String], _ other: [String]) -> Bool {
    guard one.count == other.count else { return false }
    for place in one.indices where !same(one[place], other[place]) { return false }
    return true
  }

  private func same(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return one.isSame(as: other)
  }
}
