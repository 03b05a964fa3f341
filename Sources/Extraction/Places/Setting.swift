internal import Lexicon
internal import Newsprint

/// The places that a page speaks of: which town, district, city its bare 镇, 区, 市 mean.
///
/// An article's own unit comes before the issue's; where neither is clear, nothing is guessed.
struct Setting {
  /// The units by level that the whole issue speaks for.
  private(set) var issue = UnitsByLevel()
  /// The units that the issue surely speaks for: what the table of issues says, or its masthead.
  private var own = UnitsByLevel()
  /// For each block, the units of its article that differ from the issue's.
  private var ofBlock: [UnitsByLevel] = []
  private let finder: UnitFinder
  /// The mentions that surely are of units, in the order of the page.
  private var sureMentions: [UnitFinder.Mention] = []
  private let blocks: [Range<Int>]
  /// The names of the issue's own towns and districts without their kinds.
  private var stems: [Characters] = []

  /// For each block, the village or community that its article names most.
  private var villages: [Characters?] = []
  /// For each block where its article begins.
  private var articleStart: [Int] = []
  /// Where villages and communities are named, in the order of the page.
  private var villageMentions: [(range: Range<Int>, name: Characters)] = []

  /// `place` is what `issues.tsv` says, from the largest unit down.
  init(_ page: Page, place: String?) {
    finder = UnitFinder(page)
    blocks = page.issue.blocks.map(\.range)
    let told = place.map { Setting.units(of: $0, page.lexicon) } ?? UnitsByLevel()
    sureMentions = Setting.sure(page, finder, told.all.map(\.name))
    var counts = [Int](repeating: 0, count: finder.units.count)
    for mention in sureMentions {
      counts[mention.unit] += Setting.weight(page, mention.range)
    }
    issue = Setting.dominant(finder.units, counts, share: 0.5)
    if issue[.province] == nil, let short = Setting.province(page) { issue.set(short) }
    for unit in told.all where unit.level >= .county { own.set(unit) }
    if let masthead = Setting.masthead(page, finder.units), own[masthead.level] == nil {
      own.set(masthead)
      issue.set(masthead)
    }
    issue.merge(told)
    stems = [Level.town, .county, .city].compactMap { issue[$0] }
      .map(\.stem).filter { $0.count > 1 }
    villages = Array(repeating: nil, count: page.issue.blocks.count)
    ofBlock = Array(repeating: UnitsByLevel(), count: page.issue.blocks.count)
    articleStart = blocks.map(\.lowerBound)
    for article in page.issue.articles {
      let own = articleUnits(page, article)
      let village = village(page, article)
      let start = (article.body + article.headlines).map { blocks[$0].lowerBound }.min() ?? 0
      for block in article.body + article.headlines {
        articleStart[block] = start
        ofBlock[block] = own
        villages[block] = village
      }
    }
    if let own = villagePaper(page) {
      for block in villages.indices where villages[block] == nil { villages[block] = own }
    }
    villageMentions.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The mentions of units that are named twice, or that stand as units do: before a body, behind a larger
  /// unit or a preposition, or at the head of a sentence. 旅游兴县 and 紧密型县 do not. Where a level has none,
  /// all of it count.
  private static func sure(
    _ page: Page, _ finder: UnitFinder, _ told: [Characters]
  ) -> [UnitFinder.Mention] {
    var totals = [Int](repeating: 0, count: finder.units.count)
    for mention in finder.mentions { totals[mention.unit] += 1 }
    var ends = [Bool](repeating: false, count: page.text.count + 1)
    for mention in finder.mentions { ends[mention.range.upperBound] = true }
    let isSure = finder.mentions.map { mention in
      totals[mention.unit] > 1 || told.contains(finder.units[mention.unit].name)
        || stands(page, mention.range, ends)
    }
    var hasSure = [Bool](repeating: false, count: Level.allCases.count)
    for (index, mention) in finder.mentions.enumerated() where isSure[index] {
      hasSure[finder.units[mention.unit].level.rawValue] = true
    }
    return finder.mentions.indices.filter {
      isSure[$0] || !hasSure[finder.units[finder.mentions[$0].unit].level.rawValue]
    }.map { finder.mentions[$0] }
  }

  private static let papers: PhraseSet = [
    "报", "周报", "日报", "晚报", "时报", "新闻", "通讯", "融媒", "发布", "之声", "之窗", "快讯", "要闻", "消息", "社区报", "新语", "讯",
  ]

  /// The unit that the first lines name as a paper does: 章水报 of 章水区.
  private static func masthead(_ page: Page, _ units: [Unit]) -> Unit? {
    for block in page.issue.blocks.prefix(4) where block.isLine {
      let line = block.range
      // 抚州新闻 of a page that names no 抚州市
      if let short = page.matches.longest(.place, startingAt: line.lowerBound),
        page.first(of: papers, at: Int(short.end)) != nil
      {
        let stem = Characters(page.text[line.lowerBound..<Int(short.end)])
        if page.lexicon.classes(of: stem + [0x5E02]).contains(.place) {  // 市
          return Unit(name: stem + [0x5E02], level: .city, suffix: [0x5E02])
        }
      }
      for unit in units where unit.stem.count > 1 && line.count > unit.stem.count {
        let end = line.lowerBound + unit.stem.count
        if page.text[line.lowerBound..<end].elementsEqual(unit.stem), page.first(of: papers, at: end) != nil {
          return unit
        }
      }
    }
    return nil
  }

  private static let leading: ScalarSet = "在到赴来往于由从与和及向对为是日"
  /// “旅游兴县、生态立县”: marks within which a word is no sooner a unit.
  private static let fences: ScalarSet = [Sign.openQuote, Sign.openSingleQuote, Sign.enumeration, Sign.comma]

  private static func stands(_ page: Page, _ range: Range<Int>, _ ends: [Bool]) -> Bool {
    let start = range.lowerBound
    let bodies: WordClass = [.organization, .abbreviation, .post]
    guard start > 0, page.sentences[page.sentence(at: start)].range.lowerBound < start else { return true }
    let before = page.text[start - 1]
    let isApart = !Glyph.isHan(before) && !fences.contains(before)
    return isApart || ends[start] || leading.contains(before)
      || page.matches.ending(at: start).contains {
        $0.end - $0.start > 1 && !$0.classes.isDisjoint(with: [.eventVerb, .boundary])
      }
      || page.matches.longest(.place, endingAt: start) != nil
      || page.matches.starting(at: range.upperBound).contains { !$0.classes.isDisjoint(with: bodies) }
  }

  private static let publishing: PhraseSet = ["报", "简讯", "之声", "月报", "“两委”", "村委会", "党总支", "党支部", "党委", "主办"]

  /// The village whose paper the page is: 石塘村报, 石塘村“两委”主办.
  private func villagePaper(_ page: Page) -> Characters? {
    for block in page.issue.blocks.prefix(4) where block.isLine {
      let own = villageMentions.first {
        block.range.contains($0.range.lowerBound) && $0.name.hasSuffix("村")
          && page.first(of: Setting.publishing, at: $0.range.upperBound) != nil
      }
      if let own { return own.name }
    }
    return nil
  }

  /// The unit of a level that a bare 镇, 区, 市 means in a block.
  func unit(_ level: Level, inBlock block: Int) -> Unit? {
    if let own = own[level] { return own }
    return ofBlock[block][level] ?? onlyUnit(level, in: block) ?? issue[level]
  }

  /// The one unit of a level that a sentence names before a position: 在临江镇…，镇长甲; nil where the issue
  /// surely speaks for one.
  func unit(_ level: Level, named range: Range<Int>) -> Unit? {
    guard own[level] == nil else { return nil }
    var only: Unit?
    for mention in sureMentions(from: range) where finder.units[mention.unit].level == level {
      let unit = finder.units[mention.unit]
      if let only, only != unit { return nil }
      only = unit
    }
    return only
  }

  /// Whether the issue surely speaks for a unit of a level.
  func isOwn(_ level: Level) -> Bool { own[level] != nil }

  /// The one unit of a level that a paragraph names, where it names just one.
  private func onlyUnit(_ level: Level, in block: Int) -> Unit? {
    var only: Unit?
    for mention in sureMentions(from: blocks[block]) {
      let unit = finder.units[mention.unit]
      guard unit.level == level, unit != only else { continue }
      if only != nil { return nil }
      only = unit
    }
    return only
  }

  /// The village or community that a bare 村 or 社区 means at a position: the one named last in its
  /// paragraph, or more than once before in its article, else the one that it names most.
  func village(before position: Int, inBlock block: Int) -> Characters? {
    let before = villageMentions.filter {
      $0.range.upperBound <= position && $0.range.lowerBound >= articleStart[block]
    }
    if let last = before.last, last.range.lowerBound >= blocks[block].lowerBound { return last.name }
    // What is named once may be no name: 上访村.
    return before.last { mention in before.count { $0.name == mention.name } > 1 }?.name ?? villages[block]
  }

  /// The village or community that a bare 村 or 社区 means in a block.
  func village(inBlock block: Int) -> Characters? { villages[block] }

  /// 书记甲来社区: verbs before a village.
  private static let arriving: ScalarSet = "来到赴往在进入各该本我"
  private static let family: UInt32 = 0x5BB6  // 家
  private static let term: UInt32 = 0x5C4A  // 届
  static let villageEnds: PhraseSet = ["村", "社区", "居民区"]

  /// Whether a name ends as those of villages, communities and units do.
  static func isOfPlace(_ name: Characters) -> Bool {
    villageEnds.suffix(of: name) != nil || name.last.map { UnitFinder.finals.contains($0) } ?? false
  }

  /// Whether the end of a village's name stands within the name of a body or occasion that begins before it; 东门社区居委会
  /// begins with the community.
  private func runsInto(_ page: Page, _ position: Int) -> Bool {
    (max(0, position - 5)..<position).contains {
      page.matches.hasWord([.organization, .eventHead], startingAt: $0, where: { Int($0.end) > position })
    }
  }

  /// The village or community that an article names most: 郭寨村, 梧桐里社区.
  private mutating func village(_ page: Page, _ article: Article) -> Characters? {
    var counts: [Characters: Int] = [:]
    for block in article.headlines + article.body {
      let range = page.issue.blocks[block].range
      for position in page.landmarks.places(.village, in: range) {
        guard let end = page.first(of: Setting.villageEnds, at: position),
          !page.isCovered(position..<position + end.count, by: [.guardWord, .post, .boundary]),
          !runsInto(page, position)
        else { continue }
        var start = position
        while start > range.lowerBound, position - start < 5, Glyph.isHan(page.text[start - 1]),
          mention(endingAt: start) == nil,
          !Setting.arriving.contains(page.text[start - 1]),
          !page.matches.ending(at: start).contains(where: {
            !$0.classes.isDisjoint(with: [.boundary, .eventVerb])
              || (!$0.classes.isDisjoint(with: [.organization, .post]) && $0.end - $0.start > 1)
          })
        { start -= 1 }
        guard position - start >= 2, !page.text[start..<position].contains(Setting.term) else { continue }
        // 同家洼村: the family's name stands before 家, whatever else it means.
        if page.text[start] == Setting.family, start > range.lowerBound, Glyph.isHan(page.text[start - 1]) {
          start -= 1
        }
        let range = start..<position + end.count
        counts[page.text[range], default: 0] += 1
        villageMentions.append((range, page.text[range]))
      }
    }
    return counts.max { $0.value == $1.value ? $1.key < $0.key : $0.value < $1.value }?.key
  }

  /// The unit that ends where `position` is, or nil.
  func mention(endingAt position: Int) -> (range: Range<Int>, unit: Unit)? {
    var (low, high) = (0, finder.mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if finder.mentions[middle].range.upperBound < position { low = middle + 1 } else { high = middle }
    }
    guard low < finder.mentions.count, finder.mentions[low].range.upperBound == position else { return nil }
    return (finder.mentions[low].range, finder.units[finder.mentions[low].unit])
  }

  /// Where the name of one of the issue's own units, without its kind, begins that ends at a position: 青禾
  /// in 青禾综合行政执法队.
  func stem(endingAt position: Int, in text: [UInt32]) -> Int? {
    for stem in stems
    where stem.count <= position && text[position - stem.count..<position].elementsEqual(stem) {
      return position - stem.count
    }
    return nil
  }

  /// The unit that begins at a position, or nil.
  func mention(startingAt position: Int) -> (range: Range<Int>, unit: Unit)? {
    let place = Setting.place(from: position, in: finder.mentions)
    guard place < finder.mentions.count, finder.mentions[place].range.lowerBound == position else {
      return nil
    }
    return (finder.mentions[place].range, finder.units[finder.mentions[place].unit])
  }

  /// The index of the first of some mentions that begins at a position or behind it.
  private static func place(from position: Int, in mentions: [UnitFinder.Mention]) -> Int {
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.lowerBound < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Those of some mentions that begin in a range.
  private static func mentions(
    _ mentions: [UnitFinder.Mention], from range: Range<Int>
  ) -> ArraySlice<UnitFinder.Mention> {
    mentions[place(from: range.lowerBound, in: mentions)..<place(from: range.upperBound, in: mentions)]
  }

  /// The mentions that begin in a range and surely are of units.
  private func sureMentions(from range: Range<Int>) -> ArraySlice<UnitFinder.Mention> {
    Setting.mentions(sureMentions, from: range)
  }

  /// The longest unit of this page that a text begins with.
  func knownUnit(startingIn text: Characters) -> Unit? {
    var longest: Unit?
    for unit in finder.units
    where unit.count(startingIn: text) > 0 && unit.name.count >= longest?.name.count ?? 0 {
      longest = unit
    }
    for unit in issue.all where text.hasPrefix(unit.name) && unit.name.count >= longest?.name.count ?? 0 {
      longest = unit
    }
    return longest
  }

  /// The units named in a range.
  func mentions(in range: Range<Int>) -> [(range: Range<Int>, unit: Unit)] {
    Setting.mentions(finder.mentions, from: range).filter { $0.range.upperBound <= range.upperBound }
      .map { ($0.range, finder.units[$0.unit]) }
  }

  /// The place from the largest unit down, as far as it is told: 江苏省云州市临河区青禾镇.
  var place: String? {
    let parts = [Level.province, .city, .county, .town].compactMap { issue[$0].map { String($0.name) } }
    return parts.isEmpty ? nil : parts.joined()
  }

  /// The most frequent unit of each level, where it has at least `share` of all mentions of its level.
  private static func dominant(_ units: [Unit], _ counts: [Int], share: Double) -> UnitsByLevel {
    var result = UnitsByLevel()
    for level in Level.allCases {
      var best: Int?
      var total = 0
      for index in units.indices where counts[index] > 0 && units[index].level == level {
        total += counts[index]
        // Of two named as often, the one named first.
        if counts[index] > best.map({ counts[$0] }) ?? 0 { best = index }
      }
      guard let best, Double(counts[best]) >= share * Double(total) else { continue }
      result.set(units[best])
    }
    return result
  }

  private func articleUnits(_ page: Page, _ article: Article) -> UnitsByLevel {
    var counts = [Int](repeating: 0, count: finder.units.count)
    for block in article.body + article.headlines {
      let range = page.issue.blocks[block].range
      for mention in sureMentions(from: range) where mention.range.upperBound <= range.upperBound {
        counts[mention.unit] += Setting.weight(page, mention.range)
      }
    }
    return Setting.dominant(finder.units, counts, share: 0.6)
  }

  /// What a mention counts: in a headline, or where it opens a sentence, twice.
  private static func weight(_ page: Page, _ range: Range<Int>) -> Int {
    let sentence = page.sentences[page.sentence(at: range.lowerBound)]
    return sentence.isLine || range.lowerBound - sentence.range.lowerBound <= 1 ? 2 : 1
  }

  /// The one municipality or province that a page names without its kind.
  private static func province(_ page: Page) -> Unit? {
    var names: Set<String> = []
    for position in page.matches.starts(of: .place, in: page.text.indices) {
      guard let match = page.matches.longest(.place, startingAt: position) else { continue }
      let word = page.word(match)
      // 浙江某食品有限公司 says nothing of the province of the page.
      if word.rank == "province", !isOfCompany(page, Int(match.end)) { names.insert(word.fullForm) }
    }
    guard names.count == 1, let name = names.first else { return nil }
    let characters = Characters(name)
    return Unit(name: characters, level: .province, suffix: characters.suffix(1))
  }

  private static let companies: PhraseSet = ["公司", "集团", "大学", "学院", "企业", "商会", "银行"]

  /// Whether a company or school is named after the place that ends here.
  private static func isOfCompany(_ page: Page, _ end: Int) -> Bool {
    (end..<min(page.text.count, end + 14)).prefix { Glyph.isHan(page.text[$0]) }
      .contains { page.first(of: companies, at: $0) != nil }
  }

  /// The units of a place written from the largest down.
  private static func units(of place: String, _ lexicon: Lexicon) -> UnitsByLevel {
    var result = UnitsByLevel()
    var name = ""
    let characters = Array(place)
    for (index, character) in characters.enumerated() {
      name.append(character)
      let isStreet = character == "道" && characters[max(0, index - 1)] == "街"
      // 台州市 is one name: 州 ends none where 市 follows.
      if character == "州", index + 1 < characters.count, characters[index + 1] == "市" { continue }
      guard isStreet || (name.count > 1 && "省市区县旗镇乡州".contains(character)) else { continue }
      if character == "区", name.hasSuffix("自治区") == false, name.count < 2 { continue }
      let isProvince = lexicon.word(name).map { $0.rank == "province" } ?? false
      let level: Level =
        isProvince || character == "省"
        ? .province
        : isStreet || character == "镇" || character == "乡"
          ? .town : character == "市" || character == "州" ? .city : .county
      result.set(
        Unit(name: Characters(name), level: level, suffix: Characters(isStreet ? "街道" : String(character))))
      name = ""
    }
    return result
  }
}
