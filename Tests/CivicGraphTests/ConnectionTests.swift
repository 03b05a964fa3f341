import Civics
import TestSupport
import Testing
import TownSupport

@testable import CivicGraph

@Suite struct ConnectionTests {
  private static let town = graph(
    paper("a") {
      $0.role("方言", "书记")
      $0.role("何川", "镇长", "白石镇人民政府")
      $0.event("e1", "白石镇工作会议", "2019-05-06")
      $0.event("e2", "白石镇运动会", "2019-03")
      for event in ["e1", "e2"] {
        $0.act("方言", event, .preside)
        $0.act("何川", event)
      }
      $0.role("林原", "副镇长", "白石镇人民政府")
      $0.role("林原", "组长", nil)
      $0.role("欧阳青", "组长", nil)
      $0.role("单独", "馆长", "青石镇图书馆")
    })

  private func chains(_ one: String, _ other: String, limit: Int = 10) -> [[String]]? {
    ConnectionTests.town.connection(from: one, to: other, limit: limit)?.chains.map { $0.nodes.map(\.id) }
  }

  @Test func `two people are connected by the events at which both acted, in order of time`() {
    #expect(
      chains("person/方言", "person/何川") == [
        ["person/方言", "event/2019-03/白石镇运动会", "person/何川"],
        ["person/方言", "event/2019-05-06/白石镇工作会议", "person/何川"],
      ])
  }

  @Test func `each link has the passages it rests on`() throws {
    let connection = try #require(ConnectionTests.town.connection(from: "person/方言", to: "person/林原"))
    #expect(connection.length == 4)
    for chain in connection.chains {
      #expect(chain.links.count == chain.nodes.count - 1)
      #expect(chain.links.allSatisfy { !$0.evidence.isEmpty })
    }
    guard case .tenures(let seats)? = connection.chains.first?.links.last else {
      Issue.record("no posts")
      return
    }
    #expect(seats.map(\.post.title) == ["副镇长"])
  }

  @Test func `a post of no known body connects those who hold it`() {
    #expect(chains("person/林原", "person/欧阳青") == [["person/林原", "post/组长", "person/欧阳青"]])
  }

  @Test func `a body is connected to those who hold its posts, and to the events it holds`() {
    #expect(
      chains("organization/白石镇人民政府", "person/何川") == [["organization/白石镇人民政府", "person/何川"]])
  }

  @Test func `nothing connects what is apart, or is not there`() {
    #expect(chains("person/方言", "person/单独") == nil)
    #expect(chains("person/方言", "person/无名") == nil)
    #expect(chains("person/方言", "person/方言")?.first?.count == 1)
  }

  @Test func `of many chains the first are given and all are counted`() throws {
    let all = try #require(chains("person/方言", "person/何川"))
    #expect(chains("person/方言", "person/何川", limit: 1) == [all[0]])
    let one = ConnectionTests.town.connection(from: "person/方言", to: "person/何川", limit: 1)
    #expect(one?.count == 2)
  }

  @Test func `random towns are connected as trying every way says`() {
    var generator = SeededGenerator(seed: 11)
    var lengths: Set<Int> = []
    for _ in 0..<60 {
      let town = RandomTown.graph(using: &generator)
      let ids = town.persons.map(\.id) + town.organizations.map(\.id)
      for _ in 0..<12 {
        guard let one = ids.randomElement(using: &generator), let other = ids.randomElement(using: &generator)
        else { continue }
        let expected = AllWays(town).shortest(from: one, to: other)
        let found = town.connection(from: one, to: other, limit: 1000)
        #expect(Set(found?.chains.map { $0.nodes.map(\.id) } ?? []) == expected)
        #expect(found?.count ?? 0 == expected.count)
        #expect(found.map { Set($0.chains).count == $0.chains.count } ?? true)
        lengths.insert(found?.length ?? -1)
        let first = town.connection(from: one, to: other, limit: 2)?.chains
        #expect(first == found.map { Array($0.chains.prefix(2)) })
      }
    }
    #expect(lengths.isSuperset(of: [-1, 0, 1, 2, 3, 4]))
  }
}

/// Connections found by following every way from every node, by ids alone.
private struct AllWays {
  private var neighbours: [String: Set<String>] = [:]

  init(_ graph: Graph) {
    for participation in graph.participations { join(participation.person, participation.event) }
    for tenure in graph.tenures {
      join(tenure.person, graph.post(tenure.post)?.organization ?? tenure.post)
    }
    for event in graph.events {
      for host in event.hosts {
        let bodies = graph.organizations.filter { $0.name == host }
        if bodies.count == 1 { join(bodies[0].id, event.id) }
      }
    }
  }

  private mutating func join(_ one: String, _ other: String) {
    neighbours[one, default: []].insert(other)
    neighbours[other, default: []].insert(one)
  }

  func shortest(from one: String, to other: String) -> Set<[String]> {
    var ways: Set<[String]> = [[one]]
    for _ in 0..<12 {
      let there = ways.filter { $0.last == other }
      if !there.isEmpty { return there }
      ways = Set(
        ways.flatMap { way in
          (neighbours[way.last ?? ""] ?? []).filter { !way.contains($0) }.map { way + [$0] }
        })
    }
    return []
  }
}
