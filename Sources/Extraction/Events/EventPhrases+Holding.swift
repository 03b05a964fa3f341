internal import Lexicon
internal import Newsprint

/// What stands before a verb of holding: who, where, when, and whether it is yet to come.
extension EventPhrases {
  struct Holding {
    var host: Range<Int>?
    var place: Range<Int>?
    var isPlanned = false
    var isPart = false
  }

  private static let partWords: PhraseSet = [
    "现场", "会上", "活动中", "仪式上", "活动现场", "期间", "会后", "随后", "活动上", "会议期间", "活动期间", "当天", "现场还", "会前", "大会上",
    "会议上",
    "活动当天", "开幕式上", "启动仪式上", "同时", "接着", "会议还", "活动还", "仪式后",
  ]
  private static let fillers: PhraseSet = [
    "隆重", "成功", "正式", "联合", "共同", "组织", "分别", "同步", "顺利", "如期", "专题", "再次", "首次", "也", "还", "已", "先后", "陆续",
    "特", "特别", "精心", "热烈",
    "上午", "下午", "晚上", "圆满", "集中", "牵头", "，", "广泛", "积极", "举办并", "来", "线上", "利用", "主持", "如约", "开始",
  ]
  private static let plannedWords: PhraseSet = [
    "即将", "将于", "将在", "将", "拟于", "拟", "计划", "定于", "预计", "计划于", "准备",
  ]

  /// Reads leftwards from a verb of holding.
  func holding(before verb: Match, in sentence: Sentence) -> Holding {
    var result = Holding()
    let floor = sentence.range.lowerBound
    var index = Int(verb.start)
    result.isPart = opensWithPart(sentence)
    while index > floor {
      if let date = dates.ending(at: index) {
        index = dates.all[date].range.lowerBound
      } else if let word = page.first(of: EventPhrases.plannedWords, before: index) {
        result.isPlanned = true
        index -= word.count
      } else if let word = page.first(of: EventPhrases.partWords, before: index) {
        result.isPart = true
        index -= word.count
      } else if let word = page.first(of: EventPhrases.fillers, before: index) {
        index -= word.count
      } else if result.place == nil, let place = placeEnding(at: index, floor: floor) {
        result.place = place
        index = place.lowerBound - 1
      } else {
        break
      }
    }
    if page.first(of: EventPhrases.plannedWords, at: Int(verb.start)) != nil { result.isPlanned = true }
    result.host = host(endingAt: index, floor: floor)
    // 甲联合乙开展: the one that is named first holds it.
    if let joined = result.host, let word = page.first(of: EventPhrases.joining, before: joined.lowerBound) {
      let end = joined.lowerBound - word.count
      result.host = host(endingAt: end, floor: floor) ?? result.host
    }
    // 当天，某村召开选举大会: with a body of its own it is no part of something else.
    if result.host != nil || result.place != nil, page.first(of: EventPhrases.timeWords, at: floor) != nil {
      result.isPart = false
    }
    return result
  }

  private static let joining: PhraseSet = ["联合", "会同", "携手", "联手", "协同", "组织"]
  private static let going: PhraseSet = ["赴", "到", "来到", "前往", "深入", "走进", "先后赴", "先后到"]

  /// Whether a place is where somebody goes, by itself or in a list: 赴甲市、乙市.
  func isGoal(_ start: Int, in sentence: Sentence) -> Bool {
    var index = start
    while index > sentence.range.lowerBound, start - index < 20, !Sign.endsClause(text[index - 1]) {
      if page.first(of: EventPhrases.going, before: index) != nil { return true }
      index -= 1
    }
    return false
  }

  private static let timeWords: PhraseSet = ["当天", "当日", "随后"]

  /// Words by which a clause says that something is yet to come.
  static let ahead: PhraseSet = [
    "还将", "将于", "将在", "将分别", "即将", "拟于", "计划于", "定于", "将到", "将赴", "将前往", "将带队", "将组织", "将陆续", "将继续", "将会",
    "将为", "将向", "将对", "将就",
  ]

  private static let sessions: PhraseSet = ["全委会", "执委会", "全会", "全体会议", "会议", "常委会", "理事会"]

  /// Whether a name is that of a session with a number of its own: 在随后召开的九届一次执委会 is no part of
  /// the congress before it.
  func isSession(_ name: Range<Int>) -> Bool {
    guard page.first(of: EventPhrases.sessions, before: name.upperBound) != nil,
      let numbered = name.first(where: { page.text[$0] == 0x5C4A })  // 届
    else { return false }
    return name[numbered...].contains { page.text[$0] == 0x6B21 }  // 次
  }

  private static let divisions: PhraseSet = [
    "第一次全体会议", "第二次全体会议", "第三次全体会议", "第四次全体会议", "开幕式", "闭幕式", "开幕会", "闭幕会", "开幕大会", "闭幕大会", "预备会议", "分组讨论会",
    "开班式", "开班仪式", "开营仪式", "闭营仪式", "结业仪式", "结业典礼", "开班典礼",
    "结业式", "颁奖仪式", "启动仪式", "揭牌仪式",
  ]

  /// Whether a name is no more than a division of an occasion: 第一次全体会议, 闭幕式.
  func isDivision(_ name: Range<Int>) -> Bool { page.isOne(of: EventPhrases.divisions, name) }

  /// The full name of an occasion that stands before the verb of holding of its own division, or nil.
  func wholeOfDivision(_ name: Range<Int>, before verb: Int, in sentence: Sentence) -> Range<Int>? {
    guard isDivision(name), let head = head(endingAt: verb, in: sentence), page.word(head).isStrong else {
      return nil
    }
    let first = start(of: head, in: sentence)
    guard let whole = trimmed(first.position..<verb, head), first.verb == nil,
      whole.count >= Int(head.end - head.start) + 4, !isAnaphor(whole, head)
    else { return nil }
    return whole
  }

  /// Where somebody takes part: 在湿地公园参加植树活动.
  func placeOfAttending(_ name: Int, floor: Int) -> Range<Int>? {
    guard
      let verb = page.matches.ending(at: name).first(where: {
        $0.classes.contains(.verb) && $0.end - $0.start > 1
      })
    else { return nil }
    return placeEnding(at: Int(verb.start), floor: floor)
  }

  /// A place whose 在 stands within the same clause.
  private func placeEnding(at end: Int, floor: Int) -> Range<Int>? {
    var index = end
    while index > floor, end - index < 36, !Sign.endsClause(page.text[index - 1]) {
      if page.text[index - 1] == 0x5728 || page.text[index - 1] == 0x4E8E,  // 在 于
        !page.isCovered(index - 1..<index, by: [.guardWord, .verb, .boundary])
      {
        return isPlace(index..<end) ? index..<end : nil
      }
      index -= 1
    }
    return nil
  }

  /// The body whose name ends here: 青禾镇, 区体育局, 镇党委.
  func host(endingAt end: Int, floor: Int) -> Range<Int>? {
    var index = end
    while index > floor, end - index < 30 {
      let scalar = page.text[index - 1]
      if Glyph.closes(scalar), let opening = page.opening(of: index - 1, notBefore: max(floor, index - 20)) {
        index = opening
        continue
      }
      guard Glyph.isHan(scalar) || Glyph.isDigit(scalar) || Glyph.isLetter(scalar) else { break }
      if dates.ending(at: index) != nil { break }
      if let unit = setting.mention(endingAt: index), unit.range.lowerBound >= floor {
        index = unit.range.lowerBound
        continue
      }
      let isStopped = page.matches.ending(at: index).contains {
        $0.classes.contains(.boundary)
          && !page.isCovered(
            Int($0.start)..<Int($0.end),
            by: $0.end - $0.start == 1 ? .all : [.guardWord, .organization, .place])
      }
      if isStopped { break }
      index -= 1
    }
    guard index < end else { return nil }
    let isBody =
      setting.mention(endingAt: end) != nil
      || page.matches.longest([.organization, .abbreviation, .place], endingAt: end) != nil
    return isBody ? index..<end : nil
  }

  /// Whether a sentence begins by saying that it goes on with the occasion: 会上, 现场, 活动中.
  func opensWithPart(_ sentence: Sentence) -> Bool {
    page.first(of: EventPhrases.partWords, at: sentence.range.lowerBound) != nil
      || page.has("在活动现场", at: sentence.range.lowerBound)
  }

  /// The verb of holding that ends right before a position, 了 apart.
  func plainVerb(before position: Int) -> Match? {
    let end = page.has("了", before: position) ? position - 1 : position
    guard let verb = page.matches.longest(.eventVerb, endingAt: end), isPlainHolding(verb) else { return nil }
    return verb
  }

  private static let plainVerbs: PhraseSet = ["召开", "举行", "举办"]

  /// Whether a verb says just that something was held; 开展 and 组织 also say that something is done always.
  func isPlainHolding(_ verb: Match) -> Bool {
    page.first(of: EventPhrases.plainVerbs, before: Int(verb.end)) != nil
  }
}
