public import Civics

/// The bodies, their posts, and who was seen in them over the years.
public struct Directory: Hashable, Sendable {
  /// A body.
  public struct Body: Hashable, Sendable {
    /// The organization, or nil for posts of which no text tells one.
    public let organization: Organization?
    /// Its posts, the highest first.
    public let posts: [PostHistory]
  }

  /// From the highest level down; at each party, congress, government, others.
  public let bodies: [Body]

  /// Everyone in a post, each once a post.
  public var holders: [PostHistory.Holder] { bodies.flatMap(\.posts).flatMap(\.holders) }
  /// The documents that it comes from, sorted.
  public var documents: [String] { holders.flatMap(\.tenure.evidence).map(\.document).distinct() }
}

extension Graph {
  /// Who was seen in which post: at all bodies, or at those that `organization` names; with a time asked for, only
  /// those who were seen in a post then, or of whom something is stated of then. Listed by several workers, it is
  /// the same whoever they are. Takes O(n log n).
  public func directory(
    organization name: String? = nil, during query: TimelineQuery = TimelineQuery(), workers: Workers = .one
  ) -> Finding<Directory> {
    var asked: Set<String>?
    if let name {
      asked = Set(organizations(named: name).map(\.id))
      if asked?.isEmpty == true { return .unknown(near: organizationsNear(name, limit: 5)) }
    }
    let (index, listed) = (store.index, bodiesAsListed(of: asked))
    // No more workers than are worth their coming: a small town is listed at once.
    let lanes = min(workers.count, listed.count / 256 + 1)
    let parts = workers.map(lanes) { lane in
      listed[listed.count * lane / lanes..<listed.count * (lane + 1) / lanes].compactMap {
        body -> Directory.Body? in
        let held = index.postsAsListed[body].filter { !index.tenuresOfPost[Int($0)].isEmpty }
        let posts = held.compactMap { history(ofPostAt: Int($0)).during(query) }
        return posts.isEmpty
          ? nil
          : Directory.Body(organization: body < organizations.count ? organizations[body] : nil, posts: posts)
      }
    }
    return .found(Directory(bodies: parts.count == 1 ? parts[0] : parts.flatMap { $0 }))
  }

  /// The places of bodies in the order in which they are listed: of all, and behind them the one for posts of
  /// which no text tells a body; or of those asked for.
  func bodiesAsListed(of asked: Set<String>?) -> [Int] {
    guard let asked else { return store.index.bodiesAsListed + [organizations.count] }
    return store.index.bodiesAsListed.filter { asked.contains(organizations[$0].id) }
  }
}
