internal import Lexicon
internal import Newsprint

/// What stands behind the name of an occasion: that it is held, where, or that it is put off or cancelled.
extension EventPhrases {
  /// What is known of an occasion from what stands behind its name.
  struct Held {
    var place: Range<Int>?
    var end: Int
    var isPlanned = false
    var isCancelled = false
  }

  private static let adverbs: PhraseSet = [
    "隆重", "成功", "圆满", "顺利", "如期", "正式", "同步", "同时", "热烈", "盛大", "精彩", "火热", "全面", "日前", "也", "已", "已经", "今日",
    "昨日", "今天",
    "昨天", "分别", "陆续", "如约", "上午", "下午", "晚上", "晚", "继续", "再次", "首次", "联合", "共同", "线上", "线下", "，", "在线", "温情",
    "暖心", "在此", "在这里", "在那里", "正在这里", "正在此", "正在", "正",
  ]
  private static let planned: PhraseSet = ["将于", "将在", "即将", "定于", "拟于", "拟", "将", "计划", "预计", "计划于"]

  /// A verb that says the occasion takes place, behind its name: 隆重举行, 在…拉开帷幕, 于…召开.
  func heldAfter(_ end: Int, in sentence: Sentence, isCongress: Bool) -> Held? {
    var index = end
    let limit = min(sentence.range.upperBound, end + 56)
    var held = Held(end: end)
    var dated: Held?
    if let agenda = agenda(at: end, in: sentence) { return agenda }
    // 圆满完成各项议程，在某剧场闭幕: the close tells the day and the place.
    if let clause = completionEnd(from: end, limit: sentence.range.upperBound),
      let close = heldAfter(clause, in: sentence, isCongress: isCongress)
    {
      return close
    }
    // A subtitle or a remark in brackets may follow the name.
    while index < limit {
      if let verb = page.matches.starting(at: index).last(where: {
        $0.classes.contains(.eventVerb)
          && !page.word($0).eventVerb.isDisjoint(with: [.isHeld, .cancelled, .postponed])
      }) {
        let kinds = page.word(verb).eventVerb
        if kinds.contains(.holds), !kinds.contains(.isHeld) { return dated }
        // 会议召开的… and 活动举办地 say nothing of an occasion.
        if Int(verb.end) < limit, text[Int(verb.end)] == 0x7684 { return dated }
        held.end = Int(verb.end)
        held.isCancelled = kinds.contains(.cancelled) && !kinds.contains(.isHeld)
        held.isPlanned = held.isPlanned || kinds.contains(.postponed)
        return held
      }
      if page.has("通过", at: index), index + 2 == sentence.range.upperBound || !Glyph.isHan(text[index + 2]) {
        held.end = index + 2
        return held
      }
      if let date = dates.starting(at: index) {
        index = dates.all[date].range.upperBound
      } else if let word = page.first(of: EventPhrases.planned, at: index) {
        held.isPlanned = true
        index += word.count
        if page.text[index - 1] == 0x5728 { index -= 1 }
      } else if let clause = completionEnd(from: index, limit: limit) {
        index = clause
      } else if let word = page.first(of: EventPhrases.adverbs, at: index) {
        index += word.count
      } else if text[index] == 0x4E8E, dates.starting(at: index + 1) != nil {
        // 于7月8日召开; a congress may also have elected on that day.
        index += 1
        if isCongress, let date = dates.starting(at: index) {
          dated = held
          dated?.end = dates.all[date].range.upperBound
        }
      } else if text[index] == 0x5728 || text[index] == 0x4E8E {  // 在 于
        if let place = place(from: index + 1, limit: limit) {
          held.place = place
          index = place.upperBound
        } else if let clause = circumstanceEnd(from: index, limit: limit) {
          index = clause
        } else {
          return dated
        }
      } else if text[index] == 0x56E0 {  // 因
        guard let clause = reasonEnd(from: index, limit: limit) else { return dated }
        index = clause
      } else if text[index] == 0x4E0A || text[index] == 0x5348 {
        index += 1
      } else {
        return dated
      }
    }
    return dated
  }

  private static let agendas: PhraseSet = [
    "选举", "补选", "听取和审议", "听取并审议", "听取审议", "听取了", "审议了", "审议通过", "表决通过", "通过了", "决定", "任命", "选举产生", "研究了",
    "学习了",
    "传达了",
    "审议并", "审议决定",
  ]

  /// 7月22日，某会第九次会议听取和审议了报告: what a session did on a day says that it was held.
  func agenda(at end: Int, in sentence: Sentence) -> Held? {
    guard !sentence.isLine, let verb = page.first(of: EventPhrases.agendas, at: end),
      let name = page.matches.longest(.eventHead, endingAt: end), page.word(name).eventKind != .inspection,
      dates.date(for: Int(name.start)..<end, in: page.sentence(at: end), verbEnd: nil) != nil
    else { return nil }
    return Held(end: end + verb.count)
  }

  private static let passed: PhraseSet = ["完成各项议程后", "完成", "后", "之际", "之后", "之时"]

  /// 在完成各项议程后，: where what follows it begins.
  private func circumstanceEnd(from start: Int, limit: Int) -> Int? {
    var end = start
    while end < limit, !Sign.endsClause(text[end]) {
      // 在圆满完成各项议程后闭幕
      if end > start + 3, page.first(of: EventPhrases.passed, before: end) != nil,
        page.matches.longest(.eventVerb, startingAt: end) != nil
      {
        return end
      }
      end += 1
    }
    guard end < limit, text[end] == Sign.comma, page.first(of: EventPhrases.passed, before: end) != nil else {
      return nil
    }
    return end + 1
  }

  private static let completed: PhraseSet = ["各项议程", "预定议程", "各项任务", "全部议程", "既定议程", "预定任务", "大会议程", "会议议程"]

  /// 圆满完成各项议程，: where what follows it begins.
  private func completionEnd(from start: Int, limit: Int) -> Int? {
    var index = start
    while let word = page.first(of: EventPhrases.adverbs, at: index) { index += word.count }
    guard page.has("完成", at: index) else { return nil }
    index += page.has("完成了", at: index) ? 3 : 2
    if page.has("大会", at: index) { index += 2 }
    guard let agenda = page.longest(of: EventPhrases.completed, at: index) else { return nil }
    index += agenda.count
    if index < limit, text[index] == 0x540E { index += 1 }  // 后
    return index < limit ? index : nil
  }

  /// 因暴雨取消: where the verb behind a reason begins.
  private func reasonEnd(from start: Int, limit: Int) -> Int? {
    (start + 1..<max(start + 1, min(limit, start + 16))).first { position in
      page.matches.starting(at: position).contains {
        $0.classes.contains(.eventVerb)
          && !page.word($0).eventVerb.isDisjoint(with: [.cancelled, .postponed])
      }
    }
  }

  /// The place from 在 to the verb that follows it.
  func place(from start: Int, limit: Int) -> Range<Int>? {
    var index = start
    while index < limit, index - start < 36 {
      if Sign.endsClause(text[index]) { return nil }
      let isVerb = page.matches.starting(at: index).contains {
        $0.classes.contains(.eventVerb) && !page.word($0).eventVerb.isDisjoint(with: [.isHeld, .holds])
          && !page.isCovered(
            Int($0.start)..<Int($0.end), by: [.organization, .venue, .guardWord, .eventHead])
      }
      if index > start + 1, isVerb || page.first(of: EventPhrases.adverbs, at: index) != nil {
        return isPlace(start..<index) ? start..<index : nil
      }
      index += 1
    }
    return nil
  }

  private static let notPlaces: PhraseSet = [
    "上", "中", "下", "时", "后", "期间", "之际", "前", "基础上", "指导下", "形式", "方式", "同时", "这里", "那里", "此", "其中",
  ]

  func isPlace(_ range: Range<Int>) -> Bool {
    guard (2...36).contains(range.count), page.first(of: EventPhrases.adverbs, at: range.lowerBound) == nil,
      !range.contains(where: { text[$0] == Sign.closeBracket || text[$0] == Sign.openBracket })
    else { return false }
    if range.contains(where: { dates.starting(at: $0) != nil && dates.isTime(dates.starting(at: $0) ?? 0) }) {
      return false
    }
    // 颍清三中 is a school, 会议中 no place.
    return page.first(of: EventPhrases.notPlaces, before: range.upperBound) == nil
      || page.matches.longest([.organization, .venue], endingAt: range.upperBound).map {
        $0.end - $0.start > 1
      } ?? false
  }

  /// The whole subject of a clause that says an occasion is held, where a verb or 、 cut its name short:
  /// 某县新选派驻村干部培训班, 某区技能大赛养老护理员、电工项目决赛. It begins with a unit or a body.
  func subject(endingIn name: Range<Int>, in sentence: Sentence) -> Range<Int>? {
    let floor = sentence.range.lowerBound
    var start = name.lowerBound
    while start > floor, !Sign.endsClause(text[start - 1]), !Glyph.opens(text[start - 1]),
      dates.ending(at: start) == nil, text[start - 1] != 0x7684,  // 联合主办的某区技能大赛
      !(sentence.isLine && page.issue.gaps[start] == .space)
    {
      start -= 1
    }
    let cut = start..<name.lowerBound
    guard (2...24).contains(cut.count), setting.mention(startingAt: start) != nil,
      !cut.contains(where: { place in
        EventPhrases.apart.contains(text[place])
          && !page.isCovered(place..<place + 1, by: [.guardWord, .organization])
          || page.matches.starting(at: place).contains {
            !$0.classes.isDisjoint(with: [.eventVerb, .eventHead, .post]) && $0.end - $0.start > 1
              && Int($0.end) == cut.upperBound
              || $0.classes.contains(.eventVerb)
                && page.word($0).eventVerb.contains(.holds)
              || $0.classes.contains(.post) && page.word($0).holder == .single
          }
      })
    else { return nil }
    return start..<name.upperBound
  }

  private static let apart: ScalarSet = "的在由于被对为将把向和与及"
}
