import Civics
import TestSupport
import Testing
import TownSupport

@testable import CivicGraph

@Suite struct AssemblyTests {
  /// Two papers of one town and one of another, with everything that can be merged or told apart.
  static let claims: [Claim] =
    paper("a", year: 2018) {
      $0.role("方己", "书记")
      $0.role("何川", "镇长", "白石镇人民政府")
      $0.role("何川", "副书记")
      $0.event("e1", "白石镇2018年工作会议", "2018-05-06")
      $0.event("e2", "白石镇运动会", "2018")
      $0.act("方己", "e1", .speak)
      $0.act("何川", "e1", .report)
      $0.act("何川", "e2")
      $0.initiative("2018年便民项目", event: "e1")
      $0.initiative("河道整治工程", partOf: "2018年便民项目", event: "e1")
    }
    + paper("b", year: 2019) {
      $0.role("方已", "书记", doubt: "no surname")
      $0.role("林原", "镇长", "白石镇人民政府")
      $0.event("x", "2018年工作会议", "2018-05-06")
      $0.event("y", "白石镇第三届人民代表大会第二次会议", "2019-01-08", kind: .peopleCongress)
      $0.act("方已", "x", .preside, doubt: "no surname")
      $0.act("林原", "y", .elected)
      $0.change("林原", .elected, "镇长", "白石镇人民政府", "2019-01-08")
      $0.initiative("河道整治")
      $0.initiative("2019年便民项目")
    }
    + paper("c", place: "江州市清河区青石镇") {
      $0.role("何川", "校长", "青石镇中心小学")
      $0.event("e1", "青石镇工作会议", "2018-05-06")
      $0.act("何川", "e1")
    }

  @Test func orderAndRepetitionOfClaimsDoNotMatter() {
    let expected = Graph(AssemblyTests.claims, resemblance: resemblance)
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<20 {
      let shuffled = AssemblyTests.claims.shuffled(using: &generator)
      let repeated = shuffled + shuffled.prefix(9)
      #expect(Graph(repeated, resemblance: resemblance) == expected)
    }
  }

  @Test func idsComeFromContent() {
    let graph = Graph(AssemblyTests.claims, resemblance: resemblance)
    #expect(graph.persons.map(\.id) == ["person/何川@白石镇", "person/何川@青石镇", "person/方己", "person/林原"])
    #expect(graph.posts.map(\.id).contains("post/白石镇人民政府/镇长"))
    #expect(graph.events.map(\.id).contains("event/2018-05-06/白石镇2018年工作会议"))
    #expect(graph.changes.map(\.id) == ["change/2019-01-08/林原/elected/白石镇人民政府/镇长"])
    #expect(graph.issues.map(\.id) == ["issue/a", "issue/b", "issue/c"])
  }

  @Test func everythingRestsOnEvidence() {
    let graph = Graph(AssemblyTests.claims, resemblance: resemblance)
    #expect(graph.persons.allSatisfy { !$0.evidence.isEmpty })
    #expect(graph.organizations.allSatisfy { !$0.evidence.isEmpty })
    #expect(graph.posts.allSatisfy { !$0.evidence.isEmpty })
    #expect(graph.tenures.allSatisfy { !$0.evidence.isEmpty })
    #expect(graph.events.allSatisfy { !$0.evidence.isEmpty })
    #expect(graph.participations.allSatisfy { !$0.evidence.isEmpty && !$0.acts.isEmpty })
    #expect(graph.initiatives.allSatisfy { !$0.evidence.isEmpty })
    #expect(graph.decisions.allSatisfy { !$0.evidence.isEmpty && !$0.reason.isEmpty })
  }

  @Test func emptySetGivesAnEmptyGraph() {
    let graph = Graph([Claim]())
    #expect(graph.persons.isEmpty && graph.events.isEmpty && graph.issues.isEmpty)
    #expect(graph.timeline(TimelineQuery()).years.isEmpty)
  }

  @Test func leaderOfTheDistrictIsOnePersonInThePapersOfTwoTowns() {
    let graph = graph(
      paper("a") { $0.role("秦望", "副主任", "清河区人大常委会") },
      paper("b", place: "江州市清河区青石镇") { $0.role("秦望", "副主任", "清河区人大常委会") })
    #expect(graph.persons.map(\.id) == ["person/秦望"])
    #expect(graph.organizations.map(\.place) == ["江州市清河区"])
  }

  @Test func bodiesOfOneNameInTwoDistrictsAreTwo() {
    let graph = graph(
      paper("a", place: "江州市清河区白石镇") { $0.role("秦望", "书记") },
      paper("b", place: "江州市东山区白石镇") { $0.role("秦望", "书记") })
    #expect(graph.organizations.count == 2)
    #expect(graph.persons.map(\.id) == ["person/秦望@江州市东山区白石镇", "person/秦望@江州市清河区白石镇"])
  }

  @Test func placeToldInPartIsTheSamePlace() {
    let graph = graph(
      paper("a", place: "白石镇") { $0.role("秦望", "书记") }, paper("b") { $0.role("秦望", "书记") },
      paper("c", place: nil) { $0.role("秦望", "书记") })
    #expect(graph.persons.map(\.id) == ["person/秦望"])
    #expect(graph.persons.first?.place == "江州市清河区白石镇")
  }

  @Test func eventOfOneDayUnderLikeNamesIsOneAndOrdinalsAreTold() {
    let graph = Graph(AssemblyTests.claims, resemblance: resemblance)
    let meeting = graph.events.first { $0.name == "白石镇2018年工作会议" }
    #expect(meeting?.evidence.map(\.document) == ["a", "b"])
    #expect(meeting?.otherNames == ["2018年工作会议"])
    let two = EventName("白石镇人民代表大会第五次会议").likeness(to: EventName("白石镇人民代表大会第七次会议"))
    #expect(two == 0)
  }

  @Test func twoEventsOfOneDayInOneDocumentStayTwo() {
    let graph = graph(
      paper("a") {
        $0.event("e1", "白石镇工作会议", "2019-05-06")
        $0.event("e2", "白石镇工作会议", "2019-05-06")
      }, paper("b") { $0.event("e1", "白石镇工作会议", "2019-05-06") })
    #expect(graph.events.count == 2)
    #expect(Set(graph.events.map(\.id)).count == 2)
  }

  @Test func initiativeComesBackUnderLikeNamesAndYearlyEditions() {
    let graph = Graph(AssemblyTests.claims, resemblance: resemblance)
    #expect(graph.initiatives.map(\.name) == ["便民项目", "河道整治工程"])
    #expect(graph.initiatives.map(\.years) == [[2018, 2019], [2018, 2019]])
    #expect(graph.initiatives.last?.mentions.first?.partOf == "initiative/便民项目")
    #expect(InitiativeName("数字工程").core != InitiativeName("数字项目").core)
    #expect(InitiativeName("“河道整治”工程").core == InitiativeName("河道整治").core)
  }
}
