import Civics
import Extraction
import Testing

/// Dates in every form that papers print them.
@Suite struct DateTests {
  /// The date of the one occasion of a sentence.
  static let dates: [(String, String, String)] = [
    ("month and day", "6月3日，柳河镇召开防汛工作会议。", "2023-06-03"),
    ("with spaces", "6 月 3 日，柳河镇召开防汛工作会议。", "2023-06-03"),
    ("full-width digits", "６月３日，柳河镇召开防汛工作会议。", "2023-06-03"),
    ("with the hour", "6月3日下午，柳河镇召开防汛工作会议。", "2023-06-03"),
    ("with the clock", "6月3日14:30，柳河镇召开防汛工作会议。", "2023-06-03"),
    ("with its year", "2022年6月3日，柳河镇召开防汛工作会议。", "2022-06-03"),
    ("the colloquial day", "6月3号，柳河镇召开防汛工作会议。", "2023-06-03"),
    ("Chinese numerals", "二〇二三年六月三日，柳河镇召开防汛工作会议。", "2023-06-03"),
    ("Chinese numerals beyond ten", "二〇二三年十一月二十九日，柳河镇召开防汛工作会议。", "2023-11-29"),
    ("with points", "2023.6.3，柳河镇召开防汛工作会议。", "2023-06-03"),
    ("with hyphens", "2023-06-03，柳河镇召开防汛工作会议。", "2023-06-03"),
    ("with strokes", "2023/6/3，柳河镇召开防汛工作会议。", "2023-06-03"),
    ("month and day with a stroke", "7/19，柳河镇召开防汛工作会议。", "2023-07-19"),
    ("days of one month", "7月1日至3日，柳河镇召开防汛工作会议。", "2023-07-01/2023-07-03"),
    ("days of two months", "7月30日至8月2日，柳河镇召开防汛工作会议。", "2023-07-30/2023-08-02"),
    ("days with a dash", "7月1日—3日，柳河镇召开防汛工作会议。", "2023-07-01/2023-07-03"),
    ("the first day without its sign", "7月1-3日，柳河镇召开防汛工作会议。", "2023-07-01/2023-07-03"),
    ("over the new year", "12月30日至1月2日，柳河镇举办迎新书画展。", "2023-12-30/2024-01-02"),
    ("first ten days", "12月上旬，柳河镇召开防汛工作会议。", "2023-12-01/2023-12-10"),
    ("second ten days", "12月中旬，柳河镇召开防汛工作会议。", "2023-12-11/2023-12-20"),
    ("the rest of the month", "12月下旬，柳河镇召开防汛工作会议。", "2023-12-21/2023-12-31"),
    ("the rest of February", "2月下旬，柳河镇召开防汛工作会议。", "2023-02-21/2023-02-28"),
    ("ten days of two months", "8月下旬至10月上旬，柳河镇举办职工篮球赛。", "2023-08-21/2023-10-10"),
    ("近日", "近日，柳河镇召开防汛工作会议。", "2023"),
    ("日前", "日前，柳河镇召开防汛工作会议。", "2023"),
    ("昨日 without a day of issue", "昨日，柳河镇召开防汛工作会议。", "2023"),
    ("last year's month", "去年12月，柳河镇召开防汛工作会议。", "2022-12"),
    ("this year's day", "今年6月3日，柳河镇召开防汛工作会议。", "2023-06-03"),
    ("the eve of a feast", "“七一”前夕，柳河镇召开表彰大会。", "2023-06~"),
    ("a quarter", "第三季度，柳河镇举办职工篮球赛。", "2023-07/2023-09"),
    ("the first half", "上半年，柳河镇举办职工篮球赛。", "2023-01/2023-06"),
    ("a feast", "元旦，柳河镇举办迎新长跑活动。", "2023-01-01"),
    ("the hour behind a space", "2023-06-03 14:30，柳河镇召开防汛工作会议。", "2023-06-03"),
    ("behind figures of the line above", "浏览次数：86\n\n6月3日，柳河镇召开防汛工作会议。", "2023-06-03"),
    ("under the heading of a month", "六月\n3日　柳河镇召开防汛工作会议。", "2023-06-03"),
    ("ten days under the heading of a month", "六月\n上旬　柳河镇召开防汛工作会议。", "2023-06-01/2023-06-10"),
    ("a month", "6月，柳河镇召开防汛工作会议。", "2023-06"),
  ]

  @Test(arguments: dates)
  func `an occasion has the date that its sentence tells`(name: String, text: String, date: String) throws {
    let sample = try Sample(text, headline: "柳河镇2023年工作纪事")
    #expect(sample.dates == [date], "\(name): \(text)")
  }

  static let published: [(String, String, String)] = [
    ("昨日", "昨日，柳河镇召开防汛工作会议。", "2023-06-06"), ("今天", "今天上午，柳河镇召开防汛工作会议。", "2023-06-07"),
    ("上周五", "上周五，柳河镇召开防汛工作会议。", "2023-06-02"), ("本周一", "本周一，柳河镇召开防汛工作会议。", "2023-06-05"),
    ("本月5日", "本月5日，柳河镇召开防汛工作会议。", "2023-06-05"), ("上月", "上月28日，柳河镇召开防汛工作会议。", "2023-05-28"),
    ("本月下旬", "本月下旬，柳河镇将召开防汛工作会议。", "2023-06-21/2023-06-30"),
    ("周一上午", "周一上午，柳河镇召开防汛工作会议。", "2023-06-05"), ("周五上午", "周五上午，柳河镇召开防汛工作会议。", "2023-06-02"),
    ("5日下午", "5日下午，柳河镇召开防汛工作会议。", "2023-06-05"),
    ("dateline", "本报6月2日讯 今天上午，柳河镇召开防汛工作会议。", "2023-06-02"),
    ("近日", "近日，柳河镇召开防汛工作会议。", "2023"), ("month and day", "5月30日，柳河镇召开防汛工作会议。", "2023-05-30"),
  ]

  // Wednesday, 7 June 2023.
  @Test(arguments: published)
  func `what is told by the day of the issue is counted from it`(name: String, text: String, date: String)
    throws
  {
    var record = IssueRecord(document: "page")
    record.published = CivicDate(year: 2023, month: 6, day: 7)
    let page = "柳河镇工作纪事\n\n\(text)\n"
    let claims = try Reader().read(Array(page.utf8), document: "page", source: "page.txt", record: record)
      .claims
    let dates = claims.compactMap { claim in
      if case .event(let event) = claim.fact { event.date?.description } else { nil }
    }
    #expect(dates == [date])
  }

  @Test func `the headline of a chronicle gives its days their month`() throws {
    let sample = try Sample("3日　镇党委召开防汛工作会议。\n9日至10日　柳河镇举办职工篮球赛。", headline: "柳河镇2023年6月大事记")
    #expect(sample.dates == ["2023-06-03", "2023-06-09/2023-06-10"])
  }

  @Test func `entries of a chronicle have the month of their heading behind a sign as well`() throws {
    let sample = try Sample(
      "6月\n\n△3日，镇党委召开防汛工作会议。\n\n△中旬，柳河镇举办职工篮球赛。", headline: "柳河镇2023年大事记")
    #expect(sample.dates == ["2023-06-03", "2023-06-11/2023-06-20"])
  }

  @Test func `the day of a session of several days is that of the vote`() throws {
    let sample = try Sample(
      "6月3日至4日，柳河镇第十九届人民代表大会第一次会议召开。\n\n4日上午，大会举行第二次全体会议。\n\n会议选举林小川为镇长。",
      headline: "柳河镇2023年工作纪事")
    #expect(sample.changes == ["林小川 · elected · 镇长 · 柳河镇人民政府 · 2023-06-04"])
  }

  @Test func `a budget's year is that of its session`() throws {
    let sample = try Sample(
      "1月16日，柳河镇第十九届人民代表大会第二次会议召开，听取2022年财政预算执行情况和2023年财政预算草案的报告。", headline: "柳河镇代表共商发展")
    #expect(sample.dates == ["2023-01-16"])
  }

  @Test func `the day after is counted from the day named last`() throws {
    let sample = try Sample("6月30日，柳河镇召开防汛工作会议。次日，柳河镇举办职工篮球赛。", headline: "柳河镇2023年工作纪事")
    #expect(sample.events == ["柳河镇职工篮球赛 · 2023-07-01", "柳河镇防汛工作会议 · 2023-06-30"])
  }

  @Test func `where nothing tells the year it stays open`() throws {
    let sample = try Sample("6月3日，柳河镇召开防汛工作会议。", headline: nil)
    #expect(sample.events == ["柳河镇防汛工作会议 · XXXX-06-03"])
  }

  static let years: [(String, String, Int?)] = [
    ("a plan of the year", "柳河镇总结2023年为民办实事项目。", 2023),
    ("an anniversary of the party", "柳河镇庆祝中国共产党成立102周年。", 2023),
    ("half a year", "2023年上半年，柳河镇经济稳步增长。", 2023), ("history", "改革开放以来，柳河镇变化巨大。", nil),
    ("a founding year beside the issue's", "养老院建于1998年。2023年度总结会议召开。", 2023),
    ("a target", "到2035年远景目标。", nil), ("from one year to another", "二〇〇九年到二〇二四年，他一直住在柳河。", nil),
    ("a counted day", "柳河镇庆祝第38个教师节。", 2022),
    ("a school's age beside its founding", "柳河中学创办于1944年。校庆大会庆祝建校80周年。", 2024),
    ("a school's age alone", "校庆大会庆祝建校80周年。", nil), ("the first year of a plan", "今年是“十四五”开局之年。", 2021),
    ("the day of the issue", "柳河镇确定2024年民生实事项目。\n（2023年12月10日 第3版）", 2023),
  ]

  @Test(arguments: years)
  func `the year is what the issue says of itself`(name: String, text: String, year: Int?) throws {
    let sample = try Sample(text, headline: nil)
    let years = sample.claims.compactMap { claim in
      if case .document(let document) = claim.fact { document.year } else { nil }
    }
    #expect(years.first == year)
  }
}
