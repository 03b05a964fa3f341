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
    var byPost: [Int: [Draft]] = [:]
    for tenure in tenures {
      guard let number = index.posts[tenure.post] else { continue }
      if let asked, posts[number].organization.map({ asked.contains($0) }) != true { continue }
      if let draft = Draft(tenure, standing(of: tenure, on: date), on: date) {
        byPost[number, default: []].append(draft)
      }
    }
    var bodies: [String?: [Roster.Holding]] = [:]
    for (number, drafts) in byPost {
      let post = posts[number]
      let isKnown = post.isSingle && drafts.contains { $0.certainty.isOfTheDay }
      for draft in drafts where !isKnown || draft.certainty.isOfTheDay || draft.certainty == .around {
        if let holding = holding(draft, post, on: date) {
          bodies[post.organization, default: []].append(holding)
        }
      }
    }
    let sorted = bodies.map { id, holdings in
      Roster.Body(
        organization: id.flatMap { organization($0) }, holdings: holdings.sorted { $0.precedes($1) })
    }.sorted {
      $0.isKnown != $1.isKnown
        ? $0.isKnown : Organization.isListed($0.organization, before: $1.organization)
    }
    return .found(Roster(date: date, bodies: sorted))
  }

  /// What one tenure tells of the day, unless another holder is known by then.
  private struct Draft {
    let tenure: Tenure
    let certainty: Roster.Certainty
    let points: [Standing.Point]
    let bound: Tenure.Bound?

    init?(_ tenure: Tenure, _ standing: Standing, on date: CivicDate) {
      guard let certainty = standing.certainty else { return nil }
      let bound = certainty == .before ? tenure.inferredEnd : certainty == .after ? tenure.inferredStart : nil
      if let bound {
        if certainty == .before, bound.firstSeen.latest <= date.latest { return nil }
        if certainty == .after, date.earliest <= bound.lastSeen.earliest { return nil }
      }
      self.tenure = tenure
      self.certainty = certainty
      self.bound = bound
      points = standing.points
    }
  }

  /// What a tenure tells of the day; where the nearest sightings turn out not to be shown, by those that are.
  private func standing(of tenure: Tenure, on date: CivicDate) -> Standing {
    let standing = Standing(of: tenure, on: date)
    let isShown = standing.points.allSatisfy { point in
      if case .observation(let observation) = point.source { return self.isShown(observation, in: tenure) }
      return true
    }
    return isShown ? standing : Standing(of: narrowed(tenure), on: date)
  }

  private func holding(_ draft: Draft, _ post: Post, on date: CivicDate) -> Roster.Holding? {
    guard let person = person(draft.tenure.person) else { return nil }
    let sights = draft.points.map { point in
      switch point.source {
      case .observation(let observation): sighting(observation, in: draft.tenure)
      case .statement(let change, let evidence):
        Sighting(date: point.date, change: change, event: nil, evidence: evidence)
      }
    }
    return Roster.Holding(
      person: person, post: post, certainty: draft.certainty,
      sights: sights.sorted {
        $0.date != $1.date
          ? $0.date.isBefore($1.date) : $0.evidence.lexicographicallyPrecedes($1.evidence)
      },
      handover: draft.bound.flatMap { handover($0) })
  }
}

extension Roster.Body {
  /// Whether it is known of anybody there.
  fileprivate var isKnown: Bool { holdings.contains { $0.certainty.isOfTheDay } }
}

extension Roster.Certainty {
  /// Whether it leaves no doubt that the post was held at some time asked for.
  fileprivate var isOfTheDay: Bool { self == .stated || self == .observed || self == .between }
  /// The surest first.
  fileprivate var order: Int { Roster.Certainty.allCases.firstIndex(of: self) ?? 0 }
}

extension Roster.Holding {
  fileprivate func precedes(_ other: Roster.Holding) -> Bool {
    if post.rank != other.post.rank { return post.rank < other.post.rank }
    if post.id != other.post.id { return post.id < other.post.id }
    if certainty != other.certainty { return certainty.order < other.certainty.order }
    let (left, right) = (sights.last?.date, other.sights.last?.date)
    if left != right { return certainty == .before ? right.isBefore(left) : left.isBefore(right) }
    return person.id < other.person.id
  }
}
