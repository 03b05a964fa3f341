internal import Lexicon
internal import Newsprint

/// Finds the body that a bare post or a general noun means: which 检察院, 学校 or 集团 the article speaks of.
struct BodyFinder {
  private let page: Page
  private let resolver: OrganizationResolver

  init(_ page: Page, _ resolver: OrganizationResolver) {
    self.page = page
    self.resolver = resolver
  }

  private static let schools: [Phrase] = ["学校", "中学", "小学", "一中", "二中", "三中", "党校", "中专", "幼儿园"]
  /// The ends of bodies that posts without one belong to.
  private static let heads: [(post: Phrase, bodies: [Phrase])] = [
    ("检察长", ["检察院"]), ("总经理", ["公司", "集团"]), ("董事长", ["公司", "集团"]), ("总裁", ["公司", "集团"]),
    ("总工程师", ["公司", "集团"]), ("校长", ["学校", "中学", "小学", "大学", "一中", "二中", "三中", "党校", "中专"]), ("园长", ["幼儿园"]),
    ("院长", ["医院", "法院", "学院", "研究院", "卫生院", "敬老院"]),
    ("馆长", ["图书馆", "博物馆", "文化馆", "纪念馆", "档案馆", "美术馆", "体育馆"]),
    ("组长", ["专班", "领导小组", "工作组", "小组", "调查组", "评审组", "专家组"]), ("总指挥", ["指挥部"]), ("指挥长", ["指挥部"]),
    ("理事长", ["合作社", "联合社", "理事会", "协会", "残联", "基金会", "学会", "商会"]), ("社长", ["合作社", "联合社", "报社"]),
    ("法官助理", ["法院"]), ("审判长", ["法院"]), ("书记员", ["法院"]), ("检察官", ["检察院"]),
    ("教导主任", BodyFinder.schools), ("教务主任", BodyFinder.schools), ("德育主任", BodyFinder.schools),
    ("政教主任", BodyFinder.schools), ("大队辅导员", BodyFinder.schools), ("少先队辅导员", BodyFinder.schools),
    ("护士长", ["医院", "卫生院"]), ("财务总监", ["公司", "集团"]), ("技术总监", ["公司", "集团"]), ("总会计师", ["公司", "集团"]),
    ("主席", ["妇联", "总工会", "工会", "文联", "侨联", "残联", "科协", "工商联"]), ("社区民警", ["派出所"]), ("片区民警", ["派出所"]),
    ("辅警", ["派出所"]), ("会长", ["商会", "协会", "学会", "红十字会", "慈善会", "总会"]), ("行长", ["银行", "支行", "分行", "农商行"]),
  ]

  /// 文化站 for a 站长 that the text names without it: the head of the post ends the body before it.
  func body(of unit: PostUnit, inBlock block: Int) -> Characters? {
    var ends =
      BodyFinder.heads.first { page.has($0.post, at: unit.core.lowerBound) }?.bodies.map { Characters($0) }
      ?? []
    if ends.isEmpty {
      // 站长 of a 文化站; the head of a county is that of the county spoken of, or of none.
      guard unit.core.count == 2, page.text[unit.core.upperBound - 1] == 0x957F,  // 长
        Level.generic(page.text[unit.core.lowerBound]).isEmpty
      else { return nil }
      ends = [[page.text[unit.core.lowerBound]]]
    }
    return body(before: unit.range.lowerBound, ends: ends, inBlock: block)
  }

  /// The body whose party group a 党组书记 without one leads: the one whose 党组 the paragraph names before.
  func ofPartyGroup(_ unit: PostUnit, inBlock block: Int) -> Characters? {
    guard page.has("党组", at: unit.title.lowerBound) || page.has("党组", before: unit.title.lowerBound) else {
      return nil
    }
    let floor = page.issue.blocks[block].range.lowerBound
    for end in stride(from: unit.range.lowerBound - 2, to: floor + 2, by: -1) where page.has("党组", at: end) {
      if let (start, body) = resolver.body(endingAt: end, inBlock: block), !isSpoken(start..<end) {
        return body
      }
    }
    return nil
  }

  /// 我们的学校, 这所医院: what only points begins no name of a body.
  private static let pointing: ScalarSet = "的我你他她它这那该本各每某们"
  private static let zones: PhraseSet = ["高新区", "开发区", "经开区", "园区", "度假区", "保税区", "工业园", "示范区", "集团"]

  /// A body of a zone or company that is printed without its name: 高新区管委会 of the one the article names.
  func completed(_ printed: Characters, before position: Int, inBlock block: Int) -> Characters? {
    guard let zone = BodyFinder.zones.prefix(of: printed), zone.count < printed.count else { return nil }
    return body(before: position, ends: [Characters(zone)], inBlock: block).map {
      $0 + printed.dropFirst(zone.count)
    }
  }

  static let partyBodies: PhraseSet = ["党委", "党总支", "党支部"]
  private static let short: [(kind: UInt32, bodies: [Phrase])] = [
    (0x6821, ["学校", "中学", "小学", "大学", "学院", "高中", "一中", "二中", "中专", "党校", "幼儿园"]),  // 校
    (0x9662, ["医院", "卫生院", "学院", "研究院", "法院", "检察院"]), (0x5382, ["厂"]),  // 院 厂
    (0x9986, ["图书馆", "博物馆", "文化馆", "纪念馆", "档案馆"]),  // 馆
  ]

  /// The ends of the bodies that 校党委, 院党总支 or a bare 厂 can mean, or nil where it means none.
  static func kinds(of organization: Characters) -> [Characters]? {
    if organization.count == 2,
      let row = short.first(where: { row in
        organization == [0x5B66, 0x6821] && row.kind == 0x6821
          || organization == [0x533B, 0x9662] && row.kind == 0x9662
      })
    {  // 学校 医院
      return row.bodies.map { Characters($0) }
    }
    guard let kind = organization.first, let row = short.first(where: { $0.kind == kind }) else { return nil }
    let rest = organization.dropFirst()
    guard rest.isEmpty || partyBodies.contains(rest) || OrganizationResolver.inner.contains(rest) else {
      return nil
    }
    return row.bodies.map { Characters($0) }
  }

  private static let firm = Characters("企业" as Phrase)
  private static let pointed: PhraseTable<[Phrase]> = [
    ("该院", ["学院", "医院", "法院", "检察院", "研究院", "大学"]), ("该校", ["学校", "大学", "学院", "中学", "小学", "一中", "技校"]),
    ("该公司", ["公司", "集团"]), ("该集团", ["集团"]), ("该企业", ["公司", "集团"]), ("该社区", ["社区"]), ("该村", ["村"]),
    ("该所", ["研究所", "派出所", "事务所"]), ("该中心", ["中心"]), ("该局", ["局"]), ("该协会", ["协会"]), ("该行", ["银行", "支行"]),
  ]

  /// The body that 该院 or 该公司 points to, where the text named one; nil for what points to nothing.
  func pointed(_ printed: Characters, before position: Int, inBlock block: Int) -> Characters?? {
    if printed == BodyFinder.firm {
      // 走进某铜业有限公司，向企业负责人甲询问: of the one that the paragraph names.
      return .some(
        body(before: position, ends: ["公司", "集团"].map { Characters($0 as Phrase) }, inBlock: block))
    }
    guard printed.first == 0x8BE5 else { return nil }  // 该
    guard let index = BodyFinder.pointed.phrases.index(in: printed, at: 0) else { return .some(nil) }
    let word = BodyFinder.pointed.phrases.phrases[index]
    let ends = BodyFinder.pointed.values[index].map { Characters($0) }
    return .some(
      body(before: position, ends: ends, inBlock: block).map { $0 + printed.dropFirst(word.count) })
  }

  /// The body with one of these ends that a position refers back to: the subject of a sentence of the same
  /// paragraph, else the nearest there, else the first that the article names.
  func body(before position: Int, ends: [Characters], inBlock block: Int) -> Characters? {
    let floor = page.issue.blocks[block].range.lowerBound
    var nearest: Characters?
    for end in stride(from: position, to: floor, by: -1) {
      guard let (start, body) = body(endingAt: end, ends: ends, inBlock: block, floor: floor) else {
        continue
      }
      let sentence = page.sentences[page.sentence(at: start)].range
      if start - sentence.lowerBound <= 1 { return body }
      nearest = nearest ?? body
    }
    return nearest ?? first(ends: ends, before: block) ?? only(ends: ends)
  }

  /// The one body with one of these ends that the whole page names, or nil where it names several.
  private func only(ends: [Characters]) -> Characters? {
    var found: Set<Characters> = []
    for (index, block) in page.issue.blocks.enumerated() {
      let places = block.range.lowerBound + 1..<block.range.upperBound + 1
      for end in page.matches.ends(of: .organization, in: places) {
        if let body = body(endingAt: end, ends: ends, inBlock: index, floor: block.range.lowerBound) {
          found.insert(body.body)
        }
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// The first body with one of these ends in the article of a block, above it.
  private func first(ends: [Characters], before block: Int) -> Characters? {
    let article = page.issue.articles[page.issue.articleOfBlock[block]]
    for other in article.headlines + article.body where other < block {
      let range = page.issue.blocks[other].range
      let places = range.lowerBound + 1..<range.upperBound + 1
      for end in page.matches.ends(of: .organization, in: places) {
        if let found = body(endingAt: end, ends: ends, inBlock: other, floor: range.lowerBound) {
          return found.body
        }
      }
    }
    return nil
  }

  /// Whether a post stands in what would be the name of a body: 书记甲来社区.
  private func isSpoken(_ range: Range<Int>) -> Bool {
    range.contains { position in
      page.matches.starting(at: position).contains {
        $0.classes.contains(.post) && $0.end - $0.start > 1 && Int($0.end) < range.upperBound
          && !page.isCovered(Int($0.start)..<Int($0.end), by: .organization)
      }
    }
  }

  private func body(
    endingAt end: Int, ends: [Characters], inBlock block: Int, floor: Int
  ) -> (start: Int, body: Characters)? {
    guard page.matches.classes(endingAt: end).contains(.organization),
      ends.contains(where: { end - $0.count >= floor && page.text[end - $0.count..<end].elementsEqual($0) }),
      let (start, body) = resolver.body(endingAt: end, inBlock: block),
      !ends.contains(body), !isSpoken(start..<end),
      body.first.map({ !BodyFinder.pointing.contains($0) }) ?? false
    else { return nil }
    return (start, body)
  }
}
