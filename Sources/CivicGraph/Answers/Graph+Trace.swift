internal import Civics

extension Graph {
  /// The roles of everybody whom `search` finds under `name`, or the names most like it. Takes time linear in
  /// the graph.
  public func trace(_ name: String) -> TraceResult {
    let search = search(name)
    guard search.persons.isEmpty else { return .found(search.persons.map { trace(of: $0) }) }
    var near: [String] = []
    for person in search.near where !near.contains(person.name) { near.append(person.name) }
    return .unknown(near: near)
  }

  /// Everybody who bears `name`, by id; those whose name it is, else those printed so.
  public func persons(named name: String) -> [Person] {
    let id = name.hasPrefix("person/") ? name : "person/\(name)"
    if name.contains("@") || name.hasPrefix("person/"), let person = person(id) { return [person] }
    let exact = persons.filter { $0.name == name }
    return exact.isEmpty ? persons.filter { $0.otherNames.contains(name) } : exact
  }

  /// The roles of one person of this graph.
  public func trace(of person: Person) -> Trace {
    let index = store.index
    let place = store.persons.place(person.id, \.id)
    let appearances = (place.map { index.participationsOfPerson[$0] } ?? []).map { number in
      Trace.Appearance(
        event: store.events[Int(index.eventOfParticipation[Int(number)])],
        participation: store.participations[Int(number)])
    }
    let issues = person.documents.compactMap { issue($0) }
    return Trace(
      person: person, year: nil,
      issues: issues.sorted {
        $0.date != $1.date ? $0.date.isBefore($1.date) : $0.document.isBefore($1.document)
      },
      roles: roles(of: person),
      appearances: appearances.sorted {
        $0.event.date != $1.event.date
          ? $0.event.date.isBefore($1.event.date) : $0.event.id.isBefore($1.event.id)
      },
      changes: (place.map { index.changesOfPerson[$0] } ?? []).map { store.appointment(Int($0)) }.sorted {
        $0.change.date != $1.change.date
          ? $0.change.date.isBefore($1.change.date) : $0.change.id.isBefore($1.change.id)
      },
      decisions: decisions(about: person))
  }

  /// Why other printed forms are taken for a person's name, and what people said of it.
  private func decisions(about person: Person) -> [Decision] {
    let forms = Set(person.otherNames)
    if forms.isEmpty, corrections.isEmpty { return [] }
    let documents = Set(person.documents)
    func isNear(_ decision: Decision) -> Bool {
      decision.evidence.contains { documents.contains($0.document) }
    }
    return decisions.filter { decision in
      switch decision.kind {
      case .misprint, .reading, .traditional, .same, .rename:
        return (decision.to == person.name || forms.contains(decision.to))
          && forms.contains(decision.from) && isNear(decision)
      case .different:
        // Whom it was taken for should be told too, though the passages are not about him or her.
        return decision.to == person.name || (decision.from == person.name && isNear(decision))
      case .ignore: return decision.to == person.name
      case .event, .initiative: return false
      }
    }
  }

  private func roles(of person: Person) -> [Trace.Role] {
    let place = store.persons.place(person.id, \.id)
    let roles = (place.map { store.index.tenuresOfPerson[$0] } ?? []).compactMap { number -> Trace.Role? in
      let tenure = narrowed(Int(number))
      guard let post = post(tenure.post) else { return nil }
      return Trace.Role(
        post: post, organization: post.organization.flatMap { organization($0) },
        tenure: tenure, observed: tenure.observed, stated: tenure.stated,
        predecessor: tenure.inferredStart.flatMap { handover($0) },
        successor: tenure.inferredEnd.flatMap { handover($0) })
    }
    return roles.sorted {
      let (left, right) = ($0.tenure.observed.isEmpty, $1.tenure.observed.isEmpty)
      if left != right { return left }
      if $0.tenure.firstSeen != $1.tenure.firstSeen {
        return $0.tenure.firstSeen.isBefore($1.tenure.firstSeen)
      }
      if $0.organization?.level != $1.organization?.level {
        return ($0.organization?.level?.rawValue ?? 9) < ($1.organization?.level?.rawValue ?? 9)
      }
      if $0.organization?.kind != $1.organization?.kind {
        return ($0.organization?.kind.order ?? 9) < ($1.organization?.kind.order ?? 9)
      }
      return ($0.post.rank, $0.post.id) < ($1.post.rank, $1.post.id)
    }
  }

  func handover(_ bound: Tenure.Bound) -> Trace.Handover? {
    person(bound.person).map {
      Trace.Handover(person: $0, lastSeen: bound.lastSeen, firstSeen: bound.firstSeen)
    }
  }
}

extension Organization.Kind {
  /// The order in which bodies of one level are listed.
  public var order: Int {
    switch self {
    case .party: 0
    case .congress: 1
    case .government: 2
    case .other: 3
    }
  }
}
