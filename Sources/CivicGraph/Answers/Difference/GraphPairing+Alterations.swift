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
      tenure(
        self.old.store.tenures.place(one.id, \.id) ?? 0, self.new.store.tenures.place(other.id, \.id) ?? 0)
    case (.event(let one), .event(let other)): event(one, other)
    case (.participation(let one, _, _), .participation(let other, _, _)):
      [
        set(.acts, one.acts.map(\.kind.rawValue), other.acts.map(\.kind.rawValue)),
        documents(one.acts.flatMap(\.evidence), other.acts.flatMap(\.evidence), \.document),
      ].compactMap { $0 }
    case (.change(let one), .change(let other)):
      [
        date(.date, one.change.date, other.change.date),
        single(.event, one.change.event.map { id($0) }, other.change.event),
        documents(one.change.evidence, other.change.evidence, \.document),
      ].compactMap { $0 }
    case (.initiative(let one), .initiative(let other)):
      [
        single(.name, one.name, other.name), set(.otherNames, one.names, other.names),
        documents(one.mentions, other.mentions, \.document),
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
      ? nil : self.new.decision(on: names.0, takenFor: names.1)?.reason
  }

  private func event(_ one: Event, _ other: Event) -> [Alteration] {
    [
      date(.date, one.date, other.date), single(.name, one.name, other.name),
      set(.otherNames, one.otherNames, other.otherNames.filter { $0 != one.name }),
      single(.place, one.place, other.place),
      single(.kind, one.kind.rawValue, other.kind.rawValue), set(.hosts, one.hosts, other.hosts),
      single(.planned, String(one.isPlanned), String(other.isPlanned)),
      documents(one.evidence, other.evidence, \.document),
    ].compactMap { $0 }
  }

  /// In which respects two tenures differ, by their places.
  func tenure(_ place: Int, _ number: Int) -> [Alteration] {
    let (one, other) = (old.store.tenures[place], new.store.tenures[number])
    let (had, has) = (old.shown(inTenure: place), new.shown(inTenure: number))
    let papers = (old.store.index.documentsOfTenure[place], new.store.index.documentsOfTenure[number])
    func sighting(_ sight: Tenure.Observation) -> String {
      "\(sight.date?.description ?? "undated") \(sight.document)"
    }
    func statement(_ statement: Tenure.Statement) -> String {
      let word: String
      switch statement.kind {
      case .former: word = "former"
      case .change(let change): word = (statement.isPlanned ? "planned-" : "") + change.rawValue
      }
      return "\(word) \(statement.date?.description ?? "undated")"
    }
    return [
      set(.observed, had.count, has.count) {
        one.observed[had[$0]].date == other.observed[has[$1]].date
          && documents.newOfOld[Int(papers.0[had[$0]])] == papers.1[has[$1]]
      } before: {
        sighting(one.observed[had[$0]])
      } after: {
        sighting(other.observed[has[$0]])
      },
      set(.stated, one.stated.count, other.stated.count) { place, number in
        one.stated[place].date == other.stated[number].date
          && one.stated[place].kind == other.stated[number].kind
          && one.stated[place].isPlanned == other.stated[number].isPlanned
      } before: {
        statement(one.stated[$0])
      } after: {
        statement(other.stated[$0])
      },
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
    set(aspect, one.count, other.count) {
      one[$0].isSame(as: other[$1])
    } before: {
      one[$0]
    } after: {
      other[$0]
    }
  }

  private func documents<Source>(
    _ one: [Source], _ other: [Source], _ document: (Source) -> String
  ) -> Alteration? {
    set(.documents, one.count, other.count) {
      document(one[$0]).isSame(as: document(other[$1]))
    } before: {
      document(one[$0])
    } after: {
      document(other[$0])
    }
  }

  /// What only one of two lists of so many has, each once. The lists are looked at by places, and nothing is
  /// written down of what both have, since nearly all of them mostly agree.
  private func set(
    _ aspect: Alteration.Aspect, _ one: Int, _ other: Int, isSame: (Int, Int) -> Bool,
    before: (Int) -> String, after: (Int) -> String
  ) -> Alteration? {
    var start = 0
    while start < min(one, other), isSame(start, start) { start += 1 }
    var (left, right) = (one, other)
    while left > start, right > start, isSame(left - 1, right - 1) {
      left -= 1
      right -= 1
    }
    let gone: [String]
    let come: [String]
    if left - start > 8 || right - start > 8 {
      let (had, has) = (Set((0..<one).map(before)), Set((0..<other).map(after)))
      (gone, come) = (had.subtracting(has).sorted(), has.subtracting(had).sorted())
    } else {
      gone = (start..<left).filter { place in !(0..<other).contains { isSame(place, $0) } }.map(before)
        .distinct()
      come = (start..<right).filter { number in !(0..<one).contains { isSame($0, number) } }.map(after)
        .distinct()
    }
    if gone.isEmpty, come.isEmpty { return nil }
    return Alteration(aspect: aspect, before: gone, after: come, bearing: gone.isEmpty ? .more : .other)
  }

  /// The id of a person without what all ids of persons have in front.
  private func name(_ id: String) -> String {
    id.hasPrefix("person/") ? String(id.dropFirst("person/".count)) : id
  }
}

extension Graph {
  /// The sightings of a tenure that its passages show, by its place; see `narrowed`.
  fileprivate func shown(inTenure place: Int) -> [Int] {
    let unshown = store.index.unshownOfTenure[place]
    let all = store.tenures[place].observed.indices
    return unshown.isEmpty ? Array(all) : all.filter { !unshown.contains(Int32($0)) }
  }

  /// The first decision by which one name is taken for another, or nil; O(log n).
  fileprivate func decision(on name: String, takenFor other: String) -> Decision? {
    for kind in Decision.Kind.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
      let sought = (kind.rawValue, other, name)
      let place = decisions.firstPlace { ($0.kind.rawValue, $0.to, $0.from) >= sought }
      if place < decisions.count, decisions[place].kind == kind, decisions[place].to == other,
        decisions[place].from == name
      {
        return decisions[place]
      }
    }
    return nil
  }
}
