import CivicGraph
import Civics
import Extraction
import Lexicon
import Newsprint
import Records
import TestSupport
import Testing

/// Issues put together in one file, or cut in two: who holds which post and who does what stays as it was.
@Suite struct JoinedIssuesTests {
  /// Who holds or did what, as the gold and as the claims have it: `role · 卞… · 书记`, `act · 卞… · speak`.
  private struct Rows {
    var needed: Set<String> = []
    var allowed: Set<String> = []
    var found: Set<String> = []

    mutating func add(_ page: GoldPage) {
      for role in page.gold.roles {
        for title in [role.post.title] + role.post.otherTitles {
          allowed.insert("role · \(role.person) · \(title)")
        }
        if !role.isOptional { needed.insert("role · \(role.person) · \(role.post.title)") }
      }
      for act in page.gold.acts {
        allowed.insert("act · \(act.person) · \(act.act)")
        if !act.isOptional { needed.insert("act · \(act.person) · \(act.act)") }
      }
    }

    mutating func add(_ claims: [Claim]) {
      for claim in Identity.resolve(claims).claims {
        switch claim.fact {
        case .role(let role): found.insert("role · \(role.person.name) · \(role.title)")
        case .act(let act): found.insert("act · \(act.person.name) · \(act.act.rawValue)")
        default: break
        }
      }
    }

    var recall: Double { Double(needed.intersection(found).count) / Double(needed.count) }
    var precision: Double { Double(found.intersection(allowed).count) / Double(found.count) }
  }

  @Test func `two issues in one file are read as each by itself`() throws {
    let seeds = try Corpus.seeds()
    var rows = Rows()
    for (first, second) in zip(seeds, seeds.dropFirst()) {
      var pair = Rows()
      pair.add(first)
      pair.add(second)
      let claims = try Reader().read(first.bytes + [10, 10] + second.bytes, document: "both", source: "both")
        .claims
      pair.add(claims)
      rows.needed.formUnion(pair.needed.map { "\(first.document) \($0)" })
      rows.allowed.formUnion(pair.allowed.map { "\(first.document) \($0)" })
      rows.found.formUnion(pair.found.map { "\(first.document) \($0)" })
    }
    #expect(rows.recall >= 0.99)
    #expect(rows.precision >= 0.99)
  }

  @Test func `an issue cut in two between its articles is read as the whole`() throws {
    var rows = Rows()
    for page in try Corpus.seeds() {
      let issue = try Issue(page.bytes.span, document: page.document, file: page.document, lexicon: .standard)
      let starts = issue.articles.compactMap { ($0.headlines + $0.body).min() }.sorted()
      let middle = try #require(
        starts.last { $0 <= issue.blocks.count / 2 && $0 > 0 } ?? starts.first { $0 > 0 })
      let cut = issue.evidence(issue.blocks[middle].range).start
      var cuts = Rows()
      cuts.add(page)
      let halves = [Array(page.bytes[..<cut]), Array(page.bytes[cut...])]
      cuts.add(
        try halves.enumerated().flatMap { place, bytes in
          try Reader().read(bytes, document: "half \(place)", source: "half").claims
        })
      rows.needed.formUnion(cuts.needed.map { "\(page.document) \($0)" })
      rows.allowed.formUnion(cuts.allowed.map { "\(page.document) \($0)" })
      rows.found.formUnion(cuts.found.map { "\(page.document) \($0)" })
    }
    // Where a half has no headline of its own, what it tells of the other half's occasion is lost.
    #expect(rows.recall >= 0.97)
    #expect(rows.precision >= 0.97)
  }
}
