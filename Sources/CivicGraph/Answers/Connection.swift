/// How two people or bodies are connected: the shortest chains through meetings, posts and organizations.
public struct Connection: Hashable, Sendable {
  /// What stands in a chain.
  public enum Node: Hashable, Sendable {
    /// A person.
    case person(Person)
    /// A body in which people of the chain hold posts.
    case organization(Organization)
    /// A post whose body no text tells.
    case post(Post)
    /// An event at which people of the chain acted.
    case event(Event)

    /// The id of what it is.
    public var id: String {
      switch self {
      case .person(let person): person.id
      case .organization(let organization): organization.id
      case .post(let post): post.id
      case .event(let event): event.id
      }
    }
  }

  /// What joins two neighbours of a chain.
  public enum Link: Hashable, Sendable {
    /// What the person did at the event.
    case participation(Participation)
    /// The posts that the person was seen in at the body, by id, each with its tenure.
    case tenures([Seat])
    /// The body holds the event.
    case host(Event)

    /// The passages it rests on.
    public var evidence: [Citation] {
      switch self {
      case .participation(let participation): participation.evidence
      case .tenures(let seats): seats.flatMap(\.tenure.evidence).distinct()
      case .host(let event): event.evidence
      }
    }
  }

  /// A person's tenure of a post.
  public struct Seat: Hashable, Sendable {
    /// The post.
    public let post: Post
    /// Who was seen in it, and when.
    public let tenure: Tenure
  }

  /// One way from the one to the other.
  public struct Chain: Hashable, Sendable {
    /// What stands in it, from the one to the other.
    public let nodes: [Node]
    /// What joins each of the nodes to the next; one fewer than they are.
    public let links: [Link]
  }

  /// The one.
  public let from: Node
  /// The other.
  public let to: Node
  /// How many links every shortest chain has.
  public let length: Int
  /// How many shortest chains there are; `Int.max` where they are more than can be counted.
  public let count: Int
  /// The first of them: meetings before posts and bodies, then in order of time, then by id.
  public let chains: [Chain]
}
