internal import Civics
internal import Lexicon
internal import Newsprint

/// Reads what a subject is said to do: the acts of the clauses that belong to it.
struct PredicateReader {
  private let page: Page
  /// The names of occasions, inside which no verb is one.
  private let names: [Range<Int>]

  init(_ page: Page, names: [Range<Int>]) {
    self.page = page
    self.names = names
  }

  /// An act, and where the clause ends that tells it.
  struct Act {
    let kind: ActKind
    let verb: Range<Int>
    let clauseEnd: Int
  }

  /// Verbs that what is said follows: nothing behind them is an act any more.
  private static let speech: PhraseSet = [
    "指出", "强调", "表示", "要求", "认为", "希望", "号召", "介绍", "说", "坦言", "告诉", "提出", "呼吁", "寄语", "期望", "提醒", "勉励", "叮嘱",
    "写道", "透露", "建议",
    "称", "谈到", "回忆",
  ]
  /// Prepositions behind which the verb comes last: 对…进行点评, 为…颁发证书.
  private static let prepositions: PhraseSet = [
    "对", "就", "围绕", "针对", "为", "向", "结合", "聚焦", "以", "从", "根据", "按照", "在", "把", "将", "给", "与", "同", "和", "代表",
    "详细", "通过", "并就", "并对", "并为", "并向", "分别就", "分别围绕", "分别对", "分别为", "一一为", "首先就", "首先对",
  ]
  private static let joints: PhraseSet = ["并", "、", "和", "并作", "及"]

  /// The acts of a predicate: `range` begins behind the subject's name.
  func acts(in range: Range<Int>) -> [Act] {
    var result: [Act] = []
    var start = range.lowerBound
    var hasSpoken = false
    var isFirst = true
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, !Sign.endsClause(page.text[end]) {
        if Glyph.opens(page.text[end]), let closing = page.closing(of: end, before: range.upperBound) {
          end = closing
        }
        end += 1
      }
      let clause = start..<min(end, range.upperBound)
      if !clause.isEmpty {
        if !isFirst, !goesOn(clause) { break }
        // 甲主持召开常委会会议，传达学习某会精神: what the meeting did.
        if result.last?.kind == .preside, page.first(of: PredicateReader.agenda, at: clause.lowerBound) != nil
        {
          break
        }
        if hasSpoken, !page.has("并", at: clause.lowerBound) { break }
        let found = acts(inClause: clause)
        result += found.acts
        hasSpoken = hasSpoken || found.hasSpoken
        // 甲、乙等，以及各村书记参加会议: the list goes on, and its verb is still to come.
        isFirst =
          isFirst && found.acts.isEmpty && page.first(of: PredicateReader.going, at: clause.lowerBound) != nil
      }
      guard end < range.upperBound else { break }
      if page.text[end] == Sign.semicolon || page.text[end] == Sign.stop { break }
      if page.text[end] == Sign.colon, hasSpoken { break }
      start = end + 1
    }
    return result
  }

  /// What goes on with a list of people behind the last who is named.
  private static let going: PhraseSet = [
    "等", "以及", "及", "和", "与", "面对国徽", "面向国徽", "面对国旗", "面向国旗", "面对党旗", "面向党旗", "手抚宪法", "手抚《宪法》", "在热烈的掌声中",
  ]
  /// Beginnings of clauses that are about others.
  private static let others: PhraseSet = [
    "全体", "各", "与会", "参会", "相关", "有关", "部分", "所有", "来自", "大家", "双方", "会议", "大会", "活动", "全镇", "全区", "全县", "全市",
    "机关", "居民", "村民", "党员",
    "志愿者", "代表", "老党员", "广大", "现场", "共有", "近百", "多名", "其他", "同时出席",
  ]

  private static let agenda: PhraseSet = ["传达学习", "传达贯彻", "审议", "听取", "研究", "学习贯彻", "讨论", "审定", "学习传达"]

  /// Whether a clause behind a comma has the same subject still: it begins with a verb, an adverb or a
  /// preposition, as what stands behind a name does.
  private func goesOn(_ clause: Range<Int>) -> Bool {
    if page.first(of: PredicateReader.others, at: clause.lowerBound) != nil { return false }
    if page.matches.longest([.post, .organization], startingAt: clause.lowerBound).map({
      $0.end - $0.start > 1 && $0.classes.isDisjoint(with: [.verb])
    }) ?? false {
      return false
    }
    for match in page.matches.starting(at: clause.lowerBound) where Int(match.end) <= clause.upperBound {
      if match.classes.contains(.afterName) || match.classes.contains(.verb) { return true }
    }
    return page.first(of: PredicateReader.prepositions, at: clause.lowerBound) != nil
      || page.has("并", at: clause.lowerBound) || page.has("他", at: clause.lowerBound)
      || page.has("她", at: clause.lowerBound) || page.text[clause.lowerBound] == Sign.openQuote
  }

  private func acts(inClause clause: Range<Int>) -> (acts: [Act], hasSpoken: Bool) {
    var verbs: [Act] = []
    var position = clause.lowerBound
    var spoken = false
    while position < clause.upperBound, !spoken {
      if Glyph.opens(page.text[position]), let closing = page.closing(of: position, before: clause.upperBound)
      {
        position = closing + 1
        continue
      }
      if let verb = making(at: position, clause) ?? verb(at: position, clause),
        ![.preside, .attend].contains(verb.act) || !page.has("过", at: verb.range.upperBound),
        verb.act != .award || !page.has("受到", before: verb.range.lowerBound)
      {
        verbs.append(Act(kind: verb.act, verb: verb.range, clauseEnd: clause.upperBound))
        position = verb.range.upperBound
        spoken =
          page.isOne(of: PredicateReader.speech, verb.range)
          && verb.act == .speak
        continue
      }
      position += 1
    }
    guard let first = verbs.first, let last = verbs.last else { return ([], false) }
    let isPrepositional = page.first(of: PredicateReader.prepositions, at: clause.lowerBound) != nil
    if verbs.count == 1 { return (verbs, spoken) }
    var chosen = [isPrepositional ? last : first]
    for verb in verbs
    where verb.verb != chosen[0].verb
      && (isJoined(verb.verb.lowerBound, clause)
        || first.kind == .attend && [.report, .speak].contains(verb.kind)
          && verb.verb.lowerBound == first.verb.upperBound)
    {
      // 陪同调研 and 参加座谈 are one act; what 并 adds is another.
      chosen.append(verb)
    }
    chosen.sort { $0.verb.lowerBound < $1.verb.lowerBound }
    return (chosen, spoken)
  }

  /// Whether 并 or 、 stands before a verb, at most a short phrase away.
  private func isJoined(_ position: Int, _ clause: Range<Int>) -> Bool {
    if page.first(of: PredicateReader.joints, before: position) != nil { return true }
    var index = position
    while index > clause.lowerBound, position - index < 14 {
      if page.text[index - 1] == 0x5E76, !page.isCovered(index - 1..<index, by: [.guardWord, .organization]) {
        return true
      }
      index -= 1
    }
    return false
  }

  /// A verb of the list that stands there as a verb and not inside a name.
  private func verb(at position: Int, _ clause: Range<Int>) -> (act: ActKind, range: Range<Int>)? {
    for match in page.matches.starting(at: position).reversed()
    where match.classes.contains(.verb) && Int(match.end) <= clause.upperBound {
      guard let act = ActKind(rawValue: page.word(match).act) else { continue }
      let range = Int(match.start)..<Int(match.end)
      if names.contains(where: { $0.lowerBound <= range.lowerBound && $0.upperBound >= range.upperBound }) {
        return nil
      }
      if page.isCovered(range, by: [.organization, .eventHead, .post, .venue, .guardWord, .initiativeHead]) {
        return nil
      }
      // 主持的会议, 出席会议的代表: verbs before 的 say something of a noun.
      if range.upperBound < clause.upperBound, page.text[range.upperBound] == 0x7684 { return nil }
      return (act, range)
    }
    return nil
  }

  private static let reports: PhraseSet = ["报告", "汇报", "说明", "述职", "通报", "述职报告"]
  private static let speeches: PhraseSet = [
    "讲话", "发言", "讲座", "辅导", "授课", "分享", "部署", "动员", "点评", "总结", "致辞", "交流", "提示", "宣讲", "党课", "解读", "介绍",
    "培训", "致词", "表态", "讲解", "报告会", "要求", "部署要求", "动员讲话", "提醒", "寄语", "回应", "答复", "阐述", "强调",
    "安排", "工作安排", "具体安排", "安排部署", "表态发言", "推介", "辅导报告",
  ]

  private static let doing: PhraseSet = ["进行", "开展"]
  private static let works: PhraseSet = ["工作", "合作"]

  /// 作…报告, 做…讲座, 进行…点评: the noun at the end of the clause tells the act.
  private func making(at position: Int, _ clause: Range<Int>) -> (act: ActKind, range: Range<Int>)? {
    let scalar = page.text[position]
    let isMaking = scalar == 0x4F5C || scalar == 0x505A
    let isDoing = page.first(of: PredicateReader.doing, at: position) != nil
    guard isMaking || isDoing else { return nil }
    let length = isMaking ? 1 : 2
    if page.isCovered(
      position..<position + length, by: [.guardWord, .organization, .notName, .boundary, .eventHead])
    {
      return nil
    }
    if isMaking, position > clause.lowerBound,
      page.first(of: PredicateReader.works, at: position - 1) != nil
    {
      return nil
    }
    var best: (act: ActKind, end: Int)?
    guard position + length + 2 <= clause.upperBound else { return nil }
    for end in position + length + 2...clause.upperBound {
      if page.first(of: PredicateReader.reports, before: end) != nil { best = (.report, end) }
      if page.first(of: PredicateReader.speeches, before: end) != nil { best = (.speak, end) }
    }
    guard let best else { return nil }
    return (best.act, position..<best.end)
  }
}
