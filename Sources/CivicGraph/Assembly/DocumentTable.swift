internal import Civics

/// The documents: their issues, the places they speak for, their dates.
struct DocumentTable {
  let issues: [Issue]
  let places: PlaceTable
  private let dates: [String: CivicDate]

  /// Reads them from claims in canonical order; the first account of a document counts.
  init(_ claims: [Claim]) {
    var issues: [Issue] = []
    for claim in claims {
      guard case .document(let facts) = claim.fact, issues.last?.document != claim.document else { continue }
      issues.append(Issue(document: claim.document, facts: facts, evidence: claim.citations))
    }
    self.issues = issues
    places = PlaceTable(claims)
    dates = Dictionary(issues.map { ($0.document, $0.date) }, uniquingKeysWith: { first, _ in first })
      .compactMapValues { $0 }
  }

  /// The date of an issue as far as is known.
  func date(of document: String) -> CivicDate? { dates[document] }
}

extension Sequence where Element == String {
  /// The earliest date of these documents, or nil.
  func earliestDate(in documents: DocumentTable) -> CivicDate? {
    compactMap { documents.date(of: $0) }.min()
  }
}

extension CivicDate {
  /// The order in which dates are listed: what has no day behind the days of its month, what has no month
  /// behind the months of its year, what has no year last.
  func isListed(before other: CivicDate) -> Bool {
    let left = (start.year ?? Int.max, start.month ?? 13, start.day ?? 32)
    let right = (other.start.year ?? Int.max, other.start.month ?? 13, other.start.day ?? 32)
    return left != right ? left < right : self < other
  }
}

extension Optional where Wrapped == CivicDate {
  /// The order in which dates are listed, the unknown last.
  func isBefore(_ other: CivicDate?) -> Bool {
    guard let self else { return false }
    guard let other else { return true }
    return self.isListed(before: other)
  }
}

/// Sets that grow together: the classes of an equivalence, found one pair at a time.
struct UnionFind {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// The least member of the class of `member`.
  mutating func root(_ member: Int) -> Int {
    var member = member
    while parents[member] != member {
      parents[member] = parents[parents[member]]
      member = parents[member]
    }
    return member
  }

  /// Makes one class of two; the least member stays its root.
  mutating func unite(_ first: Int, _ second: Int) {
    let (first, second) = (root(first), root(second))
    parents[Swift.max(first, second)] = Swift.min(first, second)
  }
}
