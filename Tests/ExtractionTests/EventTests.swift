import Extraction
import Testing

/// Occasions, acts, changes of office and initiatives, in sentences unlike those of the five issues.
@Suite struct EventTests {
  static let events = [
    Row("holds", "6月3日，柳河镇召开防汛工作会议。", ["柳河镇防汛工作会议 · 2023-06-03"]),
    Row("is held", "6月3日，柳河镇防汛工作会议召开。", ["柳河镇防汛工作会议 · 2023-06-03"]),
    Row("session", "6月3日，柳河镇第十八届人民代表大会第四次会议开幕。", ["柳河镇第十八届人民代表大会第四次会议 · 2023-06-03"]),
    Row("quoted", "6月3日，“春耕杯”农民篮球赛在柳河文体中心举行。", ["“春耕杯”农民篮球赛 · 2023-06-03"]),
    Row(
      "two of one day", "6月3日上午，柳河镇召开防汛工作会议。6月3日下午，柳河镇召开安全生产工作会议。",
      [
        "柳河镇防汛工作会议 · 2023-06-03", "柳河镇安全生产工作会议 · 2023-06-03",
      ]),
    Row("planned", "6月20日，柳河镇将召开防汛工作会议。", ["柳河镇防汛工作会议 · 2023-06-20 · planned"]),
    Row("petitioners received", "6月3日，镇长林小川来到镇信访办，公开接待来访群众。", ["林小川来到镇信访办，公开接待来访群众 · 2023-06-03"]),
    Row(
      "a visit behind a quoted manner", "6月3日，镇长林小川采取“四不两直”方式，先后到河东村、河西村，检查防汛工作。", ["林小川检查防汛工作 · 2023-06-03"]),
    Row("put off", "原定6月20日举行的柳河镇第三届龙舟赛因雨推迟至6月28日。", ["柳河镇第三届龙舟赛 · 2023-06-28 · planned"]),
    Row("held here", "柳河镇老年大学书画展6月3日在这里开幕。", ["柳河镇老年大学书画展 · 2023-06-03"]),
    Row(
      "the quarter is of the name", "6月3日，柳河镇2023年二季度重点项目集中开工仪式在河东举行。", ["柳河镇2023年二季度重点项目集中开工仪式 · 2023-06-03"]
    ),
    Row("a paper signed", "6月3日，柳河镇人民政府与江阳大学签订战略合作协议。", ["柳河镇人民政府与江阳大学签订战略合作协议 · 2023-06-03"]),
    Row("cancelled", "原定6月20日召开的柳河镇防汛工作会议取消。", []),
    Row("the day stands before the verb", "柳河镇图书馆新馆昨天（6月3日）正式开馆。", ["柳河镇图书馆新馆正式开馆 · 2023-06-03"]),
    Row(
      "a list of appointments names its session", "（2023年6月3日柳河镇第十八届人民代表大会第四次会议通过）",
      ["柳河镇第十八届人民代表大会第四次会议 · 2023-06-03"]),
    Row("straight quotation marks", "6月3日,\"春耕杯\"农民篮球赛在柳河文体中心举行。", ["“春耕杯”农民篮球赛 · 2023-06-03"]),
    Row("the first of a year", "6月3日，柳河镇人大开展2023年首次“清洁家园日”活动。", ["柳河镇人大2023年首次“清洁家园日”活动 · 2023-06-03"]),
    Row("a festival in quotation marks", "6月3日，第三届“柳河邻里节”在石桥广场开幕。", ["第三届“柳河邻里节” · 2023-06-03"]),
    Row(
      "a list of its subjects is of the name", "6月3日，由镇总工会主办的柳河镇第二届技能大赛养老护理员、电工项目决赛在柳河中学举行。",
      ["柳河镇第二届技能大赛养老护理员、电工项目决赛 · 2023-06-03"]),
    Row("what a session decides is to come", "会议决定，镇政协六届三次会议于6月20日召开。", ["镇政协六届三次会议 · 2023-06-20 · planned"]),
    Row("the place is called like an occasion", "其中厨艺比拼6月3日在柳河集市举行。", []),
    Row("a count is no name", "三项活动延期。", []),
    Row(
      "what the session did says that it sat", "6月3日，柳河镇第十八届人民代表大会第四次会议选举林小川为副镇长。",
      ["柳河镇第十八届人民代表大会第四次会议 · 2023-06-03"]),
    Row("what somebody does at a desk is none", "6月3日，镇长林小川坐在老樟树下读书。", []),
    Row("the words of a visit are no part of it", "6月3日，镇长林小川到石桥村调研时说：“要抓紧。”", ["林小川到石桥村调研 · 2023-06-03"]),
    Row("no occasion", "柳河镇始终坚持把防汛工作摆在重要位置。", []),
  ]

  @Test(arguments: events)
  func `an occasion is found with its day`(row: Row) throws {
    row.check(try Sample(row.text, headline: "柳河镇2023年工作纪事").events)
  }

  static let places = [
    Row("hall", "6月3日，“春耕杯”农民篮球赛在柳河文体中心举行。", ["柳河文体中心"]),
    Row("what opens has its road", "柳河镇文化活动中心6月3日在滨河南路正式启用。", ["滨河南路"]),
    Row("school", "6月3日，柳河镇第三届读书节开幕式在柳河中学举行。", ["柳河中学"]),
    Row("no place", "6月3日，柳河镇在喜庆气氛中召开表彰大会。", []),
  ]

  @Test(arguments: places)
  func `an occasion has the place where it was held`(row: Row) throws {
    row.check(try Sample(row.text, headline: "柳河镇2023年工作纪事").places)
  }

  static let acts = [
    Row("preside", "镇长林小川主持会议。", ["林小川 · preside"]), Row("by", "会议由镇长林小川主持。", ["林小川 · preside"]),
    Row("report", "镇长林小川作工作报告。", ["林小川 · report"]), Row("inform", "镇长林小川通报了汛情。", ["林小川 · report"]),
    Row("speak", "镇长林小川指出，要压实责任。", ["林小川 · speak"]), Row("demand", "镇长林小川就下一步工作提出要求。", ["林小川 · speak"]),
    Row("attend", "镇长林小川出席会议。", ["林小川 · attend"]),
    Row("attend and speak", "镇长林小川出席会议并讲话。", ["林小川 · attend", "林小川 · speak"]),
    Row("all of a list", "镇长林小川、副镇长高子涵出席会议。", ["林小川 · attend", "高子涵 · attend"]),
    Row("comrades of a list", "副镇长林小川同志、高子涵同志出席会议。", ["林小川 · attend", "高子涵 · attend"]),
    Row("and other comrades", "副镇长林小川、高子涵等同志出席会议。", ["林小川 · attend", "高子涵 · attend"]),
    Row("who is given something does not give it", "镇长林小川为优秀教师高子涵颁奖。", ["林小川 · award"]),
    Row("what lies ahead", "镇长林小川将于6月20日接待来访群众。", []),
    Row("in company", "镇长林小川在副镇长高子涵陪同下，出席会议并讲话。", ["林小川 · attend", "林小川 · speak", "高子涵 · attend"]),
    Row("who goes along", "随行的镇长林小川一一记下。", ["林小川 · attend"]),
    Row("declares open", "镇长林小川宣布大会开幕。", ["林小川 · other"]),
    Row("award", "镇长林小川为先进集体颁奖。", ["林小川 · award"]),
    Row("the bare name goes on", "镇长林小川出席会议。林小川强调，要压实责任。", ["林小川 · attend", "林小川 · speak"]),
    Row("who leads an inspection", "6月3日，镇人大开展会前视察。镇长林小川带队，副镇长高子涵参加。", ["林小川 · other", "高子涵 · attend"]),
    Row("who presided once", "镇长林小川主持过多项工程。", []),
    Row("who heads a paragraph", "消费者代表、柳河中学教师林小川：赞成第一套方案，希望早日实施。", ["林小川 · speak"]),
    Row("he", "镇长林小川出席会议。他强调，要压实责任。", ["林小川 · attend", "林小川 · speak"]),
  ]

  @Test(arguments: acts)
  func `an act is told of each who does it`(row: Row) throws {
    row.check(try Sample("6月3日，柳河镇召开防汛工作会议。" + row.text, headline: "柳河镇2023年工作纪事").acts)
  }

  @Test func `headline and report of a visit are one occasion under the name of the headline`() throws {
    let sample = try Sample(
      "6月3日，镇长林小川先后到河东村、河西村，实地察看并检查防汛物资储备情况。副镇长高子涵陪同。", headline: "林小川检查防汛工作\n2023年6月5日")
    #expect(sample.events == ["林小川检查防汛工作 · 2023-06-03"])
  }

  @Test func `a session in its long and its short form is one`() throws {
    let sample = try Sample(
      "6月3日，清平区第九届人民代表大会常务委员会第十二次会议召开。区人大常委会主任林小川主持。区九届人大常委会第十二次会议还听取了报告。", headline: "清平区2023年工作纪事")
    #expect(sample.events == ["清平区第九届人民代表大会常务委员会第十二次会议 · 2023-06-03"])
  }

  @Test func `a notice tells day, place and who presides in lines of their own`() throws {
    let sample = try Sample("时间：6月3日上午\n地点：镇政府二楼会议室\n主持人：副镇长林小川\n\n听证参加人十二名。", headline: "柳河镇2023年供水价格听证会实录")
    #expect(sample.events == ["柳河镇2023年供水价格听证会 · 2023-06-03"])
    #expect(sample.places == ["镇政府二楼会议室"])
    #expect(sample.acts == ["林小川 · preside"])
  }

  @Test func `the vote of a session of several days has the day its paragraph opens with`() throws {
    let sample = try Sample(
      "6月3日，柳河镇第十八届人民代表大会第四次会议开幕。\n6月5日上午，会议进行选举。选举林小川为柳河镇人民政府镇长。", headline: "柳河镇2023年工作纪事")
    #expect(sample.changes == ["林小川 · elected · 镇长 · 柳河镇人民政府 · 2023-06-05"])
  }

  static let changes = [
    Row(
      "removed, with nothing between name and body", "会议决定免去林小川柳河镇人民政府副镇长职务。",
      ["林小川 · removed · 副镇长 · 柳河镇人民政府 · 2023-06-03"]),
    Row(
      "one verb for a list", "会议决定任命：林小川为柳河镇财政所所长；高子涵为柳河镇水利站站长。",
      ["林小川 · appointed · 所长 · 柳河镇财政所 · 2023-06-03", "高子涵 · appointed · 站长 · 柳河镇水利站 · 2023-06-03"]),
    Row(
      "the one who was named before", "会议任命林小川为柳河中学校长，免去其柳河小学副校长职务。",
      ["林小川 · appointed · 校长 · 柳河中学 · 2023-06-03", "林小川 · removed · 副校长 · 柳河小学 · 2023-06-03"]),
    Row("no longer", "林小川同志不再担任柳河镇党委书记职务。", ["林小川 · removed · 书记 · 柳河镇党委 · 2023-06-03"]),
    Row("proposed and appointed", "根据镇长的提名，任命林小川为柳河镇财政所所长。", ["林小川 · appointed · 所长 · 柳河镇财政所 · 2023-06-03"]),
    Row("resigned", "会议接受林小川辞去柳河镇人民政府副镇长职务的请求。", ["林小川 · resigned · 副镇长 · 柳河镇人民政府 · 2023-06-03"]),
    Row("elected", "会议选举林小川为柳河镇人民政府镇长。", ["林小川 · elected · 镇长 · 柳河镇人民政府 · 2023-06-03"]),
    Row("elected, told the other way", "林小川当选为柳河镇人民政府镇长。", ["林小川 · elected · 镇长 · 柳河镇人民政府 · 2023-06-03"]),
    Row("appointed", "会议决定任命林小川为柳河镇人民政府副镇长。", ["林小川 · appointed · 副镇长 · 柳河镇人民政府 · 2023-06-03"]),
    Row("removed", "会议决定免去林小川的柳河镇人民政府副镇长职务。", ["林小川 · removed · 副镇长 · 柳河镇人民政府 · 2023-06-03"]),
    Row(
      "who leaves is no town", "免去张耀辉镇公共服务办公室主任职务。", ["张耀辉 · removed · 主任 · 柳河镇公共服务办公室 · 2023-06-03"]),
    Row("dismissed", "解聘林小川的柳河中学校长职务。", ["林小川 · removed · 校长 · 柳河中学 · 2023-06-03"]),
    Row("for the length of a drill", "镇长林小川任现场总指挥。", []),
    Row("nothing changed", "镇长林小川指出，要做好选举工作。", []),
  ]

  @Test(arguments: changes)
  func `a change of office is told with its day`(row: Row) throws {
    let text = "6月3日，柳河镇第十八届人民代表大会第四次会议召开。" + row.text
    row.check(try Sample(text, headline: "柳河镇2023年工作纪事").changes)
  }

  static let initiatives = [
    Row("campaign", "柳河镇深入推进安全生产百日攻坚行动。", ["安全生产百日攻坚行动"]),
    Row("quoted project", "柳河镇启动“河畔书香”阅读推广项目。", ["“河畔书香”阅读推广项目"]),
    Row("plan", "柳河镇发布“青苗成长”计划。", ["“青苗成长”计划"]),
    Row("brands in a row", "柳河镇先后打造“河畔夜校”“小白鹭课堂”等品牌。", ["“小白鹭课堂”", "“河畔夜校”"]),
    Row("told behind", "“板凳议事”是柳河镇去年推出的治理品牌。", ["“板凳议事”"]),
    Row("taken up everywhere", "“敲门问需”今年将在全镇铺开。", ["“敲门问需”"]),
    Row(
      "a numbered list", "柳河镇公布民生实事。1.新建河东食堂2处；2.改造镇文化站1座；3.实施河西小学操场翻新工程。",
      ["改造镇文化站", "新建河东食堂", "河西小学操场翻新工程"]),
    Row("works that a number counts", "全镇办好旧街整治、公厕改造、公园建设三件实事。", ["公厕改造", "公园建设", "旧街整治"]),
    Row("begun", "柳河大堤加固工程开工。", ["柳河大堤加固工程"]),
    Row("goals", "全镇持续推进环境改善、设施更新、服务完善等实事。", []),
    Row("a requirement", "全镇干部要压实责任、守土尽责。", []), Row("a slogan", "大家表示要不忘初心、牢记使命。", []),
  ]

  @Test(arguments: initiatives)
  func `a named programme is found and a requirement is none`(row: Row) throws {
    row.check(try Sample(row.text, headline: "柳河镇2023年工作纪事").initiatives)
  }
}
