import Civics
import Testing
import TownSupport

@testable import CivicGraph

@Suite struct LinksTests {
  @Test(arguments: 0..<20)
  func `what belongs to an owner is what looking through everything finds`(seed: Int) {
    var numbers = Numbers(seed)
    let people = ["方己", "何川", "林原", "江海"]
    let graph = graph(
      (0..<6).flatMap { issue in
        paper("p\(issue)", year: 2010 + issue) { paper in
          for event in 0..<2 { paper.event("e\(event)", "第\(event)次会议", "20\(10 + issue)-0\(1 + event)-08") }
          for _ in 0..<4 {
            let person = people[numbers.next(4)]
            paper.role(person, ["书记", "委员"][numbers.next(2)])
            paper.act(person, "e\(numbers.next(2))")
            paper.initiative(["河道整治", "老屋修缮"][numbers.next(2)], event: "e\(numbers.next(2))")
          }
          paper.change(people[numbers.next(4)], .elected, "镇长", "白石镇人民政府", "20\(10 + issue)-01-08")
        }
      })
    for (place, post) in graph.posts.enumerated() {
      let tenures = graph.store.index.tenuresOfPost[place].map { graph.tenures[Int($0)] }
      #expect(tenures == graph.tenures.filter { $0.post == post.id })
    }
    for person in graph.persons {
      #expect(
        graph.tenures(of: person.id).map { graph.tenures[$0] }
          == graph.tenures.filter { $0.person == person.id })
    }
    for event in graph.events {
      #expect(graph.participations(at: event.id) == graph.participations.filter { $0.event == event.id })
      #expect(graph.changes(at: event.id) == graph.changes.filter { $0.event == event.id })
      #expect(
        graph.initiatives(at: event.id)
          == graph.initiatives.filter { $0.mentions.contains { $0.event == event.id } })
      for person in graph.persons {
        #expect(
          graph.participation(of: person.id, at: event.id)
            == graph.participations.first { $0.person == person.id && $0.event == event.id })
      }
    }
    #expect(graph.tenures(of: "person/nobody").isEmpty && graph.participations(at: "event/none").isEmpty)
  }

  @Test func `members without an owner are left out, and owners without members are empty`() {
    let links = Grouping(count: 4, [2, -1, 0, 2])
    #expect((0..<4).map { Array(links[$0]) } == [[2], [], [0, 3], []])
    #expect(Grouping(count: 0, []) == Grouping(count: 0, [-1]))
  }
}
