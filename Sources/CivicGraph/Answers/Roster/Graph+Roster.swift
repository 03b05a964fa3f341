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
    var holdings: [String?: [(post: Post, rank: Int, holdings: [Roster.Holding])]] = [:]
    for (number, post) in posts.enumerated() {
      if let asked, post.organization.map({ asked.contains($0) }) != true { continue }
      let found = self.holdings(of: post, number, on: date)
      if !found.isEmpty { holdings[post.organization, default: []].append((post, post.rank, found)) }
    }
    let bodies = holdings.map { id, posts in
      // Posts come sorted by id, and sorting keeps that order within a rank.
      let listed = posts.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      return Roster.Body(
        organization: id.flatMap { organization($0) }, holdings: listed.flatMap(\.element.holdings))
    }
    let ranked = bodies.map { (body: $0, isKnown: $0.holdings.contains { $0.certainty.isOfTheDay }) }
    let sorted = ranked.sorted {
      $0.isKnown != $1.isKnown
        ? $0.isKnown : Organization.isListed($0.body.organization, before: $1.body.organization)
    }
    return .found(Roster(date: date, bodies: sorted.map(\.body)))
  }

  /// Who held one post, the surest first.
  private func holdings(of post: Post, _ number: Int, on date: CivicDate) -> [Roster.Holding] {
    let drafts = links.tenuresOfPost[number].compactMap { draft(tenures[$0], on: date) }
    let isKnown = post.isSingle && drafts.contains { $0.certainty.isOfTheDay }
    let holdings = drafts.compactMap { draft in
      isKnown && (draft.certainty == .before || draft.certainty == .after) ? nil : holding(draft, post)
    }
    return holdings.count > 1 ? holdings.sorted { $0.precedes($1) } : holdings
  }

  /// What one tenure tells of the day.
  private struct Draft {
    let person: String
    let certainty: Roster.Certainty
    let sights: [Sighting]
    let bound: Tenure.Bound?
  }

  /// What one tenure tells of the day, or nil where it tells nothing, or another holder is known by then.
  private func draft(_ tenure: Tenure, on date: CivicDate) -> Draft? {
    let standing = Standing(of: tenure, on: date)
    guard let certainty = standing.certainty else { return nil }
    var sights: [Sighting] = []
    for point in standing.points {
      switch point.source {
      case .observation(let place):
        let passages = passages(of: tenure.observed[place], in: tenure)
        // Where a sighting turns out not to be shown, those count that are.
        if passages.isEmpty {
          let narrowed = narrowed(tenure)
          return narrowed.observed.count < tenure.observed.count ? draft(narrowed, on: date) : nil
        }
        sights.append(sighting(tenure.observed[place], passages))
      case .statement(let place, let change):
        sights.append(
          Sighting(date: point.date, change: change, event: nil, evidence: tenure.stated[place].evidence))
      }
    }
    let bound = certainty == .before ? tenure.inferredEnd : certainty == .after ? tenure.inferredStart : nil
    if let bound {
      if certainty == .before, bound.firstSeen.latest <= date.latest { return nil }
      if certainty == .after, date.earliest <= bound.lastSeen.earliest { return nil }
    }
    return Draft(person: tenure.person, certainty: certainty, sights: sights, bound: bound)
  }

  private func holding(_ draft: Draft, _ post: Post) -> Roster.Holding? {
    guard let person = person(draft.person) else { return nil }
    return Roster.Holding(
      person: person, post: post, certainty: draft.certainty,
      sights: draft.sights.sorted {
        $0.date != $1.date
          ? $0.date.isBefore($1.date) : $0.evidence.lexicographicallyPrecedes($1.evidence)
      },
      handover: draft.bound.flatMap { handover($0) })
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
    let (left, right) = (sights.last?.date, other.sights.last?.date)
    if left != right { return certainty == .before ? right.isBefore(left) : left.isBefore(right) }
    return person.id < other.person.id
  }
}
