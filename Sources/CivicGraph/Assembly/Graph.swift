public import Civics

/// What follows from a set of claims: persons, posts, events and what joins them, each with its passages.
///
/// The same set of claims gives the same graph, whatever their order and however they were brought together.
/// Ids are made from content. Every array is sorted by id, but for those where another order is named.
public struct Graph: Equatable, Sendable {
  /// The issues that the claims come from.
  public let issues: [Issue]
  /// Everybody named.
  public let persons: [Person]
  /// The bodies in which posts are held.
  public let organizations: [Organization]
  /// The posts.
  public let posts: [Post]
  /// Who is seen in which post.
  public let tenures: [Tenure]
  /// Meetings and other occasions.
  public let events: [Event]
  /// Who did what at them; by event, then by person.
  public let participations: [Participation]
  /// Changes of office.
  public let changes: [Change]
  /// Programmes and plans.
  public let initiatives: [Initiative]
  /// What was decided beyond equal names, with reasons; by kind and name.
  public let decisions: [Decision]
  /// What people corrected, in one order.
  public let corrections: [Correction]

  let index: GraphIndex
  let links: GraphLinks

  /// The graph of these claims. Claims given twice count once. Takes O(n log n).
  public init(_ claims: some Sequence<Claim>) {
    self.init(claims, resemblance: .standard)
  }

  /// The graph, with another idea of which characters resemble one another.
  public init(_ claims: some Sequence<Claim>, resemblance: Resemblance) {
    self.init(Assembly(Claim.canonical(claims), resemblance))
  }

  init(_ parts: Assembly, rules: Rules = Rules(), corrections: [Correction] = []) {
    let (people, offices, occasions) = (parts.people, parts.offices, parts.occasions)
    let terms = TenureAssembly(parts.claims, parts.documents, people, offices, occasions)

    issues = parts.documents.issues
    persons = people.persons
    organizations = offices.organizations
    posts = offices.posts
    tenures = terms.tenures
    events = occasions.events
    participations = ParticipationAssembly(parts.claims, people, occasions).participations
    changes = terms.changes
    initiatives = parts.programmes.initiatives
    decisions = (parts.names + occasions.decisions + parts.programmes.decisions + rules.decisions).sorted()
    self.corrections = corrections
    index = GraphIndex(persons, organizations, posts, events, initiatives, issues)
    links = GraphLinks(tenures, participations, changes, initiatives, index)
  }
}

/// Where each id stands in its array.
struct GraphIndex: Equatable, Sendable {
  var persons: [String: Int] = [:]
  var organizations: [String: Int] = [:]
  var posts: [String: Int] = [:]
  var events: [String: Int] = [:]
  var initiatives: [String: Int] = [:]
  var issues: [String: Int] = [:]

  init(
    _ persons: [Person], _ organizations: [Organization], _ posts: [Post], _ events: [Event],
    _ initiatives: [Initiative], _ issues: [Issue]
  ) {
    for (place, person) in persons.enumerated() { self.persons[person.id] = place }
    for (place, organization) in organizations.enumerated() { self.organizations[organization.id] = place }
    for (place, post) in posts.enumerated() { self.posts[post.id] = place }
    for (place, event) in events.enumerated() { self.events[event.id] = place }
    for (place, initiative) in initiatives.enumerated() { self.initiatives[initiative.id] = place }
    for (place, issue) in issues.enumerated() { self.issues[issue.document] = place }
  }
}

extension Graph {
  /// The person of an id, or nil.
  public func person(_ id: String) -> Person? { index.persons[id].map { persons[$0] } }
  /// The organization of an id, or nil.
  public func organization(_ id: String) -> Organization? {
    index.organizations[id].map { organizations[$0] }
  }
  /// The post of an id, or nil.
  public func post(_ id: String) -> Post? { index.posts[id].map { posts[$0] } }
  /// The event of an id, or nil.
  public func event(_ id: String) -> Event? { index.events[id].map { events[$0] } }
  /// The initiative of an id, or nil.
  public func initiative(_ id: String) -> Initiative? { index.initiatives[id].map { initiatives[$0] } }
  /// The issue of a document, or nil.
  public func issue(_ document: String) -> Issue? { index.issues[document].map { issues[$0] } }

  /// The persons with most evidence, most first, ties by id; at most `limit`.
  public func personsByEvidence(limit: Int) -> [Person] {
    Array(
      persons.sorted {
        $0.evidence.count != $1.evidence.count ? $0.evidence.count > $1.evidence.count : $0.id < $1.id
      }.prefix(max(0, limit)))
  }
}
