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
      items = stated(in: document) { lineOfPassage, _ in lineOfPassage == line }
      passages = items.flatMap(\.evidence).filter { $0.evidence.line == line && $0.document == document }
    case .bytes(let document, let range):
      items = stated(in: document) { _, bytes in bytes.overlaps(range) }
      passages = items.flatMap(\.evidence).filter {
        $0.evidence.bytes.overlaps(range) && $0.document == document
      }
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
    _ = stated(in: document) { line, _ in
      lines.insert(line)
      return false
    }
    return lines.sorted()
  }

  /// What is stated by the passages of a document whose line and bytes are meant; people, bodies and posts are
  /// so only by what is said of them.
  ///
  /// Looks at everything, so it asks for single fields: to copy an event takes ten times as long as to look.
  private func stated(in document: String, _ isMeant: (Int, Range<Int>) -> Bool) -> [GraphItem] {
    func rests(_ evidence: [Citation]) -> Bool {
      evidence.indices.contains { place in
        evidence[place].stands(in: document)
          && isMeant(evidence[place].evidence.line, evidence[place].evidence.bytes)
      }
    }
    func standsHere(_ evidence: [Citation]) -> Bool {
      evidence.indices.contains { evidence[$0].stands(in: document) }
    }
    var found = issue(document).map { rests($0.evidence) ? [GraphItem.issue($0)] : [] } ?? []
    // What was done at an event stands in a document that reports it.
    let held = events.indices.filter { standsHere(events[$0].evidence) }
    found += held.filter { rests(events[$0].evidence) }.map { .event(events[$0]) }
    for number in held.flatMap({ places.ofEvent[$0] }) {
      let acts = participations[Int(number)].acts
      if acts.contains(where: { rests($0.evidence) }), let item = participation(Int(number)) {
        found.append(item)
      }
    }
    for place in tenures.indices {
      let (observed, stated) = (tenures[place].observed, tenures[place].stated)
      let isResting =
        observed.indices.contains { rests(observed[$0].evidence) }
        || stated.indices.contains { rests(stated[$0].evidence) }
      if isResting, let item = tenure(place) { found.append(item) }
    }
    for place in changes.indices where rests(changes[place].evidence) {
      if let item = appointment(changes[place]) { found.append(.change(item)) }
    }
    for place in initiatives.indices {
      let mentions = initiatives[place].mentions
      if mentions.indices.contains(where: { rests(mentions[$0].evidence) }) {
        found.append(.initiative(initiatives[place]))
      }
    }
    return found
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

extension Evidence {
  /// The bytes of the passage; none where a damaged file has its end before its start.
  fileprivate var bytes: Range<Int> { start..<max(start, end) }
}
