internal import Lexicon
internal import Newsprint

/// Finds the posts of a page, each with the organization printed before it.
///
/// The lexicon of cores is open, the organizations are not: a name of an organization is whatever stands
/// before a post back to a mark, a preposition, a verb, a date or a conjunction.
struct PostFinder {
  /// In the order of their ends.
  private(set) var units: [PostUnit] = []
  private let page: Page
  private let setting: Setting
  /// For each place between characters, whether a date ends there.
  private let dateEnds: [Bool]

  /// The longest name of an organization that is looked for.
  private static let reach = 36

  private static let squads: PhraseSet = ["大队", "中队", "支队", "总队", "小队", "学院", "学校"]

  /// What those are members of: 女职工委员会, 志愿者协会.
  private static let bodies: PhraseSet = [
    "委员会", "联合会", "协会", "服务中心", "服务站", "工作站", "工作室", "代表大会", "驿站", "之家", "活动中心", "服务队", "俱乐部",
  ]

  /// Who writes the paper announces nobody.
  private static let byLines: PhraseSet = ["记者", "通讯员", "撰稿", "供稿", "摄影"]
  /// Who makes it up, in a line with those who write it.
  private static let makers: PhraseSet = [
    "编辑", "责编", "责任编辑", "校对", "美编", "审核", "编审", "监制", "排版", "值班主任", "值班编辑", "主编",
  ]

  init(_ page: Page, _ setting: Setting, _ dates: [DateMention]) {
    self.page = page
    self.setting = setting
    var dateEnds = [Bool](repeating: false, count: page.text.count + 1)
    for date in dates { dateEnds[date.range.upperBound] = true }
    self.dateEnds = dateEnds
    for sentence in page.sentences where sentence.endClasses.contains(.post) {
      let block = page.issue.blocks[sentence.block]
      // A post has at least two characters of its block.
      let first = max(sentence.range.lowerBound + 1, block.range.lowerBound + 2)
      for end in page.matches.ends(of: .post, in: first..<max(first, sentence.range.upperBound + 1)) {
        guard let match = page.matches.longest(.post, endingAt: end), isPost(match) else { continue }
        if let unit = unit(match, in: block), !hasNameInside(unit), !isAddress(unit) {
          while let last = units.last, isWithin(last, unit) { units.removeLast() }
          units.append(unit)
        }
      }
    }
  }

  private var text: [UInt32] { page.text }

  /// Whether a post stands there, and not a longer word that begins like it: 委员会, 代表大会.
  private func isPost(_ match: Match) -> Bool {
    let (start, end) = (Int(match.start), Int(match.end))
    if page.first(of: PostFinder.byLines, at: start) != nil
      || page.first(of: PostFinder.byLines, before: end) != nil
    {
      return false
    }
    if page.first(of: PostFinder.makers, at: start) != nil, isCredit(start) { return false }
    // 交通警察大队 is a body, and nobody's post.
    if page.first(of: PostFinder.squads, at: end) != nil { return false }
    if page.first(of: PostFinder.bodies, at: end) != nil, page.word(match).holder == .person { return false }
    // 党总支书记 is no 支书.
    if page.matches.starting(at: end - 1).contains(where: { Int($0.end) > end && $0.classes.contains(.post) })
    {
      return false
    }
    let longer: WordClass = [.organization, .post, .eventHead, .notName, .guardWord]
    let earlier: WordClass =
      Level.generic(text[start]).isEmpty ? [.boundary, .verb, .place] : [.boundary, .verb]
    for first in max(0, start - 5)...start {
      if page.matches.hasWord(longer, startingAt: first, where: { Int($0.end) > end }) { return false }
      // 带领队员 is 带领 and no 领队, 吉林长岭 a place and no 林长.
      if first < start, !page.has("党组", before: start),
        page.matches.hasWord(earlier, startingAt: first, where: { start + 1..<end ~= Int($0.end) })
      {
        return false
      }
    }
    return true
  }

  private static let credits: PhraseSet = [
    "来源", "记者", "通讯员", "责编", "校对", "撰稿", "供稿", "本版", "编辑：", "审核：", "版式", "美编", "审校", "统筹", "签发",
  ]

  /// Whether a line names who made the page: 来源：某媒 编辑 甲.
  private func isCredit(_ position: Int) -> Bool {
    let sentence = page.sentences[page.sentence(at: position)]
    return sentence.isLine && sentence.range.contains { page.first(of: PostFinder.credits, at: $0) != nil }
  }

  private func unit(_ match: Match, in block: Block) -> PostUnit? {
    let floor = block.range.lowerBound
    let core = Int(match.start)..<Int(match.end)
    var titleStart = core.lowerBound
    var time = PostUnit.Time.now
    var (isTied, isIntroduced) = (false, false)
    var start = titleStart
    prefixes: while start > floor, let prefix = prefix(endingAt: start) {
      // 老主席 was one; 老会员 and 老教师 are what they are.
      if page.text[start - 1] == PostFinder.old, prefix.end - prefix.start == 1,
        page.word(match).holder != .single
      {
        break
      }
      switch page.word(prefix).prefix {
      case .rank, .kind: titleStart = Int(prefix.start)
      case .former: time = .former
      case .planned:
        time = .planned
        isIntroduced = true
      case .present: isIntroduced = true
      case .also:
        isTied = true
        start = Int(prefix.start)
        break prefixes
      }
      start = Int(prefix.start)
      if page.word(prefix).prefix != .rank, page.word(prefix).prefix != .kind { break }
    }
    if start < titleStart, time == .former, !isTied {
      // 某局原局长: the body stands before 原; 某村的原书记
      let end = page.has("的", before: start) ? start - 1 : start
      let organization = organizationStart(before: end, floor: floor)..<end
      let split = split(organization)
      if !organization.isEmpty, split == organization.upperBound {
        return PostUnit(
          range: organization.lowerBound..<core.upperBound, organization: organization,
          title: titleStart..<core.upperBound, core: core, holder: page.word(match).holder, time: time,
          isTied: isTied, isIntroduced: isIntroduced)
      }
    }
    guard start == titleStart else {
      // 原, 现任, 兼 stand right before the title: there is no organization between.
      return PostUnit(
        range: start..<core.upperBound, organization: titleStart..<titleStart,
        title: titleStart..<core.upperBound, core: core, holder: page.word(match).holder, time: time,
        isTied: isTied, isIntroduced: isIntroduced)
    }
    var organization =
      nameEnd(at: organizationStart(before: titleStart, floor: floor), before: titleStart)..<titleStart
    if let prefix = prefix(endingAt: organization.lowerBound), Int(prefix.start) >= floor,
      ![PrefixKind.rank, .kind].contains(page.word(prefix).prefix)
    {
      organization = Int(prefix.start)..<titleStart
    }
    let range = organization
    while let prefix = leadingPrefix(organization) {
      switch page.word(prefix).prefix {
      case .former: time = .former
      case .planned: (time, isIntroduced) = (.planned, true)
      case .present: isIntroduced = true
      case .also: isTied = true
      case .rank, .kind: break
      }
      organization = Int(prefix.end)..<titleStart
    }
    if let word = page.first(of: PostFinder.seconded, at: organization.lowerBound),
      organization.count >= word.count
    {
      organization = organization.lowerBound + word.count..<titleStart
    }
    if let label = page.first(of: PostFinder.descriptions, at: organization.lowerBound),
      organization.count > label.count + 2
    {
      organization = organization.lowerBound + label.count..<titleStart
    }
    var split = split(organization)
    // 某局原党组书记: 原 stands between the body and its party body.
    if let party = page.matches.ending(at: split).first(where: {
      $0.classes.contains(.organization)
        && (page.word($0).organization == .party
          || page.isOne(of: OrganizationResolver.inner, Int($0.start)..<Int($0.end)))
        && page.has("原", before: Int($0.start)) && Int($0.start) - 1 > organization.lowerBound
    }) {
      time = .former
      let end = Int(party.start) - (page.has("的", before: Int(party.start) - 1) ? 2 : 1)
      organization = organization.lowerBound..<max(organization.lowerBound, end)
      split = Int(party.start)
      return PostUnit(
        range: range.lowerBound..<core.upperBound, organization: organization, title: split..<core.upperBound,
        core: core, holder: page.word(match).holder, time: time, isTied: isTied, isIntroduced: isIntroduced)
    }
    return PostUnit(
      range: range.lowerBound..<core.upperBound, organization: organization.lowerBound..<split,
      title: split..<core.upperBound, core: core, holder: page.word(match).holder, time: time,
      isTied: isTied, isIntroduced: isIntroduced)
  }

  /// Whether the organization of a post contains another post and a name behind it: in 院长慕容白代表双方,
  /// 代表 is a verb.
  private func hasNameInside(_ unit: PostUnit) -> Bool {
    guard let last = units.last, last.range.upperBound > unit.range.lowerBound,
      last.holder == .single || last.holder == .shared, last.range.upperBound < unit.core.lowerBound
    else { return false }
    let gap = last.range.upperBound..<unit.core.lowerBound
    guard (2...4).contains(gap.count), page.matches.longest(.organization, endingAt: gap.upperBound) == nil
    else {
      return false
    }
    return NameModel(page).candidates(at: gap.lowerBound, limit: gap.upperBound).contains {
      $0.range == gap && $0.name > -2
    }
  }

  /// The prefix that ends at a position and is not the end of a longer word: not the 副 of 名副其实.
  private func prefix(endingAt position: Int) -> Match? {
    guard let match = page.matches.longest(.prefix, endingAt: position) else { return nil }
    let range = Int(match.start)..<Int(match.end)
    if page.isCovered(range, by: [.guardWord, .place, .organization]) { return nil }
    if setting.mention(endingAt: position) != nil { return nil }
    return match
  }

  /// What says which part a body has, before its name: 承建单位某集团.
  private static let descriptions: PhraseSet = [
    "承建单位", "承办单位", "主办单位", "施工单位", "建设单位", "设计单位", "监理单位", "共建单位", "结对单位", "帮扶单位", "后进单位", "先进单位", "获奖单位",
    "参建单位", "联建单位", "包联单位", "协办单位", "运营单位", "代建单位", "会员单位", "会员企业", "民营企业", "龙头企业", "重点企业", "入驻企业", "参展企业",
    "签约企业", "爱心企业", "辖区企业", "本地企业", "项目单位", "责任单位", "牵头单位", "规划编制单位", "编制单位", "投资方", "施工方", "运营方", "承建方",
    "建设方", "合作方", "投资商", "承包商", "先进集体", "示范村", "先进典型", "主管部门",
  ]

  /// 挂职某县副县长: an attribute of the holder, and no part of the body.
  private static let seconded: PhraseSet = ["挂职", "现挂职", "兼职", "挂任", "分管"]

  /// 原 前 现 兼 任: the prefixes of one character that stand before an organization.
  private static let singlePrefixes: ScalarSet = [0x539F, 0x524D, 0x73B0, 0x517C, 0x4EFB]

  /// 原, 现任, 拟任 at the front of the organization.
  private func leadingPrefix(_ organization: Range<Int>) -> Match? {
    guard organization.count > 1,
      let match = page.matches.longest(.prefix, startingAt: organization.lowerBound),
      Int(match.end) < organization.upperBound,
      match.end - match.start > 1 || PostFinder.singlePrefixes.contains(text[Int(match.start)]),
      ![PrefixKind.rank, .kind].contains(page.word(match).prefix),
      !page.isCovered(Int(match.start)..<Int(match.end), by: [.guardWord, .place, .organization])
    else { return nil }
    if setting.mention(startingAt: organization.lowerBound) != nil { return nil }
    // 前楼村党支部: a village's name, of which one character would be left.
    if match.end - match.start == 1, page.first(of: Setting.villageEnds, at: Int(match.end) + 1) != nil {
      return nil
    }
    return match
  }

  /// Where a name ends that stands between a verb of office and the body of a post, or `start` where none
  /// does: 免去甲县教育局局长职务.
  private func nameEnd(at start: Int, before end: Int) -> Int {
    guard page.first(of: NameSites.naming, before: start) != nil, setting.mention(startingAt: start) == nil,
      page.matches.longest([.place, .organization], startingAt: start) == nil
    else { return start }
    let names = NameModel(page).candidates(at: start, limit: end).filter {
      $0.name > -4 && beginsBody(page.addressEnd($0.range.upperBound))
    }
    // 免去甲乙丙街道某职务: a name that ends where a town of the page begins is the likelier.
    func weight(_ name: NameModel.Candidate) -> Double {
      name.name + (setting.mention(startingAt: page.addressEnd(name.range.upperBound)) == nil ? 0 : 2)
    }
    return names.max { weight($0) < weight($1) }.map { page.addressEnd($0.range.upperBound) } ?? start
  }

  /// Whether a noun is a part of the body of the post behind it: 居民 in 居民选举委员会主任.
  private func isWithin(_ noun: PostUnit, _ unit: PostUnit) -> Bool {
    guard noun.holder == .person, noun.core.lowerBound >= unit.organization.lowerBound,
      noun.core.upperBound < unit.organization.upperBound,
      let body = page.matches.longest(.organization, endingAt: unit.organization.upperBound)
    else { return false }
    return Int(body.start) >= noun.core.upperBound && unit.organization.upperBound - noun.core.upperBound <= 8
  }

  /// Whether what stands before a core is a surname, or half a word: 陈阿婆, 冠亚军.
  private func isAddress(_ unit: PostUnit) -> Bool {
    !unit.organization.isEmpty && text[unit.organization.lowerBound] == 0x7684  // 新当选的居委会成员
      || unit.organization.count == 1 && unit.holder != .single
        && Level.generic(text[unit.organization.lowerBound]).isEmpty
  }

  private func beginsBody(_ position: Int) -> Bool {
    guard position < text.count else { return false }
    return !Level.generic(text[position]).isEmpty || setting.mention(startingAt: position) != nil
      || page.matches.longest([.place, .organization], startingAt: position) != nil
  }

  /// Where the organization before a title begins.
  func organizationStart(before end: Int, floor: Int) -> Int {
    var index = end
    var unitStart: Int?
    while index > floor, end - index < PostFinder.reach {
      let scalar = text[index - 1]
      if scalar == Sign.closeQuote || scalar == Sign.closeBracket {
        guard let opening = page.opening(of: index - 1, notBefore: max(floor, index - 22)),
          !(opening..<index).contains(where: { Sign.endsClause(text[$0]) })
        else { break }
        if scalar == Sign.closeBracket,
          isAside(opening + 1..<index - 1) || endsSentence(before: opening, floor)
        {
          break
        }
        index = opening
        continue
      }
      guard isNamePart(scalar) else { break }
      // 选举甲、乙为副主任: right before a title 为 is the verb.
      if index == end, scalar == 0x4E3A { break }
      if let unit = setting.mention(endingAt: index), unit.range.lowerBound >= floor {
        index = unit.range.lowerBound
        unitStart = index
        continue
      }
      if let stem = setting.stem(endingAt: index, in: text), stem >= floor {
        index = stem
        continue
      }
      if dateEnds[index] { break }
      if page.issue.gaps[index == page.text.count ? index - 1 : index] == .space, index < end,
        page.issue.gaps[index] == .space, isLine(at: index)
      {
        break
      }
      // 三位 and 6名 count those that the post is of.
      if (scalar == 0x4F4D || scalar == 0x540D), index - 1 > floor,
        Glyph.isDigit(text[index - 2]) || Numeral.value(text[index - 2]) != nil || text[index - 2] == 0x4E24
      {
        break
      }
      if stops(at: index), !isInsideName(index, end) {
        // 免去邵正明某街道书记: one or two characters between a stop and a town are the end of something else.
        if let unitStart, (1...2).contains(unitStart - index),
          page.matches.longest([.organization, .prefix, .post], endingAt: unitStart) == nil
        {
          return unitStart
        }
        break
      }
      // 副市长兼公安局局长: a post ends before 兼.
      if scalar == 0x517C || scalar == 0x66A8,
        page.matches.ending(at: index - 1).contains(where: { $0.classes.contains(.post) })
      {
        break
      }
      index -= 1
    }
    return index
  }

  /// Whether the character before `index`, a preposition by itself, belongs to a name: 和 in 和平社区, where
  /// only one character would be left of the name before the end of an organization.
  private func isInsideName(_ index: Int, _ end: Int) -> Bool {
    if joinsFields(index) || isFamily(index, end) || isWholeName(index, end) { return true }
    guard index + 2 < end, page.matches.ending(at: index).allSatisfy({ $0.end - $0.start == 1 }),
      Level.generic(text[index]).isEmpty, setting.mention(startingAt: index) == nil
    else { return false }
    return page.matches.starting(at: index + 1).contains {
      $0.classes.contains(.organization) && $0.end - $0.start > 1 && Int($0.end) <= end
    } && !page.matches.starting(at: index).contains { $0.classes.contains(.organization) }
  }

  /// Whether a body whose name is a common noun stands from `index` to `end`, and before it no other body, but
  /// one character and this one: 天和物业公司.
  private func isWholeName(_ index: Int, _ end: Int) -> Bool {
    guard index > 2, Glyph.isHan(text[index - 2]), !Glyph.isHan(text[index - 3]),
      page.matches.ending(at: index).allSatisfy({ $0.end - $0.start == 1 })
    else { return false }
    return page.matches.starting(at: index).contains {
      $0.classes.contains(.organization) && $0.end - $0.start > 1 && Int($0.end) == end
    }
  }

  private static let family: UInt32 = 0x5BB6  // 家

  /// Whether the character before is the family's of a village's name: 向家沟村.
  private func isFamily(_ index: Int, _ end: Int) -> Bool {
    text[index] == PostFinder.family
      && (index + 2...index + 4).contains {
        $0 < end && page.first(of: Setting.villageEnds, at: $0) != nil
      }
  }

  private static let fields: PhraseSet = [
    "文化", "文体", "文广", "体育", "电视", "广电", "广播电视", "广播影视", "新闻出版", "文物", "教育", "科技", "科学技术", "科教", "工业", "工信",
    "信息化",
    "商务", "商贸", "经济", "发展", "改革", "财政", "住房", "住建", "城乡规划", "规划", "自然资源", "国土资源", "人力资源", "人社", "社会保障", "卫生",
    "健康",
    "卫生健康", "民族", "民政", "宗教", "农业", "农村", "农业农村", "农牧", "畜牧", "林业", "草原", "水利", "水务", "湖泊", "市场监督", "市场监管",
    "市场",
    "质量", "城市管理", "城管", "城乡建设", "应急", "应急管理", "统计", "交通", "交通运输", "运输", "生态环境", "环境保护", "环保", "园林", "绿化",
    "房产",
    "投资促进", "招商", "粮食", "物资储备", "能源", "金融", "国资", "审批服务", "行政审批", "政务服务", "大数据", "司法", "信访", "档案", "史志",
    "退役军人",
    "医疗保障", "科协", "文学艺术", "残疾人", "移民", "乡村振兴", "扶贫", "旅游", "文化旅游", "海洋", "渔业", "港口", "口岸", "外事", "侨务", "知识产权",
    "党史", "地方志", "党史研究", "组织", "宣传", "统战", "机构编制", "网络安全", "精神文明", "妇女", "儿童", "老龄", "社会工作", "基层治理", "党建",
    "平安", "法治", "综合治理",
    "安全",
    "安全生产", "消防", "人才", "劳动", "就业", "社保", "物业", "征收", "建设", "管理", "服务",
    "政治", "公共事务", "公共管理", "马克思主义", "外国语", "新闻", "传播", "法律", "法学", "机械", "电子", "信息", "计算机", "材料", "化学", "生物",
    "物理", "土木",
    "建筑", "历史", "艺术", "设计", "医学", "护理",
  ]

  private static let joining: ScalarSet = "和与"

  /// Whether 和 joins two fields of one department: 文化广电和旅游局, where 教育局和财政局 are two.
  private func joinsFields(_ index: Int) -> Bool {
    PostFinder.joining.contains(text[index - 1])
      && page.first(of: PostFinder.fields, before: index - 1) != nil
      && page.matches.longest(.organization, endingAt: index - 1) == nil
  }

  /// A remark in brackets that is no part of a name: （左二）, （女）.
  private func isAside(_ range: Range<Int>) -> Bool {
    range.count < 2 || range.contains { Sign.endsClause(text[$0]) }
  }

  /// Whether a sentence ends before a position: the source in brackets behind it begins no name.
  private func endsSentence(before position: Int, _ floor: Int) -> Bool {
    position == floor || Sign.endsClause(text[position - 1])
  }

  private func isLine(at position: Int) -> Bool {
    page.sentences[page.sentence(at: position)].isLine
  }

  private func isNamePart(_ scalar: UInt32) -> Bool {
    Glyph.isHan(scalar) || Glyph.isDigit(scalar) || Glyph.isLetter(scalar) || scalar == Sign.dot
      || scalar == 0x2B || scalar == 0x2D || scalar == 0x26 || scalar == 0x23
  }

  /// What makes a preposition a part of a longer word; 为优秀 and 为…颁奖 begin with one and are no such words.
  private static let covering = WordClass.all.subtracting([.afterName, .verb])

  private static let old: UInt32 = 0x8001
  private static let sections: ScalarSet = "科处室股"

  /// Whether a word that ends here cannot be part of a name.
  private func stops(at index: Int) -> Bool {
    // 衡正律师事务所: 正 right before what a firm is called is a part of its name.
    if text[index - 1] == 0x6B63,
      page.matches.starting(at: index).contains(where: { $0.classes.contains(.organization) })
    {
      return false
    }
    // 监督检查科, 执法检查大队: a verb right before what a section is called is a part of its name.
    if index < text.count, PostFinder.sections.contains(text[index]),
      page.matches.ending(at: index).contains(where: { $0.end - $0.start > 1 }),
      page.matches.starting(at: index).contains(where: { $0.classes.contains(.organization) }),
      !page.matches.starting(at: index).contains(where: { $0.classes.contains(.post) })
    {
      return false
    }
    for match in page.matches.ending(at: index) {
      let isVerb =
        match.classes.contains(.afterName) && match.end - match.start > 1
        && page.word(match).afterName == 3
      guard match.classes.contains(.boundary) || isVerb else { continue }
      if match.classes.contains(.organization) { continue }
      if text[index - 1] == 0x4E4B, match.end - match.start == 1 { continue }  // 之
      let range = Int(match.start)..<Int(match.end)
      if page.isCovered(
        range,
        by: range.count == 1 ? PostFinder.covering : [.guardWord, .organization, .place, .post])
      {
        continue
      }
      return true
    }
    return false
  }

  /// Where the organization ends and the title begins: behind the last end of an organization's name.
  ///
  /// `青禾市场所监管` before 干部 splits behind 所. Without any such end, the whole is the organization.
  private func split(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      if let match = page.matches.longest(.organization, endingAt: end), Int(match.start) >= range.lowerBound,
        !page.isCovered(Int(match.start)..<Int(match.end), by: [.guardWord])
          || page.matches.longest(.guardWord, endingAt: end) != nil
      {
        return range.upperBound - end <= 6 ? end : range.upperBound
      }
      if setting.mention(endingAt: end) != nil { return end }
      // A quoted name is never cut.
      if text[end - 1] == Sign.closeQuote { return range.upperBound }
      end -= 1
    }
    return range.upperBound
  }
}
