/// One thing that a graph states, with what it is about: a node or an edge that can stand by itself.
public enum GraphItem: Hashable, Sendable, Identifiable {
  /// An issue of the paper.
  case issue(Issue)
  /// Somebody named.
  case person(Person)
  /// A body in which posts are held.
  case organization(Organization)
  /// A title at a body.
  case post(Post, Organization?)
  /// A person in a post.
  case tenure(Tenure, Person, Post, Organization?)
  /// A meeting or other occasion.
  case event(Event)
  /// What a person did at an event.
  case participation(Participation, Person, Event)
  /// A change of office.
  case change(Timeline.Entry.Appointment)
  /// A programme or plan.
  case initiative(Initiative)

  /// What sort of thing it is, in the order in which they are listed.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case issue, person, organization, post, tenure, event, participation, change, initiative
  }

  /// What sort of thing it is.
  public var kind: Kind {
    switch self {
    case .issue: .issue
    case .person: .person
    case .organization: .organization
    case .post: .post
    case .tenure: .tenure
    case .event: .event
    case .participation: .participation
    case .change: .change
    case .initiative: .initiative
    }
  }

  /// The id; that of a participation is `participation/`, the person and the event.
  public var id: String {
    switch self {
    case .issue(let issue): issue.id
    case .person(let person): person.id
    case .organization(let organization): organization.id
    case .post(let post, _): post.id
    case .tenure(let tenure, _, _, _): tenure.id
    case .event(let event): event.id
    case .participation(let participation, _, _):
      "participation/\(participation.person.dropFirst("person/".count))/"
        + participation.event.dropFirst("event/".count)
    case .change(let appointment): appointment.change.id
    case .initiative(let initiative): initiative.id
    }
  }

  /// The passages it rests on.
  public var evidence: [Citation] {
    switch self {
    case .issue(let issue): issue.evidence
    case .person(let person): person.evidence
    case .organization(let organization): organization.evidence
    case .post(let post, _): post.evidence
    case .tenure(let tenure, _, _, _): tenure.evidence
    case .event(let event): event.evidence
    case .participation(let participation, _, _): participation.evidence
    case .change(let appointment): appointment.change.evidence
    case .initiative(let initiative): initiative.evidence
    }
  }
}

extension Graph {
  /// Everything of one kind that the graph states, in its order.
  public func items(_ kind: GraphItem.Kind) -> [GraphItem] {
    switch kind {
    case .issue: issues.map { .issue($0) }
    case .person: persons.map { .person($0) }
    case .organization: organizations.map { .organization($0) }
    case .post: posts.map { .post($0, $0.organization.flatMap { organization($0) }) }
    case .tenure: tenures.indices.map { tenure($0) }
    case .event: events.map { .event($0) }
    case .participation: participations.indices.map { participation($0) }
    case .change: changes.indices.map { .change(store.appointment($0)) }
    case .initiative: initiatives.map { .initiative($0) }
    }
  }

  /// A person in a post, by its place.
  func tenure(_ number: Int) -> GraphItem {
    let holding = store.index.holdingOfTenure[number]
    let post = store.posts[Int(holding.post)]
    return .tenure(
      store.tenures[number], store.persons[Int(holding.person)], post,
      post.organization.flatMap { organization($0) })
  }

  /// What a person did at an event, by its place.
  func participation(_ number: Int) -> GraphItem {
    .participation(
      store.participations[number], store.persons[Int(store.index.personOfParticipation[number])],
      store.events[Int(store.index.eventOfParticipation[number])])
  }
}

extension GraphItem {
  /// Whether two things have one id, by its bytes.
  func hasID(of other: GraphItem) -> Bool {
    if case .participation(let one, _, _) = self, case .participation(let another, _, _) = other {
      return one.event.isSame(as: another.event) && one.person.isSame(as: another.person)
    }
    return id.isSame(as: other.id)
  }

  /// Whether nothing about the one is other than about the other, apart from whom and what they are about.
  func isUnchanged(from other: GraphItem) -> Bool {
    switch (self, other) {
    case (.tenure(let one, _, _, _), .tenure(let another, _, _, _)): one == another
    case (.participation(let one, _, _), .participation(let another, _, _)): one == another
    case (.change(let one), .change(let another)): one.change == another.change
    default: self == other
    }
  }

  /// Whether this one stands before another in the order of a graph.
  func stands(before other: GraphItem) -> Bool {
    if case .participation(let one, _, _) = self, case .participation(let another, _, _) = other {
      return one.event.isSame(as: another.event)
        ? one.person.isBefore(another.person) : one.event.isBefore(another.event)
    }
    return id.isBefore(other.id)
  }
}
