import Civics
import Testing
import TownSupport

@testable import CivicGraph

@Suite struct PostHistoryTests {
  private func histories(_ title: String, in graph: Graph, at organization: String? = nil) -> [PostHistory] {
    guard case .found(let histories) = graph.history(ofPost: title, at: organization) else { return [] }
    return histories
  }

  @Test func `holders stand in order, and each says whom it followed and in which gap`() {
    let graph = graph(
      paper("a", year: 2020) { $0.role("何川", "镇长", "白石镇人民政府") },
      paper("b", year: 2018) { $0.role("方己", "镇长", "白石镇人民政府") },
      paper("c", year: 2022) {
        $0.role("林原", "镇长", "白石镇人民政府")
        $0.change("何川", .resigned, "镇长", "白石镇人民政府", "2021-12-30")
      })
    let holders = histories("镇长", in: graph).first?.holders ?? []
    #expect(holders.map(\.person.name) == ["方己", "何川", "林原"])
    #expect(holders.map { $0.succession?.person.name } == [nil, "方己", "何川"])
    #expect(holders[1].succession?.lastSeen.description == "2018")
    #expect(holders[1].succession?.firstSeen.description == "2020")
    #expect(holders[2].succession?.leaving.map(\.kind) == [.change(.resigned)])
    #expect(holders.flatMap(\.sightings).allSatisfy { !$0.evidence.isEmpty })
  }

  @Test(arguments: ["副镇长", "委员", "代表", "常务副主任", "镇长助理"])
  func `posts that several share are never read as a succession`(title: String) {
    let graph = graph(
      paper("a", year: 2018) { $0.role("方己", title, "白石镇人民政府") },
      paper("b", year: 2020) { $0.role("何川", title, "白石镇人民政府") })
    let history = histories(title, in: graph).first
    #expect(history?.holders.map(\.person.name) == ["方己", "何川"])
    #expect(history?.holders.allSatisfy { $0.succession == nil } == true)
    #expect(history?.contradicted.isEmpty == true)
  }

  @Test func `holders seen by turns follow nobody and are named as a contradiction`() {
    let graph = graph(
      paper("a", year: 2018) { $0.role("方己", "镇长", "白石镇人民政府") },
      paper("b", year: 2019) { $0.role("何川", "镇长", "白石镇人民政府") },
      paper("c", year: 2020) { $0.role("方己", "镇长", "白石镇人民政府") },
      paper("d", year: 2022) { $0.role("林原", "镇长", "白石镇人民政府") })
    let history = histories("镇长", in: graph).first
    #expect(history?.contradicted.map(\.name) == ["方己", "何川"])
    #expect(history?.holders.allSatisfy { $0.succession == nil } == true)
  }

  @Test func `a title at several bodies is told for each, and for one that is named`() {
    let graph = graph(
      paper("a") {
        $0.role("方己", "书记", "白石镇纪委")
        $0.role("何川", "书记", "白石镇党委")
        $0.role("林原", "书记", "清河区委")
      })
    #expect(histories("书记", in: graph).map(\.organization?.name) == ["清河区委", "白石镇党委", "白石镇纪委"])
    #expect(histories("书记", in: graph, at: "白石镇党委").map(\.organization?.name) == ["白石镇党委"])
    #expect(histories("post/白石镇党委/书记", in: graph).count == 1)
    #expect(graph.history(ofPost: "书己") == .unknown(near: ["书记"]))
    #expect(graph.history(ofPost: "镇长", at: "白石镇党委") == .unknown(near: ["书记"]))
    #expect(graph.history(ofPost: "书记", at: "白石镇党") != .unknown(near: []))
    #expect(graph.history(ofPost: "书记", at: "白山镇党委") == .unknown(near: ["白石镇党委", "白石镇纪委"]))
  }

  @Test func `who is only said to have held it before comes first`() {
    let graph = graph(
      paper("a", year: 2018) { $0.role("方己", "校长", "白石镇中心小学") },
      paper("b", year: 2020) { $0.role("何川", "校长", "白石镇中心小学", isFormer: true) })
    #expect(histories("校长", in: graph).first?.holders.map(\.person.name) == ["何川", "方己"])
  }

  @Test(arguments: 0..<40)
  func `whom each holder followed is what the graph infers for each tenure`(seed: Int) {
    var numbers = Numbers(seed)
    let people = ["方己", "何川", "林原", "江海", "田中", "石磊"]
    var claims: [Claim] = []
    for issue in 0..<6 {
      claims += paper("p\(issue)", year: 2010 + issue) {
        $0.role(people[min(5, issue + numbers.next(2))], "镇长", "白石镇人民政府")
      }
    }
    let graph = graph(claims)
    let holders = histories("镇长", in: graph).first?.holders ?? []
    #expect(holders.count == graph.tenures.count)
    for holder in holders {
      #expect(holder.succession?.person.id == holder.tenure.inferredStart?.person)
      #expect(holder.succession?.firstSeen == holder.tenure.inferredStart?.firstSeen)
    }
    let firsts = holders.compactMap { $0.tenure.firstSeen?.year }
    #expect(firsts == firsts.sorted())
  }
}
