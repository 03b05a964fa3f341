import Civics
import Testing
import TownSupport

@testable import CivicGraph

@Suite struct TenureTests {
  private func tenure(_ person: String, in graph: Graph) -> Tenure? {
    graph.tenures.first { $0.person == "person/\(person)" }
  }

  @Test func roleIsObservedWhereThePersonActsElseAtTheIssue() {
    let graph = graph(
      paper("a", year: 2019, published: "2019-06-01") {
        $0.role("方己", "书记")
        $0.role("何川", "镇长", "白石镇人民政府")
        $0.event("e1", "白石镇工作会议", "2019-05-06")
        $0.event("e2", "白石镇培训", "2019-09", isPlanned: true)
        $0.act("方己", "e1")
        $0.act("方己", "e2")
      }, paper("b", year: 2021) { $0.role("何川", "镇长", "白石镇人民政府") })
    #expect(tenure("方己", in: graph)?.observed.map { $0.date?.description } == ["2019-05-06"])
    #expect(
      tenure("何川", in: graph)?.observed.map { $0.date?.description } == ["2019-06-01", "2021"])
  }

  @Test func observationsAreNeitherStartNorEnd() {
    let graph = graph(paper("a") { $0.role("方己", "书记") }, paper("b", year: 2020) { $0.role("方己", "书记") })
    let tenure = tenure("方己", in: graph)
    #expect(tenure?.stated.isEmpty == true)
    #expect(tenure?.inferredStart == nil && tenure?.inferredEnd == nil)
    #expect(tenure?.firstSeen?.description == "2019")
    #expect(tenure?.lastSeen?.description == "2020")
  }

  @Test func formerPostIsStatedAndNotSeen() {
    let graph = graph(paper("a") { $0.role("方己", "校长", "白石镇中心小学", isFormer: true) })
    #expect(tenure("方己", in: graph)?.observed.isEmpty == true)
    #expect(tenure("方己", in: graph)?.stated.map(\.kind) == [.former])
  }

  @Test func postThatIsResignedIsSeenOnTheDayOfTheResignation() {
    let graph = graph(
      paper("a") {
        $0.role("方己", "副镇长", "白石镇人民政府")
        $0.change("方己", .resigned, "副镇长", "白石镇人民政府", "2019-05-06")
      })
    let tenure = tenure("方己", in: graph)
    #expect(tenure?.observed.map { $0.date?.description } == ["2019-05-06"])
    #expect(tenure?.stated.map(\.isEnd) == [true])
  }

  @Test func singlePostChangesHandsBetweenTwoSightings() {
    let graph = graph(
      paper("a", year: 2018) { $0.role("方己", "镇长", "白石镇人民政府") },
      paper("b", year: 2020) { $0.role("何川", "镇长", "白石镇人民政府") })
    let bound = tenure("方己", in: graph)?.inferredEnd
    #expect(bound?.person == "person/何川")
    #expect(bound?.lastSeen.description == "2018")
    #expect(bound?.firstSeen.description == "2020")
    #expect(tenure("何川", in: graph)?.inferredStart?.person == "person/方己")
  }

  @Test func sharedPostsAreNoSuccession() {
    let graph = graph(
      paper("a", year: 2018) { $0.role("方己", "副镇长", "白石镇人民政府") },
      paper("b", year: 2020) { $0.role("何川", "副镇长", "白石镇人民政府") })
    #expect(graph.tenures.allSatisfy { $0.inferredStart == nil && $0.inferredEnd == nil })
  }

  @Test func holdersSeenByTurnsBoundNothing() {
    let graph = graph(
      paper("a", year: 2018) { $0.role("方己", "镇长", "白石镇人民政府") },
      paper("b", year: 2019) { $0.role("何川", "镇长", "白石镇人民政府") },
      paper("c", year: 2020) { $0.role("方己", "镇长", "白石镇人民政府") })
    #expect(graph.tenures.allSatisfy { $0.inferredStart == nil && $0.inferredEnd == nil })
  }

  @Test func statedStartIsNotInferredAgain() {
    let graph = graph(
      paper("a", year: 2018) { $0.role("方己", "镇长", "白石镇人民政府") },
      paper("b", year: 2020) { $0.change("何川", .elected, "镇长", "白石镇人民政府", "2020-01-08") })
    #expect(tenure("何川", in: graph)?.inferredStart == nil)
    #expect(tenure("方己", in: graph)?.inferredEnd?.firstSeen.description == "2020-01-08")
  }

  @Test(arguments: [
    ("镇长", true), ("书记", true), ("党总支书记", true), ("副镇长", false), ("常务副主任", false), ("委员", false),
    ("代表", false), ("局长助理", false), ("负责人", false), ("总经理", true),
  ])
  func singlePostsAreToldFromSharedOnes(title: String, isSingle: Bool) {
    #expect(SingleHolder.holds(title) == isSingle)
  }
}
