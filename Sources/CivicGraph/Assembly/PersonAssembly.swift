internal import Civics

/// Tells the bearers of one name apart by the places whose papers name them.
struct PersonAssembly {
  let persons: [Person]
  private let ids: [NameEvidence.Key: String]

  /// The id of the person that a document means by a name.
  func id(_ name: String, in document: String) -> String {
    ids[NameEvidence.Key(document: document, name: name)] ?? "person/\(name)"
  }

  init(_ claims: [Claim], _ documents: DocumentTable, _ rules: Rules = Rules()) {
    var mentions: [String: [String: Mention]] = [:]
    for claim in claims {
      guard let person = claim.person else { continue }
      mentions[person.name, default: [:]][claim.document, default: Mention()]
        .add(claim, person, documents.places[claim.document])
    }
    var persons: [Person] = []
    var ids: [NameEvidence.Key: String] = [:]
    for (name, byDocument) in mentions.sorted(by: { $0.key < $1.key }) {
      for (bearer, id) in PersonAssembly.bearers(of: name, byDocument, rules) {
        for document in bearer.documents { ids[NameEvidence.Key(document: document, name: name)] = id }
        let own = bearer.documents.compactMap { byDocument[$0] }
        persons.append(
          Person(
            id: id, name: name, otherNames: own.flatMap(\.printed).filter { $0 != name }.distinct(),
            place: bearer.place?.text, evidence: own.flatMap(\.citations).distinct()))
      }
    }
    self.persons = persons.sorted { $0.id < $1.id }
    self.ids = ids
  }

  /// The bearers of a name with their ids: those that corrections tell first, the others by place.
  private static func bearers(
    of name: String, _ byDocument: [String: Mention], _ rules: Rules
  ) -> [(bearer: Bearers, id: String)] {
    var told: [String: [String: Mention]] = [:]
    var others = byDocument
    if !rules.bearers.isEmpty {
      for (document, mention) in byDocument {
        guard let id = rules.bearers[NameEvidence.Key(document: document, name: name)] else { continue }
        told[id, default: [:]][document] = mention
        others[document] = nil
      }
    }
    let bearers = Bearers.of(others)
    return told.sorted { $0.key < $1.key }.map { (Bearers.all($1.keys.sorted(), of: $1), $0) }
      + zip(bearers, Bearers.ids(of: bearers, named: name)).map { ($0, $1) }
  }

  /// One name in one document.
  fileprivate struct Mention {
    var place: Place?
    var posts: Set<String> = []
    var printed: Set<String> = []
    var citations: [Citation] = []

    mutating func add(_ claim: Claim, _ person: PersonName, _ place: Place?) {
      self.place = place
      citations += claim.citations
      if let form = person.printed { printed.insert(form) }
      switch claim.fact {
      case .role(let role): add(role.title, role.organization)
      case .change(let change): add(change.title, change.organization)
      default: break
      }
    }

    private mutating func add(_ title: String, _ organization: String?) {
      guard let organization else { return }
      posts.insert(Scope(of: organization, in: place).key + "/" + title)
    }
  }

  /// The documents that mean one bearer of a name, and the place they speak for.
  fileprivate struct Bearers {
    var documents: [String]
    var place: Place?

    /// Same place: one person. Same post of the same body: one person wherever. A document that speaks for a
    /// larger place, or for none that is told, joins the only bearer within it; with several to choose from
    /// it stays apart.
    static func of(_ byDocument: [String: Mention]) -> [Bearers] {
      let documents = byDocument.keys.sorted()
      var classes = UnionFind(count: documents.count)
      var firstAt: [Place?: Int] = [:]
      var firstIn: [String: Int] = [:]
      for (number, document) in documents.enumerated() {
        guard let mention = byDocument[document] else { continue }
        if let first = firstAt[mention.place] { classes.unite(first, number) }
        firstAt[mention.place] = firstAt[mention.place] ?? number
        for post in mention.posts.sorted() {
          if let first = firstIn[post] { classes.unite(first, number) }
          firstIn[post] = firstIn[post] ?? number
        }
      }
      let places = firstAt.sorted {
        ($0.key?.components.count ?? 0, $0.value) > ($1.key?.components.count ?? 0, $1.value)
      }
      for (place, number) in places {
        let inner = places.filter { candidate in
          guard let inside = candidate.key, candidate.key != place else { return false }
          return place.map { $0.isWithin(inside) } ?? true
        }
        let candidates = Set(inner.map { classes.root($0.value) })
        if candidates.count == 1, let only = candidates.first { classes.unite(only, number) }
      }
      var groups: [Int: [String]] = [:]
      for (number, document) in documents.enumerated() {
        groups[classes.root(number), default: []].append(document)
      }
      return groups.sorted { $0.key < $1.key }.map { _, members in
        all(members, of: byDocument)
      }
    }

    /// One bearer of a name in these documents.
    static func all(_ documents: [String], of byDocument: [String: Mention]) -> Bearers {
      let told = documents.compactMap { byDocument[$0]?.place }
      let fullest = told.min {
        ($1.components.count, $0.text) < ($0.components.count, $1.text)
      }
      return Bearers(documents: documents, place: fullest)
    }

    /// One id each: the bare name where there is one bearer, else with the place, as short as tells them apart.
    static func ids(of bearers: [Bearers], named name: String) -> [String] {
      guard bearers.count > 1 else { return ["person/\(name)"] }
      let short = bearers.map { $0.place?.components.last }
      return bearers.enumerated().map { number, bearer in
        guard let place = bearer.place, let last = short[number] else { return "person/\(name)" }
        let isEnough = short.filter { $0 == last }.count == 1
        return "person/\(name)@\(isEnough ? last : place.text)"
      }
    }
  }
}
