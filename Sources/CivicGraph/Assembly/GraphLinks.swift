/// What belongs to what, by places in the arrays of a graph: so that an answer about one post, person or event
/// looks at what is theirs alone.
struct GraphLinks: Equatable, Sendable {
  /// For each post its tenures, ascending.
  let tenuresOfPost: Adjacency
  /// For each person the tenures, ascending.
  let tenuresOfPerson: Adjacency
  /// For each event its participations, ascending.
  let participationsOfEvent: Adjacency
  /// For each event the changes decided at it, ascending.
  let changesOfEvent: Adjacency
  /// For each event the initiatives reported at it, ascending, each as often as it is mentioned there.
  let initiativesOfEvent: Adjacency

  /// Takes linear time.
  init(
    _ tenures: [Tenure], _ participations: [Participation], _ changes: [Change], _ initiatives: [Initiative],
    _ index: GraphIndex
  ) {
    tenuresOfPost = Adjacency(tenures.map { index.posts[$0.post] }, count: index.posts.count)
    tenuresOfPerson = Adjacency(tenures.map { index.persons[$0.person] }, count: index.persons.count)
    participationsOfEvent = Adjacency(
      participations.map { index.events[$0.event] }, count: index.events.count)
    changesOfEvent = Adjacency(
      changes.map { $0.event.flatMap { index.events[$0] } }, count: index.events.count)
    var owners: [Int?] = []
    var mentioned: [Int] = []
    for (place, initiative) in initiatives.enumerated() {
      for mention in initiative.mentions {
        owners.append(mention.event.flatMap { index.events[$0] })
        mentioned.append(place)
      }
    }
    initiativesOfEvent = Adjacency(owners, count: index.events.count, members: mentioned)
  }
}

/// For each of several owners, what is theirs.
struct Adjacency: Equatable, Sendable {
  private let starts: [Int]
  private let members: [Int]

  /// The members by owner, given the owner of each member; who has none is left out. The members are numbers in
  /// order, unless they are named. Takes linear time.
  init(_ owners: [Int?], count: Int, members names: [Int]? = nil) {
    var starts = [Int](repeating: 0, count: count + 1)
    for case let owner? in owners { starts[owner + 1] += 1 }
    for owner in 0..<count { starts[owner + 1] += starts[owner] }
    var next = starts
    var members = [Int](repeating: 0, count: starts[count])
    for (member, owner) in owners.enumerated() {
      guard let owner else { continue }
      members[next[owner]] = names?[member] ?? member
      next[owner] += 1
    }
    self.starts = starts
    self.members = members
  }

  /// The members of one owner, ascending.
  subscript(owner: Int) -> ArraySlice<Int> { members[starts[owner]..<starts[owner + 1]] }
}
