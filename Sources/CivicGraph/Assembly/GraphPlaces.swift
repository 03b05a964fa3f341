/// Who is joined to what, by places in the graph's arrays: so that an answer walks without comparing ids.
struct GraphPlaces: Equatable, Sendable {
  /// For each participation its person and its event; -1 for one that the graph does not have.
  let participationPersons: [Int32]
  let participationEvents: [Int32]
  /// For each tenure its person and its post.
  let tenurePersons: [Int32]
  let tenurePosts: [Int32]
  /// For each post its organization, or -1.
  let postOrganizations: [Int32]
  /// The participations of each person and of each event, and the tenures of each person and of each post.
  let ofPerson: Rows
  let ofEvent: Rows
  let tenuresOfPerson: Rows
  let tenuresOfPost: Rows
  /// The posts of each organization.
  let postsOfBody: Rows
  /// The events that each organization holds, and who holds each event; where one body alone has the name.
  let eventsOfBody: Rows
  let bodiesOfEvent: Rows

  /// Takes O(n), given the places of the person and the event of each participation and of the person and the
  /// post of each tenure.
  init(
    _ participations: (persons: [Int32], events: [Int32]), _ tenures: (persons: [Int32], posts: [Int32]),
    persons: Int, _ organizations: [Organization], _ posts: [Post], _ events: [Event]
  ) {
    (participationPersons, participationEvents) = participations
    (tenurePersons, tenurePosts) = tenures
    var places: [String: Int32] = [:]
    for (place, body) in organizations.enumerated() { places[body.id] = Int32(place) }
    postOrganizations = posts.map { post in post.organization.flatMap { places[$0] } ?? -1 }
    ofPerson = Rows(participations.persons, count: persons)
    ofEvent = Rows(participations.events, count: events.count)
    tenuresOfPerson = Rows(tenures.persons, count: persons)
    tenuresOfPost = Rows(tenures.posts, count: posts.count)
    postsOfBody = Rows(postOrganizations, count: organizations.count)
    var bodies: [String: Int32] = [:]
    for (place, body) in organizations.enumerated() {
      bodies[body.name] = bodies[body.name] == nil ? Int32(place) : -1
    }
    var hosts: [(body: Int32, event: Int32)] = []
    for (place, event) in events.enumerated() {
      for host in event.hosts {
        if let body = bodies[host], body >= 0 { hosts.append((body, Int32(place))) }
      }
    }
    eventsOfBody = Rows(hosts.map(\.body), hosts.map(\.event), count: organizations.count)
    bodiesOfEvent = Rows(hosts.map(\.event), hosts.map(\.body), count: events.count)
  }

  /// For each of a range of keys the places of an array that have it, ascending.
  struct Rows: Equatable, Sendable {
    private var starts: [Int32]
    private var places: [Int32]

    /// Sorts the places of `keys` by their key, in O(n).
    init(_ keys: [Int32], count: Int) {
      self.init(keys, keys.indices.map { Int32($0) }, count: count)
    }

    /// Sorts values by the key that stands at their place.
    init(_ keys: [Int32], _ values: [Int32], count: Int) {
      starts = Array(repeating: 0, count: count + 1)
      for key in keys where key >= 0 { starts[Int(key) + 1] += 1 }
      for key in 0..<count { starts[key + 1] += starts[key] }
      places = Array(repeating: 0, count: Int(starts[count]))
      var next = starts
      for (key, value) in zip(keys, values) where key >= 0 {
        places[Int(next[Int(key)])] = value
        next[Int(key)] += 1
      }
    }

    subscript(key: Int) -> ArraySlice<Int32> { places[Int(starts[key])..<Int(starts[key + 1])] }
  }
}

extension GraphPlaces {
  /// The links of these arrays of a graph, whose ids the index knows.
  init(
    _ index: GraphIndex, _ participations: [Participation], _ tenures: [Tenure],
    _ organizations: [Organization], _ posts: [Post], _ events: [Event]
  ) {
    func place(_ id: String, _ places: [String: Int]) -> Int32 { places[id].map { Int32($0) } ?? -1 }
    // Both are sorted by the event's id: one walk along them finds every event.
    var event = 0
    let held = participations.map { participation in
      while event < events.count, events[event].id < participation.event { event += 1 }
      return event < events.count && events[event].id == participation.event ? Int32(event) : -1
    }
    self.init(
      (participations.map { place($0.person, index.persons) }, held),
      (tenures.map { place($0.person, index.persons) }, tenures.map { place($0.post, index.posts) }),
      persons: index.persons.count, organizations, posts, events)
  }
}

extension Graph {
  /// The place of the person of an id, or nil.
  func place(ofPerson id: String) -> Int? { index.persons[id] }

  /// The place of a node of any kind, or nil.
  func place(ofNode id: String) -> ChainSearch.Place? {
    index.persons[id].map { .person($0) } ?? index.organizations[id].map { .body($0) }
      ?? index.events[id].map { .event($0) } ?? index.posts[id].map { .post($0) }
  }
}
