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
    return .found(inOrder(found).map { history(ofPostAt: $0) })
  }

  /// The posts of that id, else of that title, else printed so.
  private func posts(titled title: String) -> [Post] {
    if let post = post(title) ?? post("post/" + title) { return [post] }
    let exact = posts.filter { $0.title == title }
    return exact.isEmpty ? posts.filter { $0.printed.contains(title) } : exact
  }

  /// The places of posts, those of the highest body first, and at one body the highest first.
  private func inOrder(_ found: [Post]) -> [Int] {
    let index = store.index
    let places = Set(found.compactMap { store.posts.place($0.id, \.id) })
    if places.count < 2 { return Array(places) }
    return bodiesAsListed(of: nil).flatMap { index.postsAsListed[$0] }.map { Int($0) }.filter {
      places.contains($0)
    }
  }

  /// Everyone seen in the post at a place.
  func history(ofPostAt place: Int) -> PostHistory {
    let (index, post) = (store.index, store.posts[place])
    var listed = index.tenuresOfPost[place].map { Listing(Int($0), in: store) }
    if listed.count > 1 { listed.sort { $0.precedes($1) } }
    func person(_ number: Int) -> Person {
      store.persons[Int(index.holdingOfTenure[listed[number].place].person)]
    }
    // Nobody follows one holder, and a post that several hold has no order.
    let tenures = post.isSingle && listed.count > 1 ? listed.map { narrowed($0.place) } : []
    var before: [Succession.Step?] = Array(repeating: nil, count: listed.count)
    let order = Succession.order(of: tenures)
    for step in order.steps { before[step.later] = step }
    let holders = listed.indices.map { number in
      PostHistory.Holder(
        place: listed[number].place, ends: listed[number].ends,
        succession: before[number].map { step in
          PostHistory.Succeeding(
            person: person(step.earlier), lastSeen: step.lastSeen, firstSeen: step.firstSeen,
            leaving: tenures[step.earlier].stated.filter(\.isEnd),
            coming: tenures[number].stated.filter(\.isStart))
        }, in: self)
    }
    let body = Int(index.bodyOfPost[place])
    return PostHistory(
      post: post, organization: body < 0 ? nil : store.organizations[body], holders: holders,
      contradicted: order.contradicted.map(person))
  }
}

/// A tenure with what its place among the holders of a post hangs on.
private struct Listing {
  /// Its place in the graph.
  let place: Int
  /// The places of the first and the last sighting, one where they are the same.
  let ends: [Int32]
  /// The first date of anything but a proposal.
  private let beginning: CivicDate?
  private let isFormerOnly: Bool

  init(_ place: Int, in store: GraphStore) {
    self.place = place
    let (tenure, unshown) = (store.tenures[place], store.index.unshownOfTenure[place])
    var first: (date: CivicDate, number: Int)?
    var last: (date: CivicDate, number: Int)?
    var undated: Int?
    // Single fields, as to copy a sighting costs more than to look at its date.
    for number in tenure.observed.indices where unshown.isEmpty || !unshown.contains(Int32(number)) {
      if undated == nil { undated = number }
      guard let date = tenure.observed[number].date, date.year != nil else { continue }
      if first.map({ (date.latest, date) < ($0.date.latest, $0.date) }) ?? true { first = (date, number) }
      if last.map({ date == $0.date || ($0.date.earliest, date) < (date.earliest, $0.date) }) ?? true {
        last = (date, number)
      }
    }
    var ends = [first?.number ?? undated].compactMap(\.self)
    if let last, last.date != first?.date { ends.append(last.number) }
    self.ends = ends.map { Int32($0) }
    let stated = tenure.stated.filter { !$0.isPlanned }.compactMap(\.date)
    beginning = stated.isEmpty ? first?.date : (stated + [first?.date].compactMap(\.self)).firstSight
    isFormerOnly = tenure.observed.isEmpty && tenure.stated.contains { $0.kind == .former }
  }

  /// The order of holders: who is only said to have held it first, then by first sight, the undated last.
  func precedes(_ other: Listing) -> Bool {
    if isFormerOnly != other.isFormerOnly { return isFormerOnly }
    return beginning != other.beginning ? beginning.isBefore(other.beginning) : place < other.place
  }
}
