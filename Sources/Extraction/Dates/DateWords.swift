internal import Newsprint

/// Dates that are words: 近日, 昨日, 上周五, 今年上半年, “七一”前夕.
enum DateWords {
  private static let recent: PhraseSet = ["近日", "日前", "近期", "最近", "前不久", "不久前", "近段时间"]
  private static let days: PhraseTable<Int> = [
    ("昨日", -1), ("昨天", -1), ("今日", 0), ("今天", 0), ("前天", -2), ("前日", -2), ("明天", 1), ("明日", 1), ("后天", 2),
  ]
  private static let years: PhraseTable<Int> = [
    ("今年", 0), ("本年度", 0), ("本年", 0), ("去年", -1), ("上年度", -1), ("明年", 1), ("前年", -2),
  ]
  private static let weeks: PhraseTable<Int> = [
    ("上周", -1), ("上星期", -1), ("本周", 0), ("这周", 0), ("本星期", 0), ("下周", 1), ("下星期", 1),
  ]
  private static let weekdays: PhraseTable<Int> = [
    ("一", 1), ("二", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6), ("日", 7), ("天", 7), ("末", 6),
  ]
  private static let months: PhraseTable<Int> = [("本月", 0), ("上月", -1), ("上个月", -1), ("下月", 1), ("下个月", 1)]
  private static let parts: PhraseTable<ClosedRange<Int>> = [
    ("上半年", 1...6), ("下半年", 7...12), ("第一季度", 1...3), ("第二季度", 4...6), ("第三季度", 7...9), ("第四季度", 10...12),
    ("一季度", 1...3), ("二季度", 4...6), ("三季度", 7...9), ("四季度", 10...12), ("前三季度", 1...9),
  ]
  private static let feasts: [(Phrase, Int, Int)] = [
    ("元旦", 1, 1), ("“三八”", 3, 8), ("三八妇女节", 3, 8), ("“五一”", 5, 1), ("劳动节", 5, 1), ("“五四”", 5, 4),
    ("青年节", 5, 4), ("“六一”", 6, 1), ("儿童节", 6, 1), ("“七一”", 7, 1), ("“八一”", 8, 1), ("建军节", 8, 1),
    ("教师节", 9, 10), ("国庆节", 10, 1), ("植树节", 3, 12), ("世界水日", 3, 22), ("世界读书日", 4, 23), ("护士节", 5, 12),
    ("世界环境日", 6, 5), ("国际禁毒日", 6, 26), ("医师节", 8, 19), ("烈士纪念日", 9, 30), ("记者节", 11, 8), ("消防日", 11, 9),
    ("国家宪法日", 12, 4), ("国际志愿者日", 12, 5), ("国家公祭日", 12, 13), ("学雷锋纪念日", 3, 5), ("学雷锋日", 3, 5), ("国际妇女节", 3, 8),
    ("全国土地日", 6, 25), ("全国科普日", 9, 17), ("国际档案日", 6, 9), ("全国生态日", 8, 15), ("建党节", 7, 1),
  ]
  private static let eve: PhraseSet = ["前夕", "前后"]

  /// All of these words.
  static let beginnings = PhraseSet(
    [recent, days.phrases, years.phrases, weeks.phrases, months.phrases, parts.phrases].flatMap(\.phrases)
      + feasts.map(\.0) + bareWeeks.phrases)

  /// 上半年 and the like: its months and its length.
  static func part(_ page: Page, at position: Int) -> (ClosedRange<Int>, Int)? {
    page.first(of: parts, at: position).map { ($0.1, $0.0.count) }
  }

  static func mention(_ page: Page, at position: Int, limit: Int, finder: DateFinder) -> DateMention? {
    guard page.first(of: beginnings, at: position) != nil else { return nil }
    if let word = page.first(of: recent, at: position) {
      return DateMention(range: position..<position + word.count, start: .init(), anchor: .recent)
    }
    if let (phrase, offset) = page.first(of: days, at: position) {
      return DateMention(
        range: position..<position + phrase.count, start: .init(), anchor: .fromPublication(days: offset))
    }
    if let (phrase, week) = page.first(of: weeks, at: position) {
      let next = position + phrase.count
      if let (_, day) = page.first(of: weekdays, at: next) {
        return DateMention(
          range: position..<next + 1, start: .init(), anchor: .weekday(week: week, day: day))
      }
    }
    if let day = bareWeekday(page, at: position) { return day }
    if let (phrase, offset) = page.first(of: months, at: position) {
      return month(page, position, position + phrase.count, offset, limit: limit)
    }
    if let (phrase, offset) = page.first(of: years, at: position) {
      return year(page, position, position + phrase.count, offset, limit: limit, finder: finder)
    }
    if let (months, length) = part(page, at: position) {
      return months.mention(position..<position + length, anchor: .relative(0))
    }
    for (phrase, month, day) in feasts where page.has(phrase, at: position) {
      let next = position + phrase.count
      if opensClause(page, position), page.first(of: onTheDay, at: next) != nil {
        return DateMention(range: position..<next, start: .init(month: month, day: day), anchor: .relative(0))
      }
      guard let eve = page.first(of: eve, at: next) else { continue }
      return DateMention(
        range: position..<next + eve.count,
        start: .init(month: day > 4 || eve == "前后" ? month : (month + 10) % 12 + 1),
        anchor: .relative(month == 1 && day < 5 ? -1 : 0), isApproximate: true)
    }
    return nil
  }

  private static let bareWeeks: PhraseSet = ["周", "星期"]

  /// 周五上午 at the head of a clause: the last one before the issue came out.
  private static func bareWeekday(_ page: Page, at position: Int) -> DateMention? {
    guard let week = page.first(of: bareWeeks, at: position),
      let (_, day) = page.first(of: weekdays, at: position + week.count),
      page.first(of: onTheDay, at: position + week.count + 1) != nil,
      opensClause(page, position) || page.issue.gaps[position] == .space
    else { return nil }
    return DateMention(
      range: position..<position + week.count + 1, start: .init(), anchor: .lastWeekday(day))
  }

  private static let onTheDay: PhraseSet = ["，", "当天", "当日", "上午", "下午", "这天"]

  /// Whether a word stands at the head of a clause.
  private static func opensClause(_ page: Page, _ position: Int) -> Bool {
    page.sentences[page.sentence(at: position)].range.lowerBound == position
      || Sign.endsClause(page.text[position - 1])
  }

  /// 本月15日, 上月.
  private static func month(
    _ page: Page, _ position: Int, _ next: Int, _ offset: Int, limit: Int
  ) -> DateMention {
    var index = next
    var start = DateMention.Point()
    if let day = Numeral.digits(page.text, &index, limit: limit), (1...31).contains(day), index < limit,
      page.text[index] == 0x65E5
    {
      start.day = day
      index += 1
    } else if next + 1 < limit, page.text[next + 1] == 0x65EC,  // 旬
      let third = ([0x4E0A, 0x4E2D, 0x4E0B] as [UInt32]).firstIndex(of: page.text[next])
    {
      start.third = third + 1
      index = next + 2
    } else {
      index = next
    }
    return DateMention(range: position..<index, start: start, anchor: .month(offset))
  }

  /// 去年12月, 今年上半年, 今年.
  private static func year(
    _ page: Page, _ position: Int, _ next: Int, _ offset: Int, limit: Int, finder: DateFinder
  ) -> DateMention? {
    if let (months, length) = part(page, at: next) {
      return months.mention(position..<next + length, anchor: .relative(offset))
    }
    if let date = finder.calendar(at: next, limit: limit, anchor: .relative(offset)), date.start.month != nil
    {
      return DateMention(
        range: position..<date.range.upperBound, start: date.start, end: date.end, anchor: date.anchor)
    }
    return DateMention(range: position..<next, start: .init(), anchor: .relative(offset))
  }
}

extension ClosedRange<Int> {
  fileprivate func mention(_ range: Range<Int>, anchor: DateMention.Anchor) -> DateMention {
    DateMention(
      range: range, start: .init(month: lowerBound), end: .init(month: upperBound), anchor: anchor)
  }
}
