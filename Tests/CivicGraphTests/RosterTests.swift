import Civics
import Testing
import TownSupport

@testable import CivicGraph

@Suite struct RosterTests {
  private func roster(_ date: String, in graph: Graph, organization: String? = nil) -> [String] {
    guard let date = CivicDate(edtf: date),
      case .found(let roster) = graph.roster(on: date, organization: organization)
    else { return ["unknown"] }
    return roster.holdings.map { "\($0.person.name) \($0.post.title) \($0.certainty.rawValue)" }
  }

  /// A mayor who follows another, in issues that came out on known days.
  private let town = graph(
    paper("a", year: 2018, published: "2018-03-01") {
      $0.role("方己", "镇长", "白石镇人民政府")
      $0.role("林原", "副镇长", "白石镇人民政府")
      $0.role("何川", "书记")
    },
    paper("b", year: 2020, published: "2020-03-01") {
      $0.role("何川", "镇长", "白石镇人民政府")
      $0.role("林原", "副镇长", "白石镇人民政府")
      $0.change("林原", .resigned, "副镇长", "白石镇人民政府", "2020-02-10")
    })

  @Test func `on each day everybody is told apart by how sure it is`() {
    #expect(
      roster("2018-03-01", in: town) == [
        "何川 书记 observed", "方己 镇长 observed", "林原 副镇长 observed",
      ])
    #expect(
      roster("2019-03-01", in: town) == [
        "方己 镇长 observed-before", "何川 镇长 observed-after", "林原 副镇长 observed-before-and-after",
        "何川 书记 observed-before",
      ])
    #expect(
      roster("2020-02-10", in: town) == [
        "方己 镇长 observed-before", "何川 镇长 observed-after", "林原 副镇长 stated", "何川 书记 observed-before",
      ])
    #expect(
      roster("2017-01-01", in: town) == [
        "何川 书记 observed-after", "方己 镇长 observed-after", "林原 副镇长 observed-after",
      ])
  }

  @Test func `who resigned before the day, and who was followed by then, no longer held the post`() {
    #expect(
      roster("2020-03-01", in: town) == ["何川 镇长 observed", "何川 书记 observed-before"])
    #expect(roster("2021", in: town) == ["何川 书记 observed-before", "何川 镇长 observed-before"])
  }

  @Test func `in the gap in which a post changed hands both neighbours are named with the other`() {
    guard let day = CivicDate(edtf: "2019-03-01"), case .found(let roster) = town.roster(on: day) else {
      Issue.record("no roster")
      return
    }
    let mayors = roster.holdings.filter { $0.post.title == "镇长" }
    #expect(mayors.map { $0.handover?.person.name } == ["何川", "方己"])
    #expect(mayors.map { $0.handover?.lastSeen.description } == ["2018-03-01", "2018-03-01"])
  }

  @Test func `a year holds whoever was seen in it, and a day in a year of sightings leaves them in doubt`() {
    let graph = graph(paper("a", year: 2018) { $0.role("方己", "书记") })
    #expect(roster("2018", in: graph) == ["方己 书记 observed"])
    #expect(roster("2018-05", in: graph) == ["方己 书记 observed-around"])
    #expect(roster("2018-05-06", in: graph) == ["方己 书记 observed-around"])
    #expect(roster("2019-05-06", in: graph) == ["方己 书记 observed-before"])
  }

  @Test func `between a stated start and a stated end it is stated, whatever was seen`() {
    let graph = graph(
      paper("a", year: 2018, published: "2018-06-01") {
        $0.change("方己", .appointed, "所长", "白石镇司法所", "2018-05-06")
        $0.role("方己", "所长", "白石镇司法所")
      }, paper("b", year: 2020) { $0.change("方己", .removed, "所长", "白石镇司法所", "2020-05-06") })
    #expect(roster("2018-05-05", in: graph) == [])
    #expect(roster("2018-05-06", in: graph) == ["方己 所长 stated"])
    #expect(roster("2019-01-01", in: graph) == ["方己 所长 stated"])
    #expect(roster("2020-05-06", in: graph) == ["方己 所长 stated"])
    #expect(roster("2020-05-07", in: graph) == [])
  }

  @Test func `a sighting that may lie before a stated end does not reach across it`() {
    let graph = graph(
      paper("a", year: 2018) { $0.role("方己", "所长", "白石镇司法所") },
      paper("b", year: 2019) { $0.change("方己", .removed, "所长", "白石镇司法所", "2018-05-06") },
      paper("c", year: 2022) { $0.role("何川", "副所长", "白石镇司法所") },
      paper("d", year: 2023) { $0.change("何川", .appointed, "副所长", "白石镇司法所", "2022-05-06") })
    #expect(roster("2020-01-01", in: graph) == [])
    #expect(roster("2017-01-01", in: graph) == ["方己 所长 observed-after"])
    #expect(roster("2024-01-01", in: graph) == ["何川 副所长 observed-before"])
  }

  @Test
  func `of sightings after the day that one tells which is over first, and before it which begins last`() {
    let graph = graph(
      paper("a", year: 2018) { $0.role("方己", "书记") },
      paper("b", year: 2018, published: "2018-05-06") { $0.role("方己", "书记") },
      paper("c", year: 2020) { $0.role("方己", "书记") },
      paper("d", year: 2020, published: "2020-05-06") { $0.role("方己", "书记") })
    guard let day = CivicDate(edtf: "2019-01-01"), case .found(let roster) = graph.roster(on: day) else {
      Issue.record("no roster")
      return
    }
    #expect(roster.holdings.first?.sights.map { $0.date?.description } == ["2018-05-06", "2020-05-06"])
  }

  @Test func `a former post is held no longer from the issue on that says so`() {
    let graph = graph(
      paper("a", year: 2018, published: "2018-06-01") { $0.role("方己", "校长", "白石镇中心小学") },
      paper("b", year: 2020, published: "2020-06-01") {
        $0.role("方己", "校长", "白石镇中心小学", isFormer: true)
      })
    #expect(roster("2019-01-01", in: graph) == ["方己 校长 observed-before"])
    #expect(roster("2020-06-02", in: graph) == [])
  }

  @Test func `an event shows only the posts that are printed with what was done there`() {
    func passage(_ start: Int, _ end: Int, _ quote: String) -> [Evidence] {
      [Evidence(start: start, end: end, line: 1, quote: quote)]
    }
    let facts: [(Fact, [Evidence])] = [
      (.document(DocumentFact(source: "a", encoding: "UTF-8", sha256: "0", year: 2019)), passage(0, 1, "a")),
      (
        .role(
          RoleFact(person: PersonName("方己"), title: "镇长", organization: "白石镇人民政府", printed: "镇长")),
        passage(10, 20, "镇长方己") + passage(40, 50, "副书记、镇长方己")
      ),
      (
        .role(RoleFact(person: PersonName("方己"), title: "副书记", organization: "白石镇党委", printed: "副书记")),
        passage(40, 50, "副书记、镇长方己")
      ),
      (
        .event(EventFact(id: "e1", name: "甲会", date: CivicDate(edtf: "2019-05-06"), kind: .other)),
        passage(5, 8, "甲会")
      ),
      (
        .event(EventFact(id: "e2", name: "乙会", date: CivicDate(edtf: "2019-07-08"), kind: .other)),
        passage(35, 38, "乙会")
      ),
      (.act(ActFact(person: PersonName("方己"), event: "e1", act: .speak)), passage(10, 30, "镇长方己讲话")),
      (.act(ActFact(person: PersonName("方己"), event: "e2", act: .attend)), passage(40, 60, "副书记、镇长方己出席")),
    ]
    let graph = Graph(facts.compactMap { Claim(document: "a", fact: $0, evidence: $1) })
    #expect(roster("2019-05-06", in: graph) == ["方己 镇长 observed", "方己 副书记 observed-after"])
    #expect(
      roster("2019-06-01", in: graph) == ["方己 镇长 observed-before-and-after", "方己 副书记 observed-after"])
    guard case .found(let meetings) = graph.meetings(named: "甲会") else {
      Issue.record("not found")
      return
    }
    #expect(meetings.first?.attendances.first?.posts.map(\.post.title) == ["镇长"])
    let quotes = graph.tenures.enumerated().filter { $0.element.post.hasSuffix("镇长") }.flatMap {
      place, tenure in
      tenure.observed.indices.map { graph.sighting($0, of: place).evidence.map(\.evidence.quote) }
    }
    #expect(quotes == [["镇长方己"], ["副书记、镇长方己"]])
  }

  @Test
  func `an organization is found by its name, then by a part of names, and else the near ones are named`() {
    #expect(roster("2018", in: town, organization: "白石镇党委") == ["何川 书记 observed"])
    #expect(roster("2018", in: town, organization: "organization/白石镇党委") == ["何川 书记 observed"])
    #expect(roster("2018", in: town, organization: "白石镇").count == 3)
    guard let date = CivicDate(edtf: "2018") else { return }
    #expect(town.roster(on: date, organization: "白山镇党委") == .unknown(near: ["白石镇党委"]))
  }

  /// What the roster says of one tenure and one day, written down sentence by sentence.
  private func reference(_ tenure: Tenure, _ day: Day) -> Roster.Certainty? {
    let stated = tenure.stated.filter { !$0.isPlanned && $0.kind != .former }
    if stated.contains(where: { $0.date?.day == day }) { return .stated }
    let before = stated.filter { $0.date.map { $0.latest < day } ?? false }
    let after = stated.filter { $0.date.map { $0.earliest > day } ?? false }
    if before.max(by: { $0.date?.latest ?? day < $1.date?.latest ?? day })?.isStart == true,
      after.min(by: { $0.date?.earliest ?? day < $1.date?.earliest ?? day })?.isEnd == true
    {
      return .stated
    }
    let seen = tenure.observed.compactMap(\.date)
    if seen.contains(where: { $0.day == day }) { return .observed }
    // Seen or made on a day before and not gone since; seen or gone on a day after and not made before that.
    let left = before.filter(\.isEnd).compactMap { $0.date?.latest }.max()
    let made = after.filter(\.isStart).compactMap { $0.date?.earliest }.min()
    let signsBefore = (seen + before.filter(\.isStart).compactMap(\.date)).map(\.latest).filter { $0 < day }
    let signsAfter = (seen + after.filter(\.isEnd).compactMap(\.date)).map(\.earliest).filter { $0 > day }
    let isBefore = signsBefore.contains { sign in left.map { sign > $0 } ?? true }
    let isAfter = signsAfter.contains { sign in made.map { sign < $0 } ?? true }
    return isBefore && isAfter ? .between : isBefore ? .before : isAfter ? .after : nil
  }

  @Test(arguments: 0..<60)
  func `the roster of a random town is what a slow reading of every tenure gives`(seed: Int) {
    var numbers = Numbers(seed)
    let people = ["方己", "何川", "林原", "江海", "田中"]
    let titles = [("镇长", "白石镇人民政府"), ("副镇长", "白石镇人民政府"), ("书记", "白石镇党委")]
    var claims: [Claim] = []
    for issue in 0..<8 {
      let day = "20\(10 + issue)-0\(1 + numbers.next(9))-1\(numbers.next(9))"
      claims += paper("p\(issue)", year: 2010 + issue, published: day) { paper in
        for _ in 0..<3 {
          let (title, organization) = titles[numbers.next(3)]
          let person = people[numbers.next(5)]
          if numbers.next(4) == 0 {
            paper.change(
              person, [.appointed, .resigned][numbers.next(2)], title, organization,
              "20\(10 + issue)-0\(1 + numbers.next(9))-2\(numbers.next(8))")
          } else {
            paper.role(person, title, organization)
          }
        }
      }
    }
    let graph = graph(claims)
    for year in 2009...2018 {
      guard let day = Day(year: year, month: 1 + numbers.next(12), day: 10 + numbers.next(12)),
        case .found(let roster) = graph.roster(on: CivicDate(day))
      else { continue }
      var expected: Set<String> = []
      for post in graph.posts {
        let found = graph.tenures.filter { $0.post == post.id }.compactMap { tenure in
          reference(tenure, day).map { (tenure: tenure, certainty: $0) }
        }
        let known = found.filter { ![.before, .after].contains($0.certainty) }
        for (tenure, certainty) in found {
          if post.isSingle, !known.isEmpty, certainty == .before || certainty == .after { continue }
          if certainty == .before, let next = tenure.inferredEnd, next.firstSeen.latest <= day { continue }
          if certainty == .after, let last = tenure.inferredStart, day <= last.lastSeen.earliest { continue }
          expected.insert("\(tenure.person) \(post.id) \(certainty)")
        }
      }
      #expect(Set(roster.holdings.map { "\($0.person.id) \($0.post.id) \($0.certainty)" }) == expected)
      #expect(roster.holdings.count == expected.count)
      #expect(roster.holdings.flatMap(\.sights).allSatisfy { !$0.evidence.isEmpty })
    }
  }
}

/// Numbers that look random and are the same in each run.
struct Numbers {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// A number from 0 to below `limit`.
  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
