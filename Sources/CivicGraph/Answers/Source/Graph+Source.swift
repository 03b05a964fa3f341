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
      items = stated(in: document) { $0.line == line }
      passages = items.flatMap(\.evidence).filter { $0.evidence.line == line && $0.document == document }
    case .bytes(let document, let range):
      func isMeant(_ passage: Evidence) -> Bool {
        passage.start < range.upperBound && range.lowerBound < passage.end
      }
      items = stated(in: document, isMeant)
      passages = items.flatMap(\.evidence).filter { isMeant($0.evidence) && $0.stands(in: document) }
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
    _ = stated(in: document) { passage in
      lines.insert(passage.line)
      return false
    }
    return lines.sorted()
  }

  /// What is stated by the passages of a document that are meant; people, bodies and posts are so only by what
  /// is said of them.
  private func stated(in document: String, _ isMeant: (Evidence) -> Bool) -> [GraphItem] {
    func rests(_ evidence: [Citation]) -> Bool {
      evidence.contains { isMeant($0.evidence) && $0.stands(in: document) }
    }
    var held: [GraphItem] = []
    var acts: [GraphItem] = []
    // What was done at an event stands in a document that reports it.
    for (place, event) in events.enumerated()
    where event.evidence.contains(where: { $0.stands(in: document) }) {
      if rests(event.evidence) { held.append(.event(event)) }
      for number in links.ofEvent[place]
      where participations[Int(number)].acts.contains(where: { rests($0.evidence) }) {
        if let item = participation(Int(number)) { acts.append(item) }
      }
    }
    return items(.issue, where: rests) + held + acts + items(.tenure, where: rests)
      + items(.change, where: rests) + items(.initiative, where: rests)
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
