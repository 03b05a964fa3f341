internal import Civics
internal import Lexicon
internal import Newsprint

/// Finds what opens: a building, a centre, a station that is put into use, unveiled, completed.
struct OpeningFinder {
  private let page: Page
  private let setting: Setting
  private let dates: SentenceDates

  init(_ page: Page, _ setting: Setting, _ dates: SentenceDates) {
    self.page = page
    self.setting = setting
    self.dates = dates
  }

  /// Last characters of what is built: 新馆, 大桥, 北线.
  private static let facilities: ScalarSet = "馆园楼厅院桥路站场店校区城线坊港仓塔址"

  private static let between: PhraseSet = [
    "正式", "全面", "全新", "建成", "向", "市民", "居民", "公众", "社会", "对外", "重新", "已", "将", "隆重", "也", "并", "广大", "群众",
    "村民", "全体", "首次", "试",
    "于", "近日", "顺利", "即将",
  ]

  func opening(in sentence: Sentence, _ index: Int) -> EventCandidate? {
    guard sentence.startClasses.contains(.eventVerb) else { return nil }
    // 甲（左二）等为食堂揭牌: what a caption shows, the report tells.
    if sentence.isLine, page.isCaption(sentence.range) { return nil }
    for position in page.matches.starts(of: .eventVerb, in: sentence.range) {
      for verb in page.matches.starting(at: position).reversed()
      where verb.classes.contains(.eventVerb) && page.word(verb).eventVerb.contains(.opens) {
        if let candidate = candidate(verb, sentence, index) { return candidate }
      }
    }
    return nil
  }

  private func candidate(_ verb: Match, _ sentence: Sentence, _ index: Int) -> EventCandidate? {
    let range = Int(verb.start)..<Int(verb.end)
    guard !page.isCovered(range, by: [.eventHead, .organization, .guardWord, .notName, .initiativeHead])
    else {
      return nil
    }
    if range.upperBound < sentence.range.upperBound {
      let next = page.text[range.upperBound]
      guard Sign.endsClause(next) || next == 0x4E86 || Glyph.closes(next) else { return nil }  // 了
    }
    var end = range.lowerBound
    var site: Range<Int>?
    var isParted = false  // 新馆4月23日正式开馆: the day is no part of the name
    while true {
      if let word = page.first(of: OpeningFinder.between, before: end) {
        end -= word.count
      } else if let date = dates.ending(at: end) {
        end = dates.all[date].range.lowerBound
        isParted = true
      } else if end > sentence.range.lowerBound, page.text[end - 1] == Sign.closeBracket,
        let opening = page.opening(of: end - 1, notBefore: max(sentence.range.lowerBound, end - 16))
      {
        end = opening
        isParted = true
      } else if end > sentence.range.lowerBound + 4, let place = placeBefore(end, sentence) {
        if end - place > 2 { site = place + 1..<end }
        end = place
        isParted = true
      } else {
        break
      }
    }
    guard end > sentence.range.lowerBound + 3,
      page.matches.longest([.venue, .organization], endingAt: end) != nil
        || page.text[end - 1] == Sign.closeQuote || OpeningFinder.facilities.contains(page.text[end - 1])
    else { return nil }
    let start = subjectStart(before: end, floor: sentence.range.lowerBound, isLine: sentence.isLine)
    guard end - start >= 4 else { return nil }
    let name = start..<range.upperBound
    let date = dates.date(for: start..<end, in: index, verbEnd: range.upperBound)
    guard date != nil || sentence.isLine else { return nil }
    var result = EventCandidate(
      nameRange: name,
      name: isParted ? page.issue.name(start..<end) + page.issue.name(range) : page.issue.name(name),
      kind: .opening, date: date, sentence: index,
      evidence: sentence.range)
    result.isHeadline = sentence.isLine
    result.place = site ?? place(of: start..<end) ?? (isFacility(end) ? start..<end : nil)
    result.isPlanned = page.find("将", in: end..<range.lowerBound + 1) != nil
    return result
  }

  private func isFacility(_ end: Int) -> Bool {
    OpeningFinder.facilities.contains(page.text[end - 1])
      || page.matches.longest(.venue, endingAt: end) != nil
  }

  /// Where 在某地 begins that stands between what opens and the verb.
  private func placeBefore(_ end: Int, _ sentence: Sentence) -> Int? {
    var index = end
    while index > sentence.range.lowerBound, end - index < 20, !Sign.endsClause(page.text[index - 1]) {
      if page.text[index - 1] == 0x5728, !page.isCovered(index - 1..<index, by: [.guardWord]) {
        return index - 1
      }  // 在
      index -= 1
    }
    return nil
  }

  static let standing: PhraseSet = ["位于", "坐落于", "坐落在", "地处", "选址于", "选址在"]

  /// Where the text says that what opens stands: 甲中心位于某路8号.
  private func place(of subject: Range<Int>) -> Range<Int>? {
    let name = page.text[subject]
    for sentence in page.sentences where !sentence.isLine {
      for position in page.landmarks.places(.standing, in: sentence.range) {
        guard let verb = page.first(of: OpeningFinder.standing, at: position) else { continue }
        let known = page.text[sentence.range.lowerBound..<position].reversed()
        guard zip(known, name.reversed()).prefix(while: { $0 == $1 }).count >= min(4, name.count) else {
          continue
        }
        let start = position + verb.count
        var end = start
        while end < sentence.range.upperBound, !Sign.endsClause(page.text[end]), end - start < 30 { end += 1 }
        if end - start >= 3 { return start..<end }
      }
    }
    return nil
  }

  /// Where the name of what opens begins.
  private func subjectStart(before end: Int, floor: Int, isLine: Bool) -> Int {
    var index = end
    while index > floor, end - index < 40 {
      let scalar = page.text[index - 1]
      if Glyph.closes(scalar), let opening = page.opening(of: index - 1, notBefore: max(floor, index - 24)) {
        if page.has("讯", before: opening) || page.has("电", before: opening) { break }
        index = opening
        continue
      }
      guard Glyph.isHan(scalar) || Glyph.isDigit(scalar) || Glyph.isLetter(scalar), scalar != 0x7684 else {
        break
      }
      if isLine, page.issue.gaps[index] == .space, index < end { break }
      if dates.ending(at: index) != nil { break }
      if let unit = setting.mention(endingAt: index), unit.range.lowerBound >= floor {
        index = unit.range.lowerBound
        continue
      }
      let isStopped = page.matches.ending(at: index).contains {
        $0.classes.contains(.boundary)
          && ($0.end - $0.start > 1 || EventPhrases.strict.contains(scalar))
          && !page.isCovered(Int($0.start)..<Int($0.end), by: [.guardWord, .organization, .place, .venue])
      }
      if isStopped { break }
      index -= 1
    }
    return index
  }
}
