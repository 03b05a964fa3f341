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
  var sites: [NameSite] = []
  let page: Page
  let units: [PostUnit]
  let model: NameModel
  /// Units that announce somebody, or belong to a list that does.
  var attached: [Bool]
  /// For each character the unit that begins there, or -1.
  var unitAt: [Int32]

  init(_ page: Page, _ finder: PostFinder) {
    self.page = page
    units = finder.units
    attached = Array(repeating: false, count: units.count)
    model = NameModel(page)
    unitAt = Array(repeating: -1, count: page.text.count + 1)
    for (index, unit) in units.enumerated().reversed() { unitAt[unit.range.lowerBound] = Int32(index) }
    addNamesBehindPosts()
  }

  func limit(_ position: Int) -> Int { page.issue.blocks[block(position)].range.upperBound }

  func block(_ position: Int) -> Int {
    page.sentences[page.sentence(at: position)].block
  }

  /// A name whose end a verb of office fixes needs less to be one.
  static let tooWeakBefore = -2.2
  private static let tooWeak = -4.5
  /// How much weaker a name of two characters may be behind an office that a verb of office follows: 镇长和平说.
  static let doing = 2.0

  /// The readings that are worth keeping.
  func readings(at start: Int, limit: Int) -> [NameModel.Candidate] {
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
  func expectation(_ chain: [Int]) -> NameSite.Expectation {
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

  func expectation(_ unit: PostUnit) -> NameSite.Expectation {
    if unit.holder == .single { return .office }
    if unit.holder == .shared, !page.has(NameSites.delegate, at: unit.core.lowerBound) { return .office }
    return unit.organization.isEmpty ? .person : .member
  }

  mutating func attach(_ posts: [Int]) {
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
      // 曾任县旅游局局长、现任县民宿协会会长的甲: 的 leads to the name.
      if end < limit, page.text[end] == 0x7684, let named = described(chain, at: end + 1, limit: limit) {
        sites.append(
          NameSite(
            start: end + 1, candidates: [named], expectation: .office, posts: chain, announcement: start))
        attach(chain)
        chain = []
        continue
      }
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
      guard let best = readings.max(by: { $0.score < $1.score }),
        best.score > threshold
          || expectation == .office && best.isDoing && best.score > threshold - NameSites.doing
      else { continue }
      sites.append(
        NameSite(
          start: end, candidates: readings, expectation: expectation, posts: chain, announcement: start))
      attach(chain)
      addList(behind: best.range.upperBound, chain, unit, limit: limit)
      chain = []
    }
  }

  private static let holding: PhraseSet = [
    "曾任", "现任", "时任", "担任", "兼任", "身为", "作为", "历任", "曾担任", "原任", "先后担任",
  ]

  /// The name that a clause about somebody's posts leads to, or nil: 现任某会会长的甲.
  private func described(_ chain: [Int], at start: Int, limit: Int) -> NameModel.Candidate? {
    let isHeld = chain.contains {
      let begin = units[$0].range.lowerBound
      return page.first(of: NameSites.holding, at: begin) != nil
        || page.first(of: NameSites.holding, before: begin) != nil
    }
    guard isHeld, expectation(chain) != .person else { return nil }
    return readings(at: start, limit: limit).max { $0.score < $1.score }.flatMap { $0.score > 1 ? $0 : nil }
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

  /// Where an age ends that stands between a post and a name: 主任、82岁的甲.
  private func ageEnd(behind end: Int, limit: Int) -> Int? {
    guard page.text[end] == Sign.enumeration || page.text[end] == Sign.comma else { return nil }
    var index = end + 1
    while index < limit, Glyph.isDigit(page.text[index]) { index += 1 }
    return index > end + 1 && page.has("岁的", at: index) ? index + 2 : nil
  }

  private static let retired: PhraseSet = ["、现已退休的", "、已退休的", "，现已退休的", "、现年"]

  /// Where a remark ends that stands between a post and the name it announces: 副县长（挂职）甲.
  private func remarkEnd(behind end: Int, limit: Int) -> Int {
    guard end < limit else { return end }
    if let word = page.first(of: NameSites.retired, at: end) { return end + word.count }
    if let age = ageEnd(behind: end, limit: limit) { return age }
    // 队长、“最美志愿者”甲
    if page.text[end] == Sign.enumeration, end + 1 < limit, page.text[end + 1] == Sign.openQuote,
      let closing = page.closing(of: end + 1, before: min(limit, end + NameSites.honour)),
      closing + 2 < limit,
      Glyph.isHan(page.text[closing + 1])
    {
      return closing + 1
    }
    guard page.text[end] == Sign.openBracket,
      let closing = page.closing(of: end, before: min(limit, end + NameSites.honour)),
      closing + 2 < limit, Glyph.isHan(page.text[closing + 1]), !hasPost(end..<closing)
    else { return end }
    return closing + 1
  }

  /// Whether two posts are of one list: 党组副书记、副主任, 副网格长兼联络员, 原…，现任….
  func goesOn(_ first: PostUnit, _ second: PostUnit) -> Bool {
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
    while end + 2 < limit, isListSign(page.text[end]), unitAt[end + 1] < 0 {
      var readings = readings(at: end + 1, limit: limit).filter { $0.follow > 0.5 }
      if readings.isEmpty, let unlisted = model.unlisted(at: end + 1, limit: limit) { readings = [unlisted] }
      let whole = readings.first { isFenced($0.range, limit) && $0.name > NameSites.fenced }
      let best = whole ?? readings.max { $0.score < $1.score }
      guard let best,
        whole != nil || best.score > (best.range.count > 2 ? -0.6 : best.isDoing ? -2.5 : 0.8)
      else { return }
      // Only one of them can hold a post that is held by one alone.
      let shares = chain.filter { units[$0].holder != .single || isShared(units[$0]) }
      sites.append(
        NameSite(
          start: end + 1, candidates: whole.map { [$0] } ?? readings,
          expectation: whole != nil
            ? .fixed
            : best.range.count > 2 || best.isDoing
              ? .office : best.follow > NameSites.sureEnd ? .member : .person,
          posts: shares,
          announcement: nil))
      end = addressEnd(best.range.upperBound)
    }
  }

  /// Where 同志 or a short remark in brackets ends that stands behind a name: 甲同志、乙同志, 甲（女）、乙.
  func addressEnd(_ end: Int) -> Int {
    let titled = page.addressEnd(end)
    guard titled < page.text.count, page.text[titled] == Sign.openBracket,
      let closing = page.closing(of: titled, before: min(page.text.count, titled + NameSites.remark)),
      !hasPost(titled..<closing)
    else { return titled }
    return closing + 1
  }

  /// Where 同志 or a short remark in brackets begins that ends at a position.
  func addressStart(_ end: Int, floor: Int) -> Int {
    var start = end
    if start > floor, page.text[start - 1] == Sign.closeBracket,
      let opening = page.opening(of: start - 1, notBefore: max(floor, start - NameSites.remark)),
      !hasPost(opening..<start)
    {
      start = opening
    }
    return page.addressStart(start)
  }

  func hasPost(_ range: Range<Int>) -> Bool {
    range.contains { page.matches.starting(at: $0).contains { $0.classes.contains(.post) } }
  }

  /// The longest quoted honour between a post and a name.
  private static let honour = 14
  /// The longest remark in brackets behind a name: （女，回族）.
  static let remark = 8

  /// Whether a mark, or 同志 and a mark, stands right behind a name of a list.
  func isFenced(_ range: Range<Int>, _ limit: Int) -> Bool {
    let end = addressEnd(range.upperBound)
    return end >= limit || !Glyph.isHan(page.text[end])
  }

  /// Above this a verb of office stands behind a name.
  private static let sureEnd = 2.5
  /// Between the marks of a list even 方向 and 时代 are names.
  private static let fenced = -7.0
  private static let fencedByOffice = -8.5

  func isListSign(_ scalar: UInt32) -> Bool { scalar == Sign.enumeration || scalar == 0x548C }

  /// Whether a title is held by several: it has 副 or the like before its core.
  func isShared(_ unit: PostUnit) -> Bool { unit.title.lowerBound < unit.core.lowerBound }
}
