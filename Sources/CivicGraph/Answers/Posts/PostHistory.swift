public import Civics

/// Everyone seen in one post, in order.
public struct PostHistory: Hashable, Sendable {
  /// One person in the post. It is a place in its graph, from which the rest is taken when it is asked for.
  public struct Holder: Sendable {
    private let graph: Graph
    private let place: Int32
    /// The places of the sightings among what was observed.
    private let ends: [Int32]
    /// The holder that this one followed, where one person holds the post at a time; nil for the first, and
    /// where holders are seen by turns, so that nothing follows.
    public let succession: Succeeding?

    /// The tenure at a place, with those of its sightings that are to be shown.
    init(place: Int, ends: [Int32], succession: Succeeding?, in graph: Graph) {
      (self.place, self.ends, self.succession, self.graph) = (Int32(place), ends, succession, graph)
    }

    /// Who.
    public var person: Person {
      graph.store.persons[Int(graph.store.index.holdingOfTenure[Int(place)].person)]
    }
    /// What was seen, what is stated and what follows.
    public var tenure: Tenure { graph.narrowed(Int(place)) }
    /// The first and the last sighting, one where they are the same; where none is dated, the first on the page.
    public var sightings: [Sighting] { ends.map { graph.sighting(Int($0), of: Int(place)) } }
  }

  /// How the post came from one holder to the next.
  public struct Succeeding: Hashable, Sendable {
    /// Who held it before.
    public let person: Person
    /// The last date at which the earlier holder was seen in it.
    public let lastSeen: CivicDate
    /// The first date at which the later holder was seen in it.
    public let firstSeen: CivicDate
    /// What the text states of the earlier holder's leaving.
    public let leaving: [Tenure.Statement]
    /// What the text states of the later holder's coming.
    public let coming: [Tenure.Statement]
  }

  /// The post.
  public let post: Post
  /// Where it is, or nil where no text tells it.
  public let organization: Organization?
  /// In order of first sight; who is only said to have held it before comes first, the undated last.
  public let holders: [Holder]
  /// Those who are seen by turns in a post that one person holds at a time: they contradict one another.
  public let contradicted: [Person]

  /// The first and the last date at which anybody was seen in it, or nil where nothing is dated.
  public var span: (first: CivicDate, last: CivicDate)? {
    let dates = holders.flatMap(\.tenure.observed).compactMap(\.date)
    guard let first = dates.firstSight, let last = dates.lastSight else { return nil }
    return (first, last)
  }
}

extension PostHistory {
  /// The post with those of its holders who were seen in it in some time, or of whom something is stated of then;
  /// nil where there are none.
  func during(_ query: TimelineQuery) -> PostHistory? {
    if !query.isBounded { return self }
    let holders = holders.filter { holder in
      let tenure = holder.tenure.during(query)
      return !tenure.observed.isEmpty || !tenure.stated.isEmpty
    }
    let people = Set(holders.map(\.person.id))
    return holders.isEmpty
      ? nil
      : PostHistory(
        post: post, organization: organization, holders: holders,
        contradicted: contradicted.filter { people.contains($0.id) })
  }
}

extension PostHistory.Holder: Hashable {
  /// Two are equal where what they tell is, whatever graphs they are taken from.
  public static func == (left: Self, right: Self) -> Bool {
    if left.graph.store === right.graph.store, left.place == right.place {
      return left.ends == right.ends && left.succession == right.succession
    }
    return left.person == right.person && left.tenure == right.tenure && left.sightings == right.sightings
      && left.succession == right.succession
  }

  /// Hashes who held what.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(graph.store.tenures[Int(place)].id)
  }
}
