import Civics
import Testing
import TownSupport

@testable import CivicGraph

@Suite struct MeetingTests {
  private func meetings(_ name: String, in graph: Graph) -> [Meeting] {
    guard case .found(let meetings) = graph.meetings(named: name) else { return [] }
    return meetings
  }

  @Test func `an event is told whole`() {
    let graph = graph(
      paper("a") {
        $0.role("方己", "镇长", "白石镇人民政府")
        $0.event("e1", "白石镇第十届人民代表大会第五次会议", "2019-01-08", kind: .peopleCongress)
        $0.act("方己", "e1", .report)
        $0.act("何川", "e1", .preside)
        $0.change("林原", .elected, "副镇长", "白石镇人民政府", "2019-01-08")
        $0.initiative("河道整治工程", event: "e1")
      })
    let meeting = meetings("第五次会议", in: graph).first
    #expect(meeting?.attendances.map(\.person.name) == ["方己", "何川"])
    #expect(meeting?.attendances.map { $0.posts.map(\.post.title) } == [["镇长"], []])
    #expect(meeting?.changes.map(\.person.name) == ["林原"])
    #expect(meeting?.reports.map(\.initiative.name) == ["河道整治工程"])
    #expect(meeting?.issues.map(\.document) == ["a"])
    #expect(meeting.map { meetings($0.event.id, in: graph) } == meeting.map { [$0] })
  }

  @Test func `sessions of one congress are a series, with the numbers that no issue has`() {
    let graph = graph(
      paper("a") { $0.event("e1", "白石镇第十届人民代表大会第七次会议", "2021-01-08") },
      paper("b") {
        $0.event("e1", "白石镇第十届人民代表大会第三次会议", "2019-01-08")
        $0.event("e2", "白石镇第九届人民代表大会第五次会议", "2016-01-08")
        $0.event("e3", "青石镇第十届人民代表大会第四次会议", "2019-01-09")
      },
      paper("c", place: "江州市清河区青石镇") { $0.event("e1", "第十届人民代表大会第六次会议", "2020-01-08") })
    let series = meetings("第七次会议", in: graph).first?.series
    #expect(series?.name == "白石镇第十届人民代表大会第…次会议")
    #expect(series?.members.map(\.number) == [3, 7])
    #expect(series?.missing == [1...2, 4...6])
    #expect(series?.label(4) == "第四次")
  }

  @Test func `sessions of one name in two towns are two series`() {
    func session(_ name: String, _ town: String, _ day: String) -> [Claim] {
      paper(name, place: "江州市清河区\(town)") { $0.event("e1", "第十届人民代表大会第\(day)次会议", "2019-0\(day)-08") }
    }
    let graph = graph(session("a", "白石镇", "2"), session("b", "青石镇", "3"), session("c", "白石镇", "4"))
    #expect(meetings("第2次会议", in: graph).first?.series?.members.map(\.number) == [2, 4])
    #expect(meetings("第2次会议", in: graph).first?.series?.missing == [1...1, 3...3])
  }

  @Test func `editions come in years of their own, and yearly meetings are a series of years`() {
    let graph = graph(
      paper("a", year: 2018) {
        $0.event("e1", "2018年白石镇第八届运动会", "2018-05-06")
        $0.event("e2", "白石镇2018年半年度工作会议暨安全工作会议", "2018-07-06")
      },
      paper("b", year: 2021) {
        $0.event("e1", "白石镇第十届运动会", "2021-05-06")
        $0.event("e2", "白石镇2021年半年度工作会议", "2021-07-06")
      })
    let games = meetings("第十届运动会", in: graph).first?.series
    #expect(games?.members.map(\.number) == [8, 10])
    #expect(games?.missing == [1...7, 9...9])
    let yearly = meetings("2021年半年度工作会议", in: graph).first?.series
    #expect(yearly?.name == "白石镇…年半年度工作会议")
    #expect(yearly?.members.map(\.number) == [2018, 2021])
    #expect(yearly?.missing == [2019...2020])
  }

  @Test(arguments: [
    ("白石镇第十届人民代表大会第五次会议", "白石镇第十届人民代表大会第…次会议", 5), ("第二十一届运动会", "第…届运动会", 21),
    ("第103次会议", "第…次会议", 103), ("第一百零三次会议", "第…次会议", 103), ("第一〇次会议", nil, 0),
    ("2019年第三次工作会议", "2019年第…次工作会议", 3), ("白石镇2019年工作会议", "白石镇…年工作会议", 2019),
    ("第次会议", nil, 0), ("工作会议", nil, 0), ("第五七次会议", nil, 0), ("12019年会议", nil, 0),
    ("甲会暨第五次会议", nil, 0), ("", nil, 0), ("第", nil, 0),
  ])
  func `the number that counts is the last of its kind`(name: String, series: String?, number: Int) {
    let ordinal = Ordinal(in: name)
    #expect(ordinal?.seriesName == series)
    #expect((ordinal?.number ?? 0) == number)
  }

  @Test func `numbers are written as they are read`() {
    for number in 1...999 {
      let text = ChineseNumeral.text(number)
      #expect(ChineseNumeral.value(Array(text)[...]) == number, "\(text)")
    }
  }

  @Test(arguments: 0..<20)
  func `the missing numbers are those that counting up does not find`(seed: Int) {
    var numbers = Numbers(seed)
    let held = Set((0..<5).map { _ in 1 + numbers.next(15) })
    let graph = graph(
      paper("a") { paper in
        for number in held.sorted() {
          paper.event("e\(number)", "白石镇大会第\(ChineseNumeral.text(number))次会议", "20\(10 + number)-01-08")
        }
      })
    for meeting in meetings("白石镇大会", in: graph) {
      let missing = meeting.series?.missing.flatMap { Array($0) } ?? []
      #expect(missing == (1...(held.max() ?? 1)).filter { !held.contains($0) })
      #expect(Set(meeting.series?.members.map(\.number) ?? []) == held)
    }
  }

  @Test func `an unknown event gets the likest names, and none where none is like it`() {
    let graph = graph(paper("a") { $0.event("e1", "白石镇工作会议", "2019-01-08") })
    #expect(graph.meetings(named: "白石镇工昨会议") == .unknown(near: ["白石镇工作会议"]))
    #expect(graph.meetings(named: "运动会") == .unknown(near: []))
    #expect(graph.meetings(named: "") == .unknown(near: []))
  }
}
