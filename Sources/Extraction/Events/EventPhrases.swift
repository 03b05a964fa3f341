internal import Civics
internal import Lexicon
internal import Newsprint

/// The grammar around the name of an occasion: where it begins, who holds it, where, and whether it is.
struct EventPhrases {
  let page: Page
  let setting: Setting
  let dates: SentenceDates

  init(_ page: Page, _ setting: Setting, _ dates: SentenceDates) {
    self.page = page
    self.setting = setting
    self.dates = dates
  }

  var text: [UInt32] { page.text }
  private static let longest = 70

  /// The head of an occasion that ends here and is no part of a longer word.
  func head(endingAt end: Int, in sentence: Sentence) -> Match? {
    guard let head = page.matches.longest(.eventHead, endingAt: end),
      Int(head.start) >= sentence.range.lowerBound
    else { return nil }
    let longer: WordClass = [.eventHead, .organization, .guardWord, .venue, .post]
    for first in max(sentence.range.lowerBound, Int(head.start) - 4)..<end {
      for match in page.matches.starting(at: first)
      where Int(match.end) > end && !match.classes.isDisjoint(with: longer) && first <= Int(head.end) - 2 {
        return nil
      }
    }
    return head
  }

  /// Where a name begins, and what ended it on its left.
  struct Start {
    var position: Int
    /// A verb of holding that stands before it.
    var verb: Match?
    /// Whether the verb is tied to it by 的: 召开的会议.
    var isReferring = false
  }

  func start(of head: Match, in sentence: Sentence) -> Start {
    let floor = sentence.range.lowerBound
    var index = Int(head.start)
    while index > floor, Int(head.end) - index < EventPhrases.longest {
      let scalar = text[index - 1]
      if Glyph.closes(scalar) {
        // 【】 heads an item of a column and is no part of a name.
        guard scalar != 0x3011, let opening = page.opening(of: index - 1, notBefore: max(floor, index - 60))
        else { break }
        index = opening
        continue
      }
      if scalar == Sign.dash {
        // A motto before the name: “…”——.
        var before = index - 1
        while before > floor, text[before - 1] == Sign.dash { before -= 1 }
        guard before > floor, Glyph.closes(text[before - 1]) else { break }
        index = before
        continue
      }
      if let unit = setting.mention(endingAt: index), unit.range.lowerBound >= floor {
        index = unit.range.lowerBound
        // 总第3126期某县…会议: the number of the issue stands before the name.
        if page.first(of: EventPhrases.furniture, before: index) != nil { break }
        continue
      }
      if scalar == Sign.enumeration {
        guard joinsHosts(index) || joinsDeeds(index, floor: floor) else { break }
        index -= 1
        continue
      }
      guard
        Glyph.isHan(scalar) || Glyph.isDigit(scalar) || Glyph.isLetter(scalar) || scalar == 0x2B
          || scalar == 0x2D || scalar == Sign.dot || scalar == 0x2F
      else { break }
      if sentence.isLine, page.issue.gaps[index] == .space, Glyph.isHan(scalar), index < Int(head.start) {
        break
      }
      if let date = dates.ending(at: index) {
        // A year, a half or a quarter of it belongs to the name, a day does not.
        let mention = dates.all[date]
        let isPart = mention.end != nil && [0x5E74, 0x5EA6].contains(text[index - 1])  // 年 度
        // 举行本月接待日活动
        let isOfNow = mention.start.day == nil && page.isOne(of: EventPhrases.now, mention.range)
        guard
          isPart || isOfNow || (mention.start.month == nil && mention.start.day == nil && mention.namesYear)
        else {
          break
        }
        index = mention.range.lowerBound
        continue
      }
      if let verb = holdingVerb(endingAt: index, floor: floor) { return Start(position: index, verb: verb) }
      if scalar == 0x7684, let verb = holdingVerb(endingAt: index - 1, floor: floor) {  // 召开的
        return Start(position: index, verb: verb, isReferring: true)
      }
      if page.has(EventPhrases.party, before: index) { return Start(position: index - 2) }
      // 开展首次“接待日”活动: the count stands between the verb and the name.
      if let count = page.first(of: EventPhrases.counters, before: index) {
        let year = dates.ending(at: index - count.count).map { dates.all[$0] }
        let end = year.map { $0.namesYear ? $0.range.lowerBound : index } ?? index - count.count
        if let verb = holdingVerb(endingAt: end, floor: floor) { return Start(position: end, verb: verb) }
      }
      if stops(at: index) { break }
      index -= 1
    }
    return Start(position: index)
  }

  private static let party: Phrase = "中共"
  private static let now: PhraseSet = ["本月", "本周", "当月"]
  private static let furniture: PhraseSet = ["期", "版", "讯", "电", "号"]

  /// 召开, 举行 and the like, and not a part of a longer word; 了 may stand behind.
  private func holdingVerb(endingAt index: Int, floor: Int) -> Match? {
    let end = index > floor && text[index - 1] == 0x4E86 ? index - 1 : index  // 了
    guard let match = page.matches.longest(.eventVerb, endingAt: end), Int(match.start) >= floor,
      page.word(match).eventVerb.contains(.holds),
      !page.isCovered(
        Int(match.start)..<Int(match.end), by: [.eventHead, .guardWord, .organization, .initiativeHead])
    else { return nil }
    return match
  }

  /// The single characters that end a name leftwards for certain; 和, 为, 对, 共 and others stand in names.
  static let strict: ScalarSet = "在由于了的着是有将而但就也都还又并被据曾正已"

  /// Words that end the name of a body, but stand inside the names of occasions.
  private static let innerWords: PhraseSet = [
    "庆祝", "纪念", "学习", "贯彻", "落实", "推进", "推动", "加强", "提升", "提高", "深化", "迎接", "欢度", "喜迎", "传达", "表彰", "成立",
    "建立", "签约", "签署",
    "慰问", "走访", "参观", "观摩", "启动", "发布", "推出", "上线", "捐赠", "赠送", "开设", "重温", "讲述", "讲解", "讨论", "选举", "补选",
    "推选", "任命", "宣布", "宣读", "汇报",
    "报告", "通报", "介绍", "组织", "安排", "部署", "实施", "联合", "携手", "协同", "授予", "颁发", "颁奖", "欢迎", "感谢", "共同", "全体",
    "全面", "春节", "元宵节", "清明节",
    "端午节", "中秋节", "国庆节", "元旦", "重阳节", "暑期", "寒假", "暑假", "上半年", "下半年", "年中", "年底", "年度", "第一次", "打造", "引领",
    "带领", "聚焦", "围绕", "关于",
    "对于", "针对", "面向", "入驻", "落户", "致敬", "祝贺", "奖励", "审议", "听取", "表决", "征求", "反映", "帮助", "协助", "配合", "持续",
    "深入", "扎实", "进一步", "共", "正式", "高度", "大会",
    "现场", "调研中", "月", "日", "年", "期末", "节日期间", "周六", "周日", "周末", "当选", "大家", "我们", "我", "你", "家", "请", "来",
    "去", "每", "讲",
  ]

  private func stops(at index: Int) -> Bool {
    // 上半年工作总结暨下半年工作推进会: what stands before 暨 is a name's.
    if text[index] == 0x66A8 { return false }
    if page.matches.classes(endingAt: index).isDisjoint(with: [.boundary, .verb]) { return false }
    for match in page.matches.ending(at: index) {
      let length = match.end - match.start
      let isAct =
        match.classes.contains(.verb) && length > 1
        && ["attend", "preside"].contains(page.word(match).act)
      guard match.classes.contains(.boundary) || isAct else { continue }
      if length == 1, !EventPhrases.strict.contains(text[index - 1]) { continue }
      let range = Int(match.start)..<Int(match.end)
      if page.isOne(of: EventPhrases.innerWords, range) { continue }
      if page.isCovered(range, by: [.guardWord, .organization, .place, .eventHead, .initiativeHead]) {
        continue
      }
      return true
    }
    return false
  }

  /// What stands behind the name of an occasion that is only spoken of: 党代会精神, 会议确定的.
  private static let mentioning: PhraseSet = [
    "精神", "决策", "决议", "决定", "部署", "确定", "提出", "代表", "审议", "通过的", "以来", "的要求", "的精神", "的部署", "议程", "任务", "主题",
    "主席团", "筹备", "报告精神",
  ]

  /// Whether an occasion is only spoken of here, or is a part of a quoted phrase.
  func isMentioned(_ end: Int, in sentence: Sentence) -> Bool {
    if agenda(at: end, in: sentence) != nil { return false }
    if page.first(of: EventPhrases.mentioning, at: end) != nil { return true }
    if isSource(end, in: sentence) { return false }
    var depth = 0
    let text = text
    for position in page.landmarks.places(.fence, in: sentence.range.lowerBound..<end) {
      if Glyph.opens(text[position]) { depth += 1 }
      if Glyph.closes(text[position]) { depth = max(0, depth - 1) }
    }
    return depth > 0
  }

  private static let sourcing: PhraseSet = ["通过", "表决通过", "审议通过", "任命", "举行", "召开"]

  /// Whether a line in brackets says which session a list is of: （2月27日某会第三次会议通过）.
  private func isSource(_ end: Int, in sentence: Sentence) -> Bool {
    let first = sentence.range.lowerBound
    guard text[first] == Sign.openBracket, let verb = page.first(of: EventPhrases.sourcing, at: end),
      end + verb.count < sentence.range.upperBound
    else { return false }
    return text[end + verb.count] == Sign.closeBracket
  }

  /// Whether 、 stands between two bodies that hold something together.
  private func joinsHosts(_ index: Int) -> Bool {
    let left = index - 1
    let isBody =
      setting.mention(endingAt: left) != nil
      || page.matches.longest(.organization, endingAt: left).map { $0.end - $0.start > 1 } ?? false
    return isBody && beginsWithBody(index..<min(index + 12, text.count))
  }

  /// Whether 、 stands between two deeds that a verb of holding has: 开展包粽子、迎端午活动.
  private func joinsDeeds(_ index: Int, floor: Int) -> Bool {
    var start = index - 1
    while start > floor, index - start < 9,
      Glyph.isHan(text[start - 1]) || text[start - 1] == Sign.enumeration
    {
      if start < index - 2, plainVerb(before: start) != nil || page.has("开展", before: start) { return true }
      start -= 1
    }
    return false
  }

  /// Whether a passage begins with a unit, a place, 中共, or the level of one.
  func beginsWithBody(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    if start < range.upperBound, Glyph.opens(text[start]),
      let closing = page.closing(of: start, before: range.upperBound)
    {
      start = closing + 1
      while start < range.upperBound, text[start] == Sign.dash { start += 1 }
    }
    if let date = dates.starting(at: start) { start = dates.all[date].range.upperBound }
    guard start < range.upperBound else { return false }
    if setting.mention(startingAt: start) != nil || page.has("中共", at: start) { return true }
    if page.matches.longest(.place, startingAt: start) != nil { return true }
    if !Level.generic(text[start]).isEmpty, !page.isCovered(start..<start + 1, by: [.guardWord]) {
      return true
    }
    // An organization spelt out within the first characters.
    return (start + 2...min(start + 12, max(start + 2, range.upperBound))).contains { end in
      page.matches.ending(at: end).contains {
        $0.classes.contains(.organization) && $0.end - $0.start > 1 && Int($0.start) > start
      }
    }
  }

  /// Whether a name begins with a unit or a place, or names its host already.
  func beginsWithUnit(_ name: Range<Int>, host: Range<Int>) -> Bool {
    if Likeness.contains(Array(text[name]), Array(text[host])) { return true }
    var start = name.lowerBound
    if let date = dates.starting(at: start), dates.all[date].start.month == nil {
      start = dates.all[date].range.upperBound
    }
    guard start < name.upperBound else { return false }
    return setting.mention(startingAt: start) != nil || page.has("中共", at: start)
      || page.matches.longest(.place, startingAt: start) != nil
      || (!Level.generic(text[start]).isEmpty && !page.isCovered(start..<start + 1, by: [.guardWord])
        && page.first(of: Level.ordinary, at: start) == nil)
  }

  /// Whether 参加, 出席 or the like stands right before a name.
  func isAttended(_ start: Int) -> Bool {
    page.matches.ending(at: start).contains {
      $0.classes.contains(.verb) && $0.end - $0.start > 1 && page.word($0).act == "attend"
    }
  }

  private static let anaphora: PhraseSet = [
    "本次", "此次", "这次", "该", "这场", "本场", "当天", "上述", "各类", "各种", "各项", "一系列", "系列", "多场", "每场", "每次", "首场",
    "历次", "相关", "有关",
    "此项", "这项", "这一", "本届", "首届主", "多项", "多种", "以上", "任何", "其他", "日常", "形式多样", "丰富多彩", "下次", "上次", "同类", "类似",
    "定期", "专项视察", "专题视察", "专项检查", "专项督查",
  ]
  private static let counters: PhraseSet = [
    "一场", "一次", "一期", "一届", "两场", "三场", "首次", "了", "的", "新一轮", "一个", "题为", "主题为", "名为", "以", "本月", "本周", "当月",
  ]

  /// The name without what only counts it, or nil where nothing is left.
  func trimmed(_ range: Range<Int>, _ head: Match) -> Range<Int>? {
    var start = range.lowerBound
    while let counter = page.first(of: EventPhrases.counters, at: start),
      start + counter.count <= Int(head.start)
    {
      start += counter.count
    }
    return start <= Int(head.start) ? start..<range.upperBound : nil
  }

  /// Whether what follows counts several: 已开展协商活动11场.
  func isCountedBehind(_ end: Int) -> Bool {
    var index = end
    while index < text.count, Glyph.isDigit(text[index]) { index += 1 }
    guard index > end, index < text.count else { return false }
    return [0x573A, 0x6B21, 0x671F, 0x4F59].contains(text[index])  // 场 次 期 余
  }

  private static let finals: PhraseSet = ["决赛", "活动", "比赛", "演出", "仪式"]

  /// Whether an occasion is called off a word behind its name: 篮球赛决赛取消.
  func isCancelled(_ end: Int, in sentence: Sentence) -> Bool {
    guard let word = page.first(of: EventPhrases.finals, at: end) else { return false }
    return heldAfter(end + word.count, in: sentence, isCongress: false)?.isCancelled ?? false
  }

  /// Whether several of a kind are counted: 先后召开6次居民议事会.
  func isCounted(_ start: Int, _ head: Match) -> Bool {
    var index = start
    while index < Int(head.start), Glyph.isDigit(text[index]) || Numeral.value(text[index]) != nil {
      index += 1
    }
    // 三项活动, 两场比赛: nothing but the count stands before the head.
    if index > start, index + 1 == Int(head.start), EventPhrases.measures.contains(text[index]) {
      return true
    }
    guard index > start, index + 1 < Int(head.start) else { return false }
    if index - start == 1, text[start] == 0x4E00 { return false }  // 一次
    return [0x6B21, 0x573A, 0x671F, 0x8F6E].contains(text[index])  // 次 场 期 轮
  }

  private static let measures: ScalarSet = "项场个次期轮类"
  private static let longDash: Phrase = "———"

  /// The name as it is printed, its long dashes two as in running text.
  func title(_ range: Range<Int>) -> String {
    let name = page.issue.name(range)
    guard page.find(EventPhrases.longDash, in: range) != nil else { return name }
    var (characters, run): (Characters, Int) = ([], 0)
    for scalar in Characters(name) {
      run = scalar == Sign.dash ? run + 1 : 0
      if run <= 2 { characters.append(scalar) }
    }
    return String(characters)
  }

  /// Whether a name only points back: 本次会议, 各类活动.
  func isAnaphor(_ range: Range<Int>, _ head: Match) -> Bool {
    page.first(of: EventPhrases.anaphora, at: range.lowerBound) != nil
  }

  /// Whether 上, 中 or 现场 behind a name makes it the setting of something else.
  func isSetting(_ end: Int) -> Bool {
    guard end + 1 < text.count, text[end] == 0x4E0A else { return false }
    return Sign.endsClause(text[end + 1])
  }

  private static let speaking: PhraseSet = ["作", "发言", "致辞", "讲话", "介绍", "宣读"]

  /// Whether somebody spoke there: 在颁奖仪式上作交流发言.
  func isSpokenAt(_ end: Int) -> Bool {
    end + 1 < text.count && text[end] == 0x4E0A && page.first(of: EventPhrases.speaking, at: end + 1) != nil
  }

  private static let partyNames: PhraseSet = ["中国共产党", "中共"]
  private static let congress: Phrase = "代表大会"
  private static let also: Phrase = "暨"
  private static let celebrating: PhraseSet = ["庆祝", "纪念", "表彰"]
  private static let congresses: [EventKind] = [.peopleCongress, .partyCongress]
  private static let general: [EventKind] = [.other, .activity, .workMeeting]

  /// The kind of occasion: that of its head, unless the head says little and a word before it says more.
  ///
  /// `第五次会议` of a people's congress is one of the congress, a `主题活动` that celebrates a ceremony.
  func kind(_ name: Range<Int>, _ head: Match) -> EventKind {
    let own = EventKind(page.word(head).eventKind)
    // What stands before 暨 names the occasion, what stands behind it is held along with it.
    if let also = page.find(EventPhrases.also, in: name), also < Int(head.start),
      let first = page.matches.longest(.eventHead, endingAt: also), Int(first.start) > name.lowerBound
    {
      return kind(name.lowerBound..<also, first)
    }
    guard EventPhrases.general.contains(own) else { return own }
    // 中国共产党某市第十四次代表大会
    if page.first(of: EventPhrases.partyNames, at: name.lowerBound) != nil,
      page.has(EventPhrases.congress, before: name.upperBound)
    {
      return .partyCongress
    }
    var best = own
    for end in stride(from: name.upperBound, to: name.lowerBound, by: -1)
    where page.matches.classes(endingAt: end).contains(.eventHead) {
      for match in page.matches.ending(at: end)
      where match.classes.contains(.eventHead) && Int(match.start) >= name.lowerBound {
        let kind = EventKind(page.word(match).eventKind)
        if EventPhrases.congresses.contains(kind) { return kind }
        if best == .other || (best == .activity && !EventPhrases.general.contains(kind)) { best = kind }
      }
    }
    if best == .activity || best == .other,
      name.dropLast().contains(where: { page.first(of: EventPhrases.celebrating, at: $0) != nil })
    {
      return .ceremony
    }
    return best
  }
}

extension EventKind {
  /// The kind of an occasion by what the list of heads says.
  init(_ kind: OccasionKind) {
    self =
      switch kind {
      case .other: .other
      case .peopleCongress: .peopleCongress
      case .partyCongress: .partyCongress
      case .workMeeting: .workMeeting
      case .study: .study
      case .ceremony: .ceremony
      case .inspection: .inspection
      case .training: .training
      case .election: .election
      case .competition: .competition
      case .opening: .opening
      case .activity: .activity
      }
  }
}
