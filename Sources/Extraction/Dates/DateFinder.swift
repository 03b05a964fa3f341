internal import Civics
internal import Newsprint

/// Finds the dates of a page: 7月19日, 2024年7月, 8月下旬至10月上旬, 昨日, 今年上半年, 二〇二四年七月十九日.
struct DateFinder {
  private let page: Page
  private(set) var dates: [DateMention] = []
  /// The month that the last heading of a chronicle names: 三月, 2018年3月.
  private var heading: DateMention.Point?
  /// Where the block begins that is looked at.
  private var floor = 0

  init(_ page: Page) {
    self.page = page
    for block in page.issue.blocks {
      var next = block.range.lowerBound
      floor = next
      if block.isLine, let month = monthHeading(block.range) { heading = month }
      if let third = thirdAlone(at: behindSign(next, block.range.upperBound), limit: block.range.upperBound) {
        dates.append(third)
        next = third.range.upperBound
      }
      for position in page.landmarks.places(.date, in: block.range) where position >= next {
        if let found = sameDay(at: position) ?? date(at: position, limit: block.range.upperBound) {
          dates.append(found)
          next = found.range.upperBound
        }
      }
    }
  }

  private var text: [UInt32] { page.text }

  // 年 月 日 号
  private static let year: UInt32 = 0x5E74
  private static let month: UInt32 = 0x6708
  private static let day: UInt32 = 0x65E5
  private static let dayColloquial: UInt32 = 0x53F7

  /// The characters that any date begins with.
  static let initials =
    Array(0x30...0x39) + Numeral.scalars + DateWords.beginnings.phrases.map(\.first)
    + sameDay.phrases.map(\.first)

  private static let sameDay: PhraseSet = ["当天", "当日", "当晚", "同日", "次日", "翌日", "第二天", "前一天", "前一日"]
  /// 持续到10月7日: not the day that is told of.
  private static let until: PhraseSet = ["到", "至", "截至", "自", "从"]
  private static let dayBefore: PhraseSet = ["前一天", "前一日"]
  private static let nextDay: PhraseSet = ["次日", "翌日", "第二天"]

  /// 当天: the day that was named last, if that was not long before.
  private func sameDay(at position: Int) -> DateMention? {
    guard let word = page.first(of: DateFinder.sameDay, at: position),
      let last = dates.last(where: {
        $0.start.day != nil && $0.end == nil
          && page.first(of: DateFinder.until, before: $0.range.lowerBound) == nil
      }),
      position - last.range.upperBound < DateFinder.nearby
    else { return nil }
    let isNext = page.first(of: DateFinder.nextDay, at: position) != nil
    if page.first(of: DateFinder.dayBefore, at: position) != nil {
      // The day before the first of a month is left open.
      guard let day = last.start.day, day > 1 else { return nil }
      var before = last.start
      before.day = day - 1
      return DateMention(range: position..<position + word.count, start: before, anchor: last.anchor)
    }
    return DateMention(
      range: position..<position + word.count, start: isNext ? DateFinder.dayAfter(last.start) : last.start,
      anchor: last.anchor)
  }

  /// The day after another.
  private static func dayAfter(_ point: DateMention.Point) -> DateMention.Point {
    guard let month = point.month, let day = point.day else { return point }
    var next = point
    if day < Day.length(ofMonth: month, year: point.year ?? 2000) {
      next.day = day + 1
    } else {
      next.day = 1
      next.month = month % 12 + 1
      next.year = point.year.map { month == 12 ? $0 + 1 : $0 }
    }
    return next
  }

  private func date(at position: Int, limit: Int) -> DateMention? {
    let scalar = text[position]
    if Glyph.isDigit(scalar) || Numeral.value(scalar) != nil {
      if position > floor, Glyph.isDigit(text[position - 1]) { return nil }
      return calendar(at: position, limit: limit) ?? separated(at: position, limit: limit)
        ?? monthAndDay(at: position, limit: limit) ?? dayAlone(at: position, limit: limit)
    }
    return DateWords.mention(page, at: position, limit: limit, finder: self)
  }

  /// A date in figures or Chinese numerals, and the interval that it may begin.
  func calendar(at position: Int, limit: Int, anchor: DateMention.Anchor = .relative(0)) -> DateMention? {
    var index = position
    guard let start = point(&index, limit: limit, month: nil) else { return nil }
    var mention = DateMention(
      range: position..<index, start: start, anchor: start.year == nil ? anchor : .printed)
    if start.year != nil, start.month == nil, let (months, length) = DateWords.part(page, at: index) {
      mention.start.month = months.lowerBound
      mention.end = DateMention.Point(year: start.year, month: months.upperBound)
      return mention.reaching(index + length)
    }
    guard start.month != nil, let after = rangeSign(at: index, limit: limit) else { return mention }
    var next = after
    if let end = point(&next, limit: limit, month: start.month), end.month != nil {
      mention.end = end
      return mention.reaching(next)
    }
    return mention
  }

  /// 至 到 — - ~, and where what follows begins.
  private func rangeSign(at index: Int, limit: Int) -> Int? {
    guard index < limit else { return nil }
    var next = index
    while next < limit, [0x81F3, 0x5230, Sign.dash, 0x2D, 0x7E, 0xFF5E, 0x2013].contains(text[next]) {
      next += 1
    }
    return next > index && next < limit ? next : nil
  }

  /// A year, a month and a day as far as they stand there. `month` completes a bare day.
  private func point(_ index: inout Int, limit: Int, month: Int?) -> DateMention.Point? {
    var point = DateMention.Point()
    var next = index
    guard var number = Numeral.read(text, &next, limit: limit), next < limit else { return nil }
    if text[next] == DateFinder.year, number.isYear {
      point.year = number.value
      next += 1
      index = next
      guard let following = Numeral.read(text, &next, limit: limit), next < limit,
        text[next] == DateFinder.month
      else { return point }
      number = following
    }
    if text[next] == DateFinder.month, (1...12).contains(number.value) {
      // 3个月 is excluded by its 个; 6月期 and the like are no dates either, but are not seen in print.
      point.month = number.value
      next += 1
      index = next
      if let third = third(at: next, limit: limit) {
        point.third = third
        index = next + 2
        return point
      }
      var dayEnd = next
      if let day = Numeral.read(text, &dayEnd, limit: limit), dayEnd < limit, (1...31).contains(day.value) {
        if isDaySign(text[dayEnd]) {
          point.day = day.value
          index = dayEnd + 1
        } else if rangeSign(at: dayEnd, limit: limit) != nil {
          point.day = day.value
          index = dayEnd
        }
      }
      return point
    }
    guard let month, (1...31).contains(number.value) else { return nil }
    point.month = month
    if isDaySign(text[next]) {
      point.day = number.value
      index = next + 1
      return point
    }
    return nil
  }

  private func isDaySign(_ scalar: UInt32) -> Bool {
    scalar == DateFinder.day || scalar == DateFinder.dayColloquial
  }

  /// 上旬 中旬 下旬.
  private func third(at index: Int, limit: Int) -> Int? {
    guard index + 1 < limit, text[index + 1] == 0x65EC else { return nil }
    return switch text[index] {
    case 0x4E0A: 1
    case 0x4E2D: 2
    case 0x4E0B: 3
    default: nil
    }
  }

  /// 7.19 or 7-19 at the head of an item of a chronicle, with white space or a Han character behind it.
  private func monthAndDay(at position: Int, limit: Int) -> DateMention? {
    guard Glyph.isDigit(text[position]),
      page.sentences[page.sentence(at: position)].range.lowerBound == position
    else { return nil }
    var index = position
    guard let month = Numeral.digits(text, &index, limit: limit), (1...12).contains(month), index < limit,
      text[index] == 0x2E || text[index] == 0x2D || text[index] == 0x2F
    else { return nil }
    index += 1
    guard let day = Numeral.digits(text, &index, limit: limit), (1...31).contains(day), index < limit else {
      return nil
    }
    var end: DateMention.Point?
    if let next = rangeSign(at: index, limit: limit), text[index] != 0x2D {
      end = monthAndDay(behind: next, &index, limit: limit)
    }
    guard index < limit, !page.issue.gaps[index].isEmpty || text[index] == 0xFF1A || text[index] == Sign.comma
    else { return nil }
    return DateMention(
      range: position..<index, start: DateMention.Point(month: month, day: day), end: end,
      anchor: .relative(0))
  }

  /// The other end of 5.16—5.18; `index` moves behind it.
  private func monthAndDay(behind position: Int, _ index: inout Int, limit: Int) -> DateMention.Point? {
    var next = position
    guard let month = Numeral.digits(text, &next, limit: limit), (1...12).contains(month), next + 1 < limit,
      text[next] == 0x2E || text[next] == 0x2F
    else { return nil }
    next += 1
    guard let day = Numeral.digits(text, &next, limit: limit), (1...31).contains(day) else { return nil }
    index = next
    return DateMention.Point(month: month, day: day)
  }

  /// The month that a line of nothing else names, as chronicles head their days.
  private func monthHeading(_ range: Range<Int>) -> DateMention.Point? {
    if let chronicle = range.first(where: { page.first(of: DateFinder.chronicles, at: $0) != nil }) {
      return chronicleMonth(before: chronicle, floor: range.lowerBound)
    }
    var index = range.lowerBound
    guard range.count <= 10, let point = point(&index, limit: range.upperBound, month: nil),
      point.month != nil, point.day == nil, point.third == nil,
      index >= range.upperBound - 1
    else { return nil }
    return point
  }

  private static let chronicles: PhraseSet = ["大事记", "纪事", "要事记", "大事要事", "大事", "工作动态", "日志", "要闻回顾"]

  /// The month whose days a chronicle tells: 某县2016年5月大事记.
  private func chronicleMonth(before end: Int, floor: Int) -> DateMention.Point? {
    for start in max(floor, end - 10)..<end where start == floor || !Glyph.isDigit(text[start - 1]) {
      var index = start
      if let point = point(&index, limit: end, month: nil), point.month != nil, point.day == nil,
        point.third == nil, index >= end - 1
      {
        return point
      }
    }
    return nil
  }

  /// 上旬 at the head of a line under the heading of a month.
  private func thirdAlone(at position: Int, limit: Int) -> DateMention? {
    guard let heading, position < limit, let third = third(at: position, limit: limit) else { return nil }
    return DateMention(
      range: position..<position + 2,
      start: DateMention.Point(year: heading.year, month: heading.month, third: third),
      anchor: heading.year == nil ? .relative(0) : .printed)
  }

  /// Where an entry begins behind the sign that stands before it: △6日, ●中旬.
  private func behindSign(_ position: Int, _ limit: Int) -> Int {
    let isSign = position < limit && (0x25A0...0x27BF).contains(text[position])
    return isSign ? position + 1 : position
  }

  /// Whether a sentence begins at a position, or one sign before it.
  private func opensSentence(_ position: Int) -> Bool {
    let range = page.sentences[page.sentence(at: position)].range
    return position == range.lowerBound || position == behindSign(range.lowerBound, range.upperBound)
  }

  private static let counting: ScalarSet = "月每第共满约近达"
  private static let spans: ScalarSet = "内游后前夜历报电子志均期间常本"
  /// How far behind a date another day of its month may stand without the month.
  private static let nearby = 600

  /// 18日上午 behind 10月18日, or 3日 under the heading of a month.
  private func dayAlone(at position: Int, limit: Int) -> DateMention? {
    var index = position
    guard position == floor || !DateFinder.counting.contains(text[position - 1]),
      let first = Numeral.read(text, &index, limit: limit), (1...31).contains(first.value), index < limit
    else { return nil }
    let isSpan = rangeSign(at: index, limit: limit) != nil
    guard text[index] == DateFinder.day || isSpan,
      text[index] != DateFinder.day || index + 1 >= limit || !DateFinder.spans.contains(text[index + 1])
    else { return nil }
    let opens = opensSentence(position)
    let known: DateMention? = dates.last {
      $0.start.month != nil && $0.start.day != nil && position - $0.range.upperBound < DateFinder.nearby
    }
    guard let month = opens ? heading ?? known?.start : known?.start else {
      return dayOfThisMonth(first.value, at: position, index, opens: opens)
    }
    let anchor =
      opens && heading != nil ? (month.year == nil ? .relative(0) : .printed) : known?.anchor ?? .relative(0)
    if text[index] == DateFinder.day { index += 1 }
    var mention = DateMention(
      range: position..<index,
      start: DateMention.Point(year: month.year, month: month.month, day: first.value), anchor: anchor)
    if let after = rangeSign(at: index, limit: limit) {
      var next = after
      if let end = point(&next, limit: limit, month: month.month), end.day != nil {
        mention.end = end
        return mention.reaching(next)
      }
    }
    return isSpan ? nil : mention
  }

  private static let hours: PhraseSet = ["，", "上午", "下午", "晚", "中午", "清晨", "凌晨", "傍晚", "一早", "当天"]

  /// 6日下午: a day without any month before it is of the month in which the issue came out.
  private func dayOfThisMonth(_ day: Int, at position: Int, _ sign: Int, opens: Bool) -> DateMention? {
    guard text[sign] == DateFinder.day, page.first(of: DateFinder.hours, at: sign + 1) != nil,
      opens || Sign.endsClause(text[position - 1]) || page.issue.gaps[position] == .space
    else { return nil }
    return DateMention(range: position..<sign + 1, start: DateMention.Point(day: day), anchor: .month(0))
  }

  /// 2024.7.19, 2024-07-19, 2024/7/19.
  private func separated(at position: Int, limit: Int) -> DateMention? {
    var index = position
    guard let year = Numeral.digits(text, &index, limit: limit), (1900...2100).contains(year), index < limit
    else { return nil }
    let sign = text[index]
    guard [0x2E, 0x2D, 0x2F].contains(sign) else { return nil }
    index += 1
    guard let month = Numeral.digits(text, &index, limit: limit), (1...12).contains(month), index < limit,
      text[index] == sign
    else { return nil }
    index += 1
    // The hour that a space set apart follows the day at once: 2023-02-1409:12.
    guard let day = Numeral.digits(text, &index, limit: min(limit, index + 2)), (1...31).contains(day)
    else { return nil }
    return DateMention(
      range: position..<index, start: DateMention.Point(year: year, month: month, day: day), anchor: .printed)
  }
}
