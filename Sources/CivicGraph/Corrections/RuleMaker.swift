internal import Civics

/// Makes rules of corrections, by what a graph without them has.
struct RuleMaker {
  private(set) var rules: Rules
  private(set) var refusals: [Refusal] = []
  private(set) var applied: [Correction] = []
  private let things: Things
  private let parts: Assembly
  private let table: ClaimTable
  private let graph: Graph
  /// Which persons, bodies, events and initiatives are one, by id.
  private var classes: [String: String] = [:]

  /// Adds to `rules` what the corrections of these kinds come to, kind by kind; `corrections` in one order.
  init(
    _ corrections: [Correction], _ kinds: [Correction.Kind], after rules: Rules, _ parts: Assembly,
    _ table: ClaimTable, _ graph: Graph
  ) {
    self.rules = rules
    self.parts = parts
    self.table = table
    self.graph = graph
    things = Things(graph)
    for kind in kinds {
      for correction in corrections where correction.kind == kind {
        do throws(Unfit) {
          switch kind {
          case .same: try join(correction)
          case .different: try divide(correction)
          case .rename: try rename(correction)
          case .ignore: break
          }
          applied.append(correction)
        } catch {
          refusals.append(Refusal(correction: correction, reason: error.reason))
        }
      }
    }
  }

  private mutating func note(
    _ kind: Decision.Kind, _ from: String, _ to: String, _ correction: Correction, _ evidence: [Citation]
  ) {
    rules.decisions.append(
      Decision(kind: kind, from: from, to: to, reason: correction.reason, evidence: evidence))
  }

  // MARK: same

  private mutating func join(_ correction: Correction) throws(Unfit) {
    guard let what = correction.what, let other = correction.other else { return }
    let kept = try things.one(what)
    let gone = try things.one(other, in: correction.scope)
    guard kept.isLike(gone) else {
      throw Unfit(reason: "\"\(what)\" is \(kept.noun) and \"\(other)\" is \(gone.noun)")
    }
    guard kept.id != gone.id else { return }
    let evidence = gone.evidence.filter { correction.scope?.holds($0.evidence, of: $0.document) ?? true }
    if evidence.isEmpty { throw Unfit(reason: "\"\(other)\" does not stand there") }
    switch (kept, gone) {
    case (.person(let kept), .person(let gone)):
      join(kept, gone, documents: Set(evidence.map(\.document)))
    case (.organization(let kept), .organization(let gone)):
      guard let target = parts.offices.key(ofID: kept.id), let key = parts.offices.key(ofID: gone.id) else {
        throw Unfit(reason: "the body is not known")
      }
      let final = rules.bodies[target] ?? target
      for (alias, body) in rules.bodies where body == key { rules.bodies[alias] = final }
      if final != key { rules.bodies[key] = final }
    case (.event(let kept), .event(let gone)):
      let documents = Set(evidence.map(\.document))
      rules.joined.append(
        parts.occasions.reports(of: kept.id, table)
          + parts.occasions.reports(of: gone.id, table).filter { documents.contains($0.document) })
    case (.initiative(let kept), .initiative(let gone)):
      guard let target = parts.programmes.key(ofID: kept.id), let key = parts.programmes.key(ofID: gone.id)
      else { throw Unfit(reason: "the initiative is not known") }
      let final = rules.initiatives[target] ?? target
      for (alias, initiative) in rules.initiatives where initiative == key {
        rules.initiatives[alias] = final
      }
      if final != key { rules.initiatives[key] = final }
    default: break
    }
    note(.same, gone.name, kept.name, correction, evidence)
  }

  private mutating func join(_ kept: Person, _ gone: Person, documents: Set<String>) {
    // Both may be one with others already; all of them go by the one that was named first.
    let leader = root(kept.id)
    let name = graph.person(leader)?.name ?? kept.name
    let isWhole = Set(gone.documents).isSubset(of: documents)
    let members = isWhole ? [kept, gone] + graph.persons.filter { root($0.id) == root(gone.id) } : [kept]
    for member in members { assign(member, name: name, id: leader, in: Set(member.documents)) }
    if !isWhole { assign(gone, name: name, id: leader, in: documents) }
    if isWhole { for member in members where member.id != leader { classes[member.id] = leader } }
  }

  private func root(_ id: String) -> String {
    var id = id
    while let next = classes[id], next != id { id = next }
    return id
  }

  private mutating func assign(_ person: Person, name: String, id: String, in documents: Set<String>) {
    for document in person.documents where documents.contains(document) {
      let key = Rules.Key(document: document, name: person.name)
      if name != person.name { rules.names[key] = name }
      rules.bearers[Rules.Key(document: document, name: name)] = id
    }
  }

  // MARK: different

  private mutating func divide(_ correction: Correction) throws(Unfit) {
    guard let what = correction.what else { return }
    if let other = correction.other, other != what { return try takeBack(what, other, correction) }
    guard let scope = correction.scope else { return }
    let found = things.all(what).compactMap { thing in
      if case .person(let person) = thing { person } else { nil }
    }
    if found.isEmpty { throw Unfit(reason: "no person in the graph is called \"\(what)\"") }
    guard let person = found.first(where: { $0.documents.contains(scope.document) }) else {
      throw Unfit(reason: "\(scope.document) does not name \"\(what)\"")
    }
    guard person.documents.count > 1 else {
      throw Unfit(reason: "no other document has this \"\(what)\"")
    }
    let key = Rules.Key(document: scope.document, name: person.name)
    rules.bearers[key] = "person/\(person.name)@\(scope.document)"
    note(
      .different, person.name, person.name, correction,
      person.evidence.filter { $0.document == scope.document })
  }

  /// Takes back that two names were made one.
  private mutating func takeBack(
    _ what: String, _ other: String, _ correction: Correction
  ) throws(Unfit) {
    let names: Set<String> = [bare(what), bare(other)]
    let made = graph.decisions.filter { decision in
      decision.from != decision.to && [decision.from, decision.to].allSatisfy { names.contains($0) }
        && (correction.scope.map { scope in
          decision.evidence.contains { scope.holds($0.evidence, of: $0.document) }
        } ?? true)
    }
    if made.isEmpty {
      throw Unfit(
        reason: "nothing makes one of \"\(what)\" and \"\(other)\""
          + (correction.scope == nil ? "" : " there"))
    }
    for decision in made {
      let evidence = decision.evidence.filter {
        correction.scope?.holds($0.evidence, of: $0.document) ?? true
      }
      switch decision.kind {
      case .misprint, .reading, .traditional:
        for document in Set(evidence.map(\.document)) {
          rules.undone.insert(Rules.Key(document: document, name: decision.from))
        }
      case .event: rules.apart.insert([decision.from, decision.to])
      case .initiative: rules.lone.insert(decision.from)
      case .same, .different, .rename, .ignore: continue
      }
      note(.different, decision.from, decision.to, correction, evidence)
    }
  }

  private func bare(_ name: String) -> String {
    things.all(name).count == 1 && name.contains("/") ? things.all(name)[0].name : name
  }

  // MARK: rename

  private mutating func rename(_ correction: Correction) throws(Unfit) {
    guard let what = correction.what, let name = correction.other else { return }
    let thing = try things.one(what)
    let taken = things.all(name).first { $0.name == name && $0.isLike(thing) && $0.id != thing.id }
    if let taken, root(taken.id) != root(thing.id) {
      throw Unfit(reason: "\"\(name)\" is \(taken.noun) already; say same if they are one")
    }
    switch thing {
    case .person(let person):
      let leader = root(person.id)
      for member in graph.persons where root(member.id) == leader {
        assign(member, name: name, id: "person/\(name)", in: Set(member.documents))
      }
    case .organization(let organization):
      guard let key = parts.offices.key(ofID: organization.id) else { return }
      rules.bodyNames[rules.bodies[key] ?? key] = name
    case .event(let event):
      for report in parts.occasions.reports(of: event.id, table) { rules.eventNames[report] = name }
    case .initiative(let initiative):
      guard let key = parts.programmes.key(ofID: initiative.id) else { return }
      rules.initiativeNames[rules.initiatives[key] ?? key] = name
    }
    note(.rename, thing.name, name, correction, thing.evidence)
  }
}
