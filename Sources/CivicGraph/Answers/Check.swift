public import Civics

/// What was not understood of some documents, what they contradict one another in, and how much was understood.
public struct Check: Hashable, Sendable {
  /// One document.
  public struct Page: Hashable, Sendable {
    /// The document.
    public let document: String
    /// How much of it was understood.
    public let understanding: Understanding
    /// What was not, the gravest first, then in the order of the page.
    public let findings: [Finding]

    fileprivate init(
      _ review: (document: String, understanding: Understanding, doubts: [Doubt]), _ names: Names
    ) {
      document = review.document
      understanding = review.understanding
      findings = review.doubts.map { Finding($0, names) }.sorted()
    }
  }

  /// One thing that a document leaves in doubt.
  public struct Finding: Hashable, Sendable {
    /// What it is, and why.
    public let doubt: Doubt
    /// What other documents decided about a name, or nil where nothing decides.
    public let decision: Decision?
    /// What the graph shows, decided or not.
    public let shown: String
  }

  /// The documents, by id.
  public let pages: [Page]
  /// What contradicts each other.
  public let conflicts: [Conflict]

  /// The check of what was read; the graph is that of all documents together. Takes O(n log n).
  public init(
    _ reviews: [(document: String, understanding: Understanding, doubts: [Doubt])], in graph: Graph
  ) {
    let names = Names(graph)
    pages = reviews.map { Page($0, names) }.sorted {
      $0.document.utf8.lexicographicallyPrecedes($1.document.utf8)
    }
    conflicts = graph.conflicts()
  }

  /// Everything found, the gravest kind first, then by document and place.
  public var findings: [Finding] { pages.flatMap(\.findings).sorted() }
  /// How much of all documents together was understood.
  public var understanding: Understanding { pages.map(\.understanding).reduce(Understanding(), +) }
}

extension Check.Finding: Comparable {
  /// By kind, what is settled last in it; then by document and place.
  public static func < (left: Self, right: Self) -> Bool {
    if left.doubt.kind != right.doubt.kind { return left.doubt.kind.order < right.doubt.kind.order }
    if (left.decision == nil) != (right.decision == nil) { return left.decision == nil }
    if left.doubt.document != right.doubt.document {
      return left.doubt.document.utf8.lexicographicallyPrecedes(right.doubt.document.utf8)
    }
    if left.doubt.evidence != right.doubt.evidence { return left.doubt.evidence < right.doubt.evidence }
    return (left.doubt.subject, left.doubt.reason) < (right.doubt.subject, right.doubt.reason)
  }
}

extension Doubt.Kind {
  fileprivate var order: Int {
    switch self {
    case .post: 0
    case .name: 1
    case .act: 2
    case .date: 3
    case .organization: 4
    case .issue: 5
    }
  }
}

extension Check.Finding {
  fileprivate init(_ doubt: Doubt, _ names: Names) {
    self.doubt = doubt
    let decision = doubt.kind == .name ? names.decision(on: doubt.subject, in: doubt.document) : nil
    shown = decision?.to ?? doubt.subject
    // Where no other document has the name, the likelier reading is shown and nothing is decided.
    self.decision = names.isElsewhere(shown) ? decision : nil
  }
}

/// What a graph decided about names, found by name and document.
private struct Names {
  private var decisions: [Rules.Key: Decision] = [:]
  /// The names that several documents have.
  private var shared: Set<String> = []

  init(_ graph: Graph) {
    for decision in graph.decisions where decision.kind == .misprint || decision.kind == .reading {
      for citation in decision.evidence {
        let key = Rules.Key(document: citation.document, name: decision.from)
        if decisions[key] == nil { decisions[key] = decision }
      }
    }
    for person in graph.persons {
      let first = person.evidence.first?.document
      if person.evidence.contains(where: { $0.document != first }) { shared.insert(person.name) }
    }
  }

  func decision(on name: String, in document: String) -> Decision? {
    decisions[Rules.Key(document: document, name: name)]
  }

  func isElsewhere(_ name: String) -> Bool { shared.contains(name) }
}
