public import Civics

extension Graph {
  /// Who held what on `date`, at all organizations or at those that `organization` names: an id, a full name,
  /// or else a part of names. Takes O(n log n).
  ///
  /// Left out is who left the post before, who took it after, and, in a post that one person holds at a time,
  /// who is seen before or after only while somebody else is known to have held it then.
  public func roster(on date: CivicDate, organization name: String? = nil) -> Finding<Roster> {
    var asked: Set<String>?
    if let name {
      let bodies = organizations(named: name)
      if bodies.isEmpty { return .unknown(near: organizationsNear(name, limit: 5)) }
      asked = Set(bodies.map(\.id))
    }
    let bodies = bodiesAsListed(of: asked).compactMap { body in
      let holdings = store.index.postsAsListed[body].flatMap { self.holdings(ofPostAt: Int($0), on: date) }
      return holdings.isEmpty
        ? nil
        : Roster.Body(
          organization: body < organizations.count ? organizations[body] : nil, holdings: holdings)
    }
    let isKnown = bodies.map { $0.holdings.contains { $0.certainty.isOfTheDay } }
    let sorted = bodies.indices.filter { isKnown[$0] } + bodies.indices.filter { !isKnown[$0] }
    return .found(Roster(date: date, bodies: sorted.map { bodies[$0] }))
  }

  /// Who held one post, the surest first.
  private func holdings(ofPostAt place: Int, on date: CivicDate) -> [Roster.Holding] {
    var holdings = store.index.tenuresOfPost[place].compactMap { holding(Int($0), on: date) }
    if store.posts[place].isSingle, holdings.contains(where: { $0.certainty.isOfTheDay }) {
      holdings.removeAll { $0.certainty == .before || $0.certainty == .after }
    }
    if holdings.count > 1 { holdings.sort { $0.precedes($1) } }
    return holdings
  }

  /// What one tenure tells of the day, or nil where it tells nothing, or another holder is known by then.
  private func holding(_ place: Int, on date: CivicDate) -> Roster.Holding? {
    let standing = Standing(
      of: store.tenures[place], without: store.index.unshownOfTenure[place], on: date)
    guard let certainty = standing.certainty else { return nil }
    if certainty == .before, let bound = store.tenures[place].inferredEnd {
      if bound.firstSeen.latest <= date.latest { return nil }
    } else if certainty == .after, let bound = store.tenures[place].inferredStart {
      if date.earliest <= bound.lastSeen.earliest { return nil }
    }
    return Roster.Holding(place: place, certainty: certainty, points: standing.points, in: self)
  }
}

extension Roster.Certainty {
  /// Whether it leaves no doubt that the post was held at some time asked for.
  fileprivate var isOfTheDay: Bool { self == .stated || self == .observed || self == .between }
  /// The surest first.
  fileprivate var order: Int { Roster.Certainty.allCases.firstIndex(of: self) ?? 0 }
}

extension Roster.Holding {
  /// The surest first; of those seen before only the last seen first, of others the first.
  fileprivate func precedes(_ other: Roster.Holding) -> Bool {
    if certainty != other.certainty { return certainty.order < other.certainty.order }
    let (left, right) = (lastDate, other.lastDate)
    if left != right { return certainty == .before ? right.isBefore(left) : left.isBefore(right) }
    return isOfEarlierPerson(than: other)
  }
}
