internal import Lexicon
internal import Newsprint

/// Finds the year that an issue speaks of, which its days leave out.
///
/// What the issue says of itself counts (`2024年半年度工作会议`, an anniversary), what it says of history,
/// of plans and of earlier congresses does not.
struct YearFinder {
  /// The year and the passage that tells it, or nil where nothing does.
  private(set) var found: (year: Int, range: Range<Int>)?

  /// What stands behind a year that is the issue's own, by weight.
  private static let own: PhraseSet = [
    "半年度", "年度", "上半年", "下半年", "为民办实事", "民生实事", "第一次", "第二次", "第三次", "第四次", "工作会议", "人大代表会议",
    "第一季度", "第二季度", "第三季度", "第四季度", "一季度", "二季度", "三季度", "四季度", "全年", "重点工作", "政府实事", "实事项目",
    "迎新", "春季", "夏季", "秋季", "冬季", "新春", "春节", "暑期", "寒假", "总结", "述职", "工作总结", "党建工作",
  ]
  private static let ahead: PhraseSet = ["将于", "将在", "拟于", "定于", "即将", "计划于"]
  /// What stands before a year that is none of its own.
  private static let backgroundBefore: PhraseSet = [
    "自", "从", "始于", "建于", "成立于", "截至", "到", "至", "早在", "生于", "出生于", "创办于", "以来", "回顾", "毕业于", "在",
  ]
  /// What stands behind such a year.
  private static let backgroundAfter: PhraseSet = [
    "以来", "起", "成立", "出生", "至今", "毕业", "建成", "创办", "远景目标", "前后", "修订", "底前", "目标", "规划", "版", "入党", "参加工作",
    "生",
  ]
  private static let anniversaries: PhraseTable<Int> = [
    ("中国共产党成立", 1921), ("建党", 1921), ("新中国成立", 1949), ("中华人民共和国成立", 1949), ("建军", 1927), ("改革开放", 1978),
    ("抗日战争胜利", 1945), ("抗战胜利", 1945), ("长征胜利", 1936), ("五四运动", 1919), ("共青团成立", 1922),
    ("国际劳动妇女节", 1910), ("国际妇女节", 1910), ("“三八”妇女节", 1910), ("护士节", 1912), ("人民政协成立", 1949),
    ("志愿军抗美援朝出国作战", 1950),
  ]

  /// Years that begin or end the periods of plans, as papers call them.
  private static let periods: PhraseTable<Int> = [
    ("“十三五”开局之年", 2016), ("“十三五”规划开局之年", 2016), ("“十三五”收官之年", 2020), ("“十三五”规划收官之年", 2020),
    ("“十四五”开局之年", 2021),
    ("“十四五”规划开局之年", 2021), ("“十四五”收官之年", 2025), ("“十四五”规划收官之年", 2025), ("“十五五”开局之年", 2026),
    ("“十五五”规划开局之年", 2026),
    ("“十二五”收官之年", 2015), ("“十二五”规划收官之年", 2015),
  ]

  init(_ page: Page, _ dates: [DateMention]) {
    var scores: [Int: (weight: Double, best: Double, range: Range<Int>)] = [:]
    func vote(_ year: Int, _ weight: Double, _ range: Range<Int>) {
      guard (1949...2099).contains(year) else { return }
      var entry = scores[year] ?? (0, 0, range)
      entry.weight += weight
      if weight > entry.best {
        entry.best = weight
        entry.range = range
      }
      scores[year] = entry
    }
    for date in dates {
      guard let year = date.start.year else { continue }
      vote(year, YearFinder.weight(page, date), date.range)
    }
    // 5月24日，召开2022年度“最美网格人”表扬会: what a year's best are told in the first months of the next.
    let months = dates.lazy.filter { $0.start.day != nil && $0.start.year == nil }.compactMap(\.start.month)
    if let last = months.max(), last <= 6 {
      for date in dates where page.first(of: YearFinder.past, at: date.range.upperBound) != nil {
        if let year = date.start.year { vote(year + 1, 1.6, date.range) }
      }
    }
    YearFinder.bareYears(page) { vote($0, 1.2, $1) }
    YearFinder.anniversaries(page) { vote($0, 3, $1) }
    YearFinder.counted(page) { vote($0, 3, $1) }
    // 创办于1944年 and 建校80周年
    let foundings = Set(
      dates.filter { page.first(of: YearFinder.founding, before: $0.range.lowerBound) != nil }
        .compactMap(\.start.year))
    if foundings.count == 1, let first = foundings.first {
      YearFinder.jubilees(page) { vote(first + $0, 3, $1) }
    }
    for position in page.landmarks.places(.quote, in: page.text.indices) {
      if let (phrase, year) = page.first(of: YearFinder.periods, at: position) {
        vote(year, 2, position..<position + phrase.count)
      }
    }
    let best = scores.max {
      ($0.value.weight, $0.key) < ($1.value.weight, $1.key)
    }
    if let best, best.value.best >= 0.9 { found = (best.key, best.value.range) }
  }

  private static func weight(_ page: Page, _ date: DateMention) -> Double {
    let (before, after) = (date.range.lowerBound, date.range.upperBound)
    if date.start.day != nil {
      if isDateline(page, date) { return 4 }
      // 2025年1月18日，镇政府将在某地举办…: the year of what is to come.
      if (after..<min(page.text.count, after + 12)).contains(where: { page.first(of: ahead, at: $0) != nil })
      {
        return 0.8
      }
      if page.first(of: backgroundAfter, at: after) != nil { return 0.1 }
      // 2024年12月19日，某会召开: the day that opens a report counts for more than the year of a plan.
      if page.issue.blocks[page.sentences[page.sentence(at: before)].block].range.lowerBound == before
        || page.has("讯", before: before)
      {
        return 3.5
      }
      return page.first(of: backgroundBefore, before: before) != nil ? 0.5 : 2
    }
    // 召开2024年学雷锋志愿服务活动启动仪式, against 2023年度优秀志愿者
    if page.first(of: past, at: after) != nil { return 1 }
    if isHeld(page, before) { return 3.5 }
    // 2024年预算执行情况和2025年预算草案: the session is of the year that is budgeted for.
    if date.end == nil, page.first(of: budgets, at: after) != nil {
      let reach = after..<min(page.text.count, after + 12)
      if reach.contains(where: { page.first(of: drafts, at: $0) != nil }) { return 3.6 }
      if reach.contains(where: { page.first(of: settled, at: $0) != nil }) { return 0.3 }
    }
    if page.first(of: own, at: after) != nil {
      let sentence = page.sentences[page.sentence(at: before)]
      // 2024年工作务虚会将于11月下旬召开: the year of what is to come.
      let isAhead = (after..<sentence.range.upperBound).prefix(20).contains {
        page.first(of: ahead, at: $0) != nil
      }
      return isAhead ? 0.8 : sentence.isLine ? 3.2 : 3
    }
    if page.first(of: backgroundAfter, at: after) != nil { return 0.1 }
    if page.first(of: backgroundBefore, before: before) != nil { return 0.2 }
    // 2023年三季度工作推进会 in a headline
    if date.end != nil, page.sentences[page.sentence(at: before)].isLine { return 3 }
    if after + 1 < page.text.count, [0x5230, 0x81F3].contains(page.text[after]),  // 到 至
      Numeral.value(page.text[after + 1]) != nil || Glyph.isDigit(page.text[after + 1])
    {
      return 0.1
    }
    // Two years with a dash between them are a plan period or a span of history.
    if after < page.text.count, page.text[after] == Sign.dash || page.text[after] == 0x2D { return 0.1 }
    return 1
  }

  private static let budgets: PhraseSet = [
    "财政预算", "预算", "国民经济", "计划", "本级预算", "财政", "市本级", "县本级", "区本级", "度财政预算", "度预算",
  ]
  private static let drafts: PhraseSet = ["草案"]
  private static let settled: PhraseSet = ["执行情况", "决算"]

  private static let past: PhraseSet = [
    "年度优秀", "年度先进", "度述职", "度党组织", "度党建", "度工作总结", "度民主", "度组织生活会", "度总结", "度目标", "度优秀", "度先进", "度考核", "度财政",
    "度预算", "度决算", "度最美", "度十佳", "度文明", "度平安", "度表彰", "度民主", "度审计",
    "度环境", "度“最美", "度“十佳", "度“优秀", "度“先进", "度“文明", "度“感动", "度“平安", "度“星级", "度星级",
  ]

  /// Whether a verb of holding stands right before a year.
  private static func isHeld(_ page: Page, _ position: Int) -> Bool {
    page.matches.ending(at: position).contains {
      $0.classes.contains(.eventVerb) && $0.end - $0.start > 1 && page.word($0).eventVerb.contains(.holds)
    }
  }

  private static let publishing: PhraseSet = [
    "发布时间：", "发布日期：", "发布于", "发表时间：", "出版日期：", "时间：", "日期：", "发文日期：", "成文日期：",
  ]

  /// Whether a date stands nearly alone in its line or bracket, as the day of an issue does: （2021年12月10日第3版）.
  private static func isDateline(_ page: Page, _ date: DateMention) -> Bool {
    if page.first(of: publishing, before: date.range.lowerBound) != nil { return true }
    let sentence = page.sentences[page.sentence(at: date.range.lowerBound)].range
    return sentence.count - date.range.count <= 8
      && (date.range.lowerBound - sentence.lowerBound <= 1)
      && page.text[sentence.lowerBound] == Sign.openBracket
  }

  private static let counted: ScalarSet =
    "学年余多名人个元米件户次家亩只台辆吨度届号平公万千百亿场位条项块份张本部岁天小分秒期栋套盏棵株斤克升种级"

  /// The characters that 2024 and 周年 begin with.
  static let initials: [UInt32] = [0x32, 0x5468]

  /// 2024江滨马拉松: a year in the name of something, without 年.
  private static func bareYears(_ page: Page, _ body: (Int, Range<Int>) -> Void) {
    let text = page.text
    for position in page.landmarks.places(.year, in: 0..<max(0, text.count - 4))
    where text[position] == 0x32 && text[position + 1] == 0x30 {
      guard position == 0 || !Glyph.isDigit(text[position - 1]) else { continue }
      // 2018—2019学年 begins in 2018.
      if text[position + 4] == Sign.dash || text[position + 4] == 0x2D,
        isSchoolYear(page, behind: position + 4)
      {
        var index = position
        if let year = Numeral.digits(text, &index, limit: position + 4) { body(year, position..<index) }
        continue
      }
      guard Glyph.isHan(text[position + 4]), !counted.contains(text[position + 4]),
        !(position > 0 && (text[position - 1] == Sign.dash || text[position - 1] == 0x2D))
      else { continue }
      var index = position
      if let year = Numeral.digits(text, &index, limit: position + 4), index == position + 4,
        (2000...2060).contains(year)
      {
        body(year, position..<index)
      }
    }
  }

  /// Whether a dash, another year and 学年 stand at a position.
  private static func isSchoolYear(_ page: Page, behind position: Int) -> Bool {
    var index = position
    while index < page.text.count, page.text[index] == Sign.dash || page.text[index] == 0x2D { index += 1 }
    while index < page.text.count, Glyph.isDigit(page.text[index]) { index += 1 }
    return page.has("学年上学期", at: index) || page.has("学年第一学期", at: index)
  }

  /// Calls `body` with the year of each anniversary: 成立103周年 of what began in 1921.
  private static func anniversaries(_ page: Page, _ body: (Int, Range<Int>) -> Void) {
    ages(page) { count, range in
      if let (name, beginning) = page.first(of: anniversaries, before: range.lowerBound) {
        body(beginning + count, range.lowerBound - name.count..<range.upperBound)
      }
    }
  }
}
