/// Blocks put together into articles: bodies with the headlines that speak of them.
///
/// Headlines can stand together above the body of another article, so a headline finds its body by what
/// they share, and only then by standing over it.
struct Articles {
  private(set) var articles: [Article] = []

  init(_ text: [UInt32], _ blocks: [Block]) {
    let isWithin = blocks.map { Articles.isWithin(text, $0) }
    let isBody = blocks.indices.map { !blocks[$0].isLine || isWithin[$0] }
    let groups = Articles.groups(text, blocks, isWithin)
    let leads = blocks.map { $0.isLine ? nil : GramSet(lead: text, $0.range) }
    // For each group the paragraph whose first sentence repeats it best, or the one it stands over.
    var headlines: [Int: [Int]] = [:]
    var claimed: [Int: Double] = [:]
    var owners: [Int?] = []
    for group in groups {
      // A long list, of names say, speaks of no paragraph.
      let best =
        group.count > Articles.longestGroup ? nil : Articles.bestParagraph(for: group, text, blocks, leads)
      owners.append(best?.index)
      if let best { claimed[best.index] = max(claimed[best.index] ?? 0, best.share) }
    }
    for (place, group) in groups.enumerated() {
      guard let last = group.last else { continue }
      let following = last + 1
      let standsOver = following < blocks.count && isBody[following]
      var owner = owners[place]
      // A dateline or a scene may come first; what repeats the headline is then further down the same article.
      if let best = owner, standsOver, best > following,
        isBody[following..<best].allSatisfy({ $0 })
      {
        owner = following
      }
      if owner == nil, standsOver { owner = following }
      // A kicker that a blank line sets apart goes with the headline below it.
      if owner == nil, place + 1 < groups.count, groups[place + 1].first == following, group.count == 1 {
        owner = owners[place + 1] ?? Articles.paragraph(under: groups[place + 1], isBody)
      }
      if let owner {
        headlines[owner, default: []] += group
      } else {
        articles.append(Article(headlines: group, body: []))
      }
    }
    var bodies: [Article] = []
    for index in blocks.indices where isBody[index] {
      if let own = headlines[index] {
        bodies.append(Article(headlines: own, body: [index]))
      } else if bodies.isEmpty {
        bodies.append(Article(headlines: [], body: [index]))
      } else {
        bodies[bodies.count - 1].body.append(index)
      }
    }
    articles = bodies + articles
  }

  /// As many lines as headlines that stand together have.
  private static let longestGroup = 7

  /// Lines that stand together without a blank line between them.
  private static func groups(_ text: [UInt32], _ blocks: [Block], _ isWithin: [Bool]) -> [[Int]] {
    var groups: [[Int]] = []
    for (index, block) in blocks.enumerated() where block.isLine && !isWithin[index] {
      if let last = groups.last?.last, last == index - 1, !block.followsGap || isSource(text[block.range]) {
        groups[groups.count - 1].append(index)
      } else {
        groups.append([index])
      }
    }
    return groups
  }

  /// Whether a line stands within an article and heads none: 任命：, 一、工作回顾, a Markdown heading of the
  /// third level or lower, the row of a table, a caption.
  private static func isWithin(_ text: [UInt32], _ block: Block) -> Bool {
    guard case .line(let level) = block.kind, let last = block.range.last else { return false }
    if level >= 3 || text[last] == 0xFF1A || text[block.range.lowerBound] == 0x7C { return true }  // |
    let line = text[block.range]
    return isNumbered(line) || isCaption(line) || labels.contains { line.starts(with: $0) }
  }

  private static let labels: [[UInt32]] = [
    "公示时间", "公示期", "公示日期", "监督电话", "举报电话", "受理电话", "联系电话", "热线电话", "咨询电话", "电话：", "地址：", "服务时间",
    "开放时间", "办公时间",
    "报名方式", "报名电话",
  ].map { $0.unicodeScalars.map(\.value) }

  private static let sources: [[UInt32]] = ["来源：", "发布时间", "发布日期", "发布于", "浏览", "日期：", "作者：", "编辑：", "责编："]
    .map {
      $0.unicodeScalars.map(\.value)
    }

  /// Whether a line says where and when the article came out, and is no headline of another.
  private static func isSource(_ line: ArraySlice<UInt32>) -> Bool {
    if sources.contains(where: { line.starts(with: $0) }) { return true }
    // 桃源街坊 2024-07-05 17:40
    guard line.count <= 30 else { return false }
    return line.indices.dropLast(7).contains { index in
      line[index..<index + 4].allSatisfy { (0x30...0x39).contains($0) }
        && [0x2D, 0x2E, 0x2F].contains(line[index + 4])
        && (0x30...0x39).contains(line[index + 5])
    }
  }

  private static let credits: [[UInt32]] = ["摄", "摄影", "供图", "资料图", "资料照片"].map {
    $0.unicodeScalars.map(\.value)
  }
  private static let scenes: [[UInt32]] = ["现场", "合影", "一角", "图为", "图①"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// Whether a line tells what a picture shows, or who took it: 会议现场 本报通讯员 甲 摄.
  private static func isCaption(_ line: ArraySlice<UInt32>) -> Bool {
    if credits.contains(where: { line.suffix($0.count).elementsEqual($0) }) { return true }
    return line.count <= 8 && scenes.prefix(3).contains { line.suffix($0.count).elementsEqual($0) }
      || scenes.suffix(2).contains { line.starts(with: $0) }
  }

  private static let numerals = "一二三四五六七八九十".unicodeScalars.map(\.value)

  /// Whether a line begins with 一、 or （一） or, as the entries of a list do, with 1. or 1、.
  private static func isNumbered(_ line: ArraySlice<UInt32>) -> Bool {
    let isBracketed = line.first == 0xFF08
    let rest = isBracketed ? line.dropFirst() : line
    let figures = line.prefix { (0x30...0x39).contains($0) }
    if (1...2).contains(figures.count) {
      let behind = line.dropFirst(figures.count)
      return behind.first.map { [0x2E, 0xFF0E, 0x3001].contains($0) } ?? false  // . ． 、
        && !(behind.dropFirst().first.map { (0x30...0x39).contains($0) } ?? true)
    }
    let number = rest.prefix { numerals.contains($0) }
    return (1...2).contains(number.count)
      && rest.dropFirst(number.count).first == (isBracketed ? 0xFF09 : 0x3001)
  }

  private static func paragraph(under group: [Int], _ isBody: [Bool]) -> Int? {
    guard let last = group.last, last + 1 < isBody.count, isBody[last + 1] else { return nil }
    return last + 1
  }

  private static func bestParagraph(
    for group: [Int], _ text: [UInt32], _ blocks: [Block], _ leads: [GramSet?]
  ) -> (index: Int, share: Double)? {
    var best: (index: Int, share: Double)?
    for headline in group {
      let range = blocks[headline].range
      guard range.count >= 8 else { continue }
      let bits = GramSet.bits(text, range)
      for (index, lead) in leads.enumerated() {
        guard let lead else { continue }
        let share = lead.share(of: bits)
        if share >= 0.6, share > (best?.share ?? 0) + 0.05 { best = (index, share) }
      }
    }
    return best
  }
}

/// The pairs of neighbouring characters of a passage, as bits of their hashes.
struct GramSet {
  private var bits = [UInt64](repeating: 0, count: 64)

  /// The first sentence of a paragraph, at most 140 characters.
  init(lead text: [UInt32], _ range: Range<Int>) {
    var index = range.lowerBound
    let end = min(range.upperBound, range.lowerBound + 140)
    var words = bits.mutableSpan
    while index + 1 < end, text[index] != 0x3002 {
      let bit = GramSet.bit(text[index], text[index + 1])
      words[bit >> 6] |= 1 << UInt64(bit & 63)
      index += 1
    }
  }

  /// The bits of a passage's pairs.
  static func bits(_ text: [UInt32], _ range: Range<Int>) -> [Int] {
    range.dropLast().map { bit(text[$0], text[$0 + 1]) }
  }

  /// The share of a passage's pairs that are among these, from 0 to 1; it is given by the bits of the pairs.
  func share(of pairs: [Int]) -> Double {
    // Counted without a branch: which of them are among these is as good as chance.
    let words = bits.span
    let found = pairs.reduce(0) { $0 + Int(words[$1 >> 6] >> UInt64($1 & 63) & 1) }
    return pairs.isEmpty ? 0 : Double(found) / Double(pairs.count)
  }

  private static func bit(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 0x9E37_79B1 &+ second &* 0x85EB_CA6B) >> 20)
  }
}
