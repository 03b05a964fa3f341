internal import Civics
internal import Lexicon
internal import Newsprint

/// Finds named programmes, projects, campaigns, brands and plans.
///
/// A quoted name with the head of an initiative, a head that makes a name by itself, the works listed under
/// one, and the titles that places compete for. Slogans, goals and virtues have no such head.
struct InitiativeFinder {
  /// An initiative with the passages that name it.
  struct Found {
    let name: String
    /// The characters of the name that count.
    let core: [UInt32]
    var partOf: String?
    var evidence: [Range<Int>]
  }

  var found: [Found] = []
  let page: Page
  let setting: Setting
  let dates: SentenceDates
  /// The names of occasions, inside which nothing is an initiative.
  private let events: [Range<Int>]

  init(_ page: Page, _ setting: Setting, _ dates: SentenceDates, events: [Range<Int>]) {
    self.page = page
    self.setting = setting
    self.dates = dates
    self.events = events
    for sentence in page.sentences where !sentence.isLine {
      if sentence.kinds.contains(.quote) { findQuoted(in: sentence.range) }
      if sentence.endClasses.contains(.initiativeHead) { findNamed(in: sentence.range) }
      if sentence.kinds.contains(.works) { findWorks(in: sentence.range) }
      if sentence.kinds.contains(.listing) { findListed(in: sentence) }
      if sentence.kinds.contains(.programme) {
        findToldWorks(in: sentence.range)
        findEntered(in: sentence.range)
        findCounted(in: sentence.range)
      }
      if sentence.kinds.contains(.title) { findTitles(in: sentence.range) }
    }
    for work in NumberedWorks(page).works(of: found.map(\.name)) {
      add(page.issue.string(work.range), work.range, partOf: work.programme)
    }
    mergeShortForms()
  }

  var text: [UInt32] { page.text }

  mutating func add(_ printed: String, _ range: Range<Int>, partOf: String? = nil) {
    // A whole name of an occasion is none of an undertaking; a quoted name within it can be.
    guard
      !events.contains(where: { $0.lowerBound <= range.lowerBound && $0.upperBound == range.upperBound })
        || page.matches.longest(.initiativeHead, endingAt: range.upperBound).map({
          page.word($0).isStrongInitiative
        }) ?? false
    else { return }
    // “甲”志愿服务 of “甲”志愿服务活动 is the occasion itself.
    if events.contains(where: {
      $0.lowerBound <= range.lowerBound && range.upperBound < $0.upperBound
        && page.has("服务", before: range.upperBound)
        && page.isOne(of: InitiativeFinder.plain, range.upperBound..<$0.upperBound)
    }) {
      return
    }
    let core = Likeness.core(printed)
    guard core.count >= 3 else { return }
    // Within a quotation the marks are single; the name by itself has the usual ones.
    let isNested = printed.unicodeScalars.contains { $0.value == 0x2018 || $0.value == 0x2019 }
    let name =
      isNested
      ? String(
        Characters(printed).map { $0 == 0x2018 ? Sign.openQuote : $0 == 0x2019 ? Sign.closeQuote : $0 }[...])
      : printed
    if let known = found.firstIndex(where: { $0.core == core }) {
      found[known].evidence.append(range)
      if found[known].partOf == nil, found[known].name != partOf { found[known].partOf = partOf }
    } else {
      found.append(Found(name: name, core: core, partOf: partOf, evidence: [range]))
    }
  }

  private static let plain: PhraseSet = ["活动", "主题活动", "系列活动"]

  // MARK: Quoted names

  /// “甲”丙项目, “甲”“乙”两大丙项目, and “甲工程” behind a verb of doing.
  private mutating func findQuoted(in range: Range<Int>) {
    var quotes: [Range<Int>] = []
    var next = range.lowerBound
    while let position = page.landmarks.first(.quote, in: next..<range.upperBound) {
      next = position + 1
      guard let closing = page.closing(of: position, before: range.upperBound) else { continue }
      let quote = position..<closing + 1
      quotes.append(quote)
      next = closing + 1
      if next < range.upperBound, text[next] == Sign.openQuote { continue }
      if next + 1 < range.upperBound, text[next] == Sign.enumeration, text[next + 1] == Sign.openQuote {
        next += 1
        continue
      }
      addQuoted(quotes, limit: range.upperBound)
      // Single quotation marks within the double ones hold names too.
      for quote in quotes where text[quote.lowerBound] == Sign.openQuote {
        if let inner = quote.dropFirst().first(where: { text[$0] == 0x2018 }),
          let end = page.closing(of: inner, before: quote.upperBound)
        {
          addQuoted([inner..<end + 1], limit: quote.upperBound)
        }
      }
      quotes.removeAll(keepingCapacity: true)
    }
  }

  /// Words that need more than two quoted characters before them to name an undertaking.
  private static let thin: PhraseSet = ["服务", "建设", "战略", "平台", "项目", "治理", "整治", "更新", "改造"]
  static let counters: ScalarSet = "一二两三四五六七八九十大个项类件0123456789"

  private static let kinds: PhraseSet = [
    "品牌", "项目", "活动", "行动", "工程", "计划", "机制", "平台", "载体", "课堂", "特色品牌", "服务品牌", "党建品牌", "志愿服务项目", "服务项目",
    "系列活动", "举措",
  ]

  /// Whether the words behind quoted names say that they are undertakings: “甲”“乙”等品牌, “甲”是某镇推出的品牌.
  private func isToldOf(_ end: Int, limit: Int) -> Bool {
    guard end < limit else { return false }
    guard text[end] == 0x7B49 || text[end] == 0x662F else { return false }  // 等 是
    var index = end + 1
    if text[end] == 0x7B49 {
      while index < limit, InitiativeFinder.counters.contains(text[index]) { index += 1 }
      return page.first(of: InitiativeFinder.kinds, at: index) != nil
        || page.matches.starting(at: index).contains { $0.classes.contains(.initiativeHead) }
    }
    while index < limit, !Sign.endsClause(text[index]), index - end < 28 { index += 1 }
    guard let kind = page.first(of: InitiativeFinder.kinds, before: index) else { return false }
    return (end + 1..<index - kind.count).contains { text[$0] == 0x7684 }  // 的
      || page.has("一项", at: end + 1) || page.has("一个", at: end + 1)
  }

  private static let several: ScalarSet = "两三四五六七八九十"

  /// Whether 三个项目 or the like stands behind the quoted names.
  private func isCountedKind(_ end: Int, limit: Int) -> Bool {
    guard end + 2 < limit, InitiativeFinder.several.contains(text[end]),
      InitiativeFinder.counters.contains(text[end + 1])
    else { return false }
    return page.first(of: InitiativeFinder.kinds, at: end + 2) != nil
  }

  private static let spreading: PhraseSet = ["铺开", "推开", "推广", "推行", "试行"]

  /// Whether the clause behind a quoted name ends in its being taken up: “甲”今年将在全镇铺开.
  private func isSpreading(_ start: Int, limit: Int) -> Bool {
    var end = start
    while end < limit, !Sign.endsClause(text[end]), end - start < 20 { end += 1 }
    return page.first(of: InitiativeFinder.spreading, before: end) != nil
  }

  private mutating func addQuoted(_ quotes: [Range<Int>], limit: Int) {
    guard let last = quotes.last else { return }
    if isToldOf(last.upperBound, limit: limit) {
      for quote in quotes where isShort(quote) { add(page.issue.string(quote), quote) }
      return
    }
    // “甲”、“乙”两个项目: a counted kind behind them says that each is one.
    if quotes.count > 1, isCountedKind(last.upperBound, limit: limit) {
      for quote in quotes where isShort(quote) { add(page.issue.string(quote), quote) }
      return
    }
    // “甲”、“乙”丙项目 are two things, “甲”“乙”两大丙项目 are named by one word.
    if let apart = quotes.indices.dropFirst().last(where: {
      text[quotes[$0].lowerBound - 1] == Sign.enumeration
    }) {
      addQuoted(Array(quotes[..<apart]), limit: quotes[apart - 1].upperBound)
      addQuoted(Array(quotes[apart...]), limit: limit)
      return
    }
    var start = last.upperBound
    if quotes.count > 1 {
      while start < limit, InitiativeFinder.counters.contains(text[start]) { start += 1 }
    } else if start < limit, InitiativeFinder.counters.contains(text[start]), start + 1 < limit,
      InitiativeFinder.counters.contains(text[start + 1])
    {
      return
    }
    let plain = page.has("活动", at: start) && start + 2 <= limit ? start + 2 : nil
    if let end = tail(from: start, limit: limit) ?? plain {
      let tail = page.issue.string(start..<end)
      for quote in quotes
      where isShort(quote) && (quote.count > 4 || !page.isOne(of: InitiativeFinder.thin, start..<end)) {
        add(page.issue.string(quote) + tail, quote.lowerBound..<end)
      }
      return
    }
    let isSpreading = isSpreading(last.upperBound, limit: limit)
    for quote in quotes where isShort(quote) && (isSpreading || isInitiativeInside(quote)) {
      add(page.issue.string(quote), quote)
    }
  }

  private func isShort(_ quote: Range<Int>) -> Bool {
    // A topic for discussion has a question or a quotation of its own in it.
    if quote.dropFirst().dropLast().contains(where: { Glyph.opens(text[$0]) }) { return false }
    if page.first(of: InitiativeFinder.questions, at: quote.lowerBound + 1) != nil { return false }
    return (3...22).contains(quote.count)
      && !quote.contains { [Sign.stop, Sign.comma, 0xFF1F].contains(text[$0]) }
  }

  /// Ends of quoted names that name an undertaking wherever they stand.
  private static let undertakings: PhraseSet = [
    "行动", "计划", "工程", "项目", "课堂", "讲堂", "奖学金", "基金", "品牌", "联盟", "服务包", "专项",
  ]
  private static let questions: PhraseSet = ["如何", "怎样", "怎么", "为什么", "什么", "为何"]

  /// What ends a goal or a manner and not the name of an undertaking.
  private static let notUndertakings: PhraseSet = [
    "目标", "精神", "理念", "要求", "定位", "作风", "思维", "口号", "主题", "意识", "格局", "任务", "方针", "原则", "思想", "称号", "标准", "者",
    "氛围", "意义", "重任", "议题", "话题", "课题", "热点议题", "热点",
  ]

  /// Where the words behind a quoted name end that make it the name of an undertaking, or nil.
  private func tail(from start: Int, limit: Int) -> Int? {
    var best: Int?
    var index = start
    while index < limit, index - start < 16, Glyph.isHan(text[index]) {
      if index > start
        || !page.matches.starting(at: index).contains(where: { $0.classes.contains(.initiativeHead) })
      {
        if page.matches.starting(at: index).contains(where: {
          $0.classes.contains(.boundary) && $0.end - $0.start > 1 && !$0.classes.contains(.initiativeHead)
            && !page.isCovered(Int($0.start)..<Int($0.end), by: .initiativeHead)
        }) {
          break
        }
        if text[index] == 0x7684 || text[index] == 0x7B49 { break }  // 的 等
        if stops(at: index + 1) { break }
      }
      index += 1
      if let head = page.matches.longest(.initiativeHead, endingAt: index), Int(head.start) >= start,
        page.first(of: InitiativeFinder.notUndertakings, at: index) == nil
      {
        best = index
      }
    }
    return best
  }

  private static let doing: PhraseSet = [
    "开展", "实施", "启动", "推进", "打造", "推出", "发布", "举办", "结合", "发展", "创新发展", "深化", "落实", "依托", "参与", "全面推进",
    "深入实施", "深入开展", "持续推进", "创新推出",
    "联合举办", "正式启动", "组织开展", "推动", "构建", "成立", "设立", "建立", "围绕", "扎实开展", "认真开展", "加快推进",
    "建设", "建成", "开设", "开办", "试行", "试点", "推行", "创办", "创新", "组织", "坚持",
  ]

  /// Whether the quoted words themselves end in the head of an undertaking, or are what is carried out.
  private func isInitiativeInside(_ quote: Range<Int>) -> Bool {
    let end = quote.upperBound - 1
    guard let head = page.matches.longest(.initiativeHead, endingAt: end), Int(head.start) > quote.lowerBound
    else { return false }
    if Int(head.start) > quote.lowerBound + 2,
      page.first(of: InitiativeFinder.undertakings, before: end) != nil
    {
      return true
    }
    let isWhole = Int(head.start) == quote.lowerBound + 1
    return page.word(head).isStrongInitiative && (!isWhole || head.end - head.start > 4)
      || (0...4).contains { gap in
        // 开展农村“厕所革命”
        let end = quote.lowerBound - gap
        return page.first(of: InitiativeFinder.doing, before: end) != nil
          && (end..<quote.lowerBound).allSatisfy { Glyph.isHan(text[$0]) && text[$0] != 0x7684 }
      }
  }

  // MARK: Heads that make a name

  /// 校园食堂整治百日行动, 2019年民生实事项目: a head that stands for itself behind a modifier.
  private mutating func findNamed(in range: Range<Int>) {
    guard range.count >= 3 else { return }
    for end in page.matches.ends(of: .initiativeHead, in: range.lowerBound + 3..<range.upperBound + 1) {
      guard let head = page.matches.longest(.initiativeHead, endingAt: end),
        page.word(head).isStrongInitiative || isBegun(end) || isOfYear(head) || workEnd(head) != nil,
        Int(head.start) >= range.lowerBound, !continues(head),
        end == text.count || !Glyph.closes(text[end]) || text[end] == Sign.closeBracket
      else { continue }
      let start = nameStart(before: Int(head.start), floor: range.lowerBound)
      let modifier = Int(head.start) - start
      if !page.word(head).isStrongInitiative, !isBegun(end),
        workEnd(head).map({ $0 - start < InitiativeFinder.shortestWork }) ?? true,
        dates.starting(at: start) == nil
      {
        continue
      }
      guard modifier >= 2 || (modifier == 0 && head.end - head.start >= 5) else { continue }
      guard page.first(of: InitiativeFinder.notUndertakings, at: end) == nil, !isVague(start..<end) else {
        continue
      }
      add(page.issue.string(start..<end), start..<end)
    }
  }

  private static let beginnings: PhraseSet = [
    "开工", "竣工", "完工", "通车", "动工", "正式开工", "正式启动", "全面竣工", "顺利竣工", "正式竣工", "全面完工", "开工建设", "破土动工", "奠基",
  ]
  private static let works: PhraseSet = ["工程", "项目"]

  /// Whether a work of building begins or ends right behind its name: 某段改造工程开工.
  private func isBegun(_ end: Int) -> Bool {
    page.first(of: InitiativeFinder.works, before: end) != nil
      && page.first(of: InitiativeFinder.beginnings, at: end) != nil
  }

  /// So many characters name a work before its 工程 or 项目.
  private static let shortestWork = 6
  private static let building: PhraseSet = [
    "新建", "扩建", "改扩建", "加固", "疏浚", "修复", "迁建", "改建", "改造", "提升", "治理", "整治", "修缮", "更新", "重建",
  ]

  /// What a work of building is, without its head, or nil where a head is of none: 水库除险加固工程.
  private func workEnd(_ head: Match) -> Int? {
    guard let work = page.first(of: InitiativeFinder.works, before: Int(head.end)) else { return nil }
    let end = Int(head.end) - work.count
    return end >= Int(head.start) - 4 && page.first(of: InitiativeFinder.building, before: end) != nil
      ? end : nil
  }

  /// Whether a head is that of the works of a year: 2022年民生实事项目.
  private func isOfYear(_ head: Match) -> Bool {
    let start = Int(head.start)
    guard start > 0,
      page.find("实事", in: start..<Int(head.end)) != nil || page.find("民生", in: start..<Int(head.end)) != nil
    else {
      return false
    }
    // 2022年乡级民生实事项目, 2025年十件民生实事项目
    return (max(1, start - 4)...start).contains { year in
      [0x5E74, 0x5EA6].contains(text[year - 1]) && dates.ending(at: year) != nil  // 年 度
        && (year..<start).allSatisfy { InitiativeFinder.yearly.contains(text[$0]) }
    }
  }

  private static let yearly: ScalarSet = "乡镇县区市省级十件大全度重点政府两五六七八九一二三四"

  /// Whether a longer head stands there: 行动 within 行动计划.
  private func continues(_ head: Match) -> Bool {
    for first in max(0, Int(head.start) - 6)..<Int(head.end) {
      for match in page.matches.starting(at: first)
      where match.end > head.end
        && !match.classes.isDisjoint(with: [.initiativeHead, .organization, .eventHead, .guardWord, .post])
      {
        return true
      }
    }
    return false
  }

  private static let vague: PhraseSet = [
    "各项", "各级", "各类", "一批", "相关", "有关", "多个", "十个", "十大", "这些", "重点", "系列", "一系列", "多项", "本次", "此次", "这一",
    "该", "其他", "等", "各种", "全部", "特色",
    "一项", "一个", "多种", "主要",
  ]

  private func isVague(_ name: Range<Int>) -> Bool {
    page.first(of: InitiativeFinder.vague, at: name.lowerBound) != nil
      || Glyph.isDigit(text[name.lowerBound]) && dates.starting(at: name.lowerBound) == nil
  }

  /// Where the modifier before a head begins; a unit that only owns the undertaking is left away.
  func nameStart(before end: Int, floor: Int) -> Int {
    var index = end
    while index > floor, end - index < 24 {
      let scalar = text[index - 1]
      if Glyph.closes(scalar) {
        guard let opening = page.opening(of: index - 1, notBefore: max(floor, index - 24)) else { break }
        index = opening
        continue
      }
      guard
        Glyph.isHan(scalar) || Glyph.isDigit(scalar) || Glyph.isLetter(scalar) || scalar == Sign.dot
          || scalar == 0x2E
      else { break }
      if let date = dates.ending(at: index) {
        let mention = dates.all[date]
        guard mention.start.year != nil, mention.start.month == nil else { break }
        index = mention.range.lowerBound
        break
      }
      if setting.mention(endingAt: index) != nil { break }
      if stops(at: index) { break }
      index -= 1
    }
    while index < end, [0x548C, 0x4E0E, 0x53CA].contains(text[index]) { index += 1 }  // 和 与 及
    return index
  }

  private func stops(at index: Int) -> Bool {
    page.matches.ending(at: index).contains {
      $0.classes.contains(.boundary)
        && !page.isOne(of: InitiativeFinder.inner, Int($0.start)..<Int($0.end))
        && !page.isCovered(
          Int($0.start)..<Int($0.end), by: $0.end - $0.start == 1 ? .all : [.guardWord, .initiativeHead])
    }
  }

  /// Words that end the name of a body and stand inside those of undertakings: 人居环境整治提升五年行动.
  private static let inner: PhraseSet = [
    "整治", "提升", "改造", "治理", "建设", "服务", "管理", "保护", "振兴", "帮扶", "扩容", "增效", "提质", "培育", "示范", "创建", "排查",
    "综合", "利用",
    "修缮", "修复", "更新", "扩建", "新建", "易地", "清淤", "疏浚", "供热", "供水", "促进",
  ]

  private static let underway: PhraseSet = [
    "加快推进", "加快", "推进", "持续推进", "夯实", "持续夯实", "实施", "启动", "推动", "加大", "全面推进", "稳步推进", "扎实推进",
  ]
  static let buildings: PhraseSet = ["规范化建设", "标准化建设", "智能化建设", "建设", "提升改造", "改造提升", "综合改造", "改造"]

  /// 加快推进充电场所建设: what is built or rebuilt where a verb says that it is under way.
  private mutating func findWorks(in range: Range<Int>) {
    for position in page.landmarks.places(.works, in: range) {
      guard let work = page.first(of: InitiativeFinder.buildings, at: position),
        !page.isCovered(position..<position + work.count, by: [.organization, .guardWord, .post]),
        page.matches.ending(at: position).contains(where: { isFacility($0) })
      else { continue }
      let start = nameStart(before: position, floor: range.lowerBound)
      guard position - start >= 4, page.first(of: InitiativeFinder.underway, before: start) != nil,
        page.first(of: InitiativeFinder.notUndertakings, at: position + work.count) == nil
      else { continue }
      add(page.issue.string(start..<position + work.count), start..<position + work.count)
    }
  }

  /// Something that can be built: a venue, a centre, a community; not a team, a party branch, a government.
  private func isFacility(_ match: Match) -> Bool {
    if match.classes.contains(.venue) { return true }
    guard match.classes.contains(.organization), match.end - match.start > 1 else { return false }
    return switch page.word(match).organization {
    case .residents, .park, .office, .hospital, .school: true
    default: false
    }
  }

  // MARK: Titles that places compete for

  private static let levels: PhraseSet = ["全国", "国家级", "国家", "省级", "市级", "省", "市"]
  static let titles: PhraseSet = [
    "文明城区", "文明城市", "文明城", "文明村镇", "文明村", "文明镇", "文明单位", "文明校园", "文明社区", "卫生城市", "卫生城区", "卫生县城", "卫生乡镇",
    "卫生镇", "卫生城镇", "森林城市", "园林城市", "平安城市", "双拥模范城", "双拥模范县", "双拥模范城市", "食品安全示范城市", "健康城市", "健康城镇",
    "生态文明建设示范区", "生态文明建设示范县", "节水型城市", "环保模范城市", "全域旅游示范区", "民族团结进步示范区", "民族团结进步示范市", "民主法治示范村",
  ]
  private static let striving: PhraseSet = ["创评迎检", "创建", "创评", "创城", "复评", "复审", "迎检", "迎评", "测评"]

  /// 创建全国文明城区, 卫生县城复审: what a place strives for.
  private mutating func findTitles(in range: Range<Int>) {
    for position in page.landmarks.places(.title, in: range) {
      guard page.first(of: InitiativeFinder.titles, at: position) != nil,
        let title = page.longest(of: InitiativeFinder.titles, at: position)
      else { continue }
      var start = position
      if let level = page.first(of: InitiativeFinder.levels, before: start) { start -= level.count }
      let end = position + title.count
      if let striving = page.first(of: InitiativeFinder.striving, at: end) {
        add(page.issue.string(start..<end + striving.count), start..<end + striving.count)
      } else if page.has("创建", before: start) {
        add(page.issue.string(start - 2..<end), start - 2..<end)
      }
    }
  }

  /// The quoted characters that a name begins with.
  private static func quoted(_ name: String) -> [UInt32] {
    guard name.unicodeScalars.first?.value == Sign.openQuote else { return [] }
    return Characters(name).prefix { $0 != Sign.closeQuote }.filter(Likeness.counts)
  }

  /// “集训季” after “西区治理赋能集训季” is the same: a short quoted form goes into the full one.
  private mutating func mergeShortForms() {
    let quotes = found.map { InitiativeFinder.quoted($0.name) }
    // “集训季” goes into the name whose quotation holds it, “甲”平台 into “甲”平台服务.
    let fuller = found.indices.map { place in
      found.indices.first { other in
        let (short, long) = (quotes[place], quotes[other])
        if (2...4).contains(short.count), long.count > short.count { return Likeness.contains(long, short) }
        return !short.isEmpty && short == long && found[other].core.count > found[place].core.count
          && found[other].core.starts(with: found[place].core)
      }
    }
    for (place, target) in fuller.enumerated() {
      if let target { found[target].evidence += found[place].evidence }
    }
    found = found.indices.filter { fuller[$0] == nil }.map { found[$0] }
  }
}
