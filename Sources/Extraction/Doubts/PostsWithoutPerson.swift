internal import Civics
internal import Lexicon
internal import Newsprint

/// Tells the posts that announce somebody from those that stand for themselves, and finds those beside which a
/// name stands that could not be read.
struct PostsWithoutPerson {
  enum Verdict {
    case person
    /// The post stands for itself: 镇党委书记表示, 各村书记, 书记岗位.
    case unnamed
    case unread(subject: String, readings: [NameAlternative], reason: String, range: Range<Int>)
  }

  /// For each post, or list of posts of one person, in the order of the page, lists last.
  private(set) var verdicts: [Verdict] = []
  private let page: Page
  private let people: People
  private let setting: Setting
  private let dates: SentenceDates
  private let model: NameModel

  init(_ page: Page, _ findings: Findings) {
    self.page = page
    people = findings.people
    setting = findings.setting
    dates = findings.dates
    model = NameModel(page)
    var isAnnounced = [Bool](repeating: false, count: people.units.count)
    for mention in people.mentions { for unit in mention.posts { isAnnounced[unit] = true } }
    for (index, unit) in people.units.enumerated() where isOffice(unit) {
      // The last of a list speaks for all of it.
      if index + 1 < people.units.count, goesOn(unit, people.units[index + 1]) { continue }
      verdicts.append(isAnnounced[index] || hasNameBeside(unit) ? .person : verdict(unit))
    }
    addLists()
  }

  private func isOffice(_ unit: PostUnit) -> Bool {
    (unit.holder == .single || unit.holder == .shared) && !page.has("代表", at: unit.core.lowerBound)
      && !isCut(unit.core)
  }

  /// Whether the characters of a post belong to other words: 市长 in the name of a city and of its 长…区, 支书 in
  /// 支书记.
  private func isCut(_ core: Range<Int>) -> Bool {
    (core.lowerBound + 1..<core.upperBound).contains { position in
      setting.mention(startingAt: position) != nil
        || page.matches.starting(at: position).contains {
          $0.classes.contains(.post) && $0.end > core.upperBound
        }
        || page.matches.ending(at: position).contains {
          $0.classes.contains(.place) && $0.start < core.lowerBound
        }
    }
  }

  private func goesOn(_ unit: PostUnit, _ next: PostUnit) -> Bool {
    let (end, start) = (unit.range.upperBound, next.range.lowerBound)
    return isOffice(next) && (start == end || (start == end + 1 && page.text[end] == Sign.enumeration))
  }

  /// Whether a known name touches the post, though it does not hold it by this place: 方言书记.
  private func hasNameBeside(_ unit: PostUnit) -> Bool {
    people.mentions(in: max(0, unit.range.lowerBound - 4)..<unit.range.upperBound + 1).contains {
      $0.range.lowerBound == unit.range.upperBound || $0.range.upperBound == unit.range.lowerBound
        || unit.range.contains($0.range.lowerBound)
    }
  }

  /// What makes a post one of many, before it.
  private static let many: PhraseSet = [
    "各", "全体", "每", "历任", "所有", "广大", "部分", "多名", "多位", "其他", "相关", "有关", "名", "位", "新任", "若干", "众多", "老",
  ]
  /// What makes it no person, behind it.
  private static let general: PhraseSet = [
    "们", "等", "队伍", "岗位", "职务", "一职", "人选", "候选人", "候选", "办公室", "接待", "信箱", "级", "以上", "的", "制", "项目", "工作",
    "会议", "会", "论坛", "班子", "例会", "牵头", "带头", "带队", "亲自", "负责", "任", "兼", "之", "室", "家", "热线", "课", "讲", "上",
    "台",
  ]
  private static let changes: PhraseSet = ["任命", "免去", "当选", "补选", "选举产生", "选举产生了", "辞去", "聘任", "拟任"]

  private func verdict(_ unit: PostUnit) -> Verdict {
    let (start, end) = (unit.range.lowerBound, unit.range.upperBound)
    let sentence = page.sentences[page.sentence(at: unit.core.lowerBound)]
    let limit = sentence.range.upperBound
    if page.first(of: PostsWithoutPerson.many, before: start) != nil
      || page.first(of: PostsWithoutPerson.many, at: start) != nil
    {
      return .unnamed
    }
    if let unread = changed(unit, sentence) { return unread }
    guard end < limit else { return .unnamed }
    if isIllegible(page.text[end]) {
      let stop = (end..<min(limit, end + 4)).first { !isIllegible(page.text[$0]) } ?? min(limit, end + 4)
      return unread(unit, [], "what stands behind the post is no letter", start..<stop)
    }
    guard Glyph.isHan(page.text[end]), page.first(of: PostsWithoutPerson.general, at: end) == nil else {
      return .unnamed
    }
    return name(unit, limit: limit)
  }

  /// Characters by which a name is hidden or that recognition could not read: □, ×, ?, *, ■, ●.
  private func isIllegible(_ scalar: UInt32) -> Bool {
    [0x25A1, 0x25A0, 0xD7, 0x2A, 0xFFFD, 0x25CF, 0x25CB, 0x3013, 0x2573, 0xFF0A].contains(scalar)
  }

  private func isOfName(_ scalar: UInt32) -> Bool {
    Glyph.isHan(scalar) || isIllegible(scalar)
  }

  /// 任命…为局长 and no name in the clause: the sentence tells of somebody.
  private func changed(_ unit: PostUnit, _ sentence: Sentence) -> Verdict? {
    var clause = unit.range.lowerBound
    while clause > sentence.range.lowerBound, ![Sign.semicolon, Sign.stop].contains(page.text[clause - 1]) {
      clause -= 1
    }
    let around = clause..<min(sentence.range.upperBound, unit.range.upperBound + 12)
    guard people.mentions(in: sentence.range).isEmpty,
      let verb = around.first(where: { page.first(of: PostsWithoutPerson.changes, at: $0) != nil })
    else { return nil }
    // What lies between the verb and the post must hold more than the verb itself.
    let isBefore = verb < unit.range.lowerBound
    let length = page.longest(of: PostsWithoutPerson.changes, at: verb)?.count ?? 2
    let from = isBefore ? verb + length : unit.range.upperBound
    let between = page.text[from..<max(from, isBefore ? unit.range.lowerBound : verb)]
    let names = between.split(separator: Sign.enumeration)
    guard !names.isEmpty, names.allSatisfy({ (2...4).contains($0.count) && $0.allSatisfy(isOfName) }) else {
      return nil
    }
    return unread(
      unit, [], "the sentence tells of a change of office, and no name in it could be read",
      min(verb, unit.range.lowerBound)..<max(verb + 2, unit.range.upperBound))
  }

  private static let words: WordClass = [
    .verb, .afterName, .boundary, .eventVerb, .eventHead, .prefix, .organization, .notName, .guardWord,
    .initiativeHead, .venue, .place, .post, .abbreviation,
  ]

  /// Whether a word of several characters begins there.
  private func hasWord(at position: Int) -> Bool {
    page.matches.starting(at: position).contains {
      $0.end - $0.start > 1 && !$0.classes.isDisjoint(with: PostsWithoutPerson.words)
    }
  }

  /// Whether a name can end there for sure: before a mark, a verb, a date.
  private func isEnd(_ position: Int, limit: Int) -> Bool {
    model.follow(position, limit: limit) >= 1.7 || dates.starting(at: position) != nil
  }

  /// A name behind the post that no reading fits well enough.
  private func name(_ unit: PostUnit, limit: Int) -> Verdict {
    let end = unit.range.upperBound
    if hasWord(at: end) { return .unnamed }
    if page.lexicon.surnameTier(page.text[end]) > 0 {
      let fitting = model.candidates(at: end, limit: limit).filter {
        $0.follow > 0 || isEnd($0.range.upperBound, limit: limit)
      }
      guard let best = fitting.max(by: { $0.score < $1.score }), best.name > -6 else { return .unnamed }
      return unread(
        unit, fitting.map { NameAlternative(person: page.issue.string($0.range), score: 0) },
        "what stands behind the post is too unlikely a name", unit.range.lowerBound..<best.range.upperBound)
    }
    // 干事劲头: what many can be stands for itself.
    guard unit.holder == .single || !unit.organization.isEmpty, let range = strangeName(at: end, limit: limit)
    else { return .unnamed }
    let first = page.issue.string(end..<end + 1)
    return unread(
      unit, [NameAlternative(person: page.issue.string(range), score: 0)],
      "a name may stand behind the post, but \(first) is no surname of the list",
      unit.range.lowerBound..<range.upperBound)
  }

  /// Two to four characters that belong to no word, before a sure end. Where the first is a word by itself, as
  /// prepositions are, the others must be such as given names are made of.
  private func strangeName(at start: Int, limit: Int) -> Range<Int>? {
    let isWord = page.matches.starting(at: start).contains {
      !$0.classes.isDisjoint(with: PostsWithoutPerson.words)
    }
    for length in isWord ? [3] : [3, 2, 4] where start + length <= limit {
      let range = start..<start + length
      guard range.allSatisfy({ Glyph.isHan(page.text[$0]) }), isEnd(range.upperBound, limit: limit),
        !range.contains(where: { hasWord(at: $0) })
      else { continue }
      if isWord {
        guard let second = page.lexicon.givenWeights(page.text[start + 1])?.first,
          let third = page.lexicon.givenWeights(page.text[start + 2])?.second, second >= 3, third >= 3
        else { continue }
      }
      return range
    }
    return nil
  }

  /// Names of a list that could not be read, behind one that was: 副镇长甲、乙、丙.
  private mutating func addLists() {
    let starts = Set(people.mentions.map(\.range.lowerBound))
    let posts = Set(people.units.map(\.range.lowerBound))
    for mention in people.mentions {
      guard let last = mention.posts.last, isOffice(people.units[last]) else { continue }
      let limit = page.sentences[page.sentence(at: mention.range.lowerBound)].range.upperBound
      var position = mention.end
      while position + 2 < limit, page.text[position] == Sign.enumeration {
        let start = position + 1
        if starts.contains(start) || posts.contains(start) || hasWord(at: start) { break }
        let surname = model.candidates(at: start, limit: limit).first {
          isEnd($0.range.upperBound, limit: limit)
        }
        guard let range = surname?.range ?? strangeName(at: start, limit: limit) else { break }
        verdicts.append(
          .unread(
            subject: page.issue.printedString(people.units[last].range),
            readings: [NameAlternative(person: page.issue.string(range), score: 0)],
            reason: "a name may stand in the list behind \(page.issue.string(mention.range))",
            range: mention.range.lowerBound..<range.upperBound))
        position = range.upperBound
      }
    }
  }

  private func unread(
    _ unit: PostUnit, _ readings: [NameAlternative], _ reason: String, _ range: Range<Int>
  ) -> Verdict {
    .unread(
      subject: page.issue.printedString(unit.range), readings: readings, reason: reason, range: range)
  }
}
