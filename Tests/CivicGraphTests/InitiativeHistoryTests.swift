import Civics
import Testing
import TownSupport

@testable import CivicGraph

@Suite struct InitiativeHistoryTests {
  private let town = graph(
    paper("a", year: 2018) {
      $0.event("e1", "白石镇工作会议", "2018-05-06")
      $0.initiative("2018年春风计划", event: "e1")
      $0.initiative("河道整治工程", partOf: "2018年春风计划", event: "e1")
      $0.initiative("绿地建设", partOf: "2018年春风计划", event: "e1")
    },
    paper("b", year: 2020) {
      $0.initiative("2020年春风计划")
      $0.initiative("河道整治")
      $0.initiative("老屋修缮")
    })

  private func history(_ name: String) -> InitiativeHistory? {
    guard case .found(let histories) = town.history(ofInitiative: name) else { return nil }
    return histories.first
  }

  @Test func `an initiative is told with its names, its events, its head and its parts`() {
    let plan = history("春风计划")
    #expect(plan?.span?.first.description == "2018-05-06")
    #expect(plan?.span?.last.description == "2020")
    #expect(plan?.names.map(\.name) == ["2018年春风计划", "2020年春风计划"])
    #expect(plan?.mentions.map { $0.event?.name } == ["白石镇工作会议", nil])
    #expect(plan?.parts.map(\.initiative.name) == ["河道整治工程", "绿地建设"])
    let river = history("河道整治工程")
    #expect(river?.mentions.map { $0.head?.name } == ["春风计划", nil])
    #expect(river?.names.map { $0.dates.map(\.description) } == [["2018-05-06"], ["2020"]])
  }

  @Test(arguments: ["河道整治", "“河道整治”工程", "2025年河道整治工程", "initiative/河道整治工程", "“河道整治”"])
  func `quotation marks, a year in front and a general word at the end do not count`(name: String) {
    #expect(history(name)?.initiative.id == "initiative/河道整治工程")
  }

  @Test func `an unknown name gets the likest`() {
    #expect(town.history(ofInitiative: "河道治理工程") == .unknown(near: ["河道整治工程"]))
    #expect(town.history(ofInitiative: "老屋") == .unknown(near: ["老屋修缮"]))
    #expect(town.history(ofInitiative: "") == .unknown(near: []))
    #expect(town.history(ofInitiative: "ABCDEFG") == .unknown(near: []))
  }

  @Test func `the list has those of several years first, then by time, then as on the page`() {
    let list = town.initiativeList()
    #expect(list.years == [2018, 2020])
    #expect(list.entries.map(\.initiative.name) == ["春风计划", "河道整治工程", "绿地建设", "老屋修缮"])
    #expect(list.entries.map { $0.heads.map(\.name) } == [[], ["春风计划"], ["春风计划"], []])
    #expect(list.entries.allSatisfy { !$0.initiative.evidence.isEmpty })
  }

  @Test func `near names are those that comparing with every name gives`() {
    var numbers = Numbers(7)
    let letters = Array("白石镇清河区工程会议甲乙丙丁")
    let names = (0..<400).map { _ in
      String((0..<(2 + numbers.next(7))).map { _ in letters[numbers.next(letters.count)] })
    }
    for asked in names.prefix(60) + ["白", "甲乙丙丁白石镇清河区"] {
      let slow = Set(names).filter { other in
        let distance = editDistance(Array(asked), Array(other))
        return other.contains(asked) || distance * 2 <= max(asked.count, other.count)
      }
      let fast = town.nearest(to: asked, among: names.map { ($0, 1) }, limit: .max)
      #expect(Set(fast) == slow)
      #expect(fast.count == slow.count)
    }
  }

  @Test func `a part of a text is found wherever it stands`() {
    #expect("白石镇党委".holds("石镇") && "白石镇党委".holds("党委") && "白石镇党委".holds("白石镇党委"))
    #expect(!"白石镇党委".holds("石党") && !"白石".holds("白石镇") && "白石".holds(""))
    #expect("镇镇长".holds("镇长"))
  }
}
