import CivicGraph
import Civics
import Testing
import TownSupport

@Suite struct CorrectedGraphTests {
  /// Three papers: one misprints 方己, one of another town has a 方己 too.
  private let claims =
    paper("a", year: 2018) {
      $0.role("方己", "书记")
      $0.role("何川", "镇长", "白石镇人民政府")
      $0.event("e1", "白石镇工作会议", "2018-05-06")
      $0.act("方己", "e1", .preside)
      $0.initiative("河道整治工程", event: "e1")
    }
    + paper("b", year: 2019) {
      $0.role("方已", "书记")
      $0.act("方已", "e1")
      $0.event("e1", "白石镇年度工作会议", "2019-05-06")
      $0.initiative("河道整治", event: "e1")
      $0.role("何穿", "镇长", "白石镇人民政府")
    }
    + paper("c", year: 2020) {
      $0.role("方己", "书记")
      $0.event("e1", "白石镇年终大会", "2020-12-06")
      $0.act("方己", "e1")
    }
    + paper("d", place: "江州市清河区柳林镇") { $0.role("方己", "站长", "柳林镇文化站") }

  private func corrected(_ corrections: Correction...) -> (graph: Graph, refusals: [Refusal]) {
    Graph.corrected(claims, by: corrections, resemblance: resemblance)
  }

  private func ids(_ graph: Graph) -> [String] { graph.persons.map { String($0.id.dropFirst(7)) } }

  private func decisions(_ graph: Graph) -> [String] {
    graph.decisions.filter { $0.kind.isByHand }.map {
      "\($0.kind.rawValue) \($0.from) → \($0.to): \($0.reason)"
    }
  }

  private func scope(_ text: String) -> Correction.Scope? { Correction.Scope(text) }

  @Test func `without corrections nothing changes`() {
    let plain = Graph(claims, resemblance: resemblance)
    #expect(corrected().graph == plain)
    #expect(ids(plain) == ["何川", "何穿", "方己@柳林镇", "方己@白石镇"])
    #expect(plain.decisions.contains { $0.kind == .misprint && $0.from == "方已" })
  }

  @Test func `two names are made one, and the first is shown`() {
    let (graph, refusals) = corrected(Correction(.same, "何川", "何穿", because: "户口本"))
    #expect(refusals.isEmpty)
    #expect(ids(graph) == ["何川", "方己@柳林镇", "方己@白石镇"])
    let person = graph.person("person/何川")
    #expect(person?.otherNames == ["何穿"] && person?.documents == ["a", "b"])
    #expect(graph.tenures.filter { $0.person == "person/何川" }.count == 1)
    #expect(decisions(graph) == ["same 何穿 → 何川: 户口本"])
    #expect(graph.corrections.map(\.kind) == [.same])
  }

  @Test func `homonyms of two towns are made one by their ids`() {
    let (graph, _) = corrected(Correction(.same, "方己@白石镇", "person/方己@柳林镇", because: "调任"))
    #expect(ids(graph).filter { $0.hasPrefix("方己") } == ["方己@白石镇"])
    #expect(graph.person("person/方己@白石镇")?.documents == ["a", "b", "c", "d"])
  }

  @Test func `one name in one document alone is made another`() {
    let (graph, _) = corrected(Correction(.same, "何川", "何穿", in: scope("b"), because: "印错"))
    #expect(graph.person("person/何川")?.documents == ["a", "b"])
    #expect(corrected(Correction(.same, "何川", "何穿", in: scope("a"), because: "")).refusals.count == 1)
  }

  @Test func `a misprint is taken back`() {
    let (graph, refusals) = corrected(Correction(.different, "方已", "方己", because: "另有其人"))
    #expect(refusals.isEmpty)
    #expect(ids(graph) == ["何川", "何穿", "方己@柳林镇", "方己@白石镇", "方已"])
    #expect(!graph.decisions.contains { $0.kind == .misprint })
    #expect(decisions(graph) == ["different 方已 → 方己: 另有其人"])
  }

  @Test func `what is parted can be made one with another`() {
    let (graph, refusals) = corrected(
      Correction(.different, "方已", "方己", because: "另有其人"), Correction(.same, "何川", "方已", because: "试"))
    #expect(refusals.isEmpty)
    #expect(ids(graph) == ["何川", "何穿", "方己@柳林镇", "方己@白石镇"])
    #expect(graph.person("person/何川")?.otherNames == ["方已"])
  }

  @Test func `the bearer of a name in one document is another than elsewhere`() {
    let (graph, _) = corrected(Correction(.different, "方己@白石镇", in: scope("c"), because: "同名"))
    #expect(ids(graph).filter { $0.hasPrefix("方己") } == ["方己@c", "方己@柳林镇", "方己@白石镇"])
    #expect(graph.person("person/方己@c")?.documents == ["c"])
    #expect(graph.participations.filter { $0.person == "person/方己@c" }.count == 1)
    #expect(graph.person("person/方己@白石镇")?.documents == ["a", "b"])
  }

  @Test func `a person, a body, an event and an initiative are shown under another name`() {
    let (graph, refusals) = corrected(
      Correction(.rename, "何川", "何钏", because: "原名"), Correction(.rename, "白石镇党委", "白石镇委", because: "简称"),
      Correction(.rename, "白石镇工作会议", "全镇大会", because: "全称"),
      Correction(.rename, "河道整治工程", "清河工程", because: "正名"))
    #expect(refusals.isEmpty)
    #expect(graph.person("person/何钏")?.otherNames == ["何川"])
    #expect(graph.organizations.contains { $0.name == "白石镇委" })
    #expect(graph.posts.contains { $0.id == "post/白石镇委/书记" })
    #expect(graph.events.contains { $0.id == "event/2018-05-06/全镇大会" && $0.otherNames == ["白石镇工作会议"] })
    #expect(graph.initiatives.map(\.name) == ["清河工程"])
  }

  @Test func `bodies, events and initiatives are made one, and two`() {
    let (joined, refusals) = corrected(
      Correction(.same, "白石镇党委", "白石镇人民政府", because: "试"),
      Correction(.same, "白石镇年度工作会议", "白石镇年终大会", because: "改期"))
    #expect(refusals.isEmpty)
    #expect(joined.organizations.map(\.name) == ["柳林镇文化站", "白石镇党委"])
    let event = joined.events.first { $0.name == "白石镇年度工作会议" }
    #expect(event?.otherNames == ["白石镇年终大会"] && event?.date?.description == "2019-05-06")
    #expect(joined.events.count == 2)
    #expect(Graph(claims, resemblance: resemblance).initiatives.count == 1)
    let (parted, _) = corrected(Correction(.different, "河道整治", "河道整治工程", because: "两期"))
    #expect(parted.initiatives.map(\.name) == ["河道整治", "河道整治工程"])
  }

  @Test func `what two papers report as one event is told apart`() {
    let reports =
      paper("a") { $0.event("e1", "白石镇年度工作会议", "2019-05-06") }
      + paper("b") { $0.event("e1", "年度工作会议", "2019-05-06") }
    #expect(Graph(reports).events.count == 1)
    let two = Graph.corrected(reports, by: [Correction(.different, "年度工作会议", "白石镇年度工作会议", because: "村里")])
    #expect(two.graph.events.count == 2 && two.refusals.isEmpty)
  }

  @Test func `a passage, a document and a person are left out`() {
    // What is left out is no evidence either: one paper alone does not make 方已 a misprint of 方己.
    let line = claims.first { $0.document == "a" && $0.evidence[0].quote == "书记方己" }?.evidence[0].line ?? 0
    let (byLine, _) = corrected(Correction(.ignore, nil, in: scope("a:\(line)"), because: "广告"))
    #expect(
      byLine.tenures.filter { $0.person == "person/方己@白石镇" }.flatMap(\.evidence).map(\.document) == ["c"])
    #expect(decisions(byLine) == ["ignore 方己 → 方己: 广告"])
    let (byName, _) = corrected(Correction(.ignore, "何川", because: "误读"))
    #expect(byName.person("person/何川") == nil)
    let (byBoth, _) = corrected(Correction(.ignore, "方己@白石镇", in: scope("c"), because: "误读"))
    #expect(byBoth.person("person/方己@白石镇")?.documents == ["a"])
    let (whole, _) = corrected(Correction(.ignore, nil, in: scope("a"), because: "转载"))
    #expect(whole.events.allSatisfy { $0.evidence.allSatisfy { $0.document != "a" } })
    #expect(whole.issues.count == 4)
  }

  @Test(arguments: [
    (Correction(.same, "何川", "林原", because: "x"), "nothing in the graph is called \"林原\""),
    (
      Correction(.same, "何川", "方己", because: "x"),
      "\"方己\" can mean person/方己@柳林镇, person/方己@白石镇; give the id"
    ),
    (Correction(.same, "何川", "白石镇党委", because: "x"), "\"何川\" is a person and \"白石镇党委\" is an organization"),
    (Correction(.different, "何川", "何穿", because: "x"), "nothing makes one of \"何川\" and \"何穿\""),
    (
      Correction(.different, "何川", in: Correction.Scope("a"), because: "x"),
      "no other document has this \"何川\""
    ),
    (Correction(.different, "何川", in: Correction.Scope("c"), because: "x"), "c does not name \"何川\""),
    (Correction(.rename, "何川", "何穿", because: "x"), "\"何穿\" is a person already; say same if they are one"),
    (Correction(.ignore, "林原", because: "x"), "nothing in the graph is called \"林原\""),
    (
      Correction(.ignore, nil, in: Correction.Scope("a:99"), because: "x"),
      "no claim rests on a passage there"
    ),
  ])
  func `a correction that names nothing, or several things, is refused and changes nothing`(
    correction: Correction, reason: String
  ) {
    let (graph, refusals) = corrected(correction)
    #expect(refusals.map(\.reason) == [reason])
    #expect(graph == Graph(claims, resemblance: resemblance))
  }

  @Test func `the same claims and corrections in any order and twice over give the same graph`() {
    let corrections = [
      Correction(.same, "何川", "何穿", because: "户口本", file: "x", line: 2),
      Correction(.different, "方己@白石镇", in: scope("c"), because: "同名", file: "x", line: 3),
      Correction(.rename, "白石镇党委", "白石镇委", because: "简称", file: "x", line: 4),
      Correction(.ignore, nil, in: scope("d"), because: "转载", file: "x", line: 5),
      Correction(.same, "何川", "何穿", because: "户口本", file: "y", line: 9),
    ]
    let right = Graph.corrected(claims, by: corrections, resemblance: resemblance)
    #expect(right.refusals.isEmpty && right.graph.corrections.count == 4)
    for shift in 1..<claims.count {
      let turned = Array((claims[shift...] + claims[..<shift]).reversed()) + claims.prefix(shift)
      let found = Graph.corrected(turned, by: corrections.reversed(), resemblance: resemblance).graph
      #expect(found.persons == right.graph.persons && found.decisions == right.graph.decisions)
      #expect(found.tenures == right.graph.tenures && found.events == right.graph.events)
      #expect(found.corrections.map(\.cells) == right.graph.corrections.map(\.cells))
    }
  }

  @Test func `several corrections of one event keep all its reports, and a chain is one`() {
    let reports =
      paper("a") { $0.event("e1", "白石镇年度工作会议", "2019-05-06") }
      + paper("b") { $0.event("e7", "年终大会", "2020-12-06") }
      + paper("c") { $0.event("e3", "总结会", "2021-01-08") }
    let corrections = [
      Correction(.same, "年终大会", "总结会", because: "同会"),
      Correction(.same, "白石镇年度工作会议", "年终大会", because: "同会"),
    ]
    for order in [corrections, corrections.reversed()] {
      let (graph, refusals) = Graph.corrected(reports, by: order)
      #expect(refusals.isEmpty && graph.events.count == 1)
      #expect(graph.events.first?.evidence.map(\.document) == ["a", "b", "c"])
      #expect(graph.decisions.filter { $0.kind == .event }.isEmpty)
      #expect(graph == Graph.corrected(reports, by: corrections).graph)
    }
  }

  @Test func `a name that is decided and then shown otherwise keeps what is printed`() {
    let (graph, refusals) = corrected(Correction(.rename, "方己@白石镇", "方纪", because: "户口本"))
    #expect(refusals.isEmpty)
    #expect(graph.person("person/方纪")?.otherNames == ["方己", "方已"])
    #expect(graph.person("person/方纪")?.documents == ["a", "b", "c"])
    #expect(graph.persons.contains { $0.name == "方己" && $0.documents == ["d"] })
  }

  @Test func `facts are corrected in the order in which they came`() {
    let result = Identity.resolve(
      claims,
      correctedBy: [
        Correction(.rename, "何川", "何钏", because: "x"), Correction(.ignore, nil, in: scope("b"), because: "y"),
      ])
    #expect(result.refusals.isEmpty)
    #expect(
      result.claims.map(\.document)
        == claims.filter { $0.document != "b" || $0.evidence[0].quote == "题头" }.map(\.document))
    let names = result.claims.compactMap { claim -> PersonName? in
      if case .role(let role) = claim.fact { role.person } else { nil }
    }
    #expect(names.contains(PersonName("何钏", printed: "何川")))
  }
}
