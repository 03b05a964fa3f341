internal import Civics

/// Claims in one order, the same for the same set whatever the order they came in, with their texts numbered: what
/// identity and assembly work on.
///
/// By document, then by kind of fact, then as on the page, then by the text of the whole fact. Texts are compared
/// byte by byte: Swift calls two spellings of one character equal, the files do not.
struct ClaimTable {
  /// What a claim names, by number; -1 for nothing.
  struct Row {
    var document: Int32
    var name: Int32 = -1
    var title: Int32 = -1
    var body: Int32 = -1
    /// The id that the document gives to the event.
    var event: Int32 = -1
    /// The post as it is printed.
    var printed: Int32 = -1
    /// What sort of fact it is.
    var kind: Kind
    /// Whether it is a role that was held before.
    var isFormer = false
    /// Whether the name comes with another printed form, with other readings or in doubt.
    var isInQuestion = false
    /// Whether identity put another claim in its place.
    var isReplaced = false

    /// The sorts of facts, in their order within a document.
    enum Kind: UInt8 {
      case document, role, event, act, change, initiative
    }
  }

  /// The claims as they were given, which is not in order; nothing is copied of them.
  private let given: [Claim]
  /// The claims that identity put in the place of others.
  private var replaced: [Int: Claim] = [:]
  /// What each names, in order.
  private(set) var rows: [Row]
  /// The documents in order; a row's `document` is a place here.
  let documents: [String]
  /// The first claim of each document, and the end.
  let starts: [Int]
  /// The texts of the rows.
  private(set) var texts: TextTable
  /// Where each claim stood among those given.
  let origins: [Int32]

  /// Brings claims into order; those given twice stay only where `keepsRepeated`. Takes O(n log n).
  init(_ given: some Sequence<Claim>, keepsRepeated: Bool = false, workers: Workers = .one) {
    let given = Array(given)
    var names = TextTable()
    var last: (document: String, number: Int32)?
    let numbers = given.map { claim in
      if let last, last.document == claim.document { return last.number }
      let number = names.number(of: claim.document)
      last = (claim.document, number)
      return number
    }
    let order = names.texts.indices.sorted { names.texts[$0].isBefore(names.texts[$1]) }
    var ranks = Array(repeating: 0, count: order.count)
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    documents = order.map { names.texts[$0] }

    let byDocument = Grouping(count: documents.count, given.indices.map { Int32(ranks[Int(numbers[$0])]) })
    let lanes = workers.count
    let parts = workers.map(lanes) { [documents] lane in
      let (first, end) = (documents.count * lane / lanes, documents.count * (lane + 1) / lanes)
      return ClaimTable.sorted(given, byDocument, first..<end, keepsRepeated: keepsRepeated)
    }
    origins = parts.flatMap(\.origins)
    var starts = [0]
    for length in parts.lazy.flatMap(\.lengths) { starts.append(starts[starts.count - 1] + length) }
    self.starts = starts
    self.given = given

    var texts = TextTable()
    var rows: [Row] = []
    rows.reserveCapacity(origins.count)
    for document in documents.indices {
      for place in starts[document]..<starts[document + 1] {
        rows.append(Row(given[Int(origins[place])], document: Int32(document), &texts))
      }
    }
    self.rows = rows
    self.texts = texts
  }

  /// The places of the claims of some documents, in order, and how many claims each document has.
  private static func sorted(
    _ given: [Claim], _ byDocument: Grouping, _ documents: Range<Int>, keepsRepeated: Bool
  ) -> (origins: [Int32], lengths: [Int]) {
    var origins: [Int32] = []
    var lengths: [Int] = []
    for document in documents {
      let before = origins.count
      let keyed = byDocument[document].map { (key: given[Int($0)].sortingKey, place: $0) }
      let sorted = keyed.sorted { left, right in
        left.key != right.key
          ? left.key < right.key : given[Int(left.place)].precedes(given[Int(right.place)])
      }
      var last: (key: UInt64, place: Int32)?
      for (key, place) in sorted {
        if !keepsRepeated, let last, last.key == key, given[Int(last.place)] == given[Int(place)] { continue }
        last = (key, place)
        origins.append(place)
      }
      lengths.append(origins.count - before)
    }
    return (origins, lengths)
  }

  /// The claims of a document.
  func range(of document: Int) -> Range<Int> { starts[document]..<starts[document + 1] }

  /// The number of a text, a new one where it is met for the first time.
  mutating func number(of text: String) -> Int32 { texts.number(of: text) }

  /// How many claims there are.
  var count: Int { rows.count }

  /// A claim, with the name that was decided on.
  func claim(_ place: Int) -> Claim {
    rows[place].isReplaced ? replaced[place] ?? given[Int(origins[place])] : given[Int(origins[place])]
  }

  /// A claim as it was given.
  func original(_ place: Int) -> Claim { given[Int(origins[place])] }

  /// What a claim states, but for the name, which stands in its row.
  func fact(_ place: Int) -> Fact { given[Int(origins[place])].fact }

  /// Takes texts that were numbered on from those of this table, and claims in the place of others, from which
  /// they differ in the name alone.
  mutating func replace(_ claims: [(place: Int, claim: Claim, name: Int32)], _ texts: TextTable) {
    self.texts = texts
    for (place, claim, name) in claims {
      replaced[place] = claim
      rows[place].name = name
      rows[place].isInQuestion = false
      rows[place].isReplaced = true
    }
  }

  /// The distinct passages of claims, whose places are given ascending, in order.
  func citations(_ places: some Sequence<Int32>) -> [Citation] {
    var found: [Citation] = []
    var start = 0
    var last: Int32 = -1
    for place in places {
      let document = rows[Int(place)].document
      if document != last {
        found.makeDistinct(from: start)
        start = found.count
        last = document
      }
      for passage in given[Int(origins[Int(place)])].evidence {
        found.append(Citation(document: documents[Int(document)], evidence: passage))
      }
    }
    found.makeDistinct(from: start)
    return found
  }

  /// Where each text stands among the texts in order: for sorting by number.
  func ranks() -> [Int32] {
    let order = texts.texts.indices.sorted { texts.texts[$0].isBefore(texts.texts[$1]) }
    var ranks = Array(repeating: Int32(0), count: order.count)
    for (rank, number) in order.enumerated() { ranks[number] = Int32(rank) }
    return ranks
  }
}

extension ClaimTable.Row {
  fileprivate init(_ claim: Claim, document: Int32, _ texts: inout TextTable) {
    self.init(document: document, kind: claim.fact.kind)
    switch claim.fact {
    case .role(let role):
      add(role.person, &texts)
      title = texts.number(of: role.title)
      body = role.organization.map { texts.number(of: $0) } ?? -1
      printed = texts.number(of: role.printed)
      isFormer = role.isFormer
    case .change(let change):
      add(change.person, &texts)
      title = texts.number(of: change.title)
      body = change.organization.map { texts.number(of: $0) } ?? -1
    case .act(let act):
      add(act.person, &texts)
      event = texts.number(of: act.event)
    case .event(let fact):
      event = texts.number(of: fact.id)
      title = texts.number(of: fact.name)
    case .initiative(let fact):
      event = fact.event.map { texts.number(of: $0) } ?? -1
      title = texts.number(of: fact.name)
      body = fact.partOf.map { texts.number(of: $0) } ?? -1
    case .document: break
    }
  }

  private mutating func add(_ person: PersonName, _ texts: inout TextTable) {
    name = texts.number(of: person.name)
    isInQuestion = person.printed != nil || !person.alternatives.isEmpty || person.doubt != nil
  }
}

extension Array where Element == Citation {
  /// Sorts what stands from `start` on, all of one document, and leaves out what stands there twice.
  fileprivate mutating func makeDistinct(from start: Int) {
    guard count - start > 1 else { return }
    let isOrdered = (start + 1..<count).allSatisfy { self[$0 - 1].evidence < self[$0].evidence }
    if isOrdered { return }
    let sorted = self[start...].map(\.evidence).sorted()
    let document = self[start].document
    removeSubrange(start...)
    for (place, passage) in sorted.enumerated() where place == 0 || sorted[place - 1] != passage {
      append(Citation(document: document, evidence: passage))
    }
  }
}

extension Claim {
  /// Most of the order within a document in one number: the kind of fact, and where it begins on the page.
  fileprivate var sortingKey: UInt64 {
    UInt64(fact.kind.rawValue) << 56
      | UInt64(truncatingIfNeeded: min(max(0, evidence.first?.start ?? 0), 1 << 55))
  }

  fileprivate func precedes(_ other: Claim) -> Bool {
    if evidence != other.evidence { return evidence.lexicographicallyPrecedes(other.evidence) }
    // Rarely reached: several facts of one kind that rest on one passage.
    return String(describing: self).isBefore(String(describing: other))
  }
}

extension Fact {
  fileprivate var kind: ClaimTable.Row.Kind {
    switch self {
    case .document: .document
    case .role: .role
    case .event: .event
    case .act: .act
    case .change: .change
    case .initiative: .initiative
    }
  }
}
