internal import Civics

/// The documents: their issues, the places they speak for, their dates.
struct DocumentTable {
  let issues: [Issue]
  let places: PlaceTable
  private let dates: [CivicDate?]
  /// What stands for the id of each document.
  let digests: [UInt64]
  /// What stands for the issues; told here, while their texts are at hand.
  let digestsOfIssues: Digests.OfKind

  /// Reads them from claims in their order; the first account of a document counts.
  init(_ table: ClaimTable, _ places: PlaceTable) {
    var issues: [Issue] = []
    var dates: [CivicDate?] = []
    var digests: [UInt64] = []
    var ofIssues = Digests.OfKind()
    for (number, document) in table.documents.enumerated() {
      let place = table.starts[number]
      digests.append(Digest(of: document).number)
      guard case .document(let facts) = table.fact(place) else {
        dates.append(nil)
        continue
      }
      let issue = Issue(document: document, facts: facts, evidence: table.claim(place).citations)
      issues.append(issue)
      ofIssues.ids.append(digests[number])
      ofIssues.contents.append(Digest(of: facts).number)
      dates.append(issue.date)
    }
    self.issues = issues
    self.places = places
    self.dates = dates
    self.digests = digests
    digestsOfIssues = ofIssues
  }

  /// The date of an issue as far as is known.
  func date(of document: Int32) -> CivicDate? { dates[Int(document)] }

  /// The earliest date of these documents, or nil.
  func earliestDate(of documents: some Sequence<Int32>) -> CivicDate? {
    documents.compactMap { date(of: $0) }.min()
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
