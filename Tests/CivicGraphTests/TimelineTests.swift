import Civics
import CivicGraph
import Testing
import TownSupport

@Suite struct TimelineTests {
  /// The names of meetings of 6 May, in the order of the timeline, each told by a passage of its own.
  private func order(_ quotes: [(name: String, quote: String)], date: String = "2019-05-06") -> [String] {
    var claims = paper("a") { $0.role("方己", "书记") }
    for (number, entry) in quotes.enumerated() {
      let fact = EventFact(
        id: "e\(number)", name: entry.name, date: CivicDate(edtf: date), kind: .workMeeting)
      let start = 1000 * (number + 1)
      let evidence = Evidence(
        start: start, end: start + entry.quote.utf8.count, line: 9 + number, quote: entry.quote)
      claims += [Claim(document: "a", fact: .event(fact), evidence: [evidence])].compactMap(\.self)
    }
    return graph(claims).timeline(TimelineQuery()).entries.compactMap { entry in
      if case .event(let event) = entry.occasion { event.name } else { nil }
    }
  }

  @Test(arguments: [
    ("5月6日上午", "5月6日下午"), ("5月6日（星期一）上午", "5月6日(周一)下午"), ("6日早上", "6日傍晚"),
    ("当日下午", "6日晚"), ("5月6号午后", "5月6号晚上"), ("今日清晨", "今日午后"), ("5月6日晚", "5月6日"),
  ])
  func `meetings of one day stand in the order of its halves, before those of no known half`(
    first: String, second: String
  ) {
    // By name, the later one would stand first.
    #expect(order([("乙会", "\(second)，乙会召开"), ("丙会", "\(first)，丙会召开")]) == ["丙会", "乙会"])
    #expect(order([("丙会", "\(first)，丙会召开"), ("乙会", "\(second)，乙会召开")]) == ["丙会", "乙会"])
  }

  @Test(arguments: [
    "5月6日，丙会召开，上午的议程有三项", "5月6日，丙会召开，次日上午结束", "5月6日丙会召开，7日上午闭幕",
    "5月6日上午开幕的丙会，当日下午闭幕", "上午，丙会召开", "5月16日上午报名，丙会召开", "他在生日上午到会",
  ])
  func `only one half right beside the day counts`(quote: String) {
    #expect(order([("丙会", quote), ("乙会", "5月6日，乙会召开")]) == ["丙会", "乙会"].sorted { $0 < $1 })
  }

  @Test func `halves order nothing but the meetings of one known day`() {
    for date in ["2019-05", "2019", "XXXX-05-06"] {
      #expect(
        order([("乙会", "5月6日下午，乙会召开"), ("丙会", "5月6日上午，丙会召开")], date: date) == ["丙会", "乙会"].sorted())
    }
  }
}
