import Civics
import Testing
import TownSupport

@testable import CivicGraph

@Suite struct TraceYearTests {
  private static let town = graph(
    paper("a", year: 2018) {
      $0.role("方言", "书记")
      $0.event("e1", "白石镇工作会议", "2018-05-06")
      $0.act("方言", "e1", .speak)
      $0.role("何川", "镇长", "白石镇人民政府")
      $0.act("何川", "e1", .report)
    },
    paper("b", year: 2020) {
      $0.role("方言", "书记")
      $0.role("方言", "主席", "白石镇人大")
      $0.event("e1", "白石镇运动会", "2020")
      $0.act("方言", "e1")
      $0.change("方言", .elected, "主席", "白石镇人大", "2020-01-08")
    })

  private func trace(_ name: String) throws -> Trace {
    TraceYearTests.town.trace(of: try #require(TraceYearTests.town.search(name).persons.first))
  }

  @Test func `a year has what lies in it, and the post was still first seen when it was`() throws {
    let trace = try trace("方言").limited(to: 2018)
    #expect(trace.appearances.map(\.event.name) == ["白石镇工作会议"])
    #expect(trace.roles.map(\.post.title) == ["书记"])
    #expect(trace.roles.first?.observed.map(\.document) == ["a"])
    #expect(trace.roles.first?.tenure.lastSeen == CivicDate(edtf: "2020"))
    #expect(trace.changes.isEmpty)
    #expect(trace.issues.map(\.document) == ["a"])
    let other = try self.trace("方言").limited(to: 2020)
    #expect(other.roles.map(\.post.title) == ["书记", "主席"])
    #expect(other.changes.count == 1)
  }

  @Test func `a year of which nothing is known is empty, and the others are named`() throws {
    let trace = try trace("方言")
    #expect(trace.limited(to: 2019).isEmpty)
    #expect(trace.yearsSeen == [2018, 2020])
    #expect(!trace.isEmpty)
  }

  @Test func `people meet at the events at which several of them acted`() throws {
    let both = TraceComparison([try trace("何川"), try trace("方言")])
    #expect(both.meetings.map(\.event.name) == ["白石镇工作会议"])
    #expect(both.meetings.first?.attendances.map(\.person.name) == ["何川", "方言"])
    #expect(TraceComparison([try trace("方言")]).meetings.isEmpty)
  }
}
