internal import Civics

/// The bodies, their posts, and who was seen in them over the years.
public struct Directory: Hashable, Sendable {
  /// A body.
  public struct Body: Hashable, Sendable {
    /// The organization, or nil for posts of which no text tells one.
    public let organization: Organization?
    /// Its posts, the highest first.
    public let seats: [Seat]
  }

  /// A post with its holders.
  public struct Seat: Hashable, Sendable {
    /// The post.
    public let post: Post
    /// In order of first sight; those only told of as former come first.
    public let holdings: [Holding]
  }

  /// A person in a post.
  public struct Holding: Hashable, Sendable {
    /// Who.
    public let person: Person
    /// What was seen and what is stated.
    public let tenure: Tenure
  }

  /// From the highest level down; at each party, congress, government, others.
  public let bodies: [Body]
  /// The documents that it comes from, sorted.
  public var documents: [String] {
    bodies.flatMap(\.seats).flatMap(\.holdings).flatMap(\.tenure.evidence).map(\.document).distinct()
  }
}

extension Graph {
  /// Who was seen in which post: of all bodies, or of those in whose name `part` stands. Takes O(n log n).
  public func directory(ofBodiesNamed part: String? = nil) -> Directory {
    let tenures = Dictionary(grouping: tenures, by: \.post)
    var seats: [String: [Directory.Seat]] = [:]
    for post in posts {
      let holdings = (tenures[post.id] ?? []).compactMap { tenure in
        person(tenure.person).map { Directory.Holding(person: $0, tenure: tenure) }
      }
      guard !holdings.isEmpty else { continue }
      seats[post.organization ?? "", default: []].append(
        Directory.Seat(post: post, holdings: holdings.sorted { $0.precedes($1) }))
    }
    let bodies = seats.map { id, seats in
      Directory.Body(
        organization: organization(id),
        seats: seats.sorted { ($0.post.rank, $0.post.id) < ($1.post.rank, $1.post.id) })
    }
    let shown = bodies.filter { body in
      part.map { body.organization?.name.contains($0) ?? false } ?? true
    }
    return Directory(bodies: shown.sorted { $0.rank < $1.rank })
  }
}

extension Directory.Body {
  /// By level, kind and id; what has no body last.
  fileprivate var rank: (Int, Int, String) {
    guard let organization else { return (99, 99, "") }
    return (organization.level?.rawValue ?? 9, organization.kind.order, organization.id)
  }
}

extension Directory.Holding {
  fileprivate func precedes(_ other: Directory.Holding) -> Bool {
    let (left, right) = (tenure.observed.isEmpty, other.tenure.observed.isEmpty)
    if left != right { return left }
    if tenure.firstSeen != other.tenure.firstSeen { return tenure.firstSeen.isBefore(other.tenure.firstSeen) }
    return tenure.id < other.tenure.id
  }
}
