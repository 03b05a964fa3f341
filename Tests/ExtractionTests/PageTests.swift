import Civics
import Testing

/// What the page around a sentence says of it: mastheads, lists, captions, lives.
@Suite struct PageTests {
  static let issues: [(String, String, Int?)] = [
    ("the number of an issue", "柳河镇党政办编 2021年9月30日 第7期\n\n会议确定了2022年民生实事项目。", 2021),
    ("a month and a number", "柳河区融媒 一周速览\n2024年11月第2期\n\n项目计划2025年5月开工。2025年将建成投用。", 2024),
    ("a month beside a paper's name", "柳河社区报 2025年1月 柳河街道办事处主办\n\n1月8日，柳河街道召开2024年度工作总结会。", 2025),
    ("a month in a report", "柳河镇工作会议\n\n2024年3月，柳河镇召开防汛会议。", 2024),
  ]

  @Test(arguments: issues)
  func `the year of an issue is that of its first lines`(name: String, text: String, year: Int?) throws {
    let years = try Sample(text, headline: nil).claims.compactMap { claim in
      if case .document(let document) = claim.fact { document.year } else { nil }
    }
    #expect(years == [year])
  }

  static let spans = [
    Row("a time", "林小川任柳河镇党委书记期间，修路12公里。"), Row("years", "林小川任柳河镇党委书记5年来，走遍了各村。"),
    Row("when", "林小川任柳河镇党委书记时，推动了此事。"),
    Row("a change", "林小川任柳河镇党委书记。", ["林小川 · appointed · 书记 · 柳河镇党委 · -"]),
    Row("an honour", "陶立本被聘为柳河镇商会名誉会长。", ["陶立本 · appointed · 名誉会长 · 柳河镇商会 · -"]),
    Row("notice", "公示时间：2023年8月11日至8月15日\n\n林小川任柳河镇党委书记。", ["林小川 · appointed · 书记 · 柳河镇党委 · -"]),
  ]

  @Test(arguments: spans)
  func `an office that is told as a time is no change`(row: Row) throws {
    row.check(try Sample(row.text).changes)
  }

  static let lives = [
    Row(
      "posts before the name", "曾任柳河镇水利站站长、现任柳河镇茶业协会会长的陶立本分享了经验。",
      ["陶立本 · 会长 · 柳河镇茶业协会", "陶立本 · 站长 · 柳河镇水利站 · former"]),
    Row("of whom nobody is named", "现任柳河镇茶业协会会长的经验很多。"),
    Row(
      "before that", "陶立本此前任清平区水务局党组书记、局长。",
      ["陶立本 · 党组书记 · 清平区水务局 · former", "陶立本 · 局长 · 清平区水务局 · former"]),
    Row(
      "a chamber of the court before it", "会议任命陶立本（女）为清平区人民法院审判员、知识产权审判庭副庭长。",
      ["陶立本 · 审判员 · 清平区人民法院", "陶立本 · 知识产权审判庭副庭长 · 清平区人民法院"]),
    Row(
      "a numbered chamber", "会议任命陶立本为清平区人民法院审判员、民事审判第六庭庭长。",
      ["陶立本 · 审判员 · 清平区人民法院", "陶立本 · 民事审判第六庭庭长 · 清平区人民法院"]),
    Row("the firm", "在东方铜业有限公司，林小川走进车间，向企业负责人陶立本询问用工情况。", ["陶立本 · 负责人 · 东方铜业有限公司"]),
  ]

  @Test(arguments: lives)
  func `posts told of somebody are his and nobody's else`(row: Row) throws {
    row.check(try Sample(row.text).roles)
  }

  @Test func `a caption tells of no occasion`() throws {
    let text = """
      9月3日，柳河镇便民服务中心揭牌仪式在镇广场举行。镇党委书记林小川参加仪式。

      林小川（左二）、陶立本（右二）等为中心揭牌
      """
    #expect(try Sample(text, headline: "柳河镇2023年工作纪事").events == ["柳河镇便民服务中心揭牌仪式 · 2023-09-03"])
  }

  @Test func `a numbered list heads no article and the report goes on behind it`() throws {
    let text = """
      9月27日，柳河镇第十八届人民代表大会第三次会议召开。会议确定了民生实事项目：

      1.河东饮水安全提升工程
      2.镇中心小学运动场改造

      林小川在闭幕会上讲话。镇党委书记林小川要求抓好落实。
      """
    #expect(try Sample(text, headline: "柳河镇2023年工作纪事").acts.contains("林小川 · speak"))
  }

  @Test func `who goes along is at the visit and not at its last meeting`() throws {
    let text = """
      5月7日，区委书记林小川深入柳河镇，就重点项目建设开展调研。当日下午，林小川主持召开座谈会。

      区领导陶立本、高子涵参加有关活动。
      """
    let claims = try Sample(text, headline: "林小川调研重点项目").claims
    var visits: Set<String> = []
    for claim in claims {
      if case .event(let event) = claim.fact, event.kind == .inspection { visits.insert(event.id) }
    }
    let along = claims.compactMap { claim -> String? in
      guard case .act(let act) = claim.fact, visits.contains(act.event), act.act == .attend else {
        return nil
      }
      return act.person.name
    }
    #expect(visits.count == 1)
    #expect(Set(along) == ["陶立本", "高子涵"])
  }
}
