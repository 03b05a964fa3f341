internal import Civics
internal import Lexicon
internal import Newsprint

/// Finds the occasions that a page reports or announces: what is held and what takes place.
///
/// The end of a name is a word of the list of occasions; its beginning is a mark, a date, a verb of holding
/// or a preposition. It counts only where a verb, a date or a headline says that it takes place.
struct EventFinder {
  private(set) var candidates: [EventCandidate] = []
  private let page: Page
  private let phrases: EventPhrases
  private let dates: SentenceDates

  init(_ page: Page, _ setting: Setting, _ dates: SentenceDates) {
    self.page = page
    self.dates = dates
    phrases = EventPhrases(page, setting, dates)
    let openings = OpeningFinder(page, setting, dates)
    for (index, sentence) in page.sentences.enumerated() {
      let (first, last) = (sentence.range.lowerBound, sentence.range.upperBound)
      let ends = sentence.endClasses.contains(.eventHead) ? first + 1..<last + 1 : 0..<0
      for end in page.matches.ends(of: .eventHead, in: ends) {
        if let head = phrases.head(endingAt: end, in: sentence),
          let candidate = candidate(head, sentence, index)
        {
          add(candidate)
        }
      }
      candidates += quotedNames(in: sentence, index)
      candidates += quotedOccasions(in: sentence, index)
      if let opening = openings.opening(in: sentence, index) {
        if !candidates.contains(where: { $0.sentence == index && $0.nameRange.overlaps(opening.nameRange) }) {
          candidates.append(opening)
        }
      }
    }
    let signings = SigningFinder(page, dates)
    var isNamed = [Bool](repeating: false, count: page.sentences.count)
    for candidate in candidates { isNamed[candidate.sentence] = true }
    for (index, sentence) in page.sentences.enumerated() where !isNamed[index] {
      if let signing = signings.signing(in: sentence, index) { candidates.append(signing) }
    }
    completeByNotices()
  }

  /// Adds an occasion; what a later clause of its sentence says to be taught or discussed there is a part of it.
  private mutating func add(_ candidate: EventCandidate) {
    var candidate = candidate
    // 某区技能大赛电工项目决赛: what the whole name begins with is no occasion by itself.
    while let last = candidates.last, last.sentence == candidate.sentence,
      last.nameRange.lowerBound == candidate.nameRange.lowerBound,
      last.nameRange.upperBound < candidate.nameRange.upperBound
    {
      candidates.removeLast()
    }
    if let last = candidates.last, last.sentence == candidate.sentence, !last.isPart, !candidate.isHeadline,
      candidate.hosts.isEmpty, let verb = candidate.verb, page.first(of: EventFinder.inner, at: verb) != nil
    {
      candidate.isPart = true
    }
    candidates.append(candidate)
  }

  private static let ownName = 8
  private static let deciding: PhraseSet = ["决定，", "会议决定", "还决定，", "决定于", "研究决定，"]
  private static let voting: Phrase = "选举"
  private static let giving: PhraseSet = ["作", "做", "作了", "做了"]
  /// Verbs of what is done at an occasion: 会议围绕…开展专题研讨, 甲讲授专题党课.
  private static let inner: PhraseSet = ["讲授", "讲", "作了", "作", "上了", "开展", "进行"]

  /// Gives the occasion that a headline names the day and place that the lines below it tell.
  private mutating func completeByNotices() {
    for article in page.issue.articles {
      let notice = Notice(page, article, dates)
      guard notice.date != nil || notice.place != nil else { continue }
      let blocks = Set(article.headlines + article.body)
      for index in candidates.indices
      where candidates[index].isHeadline && blocks.contains(page.sentences[candidates[index].sentence].block)
      {
        candidates[index].date = candidates[index].date ?? notice.date
        candidates[index].place = candidates[index].place ?? notice.place
      }
    }
  }

  /// What may stand behind the name of an occasion in a headline.
  private static let tails: PhraseSet = [
    "实录", "侧记", "纪实", "掠影", "综述", "花絮", "预告", "公告", "的公告", "的通知", "通知", "回眸", "速写", "见闻", "现场",
  ]

  /// Whether a line ends with the name of an occasion, or with a word that tells of it: 听证会实录.
  private func endsLine(_ end: Int, _ sentence: Sentence) -> Bool {
    guard end < sentence.range.upperBound else { return true }
    // 11月4日 某镇全民健身运动会 体育公园: the day, the name and the place of what is to come.
    if page.issue.gaps[end] == .space, dates.openingDay(of: page.sentence(at: end - 1)) != nil { return true }
    guard let tail = page.first(of: EventFinder.tails, at: end) else { return false }
    let rest = end + tail.count
    return rest == sentence.range.upperBound || page.text[rest] == Sign.openBracket
  }

  private func candidate(_ head: Match, _ sentence: Sentence, _ index: Int) -> EventCandidate? {
    let isStrong = page.word(head).isStrong
    let end = Int(head.end)
    // 开展会前视察: the verb runs into what looks like a head.
    if page.matches.ending(at: Int(head.start) + 1).contains(where: {
      $0.classes.contains(.eventVerb) && $0.end - $0.start > 1
    }) {
      return nil
    }
    guard !phrases.isMentioned(end, in: sentence), !phrases.isCountedBehind(end),
      !phrases.isCancelled(end, in: sentence)
    else { return nil }
    let start = phrases.start(of: head, in: sentence)
    // Whatever is held and ends in 会 is an occasion; 总工会 and 村委会 are bodies.
    if head.end - head.start == 1 {
      guard start.verb != nil, !start.isReferring,
        page.matches.longest([.organization, .abbreviation, .post], endingAt: end) == nil
      else { return nil }
    }
    guard let name = phrases.trimmed(start.position..<end, head), !phrases.isAnaphor(name, head),
      !phrases.isCounted(name.lowerBound, head)
    else {
      return nil
    }
    let after = phrases.heldAfter(
      end, in: sentence, isCongress: [.peopleCongress, .partyCongress].contains(phrases.kind(name, head)))
    if after?.isCancelled == true { return nil }
    let date = dates.date(for: name, in: index, verbEnd: after?.end)
    var result = EventCandidate(
      nameRange: name, name: phrases.title(name), kind: phrases.kind(name, head), date: date, sentence: index,
      evidence: sentence.range)
    result.isHeadline = sentence.isLine
    result.isPlanned = date.map { dates.isAhead($0) } ?? false
    if let later = postponed(behind: end, in: index) { (result.date, result.isPlanned) = (later, true) }
    // 镇干部大会: one character of a level says enough before a long head.
    let hasModifier =
      name.count >= Int(head.end - head.start) + 2
      || head.end - head.start >= 3 && name.count > Int(head.end - head.start)
        && !Level.generic(page.text[name.lowerBound]).isEmpty
    if page.has(EventFinder.voting, at: Int(head.start)), head.end - head.start == 2,
      page.matches.longest(.eventHead, endingAt: Int(head.start)) != nil
    {
      // 镇纪委第一次全体会议选举甲为书记: 选举 is what the session does.
      return nil
    }
    if let holder = start.verb {
      result.verb = Int(holder.start)
      if let whole = phrases.wholeOfDivision(name, before: Int(holder.start), in: sentence) {
        // 某培训班举行结业式 is the 结业式 of it.
        result.nameRange = whole.lowerBound..<end
        result.name = phrases.title(whole) + result.name
        result.date = dates.date(for: whole, in: index, verbEnd: nil) ?? date
        return result
      }
      let held = phrases.holding(before: holder, in: sentence)
      // 赴甲市、乙市开展招商考察: where somebody goes is no host, and the visit is told of who makes it.
      if result.kind == .inspection, let host = held.host, phrases.isGoal(host.lowerBound, in: sentence) {
        return nil
      }
      result.place = held.place
      result.isPart =
        (held.isPart && !phrases.isSession(name)) || (held.host == nil && phrases.isDivision(name))
      result.isPlanned = result.isPlanned || held.isPlanned || isAhead(Int(holder.start), in: sentence)
      if let host = held.host {
        result.hosts = [host]
        if !phrases.beginsWithUnit(name, host: host) { result.name = page.issue.string(host) + result.name }
      }
      result.isReference = start.isReferring
      // 在青禾镇召开的会议 names who holds it and not where.
      if start.isReferring, let place = held.place,
        phrases.setting.mention(endingAt: place.upperBound)?.range == place
      {
        result.place = nil
        result.hosts = [place]
        if !phrases.beginsWithBody(name) { result.name = page.issue.string(place) + result.name }
      }
      result.place = result.place ?? after?.place
      // 甲在某镇主持召开现场办公会: where it was held tells it as well as the day.
      let isTold =
        date != nil || held.host != nil || sentence.isLine
        || held.place != nil && isStrong && !start.isReferring
      guard
        isStrong
          ? isTold || hasModifier : isTold && hasModifier && (phrases.isPlainHolding(holder) || date != nil)
      else { return nil }
      return result
    }
    if let after {
      // 在某集市举行: the name of a place that ends as occasions do.
      if page.has("在", before: name.lowerBound) { return nil }
      guard hasModifier else { return nil }
      result.place = after.place
      // 会议决定，某次会议于2月11日召开: what is decided is yet to come.
      result.isPlanned =
        result.isPlanned || after.isPlanned
        || page.first(of: EventFinder.deciding, before: name.lowerBound) != nil
      if let whole = phrases.subject(endingIn: name, in: sentence) {
        (result.nameRange, result.name) = (whole, phrases.title(whole))
      }
      // 当天下午，全市备春耕调度会在…召开: a meeting of its own name is no part of the visit before it.
      let isOwn =
        phrases.beginsWithBody(name)
        || name.count >= EventFinder.ownName
          && [.workMeeting, .study, .training, .election].contains(result.kind)
      if phrases.opensWithPart(sentence), !isOwn { result.isPart = true }
      return result
    }
    if sentence.isLine {
      // A headline that is just the name of the occasion, or ends in it.
      guard isStrong, hasModifier, endsLine(end, sentence), phrases.beginsWithBody(name) else {
        return nil
      }
      return result
    }
    if hasModifier, date != nil, result.kind == .study || result.kind == .training,
      page.first(of: EventFinder.giving, before: name.lowerBound) != nil
    {
      // 检察长甲走进某中学，为师生作“…”法治讲座
      return result
    }
    if hasModifier || name.count >= 4, date != nil, phrases.isAttended(name.lowerBound) {
      result.place = phrases.placeOfAttending(name.lowerBound, floor: sentence.range.lowerBound)
      return result
    }
    guard isStrong, hasModifier, phrases.isSetting(end) || date != nil && phrases.isSpokenAt(end) else {
      return nil
    }
    // 3月5日县直机关例会上: the occasion is where something else was done.
    guard date != nil || phrases.beginsWithBody(name) else { return nil }
    result.isPart = phrases.isDivision(name)
    result.isReference = date == nil
    return result
  }

  /// Whether the clause before a verb of holding says that it is to come: 还将带队到某镇开展调研.
  private func isAhead(_ verb: Int, in sentence: Sentence) -> Bool {
    var start = verb
    while start > sentence.range.lowerBound, !Sign.endsClause(page.text[start - 1]), verb - start < 24 {
      start -= 1
    }
    return (start..<verb).contains { page.first(of: EventPhrases.ahead, at: $0) != nil }
  }

  private static let moving: PhraseSet = [
    "改期至", "延期至", "推迟至", "调整至", "改至", "顺延至", "改期到", "推迟到", "延期到", "顺延到", "延后至", "延至", "提前至", "提前到", "改为",
    "调整到",
    "调整为", "改在",
  ]

  /// The day that an occasion is put off to: 原定10月12日举行的义诊因雨改期至10月19日.
  private func postponed(behind end: Int, in sentence: Int) -> Int? {
    for date in dates.inSentence(sentence) where dates.isTime(date) {
      let start = dates.all[date].range.lowerBound
      if start > end, let verb = page.first(of: EventFinder.moving, before: start), start - verb.count >= end
      {
        return date
      }
    }
    return nil
  }

  /// 举行“新春第一会”: a quoted name behind a verb of holding, with a date.
  private func quotedNames(in sentence: Sentence, _ index: Int) -> [EventCandidate] {
    guard sentence.kinds.contains(.quote), !sentence.isLine, !dates.inSentence(index).isEmpty
    else { return [] }
    var found: [EventCandidate] = []
    let text = page.text
    for position in page.landmarks.places(.quote, in: sentence.range) where text[position] == Sign.openQuote {
      guard let verb = phrases.plainVerb(before: position),
        let closing = page.closing(of: position, before: sentence.range.upperBound),
        closing - position >= 4, closing - position <= 24
      else { continue }
      let end = numberEnd(behind: closing + 1, sentence.range.upperBound)
      guard end == sentence.range.upperBound || Sign.endsClause(page.text[end]) else { continue }
      let name = position..<end
      let held = phrases.holding(before: verb, in: sentence)
      guard let date = dates.date(for: name, in: index, verbEnd: nil), !held.isPart else { continue }
      var candidate = EventCandidate(
        nameRange: name, name: page.issue.name(name), kind: .activity, date: date, sentence: index,
        evidence: sentence.range)
      if let host = held.host {
        candidate.hosts = [host]
        candidate.name = page.issue.string(host) + candidate.name
      }
      candidate.place = held.place
      candidate.isPlanned = held.isPlanned
      found.append(candidate)
    }
    return found
  }

  private static let numbered: ScalarSet = "讲场期课次季站届"

  /// Where 第一讲 or 第十二场 ends that stands behind a quoted name, or the position.
  private func numberEnd(behind position: Int, _ limit: Int) -> Int {
    guard position < limit, page.text[position] == 0x7B2C else { return position }  // 第
    var index = position + 1
    while index < limit, Glyph.isDigit(page.text[index]) || Numeral.value(page.text[index]) != nil {
      index += 1
    }
    guard index > position + 1, index < limit, EventFinder.numbered.contains(page.text[index]) else {
      return position
    }
    return index + 1
  }

  private static let ordinals: ScalarSet = "第首届年度一二三四五六七八九十0123456789"
  private static let festivals: ScalarSet = "节季周展会赛营课堂"

  /// 第九届“邻里节”在某地开幕: an occasion whose name a quotation ends, and what is said behind it.
  private func quotedOccasions(in sentence: Sentence, _ index: Int) -> [EventCandidate] {
    var found: [EventCandidate] = []
    let text = page.text
    for position in page.landmarks.places(.quote, in: sentence.range) where text[position] == Sign.openQuote {
      guard let closing = page.closing(of: position, before: min(sentence.range.upperBound, position + 21)),
        closing - position >= 4, EventFinder.festivals.contains(text[closing - 1]),
        let head = page.matches.longest(.eventHead, endingAt: closing),
        let after = phrases.heldAfter(closing + 1, in: sentence, isCongress: false), !after.isCancelled
      else { continue }
      var start = position
      while start > sentence.range.lowerBound, EventFinder.ordinals.contains(text[start - 1]),
        dates.ending(at: start).map({ dates.all[$0].start.day == nil }) ?? true
      { start -= 1 }
      let name = start..<closing + 1
      guard !candidates.contains(where: { $0.sentence == index && $0.nameRange.overlaps(name) }) else {
        continue
      }
      let date = dates.date(for: name, in: index, verbEnd: after.end)
      guard date != nil || sentence.isLine || start < position else { continue }
      var candidate = EventCandidate(
        nameRange: name, name: phrases.title(name), kind: phrases.kind(name, head), date: date,
        sentence: index,
        evidence: sentence.range)
      candidate.place = after.place
      candidate.isHeadline = sentence.isLine
      candidate.isPlanned = after.isPlanned || date.map { dates.isAhead($0) } ?? false
      found.append(candidate)
    }
    return found
  }
}
