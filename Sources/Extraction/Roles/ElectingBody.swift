internal import Lexicon
internal import Newsprint

/// Finds the body that a bare post is elected or called to: the chamber whose 第一次会员大会 elects a 会长.
struct ElectingBody {
  private let page: Page
  private let resolver: OrganizationResolver

  init(_ page: Page, _ resolver: OrganizationResolver) {
    self.page = page
    self.resolver = resolver
  }

  private static let verbs: PhraseSet = [
    "选举", "当选", "推选", "补选", "推举", "选出", "增选", "聘请", "聘任", "改选", "选举产生", "被选为", "换届", "票选", "成立", "组建",
  ]
  private static let holding: PhraseSet = ["召开了", "召开", "举行了", "举行", "召集", "开展"]
  private static let counted: ScalarSet = "届次"
  /// What makes of a body's name that of its assembly without a number.
  private static let renewals: PhraseSet = [
    "换届", "成立", "组建", "成立大会", "改选", "会员大会", "会员代表大会", "代表大会", "妇女代表", "全体",
  ]

  /// Whether the sentence before a post speaks of an election.
  func isElected(_ unit: PostUnit) -> Bool {
    let sentence = page.sentences[page.sentence(at: unit.core.lowerBound)].range
    return (sentence.lowerBound..<unit.core.lowerBound).contains {
      page.first(of: ElectingBody.verbs, at: $0) != nil
    }
  }

  /// The body whose assembly the text speaks of before a position: the nearest of the article; nil for none.
  func body(before position: Int, inBlock block: Int) -> OrganizationResolver.Carry? {
    let article = page.issue.articles[page.issue.articleOfBlock[block]]
    var blocks = (article.headlines + article.body).filter { $0 < block }
    blocks.append(block)
    for here in blocks.reversed() {
      let range = page.issue.blocks[here].range
      for end in stride(from: min(position, range.upperBound) - 1, to: range.lowerBound, by: -1) {
        guard let rest = assembly(at: end, range.upperBound) else { continue }
        // 某镇总工会召开第二次代表大会: the body stands before the verb.
        let holder = page.first(of: ElectingBody.holding, before: end).map { end - $0.count } ?? end
        if let carry = resolver.electing(endingAt: holder, rest: rest, inBlock: here) { return carry }
      }
    }
    return nil
  }

  private static let seats: PhraseSet = ["主任", "副主任", "主席", "副主席", "秘书长", "副秘书长", "委员"]
  private static let sitting: PhraseSet = ["人大常委会", "人大", "政协"]

  /// The body in whose session a bare seat is taken: 区人大常委会举行第三次会议，副主任甲出席; nil for others.
  func session(of unit: PostUnit, inBlock block: Int) -> OrganizationResolver.Carry? {
    guard page.isOne(of: ElectingBody.seats, unit.title) else { return nil }
    let floor = page.issue.blocks[block].range.lowerBound
    guard (floor..<unit.range.lowerBound).contains(where: { page.text[$0] == 0x7B2C }),  // 第
      let carry = body(before: unit.range.lowerBound, inBlock: block),
      ElectingBody.sitting.suffix(of: carry.organization) != nil
    else { return nil }
    return carry
  }

  /// Where what is counted ends, if 第三届 or 第一次 begins at a position, or the position where 换届 does.
  private func assembly(at position: Int, _ limit: Int) -> Int? {
    if page.first(of: ElectingBody.renewals, at: position) != nil { return position }
    guard page.text[position] == 0x7B2C else { return nil }  // 第
    var index = position + 1
    while index < limit, index - position < 6,
      Glyph.isDigit(page.text[index]) || Numeral.value(page.text[index]) != nil
    {
      index += 1
    }
    guard index > position + 1, index < limit, ElectingBody.counted.contains(page.text[index]) else {
      return nil
    }
    return index + 1
  }
}
