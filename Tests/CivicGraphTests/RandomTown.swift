import Civics
import CivicGraph
import TestSupport
import TownSupport

/// Small towns made at random: some papers that name some of a few people in some posts at some events.
enum RandomTown {
  static let people = ["方言", "何川", "林原", "欧阳青", "单国庆", "许小河", "孙大山"]
  static let bodies = ["白石镇党委", "白石镇人民政府", "白石镇人大", "青石中学"]
  static let titles = ["书记", "镇长", "委员", "校长"]

  /// The claims of one paper.
  static func paper(_ name: String, using generator: inout SeededGenerator) -> [Claim] {
    var paper = Paper(name, year: 2015 + Int.random(in: 0...4, using: &generator))
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      paper.role(
        people.randomElement(using: &generator) ?? "", titles.randomElement(using: &generator) ?? "",
        Bool.random(using: &generator) ? bodies.randomElement(using: &generator) : nil)
    }
    let names = ["春季植树", "防汛演练", "读书比赛"].shuffled(using: &generator)
    for (number, name) in names.prefix(Int.random(in: 0...2, using: &generator)).enumerated() {
      let day = Int.random(in: 1...2, using: &generator)
      paper.event(
        "e\(number)", name, "2016-0\(day)-11",
        hosts: Bool.random(using: &generator) ? [bodies.randomElement(using: &generator) ?? ""] : [])
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        paper.act(
          people.randomElement(using: &generator) ?? "", "e\(number)",
          ActKind.allCases.randomElement(using: &generator) ?? .attend)
      }
    }
    if Bool.random(using: &generator) {
      paper.change(
        people.randomElement(using: &generator) ?? "", .appointed,
        titles.randomElement(using: &generator) ?? "", bodies.randomElement(using: &generator),
        Bool.random(using: &generator) ? "2016-03-0\(Int.random(in: 1...3, using: &generator))" : nil)
    }
    if Bool.random(using: &generator) {
      paper.initiative(["河道整治工程", "书香白石计划"].randomElement(using: &generator) ?? "")
    }
    return paper.claims
  }

  /// The graph of a few papers.
  static func graph(using generator: inout SeededGenerator) -> Graph {
    let papers = (0..<Int.random(in: 1...5, using: &generator)).map {
      paper("p\($0)", using: &generator)
    }
    return Graph(papers.flatMap { $0 }, resemblance: resemblance)
  }
}
