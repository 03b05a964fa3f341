internal import Civics
internal import Lexicon
internal import Newsprint

/// Finds inspections and visits: 甲一行到某社区调研基层治理工作.
struct VisitFinder {
  private let page: Page
  private let dates: SentenceDates
  private let phrases: EventPhrases
  private let setting: Setting

  init(_ page: Page, _ setting: Setting, _ dates: SentenceDates) {
    self.page = page
    self.dates = dates
    self.setting = setting
    phrases = EventPhrases(page, setting, dates)
  }

  private static let approaches: PhraseSet = [
    "先后来到", "实地走访", "深入", "来到", "前往", "走进", "赴", "到", "先后到", "先后深入", "一同前往", "莅临", "来", "在",
  ]

  /// Verbs that tell a visit only where somebody went: 来到泵房察看水压.
  private static let looking: PhraseSet = ["察看", "查看", "参观", "观看", "了解", "巡查", "巡视"]

  /// The visit that a subject makes in its predicate, or nil: 甲调研基层治理工作.
  func visit(
    of person: Range<Int>, _ predicate: Range<Int>, sentence: Int, from start: Int
  ) -> EventCandidate? {
    guard let verb = verb(in: predicate), !isTopic(verb, in: predicate) else { return nil }
    let range = Int(verb.start)..<Int(verb.end)
    var (first, place): (Int, Range<Int>?) = (range.lowerBound, nil)
    approach: for position in predicate.lowerBound..<range.lowerBound {
      for word in VisitFinder.approaches.phrases where page.has(word, at: position) {
        let after = position + word.count
        if word.count == 1, page.has("来", at: position), setting.mention(startingAt: after) == nil {
          continue
        }
        guard after < range.lowerBound,
          !page.isCovered(position..<after, by: [.guardWord, .organization]) || word.count > 1
        else { continue }
        first = position
        var end = after
        while end < range.lowerBound, !Sign.endsClause(page.text[end]) { end += 1 }
        place = end - after >= 2 ? after..<trimmedEnd(after, end) : nil
        break approach
      }
    }
    var end = range.upperBound
    // Who is visited may be named: the clause goes on behind the name.
    let limit = page.sentences[sentence].range.upperBound
    while end < limit, !Sign.endsClause(page.text[end]), end - range.upperBound < 30,
      page.first(of: VisitFinder.saying, at: end) == nil
    {
      end += 1
    }
    guard first < end, end - range.upperBound >= 2 || first < range.lowerBound else { return nil }
    if first == range.lowerBound, page.first(of: VisitFinder.looking, at: first) != nil { return nil }
    // 先后到甲地、乙地，实地调研供水工作: where he went is no part of the name.
    let isParted =
      end - range.upperBound >= 2 && (first..<range.lowerBound).contains { Sign.endsClause(page.text[$0]) }
    let name = (isParted ? range.lowerBound : first)..<end
    return EventCandidate(
      nameRange: name, name: page.issue.name(person) + page.issue.name(name), kind: .inspection,
      date: ownDate(person.upperBound..<first, sentence)
        ?? dates.date(for: start..<name.upperBound, in: sentence, verbEnd: nil),
      place: place.flatMap { page.has("该", at: $0.lowerBound) ? nil : $0 },
      sentence: sentence, evidence: start..<end)
  }

  /// 甲到某所调研时说: what he said is no part of the visit.
  private static let saying: PhraseSet = ["时说", "时强调", "时指出", "时要求", "时表示", "时提出", "时，"]

  /// The day that stands between who makes a visit and where it leads: 甲7月5日到某村调研.
  private func ownDate(_ range: Range<Int>, _ sentence: Int) -> Int? {
    dates.inSentence(sentence).first {
      let date = dates.all[$0].range
      return date.lowerBound >= range.lowerBound && date.upperBound <= range.upperBound && dates.isTime($0)
    }
  }

  private static let about: PhraseSet = ["就", "围绕", "针对", "对", "关于", "结合"]
  private static let doing: PhraseSet = ["开展", "进行", "深入", "前往", "来到", "实地", "到", "带队", "一行"]

  /// Whether a verb only says what something is about: 就做好汛前巡河提出要求.
  private func isTopic(_ verb: Match, in predicate: Range<Int>) -> Bool {
    page.first(of: VisitFinder.about, at: predicate.lowerBound) != nil
      && !(predicate.lowerBound..<Int(verb.start)).contains {
        page.first(of: VisitFinder.doing, at: $0) != nil || Sign.endsClause(page.text[$0])
      }
  }

  /// What a headline says of a visit that its article tells: 区委书记甲到区信访局接访.
  func headline(of person: Range<Int>, in line: Sentence) -> Range<Int>? {
    guard verb(in: person.upperBound..<line.range.upperBound) != nil else { return nil }
    var end = person.upperBound
    while end < line.range.upperBound, !Sign.endsClause(page.text[end]),
      page.issue.gaps[end] != .space || Glyph.isDigit(page.text[end])
    { end += 1 }
    // 甲在督导检查春耕时强调: what he stressed is the next line's.
    if let word = page.first(of: VisitFinder.stressing, before: end) { end -= word.count }
    return end - person.upperBound >= 3 ? person.lowerBound..<end : nil
  }

  private static let stressing: PhraseSet = ["时强调", "时指出", "时要求", "时强调指出", "期间强调", "时提出"]

  private static let moving: PhraseSet = [
    "带队", "率队", "带领", "率", "一行", "赴", "来到", "深入", "走进", "前往", "在", "向", "到",
  ]

  /// What is no occasion by itself: 甲坐在树下, 甲在交接单上签字.
  private static let idle: PhraseSet = [
    "坐在", "站在", "签字", "签名", "合影", "留影", "住在", "站着", "守在", "忙着", "正在", "躺在", "走在", "等在", "合照",
  ]

  /// What somebody did on a day, where no occasion is named for it: 甲带队到某村植树, 甲在接待中心公开接访.
  func deed(of name: Range<Int>, _ predicate: Range<Int>, sentence: Int) -> EventCandidate? {
    guard
      dates.inSentence(sentence).contains(where: {
        dates.isTime($0) && dates.all[$0].range.lowerBound < predicate.lowerBound + 6
      })
    else { return nil }
    var end = predicate.lowerBound
    while end < predicate.upperBound, !Sign.endsClause(page.text[end]) { end += 1 }
    guard (4...32).contains(end - predicate.lowerBound),
      (predicate.lowerBound..<min(end, predicate.lowerBound + 8)).contains(where: {
        page.first(of: VisitFinder.moving, at: $0) != nil
      }),
      !(predicate.lowerBound..<end).contains(where: { page.first(of: VisitFinder.idle, at: $0) != nil }),
      !(predicate.lowerBound..<end).contains(where: {
        Glyph.closes(page.text[$0]) && page.text[$0] != Sign.closeQuote
      })
    else { return nil }
    let whole = name.lowerBound..<end
    return EventCandidate(
      nameRange: whole, name: page.issue.name(whole), kind: .activity,
      date: dates.date(for: min(end, predicate.lowerBound + 6)..<end, in: sentence, verbEnd: nil),
      place: goal(in: predicate.lowerBound..<end), sentence: sentence,
      evidence: page.sentences[sentence].range)
  }

  /// The village, town or city that a predicate leads to: 到某村植树, 赴某市对接.
  private func goal(in predicate: Range<Int>) -> Range<Int>? {
    for position in predicate {
      guard let word = page.first(of: VisitFinder.approaches, at: position),
        let unit = setting.mention(startingAt: position + word.count),
        unit.range.upperBound <= predicate.upperBound
      else { continue }
      return unit.range
    }
    return nil
  }

  /// The visit that a body makes and no person is named for: 6月2日，镇人大组织代表视察实事项目.
  func collectiveVisit(_ sentence: Sentence, _ index: Int) -> EventCandidate? {
    guard let verb = verb(in: sentence.range),
      dates.inSentence(index).contains(where: {
        dates.isTime($0) && dates.all[$0].range.upperBound <= Int(verb.start)
      })
    else { return nil }
    var start = Int(verb.start)
    while start > sentence.range.lowerBound, !Sign.endsClause(page.text[start - 1]),
      dates.ending(at: start) == nil
    {
      start -= 1
    }
    var end = Int(verb.end)
    while end < sentence.range.upperBound, !Sign.endsClause(page.text[end]) { end += 1 }
    guard end - start <= 45, Int(verb.start) - start >= 2, Int(verb.end) < end || treats(start) else {
      return nil
    }
    // 6月2日，县人大常委会组织代表，对供水工作开展视察: the body stands in the clause before.
    if treats(start), let body = bodyClause(before: start, in: sentence) { start = body }
    return EventCandidate(
      nameRange: start..<end, name: page.issue.name(start..<end), kind: .inspection,
      date: dates.date(for: start..<end, in: index, verbEnd: nil), place: nil, sentence: index,
      evidence: sentence.range)
  }

  /// Whether a clause begins with what is visited: 对供水工作开展视察.
  // 对 就
  private func treats(_ start: Int) -> Bool { page.text[start] == 0x5BF9 || page.text[start] == 0x5C31 }

  /// Where the clause begins that names the body which organizes a visit, or nil.
  private func bodyClause(before start: Int, in sentence: Sentence) -> Int? {
    var first = start - 1
    guard first > sentence.range.lowerBound, page.text[first] == Sign.comma else { return nil }
    while first > sentence.range.lowerBound, !Sign.endsClause(page.text[first - 1]),
      dates.ending(at: first) == nil
    {
      first -= 1
    }
    let isTold = (first..<start).contains { page.first(of: VisitFinder.organizing, at: $0) != nil }
    return isTold && start - first <= 36 ? first : nil
  }

  private static let organizing: PhraseSet = ["组织", "邀请", "率", "带领", "成立", "抽调"]

  private static let adverbs: PhraseSet = [
    "公开", "全面", "重点", "深入", "详细", "带队", "分别", "实地", "专题", "开展", "进行", "现场", "就", "督导", "走访", "集中",
  ]

  private func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while let word = page.first(of: VisitFinder.adverbs, before: end), end - word.count > start + 1 {
      end -= word.count
    }
    return end
  }

  /// The first verb of visiting in a predicate: an occasion of the list whose kind is inspection.
  private func verb(in predicate: Range<Int>) -> Match? {
    var position = predicate.lowerBound
    while position < predicate.upperBound {
      defer { position += 1 }
      if Glyph.opens(page.text[position]) {
        // 采取“四不两直”方式，先后到某地检查: a word in quotation marks is no speech.
        guard let closing = page.closing(of: position, before: min(predicate.upperBound, position + 14))
        else { return nil }
        position = closing
        continue
      }
      if page.matches.classes(startingAt: position).contains(.eventHead),
        let match = page.matches.starting(at: position).last(where: {
          $0.classes.contains(.eventHead) && page.word($0).eventKind == .inspection
            && Int($0.end) <= predicate.upperBound
        }),
        !page.isCovered(
          Int(match.start)..<Int(match.end),
          by: [.organization, .guardWord, .notName, .post, .initiativeHead])
      {
        return match
      }
    }
    return nil
  }
}
