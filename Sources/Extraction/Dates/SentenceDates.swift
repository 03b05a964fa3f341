internal import Newsprint

/// The dates of a page by the sentence they stand in.
struct SentenceDates {
  let all: [DateMention]
  private let ofSentence: [Range<Int>]
  private let page: Page
  /// For each place between characters the date that ends there, or -1.
  private let byEnd: [Int32]
  /// For each character the date that begins there, or -1.
  private let byStart: [Int32]

  init(_ page: Page, _ dates: [DateMention]) {
    self.page = page
    all = dates
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(page.sentences.count)
    var next = 0
    for sentence in page.sentences {
      let first = next
      while next < dates.count, dates[next].range.lowerBound < sentence.range.upperBound { next += 1 }
      ranges.append(first..<next)
    }
    ofSentence = ranges
    var byEnd = [Int32](repeating: -1, count: page.text.count + 1)
    var byStart = byEnd
    for (index, date) in dates.enumerated().reversed() {
      byEnd[date.range.upperBound] = Int32(index)
      byStart[date.range.lowerBound] = Int32(index)
    }
    self.byEnd = byEnd
    self.byStart = byStart
  }

  /// The date that ends before a character, as an index.
  func ending(at position: Int) -> Int? { index(in: byEnd, position) }

  /// The date that begins at a character, as an index.
  func starting(at position: Int) -> Int? { index(in: byStart, position) }

  private func index(in table: [Int32], _ position: Int) -> Int? {
    position >= 0 && position < table.count && table[position] >= 0 ? Int(table[position]) : nil
  }

  /// The dates that begin in a sentence.
  func inSentence(_ sentence: Int) -> Range<Int> { ofSentence[sentence] }

  /// Whether a date is of the sort that can say when something took place, and no bare year.
  func isTime(_ date: Int) -> Bool {
    let mention = all[date]
    if mention.anchor == .recent || mention.tellsDay { return true }
    if mention.start.month != nil, mention.end == nil { return true }
    return false
  }

  /// When the occasion of this name took place, by its own sentence: the nearest date before it, or one
  /// between it and its verb.
  func date(for name: Range<Int>, in sentence: Int, verbEnd: Int?) -> Int? {
    let dates = ofSentence[sentence]
    let between = dates.filter {
      all[$0].range.lowerBound >= name.upperBound && all[$0].range.upperBound <= (verbEnd ?? 0) && isTime($0)
    }
    // 昨天（4月23日）: the figure says more than the word.
    if let figure = between.first(where: { all[$0].start.day != nil }) ?? between.first { return figure }
    let before = dates.filter {
      all[$0].range.upperBound <= name.lowerBound + 1 && isTime($0) && !isBackground($0) && !isFiled($0)
    }
    if let figure = before.last(where: { all[$0].start.day != nil }) ?? before.last { return figure }
    // 第三季度，…: a longer time counts where it opens the clause.
    return dates.last {
      let range = all[$0].range
      return range.upperBound <= name.lowerBound && all[$0].start.month != nil
        && range.upperBound < page.text.count
        && page.text[range.upperBound] == Sign.comma && !isBackground($0)
    }
  }

  /// The day that a sentence begins with, behind at most a sign or two.
  func openingDay(of sentence: Int) -> Int? {
    let start = page.sentences[sentence].range.lowerBound
    return inSentence(sentence).first {
      all[$0].range.lowerBound - start <= 2 && (all[$0].tellsDay || all[$0].start.month != nil)
        && !isBackground($0)
    }
  }

  /// Whether a date can date what a sentence near it tells: a day, not one of somebody's life or of a plan.
  func canDate(_ date: Int) -> Bool {
    let mention = all[date]
    guard mention.tellsDay || mention.anchor == .recent, mention.end == nil, !isBackground(date),
      !isAhead(date)
    else { return false }
    return page.first(of: SentenceDates.lives, at: mention.range.upperBound) == nil
  }

  private static let lives: PhraseSet = ["生", "出生", "入党", "毕业", "前", "起", "以来", "参加工作"]

  /// Whether a date lies ahead by its own word: 明日, 下周三.
  func isAhead(_ date: Int) -> Bool {
    switch all[date].anchor {
    case .fromPublication(let days): days > 0
    case .weekday(let week, _): week > 0
    case .month(let offset): offset > 0
    default: false
    }
  }

  /// Whether two dates name the same days.
  func isSameDay(_ first: Int, _ second: Int) -> Bool {
    all[first].start == all[second].start && all[first].end == all[second].end
  }

  /// Whether a date names the days of another, or one within them: the 18th within 18日至20日.
  func isWithin(_ date: Int, _ whole: Int) -> Bool {
    if isSameDay(date, whole) { return true }
    let (day, start) = (all[date].start, all[whole].start)
    guard let end = all[whole].end, all[date].end == nil, let number = day.day, let first = start.day,
      let last = end.day, day.month == start.month, start.month == end.month
    else { return false }
    return (first...max(first, last)).contains(number)
  }

  /// The day an article is dated from: 本报9月24日讯, （2023.1.30 …） at its very beginning; nil where none is.
  func dateline(of article: Article) -> Int? {
    guard let first = article.body.first, let sentence = page.sentencesOfBlock[first].first else {
      return nil
    }
    let start = page.sentences[sentence].range.lowerBound
    return inSentence(sentence).first {
      let range = all[$0].range
      guard all[$0].start.day != nil, range.lowerBound - start <= 12 else { return false }
      return page.text[start] == Sign.openBracket || page.has("讯", at: range.upperBound)
        || page.has("电", at: range.upperBound)
    }
  }

  /// Whether a date says when a report was filed: 3月21日讯.
  private func isFiled(_ date: Int) -> Bool {
    page.first(of: SentenceDates.filed, at: all[date].range.upperBound) != nil
  }

  private static let filed: PhraseSet = ["讯", "电"]

  /// The day that the first lines of a page print as that of the issue: 2022年11月9日 星期三.
  var masthead: Int? {
    for block in page.issue.blocks.prefix(4) where block.isLine {
      let sentence = page.sentence(at: block.range.lowerBound)
      let day = inSentence(sentence).first { all[$0].start.year != nil && all[$0].start.day != nil }
      if let day,
        block.range.contains(where: { page.first(of: SentenceDates.issued, at: $0) != nil })
          || isCounted(behind: all[day].range.upperBound, block.range.upperBound)
      {
        return day
      }
    }
    return nil
  }

  /// The year and the month that the first lines print as those of the issue: 2025年1月 第2期, 社区报 2025年1月.
  var issueMonth: Int? {
    for block in page.issue.blocks.prefix(4) where block.isLine {
      let dated = inSentence(page.sentence(at: block.range.lowerBound)).first { all[$0].start.year != nil }
      guard let dated, all[dated].end == nil else { continue }
      let date = all[dated]
      let isCounted = isCounted(behind: date.range.upperBound, block.range.upperBound)
      let isNamed = block.range.contains { page.first(of: SentenceDates.papers, at: $0) != nil }
      if isCounted || date.start.month != nil && (isNamed || block.range.count - date.range.count <= 2) {
        return dated
      }
    }
    return nil
  }

  private static let papers: PhraseSet = [
    "社区报", "日报", "周报", "晚报", "晨报", "时报", "月报", "简报", "快报", "月刊", "专刊", "特刊", "会刊", "校刊", "院刊", "融媒", "主办",
    "编印", "主编",
    "校报", "院报", "厂报", "简讯",
  ]
  private static let issued: PhraseSet = [
    "星期", "总第", "农历", "第1版", "责编", "责任编辑", "主办", "主编", "出版", "出刊", "站编", "部编", "室编", "办编", "编发", "编印", "印发",
  ]

  /// Whether the number of an issue stands behind its day: 2021年9月30日 第7期.
  private func isCounted(behind day: Int, _ end: Int) -> Bool {
    // 第
    guard let start = (day..<max(day, min(end, day + 3))).first(where: { page.text[$0] == 0x7B2C }) else {
      return false
    }
    var index = start + 1
    while index < end, Glyph.isDigit(page.text[index]) { index += 1 }
    return index > start + 1 && index < end && page.text[index] == 0x671F  // 期
  }

  private static let background: PhraseSet = [
    "自", "从", "截至", "截止", "早在", "公示时间：", "公示期：", "公示期为", "公示时间为", "公示期限：", "报名时间：",
  ]

  /// 自7月1日, 截至6月底: not when, but since or until when.
  func isBackground(_ date: Int) -> Bool {
    page.first(of: SentenceDates.background, before: all[date].range.lowerBound) != nil
  }
}
