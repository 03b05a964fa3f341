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
        $0.issue.date != $1.issue.date
          ? $0.issue.date.isBefore($1.issue.date)
          : $0.issue.document.isBefore($1.issue.document)
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
  /// Looks at what the claims of the document speak of, and asks for single fields: to copy an event takes ten
  /// times as long as to look.
  private func stated(in document: String, _ isMeant: (Int, Range<Int>) -> Bool) -> [GraphItem] {
    func rests(_ evidence: [Citation]) -> Bool {
      evidence.indices.contains { place in
        evidence[place].stands(in: document)
          && isMeant(evidence[place].evidence.line, evidence[place].evidence.bytes)
      }
    }
    let index = store.index
    var found = issue(document).map { rests($0.evidence) ? [GraphItem.issue($0)] : [] } ?? []
    let held = index.claims.events(in: document)
    found += held.filter { rests(events[$0].evidence) }.map { .event(events[$0]) }
    for number in held.flatMap({ index.participationsAtEvent[$0] })
    where participations[Int(number)].acts.contains(where: { rests($0.evidence) }) {
      found.append(participation(Int(number)))
    }
    let people = index.claims.persons(in: document)
    for number in people.flatMap({ index.tenuresOfPerson[$0] }).sorted() {
      let (observed, stated) = (tenures[Int(number)].observed, tenures[Int(number)].stated)
      let isResting =
        observed.indices.contains { rests(observed[$0].evidence) }
        || stated.indices.contains { rests(stated[$0].evidence) }
      if isResting { found.append(tenure(Int(number))) }
    }
    for number in people.flatMap({ index.changesOfPerson[$0] }).sorted()
    where rests(changes[Int(number)].evidence) {
      found.append(.change(store.appointment(Int(number))))
    }
    for place in index.claims.initiatives(in: document) {
      let mentions = initiatives[place].mentions
      if mentions.indices.contains(where: { rests(mentions[$0].evidence) }) {
        found.append(.initiative(initiatives[place]))
      }
    }
    return found
  }

  /// The thing of an id, or nil. Takes O(log n); for a participation also time linear in those of its person.
  public func item(_ id: String) -> GraphItem? {
    if let person = person(id) { return .person(person) }
    if let organization = organization(id) { return .organization(organization) }
    if let post = post(id) { return .post(post, post.organization.flatMap { self.organization($0) }) }
    if let place = store.tenures.place(id, \.id) { return tenure(place) }
    if let event = event(id) { return .event(event) }
    if let place = store.changes.place(id, \.id) { return .change(store.appointment(place)) }
    if let initiative = initiative(id) { return .initiative(initiative) }
    if id.hasPrefix("issue/") { return issue(String(id.dropFirst("issue/".count))).map { .issue($0) } }
    return participation(id)
  }

  /// The participation of an id, or nil: what stands before one of its slashes names the person.
  private func participation(_ id: String) -> GraphItem? {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.first == "participation" else { return nil }
    return parts.indices.dropFirst(2).lazy.compactMap { cut -> GraphItem? in
      guard let person = store.persons.place("person/" + parts[1..<cut].joined(separator: "/"), \.id),
        let event = store.events.place("event/" + parts[cut...].joined(separator: "/"), \.id),
        let number = store.index.participation(of: person, at: event)
      else { return nil }
      return participation(number)
    }.first
  }
}

extension Evidence {
  /// The bytes of the passage; none where a damaged file has its end before its start.
  fileprivate var bytes: Range<Int> { start..<max(start, end) }
}
