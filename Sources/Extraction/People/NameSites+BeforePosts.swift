internal import Lexicon
internal import Newsprint

/// Names that stand before their posts: 甲（镇党委书记）, 免去甲的…, 甲、乙两位副主任.
extension NameSites {
  // 任 and the like between a name and the post behind it.
  static let links: PhraseSet = [
    "不再担任", "当选为", "当选", "担任", "兼任", "出任", "接任", "继任", "转任", "调任", "升任", "改任", "连任", "任", "为", "辞去", "的",
    "现任", "历任", "曾任", "拟任", "时任", "被聘为", "受聘为", "获聘为", "被聘任为", "被任命为", "被推选为", "被推举为",
  ]
  /// Whether a verb of office stands before the two to four characters that end at a position.
  private func isNamed(before behind: Int, floor: Int) -> Bool {
    let end = addressStart(behind, floor: floor)
    return (max(floor, end - 4)...max(floor, end - 2)).contains {
      page.first(of: NameSites.naming, before: $0) != nil
    } && page.first(of: NameSites.naming, before: end) == nil
  }

  /// 甲为9名老党员颁发: who is counted is given something.
  private static let giving: ScalarSet = "为向给对把"
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
        end - counter <= NameSites.fewest, counter > floor, !NameSites.giving.contains(page.text[counter - 1])
      {
        end = counter
      } else if unit.isIntroduced || page.first(of: NameSites.once, at: end) != nil {
        // 任, 担任 and 现任 stand in the unit itself; so they do behind a comma: 甲，现任某局局长.
        if NameSites.moving.contains(page.text[end - 1]),
          !Glyph.isHan(page.text[end]) || page.has("任", at: end)
        {
          end -= 1
        }
        if page.text[end - 1] == Sign.comma, isEntry(endingAt: end - 1, floor: floor) { end -= 1 }
      } else if let link = page.first(of: NameSites.links, before: end) {
        // 甲、乙为获奖教师颁奖: 为 is no copula where the clause goes on behind the post.
        if link == "为", isServed(posts(from: index).last ?? index) { continue }
        end -= link.count
      } else if isCell(before: end, floor: floor) {
        // 6月6日 甲 市人大代表: the cell of a table before that of the post.
      } else if isNamed(before: end, floor: floor) {
        // 免去甲县教育局局长职务: nothing stands between the name and the body.
      } else {
        continue
      }
      if let setting = settingStart(before: end, floor: floor) { end = setting }
      // 甲同志不再担任镇长: 担任 stands in the unit itself.
      if page.has("不再", before: end) { end -= 2 }
      if let votes = votes(before: end, floor: floor) { end = votes }
      if let again = page.first(of: NameSites.again, before: end) { end -= again.count }
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

  /// Whether the two to four characters before a position are a name between two spaces of a row.
  private func isCell(before end: Int, floor: Int) -> Bool {
    guard end < page.text.count, page.issue.gaps[end] == .space, page.sentences[page.sentence(at: end)].isLine
    else {
      return false
    }
    return (2...4).contains { length in
      let start = end - length
      return start > floor && page.issue.gaps[start] == .space
        && model.candidates(at: start, limit: end).contains { $0.range.upperBound == end }
    }
  }

  private static let again: PhraseSet = ["已", "再次", "再度", "又", "均", "一致", "成功", "继续", "同时", "正式"]
  /// 甲调任乙局局长: 任 stands in the unit itself, 调 before it.
  private static let moving: ScalarSet = "调转升改接继连新出兼"
  private static let once: PhraseSet = [
    "曾任", "历任", "曾担任", "先后任", "曾先后任", "原任", "先后担任", "此前任", "此前担任", "之前任", "此前曾任",
  ]

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
    // 胡光荣为副书记: only before 当选 is 光荣 no part of the name.
    if let majority = page.first(of: NameSites.majorities, before: end),
      majority.count > 2 || page.has("当选", at: end)
    {
      return end - majority.count
    }
    guard page.has("票", before: end) else { return nil }
    var index = end - 1
    while index > floor, Glyph.isDigit(page.text[index - 1]) || Numeral.value(page.text[index - 1]) != nil {
      index -= 1
    }
    return page.has("以", before: index) ? index - 1 : nil
  }

  /// The unit and those that its list goes on with.
  func posts(from first: Int) -> [Int] {
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
      // 骑手甲、某商城工会主席乙当选副主席: the post before a name of the list is passed over.
      let start = announcementStart(best.range.lowerBound)
      guard start > floor + 2, isListSign(page.text[start - 1]) else { break }
      end = addressStart(start - 1, floor: floor)
    }
    if found { attach(posts) }
  }

  /// Where the posts begin that stand right before a name, or the position where none does.
  private func announcementStart(_ name: Int) -> Int {
    sites.first { $0.start == name && $0.announcement != nil }?.announcement ?? name
  }

  /// The likeliest name that ends at a position, by its characters and by what stands before it.
  func reading(endingAt end: Int, floor: Int) -> NameModel.Candidate? {
    var best: (candidate: NameModel.Candidate, score: Double)?
    for start in stride(from: end - 2, through: max(floor, end - 4), by: -1) {
      let unlisted = end - start == 3 ? model.unlisted(at: start, limit: end) : nil
      for candidate in model.candidates(at: start, limit: end) + [unlisted].compactMap(\.self)
      where candidate.range.upperBound == end {
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
    "推荐", "解聘", "增补",
  ]

  /// How well a name begins at a position.
  private func before(_ start: Int, floor: Int) -> Double {
    if start == floor { return 2.5 }
    // …全体会议 甲当选…: a space of a headline stands before a name.
    if page.issue.gaps[start] == .space, page.sentences[page.sentence(at: start)].isLine { return 2.5 }
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
