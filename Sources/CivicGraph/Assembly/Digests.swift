internal import Civics

/// What a difference compares of everything in a graph, in two numbers a thing, told once while loading.
///
/// Things of one id have one digest of it, and what is told of two things is the same where the digests of it are:
/// of two that are not the same the digests agree once in 2⁶⁴ times, and nobody can choose them to, as each
/// process hashes in a way of its own. So digests are compared within a process and written nowhere.
struct Digests: Sendable {
  /// The digests of one kind, in the order of the graph.
  struct OfKind: Sendable {
    /// Of the ids; none for participations, which stand by event and person.
    var ids: [UInt64] = []
    /// Of what is told; none for posts, of which nothing is told but that they are there.
    var contents: [UInt64] = []
  }

  private let ofKinds: [OfKind]

  subscript(kind: GraphItem.Kind) -> OfKind { ofKinds[kind.number] }

  /// Takes O(n).
  init(
    _ table: ClaimTable, _ documents: DocumentTable, _ people: PersonAssembly, _ offices: OfficeAssembly,
    _ occasions: EventAssembly, _ programmes: InitiativeAssembly, _ terms: TenureAssembly,
    _ attendances: ParticipationAssembly
  ) {
    func of<Thing>(_ things: [Thing], _ add: (Int, inout Digest) -> Void) -> [UInt64] {
      things.indices.map { place in
        var digest = Digest()
        add(place, &digest)
        return digest.number
      }
    }
    // Single fields, by their places, as to copy a thing costs more than to look at it.
    let (bodies, changes, initiatives) = (offices.organizations, terms.changes, programmes.initiatives)
    let papers = documents.digests
    let reports = Digests.documents(of: occasions.events.count, occasions.event, table, papers)
    let persons = of(people.persons) { $1.add(people.persons[$0].id) }
    let posts = of(offices.posts) { $1.add(offices.posts[$0].id) }
    ofKinds = GraphItem.Kind.allCases.map { kind in
      switch kind {
      case .issue: documents.digestsOfIssues
      case .person:
        OfKind(
          ids: persons,
          contents: of(people.persons) {
            $1.add(people.persons[$0].id)
            $1.add(people.persons[$0].otherNames)
            $1.add(people.persons[$0].place)
          })
      case .organization:
        OfKind(
          ids: of(bodies) { $1.add(bodies[$0].id) },
          contents: of(bodies) {
            $1.add(bodies[$0].name)
            $1.add(bodies[$0].place)
          })
      case .post: OfKind(ids: posts)
      case .tenure:
        OfKind(
          ids: terms.holdings.map { Digest(of: persons[Int($0.person)], posts[Int($0.post)]).number },
          contents: of(terms.tenures) { place, digest in
            digest.add(persons[Int(terms.holdings[place].person)])
            digest.add(terms.unshown[place].count)
            for sight in terms.unshown[place] { digest.add(Int(sight)) }
            digest.add(terms.tenures[place], in: terms.documents[place], papers)
          })
      case .event:
        OfKind(
          ids: occasions.digests.ids,
          contents: zip(reports, occasions.digests.contents).map { Digest(of: $0, $1).number })
      case .participation:
        OfKind(contents: attendances.digests)
      case .change:
        OfKind(
          ids: of(changes) { $1.add(changes[$0].id) },
          contents: of(changes) {
            $1.add(changes[$0].date)
            $1.add(changes[$0].event)
            $1.add(documents: changes[$0].evidence)
          })
      case .initiative:
        OfKind(
          ids: of(initiatives) { $1.add(initiatives[$0].id) },
          contents: of(initiatives) { place, digest in
            digest.add(initiatives[place].name)
            digest.add(initiatives[place].names)
            digest.add(initiatives[place].mentions.count)
            for mention in initiatives[place].mentions { digest.add(documents: mention.evidence) }
          })
      }
    }
  }

  /// For each of so many things the sum of the digests of the documents whose claims speak of it.
  private static func documents(
    of count: Int, _ things: [Int32], _ table: ClaimTable, _ papers: [UInt64]
  ) -> [UInt64] {
    var sums = Array(repeating: UInt64(0), count: count)
    var last = Array(repeating: Int32(-1), count: count)
    for document in table.documents.indices {
      for claim in table.starts[document]..<table.starts[document + 1] where things[claim] >= 0 {
        let place = Int(things[claim])
        if last[place] != Int32(document) { sums[place] &+= papers[document] }
        last[place] = Int32(document)
      }
    }
    return sums
  }
}

/// A number that stands for texts, dates and the like, one after the other; another in every process.
struct Digest {
  private(set) var number = Digest.key

  private static let key = UInt64(truncatingIfNeeded: Hasher().finalize())

  init() {}

  /// Of one text.
  init(of text: String) { add(text) }

  /// Of two digests.
  init(of one: UInt64, _ other: UInt64) {
    add(one)
    add(other)
  }

  /// Of what is compared of an issue.
  init(of facts: DocumentFact) {
    add(facts.year ?? 0)
    add(facts.published)
    add(facts.place)
    add(facts.sha256)
  }

  mutating func add(_ word: UInt64) {
    let (high, low) = (number ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    number = (high ^ low) &+ 0x9E37_79B9_7F4A_7C15
  }

  mutating func add(_ count: Int) { add(UInt64(truncatingIfNeeded: count)) }

  /// A text by its bytes, since Swift calls two spellings of one character equal.
  mutating func add(_ text: String) {
    text.utf8.span.withUnsafeBytes { bytes in
      add(bytes.count)
      var place = 0
      while place + 8 <= bytes.count {
        add(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        place += 8
      }
      var rest: UInt64 = 0
      while place < bytes.count {
        rest = rest << 8 | UInt64(bytes[place])
        place += 1
      }
      add(rest)
    }
  }

  mutating func add(_ text: String?) { if let text { add(text) } else { add(UInt64.max) } }

  mutating func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }

  mutating func add(_ date: CivicDate?) { add(date?.bits ?? 0) }

  mutating func add(documents citations: [Citation]) {
    add(citations.count)
    for place in citations.indices { add(citations[place].document) }
  }

  /// A tenure whose sightings are of these documents, which have these digests.
  mutating func add(_ tenure: borrowing Tenure, in documents: [Int32], _ papers: [UInt64]) {
    add(documents.count)
    for sight in documents.indices {
      add(tenure.observed[sight].date)
      add(papers[Int(documents[sight])])
    }
    add(tenure.stated.count)
    for statement in tenure.stated.indices {
      switch tenure.stated[statement].kind {
      case .former: add(0)
      case .change(let change): add(change.rawValue)
      }
      add(tenure.stated[statement].date)
      add(tenure.stated[statement].isPlanned ? 1 : 0)
    }
    add(tenure.inferredStart)
    add(tenure.inferredEnd)
  }

  private mutating func add(_ bound: Tenure.Bound?) {
    add(bound?.person)
    add(bound?.lastSeen)
    add(bound?.firstSeen)
  }
}
