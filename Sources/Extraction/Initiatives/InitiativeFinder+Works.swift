internal import Lexicon
internal import Newsprint

/// Works that a list names under their programme.
extension InitiativeFinder {
  private static let collectives: PhraseSet = [
    "实事项目", "项目", "工程", "民生工程", "民生项目", "为民办实事项目", "实事工程", "城市更新项目", "重点工程", "重点项目", "民心工程", "行动",
    "实事", "民生实事", "民生实事项目", "惠民工程", "惠民实事", "民心实事",
  ]

  /// 甲建设、乙改造、丙更新等十个实事项目: the works listed under a head.
  mutating func findListed(in sentence: Sentence) {
    for position in page.landmarks.places(.listing, in: sentence.range) {
      var index = position + 1
      while index < sentence.range.upperBound, InitiativeFinder.counters.contains(text[index]) { index += 1 }
      guard let end = collectiveEnd(from: index, limit: sentence.range.upperBound) else { continue }
      let items = items(before: position, floor: sentence.range.lowerBound)
      guard items.count >= 3,
        index > position + 1 || !page.has("实事", before: end)
          || page.first(of: InitiativeFinder.standing, before: items[0].lowerBound) == nil
      else { continue }
      let isYearly = page.find("实事", in: index..<end) != nil
      let parent = isYearly ? yearlyProgramme(before: position) : nil
      for item in items { add(page.issue.string(item), item, partOf: parent) }
    }
  }

  /// 甲整治、乙改造、丙建设三件实事: the works that a number counts behind them.
  mutating func findCounted(in range: Range<Int>) {
    for programme in page.landmarks.places(.programme, in: range)
    where page.first(of: NumberedWorks.programmes, at: programme) != nil {
      var start = programme
      if start > range.lowerBound, InitiativeFinder.measures.contains(text[start - 1]) { start -= 1 }
      let counter = start
      while start > range.lowerBound, Numeral.value(text[start - 1]) != nil || Glyph.isDigit(text[start - 1])
      {
        start -= 1
      }
      guard start < counter else { continue }
      let items = items(before: start, floor: range.lowerBound)
      guard items.count >= 3, items.count == Numeral.value(text[start]) ?? items.count else { continue }
      let parent = yearlyProgramme(before: start)
      for item in items { add(page.issue.string(item), item, partOf: parent) }
    }
  }

  private static let measures: ScalarSet = "项个大"
  private static let entering: PhraseSet = ["均被列入", "均列入", "均已列入", "被列入", "列入", "被纳入", "均纳入", "纳入"]

  /// 甲微改造、乙碧道二期、丙提质均被列入2024年十件民生实事: the works that a programme takes up.
  mutating func findEntered(in range: Range<Int>) {
    guard
      let programme = page.landmarks.places(.programme, in: range).first(where: {
        page.first(of: NumberedWorks.programmes, at: $0) != nil
      }),
      let verb = (range.lowerBound..<programme).first(where: {
        page.first(of: InitiativeFinder.entering, at: $0) != nil
      }), programme - verb <= 24, !(verb..<programme).contains(where: { Sign.endsClause(text[$0]) })
    else { return }
    let items = items(before: verb, floor: range.lowerBound)
    guard items.count >= 2 else { return }
    let parent = yearlyProgramme(before: verb)
    for item in items { add(page.issue.string(item), item, partOf: parent) }
  }

  private static let telling: PhraseSet = [
    "分别是", "分别为", "包括", "具体是", "具体为", "具体包括", "即", "依次是", "依次为", "还有", "另有", "其中票数居前的有", "主要有", "主要包括", "有",
  ]

  /// 2025年民生实事项目五件，分别是：甲建设、乙改造: the works told behind their programme.
  mutating func findToldWorks(in range: Range<Int>) {
    guard
      let programme = page.landmarks.places(.programme, in: range).first(where: {
        page.first(of: NumberedWorks.programmes, at: $0) != nil
      })
    else { return }
    let limit = min(range.upperBound, programme + 36)
    // 确定民生实事项目5件：甲、乙: the colon alone tells as well.
    var start: Int?
    for position in programme + 2..<max(programme + 2, limit) where start == nil {
      if text[position] == Sign.colon {
        start = position + 1
      } else if text[position - 1] == Sign.comma,
        let word = page.longest(of: InitiativeFinder.telling, at: position)
      {
        start = position + word.count
      }
    }
    guard var index = start else { return }
    if index < range.upperBound, text[index] == Sign.colon { index += 1 }
    var (items, item): ([Range<Int>], Int) = ([], index)
    while index < range.upperBound {
      let scalar = text[index]
      if Glyph.opens(scalar), let closing = page.closing(of: index, before: range.upperBound) {
        index = closing + 1
        continue
      }
      if scalar == Sign.enumeration || scalar == Sign.semicolon {
        items.append(item..<index)
        item = index + 1
      } else if Sign.endsClause(scalar) {
        break
      }
      index += 1
    }
    // 户厕改造和风雨桥修缮: the last two.
    if let joint = (item + 4..<max(item + 4, index - 3)).first(where: {
      text[$0] == 0x548C && page.first(of: InitiativeFinder.buildings, before: $0) != nil
    }) {
      items.append(item..<joint)
      item = joint + 1
    }
    items.append(item..<index)
    items = items.filter { (4...24).contains($0.count) && !Glyph.isDigit(text[$0.lowerBound]) }
    guard items.count >= 2 else { return }
    let parent = yearlyProgramme(before: items[0].lowerBound)
    for item in items {
      let end = text[item.upperBound - 1] == 0x7B49 ? item.upperBound - 1 : item.upperBound  // 等
      add(page.issue.string(item.lowerBound..<end), item.lowerBound..<end, partOf: parent)
    }
  }

  /// What is worked at always is a goal: 持续推进环境美化、设施改善、服务完善等民生实事.
  private static let standing: PhraseSet = [
    "持续推进", "不断推进", "着力推进", "大力推进", "推进", "加强", "抓好", "做好", "强化", "加大", "不断加强",
  ]

  private func collectiveEnd(from start: Int, limit: Int) -> Int? {
    var index = start
    while index < min(limit, start + 10), Glyph.isHan(text[index]) {
      if let word = page.longest(of: InitiativeFinder.collectives, at: index) {
        return index + word.count
      }
      index += 1
    }
    return nil
  }

  /// The parts of an enumeration that ends before a position.
  private func items(before end: Int, floor: Int) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var itemEnd = end
    var index = end
    while index > floor {
      let scalar = text[index - 1]
      if Glyph.closes(scalar), let opening = page.opening(of: index - 1, notBefore: max(floor, index - 24)) {
        index = opening
        continue
      }
      if scalar == Sign.enumeration {
        items.append(index..<itemEnd)
        itemEnd = index - 1
        index -= 1
        continue
      }
      if !Glyph.isHan(scalar) && !Glyph.isDigit(scalar) && !Glyph.isLetter(scalar) { break }
      index -= 1
    }
    let first = nameStart(before: itemEnd, floor: index)
    if first < itemEnd { items.append(first..<itemEnd) }
    return items.reversed().filter { (3...22).contains($0.count) }
  }

  /// The programme of a year that the works belong to: the last one named before.
  private func yearlyProgramme(before position: Int) -> String? {
    found.last { initiative in
      initiative.name.contains("实事") && dates.starting(at: initiative.evidence[0].lowerBound) != nil
        && initiative.evidence[0].lowerBound < position
    }?.name
  }
}
