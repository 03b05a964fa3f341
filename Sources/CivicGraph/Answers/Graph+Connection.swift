extension Graph {
  /// How two nodes of this graph are connected, by their ids; nil where nothing connects them, or one of them
  /// is no node. Takes O(V + E).
  ///
  /// People are joined to the events at which they acted and to the bodies in which they held a post, bodies
  /// to the events they hold. At most `limit` chains are given, all of them counted.
  public func connection(from first: String, to last: String, limit: Int = 10) -> Connection? {
    let search = ChainSearch(self)
    guard let start = place(ofNode: first), let end = place(ofNode: last),
      let found = search.chains(from: search.number(start), to: search.number(end), limit: max(1, limit))
    else { return nil }
    return Connection(
      from: node(start), to: node(end), length: found.length, count: found.count,
      chains: found.chains.map { chain in
        let places = chain.map { search.place($0) }
        return Connection.Chain(
          nodes: places.map { node($0) }, links: zip(places, places.dropFirst()).map { link($0, $1) })
      })
  }

  private func node(_ place: ChainSearch.Place) -> Connection.Node {
    switch place {
    case .person(let place): .person(persons[place])
    case .body(let place): .organization(organizations[place])
    case .event(let place): .event(events[place])
    case .post(let place): .post(posts[place])
    }
  }

  /// What joins two neighbours; in either order.
  private func link(_ one: ChainSearch.Place, _ other: ChainSearch.Place) -> Connection.Link {
    switch (one, other) {
    case (.person(let person), .event(let event)), (.event(let event), .person(let person)):
      return store.index.participation(of: person, at: event).map { .participation(participations[$0]) }
        ?? .tenures([])
    case (.person(let person), .body(let body)), (.body(let body), .person(let person)):
      return seats(of: person) { store.index.bodyOfPost[$0] == body }
    case (.person(let person), .post(let post)), (.post(let post), .person(let person)):
      return seats(of: person) { $0 == post }
    case (.event(let event), _), (_, .event(let event)): return .host(events[event])
    default: return .tenures([])
    }
  }

  private func seats(of person: Int, at isMeant: (Int) -> Bool) -> Connection.Link {
    .tenures(
      store.index.tenuresOfPerson[person].compactMap { number in
        let post = Int(store.index.holdingOfTenure[Int(number)].post)
        return isMeant(post)
          ? Connection.Seat(post: posts[post], tenure: narrowed(Int(number))) : nil
      })
  }

  /// The place of a node of any kind, or nil.
  private func place(ofNode id: String) -> ChainSearch.Place? {
    store.persons.place(id, \.id).map { .person($0) } ?? store.organizations.place(id, \.id).map { .body($0) }
      ?? store.events.place(id, \.id).map { .event($0) } ?? store.posts.place(id, \.id).map { .post($0) }
  }
}
