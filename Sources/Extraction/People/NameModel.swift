internal import Lexicon
internal import Newsprint

/// How likely a run of characters is a personal name, by its characters and by what stands behind it.
///
/// Scores are sums of rough log-likelihood ratios; only their differences and one threshold matter.
struct NameModel {
  private let page: Page

  init(_ page: Page) { self.page = page }

  /// One way to read a name.
  struct Candidate: Hashable {
    let range: Range<Int>
    /// How the characters look as a name.
    let name: Double
    /// How well the name ends there.
    let follow: Double
    /// The character that should have been printed for the first, where that is no surname.
    var correctedSurname: UInt32?

    var score: Double { name + follow }
    /// Whether it has two characters and what somebody does stands right behind it.
    var isDoing: Bool { range.count == 2 && follow > 2.5 }
  }

  /// The likelihood of a character by its weight, 0 to 9, among given names.
  private static let likelihood: [Double] = [-3.6, -2.6, -1.9, -1.3, -0.9, -0.5, -0.2, 0.1, 0.4, 0.7]
  /// The likelihood of a character that the list does not know: rare characters are names' characters too.
  private static let unknown = -2.3
  /// Adverbs of one character end no name: they belong to what follows.
  private static let adverbs: ScalarSet = "就将也还又已因与及"
  /// Characters of function words that stand in no name.
  private static let never: ScalarSet = "我你您他她它们的了着吗呢吧这那哪某些啥谁"
  /// 那 is a surname too.
  private static let that: UInt32 = 0x90A3
  private static let surname: [Double] = [0, 0, -0.6, -1.3, -2.5]
  /// Three characters are commoner than two.
  private static let threeCharacters = 1.3

  /// Every reading of a name that begins at a position, in the order of length; none beyond `limit`.
  func candidates(at start: Int, limit: Int) -> [Candidate] {
    let text = page.text
    guard start + 1 < limit, Glyph.isHan(text[start]) else { return [] }
    if let foreign = dotted(at: start, limit: limit) ?? compound(at: start, limit: limit) { return [foreign] }
    var result: [Candidate] = []
    if let double = page.matches.starting(at: start).first(where: { $0.classes.contains(.doubleSurname) }) {
      for length in 3...4 {
        add(&result, start, length, limit: limit, given: Int(double.end) - start, base: 1.2)
      }
      // 贺兰出席, 贺兰宣读: where a verb stands behind the two characters, they are the whole name.
      let isWhole =
        page.lexicon.surnameTier(text[start]) > 0 && follow(start + 2, limit: limit) > NameModel.sureFollow
        && page.matches.starting(at: start + 2).contains {
          $0.end - $0.start > 1 && !$0.classes.isDisjoint(with: [.verb, .afterName])
        }
      if !result.isEmpty, !isWhole { return result }
      result = []
    }
    let tier = page.lexicon.surnameTier(text[start])
    // 陈额尔德木图: a Chinese surname before such a name.
    if tier > 0, let given = compound(at: start + 1, limit: limit) {
      return [Candidate(range: start..<given.range.upperBound, name: given.name, follow: given.follow)]
    }
    if tier > 0 {
      result.reserveCapacity(2)
      for length in 2...3 {
        add(&result, start, length, limit: limit, given: 1, base: NameModel.surname[tier])
      }
    }
    return result
  }

  /// Readings whose first character is a misprint for a surname that looks like it.
  func misprinted(at start: Int, limit: Int) -> [Candidate] {
    guard start + 1 < limit, Glyph.isHan(page.text[start]), page.lexicon.surnameTier(page.text[start]) == 0
    else { return [] }
    let surnames = page.lexicon.lookalikes(of: page.text[start]).filter { page.lexicon.surnameTier($0) > 0 }
    guard let surname = surnames.min(by: { rank($0) < rank($1) }) else { return [] }
    var result: [Candidate] = []
    for length in 2...3 where ordinaryWord(start, length) == 0 {
      add(&result, start, length, limit: limit, given: 1, base: -1)
    }
    return result.map {
      var candidate = $0
      candidate.correctedSurname = surname
      return candidate
    }
  }

  /// A name of three characters whose surname no list has: the given name and what follows must both be sure.
  func unlisted(at start: Int, limit: Int) -> Candidate? {
    guard start + 3 <= limit, Glyph.isHan(page.text[start]), page.lexicon.surnameTier(page.text[start]) == 0,
      ordinaryWord(start, 3) == 0, ordinaryWord(start, 2) == 0
    else { return nil }
    var result: [Candidate] = []
    add(&result, start, 3, limit: limit, given: 1, base: NameModel.surname[4])
    return result.first { $0.name > NameModel.sureGiven && $0.follow > NameModel.sureFollow }
  }

  private static let sureGiven = -1.9
  private static let sureFollow = 1.9

  private func rank(_ scalar: UInt32) -> UInt64 {
    UInt64(page.lexicon.surnameTier(scalar)) << 32 | UInt64(scalar)
  }

  private func add(
    _ result: inout [Candidate], _ start: Int, _ length: Int, limit: Int, given: Int, base: Double
  ) {
    guard start + length <= limit, length > given else { return }
    let text = page.text
    for index in start..<start + length
    where !Glyph.isHan(text[index])
      || NameModel.never.contains(text[index])
        && !(index == start && text[index] == NameModel.that && length > 2)
    { return }
    if isAddress(start + given, start + length) { return }
    var score = base
    let first = page.lexicon.givenWeights(text[start + given])
    if length - given == 1 {
      score += first.map { NameModel.likelihood[$0.only] } ?? NameModel.unknown
    } else {
      let second = page.lexicon.givenWeights(text[start + given + 1])
      score += first.map { NameModel.likelihood[$0.first] } ?? NameModel.unknown
      score += second.map { NameModel.likelihood[$0.second] } ?? NameModel.unknown
      score += NameModel.threeCharacters
      if NameModel.adverbs.contains(text[start + length - 1]) { score -= 4 }
      if text[start + given] == text[start + given + 1] { score += 1 }
      // 说 and 等 end no name where a shorter one stands before them.
      if page.matches.starting(at: start + length - 1).contains(where: {
        $0.end - $0.start == 1 && page.word($0).afterName == 3
      }) {
        score -= 2
      }
    }
    score -= ordinaryWord(start, length)
    result.append(
      Candidate(
        range: start..<start + length, name: score,
        follow: follow(start + length, limit: limit) - crossing(start, start + length)
          - governing(start, start + length, given, limit)))
  }

  private static let addresses: PhraseSet = [
    "女士", "先生", "同志", "老师", "阿姨", "大爷", "大妈", "奶奶", "爷爷", "师傅", "某某", "某", "总", "姐", "叔", "伯", "婆婆",
  ]

  /// Whether a surname is followed by a title and no given name: 马女士, 陈主任.
  private func isAddress(_ start: Int, _ end: Int) -> Bool {
    if NameModel.addresses.index(in: page.text, at: start, where: { start + $1.count >= end }) != nil {
      return true
    }
    return page.matches.starting(at: start).contains { $0.classes.contains(.post) && Int($0.end) >= end }
  }

  /// What an ordinary word takes off that begins where the name would.
  private func ordinaryWord(_ start: Int, _ length: Int) -> Double {
    var penalty = 0.0
    let telling: WordClass = [
      .notName, .organization, .eventHead, .verb, .afterName, .boundary, .post, .place, .initiativeHead,
    ]
    for match in page.matches.starting(at: start)
    where match.end - match.start >= 2 && !match.classes.isDisjoint(with: telling) {
      penalty = max(penalty, Int(match.end) - start >= length ? 4 : 3)
      // 同时, 应邀: no name at all
      if Int(match.end) - start >= length, !match.classes.isDisjoint(with: [.boundary, .afterName]) {
        penalty += 3
      }
    }
    return penalty
  }

  /// How well a name ends before `position`.
  func follow(_ position: Int, limit: Int) -> Double {
    guard position < limit else { return 2.5 }
    let scalar = page.text[position]
    if Sign.endsClause(scalar) || scalar == Sign.enumeration || Glyph.closes(scalar) { return 2.5 }
    if scalar == Sign.openBracket { return 2.2 }
    if Glyph.opens(scalar) { return 0.8 }
    if !Glyph.isHan(scalar) { return 0.8 }
    var best = -1.5
    for match in page.matches.starting(at: position) {
      if match.classes.contains(.afterName) {
        let isWord = match.end - match.start > 1
        if !isWord, isStranded(position, limit) { continue }
        best = max(best, [0, 0.6, 1.7, 2.6][Int(page.word(match).afterName)] + (isWord ? 0.4 : 0))
      }
      if match.classes.contains(.verb), match.end - match.start > 1 {
        best = max(best, match.end - match.start > 3 ? 2.6 : 2)
      }
      if match.classes.contains(.prefix) || match.classes.contains(.post) { best = max(best, 0.6) }
    }
    return best < NameModel.governed && governs(position, limit) ? NameModel.governed : best
  }

  /// What a preposition or 和 is worth behind a name where what it governs stands there.
  private static let governed = 2.0
  private static let giving: PhraseSet = [
    "颁", "授予", "授旗", "授牌", "授勋", "赠送", "佩戴", "揭牌", "送上", "送去", "献上", "发放", "讲授", "上了", "作了", "作", "剪彩", "戴上",
    "系上", "披上", "挂上",
  ]
  private static let audiences: PhraseSet = [
    "大会", "会议", "全体", "全镇", "全区", "全县", "全市", "与会", "各", "大家", "代表", "居民", "村民", "群众", "获奖", "受", "新", "老",
    "广大",
    "现场", "企业", "在场", "参会", "参训", "学员", "来宾", "记者", "干部", "党员", "孩子", "学生",
  ]

  /// Whether a preposition stands with what it governs: 为…颁发, 向大会, 和 before a body or post.
  private func governs(_ position: Int, _ limit: Int) -> Bool {
    let next = position + 1
    guard next < limit else { return false }
    switch page.text[position] {
    case 0x4E3A:  // 为
      var index = next
      while index < limit, index - position < 24, !Sign.endsClause(page.text[index]) {
        if page.first(of: NameModel.giving, at: index) != nil { return true }
        index += 1
      }
      return false
    case 0x5411: return page.first(of: NameModel.audiences, at: next) != nil  // 向
    case 0x548C, 0x4E0E:  // 和 与
      let bodies: WordClass = [.organization, .post, .place]
      // 甲与六名青年教师
      if Glyph.isDigit(page.text[next]) || Numeral.value(page.text[next]) != nil { return true }
      return !Level.generic(page.text[next]).isEmpty && page.first(of: Level.ordinary, at: next) == nil
        || page.matches.starting(at: next).contains {
          $0.end - $0.start > 1 && !$0.classes.isDisjoint(with: bodies)
        }
    default: return false
    }
  }

  private static let prepositions: ScalarSet = "向为对与和同从于给把以作在方时"

  /// Whether a preposition would stand before a mark or a verb, where none can: in 潘向出席会议, 向 is a name's.
  private func isStranded(_ position: Int, _ limit: Int) -> Bool {
    guard NameModel.prepositions.contains(page.text[position]) else { return false }
    let next = position + 1
    guard next < limit else { return true }
    if Glyph.isHan(page.text[next]) {
      return page.matches.starting(at: next).contains {
        $0.classes.contains(.verb) && $0.end - $0.start > 1
          && ["speak", "attend", "preside", "report"].contains(page.word($0).act)
      }
    }
    return !Glyph.opens(page.text[next]) && !Glyph.isDigit(page.text[next])
      && !Glyph.isLetter(page.text[next])
  }

  private static let joining: ScalarSet = "为和与"

  /// What it takes off that the last character of three is a preposition with what it governs: 祁生为…颁发.
  private func governing(_ start: Int, _ end: Int, _ given: Int, _ limit: Int) -> Double {
    let last = end - 1
    guard last - start > given, NameModel.joining.contains(page.text[last]), governs(last, limit),
      end < limit, !NameModel.prepositions.contains(page.text[end]),
      !page.matches.starting(at: end).contains(where: {
        $0.end - $0.start > 1
          && ($0.classes.contains(.verb) || page.text[last] != 0x4E3A && $0.classes.contains(.afterName))
      })
    else { return 0 }
    return NameModel.governing
  }

  private static let governing = 2.5

  /// What a word takes off that runs over the end of the name.
  private func crossing(_ start: Int, _ end: Int) -> Double {
    var penalty = 0.0
    let telling: WordClass = [
      .verb, .afterName, .notName, .organization, .eventHead, .boundary, .eventVerb, .post, .guardWord,
    ]
    for first in start + 1..<end {
      for match in page.matches.starting(at: first)
      where Int(match.end) > end && !match.classes.isDisjoint(with: telling) {
        penalty = max(penalty, match.classes.isDisjoint(with: [.verb, .afterName]) ? 1.2 : 2)
      }
    }
    return penalty
  }

  /// A name spelt by sound without a dot: 格林斯潘, 阿依古丽; the length that goes on best.
  func transliterated(at start: Int, limit: Int) -> Candidate? {
    var end = start
    while end < limit, end - start < 7, page.lexicon.isTransliterating(page.text[end]) { end += 1 }
    guard end - start >= 2 else { return nil }
    var best: Candidate?
    for length in 2...end - start {
      let score = -1.6 + 0.35 * Double(length) - ordinaryWord(start, length)
      let candidate = Candidate(
        range: start..<start + length, name: score,
        follow: follow(start + length, limit: limit) - crossing(start, start + length))
      if candidate.score > best?.score ?? -.infinity { best = candidate }
    }
    return best
  }

  /// A name made of the elements of a nationality's names: 孟和巴雅尔, 东主才让, 岩温罕.
  func compound(at start: Int, limit: Int) -> Candidate? {
    var (end, count) = (start, 0)
    while count < 3, let element = page.matches.longest(.nameElement, startingAt: end),
      Int(element.end) <= limit
    {
      end = Int(element.end)
      count += 1
    }
    guard count > 0 else { return nil }
    // One more sound may end it: 额尔敦布和 and 额尔敦布.
    let goesOn = end < limit && page.lexicon.isTransliterating(page.text[end])
    if goesOn, count < 2 || follow(end, limit: limit) < NameModel.sureFollow {
      end += 1
    } else if count < 2,
      end - start < 3 || follow(end, limit: limit) < NameModel.sureFollow
        || start > 0 && page.lexicon.isTransliterating(page.text[start - 1])
    {
      return nil
    }
    let candidate = Candidate(
      range: start..<end, name: count > 1 ? 1.5 : 0.5, follow: follow(end, limit: limit))
    return candidate.follow > 0.5 && end - start > 2 ? candidate : nil
  }

  /// Whether a word stands there that is no part of a name: 兼联络员 before 格桑·多吉.
  private func hasWord(in range: Range<Int>) -> Bool {
    let telling: WordClass = [.post, .prefix, .organization, .verb, .afterName, .eventHead]
    return range.contains { position in
      page.matches.starting(at: position).contains {
        $0.end - $0.start > 1 && Int($0.end) <= range.upperBound && !$0.classes.isDisjoint(with: telling)
      }
    }
  }

  /// Names with a dot: two to four parts of one to six characters, 阿卜杜拉·买买提.
  private func dotted(at start: Int, limit: Int) -> Candidate? {
    let text = page.text
    var index = start
    while index < limit, Glyph.isHan(text[index]), index - start < 7 { index += 1 }
    guard index > start, index < limit, text[index] == Sign.dot, !hasWord(in: start..<index) else {
      return nil
    }
    var parts = 1
    var last = start
    while index < limit, text[index] == Sign.dot, parts < 4 {
      last = index + 1
      index += 1
      while index < limit, Glyph.isHan(text[index]), index - last < 7 { index += 1 }
      parts += 1
    }
    guard index > last else { return nil }
    // The last part ends where it is followed best; of equal ends the first.
    var best: (end: Int, follow: Double) = (index, -.infinity)
    for end in last + 1...index {
      let length = end - last
      // 甲·乙的汇报: 的 is part of no name.
      if text[end - 1] == 0x7684 { break }
      // Such names go on as long as their characters spell by sound.
      let goesOn = end < index && page.lexicon.isTransliterating(text[end])
      let fits = page.lexicon.isTransliterating(text[end - 1]) || text[end - 1] == 0x548C  // 和
      let here =
        follow(end, limit: limit) - (length == 1 ? 1 : 0.3 * Double(max(0, length - 3)))
        - (goesOn ? 1.2 : 0) - (fits ? 0 : 0.8)
      if here > best.follow + 0.1 { best = (end, here) }
    }
    return Candidate(range: start..<best.end, name: 1.5, follow: best.follow)
  }
}
