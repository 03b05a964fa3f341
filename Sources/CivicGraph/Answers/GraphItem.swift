/// One thing that a graph states, with what it is about: a node or an edge that can stand by itself.
///
/// Indirect, since differences keep many and a thing is large.
public indirect enum GraphItem: Hashable, Sendable, Identifiable {
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

    /// Its place among all.
    var number: Int {
      switch self {
      case .issue: 0
      case .person: 1
      case .organization: 2
      case .post: 3
      case .tenure: 4
      case .event: 5
      case .participation: 6
      case .change: 7
      case .initiative: 8
      }
    }
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
    case .participation(let participation, _, _): participation.id
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

extension Participation {
  /// The person and the event.
  fileprivate var id: String {
    "participation/\(person.dropFirst("person/".count))/\(event.dropFirst("event/".count))"
  }
}

extension Graph {
  /// Everything of one kind that the graph states, in its order.
  public func items(_ kind: GraphItem.Kind) -> [GraphItem] {
    (0..<count(of: kind)).map { item(kind, $0) }
  }

  /// How much of one kind the graph states.
  func count(of kind: GraphItem.Kind) -> Int {
    switch kind {
    case .issue: issues.count
    case .person: persons.count
    case .organization: organizations.count
    case .post: posts.count
    case .tenure: tenures.count
    case .event: events.count
    case .participation: participations.count
    case .change: changes.count
    case .initiative: initiatives.count
    }
  }

  /// The id of one thing, by its place.
  func id(_ kind: GraphItem.Kind, _ place: Int) -> String {
    switch kind {
    case .issue: issues[place].id
    case .person: persons[place].id
    case .organization: organizations[place].id
    case .post: posts[place].id
    case .tenure: tenures[place].id
    case .event: events[place].id
    case .participation: participations[place].id
    case .change: changes[place].id
    case .initiative: initiatives[place].id
    }
  }

  /// One thing that the graph states, by its place.
  func item(_ kind: GraphItem.Kind, _ place: Int) -> GraphItem {
    switch kind {
    case .issue: .issue(issues[place])
    case .person: .person(persons[place])
    case .organization: .organization(organizations[place])
    case .post: .post(posts[place], body(ofPost: place))
    case .tenure: tenure(place)
    case .event: .event(events[place])
    case .participation: participation(place)
    case .change: .change(store.appointment(place))
    case .initiative: .initiative(initiatives[place])
    }
  }

  /// A person in a post, by its place.
  func tenure(_ number: Int) -> GraphItem {
    let holding = store.index.holdingOfTenure[number]
    return .tenure(
      store.tenures[number], store.persons[Int(holding.person)], store.posts[Int(holding.post)],
      body(ofPost: Int(holding.post)))
  }

  /// What a person did at an event, by its place.
  func participation(_ number: Int) -> GraphItem {
    .participation(
      store.participations[number], store.persons[Int(store.index.personOfParticipation[number])],
      store.events[Int(store.index.eventOfParticipation[number])])
  }

  /// The body of a post by its place, or nil.
  func body(ofPost place: Int) -> Organization? {
    let body = Int(store.index.bodyOfPost[place])
    return body < 0 ? nil : store.organizations[body]
  }
}
