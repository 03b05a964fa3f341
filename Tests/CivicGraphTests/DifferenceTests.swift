import Civics
import TestSupport
import Testing
import TownSupport

@testable import CivicGraph

@Suite struct DifferenceTests {
  private typealias Entry = GraphDifference.Entry

  private func difference(_ old: [Claim], _ new: [Claim]) -> [GraphDifference.Entry] {
    Graph(new, resemblance: resemblance).difference(from: Graph(old, resemblance: resemblance)).entries
  }

  private let first = paper("a") {
    $0.role("未小河", "书记")
    $0.event("e1", "白石镇工作会议", "2019-05")
    $0.act("未小河", "e1", .preside)
  }

  @Test func `equal graphs differ in nothing, and everything is new to an empty one`() {
    #expect(difference(first, first).isEmpty)
    let added = difference([], first)
    #expect(added.allSatisfy { $0.status == .added && !$0.evidence.isEmpty })
    #expect(
      Set(added.compactMap { $0.item?.kind }) == [
        .issue, .person, .organization, .post, .tenure, .event, .participation,
      ])
    let removed = difference(first, [])
    #expect(removed.map(\.item) == added.map(\.item))
    #expect(removed.allSatisfy { $0.status == .removed })
  }

  @Test func `a name that another issue decides otherwise is changed, and takes its posts along`() throws {
    let misprint = paper("b") {
      $0.role("末小河", "书记", doubt: "no surname")
      $0.event("e1", "白石镇运动会", "2019-06-01")
      $0.act("末小河", "e1")
    }
    let entries = difference(misprint, misprint + first)
    let person = try #require(entries.first { $0.item?.kind == .person })
    #expect(person.status == .changed)
    #expect(person.before?.id == "person/末小河")
    #expect(person.after?.id == "person/未小河")
    #expect(person.alterations.first?.aspect == .name)
    #expect(person.reason?.contains("look-alike") == true)
    #expect(!entries.contains { $0.status == .removed })
    let tenure = try #require(entries.first { $0.item?.kind == .tenure })
    #expect(tenure.alterations.map(\.aspect) == [.observed])
    #expect(tenure.alterations.first?.bearing == .more)
    // What he did at the games is still the same act of the same person.
    #expect(entries.filter { $0.item?.kind == .participation }.map(\.status) == [.added])
  }

  @Test func `a date made more exact is the same event, and one that cannot be is a contradiction`() throws {
    func dated(_ date: String?) -> [Claim] { paper("a") { $0.event("e1", "白石镇工作会议", date) } }
    func change(_ old: String?, _ new: String?) throws -> GraphDifference.Alteration {
      let entries = difference(dated(old), dated(new))
      #expect(entries.count == 1)
      return try #require(entries.first?.alterations.first)
    }
    let bearings = [
      try change("2019", "2019-05-06").bearing, try change("2019-05-06", "2019").bearing,
      try change(nil, "2019-05-06").bearing,
    ]
    #expect(bearings == [.sharper, .other, .more])
    let apart = try change("2019-05-06", "2019-05-07")
    #expect(apart.bearing == .contradiction)
    #expect(apart.before == ["2019-05-06"])
    #expect(apart.after == ["2019-05-07"])
  }

  @Test func `two people in one sentence are never taken for one another`() {
    // One passage names both; the new graph knows another one in it.
    let passage = Evidence(start: 0, end: 10, line: 1, quote: "委员方言、何川")
    func claims(_ names: [String]) -> [Claim] {
      names.compactMap { name in
        Claim(
          document: "a",
          fact: .role(
            RoleFact(person: PersonName(name), title: "委员", organization: "白石镇党委", printed: "委员")),
          evidence: [passage])
      }
    }
    let entries = difference(claims(["方言", "何川"]), claims(["方言", "林原"]))
    let people = entries.filter { $0.item?.kind == .person }
    #expect(people.map(\.status).sorted { $0.rawValue < $1.rawValue } == [.added, .removed])
  }

  @Test func `holders who turn out to be seen by turns contradict the succession that was told`() throws {
    let old =
      paper("a", year: 2017) { $0.role("方言", "镇长", "白石镇人民政府") }
      + paper("b", year: 2019) { $0.role("何川", "镇长", "白石镇人民政府") }
    let again = paper("c", year: 2021) { $0.role("方言", "镇长", "白石镇人民政府") }
    let entries = difference(old, old + again)
    let contradicted = entries.filter(\.isContradiction)
    #expect(contradicted.compactMap { $0.item?.kind } == [.tenure, .tenure])
    #expect(
      Set(contradicted.flatMap(\.alterations).filter { $0.bearing == .contradiction }.map(\.aspect)) == [
        .predecessor, .successor,
      ])
    // With the issue gone again nothing is contradicted: it is only not told any more.
    #expect(!difference(old + again, old).contains { $0.isContradiction })
    #expect(!difference(old, Array(old.prefix(2))).contains { $0.isContradiction })
  }

  @Test func `random towns differ as comparing everything with everything says`() {
    var generator = SeededGenerator(seed: 23)
    for _ in 0..<80 {
      let papers = (0..<4).map { RandomTown.paper("p\($0)", using: &generator) }
      let (first, second) = (
        papers.filter { _ in Bool.random(using: &generator) }, papers.shuffled(using: &generator).prefix(3)
      )
      let old = Graph(first.flatMap { $0 }, resemblance: resemblance)
      let new = Graph(second.flatMap { $0 }, resemblance: resemblance)
      let found = new.difference(from: old).entries
      #expect(Set(found.map { "\($0.status) \($0.item?.id ?? "")" }) == Naive.difference(old, new))
      #expect(found.allSatisfy { !$0.evidence.isEmpty || $0.item?.kind == .issue })
      let back = old.difference(from: new).entries
      #expect(
        back.filter { $0.status == .added }.map(\.item) == found.filter { $0.status == .removed }.map(\.item))
    }
  }
}

/// Differences found by comparing the things of one id, where no name and no date is decided otherwise.
private enum Naive {
  static func difference(_ old: Graph, _ new: Graph) -> Set<String> {
    var found: Set<String> = []
    for kind in GraphItem.Kind.allCases {
      let (before, after) = (old.items(kind), new.items(kind))
      for item in after where !before.contains(where: { $0.id == item.id }) {
        found.insert("added \(item.id)")
      }
      for item in before {
        guard let other = after.first(where: { $0.id == item.id }) else {
          found.insert("removed \(item.id)")
          continue
        }
        if told(item) != told(other) { found.insert("changed \(item.id)") }
      }
    }
    // A change of office that got another date is a change, not one that is gone and one that came.
    return found
  }

  /// What is compared: everything that is said of a thing, but not the passages themselves.
  private static func told(_ item: GraphItem) -> [String] {
    switch item {
    case .tenure(let tenure, _, _, _):
      return tenure.observed.map { "\($0.date?.description ?? "") \($0.document)" }.sorted()
        + Set(tenure.stated.map { "\($0.kind) \($0.date?.description ?? "") \($0.isPlanned)" }).sorted()
        + ["\(String(describing: tenure.inferredStart))", "\(String(describing: tenure.inferredEnd))"]
    case .event(let event): return event.hosts + Set(event.evidence.map(\.document)).sorted()
    case .participation(let participation, _, _):
      return participation.acts.map(\.kind.rawValue) + Set(participation.evidence.map(\.document)).sorted()
    case .change(let appointment):
      return [appointment.change.event ?? ""] + Set(appointment.change.evidence.map(\.document)).sorted()
    case .initiative(let initiative): return Set(initiative.evidence.map(\.document)).sorted()
    default: return []
    }
  }
}
