import Civics
import Extraction
import Testing

/// Posts with their bodies, in sentences unlike those of the five issues.
@Suite struct RoleTests {
  static let posts = [
    Row("party secretary", "镇党委书记林小川到会。", ["林小川 · 书记 · 柳河镇党委"]),
    Row("head of the town", "镇长林小川到会。", ["林小川 · 镇长 · 柳河镇人民政府"]),
    Row("two posts", "镇党委副书记、镇长林小川到会。", ["林小川 · 副书记 · 柳河镇党委", "林小川 · 镇长 · 柳河镇人民政府"]),
    Row("town named", "柳河镇党委委员、副镇长林小川到会。", ["林小川 · 委员 · 柳河镇党委", "林小川 · 副镇长 · 柳河镇人民政府"]),
    Row("people's congress", "镇人大主席林小川到会。", ["林小川 · 主席 · 柳河镇人大"]),
    Row("discipline", "镇纪委书记林小川到会。", ["林小川 · 书记 · 柳河镇纪委"]),
    Row("district party", "区委常委、宣传部部长林小川到会。", ["林小川 · 常委 · 清平区委", "林小川 · 部长 · 清平区委宣传部"]),
    Row(
      "district congress", "区人大常委会党组副书记、副主任林小川到会。",
      [
        "林小川 · 党组副书记 · 清平区人大常委会", "林小川 · 副主任 · 清平区人大常委会",
      ]),
    Row("district CPPCC", "区政协副主席林小川到会。", ["林小川 · 副主席 · 清平区政协"]),
    Row("bureau", "区水务局副局长林小川到会。", ["林小川 · 副局长 · 清平区水务局"]),
    Row("residents", "石桥居民区党总支书记林小川到会。", ["林小川 · 党总支书记 · 石桥居民区"]),
    Row("village", "石桥村党支部书记林小川到会。", ["林小川 · 党支部书记 · 石桥村"]),
    Row("school", "柳河中学校长林小川到会。", ["林小川 · 校长 · 柳河中学"]),
    Row("hospital", "清平区人民医院院长林小川到会。", ["林小川 · 院长 · 清平区人民医院"]),
    Row("company", "江阳云帆物流有限公司总经理林小川到会。", ["林小川 · 总经理 · 江阳云帆物流有限公司"]),
    Row("and", "第三网格网格长兼宣传员林小川到会。", ["林小川 · 网格长 · 第三网格", "林小川 · 宣传员 · 第三网格"]),
    Row("former", "区教育局原局长林小川到会。", ["林小川 · 局长 · 清平区教育局 · former"]),
    Row(
      "former and present", "江阳大学原副校长，现任柳河书院院长林小川到会。",
      [
        "林小川 · 副校长 · 江阳大学 · former", "林小川 · 院长 · 柳河书院",
      ]),
    Row(
      "the vice of the same chief", "区人大常委会主任林小川主持会议，副主任高子涵、孟祥瑞出席。",
      ["林小川 · 主任 · 清平区人大常委会", "高子涵 · 副主任 · 清平区人大常委会", "孟祥瑞 · 副主任 · 清平区人大常委会"]),
    Row(
      "the chambers of a court stay in the title", "清平区人民法院民事审判庭庭长林小川到会。", ["林小川 · 民事审判庭庭长 · 清平区人民法院"]),
    Row("the term of a body is no part of it", "清平区第五届政协副主席林小川到会。", ["林小川 · 副主席 · 清平区政协"]),
    Row(
      "a bare head of what the paragraph is about", "柳河第二小学开展读书活动。校长林小川到场。", ["林小川 · 校长 · 柳河第二小学"]),
    Row(
      "a zone by the name the article gives it", "柳河高新区举行签约仪式。高新区管委会副主任林小川主持。", ["林小川 · 副主任 · 柳河高新区管委会"]),
    Row("a squad named by who is in it", "区公安局交通警察大队大队长林小川到会。", ["林小川 · 大队长 · 清平区公安局交通警察大队"]),
    Row("a village's committee", "石桥村召开村民代表会议。村委会主任林小川主持。", ["林小川 · 主任 · 石桥村村委会"]),
    Row("a school that is only pointed at", "我们的学校今年五十岁了。校长林小川致辞。", ["林小川 · 校长 · -"]),
    Row("a city and its head share a character", "南京市长林小川到会。", ["林小川 · 市长 · 南京市人民政府"]),
    Row("a place is no post", "林小川，1935年生，吉林长岭人。", []),
    Row("what is said of the dead", "中国共产党优秀党员林小川同志逝世。", []),
    Row("who is told to do something", "当场交办镇水利站站长林小川整改。", ["林小川 · 站长 · 柳河镇水利站"]),
    Row("function words are no name", "部分政协委员来我县视察。", []),
    Row("a department with 和", "区文化和旅游局局长林小川到会。", ["林小川 · 局长 · 清平区文化和旅游局"]),
    Row(
      "two posts of two bodies with 兼", "清平区副区长兼公安分局局长林小川到会。",
      ["林小川 · 副区长 · 清平区人民政府", "林小川 · 局长 · 清平区公安分局"]),
    Row("surname alone", "镇长陈某和李主任到会。", []),
    Row(
      "who is elected by an assembly, and not by the firm before the name",
      "5月6日，柳河镇商会第一次会员大会召开，选举江阳云帆物流有限公司董事长林小川为会长，高子涵为副会长。",
      ["林小川 · 会长 · 柳河镇商会", "林小川 · 董事长 · 江阳云帆物流有限公司", "高子涵 · 副会长 · 柳河镇商会"]),
    Row(
      "the committee that a congress elected", "中共柳河镇第九届委员会举行第一次全体会议，选举林小川为书记，高子涵为副书记。",
      ["林小川 · 书记 · 柳河镇党委", "高子涵 · 副书记 · 柳河镇党委"]),
    Row(
      "who is behind another's post in a list", "柳河镇总工会召开第二次代表大会。林小川当选主席，出租车司机高子涵、柳河中学教师孟祥瑞当选副主席。",
      ["林小川 · 主席 · 柳河镇总工会", "孟祥瑞 · 教师 · 柳河中学", "孟祥瑞 · 副主席 · 柳河镇总工会", "高子涵 · 副主席 · 柳河镇总工会"]),
    Row(
      "what somebody is for a day is of no body", "石桥村党支部书记林小川担任评委。", ["林小川 · 党支部书记 · 石桥村", "林小川 · 评委 · -"]),
    Row(
      "the party group of the body that it met in", "区人大常委会党组召开学习会。党组书记林小川主持。",
      ["林小川 · 党组书记 · 清平区人大常委会"]),
    Row("a section named by a verb", "区市场监督管理局监督检查科科长林小川到会。", ["林小川 · 科长 · 清平区市场监督管理局监督检查科"]),
    Row("a name that is a word", "镇长和平主持会议。", ["和平 · 镇长 · 柳河镇人民政府"]),
    Row("no name, for all its likeness", "镇党委书记同时强调，要抓好落实。镇长应邀出席。", []),
    Row("for whom something is done", "镇党委书记祁生为受邀到场的老党员颁发纪念章。", ["祁生 · 书记 · 柳河镇党委"]),
    Row("a double surname that counts elsewhere", "副镇长第五鸣出席，区委召开第五次会议。", ["第五鸣 · 副镇长 · 柳河镇人民政府"]),
    Row("the village of a family", "向家沟村党支部书记林小川到会。", ["林小川 · 党支部书记 · 向家沟村"]),
    Row("who was in office before", "石桥村老支书林小川到会。", ["林小川 · 支书 · 石桥村 · former"]),
    Row(
      "staff of the body that the paragraph is about", "柳河中心小学举行开学典礼。大队辅导员林小川主持。",
      ["林小川 · 大队辅导员 · 柳河中心小学"]),
    Row("nobody", "镇党委书记要带头学习，各村书记要抓好落实。", []),
    Row("the work and its words", "会议传达了党的二十大精神，各级书记要负起责任。", []),
  ]

  @Test(arguments: posts)
  func `a post has the body that stands before it or is understood`(row: Row) throws {
    row.check(try Sample(row.text).roles)
  }

  static let lists = [
    Row(
      "each with a post", "镇党委书记林小川，区体育局副局长高子涵，区总工会副主席欧阳文博出席开幕式。",
      [
        "林小川 · 书记 · 柳河镇党委", "高子涵 · 副局长 · 清平区体育局", "欧阳文博 · 副主席 · 清平区总工会",
      ]),
    Row(
      "one post for several", "副镇长林小川、高子涵、孟祥瑞出席会议。",
      [
        "林小川 · 副镇长 · 柳河镇人民政府", "高子涵 · 副镇长 · 柳河镇人民政府", "孟祥瑞 · 副镇长 · 柳河镇人民政府",
      ]),
    Row("with 和", "镇党委副书记林小川和副镇长高子涵出席会议。", ["林小川 · 副书记 · 柳河镇党委", "高子涵 · 副镇长 · 柳河镇人民政府"]),
    Row("sex in brackets", "林小川、高子涵（女）当选为柳河镇副镇长。", ["林小川 · 副镇长 · 柳河镇人民政府", "高子涵 · 副镇长 · 柳河镇人民政府"]),
    Row(
      "three of them", "林小川、高子涵、孟祥瑞三人当选为柳河镇副镇长。",
      ["林小川 · 副镇长 · 柳河镇人民政府", "高子涵 · 副镇长 · 柳河镇人民政府", "孟祥瑞 · 副镇长 · 柳河镇人民政府"]),
    Row("post in brackets", "林小川（镇党委书记）、高子涵（镇长）出席会议。", ["林小川 · 书记 · 柳河镇党委", "高子涵 · 镇长 · 柳河镇人民政府"]),
    Row(
      "posts behind names", "林小川、高子涵两位副镇长出席会议。", ["林小川 · 副镇长 · 柳河镇人民政府", "高子涵 · 副镇长 · 柳河镇人民政府"]),
    Row("comrade with a post behind", "林小川同志任柳河镇党委书记。", ["林小川 · 书记 · 柳河镇党委"]),
    Row(
      "a life", "林小川，1935年生，柳河镇人。历任柳河镇副镇长、镇长。",
      ["林小川 · 副镇长 · 柳河镇人民政府 · former", "林小川 · 镇长 · 柳河镇人民政府 · former"]),
    Row("a career", "林小川，女，1978年5月生，现任柳河镇党委副书记，拟任柳河镇人民政府镇长。", ["林小川 · 副书记 · 柳河镇党委"]),
  ]

  @Test(arguments: lists)
  func `a list gives each his post`(row: Row) throws {
    row.check(try Sample(row.text).roles)
  }

  static let streets = [
    Row("party", "街道党工委书记林小川到会。", ["林小川 · 书记 · 梧桐街道党工委"]),
    Row("office", "街道办事处主任林小川到会。", ["林小川 · 主任 · 梧桐街道办事处"]),
    Row("both", "梧桐街道党工委副书记、办事处主任林小川到会。", ["林小川 · 副书记 · 梧桐街道党工委", "林小川 · 主任 · 梧桐街道办事处"]),
    Row("deputy", "街道办事处副主任林小川到会。", ["林小川 · 副主任 · 梧桐街道办事处"]),
    Row("congress", "街道人大工委主任林小川到会。", ["林小川 · 主任 · 梧桐街道人大工委"]),
  ]

  @Test(arguments: streets)
  func `a street has its own bodies`(row: Row) throws {
    row.check(try Sample(row.text, headline: "清平区梧桐街道召开2023年半年度工作会议").roles)
  }

  @Test func `a street printed short is the street`() throws {
    let sample = try Sample("榕树街党工委书记林小川到会，街道办事处主任高子涵主持。", headline: "榕树街2023年工作纪事")
    #expect(sample.roles == ["林小川 · 书记 · 榕树街道党工委", "高子涵 · 主任 · 榕树街道办事处"])
  }

  @Test func `an autonomous county and a banner's 苏木 mean their own bodies`() throws {
    let county = try Sample("自治县人大常委会主任林小川到会。", headline: "云岭瑶族自治县2023年工作纪事")
    #expect(county.roles == ["林小川 · 主任 · 云岭瑶族自治县人大常委会"])
    let banner = try Sample(
      "6月3日，旗长林小川来到查干诺尔苏木。苏木党委书记高子涵、苏木达孟祥瑞陪同。", headline: "阿尔山旗2023年工作纪事")
    #expect(banner.roles.contains("高子涵 · 书记 · 查干诺尔苏木党委"))
    #expect(banner.roles.contains("孟祥瑞 · 苏木达 · 查干诺尔苏木人民政府"))
  }

  @Test func `a word that is a district as well is one before its bodies alone`() throws {
    let district = try Sample("平房区委书记林小川到会，区政协主席高子涵陪同。", headline: "2023年工作纪事")
    #expect(district.roles == ["林小川 · 书记 · 平房区委", "高子涵 · 主席 · 平房区政协"])
    let houses = try Sample("平房区停车难，区委书记林小川到会。", headline: "2023年工作纪事")
    #expect(houses.roles == ["林小川 · 书记 · 区委"])
  }

  @Test func `the paper of a village speaks for the village`() throws {
    let sample = try Sample("村里召开村民会议，村党总支书记林小川主持。", headline: "石塘村报\n2023年6月3日")
    #expect(sample.roles == ["林小川 · 党总支书记 · 石塘村"])
  }

  @Test func `a bare community is the one named last`() throws {
    let sample = try Sample(
      "6月3日，东门社区居民委员会换届选举大会举行，林小川当选居委会主任。\n\n6月5日，西门社区居民委员会换届选举大会举行，高子涵当选居委会主任。",
      headline: "梧桐街道2023年换届纪事")
    #expect(sample.roles == ["林小川 · 主任 · 东门社区居委会", "高子涵 · 主任 · 西门社区居委会"])
  }

  static let names = [
    Row("two characters", "镇长⏩林川⏪向大会作报告。"), Row("three characters", "镇长⏩林小川⏪总结了上半年工作。"),
    Row("double surname", "镇长⏩欧阳川⏪强调，要抓落实。"), Row("double surname and two", "镇长⏩诸葛文博⏪主持会议。"),
    Row("with 向", "镇长⏩林向东⏪向全体代表报告工作。"), Row("with 为", "镇长⏩高为民⏪为优胜者颁奖。"),
    Row("with 作", "镇长⏩孟作霖⏪作工作报告。"), Row("with 和", "镇长⏩方和平⏪和代表们亲切交谈。"),
    Row("with 于", "镇长⏩于飞⏪于会前看望代表。"), Row("with 从", "镇长⏩周从文⏪从三个方面作了部署。"),
    Row("with 方", "镇长⏩田方⏪指出，要抓落实。"), Row("with 同", "镇长⏩吴志同⏪同志主持会议。"),
    Row("with 时", "镇长⏩郑时雨⏪指出，要抓落实。"), Row("before a day", "镇长⏩林川⏪今年3月到任。"),
    Row("an ordinary word between marks", "副镇长⏩林川⏪、⏩方向⏪、⏩孟祥瑞⏪出席会议。"),
    Row("with 为 before a verb", "镇长⏩于力为⏪主持会议。"), Row("surname 向", "镇长⏩向荣⏪向大会报告工作。"),
    Row("before 就", "镇长⏩林川⏪就防汛工作提出要求。"), Row("before 对", "镇长⏩林川⏪对防汛工作提出要求。"),
    Row("before 带领", "镇长⏩林川⏪带领党员重温入党誓词。"), Row("before 分别", "镇长⏩林川⏪分别走访了三家企业。"),
    Row("minority", "区民宗委主任⏩阿依古丽·买买提⏪到会讲话。"),
    Row("minority, before a sign", "区民宗委主任⏩阿依古丽·买买提⏪、镇长⏩林小川⏪到会讲话。"),
    Row("minority, before 到", "区民宗委主任⏩巴特尔·苏和⏪到会讲话。"),
    Row("minority, before 指出", "区民宗委主任⏩巴特尔·苏和⏪指出，要抓落实。"),
    Row("comrade", "镇党委书记⏩林小川⏪同志讲话。"), Row("suite", "区委书记⏩林小川⏪一行到柳河镇调研。"),
    Row("sentence ends", "会议由镇长⏩林小川⏪主持。"),
    Row("across a line", "6月3日，柳河镇召开防汛工作会议，会议由镇长⏩林\n小川⏪主持，全体村居干部参加会议。"),
  ]

  @Test(arguments: names)
  func `a name ends where the next word begins`(row: Row) throws {
    let sample = try Sample(row.text)
    let marked = sample.marked.map { $0.filter { !$0.isWhitespace } }
    #expect(sample.persons == marked.sorted(), "\(row.text)")
  }

  @Test(arguments: ["（通讯员 林小川 高子涵）", "本报记者 林小川 摄", "文/林小川 图/高子涵", "记者林小川报道"])
  func `who wrote is nobody of the news`(line: String) throws {
    let sample = try Sample("6月3日，柳河镇召开防汛工作会议。会议安排了下一阶段任务。\(line)")
    #expect(sample.persons == [])
    #expect(sample.acts == [])
  }

  @Test func `a post that stands twice is one role with both passages`() throws {
    let sample = try Sample("镇长林小川主持会议。会后，镇长林小川走访企业。")
    let roles = sample.claims.filter { claim in
      guard case .role = claim.fact else { return false }
      return true
    }
    #expect(roles.count == 1)
    #expect(roles.first?.evidence.count == 2)
  }
}
