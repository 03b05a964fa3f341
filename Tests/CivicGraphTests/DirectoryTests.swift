import Civics
import Testing
import TownSupport

@testable import CivicGraph

@Suite struct DirectoryTests {
  private let town = graph(
    paper("a", year: 2018) {
      $0.role("方己", "副镇长", "白石镇人民政府")
      $0.role("何川", "镇长", "白石镇人民政府")
      $0.role("林原", "书记", "白石镇党委")
      $0.role("欧阳言", "局长", "清河区教育局")
    },
    paper("b", year: 2020) {
      $0.role("方己", "镇长", "白石镇人民政府")
      $0.role("司徒明", "委员", nil)
    })

  @Test func `bodies stand from the top, posts by rank, holders in order of first sight`() throws {
    guard case .found(let directory) = town.directory() else {
      Issue.record("nothing is found")
      return
    }
    #expect(
      directory.bodies.map { $0.organization?.name } == ["清河区教育局", "白石镇党委", "白石镇人民政府", nil])
    #expect(directory.bodies[2].posts.map(\.post.title) == ["镇长", "副镇长"])
    #expect(directory.bodies[2].posts[0].holders.map(\.person.name) == ["何川", "方己"])
    #expect(directory.bodies[2].posts[0].holders[1].succession?.person.name == "何川")
    #expect(directory.documents == ["a", "b"])
  }

  @Test func `one body is found by a part of its name, and an unknown one names the near ones`() {
    guard case .found(let directory) = town.directory(organization: "党委") else {
      Issue.record("nothing is found")
      return
    }
    #expect(directory.bodies.map { $0.organization?.name } == ["白石镇党委"])
    #expect(town.directory(organization: "白石镇人民政付") == .unknown(near: ["白石镇人民政府"]))
  }

  @Test func `a trace shows no post at an event at which another one alone was printed`() throws {
    func claim(_ fact: Fact, _ places: [(Int, Int)]) -> Claim? {
      let passages = places.map { Evidence(start: $0.0, end: $0.1, line: 1, quote: "方言") }
      return Claim(document: "a", fact: fact, evidence: passages)
    }
    func role(_ title: String, _ body: String) -> Fact {
      .role(RoleFact(person: PersonName("方言"), title: title, organization: body, printed: title))
    }
    func meeting(_ id: String, _ date: String) -> Fact {
      .event(EventFact(id: id, name: "第\(id)次会议", date: CivicDate(edtf: date), kind: .workMeeting))
    }
    func act(_ id: String) -> Fact { .act(ActFact(person: PersonName("方言"), event: id, act: .speak)) }
    let claims = [
      claim(.document(DocumentFact(source: "a", encoding: "UTF-8", sha256: "0", year: 2019)), [(0, 6)]),
      claim(meeting("1", "2019-05-06"), [(10, 20)]), claim(meeting("2", "2019-07-08"), [(50, 60)]),
      // 副书记、镇长方言 speaks at the first meeting, 镇长方言 at the second.
      claim(role("副书记", "白石镇党委"), [(20, 30)]), claim(role("镇长", "白石镇人民政府"), [(20, 30), (60, 70)]),
      claim(act("1"), [(20, 40)]), claim(act("2"), [(60, 80)]),
    ].compactMap(\.self)
    let graph = Graph(claims)
    let trace = graph.trace(of: try #require(graph.person("person/方言")))
    let deputy = try #require(trace.roles.first { $0.post.title == "副书记" })
    #expect(deputy.tenure.observed.map { $0.date?.description } == ["2019-05-06"])
    let mayor = try #require(trace.roles.first { $0.post.title == "镇长" })
    #expect(mayor.tenure.observed.count == 2)
  }
}
