import Civics
import Testing
import TownSupport

@testable import CivicGraph

@Suite struct AnswerTests {
  @Test func timelinePutsUncertainDatesBehindTheCertainOnesOfTheirTime() {
    let graph = graph(
      paper("a", year: 2019) {
        $0.event("e1", "甲会", "2019")
        $0.event("e2", "乙会", "2019-05")
        $0.event("e3", "丙会", "2019-05-31")
        $0.event("e4", "丁会", "2019-11-02")
        $0.event("e5", "戊会", "XXXX-02-03")
        $0.event("e6", "己会", nil)
      }, paper("b", year: 2018) { $0.event("e1", "庚会", "2018-12-30/2019-01-02") })
    let timeline = graph.timeline(TimelineQuery())
    #expect(timeline.years.map(\.year) == [2018, 2019, nil])
    let names = timeline.entries.map { entry in
      if case .event(let event) = entry.occasion { event.name } else { "" }
    }
    #expect(names == ["庚会", "丙会", "乙会", "丁会", "甲会", "己会", "戊会"])
    #expect(timeline.entries.map(\.isUncertain) == [true, false, true, false, true, true, true])
  }

  @Test func timelineOfAYearHasWhatCanLieInIt() {
    let graph = graph(
      paper("a", year: 2019) {
        $0.event("e1", "甲会", "2018-12-30/2019-01-02")
        $0.event("e2", "乙会", "2019-05")
        $0.event("e3", "丙会", "2020-01-01")
      })
    #expect(graph.timeline(TimelineQuery(year: 2019)).entries.count == 2)
    #expect(graph.timeline(TimelineQuery(from: Day(year: 2019, month: 6, day: 1))).entries.count == 1)
    #expect(graph.timeline(TimelineQuery(through: Day(year: 2019, month: 1, day: 1))).entries.count == 1)
  }

  @Test func changeStandsAtItsEventElseByItself() {
    let graph = graph(
      paper("a") {
        $0.event("e1", "白石镇人民代表大会", "2019-01-08", kind: .peopleCongress)
        $0.change("何川", .elected, "镇长", "白石镇人民政府", "2019-01-08")
        $0.change("林原", .appointed, "所长", "白石镇司法所", "2019-03-01")
      })
    let entries = graph.timeline(TimelineQuery()).entries
    #expect(entries.count == 2)
    #expect(entries.first?.changes.map(\.person.name) == ["何川"])
  }

  @Test func traceFindsMisprintsIdsAndHomonyms() {
    let graph = graph(
      paper("a") { $0.role("未小河", "书记") },
      paper("b") { $0.role("末小河", "书记", doubt: "no surname") },
      paper("c", place: "江州市清河区青石镇") { $0.role("未小河", "校长", "青石镇中心小学") })
    guard case .found(let both) = graph.trace("未小河") else {
      Issue.record("not found")
      return
    }
    #expect(both.map(\.person.id) == ["person/未小河@白石镇", "person/未小河@青石镇"])
    #expect(both.first?.decisions.map(\.from) == ["末小河"])
    #expect(both.last?.decisions.isEmpty == true)
    guard case .found(let misprint) = graph.trace("末小河") else {
      Issue.record("not found")
      return
    }
    #expect(misprint.map(\.person.id) == ["person/未小河@白石镇"])
    guard case .found(let one) = graph.trace("未小河@青石镇") else {
      Issue.record("not found")
      return
    }
    #expect(one.map(\.person.id) == ["person/未小河@青石镇"])
  }

  @Test func unknownNameGetsTheLikest() {
    let graph = graph(
      paper("a") {
        $0.role("何川", "书记")
        $0.role("何大川", "委员")
        $0.role("林原", "委员")
      })
    #expect(graph.trace("何小川") == .unknown(near: ["何大川", "何川"]))
    #expect(graph.trace("欧阳某某") == .unknown(near: []))
  }

  @Test func personsComeByEvidenceThenById() {
    let graph = graph(
      paper("a") {
        $0.role("何川", "书记")
        $0.role("方己", "委员")
        $0.role("林原", "委员")
        $0.role("林原", "副书记")
      })
    #expect(graph.personsByEvidence(limit: 2).map(\.name) == ["林原", "何川"])
    #expect(graph.personsByEvidence(limit: -1).isEmpty)
  }
}
