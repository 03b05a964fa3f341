internal import Civics
internal import Newsprint

/// An occasion with all the passages of the document that name it.
struct Occasion {
  var name: String { didSet { likeness = Likeness(name) } }
  private(set) var likeness: Likeness
  var kind: EventKind
  /// An index into the dates of the page.
  var date: Int?
  var place: Range<Int>?
  var hosts: [Range<Int>]
  var isPlanned: Bool
  /// Whether it is only ever named as a part of another.
  var isPart: Bool
  var evidence: [Range<Int>]
  /// Where it is named in prose: the sentence and the character.
  var mentions: [(sentence: Int, position: Int, isPart: Bool)]
  /// The articles that name it.
  var articles: Set<Int>
  /// Whether only headlines name it.
  var isHeadline: Bool
}

/// Puts the passages that name one occasion together: headline and body, full name and short.
struct Occasions {
  private(set) var all: [Occasion] = []
  private let page: Page
  private let dates: SentenceDates

  init(_ page: Page, _ dates: SentenceDates, _ candidates: [EventCandidate]) {
    self.page = page
    self.dates = dates
    for candidate in candidates where !candidate.isHeadline { place(candidate) }
    for candidate in candidates where candidate.isHeadline { placeHeadline(candidate) }
    all.sort { ($0.evidence.first?.lowerBound ?? 0, $0.name) < ($1.evidence.first?.lowerBound ?? 0, $1.name) }
  }

  private func article(_ candidate: EventCandidate) -> Int {
    page.issue.articleOfBlock[page.sentences[candidate.sentence].block]
  }

  private mutating func place(_ candidate: EventCandidate) {
    let article = article(candidate)
    let name = Likeness(candidate.name)
    let same = all.indices.filter {
      agree(all[$0].date, candidate.date) && all[$0].likeness.isSame(name)
        && (all[$0].kind == candidate.kind || all[$0].likeness.share(name) > 0.8
          || all[$0].likeness.isSameSession(name))
    }
    let best = same.max {
      (all[$0].articles.contains(article) ? 1 : 0, all[$0].likeness.share(name))
        < (all[$1].articles.contains(article) ? 1 : 0, all[$1].likeness.share(name))
    }
    if let best { merge(candidate, name, into: best) } else { append(candidate, name) }
  }

  private mutating func placeHeadline(_ candidate: EventCandidate) {
    let article = article(candidate)
    let own = all.indices.filter { all[$0].articles.contains(article) && !all[$0].isPart }
    let name = Likeness(candidate.name)
    // The headline's wording differs, but its occasion ends as the body's does.
    let near = own.first {
      all[$0].likeness.isSame(name) || all[$0].likeness.share(name) >= 0.5
        || all[$0].likeness.commonEnd(name) >= 4 || name.containment(in: all[$0].likeness) >= 0.6
    }
    // 一堂课讲透…新一届“两委”成员培训班: of the one occasion of its kind that the body tells, in other words.
    let alike = own.filter {
      !all[$0].isPlanned && (all[$0].kind == candidate.kind || all[$0].likeness.isOfNamedBody(name))
    }
    let only = alike.count == 1 && all[alike[0]].likeness.endsLike(name) ? alike.first : nil
    let far = all.indices.first { agree(all[$0].date, candidate.date) && all[$0].likeness.isSame(name) }
    if let target = near ?? only ?? far {
      merge(candidate, name, into: target)
    } else {
      append(candidate, name)
    }
  }

  private mutating func append(_ candidate: EventCandidate, _ name: Likeness) {
    all.append(
      Occasion(
        name: candidate.name, likeness: name, kind: candidate.kind, date: candidate.date,
        place: candidate.place,
        hosts: candidate.hosts, isPlanned: candidate.isPlanned, isPart: candidate.isPart,
        evidence: [candidate.evidence],
        mentions: candidate.isHeadline
          ? [] : [(candidate.sentence, candidate.nameRange.lowerBound, candidate.isPart)],
        articles: [article(candidate)], isHeadline: candidate.isHeadline))
  }

  private mutating func merge(_ candidate: EventCandidate, _ name: Likeness, into index: Int) {
    var occasion = all[index]
    if name.isFuller(than: occasion.likeness) { occasion.name = candidate.name }
    if occasion.kind == .other || occasion.kind == .activity, candidate.kind != .other {
      occasion.kind = candidate.kind
    }
    if let date = candidate.date {
      if let old = occasion.date {
        if dates.all[date].tellsDay, !dates.all[old].tellsDay { occasion.date = date }
      } else {
        occasion.date = date
      }
    }
    if occasion.place == nil { occasion.place = candidate.place }
    occasion.hosts += candidate.hosts
    // A headline speaks of what is to come as of what is.
    if !candidate.isHeadline { occasion.isPlanned = occasion.isPlanned && candidate.isPlanned }
    occasion.isPart = occasion.isPart && candidate.isPart
    occasion.isHeadline = occasion.isHeadline && candidate.isHeadline
    occasion.evidence.append(candidate.evidence)
    if !candidate.isHeadline {
      occasion.mentions.append((candidate.sentence, candidate.nameRange.lowerBound, candidate.isPart))
    }
    occasion.articles.insert(article(candidate))
    all[index] = occasion
  }

  /// Sets the date of an occasion that its own sentences do not date.
  mutating func setDate(_ index: Int, _ date: Int) { all[index].date = date }

  /// A part of an occasion takes place when and where the whole does.
  mutating func inherit(_ part: Int, from whole: Int) {
    if all[part].date == nil { all[part].date = all[whole].date }
    if all[part].place == nil { all[part].place = all[whole].place }
  }

  /// Adds an occasion that was found otherwise, and returns its index.
  mutating func add(_ candidate: EventCandidate) -> Int {
    append(candidate, Likeness(candidate.name))
    return all.count - 1
  }

  /// Whether two dates can be of one occasion.
  private func agree(_ first: Int?, _ second: Int?) -> Bool {
    guard let first, let second else { return true }
    let (left, right) = (dates.all[first], dates.all[second])
    if left.anchor == .recent || right.anchor == .recent { return true }
    if let a = left.start.month, let b = right.start.month, a != b { return false }
    if let a = left.start.day, let b = right.start.day, a != b { return false }
    if let a = left.start.year, let b = right.start.year, a != b { return false }
    return true
  }
}

/// A name of an occasion as it is compared with others: what that asks for is made once.
struct Likeness {
  private let core: [UInt32]
  private let canonical: [UInt32]
  /// The pairs of neighbouring characters, sorted.
  private let pairs: [UInt64]
  /// The numbers by what they count.
  private let ordinals: [UInt32: [UInt32]]

  init(_ name: String) {
    core = Likeness.core(name)
    canonical = Likeness.canonical(core)
    pairs = Likeness.pairs(core)
    ordinals = Likeness.ordinals(core)
  }

  /// Whether a character counts: quotation marks, dashes and white space do not.
  static func counts(_ scalar: UInt32) -> Bool {
    Glyph.isHan(scalar) || Glyph.isDigit(scalar) || Glyph.isLetter(scalar)
  }

  /// The characters of a name that count.
  static func core(_ name: String) -> [UInt32] {
    var core: [UInt32] = []
    core.reserveCapacity(name.utf8.count / 2 + 1)
    for scalar in name.unicodeScalars where counts(scalar.value) { core.append(scalar.value) }
    return core
  }

  /// The Dice share of their pairs of neighbouring characters, from 0 to 1.
  func share(_ other: Likeness) -> Double {
    let (left, right) = (pairs, other.pairs)
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var (i, j, common) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        common += 1
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return 2 * Double(common) / Double(left.count + right.count)
  }

  /// The share of the name's pairs of characters that another has too, from 0 to 1.
  func containment(in other: Likeness) -> Double {
    let theirs = Set(other.pairs)
    return pairs.isEmpty ? 0 : Double(pairs.count { theirs.contains($0) }) / Double(pairs.count)
  }

  private static func pairs(_ scalars: [UInt32]) -> [UInt64] {
    guard scalars.count > 1 else { return [] }
    var pairs = (1..<scalars.count).map { UInt64(scalars[$0 - 1]) << 32 | UInt64(scalars[$0]) }
    pairs.sort()
    return pairs
  }

  /// Whether a name has these characters one behind the other.
  static func contains(_ name: [UInt32], _ part: [UInt32]) -> Bool {
    guard !part.isEmpty, part.count <= name.count else { return false }
    return (0...name.count - part.count).contains { name[$0...].starts(with: part) }
  }

  /// How many characters two names have in common at their ends.
  func commonEnd(_ other: Likeness) -> Int {
    zip(core.reversed(), other.core.reversed()).prefix { $0 == $1 }.count
  }

  /// Whether both end in the same two characters and more, and count nothing differently.
  func endsLike(_ other: Likeness) -> Bool {
    guard agrees(other) else { return false }
    let common = zip(canonical.reversed(), other.canonical.reversed()).prefix { $0 == $1 }.count
    return common >= 3 && share(other) > 0.25 || common >= 2 && isOfNamedBody(other)
  }

  /// Whether both name the same body, as a session does.
  func isOfNamedBody(_ other: Likeness) -> Bool { body != nil && body == other.body }

  private static let short: PhraseTable<Phrase> = [
    ("人民代表大会常务委员会", "人大常委会"), ("人民代表大会", "人大"), ("纪律检查委员会", "纪委"), ("全体会议", "全会"), ("职工代表大会", "职代会"),
    ("代表大会", "代会"), ("党代会", "代会"), ("第", ""),
    ("政治协商会议", "政协"), ("中国共产党", ""), ("中共", ""), ("中国人民", ""),
  ]

  /// A name with its bodies in their short forms: 第十七届人民代表大会第一次会议 → 十七届人大一次会议.
  private static func canonical(_ name: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(name.count)
    var index = 0
    while index < name.count {
      if let form = short.phrases.index(in: name, at: index) {
        short.values[form].append(to: &result)
        index += short.phrases.phrases[form].count
      } else {
        result.append(name[index])
        index += 1
      }
    }
    return result
  }

  /// Whether two names can be of one occasion: nearly equal, or one within the other, and no 第… differs.
  func isSame(_ other: Likeness) -> Bool {
    let (left, right) = (canonical, other.canonical)
    if left == right { return true }
    guard agrees(other), ordinals[0x5C4A] == nil || isOfSameBody(other) else { return false }  // 届
    if isSameSession(other) { return true }
    if share(other) >= 0.72 { return true }
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    return short.count >= 5 && Likeness.isSubsequenceOfWords(short, long)
  }

  /// Whether the short name's characters stand in the long one in order, in at most three pieces, the last
  /// of them at its end or before 暨.
  private static func isSubsequenceOfWords(_ short: [UInt32], _ long: [UInt32]) -> Bool {
    var (position, pieces, last) = (0, 0, -2)
    for scalar in short {
      guard let found = long[position...].firstIndex(of: scalar) else { return false }
      if found != last + 1 { pieces += 1 }
      last = found
      position = found + 1
    }
    return pieces <= 2 && (position == long.count || long[position] == 0x66A8)
  }

  private static let counted: ScalarSet = "届次期号轮场"

  /// The numbers of a name by what they count, 第 or not: 第二十届, 五次.
  private static func ordinals(_ name: [UInt32]) -> [UInt32: [UInt32]] {
    var result: [UInt32: [UInt32]] = [:]
    for (index, scalar) in name.enumerated() where counted.contains(scalar) {
      var start = index
      while start > 0, Numeral.value(name[start - 1]) != nil || Glyph.isDigit(name[start - 1]) { start -= 1 }
      if start < index, result[scalar] == nil { result[scalar] = Array(name[start..<index]) }
    }
    return result
  }

  /// Whether nothing that both names count differs: 第五次 is never 第七次.
  private func agrees(_ other: Likeness) -> Bool {
    ordinals.allSatisfy { other.ordinals[$0.key] == nil || other.ordinals[$0.key] == $0.value }
  }

  /// Whether both are the same session of a body by its numbers: 九届十二次 and 第九届…第十二次.
  func isSameSession(_ other: Likeness) -> Bool {
    let (term, session): (UInt32, UInt32) = (0x5C4A, 0x6B21)  // 届 次
    guard let own = ordinals[term], let number = ordinals[session], isOfSameBody(other) else { return false }
    return other.ordinals[term] == own && other.ordinals[session] == number
      && (share(other) > 0.3 || other.body == body && (body == Likeness.cppcc || body == Likeness.staff))
  }

  private static let cppcc: Phrase = "政协"
  private static let staff: Phrase = "职代会"
  private static let bodies: [Phrase] = ["纪委", "职代会", "政协", "人大", "妇联", "工会", "团委", "残联", "文联", "科协"]

  /// The body whose session a name is, where it says so.
  private var body: Phrase? {
    Likeness.bodies.first { body in canonical.indices.contains { body.stands(in: canonical, at: $0) } }
  }

  /// Whether two sessions can be of one body: that of a commission for discipline never is its committee's.
  private func isOfSameBody(_ other: Likeness) -> Bool {
    let (left, right) = (body, other.body)
    if left == right { return true }
    return (left == nil || right == nil) && left != Likeness.bodies[0] && right != Likeness.bodies[0]
  }

  /// Whether a name says more than another of the same occasion.
  func isFuller(than other: Likeness) -> Bool { core.count > other.core.count && core.count <= 60 }
}
