internal import Civics

/// What the documents together have to say about each name: where it stands, and in which posts.
struct NameEvidence {
  /// A name as one document has it. Within a document, one printed name is one person.
  struct Key: Hashable, Comparable {
    let document: String
    let name: String

    static func < (left: Key, right: Key) -> Bool {
      left.document != right.document ? left.document < right.document : left.name < right.name
    }
  }

  /// A post as identity compares it.
  struct Seat: Hashable, Comparable {
    let title: String
    let organization: String

    static func < (left: Seat, right: Seat) -> Bool {
      left.organization != right.organization
        ? left.organization < right.organization : left.title < right.title
    }

    var isSingle: Bool { SingleHolder.holds(title) }
    var description: String { "\(title) · \(organization)" }
  }

  /// All that one document says of one name.
  struct Entry {
    var seats: Set<Seat> = []
    var alternatives: [String: Double] = [:]
    var doubt: String?
    var citations: Set<Citation> = []
  }

  /// A decision about a name with its reason.
  struct Choice {
    let name: String
    let kind: Decision.Kind
    let reason: String
  }

  let places: PlaceTable
  let resemblance: Resemblance
  private(set) var entries: [Key: Entry] = [:]
  /// The documents in which each name stands, whether certain or not, sorted.
  private(set) var documents: [String: [String]] = [:]
  /// All keys, in order.
  private(set) var keys: [Key] = []

  init(_ claims: [Claim], resemblance: Resemblance) {
    places = PlaceTable(claims)
    self.resemblance = resemblance
    for claim in claims {
      guard let person = claim.person else { continue }
      let key = Key(document: claim.document, name: person.name)
      entries[key, default: Entry()].add(claim, person)
    }
    keys = entries.keys.sorted()
    for key in keys { documents[key.name, default: []].append(key.document) }
  }

  /// The passages that one document has for a name, in order.
  func citations(of key: Key) -> [Citation] { (entries[key]?.citations ?? []).sorted() }

  /// Whether the name stands in the document without alternatives and without doubt.
  func isCertain(_ key: Key) -> Bool {
    entries[key].map { $0.doubt == nil && $0.alternatives.isEmpty } ?? false
  }
}

extension NameEvidence.Entry {
  fileprivate mutating func add(_ claim: Claim, _ person: PersonName) {
    citations.formUnion(claim.citations)
    for alternative in person.alternatives where alternative.person != person.name {
      alternatives[alternative.person] = max(alternatives[alternative.person] ?? 0, alternative.score)
    }
    if let reason = person.doubt { doubt = doubt.map { min($0, reason) } ?? reason }
    switch claim.fact {
    case .role(let role):
      if let organization = role.organization {
        seats.insert(NameEvidence.Seat(title: role.title, organization: organization))
      }
    case .change(let change):
      if let organization = change.organization {
        seats.insert(NameEvidence.Seat(title: change.title, organization: organization))
      }
    case .document, .event, .act, .initiative: break
    }
  }
}

extension PlaceTable {
  /// The places that the documents among `claims` say they speak for.
  init(_ claims: some Sequence<Claim>) {
    var texts: [String: String] = [:]
    for claim in claims {
      guard case .document(let facts) = claim.fact, let place = facts.place, !place.isEmpty else { continue }
      // Two accounts of one document can only be met in merged files; the fuller wins, in whatever order.
      if let known = texts[claim.document], (known.utf8.count, known) >= (place.utf8.count, place) {
        continue
      }
      texts[claim.document] = place
    }
    self.init(texts)
  }
}
