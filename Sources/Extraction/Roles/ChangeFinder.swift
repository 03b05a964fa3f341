internal import Civics
internal import Newsprint

/// Finds changes of office: elected, appointed, resigned, removed, and what is only proposed.
struct ChangeFinder {
  /// A change of office of one person in one post.
  struct Found {
    let person: Int
    let unit: Int
    let change: ChangeKind
    let isPlanned: Bool
    let sentence: Int
    let evidence: Range<Int>
  }

  private(set) var found: [Found] = []
  private let page: Page

  private static let verbs: PhraseTable<ChangeKind> = [
    ("免去", .removed), ("罢免", .removed), ("撤销", .removed), ("不再担任", .removed), ("撤职", .removed),
    ("辞去", .resigned), ("辞职", .resigned), ("请辞", .resigned), ("选举产生", .elected), ("当选", .elected),
    ("补选", .elected), ("选举", .elected), ("推选", .elected), ("选出", .elected), ("增选", .elected),
    ("决定任命", .appointed), ("任命", .appointed), ("聘任", .appointed), ("委任", .appointed),
    ("被聘为", .appointed), ("受聘为", .appointed), ("聘为", .appointed), ("获聘为", .appointed), ("连任", .elected),
    ("推举", .elected),
    ("聘请", .appointed), ("解聘", .removed), ("增补", .appointed),
    ("出任", .appointed), ("接任", .appointed), ("继任", .appointed), ("调任", .appointed),
    ("转任", .appointed), ("升任", .appointed), ("改任", .appointed), ("履新", .appointed),
  ]
  private static let planned: PhraseSet = ["提名", "拟任", "拟提名", "拟聘任", "建议任命", "候选人", "建议人选", "拟任命", "人选"]

  init(_ page: Page, _ people: People) {
    self.page = page
    // 选举某公司董事长甲为会长: who is elected behind the name is not elected to what stands before it.
    let called = Set(
      people.mentions.filter { mention in
        mention.posts.contains { people.units[$0].range.lowerBound >= mention.range.upperBound }
      }.map(\.range))
    for mention in people.mentions {
      let planned = ChangeFinder.planned(mention.posts, people.units)
      let others = mention.posts.filter { !planned.contains($0) }
      // 拟任 stands in the post itself and changes nothing yet.
      for unit in planned {
        add(mention, unit, people.units[unit], .appointed, from: mention.range.lowerBound, isPlanned: true)
      }
      guard let first = others.first, let last = others.last else { continue }
      let sentence = page.sentences[page.sentence(at: mention.range.lowerBound)].range
      let isBehind = people.units[first].range.lowerBound >= mention.range.upperBound
      guard
        let (change, start) = isBehind
          ? changeBetween(mention, people.units[first], people.units[last], sentence)
          : called.contains(mention.range) ? nil : changeBefore(mention, sentence)
      else { continue }
      let end = clauseEnd(from: max(mention.range.upperBound, people.units[last].range.upperBound), sentence)
      // 根据市长的提名，任命甲为局长: who was proposed in the clause before is appointed.
      var clause = start
      while clause > sentence.lowerBound, start - clause < 6, !Sign.endsClause(page.text[clause - 1]) {
        clause -= 1
      }
      let isProposed = ChangeFinder.planned.phrases.contains { page.find($0, in: clause..<end) != nil }
      for unit in others {
        add(mention, unit, people.units[last], change, from: start, isPlanned: isProposed)
      }
    }
  }

  /// The posts that are only proposed: behind 拟任, up to one that is introduced otherwise.
  private static func planned(_ posts: [Int], _ units: [PostUnit]) -> [Int] {
    var isPlanned = false
    return posts.filter { post in
      let unit = units[post]
      let goesOn = post > 0 && units[post - 1].range.upperBound + 1 == unit.range.lowerBound
      isPlanned = unit.time == .planned || isPlanned && goesOn && !unit.isIntroduced
      return isPlanned
    }
  }

  private mutating func add(
    _ mention: People.Mention, _ unit: Int, _ last: PostUnit, _ change: ChangeKind, from start: Int,
    isPlanned: Bool
  ) {
    let index = page.sentence(at: last.core.lowerBound)
    let end = clauseEnd(
      from: max(mention.range.upperBound, last.range.upperBound), page.sentences[index].range)
    found.append(
      Found(
        person: mention.person, unit: unit, change: change, isPlanned: isPlanned, sentence: index,
        evidence: min(start, mention.start)..<end))
  }

  private func clauseEnd(from position: Int, _ sentence: Range<Int>) -> Int {
    var end = position
    while end < sentence.upperBound, !Sign.endsClause(page.text[end]) { end += 1 }
    return end
  }

  /// A verb between name and post, or one before the name that 为 or 的 completes.
  private func changeBetween(
    _ mention: People.Mention, _ first: PostUnit, _ last: PostUnit, _ sentence: Range<Int>
  ) -> (ChangeKind, Int)? {
    let told = page.sentences[page.sentence(at: first.core.lowerBound)].range.lowerBound
    let behind = max(mention.range.upperBound, told)
    let between = behind..<max(behind, first.title.lowerBound)
    if first.time == .former { return nil }
    for (index, verb) in ChangeFinder.verbs.phrases.phrases.enumerated()
    where page.find(verb, in: between) != nil {
      return (ChangeFinder.verbs.values[index], mention.range.lowerBound)
    }
    let start = listStart(mention.range.lowerBound, sentence)
    var clause = start
    while clause > sentence.lowerBound, page.text[clause - 1] != Sign.semicolon { clause -= 1 }
    let before = clause..<start
    let isNamed = page.find("为", in: between) != nil
    let isOf = page.find("的", in: between) != nil
    let isDirect = page.first(of: ChangeFinder.verbs, before: start) != nil
    // 任命：甲为财政局局长；乙为审计局局长: the verb holds for the whole sentence.
    if isNamed || isOf || isDirect,
      let verb = lastVerb(in: before) ?? lastVerb(in: sentence.lowerBound..<start)
        ?? header(above: sentence.lowerBound, from: start)
    {
      // 免去甲部长职务；乙为部长: 为 names who comes into office.
      return isNamed && !isDirect && [.removed, .resigned].contains(verb.0) ? (.appointed, start) : verb
    }
    // 甲任镇长: a bare 任 behind the name, which 现任, 历任 and 兼任 are not.
    let titleless = page.addressEnd(mention.range.upperBound)
    if page.has("任", at: titleless), titleless < first.title.lowerBound, !isSpan(last.range.upperBound),
      !page.isOne(of: ChangeFinder.passing, first.title)
    {
      return (.appointed, mention.range.lowerBound)
    }
    return nil
  }

  /// What somebody is for the length of an occasion, and no office: 甲任现场总指挥.
  private static let passing: PhraseSet = [
    "总指挥", "现场总指挥", "副总指挥", "指挥长", "主持人", "评委", "裁判", "裁判长", "总裁判长", "领队", "主讲", "主讲人", "审判长", "听证人", "主持",
    "记录员",
    "监票人", "总监票人", "计票人", "点评嘉宾", "嘉宾",
  ]

  /// What makes of an office a time: 任镇长期间, 任镇长5年来.
  private static let spans: PhraseSet = [
    "期间", "时", "以来", "以后", "后", "之后", "的", "多年", "数年", "几年", "近", "满", "至今", "职务期间", "一职期间", "职务时",
  ]

  private func isSpan(_ position: Int) -> Bool {
    guard position < page.text.count else { return false }
    if page.first(of: ChangeFinder.spans, at: position) != nil { return true }
    var index = position
    guard let count = Numeral.read(page.text, &index, limit: min(page.text.count, position + 4)),
      index < page.text.count
    else { return false }
    return count.value < 60 && page.text[index] == 0x5E74  // 年
  }

  /// The verb of a line that heads a list: 任命：, 决定免去：; what it says of one begins at his name.
  private func header(above position: Int, from start: Int) -> (ChangeKind, Int)? {
    var index = page.sentence(at: position)
    let limit = max(0, index - 12)
    while index > limit {
      index -= 1
      let range = page.sentences[index].range
      // 任命：, or a line of its own: 二、决定免去.
      let isHead =
        page.text[range.upperBound - 1] == Sign.colon || page.sentences[index].isLine && range.count <= 10
      if isHead, let verb = lastVerb(in: range) { return (verb.0, start) }
    }
    return nil
  }

  /// Where a list of names begins that this one stands in: 任命甲、乙为….
  private func listStart(_ position: Int, _ sentence: Range<Int>) -> Int {
    var index = position
    while index > sentence.lowerBound, position - index < 40, !Sign.endsClause(page.text[index - 1]) {
      if lastVerb(in: max(sentence.lowerBound, index - 4)..<index) != nil { return index }
      index -= 1
    }
    return position
  }

  /// The verb that stands last in a range, and where it begins.
  private func lastVerb(in range: Range<Int>) -> (ChangeKind, Int)? {
    var best: (change: ChangeKind, start: Int, end: Int)?
    for position in range {
      _ = ChangeFinder.verbs.phrases.index(in: page.text, at: position) { index, verb in
        let end = position + verb.count
        if end <= range.upperBound, end > best?.end ?? 0 {
          best = (ChangeFinder.verbs.values[index], position, end)
        }
        return false
      }
    }
    return best.map { ($0.change, $0.start) }
  }

  private static let forms: PhraseSet = ["了", "新一届", "新一任", "新任", "产生", "出"]

  /// 选举产生镇人大主席甲, 补选副镇长甲, 免去镇长甲: the verb stands right before the post.
  private func changeBefore(_ mention: People.Mention, _ sentence: Range<Int>) -> (ChangeKind, Int)? {
    var start = mention.start
    while let form = page.first(of: ChangeFinder.forms, before: start),
      start - form.count > sentence.lowerBound
    {
      start -= form.count
    }
    if let (verb, change) = page.first(of: ChangeFinder.verbs, before: start) {
      return (change, start - verb.count)
    }
    // 接受镇长甲辞去职务, 镇长甲辞职.
    let behind = page.addressEnd(mention.range.upperBound)
    let resigned = ChangeFinder.verbs.phrases.index(in: page.text, at: behind) { index, _ in
      ChangeFinder.verbs.values[index] == .resigned
    }
    return resigned.map { _ in (.resigned, mention.start) }
  }
}
