internal import Civics

extension Claim {
  /// The distinct claims in one order, the same for the same set whatever the order they came in.
  ///
  /// By document, then by kind of fact, then as on the page, then by the text of the whole fact. Texts are
  /// compared byte by byte: Swift calls two spellings of one character equal, the files do not.
  static func canonical(_ claims: some Sequence<Claim>) -> [Claim] {
    var sorted = Array(claims)
    sorted.sort { $0.precedes($1) }
    var distinct: [Claim] = []
    distinct.reserveCapacity(sorted.count)
    for claim in sorted where distinct.last != claim { distinct.append(claim) }
    return distinct
  }

  private func precedes(_ other: Claim) -> Bool {
    if document != other.document {
      return document.utf8.lexicographicallyPrecedes(other.document.utf8)
    }
    if fact.order != other.fact.order { return fact.order < other.fact.order }
    if evidence != other.evidence { return evidence.lexicographicallyPrecedes(other.evidence) }
    // Rarely reached: several facts of one kind that rest on one passage.
    return String(describing: self).utf8.lexicographicallyPrecedes(String(describing: other).utf8)
  }
}

extension Fact {
  fileprivate var order: Int {
    switch self {
    case .document: 0
    case .role: 1
    case .event: 2
    case .act: 3
    case .change: 4
    case .initiative: 5
    }
  }
}
