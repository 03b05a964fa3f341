internal import Civics
internal import Lexicon
internal import Newsprint

/// Puts persons and posts together: who holds what, as the text says it.
struct RoleFinder {
  /// A role with every passage that shows it.
  struct Found {
    let person: Int
    let post: ResolvedPost
    let printed: String
    let isFormer: Bool
    var evidence: [Range<Int>]
  }

  private(set) var found: [Found] = []
  /// Each unit's post, where its organization could be resolved or none is needed.
  private(set) var posts: [ResolvedPost?]

  /// Nouns that say what somebody is and name no post.
  private static let lay: PhraseSet = [
    "居民", "村民", "市民", "群众", "同志", "领导", "学生", "同学", "选手", "家长", "游客", "读者", "观众", "顾客", "老人", "先生", "女士",
    "大爷", "大妈", "阿姨", "业主",
    "嘉宾", "朋友", "代表们", "网友", "患者", "用户", "消费者", "商户", "乘客", "司机", "父亲", "母亲", "妻子", "丈夫", "儿子", "女儿", "患者家属",
    "家属", "被告人", "犯罪嫌疑人",
    "嫌疑人", "车主", "店主", "旅客", "考生", "歌手", "演员",
  ]

  init(_ page: Page, _ people: People, _ resolver: OrganizationResolver) {
    posts = Array(repeating: nil, count: people.units.count)
    let bodies = BodyFinder(page, resolver)
    let electing = ElectingBody(page, resolver)
    var sentence = -1
    var carry: OrganizationResolver.Carry?
    var chained: OrganizationResolver.Carry?
    var article: Int?
    // The bodies that the article has named so far.
    var named: [Characters] = []
    // What the posts of the sentence leave, by their cores: 主任甲主持，副主任乙出席.
    var cores: [(core: Characters, carry: OrganizationResolver.Carry)] = []
    // What the last post printed behind a name leaves to the next of the sentence: 甲当选主席，乙当选副主席.
    var behind: OrganizationResolver.Carry?
    // For each post printed behind a name, where that name stands.
    var firstOfMention = [Int?](repeating: nil, count: people.units.count)
    for mention in people.mentions {
      for post in mention.posts where people.units[post].range.lowerBound >= mention.range.upperBound {
        firstOfMention[post] = mention.range.lowerBound
      }
    }
    for (index, unit) in people.units.enumerated() {
      let here = page.sentence(at: unit.core.lowerBound)
      if here != sentence {
        // 区政协主席甲…。副主席乙…: a vice of the same paragraph is of the same body.
        if sentence < 0 || page.sentences[sentence].block != page.sentences[here].block { cores = [] }
        (sentence, carry, chained, behind) = (here, nil, nil, nil)
      }
      if !isNext(page, people, index), !followsName(page, people, unit),
        !isBehindName(index, unit, firstOfMention)
      {
        chained = nil
      }
      // 甲当选主席，司机乙当选副主席: nor is who somebody is of the body of another's post.
      if unit.holder == .person, unit.organization.isEmpty, firstOfMention[index] == nil,
        !isNext(page, people, index) || page.has("，", before: unit.range.lowerBound)
      {
        chained = nil
      }
      // 经营者参加人甲，人大代表乙: who somebody is leaves no body to the next.
      if index > 0, people.units[index - 1].holder == .person, followsName(page, people, unit) {
        chained = nil
      }
      if isBehindName(index, unit, firstOfMention), !isNext(page, people, index), let behind {
        chained = behind
      }
      if unit.organization.isEmpty, chained == nil, unit.title.count > unit.core.count {
        chained = cores.last { $0.core == page.text[unit.core] }?.carry
      }
      // 集团党委副书记甲主持，纪委书记乙出席: a part of the company that the paragraph speaks of.
      if chained == nil, page.isOne(of: OrganizationResolver.inner, unit.organization),
        let last = cores.last?.carry, last.unit == nil
      {
        chained = last
      }
      let block = page.sentences[here].block
      // 大会选举某公司董事长甲为会长: of the body that elects, and not of the firm.
      if unit.organization.isEmpty, behind == nil, !isNext(page, people, index),
        firstOfMention[index] != nil
          || page.first(of: NameSites.naming, before: unit.range.lowerBound) != nil,
        page.lexicon.word(page.text[unit.core])?.body.isEmpty ?? true, electing.isElected(unit)
      {
        chained = electing.body(before: unit.range.lowerBound, inBlock: block)
      } else if unit.organization.isEmpty, behind == nil, firstOfMention[index] != nil,
        unit.holder != .single,
        !unit.isTied, !isNext(page, people, index)
      {
        // 某村书记甲担任听证员: what somebody is for a day is not of the body before the name.
        chained = nil
      }
      if page.issue.articleOfBlock[block] != article {
        (article, named) = (page.issue.articleOfBlock[block], [])
      }
      var (post, left) = resolver.resolve(
        unit, inBlock: block, chained: chained, sentence: carry, isListed: isListed(page, people, unit))
      if let organization = post.organization, let ends = BodyFinder.kinds(of: organization) {
        // 校党委副书记: of the school that the page speaks of.
        let rest = organization.dropFirst()
        if let full = bodies.body(before: unit.range.lowerBound, ends: ends, inBlock: block) {
          let isParty = BodyFinder.partyBodies.contains(rest)
          post = ResolvedPost(
            title: isParty ? rest + post.title : post.title, organization: isParty ? full : full + rest)
          left = OrganizationResolver.Carry(base: full, organization: full, unit: nil)
        }
      } else if let organization = post.organization, isGeneral(organization, page) {
        // A bare 社区 or 学院 is the one that the article named before.
        let full =
          bodies.body(before: unit.range.lowerBound, ends: [organization], inBlock: block)
          ?? named.last { $0.hasSuffix(organization) && $0.count > organization.count }
        if let full {
          post.organization = full
          left = left.map { OrganizationResolver.Carry(base: full, organization: full, unit: $0.unit) }
        }
      } else if let left {
        named.append(left.base)
      }
      if let organization = post.organization,
        let full = bodies.completed(organization, before: unit.range.lowerBound, inBlock: block)
      {
        post.organization = full
        left = left.map { OrganizationResolver.Carry(base: full, organization: full, unit: $0.unit) }
      }
      if let organization = post.organization,
        let pointed = bodies.pointed(organization, before: unit.range.lowerBound, inBlock: block)
      {
        post.organization = pointed
        left = pointed.map { OrganizationResolver.Carry(base: $0, organization: $0, unit: nil) }
      } else if post.organization == nil, let body = bodies.body(of: unit, inBlock: block) {
        post.organization = body
        left = OrganizationResolver.Carry(base: body, organization: body, unit: nil)
      }
      if post.organization == nil, let seat = electing.session(of: unit, inBlock: block) {
        post.organization = seat.organization
        left = seat
      }
      if post.organization == nil, let body = bodies.ofPartyGroup(unit, inBlock: block) {
        post.organization = body
        left = OrganizationResolver.Carry(base: body, organization: body, unit: nil)
      }
      // A first secretary in residence is that of the village spoken of.
      if post.organization == nil, page.has("驻村", at: unit.title.lowerBound) {
        post.organization = resolver.village(inBlock: block)
      }
      // So is the secretary of a branch of the party, where the article is about a village.
      if post.organization == nil, page.isOne(of: RoleFinder.branches, unit.organization),
        let village = resolver.village(inBlock: block)
      {
        post.organization = village
        left = OrganizationResolver.Carry(
          base: village, organization: village, unit: nil, party: page.text[unit.organization])
      }
      posts[index] = post
      if let left {
        chained = left
        if left.unit != nil { carry = left }
        cores.append((page.text[unit.core], left))
        if firstOfMention[index] != nil { behind = left }
      }
    }
    collect(page, people)
  }

  /// Whether a post stands right behind the one before it, in one list.
  private func isNext(_ page: Page, _ people: People, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let (end, start) = (people.units[index - 1].range.upperBound, people.units[index].range.lowerBound)
    return end == start
      || (start == end + 1 && [Sign.enumeration, Sign.comma, 0x517C, 0x66A8].contains(page.text[end]))
  }

  /// Whether a bare post behind a name goes on with the body before: 选举甲为县人大常委会主任，乙为副主任.
  private func isBehindName(_ index: Int, _ unit: PostUnit, _ names: [Int?]) -> Bool {
    unit.organization.isEmpty && names[index] != nil
  }

  /// Whether 、 joins a post to a name before it: 某区政协副主席甲、区某局局长乙.
  private func isListed(_ page: Page, _ people: People, _ unit: PostUnit) -> Bool {
    let start = unit.range.lowerBound
    return page.has("、", before: start)
      && people.mentions.contains { $0.end == start - 1 && !$0.posts.isEmpty }
  }

  /// Whether a name is just the end of an organization's name: 社区, 学院, 公司.
  private func isGeneral(_ organization: Characters, _ page: Page) -> Bool {
    (2...4).contains(organization.count)
      && page.lexicon.classes(of: organization).contains(.organization)
  }

  /// Whether a post without a body stands in a list behind another's name: 主任甲，副主任乙，委员丙.
  private func followsName(_ page: Page, _ people: People, _ unit: PostUnit) -> Bool {
    guard unit.organization.isEmpty, unit.range.lowerBound > 0,
      [Sign.comma, Sign.enumeration, 0x548C, 0x53CA].contains(page.text[unit.range.lowerBound - 1])  // 和 及
    else { return false }
    return people.mentions.contains { $0.end == unit.range.lowerBound - 1 && !$0.posts.isEmpty }
  }

  private static let branches: PhraseSet = ["党支部", "党总支", "总支", "支部", "党总支部"]
  private static let speakers: PhraseSet = ["代表"]
  private static let members: PhraseSet = ["会员", "党员", "社员", "盟员"]
  /// Whose member somebody is says no post: 民进会员.
  private static let parties: PhraseSet = [
    "民进", "民建", "民盟", "民革", "农工党", "致公党", "九三学社", "台盟", "中共", "中国民主促进会", "中国农工民主党", "中国民主同盟",
  ]
  private static let retired: PhraseSet = ["已退休", "已离任", "已卸任", "现已退休", "退休后", "因病去世", "因病逝世", "生前"]

  private mutating func collect(_ page: Page, _ people: People) {
    // What is found of each person.
    var own = [[Int]](repeating: [], count: people.persons.count)
    for mention in people.mentions {
      var (isFormer, isPlanned) = (false, false)
      let hasPost = mention.posts.contains { people.units[$0].holder != .honour }
      for (place, unit) in mention.posts.enumerated() {
        // 省劳动模范、某村党总支书记甲: an honour beside a post is no post of its own.
        if hasPost, people.units[unit].holder == .honour { continue }
        // 原 at the head of a list holds for all of it, up to a 现任.
        let goesOn = place > 0 && isNext(page, people, unit) && !people.units[unit].isIntroduced
        isFormer =
          people.units[unit].time == .former || (isFormer && goesOn)
          || page.first(of: RoleFinder.retired, at: mention.range.upperBound) != nil
        // 拟任县公安局党委委员、副局长: neither is held yet.
        isPlanned = people.units[unit].time == .planned || isPlanned && goesOn
        guard !isPlanned, let post = posts[unit], let role = role(page, people.units[unit], post) else {
          continue
        }
        let first = min(mention.start, mention.range.lowerBound)
        let evidence = first..<max(mention.end, mention.range.upperBound)
        let known = own[mention.person].first { found[$0].post == role && found[$0].isFormer == isFormer }
        if let known {
          found[known].evidence.append(evidence)
        } else {
          own[mention.person].append(found.count)
          found.append(
            Found(
              person: mention.person, post: role, printed: page.issue.printedString(people.units[unit].range),
              isFormer: isFormer, evidence: [evidence]))
        }
      }
    }
    dropBareDuplicates(page)
  }

  /// The post as a role shows it, or nil where it is none.
  private func role(_ page: Page, _ unit: PostUnit, _ post: ResolvedPost) -> ResolvedPost? {
    guard unit.time != .planned, !page.has("候选人", before: unit.core.upperBound) else { return nil }
    // 志愿者代表, 居民代表: who is represented is no body.
    if let group = page.matches.longest(.post, endingAt: unit.organization.upperBound),
      Int(group.start) == unit.organization.lowerBound, page.word(group).holder == .person
    {
      return nil
    }
    // 客商代表: nor are those whom no list has as a body.
    if page.isOne(of: RoleFinder.speakers, unit.title), let organization = post.organization,
      unit.organization.count <= 4, page.lexicon.longestEnd(of: organization) == nil,
      !Setting.isOfPlace(organization)
    {
      return nil
    }
    // “优秀学员”代表: nor is a quoted honour.
    if !unit.organization.isEmpty, page.text[unit.organization.lowerBound] == Sign.openQuote,
      page.closing(of: unit.organization.lowerBound, before: unit.organization.upperBound)
        == unit.organization.upperBound - 1, page.has("代表", at: unit.core.lowerBound)
    {
      return nil
    }
    if page.isOne(of: RoleFinder.parties, unit.organization), page.isOne(of: RoleFinder.members, unit.core) {
      return nil
    }
    // A bare 代表 is whoever speaks for others.
    if post.organization == nil, page.isOne(of: RoleFinder.speakers, unit.title) { return nil }
    switch unit.holder {
    case .single, .shared: return post
    case .honour:
      // 中国共产党优秀党员 is said of the dead and names no post.
      if page.has("中国共产党", at: unit.organization.lowerBound) { return nil }
      return ResolvedPost(
        title: page.text[unit.organization.lowerBound..<unit.core.upperBound], organization: nil)
    case .person:
      if page.isOne(of: RoleFinder.lay, unit.core) || post.organization == nil { return nil }
      return post
    }
  }

  /// A bare 书记 is the same post as the 书记 of a body that the document gives the person elsewhere.
  private mutating func dropBareDuplicates(_ page: Page) {
    func isBare(_ role: Found) -> Bool { role.post.organization.map { isGeneral($0, page) } ?? true }
    var kept = found.filter { !isBare($0) }
    for role in found where isBare(role) {
      let full = kept.indices.first {
        kept[$0].person == role.person && kept[$0].post.title == role.post.title
          && kept[$0].isFormer == role.isFormer
          && kept[$0].post.organization?.hasSuffix(role.post.organization ?? []) ?? false
      }
      if let full { kept[full].evidence += role.evidence } else { kept.append(role) }
    }
    found = kept
  }
}
