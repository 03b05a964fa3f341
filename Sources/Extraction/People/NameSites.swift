internal import Lexicon
internal import Newsprint

/// A place where a name is expected, with the posts that announce it and the ways to read it.
struct NameSite {
  /// How surely a name stands there.
  enum Expectation {
    /// Behind an office, or where a verb of office demands it.
    case office
    /// Before a post, where a verb of office or the marks of a list fix both ends.
    case fixed
    /// Behind a noun that says what somebody is, with the body it is said of.
    case member
    /// Behind such a noun alone.
    case person
  }

  let start: Int
  var candidates: [NameModel.Candidate]
  let expectation: Expectation
  var posts: [Int]
  /// Where the posts before the name begin, or nil.
  let announcement: Int?
  /// Where a post behind the name ends, or nil.
  var end: Int?
}

/// Collects the places where names are expected: behind posts, in lists, and before posts.
struct NameSites {
  private(set) var sites: [NameSite] = []
  private let page: Page
  private let units: [PostUnit]
  private let model: NameModel
  /// Units that announce somebody, or belong to a list that does.
  private var attached: [Bool]
  /// The unit that begins at a character.
  private var unitAt: [Int: Int] = [:]

  init(_ page: Page, _ finder: PostFinder) {
    self.page = page
    units = finder.units
    attached = Array(repeating: false, count: units.count)
    model = NameModel(page)
    for (index, unit) in units.enumerated().reversed() { unitAt[unit.range.lowerBound] = index }
    addNamesBehindPosts()
  }

  private func limit(_ position: Int) -> Int { page.issue.blocks[block(position)].range.upperBound }

  private func block(_ position: Int) -> Int {
    page.sentences[page.sentence(at: position)].block
  }

  /// A name whose end a verb of office fixes needs less to be one.
  private static let tooWeakBefore = -2.2
  private static let tooWeak = -4.5

  /// The readings that are worth keeping.
  private func readings(at start: Int, limit: Int) -> [NameModel.Candidate] {
    var candidates = model.candidates(at: start, limit: limit)
    candidates.removeAll { $0.score <= ($0.follow > 2.4 ? NameSites.tooWeak - 2 : NameSites.tooWeak) }
    let best = candidates.lazy.map(\.score).max() ?? -1.5
    if best < 0.4, let foreign = model.transliterated(at: start, limit: limit), foreign.score > best,
      foreign.follow > 0.5
    {
      return [foreign]
    }
    return candidates
  }

  /// How surely a list of posts announces somebody: as the surest of them does.
  private func expectation(_ chain: [Int]) -> NameSite.Expectation {
    var surest = NameSite.Expectation.person
    for index in chain {
      switch expectation(units[index]) {
      case .office: return .office
      case .member: surest = .member
      default: break
      }
    }
    return surest
  }

  private static let delegate: Phrase = "代表"

  private func expectation(_ unit: PostUnit) -> NameSite.Expectation {
    if unit.holder == .single { return .office }
    if unit.holder == .shared, !page.has(NameSites.delegate, at: unit.core.lowerBound) { return .office }
    return unit.organization.isEmpty ? .person : .member
  }

  private mutating func attach(_ posts: [Int]) {
    for post in posts { attached[post] = true }
  }

  private mutating func addNamesBehindPosts() {
    var chain: [Int] = []
    for (index, unit) in units.enumerated() {
      if let last = chain.last, !goesOn(units[last], unit) { chain = [] }
      let limit = limit(unit.core.lowerBound)
      let end = remarkEnd(behind: unit.range.upperBound, limit: limit)
      chain.append(index)
      if isApart(end, from: units[chain[0]].range.lowerBound) { continue }
      var expectation = expectation(chain)
      // 校长甲、园长乙、退休教师丙: what a list of names goes on with is a name.
      let start = units[chain[0]].range.lowerBound
      if expectation == .person, start > 0, page.text[start - 1] == Sign.enumeration, let last = sites.last,
        last.candidates.contains(where: { $0.range.upperBound == start - 1 })
      {
        expectation = .member
      }
      var readings = readings(at: end, limit: limit)
      if readings.isEmpty, expectation == .office {
        readings = model.misprinted(at: end, limit: limit).filter { $0.follow > 1.5 && $0.name > -4 }
      }
      if readings.isEmpty, expectation == .office, let unlisted = model.unlisted(at: end, limit: limit) {
        readings = [unlisted]
      }
      let threshold = expectation == .office ? -3.5 : expectation == .member ? -1.5 : 0.0
      if expectation == .office, let fenced = fenced(readings, threshold, limit) {
        sites.append(
          NameSite(start: end, candidates: [fenced], expectation: .fixed, posts: chain, announcement: start))
        attach(chain)
        addList(behind: fenced.range.upperBound, chain, unit, limit: limit)
        chain = []
        continue
      }
      guard let best = readings.max(by: { $0.score < $1.score }), best.score > threshold else { continue }
      sites.append(
        NameSite(
          start: end, candidates: readings, expectation: expectation, posts: chain, announcement: start))
      attach(chain)
      addList(behind: best.range.upperBound, chain, unit, limit: limit)
      chain = []
    }
  }

  /// The one reading that stands between an office and a mark, where all are too weak: 党工委书记边疆，.
  private func fenced(
    _ readings: [NameModel.Candidate], _ threshold: Double, _ limit: Int
  ) -> NameModel.Candidate? {
    guard readings.allSatisfy({ $0.score <= threshold + 0.5 }) else { return nil }
    let deeds: WordClass = [.verb, .afterName, .post, .organization, .eventVerb, .eventHead, .prefix]
    return readings.first { reading in
      isFenced(reading.range, limit) && reading.name > NameSites.fencedByOffice
        && !reading.range.contains { position in
          page.matches.starting(at: position).contains {
            $0.end - $0.start > 1 && !$0.classes.isDisjoint(with: deeds)
          }
        }
    }
  }

  /// Whether a space of a headline stands before a name, and the post before it was won by another: 甲当选县长 乙当选….
  private func isApart(_ end: Int, from start: Int) -> Bool {
    guard end < page.text.count, page.issue.gaps[end] == .space,
      page.sentences[page.sentence(at: end)].isLine
    else { return false }
    return page.first(of: NameSites.links, before: start) != nil
      || page.first(of: NameSites.links, at: start) != nil
  }

  private static let retired: PhraseSet = ["、现已退休的", "、已退休的", "，现已退休的", "、现年"]

  /// Where a remark ends that stands between a post and the name it announces: 副县长（挂职）甲.
  private func remarkEnd(behind end: Int, limit: Int) -> Int {
    guard end < limit else { return end }
    if let word = page.first(of: NameSites.retired, at: end) { return end + word.count }
    // 队长、“最美志愿者”甲
    if page.text[end] == Sign.enumeration, end + 1 < limit, page.text[end + 1] == Sign.openQuote,
      let closing = page.closing(of: end + 1, before: min(limit, end + NameSites.honour)),
      closing + 2 < limit,
      Glyph.isHan(page.text[closing + 1])
    {
      return closing + 1
    }
    guard page.text[end] == Sign.openBracket,
      let closing = page.closing(of: end, before: min(limit, end + NameSites.remark)),
      closing + 2 < limit, Glyph.isHan(page.text[closing + 1]), !hasPost(end..<closing)
    else { return end }
    return closing + 1
  }

  /// Whether two posts are of one list: 党组副书记、副主任, 副网格长兼联络员, 原…，现任….
  private func goesOn(_ first: PostUnit, _ second: PostUnit) -> Bool {
    let (end, start) = (first.range.upperBound, second.range.lowerBound)
    if end == start { return second.isTied }
    guard start == end + 1 else {
      // 常委、副县长（挂职）、党组成员
      let behind = remarkEnd(behind: end, limit: start)
      return behind > end && start == behind + 1 && page.text[behind] == Sign.enumeration
    }
    let sign = page.text[end]
    if sign == Sign.enumeration || sign == 0x517C || sign == 0x66A8 { return true }
    return sign == Sign.comma && (second.isIntroduced || second.isTied)
  }

  /// More names behind one post: 副镇长甲、乙、丙.
  private mutating func addList(behind end: Int, _ chain: [Int], _ unit: PostUnit, limit: Int) {
    var end = addressEnd(end)
    while end + 2 < limit, isListSign(page.text[end]), unitAt[end + 1] == nil {
      let readings = readings(at: end + 1, limit: limit).filter { $0.follow > 0.5 }
      let whole = readings.first { isFenced($0.range, limit) && $0.name > NameSites.fenced }
      let best = whole ?? readings.max { $0.score < $1.score }
      guard let best, whole != nil || best.score > (best.range.count > 2 ? -0.6 : 0.8) else {
        return
      }
      // Only one of them can hold a post that is held by one alone.
      let shares = chain.filter { units[$0].holder != .single || isShared(units[$0]) }
      sites.append(
        NameSite(
          start: end + 1, candidates: whole.map { [$0] } ?? readings,
          expectation: whole != nil
            ? .fixed : best.range.count > 2 ? .office : best.follow > NameSites.sureEnd ? .member : .person,
          posts: shares,
          announcement: nil))
      end = addressEnd(best.range.upperBound)
    }
  }

  /// Where 同志 or a short remark in brackets ends that stands behind a name: 甲同志、乙同志, 甲（女）、乙.
  private func addressEnd(_ end: Int) -> Int {
    let titled = page.addressEnd(end)
    guard titled < page.text.count, page.text[titled] == Sign.openBracket,
      let closing = page.closing(of: titled, before: min(page.text.count, titled + NameSites.remark)),
      !hasPost(titled..<closing)
    else { return titled }
    return closing + 1
  }

  /// Where 同志 or a short remark in brackets begins that ends at a position.
  private func addressStart(_ end: Int, floor: Int) -> Int {
    var start = end
    if start > floor, page.text[start - 1] == Sign.closeBracket,
      let opening = page.opening(of: start - 1, notBefore: max(floor, start - NameSites.remark)),
      !hasPost(opening..<start)
    {
      start = opening
    }
    return page.addressStart(start)
  }

  private func hasPost(_ range: Range<Int>) -> Bool {
    range.contains { page.matches.starting(at: $0).contains { $0.classes.contains(.post) } }
  }

  /// The longest quoted honour between a post and a name.
  private static let honour = 14
  /// The longest remark in brackets behind a name: （女，回族）.
  private static let remark = 8

  /// Whether a mark, or 同志 and a mark, stands right behind a name of a list.
  private func isFenced(_ range: Range<Int>, _ limit: Int) -> Bool {
    let end = addressEnd(range.upperBound)
    return end >= limit || !Glyph.isHan(page.text[end])
  }

  /// Above this a verb of office stands behind a name.
  private static let sureEnd = 2.5
  /// Between the marks of a list even 方向 and 时代 are names.
  private static let fenced = -7.0
  private static let fencedByOffice = -8.5

  private func isListSign(_ scalar: UInt32) -> Bool { scalar == Sign.enumeration || scalar == 0x548C }

  /// Whether a title is held by several: it has 副 or the like before its core.
  private func isShared(_ unit: PostUnit) -> Bool { unit.title.lowerBound < unit.core.lowerBound }

  // 任 and the like between a name and the post behind it.
  private static let links: PhraseSet = [
    "不再担任", "当选为", "当选", "担任", "兼任", "出任", "接任", "继任", "转任", "调任", "升任", "改任", "连任", "任", "为", "辞去", "的",
    "现任", "历任", "曾任", "拟任", "时任",
  ]
  /// Whether a verb of office stands before the two to four characters that end at a position.
  private func isNamed(before behind: Int, floor: Int) -> Bool {
    let end = addressStart(behind, floor: floor)
    return (max(floor, end - 4)...max(floor, end - 2)).contains {
      page.first(of: NameSites.naming, before: $0) != nil
    } && page.first(of: NameSites.naming, before: end) == nil
  }

  private static let counted: PhraseSet = ["人", "位", "名", "位同志", "名同志", "人分别", "人一致", "人同时", "人均", "同志分别"]

  /// Names before posts: 甲（镇党委书记）, 甲同志任镇长, 免去甲的…, 甲、乙两位副主任.
  mutating func addNamesBeforePosts() {
    for (index, unit) in units.enumerated() where !attached[index] {
      let floor = page.issue.blocks[block(unit.core.lowerBound)].range.lowerBound
      var end = unit.range.lowerBound
      guard end > floor else { continue }
      if page.text[end - 1] == Sign.openBracket {
        end -= 1
      } else if let counter = countStart(before: end), page.text[counter] != NameSites.others,
        end - counter <= NameSites.fewest
      {
        end = counter
      } else if unit.isIntroduced {
        // 任, 担任 and 现任 stand in the unit itself; so they do behind a comma: 甲，现任某局局长.
        if page.text[end - 1] == Sign.comma, isEntry(endingAt: end - 1, floor: floor) { end -= 1 }
      } else if let link = page.first(of: NameSites.links, before: end) {
        // 甲、乙为获奖教师颁奖: 为 is no copula where the clause goes on behind the post.
        if link == "为", isServed(posts(from: index).last ?? index) { continue }
        end -= link.count
      } else if isNamed(before: end, floor: floor) {
        // 免去甲县教育局局长职务: nothing stands between the name and the body.
      } else {
        continue
      }
      if let setting = settingStart(before: end, floor: floor) { end = setting }
      // 甲同志不再担任镇长: 担任 stands in the unit itself.
      if page.has("不再", before: end) { end -= 2 }
      if let votes = votes(before: end, floor: floor) { end = votes }
      if let cause = page.first(of: NameSites.causes, before: end) { end -= cause.count }
      if let counter = countStart(before: end) { end = counter }
      end = addressStart(end, floor: floor)
      let posts = posts(from: index)
      var behind = posts.last.map { units[$0].range.upperBound } ?? unit.range.upperBound
      // 甲（镇党委书记）: the bracket belongs to the name.
      if page.text[end] == Sign.openBracket, behind < page.text.count, page.text[behind] == Sign.closeBracket
      {
        behind += 1
      }
      addNames(endingAt: end, floor: floor, posts: posts, behind: behind)
    }
  }

  /// Where 在…上 begins that stands between a name and its verb: 甲在县纪委一次全会上当选书记.
  private func settingStart(before end: Int, floor: Int) -> Int? {
    guard page.has("上", before: end) else { return nil }
    var index = end - 1
    while index > floor, end - index < 30, !Sign.endsClause(page.text[index]) {
      if page.text[index] == 0x5728, !page.isCovered(index..<index + 1, by: .guardWord) { return index }  // 在
      index -= 1
    }
    return nil
  }

  private static let closing: PhraseSet = ["的", "职务", "职", "等", "并", "人选", "候选人", "同志"]

  /// Whether something is done for whom a post names: the clause goes on behind it with a verb.
  private func isServed(_ last: Int) -> Bool {
    let end = units[last].range.upperBound
    return end < page.text.count && Glyph.isHan(page.text[end]) && page.issue.gaps[end].isEmpty
      && page.first(of: NameSites.closing, at: end) == nil
      && page.matches.starting(at: end).contains {
        !$0.classes.isDisjoint(with: [.verb, .afterName, .eventVerb])
      }
  }

  private static let others: UInt32 = 0x7B49  // 等
  /// 两位, 5名: what counts named persons has one figure, 28名 counts a crowd.
  private static let fewest = 2

  /// Where 两位, 三人 or 等5名同志 begins that ends at a position and counts the names before it.
  private func countStart(before end: Int) -> Int? {
    let unit = NameSites.counted.index(in: page.text, before: end) { isNumeral(end - $1.count - 1) }
    guard let unit else { return nil }
    var start = end - NameSites.counted.phrases[unit].count
    while isNumeral(start - 1) { start -= 1 }
    return page.has("等", before: start) ? start - 1 : start
  }

  private func isNumeral(_ position: Int) -> Bool {
    guard position >= 0 else { return false }
    let scalar = page.text[position]
    // 两 and 几 are no digits.
    return Glyph.isDigit(scalar) || Numeral.value(scalar) != nil || scalar == 0x4E24 || scalar == 0x51E0
  }

  /// Why somebody leaves an office: 同意甲因工作变动辞去….
  private static let causes: PhraseSet = [
    "因工作变动", "因工作调整", "因工作调动", "因工作原因", "因工作需要", "因年龄原因", "因到龄", "因年龄", "因退休", "因身体原因", "因个人原因", "因职务变动",
    "由于工作变动", "因机构改革", "因另有任用", "因职务变动原因", "因工作变动原因",
  ]
  private static let majorities: PhraseSet = ["以全票", "全票", "以高票", "高票", "以满票", "以多数票", "顺利", "光荣"]

  /// Where 以1102票 or 全票 begins that stands between a name and 当选.
  private func votes(before end: Int, floor: Int) -> Int? {
    if let majority = page.first(of: NameSites.majorities, before: end) { return end - majority.count }
    guard page.has("票", before: end) else { return nil }
    var index = end - 1
    while index > floor, Glyph.isDigit(page.text[index - 1]) || Numeral.value(page.text[index - 1]) != nil {
      index -= 1
    }
    return page.has("以", before: index) ? index - 1 : nil
  }

  private static let sexes: PhraseSet = ["，男", "，女", "（男", "（女"]
  private static let born: PhraseSet = ["年生", "年出生", "月生", "月出生", "日生", "日出生"]

  /// Whether what stands behind a name begins a life: ，男，汉族, ，1935年4月生.
  private func beginsLife(_ end: Int, limit: Int) -> Bool {
    if page.first(of: NameSites.sexes, at: end) != nil { return true }
    guard end < limit, page.text[end] == Sign.comma else { return false }
    var clause = end + 1
    while clause < limit, !Sign.endsClause(page.text[clause]), clause - end < 14 { clause += 1 }
    return page.first(of: NameSites.born, before: clause) != nil || page.has("族", before: clause)
  }

  /// 甲，女，1978年5月生，现任…，拟任…: the sentence is about the one who is named first, and so are those
  /// behind it in the same paragraph that begin with 曾任 or the like.
  mutating func addCareers() {
    var subject: (reading: NameModel.Candidate, block: Int)?
    for sentence in page.sentences {
      let start = sentence.range.lowerBound
      let named = model.candidates(at: start, limit: sentence.range.upperBound).first {
        beginsLife($0.range.upperBound, limit: sentence.range.upperBound)
          || beginsEntry($0, sentence)
      }
      if let named { subject = (named, sentence.block) }
      guard let (name, own) = subject,
        own == sentence.block || own + 1 == sentence.block && unitAt[start] != nil
      else { continue }
      let posts = units.indices.filter {
        sentence.range.contains(units[$0].core.lowerBound) && !attached[$0]
          && expectation(units[$0]) == .office
          && page.first(of: NameSites.assisting, before: units[$0].range.lowerBound) == nil
      }
      guard let first = posts.first, let last = posts.last else { continue }
      guard named != nil || units[first].isIntroduced || units[first].time != .now else { continue }
      sites.append(
        NameSite(
          start: name.range.lowerBound, candidates: [name], expectation: .office, posts: posts,
          announcement: nil,
          end: units[last].range.upperBound))
      attach(posts)
    }
  }

  /// Whether a clause is no more than a name: ；甲，现任….
  private func isEntry(endingAt end: Int, floor: Int) -> Bool {
    (2...4).contains { length in
      let start = end - length
      return start >= floor && (start == floor || Sign.endsClause(page.text[start - 1]))
        && model.candidates(at: start, limit: end).contains { $0.range.upperBound == end }
    }
  }

  private static let assisting: PhraseSet = ["协助", "配合", "受", "经", "报", "向", "给", "请", "与", "对", "由", "服从"]

  /// Whether a paragraph begins with a name, a comma and a post, as entries of a list of officials do:
  /// 甲，县政府党组成员、县公安局局长.
  private func beginsEntry(_ name: NameModel.Candidate, _ sentence: Sentence) -> Bool {
    let end = name.range.upperBound
    guard name.range.lowerBound == page.issue.blocks[sentence.block].range.lowerBound,
      end < sentence.range.upperBound, page.text[end] == Sign.comma,
      name.name > NameSites.tooWeakBefore - 1.5,
      let unit = unitAt[end + 1].map({ units[$0] })
    else { return false }
    return expectation(unit) == .office && unit.range.upperBound < sentence.range.upperBound
      && !Glyph.isHan(page.text[unit.range.upperBound])
  }

  /// The unit and those that its list goes on with.
  private func posts(from first: Int) -> [Int] {
    var posts = [first]
    while let last = posts.last, last + 1 < units.count, !attached[last + 1],
      goesOn(units[last], units[last + 1])
    { posts.append(last + 1) }
    return posts
  }

  private mutating func addNames(endingAt end: Int, floor: Int, posts: [Int], behind: Int) {
    var end = end
    var found = false
    while end > floor, let best = reading(endingAt: end, floor: floor) {
      found = true
      sites.append(
        NameSite(
          start: best.range.lowerBound, candidates: [best], expectation: .fixed, posts: posts,
          announcement: nil, end: behind))
      guard best.range.lowerBound > floor + 2, isListSign(page.text[best.range.lowerBound - 1]) else { break }
      end = addressStart(best.range.lowerBound - 1, floor: floor)
    }
    if found { attach(posts) }
  }

  /// The likeliest name that ends at a position, by its characters and by what stands before it.
  private func reading(endingAt end: Int, floor: Int) -> NameModel.Candidate? {
    var best: (candidate: NameModel.Candidate, score: Double)?
    for start in stride(from: end - 2, through: max(floor, end - 4), by: -1) {
      for candidate in model.candidates(at: start, limit: end) where candidate.range.upperBound == end {
        // Between two marks of a list the whole is the name.
        let isFenced = start > floor && !Glyph.isHan(page.text[start - 1]) && !Glyph.isHan(page.text[end])
        let score = candidate.name + before(start, floor: floor) + (isFenced ? 2 : 0)
        if score > best?.score ?? NameSites.tooWeakBefore { best = (candidate, score) }
      }
    }
    if let dotted = dotted(endingAt: end, floor: floor) { return dotted }
    if let best { return best.candidate }
    // 任命丹增为…: a name spelt by sound between a verb and 为.
    for length in 2...4 where end - length >= floor {
      if before(end - length, floor: floor) > 2,
        let name = model.transliterated(at: end - length, limit: end),
        name.range.upperBound == end
      {
        return name
      }
    }
    return nil
  }

  /// 阿依古丽·买买提 before a verb of office: the reading that begins best.
  private func dotted(endingAt end: Int, floor: Int) -> NameModel.Candidate? {
    guard (max(floor, end - 7)..<end).contains(where: { page.text[$0] == Sign.dot }) else { return nil }
    var best: (candidate: NameModel.Candidate, score: Double)?
    for start in max(floor, end - 16)..<end where page.text[start] != Sign.dot {
      guard let candidate = model.candidates(at: start, limit: end).first, candidate.range.upperBound == end,
        candidate.range.contains(where: { page.text[$0] == Sign.dot })
      else { continue }
      let first = candidate.range.prefix { page.text[$0] != Sign.dot }.count
      let score = before(start, floor: floor) - 0.4 * Double(first)
      if score > best?.score ?? -1 { best = (candidate, score) }
    }
    return best?.candidate
  }

  /// Verbs of office, behind which hardly anything but a name or a post stands.
  static let naming: PhraseSet = [
    "任命", "聘任", "聘请", "委任", "选举", "补选", "推选", "增选", "选出", "选举产生", "提名", "免去", "罢免", "撤销", "接受", "宣布", "同意",
    "推荐",
  ]

  /// How well a name begins at a position.
  private func before(_ start: Int, floor: Int) -> Double {
    if start == floor { return 2.5 }
    let scalar = page.text[start - 1]
    if !Glyph.isHan(scalar) { return 2.5 }
    if page.first(of: NameSites.naming, before: start) != nil { return 4 }
    let telling: WordClass = [.boundary, .verb, .afterName, .eventVerb]
    for match in page.matches.ending(at: start) {
      if !match.classes.isDisjoint(with: telling) { return match.end - match.start > 1 ? 2.2 : 1.2 }
      if match.classes.contains(.post) { return 2.5 }
    }
    return -1.5
  }
}
