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
  /// Who was seen in which post: at all bodies, or at those that `organization` names. Takes O(n log n).
  public func directory(organization name: String? = nil) -> Finding<Directory> {
    var asked: Set<String>?
    if let name {
      asked = Set(organizations(named: name).map(\.id))
      if asked?.isEmpty == true { return .unknown(near: organizationsNear(name, limit: 5)) }
    }
    var bodies: [String: [PostHistory]] = [:]
    for post in posts where asked.map({ $0.contains(post.organization ?? "") }) ?? true {
      let history = history(of: post)
      if !history.holders.isEmpty { bodies[post.organization ?? "", default: []].append(history) }
    }
    let sorted = bodies.map { id, posts in
      Directory.Body(organization: organization(id), posts: posts.sorted { $0.precedes($1) })
    }.sorted { Organization.isListed($0.organization, before: $1.organization) }
    return .found(Directory(bodies: sorted))
  }
}
