internal import Civics

extension GraphPairing {
  typealias Alteration = GraphDifference.Alteration

  /// In which respects one thing differs in the two graphs.
  func alterations(of old: GraphItem, to new: GraphItem) -> [Alteration] {
    switch (old, new) {
    case (.issue(let one), .issue(let other)):
      [
        single(.year, one.facts.year.map(String.init), other.facts.year.map(String.init)),
        date(.published, one.facts.published, other.facts.published),
        single(.place, one.facts.place, other.facts.place),
        single(.sha256, one.facts.sha256, other.facts.sha256),
      ].compactMap { $0 }
    case (.person(let one), .person(let other)):
      [
        single(.name, name(one.id), name(other.id)), set(.otherNames, one.otherNames, other.otherNames),
        single(.place, one.place, other.place),
      ].compactMap { $0 }
    case (.organization(let one), .organization(let other)):
      [single(.name, one.name, other.name), single(.place, one.place, other.place)].compactMap { $0 }
    case (.tenure(let one, _, _, _), .tenure(let other, _, _, _)):
      tenure(self.old.narrowed(one), self.new.narrowed(other))
    case (.event(let one), .event(let other)): event(one, other)
    case (.participation(let one, _, _), .participation(let other, _, _)):
      [
        set(.acts, one.acts.map(\.kind.rawValue), other.acts.map(\.kind.rawValue)),
        documents(one.evidence, other.evidence),
      ].compactMap { $0 }
    case (.change(let one), .change(let other)):
      [
        date(.date, one.change.date, other.change.date),
        single(.event, one.change.event.map { id($0) }, other.change.event),
        documents(one.change.evidence, other.change.evidence),
      ].compactMap { $0 }
    case (.initiative(let one), .initiative(let other)):
      [
        single(.name, one.name, other.name), set(.otherNames, one.names, other.names),
        documents(one.mentions.flatMap(\.evidence), other.mentions.flatMap(\.evidence)),
      ].compactMap { $0 }
    default: []
    }
  }

  /// Why a name of the old graph is taken for one of the new.
  func reason(_ old: GraphItem, _ new: GraphItem) -> String? {
    let names: (String, String)
    switch (old, new) {
    case (.person(let one), .person(let other)): names = (one.name, other.name)
    case (.event(let one), .event(let other)): names = (one.name, other.name)
    case (.initiative(let one), .initiative(let other)): names = (one.name, other.name)
    default: return nil
    }
    if names.0 == names.1 { return nil }
    return new.evidence.isEmpty
      ? nil : self.new.decisions.first { $0.from == names.0 && $0.to == names.1 }?.reason
  }

  private func event(_ one: Event, _ other: Event) -> [Alteration] {
    [
      date(.date, one.date, other.date), single(.name, one.name, other.name),
      set(.otherNames, one.otherNames, other.otherNames.filter { $0 != one.name }),
      single(.place, one.place, other.place),
      single(.kind, one.kind.rawValue, other.kind.rawValue), set(.hosts, one.hosts, other.hosts),
      single(.planned, String(one.isPlanned), String(other.isPlanned)),
      documents(one.evidence, other.evidence),
    ].compactMap { $0 }
  }

  private func tenure(_ one: Tenure, _ other: Tenure) -> [Alteration] {
    func sightings(_ tenure: Tenure) -> [String] {
      tenure.observed.map { "\($0.date?.description ?? "undated") \($0.document)" }
    }
    func statements(_ tenure: Tenure) -> [String] {
      tenure.stated.map { statement in
        let word: String
        switch statement.kind {
        case .former: word = "former"
        case .change(let change): word = (statement.isPlanned ? "planned-" : "") + change.rawValue
        }
        return "\(word) \(statement.date?.description ?? "undated")"
      }
    }
    return [
      set(.observed, sightings(one), sightings(other)), set(.stated, statements(one), statements(other)),
      neighbour(.predecessor, one.inferredStart, other.inferredStart),
      neighbour(.successor, one.inferredEnd, other.inferredEnd),
    ].compactMap { $0 }
  }

  /// A holder before or after: the same, seen closer, is more exact. That there is none any more although every
  /// issue is still there means that the holders are seen by turns, which contradicts what was told.
  private func neighbour(
    _ aspect: Alteration.Aspect, _ one: Tenure.Bound?, _ other: Tenure.Bound?
  ) -> Alteration? {
    func text(_ bound: Tenure.Bound, _ person: String) -> String {
      "\(name(person)) \(bound.lastSeen.description)/\(bound.firstSeen.description)"
    }
    let before = one.map { text($0, id($0.person)) }
    let after = other.map { text($0, $0.person) }
    if before == after { return nil }
    let bearing: GraphDifference.Bearing
    if let one {
      bearing =
        other.map { id(one.person) == $0.person ? .sharper : .other }
        ?? (isComplete ? .contradiction : .other)
    } else {
      bearing = .more
    }
    return Alteration(
      aspect: aspect, before: [before].compactMap { $0 }, after: [after].compactMap { $0 }, bearing: bearing)
  }

  private func date(_ aspect: Alteration.Aspect, _ one: CivicDate?, _ other: CivicDate?) -> Alteration? {
    if one == other { return nil }
    let bearing: GraphDifference.Bearing
    switch (one, other) {
    case (let one?, let other?):
      let isWithin = one.earliest <= other.earliest && other.latest <= one.latest
      let isApart = other.latest < one.earliest || one.latest < other.earliest
      bearing = isWithin ? .sharper : isApart ? .contradiction : .other
    case (nil, _): bearing = .more
    default: bearing = .other
    }
    return Alteration(
      aspect: aspect, before: [one?.description].compactMap { $0 },
      after: [other?.description].compactMap { $0 }, bearing: bearing)
  }

  private func single(_ aspect: Alteration.Aspect, _ one: String?, _ other: String?) -> Alteration? {
    if one == other { return nil }
    return Alteration(
      aspect: aspect, before: [one].compactMap { $0 }, after: [other].compactMap { $0 },
      bearing: one == nil ? .more : .other)
  }

  private func set(_ aspect: Alteration.Aspect, _ one: [String], _ other: [String]) -> Alteration? {
    let (before, after) = (Set(one), Set(other))
    if before == after { return nil }
    return Alteration(
      aspect: aspect, before: before.subtracting(after).sorted(), after: after.subtracting(before).sorted(),
      bearing: before.isSubset(of: after) ? .more : .other)
  }

  private func documents(_ one: [Citation], _ other: [Citation]) -> Alteration? {
    set(.documents, one.map(\.document), other.map(\.document))
  }

  /// The id of a person without what all ids of persons have in front.
  private func name(_ id: String) -> String {
    id.hasPrefix("person/") ? String(id.dropFirst("person/".count)) : id
  }
}
