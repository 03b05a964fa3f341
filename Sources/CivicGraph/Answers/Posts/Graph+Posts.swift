internal import Civics

extension Graph {
  /// Everyone seen in the posts of a title, each post apart: an id, a title, or a form in which posts are
  /// printed, at all organizations or at those that `organization` names. Takes O(n log n).
  public func history(ofPost title: String, at organization: String? = nil) -> Finding<[PostHistory]> {
    var found = posts(titled: title)
    if let organization {
      let bodies = Set(organizations(named: organization).map(\.id))
      if bodies.isEmpty { return .unknown(near: organizationsNear(organization, limit: 5)) }
      found = found.filter { $0.organization.map { bodies.contains($0) } ?? false }
      if found.isEmpty {
        let others = posts.filter { $0.organization.map { bodies.contains($0) } ?? false }
        let near = nearest(to: title, among: others.map { ($0.title, $0.evidence.count) }, limit: 5)
        return .unknown(near: near.isEmpty ? Array(Set(others.map(\.title)).sorted().prefix(5)) : near)
      }
    }
    guard !found.isEmpty else {
      return .unknown(near: nearest(to: title, among: posts.map { ($0.title, $0.evidence.count) }, limit: 5))
    }
    return .found(found.map { history(of: $0) }.sorted { $0.precedes($1) })
  }

  /// The posts of that id, else of that title, else printed so.
  private func posts(titled title: String) -> [Post] {
    if let post = post(title) ?? post("post/" + title) { return [post] }
    let exact = posts.filter { $0.title == title }
    return exact.isEmpty ? posts.filter { $0.printed.contains(title) } : exact
  }

  func history(of post: Post) -> PostHistory {
    let tenures = tenures(in: post.id).filter { person($0.person) != nil }.map { narrowed($0) }
      .sorted { $0.isListed(before: $1) }
    let steps = post.isSingle ? Succession.steps(of: tenures) : []
    let before = Dictionary(steps.map { ($0.later, $0) }, uniquingKeysWith: { first, _ in first })
    let holders = tenures.enumerated().compactMap { number, tenure in
      person(tenure.person).map { holder in
        PostHistory.Holder(
          person: holder, tenure: tenure, sightings: sightings(of: tenure),
          succession: before[number].flatMap { step in
            person(tenures[step.earlier].person).map { earlier in
              PostHistory.Succeeding(
                person: earlier, lastSeen: step.lastSeen, firstSeen: step.firstSeen,
                leaving: tenures[step.earlier].stated.filter(\.isEnd), coming: tenure.stated.filter(\.isStart)
              )
            }
          })
      }
    }
    let contradicted = post.isSingle ? Succession.contradicted(among: tenures) : []
    return PostHistory(
      post: post, organization: post.organization.flatMap { organization($0) }, holders: holders,
      contradicted: contradicted.compactMap { person(tenures[$0].person) })
  }
}

extension Graph {
  private func sightings(of tenure: Tenure) -> [Sighting] {
    let first = tenure.observed.first { $0.date == tenure.firstSeen }
    let last = tenure.observed.last { $0.date == tenure.lastSeen }
    let ends = [first ?? tenure.observed.first, tenure.firstSeen == tenure.lastSeen ? nil : last]
    return ends.compactMap(\.self).map { sighting($0, in: tenure) }
  }
}

extension PostHistory {
  func precedes(_ other: PostHistory) -> Bool {
    if Organization.isListed(organization, before: other.organization) { return true }
    if Organization.isListed(other.organization, before: organization) { return false }
    return (post.rank, post.id) < (other.post.rank, other.post.id)
  }
}

extension Tenure {
  /// The order of holders: who is only said to have held it first, then by first sight, the undated last.
  fileprivate func isListed(before other: Tenure) -> Bool {
    if isFormerOnly != other.isFormerOnly { return isFormerOnly }
    let (left, right) = (firstDate, other.firstDate)
    return left != right ? left.isBefore(right) : id < other.id
  }

  private var isFormerOnly: Bool { observed.isEmpty && stated.contains { $0.kind == .former } }

  /// The first date of anything but a proposal.
  private var firstDate: CivicDate? {
    (observed.map(\.date) + stated.filter { !$0.isPlanned }.map(\.date)).compactMap { $0 }.firstSight
  }
}
