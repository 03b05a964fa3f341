import Civics
import CivicGraph
import Testing
import TownSupport

@Suite struct ConflictTests {
  /// `two-holders contradiction: 方己 2019-05-06, 何川 2019-05-06`.
  private func rows(_ graph: Graph) -> [String] {
    graph.conflicts().map { conflict in
      let sides = conflict.sides.map { side in
        let name =
          switch side.statement {
          case .holds(let person, _), .left(let person, _), .attends(let person, _): person.name
          case .happened(let event): event.name
          case .changed(let appointment): appointment.person.name
          case .issued(let issue): issue.document
          }
        return "\(name) \(side.date?.description ?? "-")"
      }
      return "\(conflict.kind.rawValue) \(conflict.weight.rawValue): \(sides.joined(separator: ", "))"
    }
  }

  /// A paper in which each of the people acts in the post on the day.
  private func town(_ name: String, year: Int = 2019, _ people: [(String, String)], as title: String = "镇长")
    -> [Claim]
  {
    paper(name, year: year) {
      for (number, (person, day)) in people.enumerated() {
        $0.role(person, title, "白石镇人民政府")
        $0.event("e\(number)", "白石镇第\(number)次会议\(name)", day)
        $0.act(person, "e\(number)")
      }
    }
  }

  @Test func `two holders on one day contradict each other, with both passages`() {
    let graph = graph(town("a", [("方己", "2019-05-06")]), town("b", [("何川", "2019-05-06")]))
    #expect(rows(graph) == ["two-holders contradiction: 何川 2019-05-06, 方己 2019-05-06"])
    #expect(graph.conflicts()[0].sides.allSatisfy { !$0.evidence.isEmpty })
    #expect(graph.conflicts()[0].post?.title == "镇长")
  }

  @Test(arguments: ["副镇长", "党委委员", "大会执行主席", "镇长助理"])
  func `posts that several hold are in no conflict`(title: String) {
    let graph = graph(
      town("a", [("方己", "2019-05-06"), ("方己", "2019-07-01")], as: title),
      town("b", [("何川", "2019-05-06")], as: title))
    #expect(rows(graph).isEmpty)
  }

  @Test func `one who follows another is in no conflict with him`() {
    #expect(rows(graph(town("a", [("方己", "2019-05-06"), ("何川", "2019-05-07")]))).isEmpty)
    #expect(
      rows(
        graph(
          paper("a", year: 2018) { $0.role("方己", "镇长", "白石镇人民政府") },
          paper("b", year: 2020) { $0.role("何川", "镇长", "白石镇人民政府") })
      ).isEmpty)
  }

  @Test func `a post that goes to and fro has three sides, unless it is told that it was taken again`() {
    let turns = [
      town("a", [("方己", "2019-05-06")]), town("b", [("何川", "2019-06-06")]),
      town("c", [("方己", "2019-07-06")]),
    ]
    #expect(
      rows(graph(turns[0], turns[1], turns[2])) == [
        "two-holders contradiction: 方己 2019-05-06, 何川 2019-06-06, 方己 2019-07-06"
      ])
    let again = paper("d") { $0.change("方己", .elected, "镇长", "白石镇人民政府", "2019-07-01") }
    #expect(rows(graph(turns[0], turns[1], turns[2], again)).isEmpty)
  }

  @Test func `on the day on which a post changes hands both may be seen`() {
    let graph = graph(
      town("a", [("方己", "2019-05-06"), ("何川", "2019-05-06")]),
      paper("b") { $0.change("方己", .resigned, "镇长", "白石镇人民政府", "2019-05-06") })
    #expect(rows(graph).isEmpty)
  }

  @Test func `two holders in one issue are a question, and none where the issue tells of the change`() {
    let both = paper("a") {
      $0.role("方己", "镇长", "白石镇人民政府")
      $0.role("何川", "镇长", "白石镇人民政府")
    }
    #expect(rows(graph(both)) == ["two-holders question: 何川 2019, 方己 2019"])
    let told = paper("a") { $0.change("方己", .resigned, "镇长", "白石镇人民政府") }
    #expect(rows(graph(both, told)).isEmpty)
  }

  @Test func `one who is seen in a post after leaving it contradicts the leaving`() {
    let left = paper("a") { $0.change("方己", .resigned, "镇长", "白石镇人民政府", "2019-05-06") }
    let after = town("b", [("方己", "2019-06-01")])
    #expect(
      rows(graph(left, after)) == ["after-leaving contradiction: 方己 2019-05-06, 方己 2019-06-01"])
    #expect(rows(graph(left, town("b", [("方己", "2019-05-06")]))).isEmpty)
    let again = paper("c") { $0.change("方己", .elected, "镇长", "白石镇人民政府", "2019-05-20") }
    #expect(rows(graph(left, after, again)).isEmpty)
  }

  @Test func `one who was called former and is seen later is a question`() {
    let graph = graph(
      paper("a", year: 2018) { $0.role("方己", "镇长", "白石镇人民政府", isFormer: true) },
      town("b", [("方己", "2019-06-01")]))
    #expect(rows(graph) == ["after-leaving question: 方己 2018, 方己 2019-06-01"])
  }

  /// One person at two events of one day, at these places, in events whose passages have these words.
  private func day(_ places: (String?, String?), _ words: (String, String) = ("", "")) -> Graph {
    var claims = paper("a") { $0.role("方己", "书记") }
    for (number, (place, word)) in [(places.0, words.0), (places.1, words.1)].enumerated() {
      let fact = EventFact(
        id: "e\(number)", name: "第\(number)届运动会", date: CivicDate(edtf: "2019-05-06"), place: place,
        kind: .competition)
      let act = ActFact(person: PersonName("方己"), event: "e\(number)", act: .attend)
      let evidence = Evidence(start: 100 + number, end: 110 + number, line: 9, quote: "5月6日\(word)，方己出席")
      claims += [Fact.event(fact), .act(act)].compactMap {
        Claim(document: "a", fact: $0, evidence: [evidence])
      }
    }
    return graph(claims)
  }

  @Test func `two places on one half-day contradict each other, on one day they are a question`() {
    #expect(
      rows(day(("文化馆", "体育场"), ("上午", "上午"))) == [
        "two-places contradiction: 方己 2019-05-06, 方己 2019-05-06"
      ])
    #expect(
      rows(day(("文化馆", "体育场"))) == ["two-places question: 方己 2019-05-06, 方己 2019-05-06"])
    #expect(rows(day(("文化馆", "体育场"), ("上午", "下午"))).isEmpty)
    #expect(rows(day(("文化馆", "白石镇文化馆"))).isEmpty)
    #expect(rows(day(("文化馆", nil))).isEmpty)
  }

  @Test func `what is dated after its issue contradicts it, unless it is only announced`() {
    func issue(_ date: String, planned: Bool = false) -> Graph {
      graph(
        paper("a", published: "2019-06-01") {
          $0.event("e1", "白石镇工作会议", date, isPlanned: planned)
        })
    }
    #expect(rows(issue("2019-06-02")) == ["outside-issue contradiction: 白石镇工作会议 2019-06-02, a 2019-06-01"])
    #expect(rows(issue("2019-06-02", planned: true)).isEmpty)
    #expect(rows(issue("2019-06")).isEmpty)
    #expect(rows(issue("2018-06-02")).isEmpty)
    #expect(rows(issue("2016-06-02")) == ["outside-issue question: 白石镇工作会议 2016-06-02, a 2019-06-01"])
  }

  @Test func `the same claims in another order give the same conflicts in the same order`() {
    let claims =
      town("a", [("方己", "2019-05-06"), ("林原", "2019-05-06")]) + town("b", [("何川", "2019-05-06")])
      + paper("c", published: "2019-01-01") { $0.event("e1", "白石镇工作会议", "2020-05-06") }
    let right = graph(claims).conflicts()
    #expect(right.count == 3)
    for shift in 1..<claims.count {
      let turned = Array(claims[shift...] + claims[..<shift]).reversed()
      #expect(graph(Array(turned)).conflicts() == right)
    }
  }
}
