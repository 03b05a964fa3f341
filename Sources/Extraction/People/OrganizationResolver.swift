internal import Lexicon
internal import Newsprint

/// A post with its organization in full: 副书记 of 青禾镇党委 for a printed 镇党委副书记.
struct ResolvedPost: Hashable {
  var title: Characters
  var organization: Characters?
}

/// Tells which organization a printed post means: 镇党委 in an issue of a town is that town's.
///
/// What stands before the post counts first, then what the list carries on, then the article's unit, then
/// the issue's; what none of them tells stays nil.
struct OrganizationResolver {
  /// What one post of a list leaves to the next.
  ///
  /// A class, though it never changes: it is handed from post to post.
  final class Carry: Sendable {
    /// The organization without its party body: 临河区人大常委会.
    let base: Characters
    /// The organization as it came out, the party body of a unit with it: 青禾镇党委.
    let organization: Characters
    /// The administrative unit it belongs to.
    let unit: Unit?
    /// The body of the party that stays in the title: 党支部 of 党支部书记.
    let party: Characters

    init(base: Characters, organization: Characters, unit: Unit?, party: Characters = []) {
      self.base = base
      self.organization = organization
      self.unit = unit
      self.party = party
    }
  }

  private let page: Page
  private let setting: Setting

  private let posts: PostFinder

  init(_ page: Page, _ setting: Setting, _ posts: PostFinder) {
    self.page = page
    self.setting = setting
    self.posts = posts
  }

  /// Bodies of the party that stay in the title, unless a unit's own committee is meant.
  private static let partyBodies: PhraseSet = [
    "机关党委", "机关党总支", "机关党支部", "直属党支部", "直属党总支", "联合党支部", "联合党委", "临时党支部", "党工委", "党总支部", "党总支", "党支部", "党委",
    "党组",
    "总支部", "总支", "支部",
  ]
  /// Departments of a committee of the party, from the county up.
  private static let departments: PhraseSet = [
    "组织部", "宣传部", "统战部", "政法委", "社会工作部", "政研室", "政策研究室", "老干部局", "编办", "巡察办", "网信办", "统一战线工作部",
  ]
  private static let committeesOfResidents: PhraseSet = ["居委会", "居民委员会", "村民委员会", "村委会", "业委会"]
  private static let villages: PhraseSet = ["村", "社区", "居民区"]
  private static let committees: PhraseSet = ["党委", "党工委"]
  /// Ordinary words that begin with the character of a level.
  private static let ordinary: PhraseSet = [
    "市场", "市民", "市政工", "市政设", "市政管", "市政公", "市政建", "市容", "区域", "区块", "乡村", "乡贤", "村镇", "村级", "镇域", "市域", "县域",
    "县级", "市级",
    "区级", "镇级", "乡级", "村居", "村支", "村民", "区内", "镇内", "市内", "州级", "省级", "旗下", "旗舰", "乡土", "乡愁", "区间", "镇区",
    "市区", "县城", "省城", "市值", "区划",
  ]

  /// Resolves a post; `isListed` says that 、 joins it to a name before it; `carry` is what the post before it in the same list or sentence leaves to it.
  func resolve(
    _ unit: PostUnit, inBlock block: Int, chained: Carry?, sentence: Carry?, isListed: Bool = false
  ) -> (post: ResolvedPost, carry: Carry?) {
    var title = page.text[unit.title]
    let core = page.matches.starting(at: unit.core.lowerBound).first { Int($0.end) == unit.core.upperBound }
    let implied = core.map { Characters(page.word($0).body) } ?? []
    var printed = page.text[unit.organization]
    if let prefix = OrganizationResolver.party.prefix(of: printed) {
      printed = printed.dropFirst(prefix.count)
    }
    printed = OrganizationResolver.shortened(printed)
    var party: Characters = []
    if let body = OrganizationResolver.partyBodies.suffix(of: printed) {
      party = printed.suffix(body.count)
      printed = printed.dropLast(body.count)
    }
    if let chamber = OrganizationResolver.chamber(of: printed) {
      title = Characters(printed[chamber...]) + title
      printed = Characters(printed[..<chamber])
    } else if let chained, party.isEmpty, !printed.isEmpty,
      chained.unit == nil && OrganizationResolver.inner.contains(printed)
        || OrganizationResolver.courts.suffix(of: chained.base) != nil
          && OrganizationResolver.chambers.suffix(of: printed) != nil
    {
      title = printed + title
      return (ResolvedPost(title: title, organization: chained.base), chained)
    } else if let chained, party.isEmpty, OrganizationResolver.committeesOfResidents.contains(printed),
      OrganizationResolver.villages.suffix(of: chained.base) != nil
    {
      // 某村党支部书记、村委会主任: of the village that the list began with.
      let board = chained.base + printed
      return (
        ResolvedPost(title: title, organization: board),
        Carry(base: chained.base, organization: board, unit: nil)
      )
    } else if let chained, chained.unit == nil || chained.base != chained.unit?.name, party.isEmpty,
      OrganizationResolver.boards.contains(printed)
    {
      let board = chained.base + printed
      return (
        ResolvedPost(title: title, organization: board),
        Carry(base: chained.base, organization: board, unit: nil)
      )
    }
    if OrganizationResolver.leagues.contains(printed), let kind = printed.dropFirst().first,
      let unit = Level.generic(kind).lazy.compactMap({ setting.unit($0, inBlock: block) }).first(where: {
        $0.suffix.last == kind
      })
    {
      // 团县委 is the committee of the Youth League of the county.
      printed = Characters("共青团" as Phrase) + unit.name + "委"
    }
    var (base, admin) = based(printed, block, at: unit.range.lowerBound)
    // 赣州市政府副秘书长、市某中心主任: the level is that of the list; 城关镇党委书记甲…，镇人大主席乙 of the sentence.
    if let kind = printed.first,
      let listed = [chained?.unit, sentence?.unit].lazy.compactMap(\.self).first(where: {
        $0.suffix.last == kind
      }), admin != nil, admin != listed, !Level.generic(kind).isEmpty, base.hasPrefix(admin?.name ?? []),
      chained?.unit == listed || isListed || !setting.isOwn(listed.level)
    {
      base = listed.name + base.dropFirst(admin?.name.count ?? 0)
      admin = listed
    }
    // 南京市长: the city and its head share 市.
    if admin == nil, let kind = implied.first, let level = Level.generic(kind).first,
      page.lexicon.classes(of: printed).contains(.place)
    {
      admin = Unit(name: printed + [kind], level: level, suffix: [kind])
      base = printed + [kind]
    }
    if printed.isEmpty {
      // 党组副书记 in a list, or a bare 镇长.
      if !implied.isEmpty {
        admin = impliedUnit(implied, chained?.unit ?? sentence?.unit, block, at: unit.range.lowerBound)
        base = admin.map { $0.name + OrganizationResolver.body(implied, of: $0) } ?? []
      } else if let chained, !title.hasSuffix("领导") {
        let isOwn = OrganizationResolver.committees.contains(party) && chained.unit != nil
        admin = chained.unit
        if let unit = chained.unit, unit.suffix == "街道", party.isEmpty, title.hasSuffix("主任"),
          chained.organization.hasSuffix("党工委")
        {
          return (
            ResolvedPost(title: title, organization: unit.name + "办事处"),
            Carry(base: unit.name, organization: unit.name + "办事处", unit: unit)
          )
        }
        base = isOwn ? chained.unit?.name ?? [] : party.isEmpty ? chained.organization : chained.base
      } else if !party.isEmpty, OrganizationResolver.committees.contains(party) {
        admin = sentence?.unit ?? primaryUnit(block)
        base = admin?.name ?? []
      }
    } else if admin == nil, isRelative(printed),
      let unit = streetUnit(printed, block) ?? chained?.unit ?? sentence?.unit ?? ownUnit(printed, block)
    {
      admin = unit
      // 区委常委、办公室主任: the office is that of the committee.
      let isOffice = printed == "办公室" && chained?.organization == OrganizationResolver.committee(of: unit)
      let isOfCommittee =
        unit.level < .town && (isOffice || OrganizationResolver.departments.contains(printed))
      let owner = isOfCommittee ? OrganizationResolver.committee(of: unit) : unit.name
      base = OrganizationResolver.belongs(printed, to: unit) ? unit.stem + printed : owner + printed
    }
    if let admin, base == admin.name {
      if party.isEmpty { base += OrganizationResolver.body(for: title, core: implied, of: admin) }
    }
    guard !base.isEmpty else {
      return (ResolvedPost(title: party + title, organization: nil), nil)
    }
    // 甲当选党支部书记，乙当选副书记
    if printed.isEmpty, party.isEmpty, let chained, base == chained.organization,
      OrganizationResolver.partyTitles.contains(title)
    {
      party = chained.party
    }
    var organization = base
    if !party.isEmpty {
      // 新区 and the like have working committees without being units of the state.
      if OrganizationResolver.committees.contains(party), let admin, base == admin.name, admin.suffix != "新区"
      {
        organization = admin.suffix == "街道" ? base + "党工委" : OrganizationResolver.committee(of: admin)
      } else if OrganizationResolver.committees.contains(party), base.count == 1 {
        // 镇党委 where nothing tells which town: what is printed, and no more.
        organization = base + party
      } else {
        title = party + title
      }
    }
    return (
      ResolvedPost(title: title, organization: organization),
      Carry(
        base: base, organization: organization, unit: admin, party: organization == base ? party : [])
    )
  }

  private static let partyTitles: PhraseSet = ["书记", "副书记", "组织委员", "宣传委员", "纪检委员"]

  /// The village that a bare 村 means in a block.
  func village(inBlock block: Int) -> Characters? { setting.village(inBlock: block) }

  /// The full name of the body that is printed before a position and where it begins, or nil where none is.
  func body(endingAt end: Int, inBlock block: Int) -> (start: Int, body: Characters)? {
    let start = posts.organizationStart(before: end, floor: page.issue.blocks[block].range.lowerBound)
    guard end - start >= 3 else { return nil }
    let (base, _) = based(OrganizationResolver.shortened(page.text[start..<end]), block, at: start)
    return base.isEmpty ? nil : (start, base)
  }

  /// Assemblies by the body that they elect to: 第十二届人民代表大会 the congress, 第三届委员会 what stands before.
  private static let assemblies: PhraseTable<Phrase> = [
    ("人民代表大会常务委员会", "人大常委会"), ("人大常委会", "人大常委会"), ("人民代表大会", "人大"), ("人代会", "人大"), ("村民委员会", "村委会"),
    ("村委会", "村委会"), ("居民委员会", "居委会"), ("居委会", "居委会"),
  ]
  private static let consultative: PhraseSet = ["中国人民政治协商会议", "政协"]

  /// The body whose assembly is named at a position: 青禾镇商会 before 第一次会员大会, 青禾镇党委 in
  /// 中共青禾镇第十四届委员会第一次全体会议. `rest` is where what it is called goes on behind 第十四届.
  func electing(endingAt end: Int, rest: Int, inBlock block: Int) -> Carry? {
    let start = posts.organizationStart(before: end, floor: page.issue.blocks[block].range.lowerBound)
    guard end - start >= 2 else { return nil }
    var printed = OrganizationResolver.shortened(page.text[start..<end])
    let isParty = OrganizationResolver.party.prefix(of: printed)
    if let isParty { printed = printed.dropFirst(isParty.count) }
    let isCPPCC = OrganizationResolver.consultative.prefix(of: printed)
    if let isCPPCC, isCPPCC.count < printed.count { printed = printed.dropFirst(isCPPCC.count) }
    let (base, unit) = based(printed, block, at: start)
    guard let unit, base == unit.name else {
      let isBody =
        page.lexicon.longestEnd(of: base) != nil && !page.lexicon.classes(of: base).contains(.organization)
      return isBody ? Carry(base: base, organization: base, unit: nil) : nil
    }
    let body: Characters
    if isParty != nil {
      body = OrganizationResolver.committee(of: unit)
    } else if isCPPCC != nil {
      body = base + "政协"
    } else if let (_, assembly) = page.first(of: OrganizationResolver.assemblies, at: rest) {
      body = base + assembly
    } else {
      return nil
    }
    return Carry(base: base, organization: body, unit: unit)
  }

  private static let party: PhraseSet = ["中国共产党", "中共"]
  private static let longForms: PhraseTable<Phrase> = [
    ("人民代表大会常务委员会", "人大常委会"), ("人民代表大会主席团", "人大主席团"), ("人民代表大会", "人大"), ("中国人民政治协商会议", "政协"),
    ("纪律检查委员会", "纪委"), ("监察委员会", "监委"), ("街道工作委员会", "街道党工委"), ("街道工委", "街道党工委"),
    ("村村民委员会", "村委会"), ("村民委员会", "村委会"), ("村村委会", "村委会"), ("居民委员会", "居委会"),
  ]
  private static let townCommittees: PhraseSet = ["镇委员会", "乡委员会"]
  private static let otherCommittees: PhraseSet = ["区委员会", "县委员会", "市委员会", "省委员会"]
  private static let shortCommittees: PhraseSet = ["镇委", "乡委"]
  private static let governments: PhraseSet = ["镇政府", "乡政府", "区政府", "县政府", "市政府", "省政府"]

  /// 委员会 and the like in their usual short forms.
  private static func shortened(_ name: Characters) -> Characters {
    var name = name
    let forms = longForms.phrases.stand(in: name) ? longForms.phrases.phrases : []
    for (index, long) in forms.enumerated() {
      guard let start = name.indices.first(where: { long.stands(in: name, at: $0) }) else { continue }
      name.replaceSubrange(start..<start + long.count, with: longForms.values[index].scalars)
    }
    name = withoutTerm(name)
    if townCommittees.suffix(of: name) != nil {
      name = name.dropLast(3) + "党委"
    } else if otherCommittees.suffix(of: name) != nil {
      name = name.dropLast(3) + "委"
    }
    if shortCommittees.suffix(of: name) != nil { name = name.dropLast(1) + "党委" }
    if governments.suffix(of: name) != nil { name = name.dropLast(2) + "人民政府" }
    return name
  }

  /// A name without the term that a body sits for: 临河县第六届政协 → 临河县政协.
  private static func withoutTerm(_ name: Characters) -> Characters {
    guard let end = name.firstIndex(of: 0x5C4A) else { return name }  // 届
    var start = end
    while start > name.startIndex, Numeral.value(name[start - 1]) != nil || Glyph.isDigit(name[start - 1]) {
      start -= 1
    }
    // 第十二届运动会筹备委员会: only a body sits for a term.
    guard start < end, end + 1 < name.endIndex,
      sitting.contains(where: { name[(end + 1)...].starts(with: $0) })
    else { return name }
    if start > name.startIndex, name[start - 1] == 0x7B2C { start -= 1 }  // 第
    return Characters(name[..<start]) + Characters(name[(end + 1)...])
  }

  /// How bodies that sit for a term begin behind its number.
  private static let sitting: [[UInt32]] = [
    "人", "政协", "委员会", "党委", "纪委", "常", "理事会", "监事会", "执", "村", "居", "全", "主席团", "会员", "社区", "市委", "县委", "区委",
    "董事会",
    "团委", "妇", "工会", "职工", "镇", "乡", "县", "区", "市", "街",
  ].map { (word: String) in word.unicodeScalars.map(\.value) }

  private static let leagues: PhraseSet = ["团县委", "团区委", "团市委", "团省委", "团州委", "团旗委"]
  private static let courts: PhraseSet = ["人民法院", "人民检察院", "法院", "检察院"]

  /// The chambers and committees of a court, which stay in the title: 刑事审判庭庭长 of 临河区人民法院.
  private static func chamber(of name: Characters) -> Int? {
    for start in name.indices {
      if let court = courts.index(in: name, at: start), start + courts.phrases[court].count < name.endIndex {
        return start + courts.phrases[court].count
      }
    }
    return nil
  }

  private static let chambers: PhraseSet = ["庭", "审判委员会", "检察委员会", "执行局", "检察部"]
  /// Boards of a development zone or company that posts are named after.
  private static let boards: PhraseSet = ["管委会", "董事会", "监事会", "理事会", "管理委员会"]
  /// Parts of a company, school or hospital that stay in the title.
  static let inner: PhraseSet = ["工会", "纪委", "团委", "机关", "妇联", "女工委", "纪检组", "纪检监察组"]

  /// The organization with its leading level resolved: 镇机关 → 青禾镇机关, and the unit it begins with.
  private func based(_ printed: Characters, _ block: Int, at position: Int) -> (Characters, Unit?) {
    guard let first = printed.first else { return ([], nil) }
    if let full = courtInFull(printed, block, at: position) { return full }
    if let (units, rest) = leadingUnits(printed, block), let unit = units.last {
      return (unit.name + rest, unit)
    }
    // 街道机关, 苏木党委, 自治县人大常委会
    for level in [Level.town, .county, .city] {
      if let unit = setting.unit(level, inBlock: block), unit.suffix.count > 1, printed.hasPrefix(unit.suffix)
      {
        return (unit.name + printed.dropFirst(unit.suffix.count), unit)
      }
    }
    if OrganizationResolver.committeesOfResidents.contains(printed),
      let village = setting.village(before: position, inBlock: block)
    {
      return (village + printed, nil)
    }
    if let suffix = OrganizationResolver.villages.prefix(of: printed),
      let village = setting.village(before: position, inBlock: block), village.hasSuffix(suffix)
    {
      return (village + printed.dropFirst(suffix.count), nil)
    }
    guard OrganizationResolver.ordinary.prefix(of: printed) == nil else { return (printed, nil) }
    if let unit = unit(of: first, inBlock: block, at: position) {
      return (unit.name + printed.dropFirst(), unit)
    }
    return (printed, nil)
  }

  private static let shortCourts: PhraseTable<Phrase> = [("法院", "人民法院"), ("检察院", "人民检察院")]

  /// 区法院 in full, where the page names 清平区人民法院.
  private func courtInFull(_ printed: Characters, _ block: Int, at position: Int) -> (Characters, Unit?)? {
    guard let short = OrganizationResolver.shortCourts.phrases.suffix(of: printed),
      printed.count == short.count + 1, let kind = printed.first, !Level.generic(kind).isEmpty,
      let unit = unit(of: kind, inBlock: block, at: position),
      let long = page.first(
        of: OrganizationResolver.shortCourts, before: position + printed.count)?.1
    else { return nil }
    let full = unit.name + long
    return page.names(full) ? (full, unit) : nil
  }

  /// The units that a name begins with, from the largest, and what follows them.
  private func leadingUnits(_ printed: Characters, _ block: Int) -> (units: [Unit], rest: Characters)? {
    var units: [Unit] = []
    var rest = printed
    while let unit = setting.knownUnit(startingIn: rest) {
      guard units.last.map({ $0.level < unit.level }) ?? true else { break }
      units.append(unit)
      rest = rest.dropFirst(unit.count(startingIn: rest))
    }
    return units.isEmpty ? nil : (units, rest)
  }

  /// The unit that a bare 镇长 or 区长 is of.
  private func impliedUnit(
    _ implied: Characters, _ carried: Unit?, _ block: Int, at position: Int
  ) -> Unit? {
    guard let kind = implied.first else { return nil }
    if implied.hasPrefix("苏木"), let unit = setting.unit(.town, inBlock: block), unit.suffix == "苏木" {
      return unit
    }
    if let carried, carried.suffix.last == kind { return carried }
    return unit(of: kind, inBlock: block, at: position)
  }

  /// The unit that the character of a level means at a position: 镇 in 镇党委.
  private func unit(of kind: UInt32, inBlock block: Int, at position: Int) -> Unit? {
    let start = page.sentences[page.sentence(at: position)].range.lowerBound
    for level in Level.generic(kind) {
      if let unit = setting.unit(level, named: start..<max(start, position)), unit.suffix.last == kind {
        return unit
      }
      if let unit = setting.unit(level, inBlock: block), unit.suffix.last == kind { return unit }
    }
    return nil
  }

  /// The body after the colon: 人民政府.
  private static func body(_ implied: Characters, of unit: Unit) -> Characters {
    implied.drop { $0 != 0x3A }.dropFirst()
  }

  /// The body of a unit that a post is at where only the unit is printed: 青禾镇镇长, 临河区书记.
  private static func body(for title: Characters, core implied: Characters, of unit: Unit) -> Characters {
    if !implied.isEmpty { return body(implied, of: unit) }
    if title.hasSuffix("书记") { return committee(of: unit).dropFirst(unit.name.count) }
    if unit.suffix == "街道", title.hasSuffix("主任") { return Characters("办事处" as Phrase) }
    return []
  }

  /// The party committee of a unit: 青禾镇党委, 临河区委, 东门街道党工委.
  private static func committee(of unit: Unit) -> Characters {
    switch unit.level {
    case .town: unit.name + (unit.suffix == "街道" ? "党工委" : "党委" as Phrase)
    case .village: unit.name + "党组织"
    default: unit.name + "委"
    }
  }

  private func primaryUnit(_ block: Int) -> Unit? {
    setting.unit(.town, inBlock: block) ?? setting.unit(.county, inBlock: block)
      ?? setting.unit(.city, inBlock: block)
  }

  /// The unit of a body that is printed without any, where only a unit can have it.
  private func ownUnit(_ printed: Characters, _ block: Int) -> Unit? {
    OrganizationResolver.ownBodies.contains(printed) ? primaryUnit(block) : nil
  }

  private static let streetBodies: PhraseSet = ["办事处", "人大工委", "纪工委", "街道党工委"]

  /// The street of a body that only streets have: an 办事处 is none of the district that a sentence names.
  private func streetUnit(_ printed: Characters, _ block: Int) -> Unit? {
    guard OrganizationResolver.streetBodies.contains(printed),
      let unit = setting.unit(.town, inBlock: block), unit.suffix == "街道"
    else { return nil }
    return unit
  }

  private static let ownBodies: PhraseSet = [
    "纪委", "人大", "政协", "人民政府", "纪工委", "人大工委", "办事处", "人大主席团", "人武部", "武装部", "监察办公室",
  ]

  /// Whether a body without a unit before it belongs to the unit spoken of: 纪委, 监察办公室, 组织部.
  private func isRelative(_ printed: Characters) -> Bool {
    // 区体育局 belongs to a district, whatever town the text speaks of.
    if let first = printed.first, !Level.generic(first).isEmpty { return false }
    guard printed.count <= 8, let last = page.lexicon.longestEnd(of: printed) else { return false }
    guard last.count == printed.count || OrganizationResolver.offices.suffix(of: printed) != nil
    else { return false }
    switch last.organization {
    case .party, .government, .congress, .cppcc, .discipline, .office, .military, .mass, .court: return true
    default: return false
    }
  }

  private static let offices: PhraseSet = ["办公室", "办", "中心", "局", "委", "部", "科", "站", "所", "大队", "工会"]

  /// Whether a body's name begins with the kind of the unit: 区委 to 临河区.
  private static func belongs(_ printed: Characters, to unit: Unit) -> Bool { printed.hasPrefix(unit.suffix) }
}

extension Lexicon {
  /// The longest end of an organization's name that a text ends in.
  func longestEnd(of text: Characters) -> Word? {
    var rest = text
    while !rest.isEmpty {
      if classes(of: rest).contains(.organization) { return word(rest) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
