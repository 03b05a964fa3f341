internal import Lexicon
internal import Newsprint

/// Finds the towns, districts and cities that a page names, where they stand, and which it speaks for.
///
/// Where such a name begins is told by what stands before it, and by how often each longer form occurs:
/// 青禾镇 twenty times against 在青禾镇 once.
struct UnitFinder {
  /// A place where a unit is named.
  struct Mention {
    let range: Range<Int>
    /// Its index in `units`.
    let unit: Int
  }

  private(set) var units: [Unit] = []
  /// In the order of the page.
  private(set) var mentions: [Mention] = []
  private var index: [Characters: Int] = [:]

  private static let suffixes: PhraseTable<Level> = [
    ("街道", .town), ("街", .town), ("镇", .town), ("乡", .town), ("苏木", .town), ("自治县", .county),
    ("自治旗", .county), ("新区", .county),
    ("区", .county),
    ("县", .county), ("旗", .county), ("自治州", .city), ("市", .city), ("省", .province), ("自治区", .province),
  ]
  static let finals = suffixes.phrases.phrases.map { $0.scalars[$0.count - 1] }

  /// Words that end like a unit and are none.
  private static let ordinary: PhraseSet = [
    "社区", "小区", "园区", "辖区", "地区", "片区", "街区", "校区", "景区", "居民区", "郊区", "行政区", "住宅区", "生活区", "商业区",
    "工业区", "开发区", "示范区", "功能区", "度假区", "保护区", "灾区", "老区", "山区", "库区", "厂区", "院区", "营区", "战区", "军区", "牧区",
    "林区",
    "试验区", "先行区", "核心区", "实验区", "合作区", "产业区", "休息区", "展区", "市区", "全区", "各区", "我区", "该区", "本区", "两区", "三区",
    "分区",
    "城镇", "乡镇", "小镇", "集镇", "街镇", "村镇", "古镇", "全镇", "各镇", "我镇", "该镇", "本镇", "两镇", "重镇", "名镇", "强镇", "三镇",
    "四镇", "建制镇",
    "城乡", "家乡", "故乡", "老乡", "下乡", "返乡", "同乡", "全乡", "各乡", "我乡", "该乡", "本乡", "回乡", "他乡", "水乡", "侨乡", "异乡",
    "之乡",
    "城市", "全市", "我市", "各市", "该市", "本市", "超市", "都市", "门市", "上市", "股市", "夜市", "集市", "闹市", "菜市", "楼市", "早市",
    "开市", "大市", "小市",
    "全县", "我县", "各县", "该县", "本县", "郡县", "强县", "区县", "市县", "全省", "我省", "各省", "该省", "本省", "外省", "跨省", "节省",
    "反省", "自省",
    "两街道", "各街道", "该街道", "本街道", "个街道", "大街道", "红旗", "党旗", "国旗", "团旗", "队旗", "军旗", "授旗", "彩旗", "锦旗", "旗下",
    "会旗", "升旗",
    "县市", "省市", "区市", "位于", "市民", "个区", "个县", "个镇", "个乡", "个市", "所在区", "所在镇", "特区", "自贸区", "高新区", "经开区",
    "示范市", "示范县", "示范镇", "示范乡", "示范省", "模范市", "模范县", "模范镇", "文明市", "文明县", "文明镇", "卫生市", "卫生县", "卫生镇", "卫生乡",
    "强市", "百强镇",
    "百强县", "经济区", "旅游县", "旅游镇", "旅游市", "副省级市", "地级市", "县级市", "直辖市", "贫困县", "贫困乡", "脱贫县", "兄弟县", "兄弟市", "邻县",
    "邻市", "周边县",
    "周边市", "农业县", "工业县", "人口县", "先进县", "先进市", "先进镇", "试点县", "试点市", "试点镇", "重点县", "重点镇", "革命老区", "团县", "团市",
    "团区", "团省", "团镇", "驻区", "驻镇", "驻县", "驻市", "驻乡", "驻街道",
    "棚户区", "采空区", "安置区", "熟食区", "集聚区", "聚集区", "集中区", "风景区", "名胜区", "港区", "矿区", "办公区", "教学区", "宿舍区",
    "就餐区",
    "等候区", "候诊区", "展示区", "体验区", "互动区", "服务区", "生产区", "种植区", "养殖区", "采摘区", "观众区", "绿化区", "隔离区", "禁渔区", "封控区",
    "控制区", "限制区", "缓冲区", "新老区", "管区", "责任区", "警务区", "商圈区", "消费区", "步行区", "亲水区", "安全区", "危险区", "震区", "疫区",
    "汛区",
    "跨区", "跨县",
    "跨市", "入区", "进区", "进镇", "出镇", "来镇", "来县", "来区", "来市", "赴县", "赴市", "赴区", "到县", "到市", "到区", "到镇", "到乡",
    "由县", "由市", "由区",
    "由镇", "由乡", "及县", "及市", "及区", "及镇", "网格区", "禁区", "误区", "小县", "大县", "大镇", "大区", "主城区", "老城区", "新城区", "镇区",
  ]

  init(_ page: Page) {
    var sites: [(range: ClosedRange<Int>, suffix: Phrase, level: Level, limit: Int)] = []
    for block in page.issue.blocks {
      for position in page.landmarks.places(.unitEnd, in: block.range) {
        if let site = UnitFinder.site(page, endingAt: position, block.range.lowerBound) { sites.append(site) }
      }
    }
    // How often each string of up to six characters stands before its suffix.
    var counts = PassageCounts(page.text, room: sites.count * 4)
    for site in sites {
      counts.add(endingAt: site.range.upperBound + 1, from: site.limit...site.range.lowerBound)
    }
    let papers = UnitFinder.papers(page)
    for site in sites {
      guard let start = UnitFinder.start(page, site.range, site.limit, counts, papers),
        UnitFinder.isName(
          page, start..<site.range.lowerBound + 1, site.suffix, site.range.upperBound + 1, counts)
      else { continue }
      add(page, start..<site.range.upperBound + 1, site.suffix, site.level)
    }
    mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static let titles: PhraseSet = [
    "周报", "日报", "晚报", "时报", "报", "新闻", "通讯", "融媒", "发布", "快讯", "之声", "之窗",
  ]

  /// The names that the first lines put before what a paper is called: 颍清 in 颍清周报.
  private static func papers(_ page: Page) -> [Range<Int>] {
    var names: [Range<Int>] = []
    for block in page.issue.blocks.prefix(4) where block.isLine && block.range.count > 3 {
      let start = block.range.lowerBound
      for length in 2...3
      where length < block.range.count && page.first(of: titles, at: start + length) != nil {
        names.append(start..<start + length)
        break
      }
    }
    return names
  }

  /// Words that are districts as well: 平房区停车难, but 平房区委.
  private static let twofold: PhraseSet = ["平房区", "郊区", "矿区", "新城区"]
  private static let districtBodies: PhraseSet = ["委", "人民政府", "人大常委会", "政协", "纪委", "监委", "人民法院", "人民检察院"]

  private static func isDistrict(_ page: Page, endingAt end: Int) -> Bool {
    page.first(of: twofold, before: end) != nil && page.first(of: districtBodies, at: end) != nil
  }

  /// A unit that may end at a position, the last start it can have, and the first.
  private static func site(
    _ page: Page, endingAt position: Int, _ first: Int
  ) -> (range: ClosedRange<Int>, suffix: Phrase, level: Level, limit: Int)? {
    // 成都市 is a city of the lists, whatever it ends like.
    guard let (suffix, level) = page.first(of: suffixes, before: position + 1),
      page.first(of: ordinary, before: position + 1) == nil
        || page.matches.longest(.place, endingAt: position + 1).map({ $0.end - $0.start > 2 }) ?? false
        || isDistrict(page, endingAt: position + 1)
    else { return nil }
    if page.first(of: twofold, before: position + 1) != nil, !isDistrict(page, endingAt: position + 1) {
      return nil
    }
    // 榕树街党工委: only a body behind it tells a street of the state from one to walk on.
    if suffix == shortStreet, page.first(of: streetBodies, at: position + 1) == nil { return nil }
    var stemEnd = position + 1 - suffix.count
    while let people = page.first(of: Nationalities.names, before: stemEnd), stemEnd - people.count > first {
      stemEnd -= people.count
    }
    // 中心城区 and 文明城区 are made of words, 绛城区 is a name.
    if page.has(core, before: position + 1),
      page.matches.ending(at: position - 1).contains(where: { $0.end - $0.start > 1 })
        || position < first + 2 || !Glyph.isHan(page.text[position - 2])
        || !page.matches.starting(at: position + 1).contains(where: { $0.classes.contains(.organization) })
    {
      return nil
    }
    // 区 and 市 within a longer word: 市场, 市民, 镇长's 镇 is a unit's all the same.
    if page.isCovered(position..<position + 1, by: [.guardWord, .boundary])
      || page.first(of: Level.ordinary, at: position) != nil,
      page.matches.longest([.place], endingAt: position + 1) == nil
    {
      return nil
    }
    var limit = stemEnd
    while limit > first, stemEnd - limit < 6, Glyph.isHan(page.text[limit - 1]),
      page.issue.gaps[limit] != .space || !page.sentences[page.sentence(at: limit)].isLine
    {
      // 7月8日临河区: a date ends there.
      if limit > first + 1, dateSigns.contains(page.text[limit - 1]),
        Glyph.isDigit(page.text[limit - 2]) || Numeral.value(page.text[limit - 2]) != nil
      {
        break
      }
      let here = page.matches.ending(at: limit)
      // 政协莒安市: a body ends there.
      if limit < stemEnd,
        here.contains(where: {
          $0.classes.contains(.organization) && $0.end - $0.start > 1 && page.word($0).organization != .admin
            && page.word($0).organization != .residents && page.word($0).organization != .enterprise
        })
      {
        break
      }
      if limit < stemEnd,
        here.contains(where: {
          $0.classes.contains(.boundary)
            && ($0.end - $0.start > 1
              || EventPhrases.strict.contains(page.text[limit - 1])
                && !(page.text[limit - 1] == 0x90FD && limit == stemEnd - 1))  // 都柳县
            && !page.isCovered(Int($0.start)..<Int($0.end), by: .guardWord)
        })
      {
        break
      }
      if limit < stemEnd,
        suffixes.phrases.index(
          in: page.text, before: limit, where: { index, _ in suffixes.values[index] < level })
          != nil
      {
        break
      }
      if here.contains(where: {
        !$0.classes.isDisjoint(with: [.eventVerb, .eventHead, .verb]) && $0.end - $0.start > 1
      }) {
        break
      }
      if page.first(of: owners, before: limit) != nil || verbs.contains(page.text[limit - 1]) { break }
      // ——记青禾镇书记甲
      if page.text[limit - 1] == 0x8BB0, limit - 1 == first || !Glyph.isHan(page.text[limit - 2]) { break }
      if page.text[limit - 1] == 0x66A8 || page.first(of: Address.words, before: limit) != nil { break }  // 暨
      limit -= 1
    }
    guard limit < stemEnd else { return nil }
    return (stemEnd - 1...position, suffix, level, limit)
  }

  /// Where the name begins: the longest form that is nearly as frequent as the shortest.
  private static func start(
    _ page: Page, _ range: ClosedRange<Int>, _ limit: Int, _ counts: PassageCounts, _ papers: [Range<Int>]
  ) -> Int? {
    let end = range.upperBound + 1
    // 颍清周报 prints 来颍清县 as of 颍清县.
    for paper in papers {
      let start = range.lowerBound + 1 - paper.count
      if start >= limit, page.text[start...range.lowerBound].elementsEqual(page.text[paper]) { return start }
    }
    // A province or city of the lists needs no counting.
    if let place = page.matches.longest(.place, endingAt: end), place.end - place.start > 2 {
      return Int(place.start)
    }
    let first = range.lowerBound
    // One character alone is seldom a name; two are the rule.
    var best = max(limit, first - 1)
    var bestCount = counts[best..<end]
    var start = best - 1
    while start >= limit, start > first - 5 {
      let count = counts[start..<end]
      guard count >= 2, count * 10 >= bestCount * 7 else { break }
      best = start
      bestCount = count
      start -= 1
    }
    // Seen once and fenced in on its left, the whole is the name if it is short.
    if bestCount == 1, first - limit < 3 {
      best = limit
      while best < first - 1,
        arriving.contains(page.text[best])
          || page.matches.ending(at: best + 1).contains(where: { $0.classes.contains(.boundary) })
      {
        best += 1
      }
    }
    return whole(page, best, limit)
  }

  private static let family: UInt32 = 0x5BB6  // 家

  /// The start of a name of which only a part was taken: 王家店镇 begins with the family, and 查干诺尔苏木,
  /// which is spelt by sound, with its first sound.
  private static func whole(_ page: Page, _ start: Int, _ limit: Int) -> Int {
    let text = page.text
    if text[start] == family, start > limit { return start - 1 }
    let isSpelt = text[limit..<start + 2].allSatisfy(page.lexicon.isTransliterating)
    return isSpelt && start - limit > 1 ? limit : start
  }

  /// Characters of verbs and function words that no name of a unit has.
  private static let verbs: ScalarSet = "受让被把是没不也很最更会能可应该每些什哪谁"
  /// What stands before the unit that a committee or a body is of: 中共某县委.
  private static let owners: PhraseSet = [
    "中共", "中国共产党", "共青团", "政协", "国网", "中国农工党", "民建", "民盟", "民革", "民进", "致公党", "九三学社",
  ]
  /// Words that end no name of a unit: 学习贯彻全会精神县委宣讲团.
  private static let nouns: PhraseSet = [
    "精神", "全会", "会议", "工作", "情况", "活动", "报告", "代表", "代理", "负责", "主持", "担任", "建设", "发展", "服务", "管理", "领导",
    "干部",
    "群众",
    "组织", "单位", "部门", "项目", "工程", "时间", "地点", "姓名", "要求", "强调", "指出", "表示", "参加", "出席",
  ]
  /// Prepositions that no name of a unit begins with: 到道清街道.
  private static let arriving: ScalarSet = "在到赴往"
  private static let shortStreet: Phrase = "街"
  private static let streetBodies: PhraseSet = ["党工委", "人大工委", "纪工委", "办事处", "团工委", "党建办", "党政办"]
  private static let core: Phrase = "城区"
  private static let dateSigns: ScalarSet = "年月日号时点分"

  /// 原县委书记: a character that points, and no name of a county.
  private static let pointing: ScalarSet = "代原前现任该本我各全邻外驻到赴在由及为对与和从时某两三县副"
  /// 届 第 次 个 各: characters of counting, that names of units do not have.
  private static let counting: ScalarSet = [0x5C4A, 0x7B2C, 0x6B21, 0x4E2A, 0x5404]

  /// Whether the characters before a suffix can be a name: no preposition before 区 or 镇, and no single
  /// character but before 县.
  private static func isName(
    _ page: Page, _ stem: Range<Int>, _ suffix: Phrase, _ whole: Int, _ counts: PassageCounts
  ) -> Bool {
    let end = stem.upperBound
    // 免去张耀辉镇某办公室主任职务: who leaves an office, and no town of that name.
    if stem.count > 1, page.lexicon.surnameTier(page.text[stem.lowerBound]) > 0,
      page.first(of: NameSites.naming, before: stem.lowerBound) != nil, counts[stem.lowerBound..<whole] < 2
    {
      return false
    }
    if stem.contains(where: { counting.contains(page.text[$0]) }) { return false }
    if stem.count == 1, suffix != "县" || pointing.contains(page.text[stem.lowerBound]) { return false }
    // 政府县长, 党委镇长: a body stands before the level, and no name.
    if page.text[end - 1] == 0x526F { return false }  // 副
    if EventPhrases.strict.contains(page.text[end - 1]), page.text[end - 1] != 0x90FD { return false }  // 都
    if page.first(of: nouns, before: end) != nil { return false }
    if let body = page.matches.longest([.organization, .post], endingAt: end),
      Int(body.start) <= stem.lowerBound
    {
      return false
    }
    for match in page.matches.ending(at: end) where match.classes.contains(.boundary) {
      if page.isCovered(Int(match.start)..<Int(match.end), by: [.guardWord, .place]) { continue }
      if match.end - match.start > 1 { return false }
      // 永和镇 is a name where it comes as often as 和镇 does, and more than once, or stands alone.
      if stem.count == 2, isAlone(page, stem.lowerBound) { continue }
      let short = counts[end - 1..<whole]
      let long = counts[max(0, end - 2)..<whole]
      if long < 2 || long * 10 < short * 8 { return false }
    }
    return true
  }

  /// Whether nothing stands before a name that could begin it: a mark, or the end of a larger unit.
  private static func isAlone(_ page: Page, _ start: Int) -> Bool {
    guard start > 0, page.sentences[page.sentence(at: start)].range.lowerBound < start else { return true }
    return !Glyph.isHan(page.text[start - 1]) || page.first(of: suffixes, before: start) != nil
  }

  private mutating func add(_ page: Page, _ range: Range<Int>, _ suffix: Phrase, _ level: Level) {
    let name = page.text[range]
    let unit = index[name] ?? units.count
    if unit == units.count {
      index[name] = unit
      let isProvince = page.lexicon.word(name).map { $0.rank == "province" } ?? false
      let isShort = suffix == UnitFinder.shortStreet
      units.append(
        Unit(
          name: isShort ? name + [0x9053] : name, level: isProvince ? .province : level,
          suffix: isShort ? [0x8857, 0x9053] : page.text[range.upperBound - suffix.count..<range.upperBound],
          short: isShort ? name : nil))
    }
    mentions.append(Mention(range: range, unit: unit))
  }
}
