import Civics
import Testing
import TownSupport

@testable import CivicGraph

@Suite struct SourceTests {
  private static let town = graph(
    paper("b", year: 2020) { $0.role("方言", "书记") },
    paper("a", year: 2019) {
      $0.role("方言", "书记")
      $0.event("e1", "白石镇工作会议", "2019-05-06")
      $0.act("方言", "e1", .preside)
    })

  @Test func `a line has what is stated by the passages that begin on it`() throws {
    let answer = try #require(SourceTests.town.source(.line("a", 2)))
    #expect(answer.items.map(\.id) == ["tenure/方言/白石镇党委/书记"])
    #expect(answer.sheets.flatMap(\.passages).map(\.description) == ["a:2"])
    #expect(SourceTests.town.source(.line("a", 9)) == nil)
    #expect(SourceTests.town.source(.line("c", 1)) == nil)
    #expect(SourceTests.town.lines(of: "a") == [1, 2, 3, 4])
  }

  @Test func `a range of bytes has what touches it, and no more`() throws {
    let event = try #require(SourceTests.town.events.first?.evidence.first?.evidence)
    let answer = try #require(SourceTests.town.source(.bytes("a", event.start..<event.end)))
    #expect(answer.items.map(\.kind) == [.event])
    let wider = try #require(SourceTests.town.source(.bytes("a", event.start..<event.end + 1)))
    #expect(wider.items.map(\.kind) == [.event, .participation])
  }

  @Test func `everything of the graph is found by its id, with its passages in order of time`() throws {
    for kind in GraphItem.Kind.allCases {
      for item in SourceTests.town.items(kind) {
        let answer = try #require(SourceTests.town.source(.id(item.id)))
        #expect(answer.items.map(\.id) == [item.id])
        #expect(Set(answer.sheets.flatMap(\.passages)) == Set(item.evidence))
      }
    }
    let person = try #require(SourceTests.town.source(.id("person/方言")))
    #expect(person.sheets.map(\.issue.document) == ["a", "b"])
    #expect(SourceTests.town.source(.id("person/无名")) == nil)
  }

  @Test func `a passage that ends before it starts is looked at and does no harm`() {
    let passage = Evidence(start: 9, end: 3, line: 1, quote: "书记方言")
    let role = RoleFact(person: PersonName("方言"), title: "书记", organization: nil, printed: "书记")
    let facts = DocumentFact(source: "a", encoding: "UTF-8", sha256: "0")
    let claims = [Fact.document(facts), .role(role)].compactMap {
      Claim(document: "a", fact: $0, evidence: [passage])
    }
    let damaged = Graph(claims)
    #expect(damaged.source(.bytes("a", 0..<90)) == nil)
    #expect(damaged.source(.line("a", 1))?.items.count == 2)
  }
}
