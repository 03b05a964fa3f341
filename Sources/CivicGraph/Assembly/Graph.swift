public import Civics

/// What follows from a set of claims: persons, posts, events and what joins them, each with its passages.
///
/// The same set of claims gives the same graph, whatever their order and however they were brought together.
/// Ids are made from content. Every array is sorted by id, but for those where another order is named.
public struct Graph: Equatable, Sendable {
  let store: GraphStore

  /// The graph of these claims. Claims given twice count once. Takes O(n log n).
  public init(_ claims: some Sequence<Claim>) {
    self.init(claims, resemblance: .standard)
  }

  /// The graph, put together by several workers; it is the same whoever they are.
  public init(_ claims: some Sequence<Claim>, workers: Workers) {
    self.init(claims, resemblance: .standard, workers: workers)
  }

  /// The graph, with another idea of which characters resemble one another.
  public init(_ claims: some Sequence<Claim>, resemblance: Resemblance, workers: Workers = .one) {
    self.init(Assembly(claims, resemblance, workers: workers))
  }

  /// The graph of parts that were assembled, with what is to be listed of corrections.
  init(_ parts: Assembly, byHand: [Decision] = [], corrections: [Correction] = []) {
    store = GraphStore(parts, byHand, corrections)
  }

  /// Two graphs are equal where all that stands in them is.
  public static func == (left: Graph, right: Graph) -> Bool {
    left.store === right.store
      || (left.issues == right.issues && left.persons == right.persons
        && left.organizations == right.organizations && left.posts == right.posts
        && left.tenures == right.tenures && left.events == right.events
        && left.participations == right.participations && left.changes == right.changes
        && left.initiatives == right.initiatives && left.decisions == right.decisions
        && left.corrections == right.corrections)
  }
}

extension Graph {
  /// The issues that the claims come from.
  public var issues: [Issue] { store.issues }
  /// Everybody named.
  public var persons: [Person] { store.persons }
  /// The bodies in which posts are held.
  public var organizations: [Organization] { store.organizations }
  /// The posts.
  public var posts: [Post] { store.posts }
  /// Who is seen in which post.
  public var tenures: [Tenure] { store.tenures }
  /// Meetings and other occasions.
  public var events: [Event] { store.events }
  /// Who did what at them; by event, then by person.
  public var participations: [Participation] { store.participations }
  /// Changes of office.
  public var changes: [Change] { store.changes }
  /// Programmes and plans.
  public var initiatives: [Initiative] { store.initiatives }
  /// What was decided beyond equal names, with reasons; by kind and name.
  public var decisions: [Decision] { store.decisions }
  /// What people corrected, in one order.
  public var corrections: [Correction] { store.corrections }

  /// The person of an id, or nil; O(log n).
  public func person(_ id: String) -> Person? { store.persons.element(id, \.id) }
  /// The organization of an id, or nil; O(log n).
  public func organization(_ id: String) -> Organization? { store.organizations.element(id, \.id) }
  /// The post of an id, or nil; O(log n).
  public func post(_ id: String) -> Post? { store.posts.element(id, \.id) }
  /// The event of an id, or nil; O(log n).
  public func event(_ id: String) -> Event? { store.events.element(id, \.id) }
  /// The initiative of an id, or nil; O(log n).
  public func initiative(_ id: String) -> Initiative? { store.initiatives.element(id, \.id) }
  /// The issue of a document, or nil; O(log n).
  public func issue(_ document: String) -> Issue? { store.issues.element(document, \.document) }

  /// The persons with most evidence, most first, ties by id; at most `limit`.
  public func personsByEvidence(limit: Int) -> [Person] {
    Array(
      persons.sorted {
        $0.evidence.count != $1.evidence.count ? $0.evidence.count > $1.evidence.count : $0.id < $1.id
      }.prefix(max(0, limit)))
  }
}
