internal import Civics

extension Graph {
  /// The passages of the claims that a query means, and what the graph states by them; nil where there are
  /// none. Takes O(n log n).
  public func source(_ query: SourceQuery) -> SourceAnswer? {
    var items: [GraphItem] = []
    var passages: [Citation] = []
    switch query {
    case .id(let id):
      items = item(id).map { [$0] } ?? []
      passages = items.flatMap(\.evidence)
    case .line(let document, let line):
      items = stated { $0.evidence.line == line && $0.document == document }
      passages = items.flatMap(\.evidence).filter { $0.evidence.line == line && $0.document == document }
    case .bytes(let document, let range):
      func isMeant(_ citation: Citation) -> Bool {
        citation.evidence.start < range.upperBound && range.lowerBound < citation.evidence.end
          && citation.document == document
      }
      items = stated(isMeant)
      passages = items.flatMap(\.evidence).filter(isMeant)
    }
    if passages.isEmpty { return nil }
    let byDocument = Dictionary(grouping: Set(passages), by: \.document)
    let sheets = byDocument.compactMap { document, passages in
      issue(document).map { SourceAnswer.Sheet(issue: $0, passages: passages.sorted()) }
    }
    return SourceAnswer(
      query: query, items: items,
      sheets: sheets.sorted {
        $0.issue.date != $1.issue.date ? $0.issue.date.isBefore($1.issue.date) : $0.issue.id < $1.issue.id
      })
  }

  /// The lines of a document on which claims begin, ascending.
  public func lines(of document: String) -> [Int] {
    var lines: Set<Int> = []
    _ = stated { citation in
      if citation.document == document { lines.insert(citation.evidence.line) }
      return false
    }
    return lines.sorted()
  }

  /// What is stated by a passage; people, bodies and posts are so only by what is said of them.
  private func stated(_ isMeant: (Citation) -> Bool) -> [GraphItem] {
    [GraphItem.Kind.issue, .event, .participation, .tenure, .change, .initiative].flatMap { kind in
      items(kind) { $0.contains(where: isMeant) }
    }
  }

  /// The thing of an id, or nil.
  public func item(_ id: String) -> GraphItem? {
    if let person = person(id) { return .person(person) }
    if let organization = organization(id) { return .organization(organization) }
    if let post = post(id) { return .post(post, post.organization.flatMap { self.organization($0) }) }
    if let event = event(id) { return .event(event) }
    if let initiative = initiative(id) { return .initiative(initiative) }
    let kinds: [GraphItem.Kind] =
      id.hasPrefix("tenure/")
      ? [.tenure] : id.hasPrefix("participation/") ? [.participation] : [.change, .issue]
    return kinds.lazy.compactMap { kind in items(kind).first { $0.id == id } }.first
  }
}
