/// A search for all shortest chains between two nodes, by levels. Takes O(V + E), and O(length) for each chain.
///
/// People, bodies, events and posts without a body are numbered one after the other.
struct ChainSearch {
  let graph: Graph
  private let bodies: Int
  private let events: Int
  private let posts: Int
  private let count: Int

  init(_ graph: Graph) {
    self.graph = graph
    bodies = graph.persons.count
    events = bodies + graph.organizations.count
    posts = events + graph.events.count
    count = posts + graph.posts.count
  }

  /// What has a number.
  enum Place {
    case person(Int)
    case body(Int)
    case event(Int)
    case post(Int)
  }

  func place(_ number: Int) -> Place {
    if number < bodies { return .person(number) }
    if number < events { return .body(number - bodies) }
    return number < posts ? .event(number - events) : .post(number - posts)
  }

  func number(_ place: Place) -> Int {
    switch place {
    case .person(let place): place
    case .body(let place): bodies + place
    case .event(let place): events + place
    case .post(let place): posts + place
    }
  }

  /// The neighbours of a node, each once, ascending.
  func neighbours(_ number: Int) -> [Int] {
    var found: [Int] = []
    eachNeighbour(of: number) { found.append($0) }
    found.sort()
    var last = -1
    return found.filter { number in
      defer { last = number }
      return number != last
    }
  }

  /// Calls `visit` with the neighbours of a node, in any order and some of them more than once.
  private func eachNeighbour(of number: Int, _ visit: (Int) -> Void) {
    let index = graph.store.index
    func visitHolders(of post: Int) {
      for tenure in index.tenuresOfPost[post] { visit(Int(index.holdingOfTenure[Int(tenure)].person)) }
    }
    switch place(number) {
    case .person(let person):
      for participation in index.participationsOfPerson[person] {
        visit(events + Int(index.eventOfParticipation[Int(participation)]))
      }
      for tenure in index.tenuresOfPerson[person] {
        visit(seat(ofPost: Int(index.holdingOfTenure[Int(tenure)].post)))
      }
    case .body(let body):
      for post in index.postsOfBody[body] { visitHolders(of: Int(post)) }
      for event in index.hostings.events(of: body) { visit(events + Int(event)) }
    case .event(let event):
      for participation in index.participationsAtEvent[event] {
        visit(Int(index.personOfParticipation[Int(participation)]))
      }
      for body in index.hostings.bodies(of: event) { visit(bodies + Int(body)) }
    case .post(let post): visitHolders(of: post)
    }
  }

  /// The body of a post, or the post itself where it has none.
  private func seat(ofPost post: Int) -> Int {
    let body = graph.store.index.bodyOfPost[post]
    return body >= 0 ? bodies + Int(body) : posts + post
  }

  /// The shortest chains from one node to another: how long, how many, and the first `limit` in order; nil
  /// where there is none.
  func chains(from first: Int, to last: Int, limit: Int) -> (length: Int, count: Int, chains: [[Int]])? {
    var levels = Array(repeating: Int32(-1), count: count)
    var counts = Array(repeating: 0, count: count)
    // From which node each was reached last: who is joined to it twice counts once.
    var sources = Array(repeating: Int32(-1), count: count)
    levels[first] = 0
    counts[first] = 1
    var frontier = [first]
    while !frontier.isEmpty, levels[last] < 0 {
      var next: [Int] = []
      for number in frontier {
        let (level, ways) = (levels[number] + 1, counts[number])
        eachNeighbour(of: number) { neighbour in
          guard sources[neighbour] != Int32(number) else { return }
          sources[neighbour] = Int32(number)
          if levels[neighbour] < 0 {
            levels[neighbour] = level
            next.append(neighbour)
          }
          guard levels[neighbour] == level else { return }
          let (sum, isTooLarge) = counts[neighbour].addingReportingOverflow(ways)
          counts[neighbour] = isTooLarge ? .max : sum
        }
      }
      frontier = next
    }
    guard levels[last] >= 0 else { return nil }
    let isOnChain = marked(last, levels)
    var chains: [[Int]] = []
    var chain = [first]
    extend(&chain, to: last, levels, isOnChain, limit: limit, &chains)
    return (Int(levels[last]), counts[last], chains)
  }

  /// The nodes from which a shortest chain leads to the last one.
  private func marked(_ last: Int, _ levels: [Int32]) -> [Bool] {
    var isOnChain = Array(repeating: false, count: count)
    isOnChain[last] = true
    var open = [last]
    while let number = open.popLast() {
      for neighbour in neighbours(number)
      where levels[neighbour] == levels[number] - 1 && !isOnChain[neighbour] {
        isOnChain[neighbour] = true
        open.append(neighbour)
      }
    }
    return isOnChain
  }

  private func extend(
    _ chain: inout [Int], to last: Int, _ levels: [Int32], _ isOnChain: [Bool], limit: Int,
    _ chains: inout [[Int]]
  ) {
    guard chains.count < limit, let number = chain.last else { return }
    if number == last {
      chains.append(chain)
      return
    }
    let following = neighbours(number).filter { isOnChain[$0] && levels[$0] == levels[number] + 1 }
    for neighbour in following.sorted(by: precedes) where chains.count < limit {
      chain.append(neighbour)
      extend(&chain, to: last, levels, isOnChain, limit: limit, &chains)
      chain.removeLast()
    }
  }

  /// Meetings first, in order of time; then posts, bodies, people; those by id, in the order of which they
  /// stand in the graph.
  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (rank(left), rank(right))
    if one != other { return one < other }
    if case .event(let first) = place(left), case .event(let second) = place(right) {
      let (earlier, later) = (graph.events[first].date, graph.events[second].date)
      if earlier != later { return earlier.isBefore(later) }
    }
    return left < right
  }

  private func rank(_ number: Int) -> Int {
    switch place(number) {
    case .event: 0
    case .post: 1
    case .body: 2
    case .person: 3
    }
  }
}
