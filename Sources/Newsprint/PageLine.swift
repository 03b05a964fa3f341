internal import Lexicon

/// A line of the page with what repair asks of it.
struct PageLine {
  /// Its characters without the white space and markup at its ends, as indices of the decoded text.
  var range: Range<Int>
  /// Its number in the file, from 1.
  let number: Int
  /// The level of its Markdown heading, or 0.
  let level: Int
  /// Whether a blank line, a page break or an image stands before it.
  let followsGap: Bool
  /// Its width in half-width columns, white space not counted.
  let width: Int
  /// Whether it ends a sentence.
  let endsSentence: Bool
  /// Whether it has a sentence end anywhere.
  let hasSentenceEnd: Bool
  /// Whether it ends in a comma or an opening mark, or leaves a quotation or bracket open.
  let isOpen: Bool
  /// Whether it has a comma.
  let hasComma: Bool
  /// Whether it begins as reports do: a date, 近日, 本报讯.
  let hasCue: Bool
  /// The white space it begins with, in half-width columns.
  let indent: Int
  /// Whether a tabulator divides it bars enclose it or wide gaps cut it, as a row of a table.
  let isRow: Bool
  /// Whether it ends in a colon.
  let endsInColon: Bool
  /// Whether it reads `地址：…`: a label and its value.
  let isLabelled: Bool
  /// Whether it is an item of a Markdown list.
  var isItem = false
}

/// The page cut into lines that are not blank.
struct PageLines {
  private(set) var lines: [PageLine] = []

  init(_ text: DecodedText) {
    let scalars = text.scalars
    var start = 0
    var number = 0
    var gap = true
    while start < scalars.count {
      var end = start
      while end < scalars.count, !PageLines.endsLine(scalars[end]) { end += 1 }
      number += 1
      if let line = PageLines.line(scalars, start..<end, number: number, followsGap: gap) {
        lines.append(line)
        gap = false
      } else {
        gap = true
      }
      if end < scalars.count, scalars[end] == 0x0C {
        gap = true
        number -= 1
      }
      if end + 1 < scalars.count, scalars[end] == 0x0D, scalars[end + 1] == 0x0A { end += 1 }
      start = end + 1
    }
  }

  @inline(__always)
  private static func endsLine(_ scalar: UInt32) -> Bool {
    // Han characters are told by the first comparison.
    scalar <= 0x2029
      && (scalar == 0x0A || scalar == 0x0D || scalar == 0x2028 || scalar == 0x2029 || scalar == 0x0C)
  }

  private static func line(
    _ scalars: [UInt32], _ whole: Range<Int>, number: Int, followsGap: Bool
  ) -> PageLine? {
    var (start, end) = (whole.lowerBound, whole.upperBound)
    var indent = 0
    while start + indent < end, Glyph.isBlank(scalars[start + indent]) { indent += 1 }
    indent = scalars[start..<start + indent].reduce(0) { $0 + ($1 == 0x3000 || $1 == 0x09 ? 2 : 1) }
    func trim() {
      while start < end, Glyph.isBlank(scalars[start]) { start += 1 }
      while end > start, Glyph.isBlank(scalars[end - 1]) { end -= 1 }
    }
    trim()
    var level = 0
    var isItem = false
    let hash: UInt32 = 0x23
    while start + level < end, scalars[start + level] == hash { level += 1 }
    if level > 0, level <= 6, start + level < end, Glyph.isBlank(scalars[start + level]) {
      start += level
      trim()
      while end > start, scalars[end - 1] == hash { end -= 1 }
    } else {
      level = 0
      // Items of Markdown lists and quotations: `- `, `* `, `> `.
      if end - start > 2, [0x2D, 0x2A, 0x3E, 0x2B].contains(scalars[start]), Glyph.isBlank(scalars[start + 1])
      {
        isItem = scalars[start] != 0x3E
        start += 1
      }
    }
    while end - start > 4, scalars[start] == 0x2A, scalars[end - 1] == 0x2A {
      start += 1
      end -= 1
    }
    trim()
    guard start < end, !isMarkupOnly(scalars[start..<end]) else { return nil }
    var line = measure(
      scalars, start..<end, number: number, level: level, indent: indent, followsGap: followsGap)
    line.isItem = isItem
    return line
  }

  /// Rules, table frames and images of Markdown, and comments.
  private static func isMarkupOnly(_ line: ArraySlice<UInt32>) -> Bool {
    guard let first = line.first, first < 0x80 else { return false }
    if line.starts(with: [0x21, 0x5B]) || line.starts(with: [0x3C, 0x21, 0x2D, 0x2D]) { return true }
    return line.allSatisfy { [0x2D, 0x2A, 0x5F, 0x3D, 0x7C, 0x3A, 0x20].contains($0) }
  }

  /// 于 在 的 和 与 为 由 向 对 从 及 将 把 以: no headline ends with one of them.
  private static func isUnfinished(_ final: UInt32) -> Bool {
    switch final {
    case 0x4E8E, 0x5728, 0x7684, 0x548C, 0x4E0E, 0x4E3A, 0x7531, 0x5411, 0x5BF9, 0x4ECE, 0x53CA, 0x5C06,
      0x628A, 0x4EE5:
      true
    default: false
    }
  }

  private static func measure(
    _ scalars: [UInt32], _ range: Range<Int>, number: Int, level: Int, indent: Int, followsGap: Bool
  ) -> PageLine {
    // Two gaps between columns make a row of a table.
    let sum = GlyphTraits.Sum(scalars.span.extracting(range))
    let isFramed = scalars[range.lowerBound] == 0x7C && scalars[range.upperBound - 1] == 0x7C  // | … |
    var last = range.upperBound - 1
    let final = Glyph.normalized(scalars[last])
    while last > range.lowerBound, Glyph.closes(Glyph.normalized(scalars[last])) { last -= 1 }
    let ends = Glyph.endsSentence(Glyph.normalized(scalars[last]))
    let isOpen =
      final == 0xFF0C || final == 0x3001 || final == 0xFF1B || Glyph.opens(final) || sum.balance > 0
      || PageLines.isUnfinished(final)
    return PageLine(
      range: range, number: number, level: level, followsGap: followsGap, width: sum.width,
      endsSentence: ends, hasSentenceEnd: sum.hasEnd || ends, isOpen: isOpen && !ends,
      hasComma: sum.hasComma, hasCue: Cue.begins(scalars, range) && !Cue.isMasthead(scalars, range),
      indent: indent,
      isRow: sum.hasTabulator || isFramed || sum.gaps > 1,
      endsInColon: final == 0xFF1A, isLabelled: isLabelled(scalars, range))
  }

  /// `地址：…`, `开放时间：…`: two to six Han characters, a colon, and no sentence.
  private static func isLabelled(_ scalars: [UInt32], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    // 调整的决定： goes on with a sentence: no label has 的.
    while index < range.upperBound, Glyph.isHan(scalars[index]), scalars[index] != 0x7684 { index += 1 }
    return (2...6).contains(index - range.lowerBound) && index + 1 < range.upperBound
      && Glyph.normalized(scalars[index]) == 0xFF1A
  }
}

/// The beginnings by which reports and their paragraphs are told from headlines.
enum Cue {
  /// By the first character.
  private static let words: [UInt32: [[UInt32]]] = Dictionary(grouping: all) { $0[0] }
  /// One bit for the lowest six bits of each first character: most lines begin with none of them.
  private static let firsts = all.reduce(UInt64(0)) { $0 | 1 << UInt64($1[0] & 63) }

  private static let all: [[UInt32]] = [
    "（记者", "(记者", "（通讯员", "(通讯员", "（本报", "(本报", "（见习记者", "（融媒体记者", "本报", "新华社", "□记者",
    "近日", "日前", "昨日", "昨天", "今日", "今天上午", "今天下午", "近期", "本报讯", "本报记者", "会上", "会议期间", "会议指出", "会议强调",
    "会议要求", "会议认为", "随后", "会后", "活动现场", "活动中", "活动当天", "据悉", "据了解", "下一步", "为进一步", "与此同时", "此外",
  ].map { $0.unicodeScalars.map(\.value) }

  private static let issued: [[UInt32]] = ["星期", "农历", "总第", "责编", "版式"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// Whether a short line without a sentence is that of an issue: 2021年12月30日 星期四 总第312期.
  static func isMasthead(_ scalars: [UInt32], _ range: Range<Int>) -> Bool {
    let line = scalars[range]
    guard line.count < 60, !line.contains(0x3002), !line.contains(0xFF0C) else { return false }
    return line.indices.contains { index in
      issued.contains { $0[0] == line[index] && line[index...].starts(with: $0) }
    }
  }

  /// Whether a line begins with one of them, or with `7月19日`.
  static func begins(_ scalars: [UInt32], _ range: Range<Int>) -> Bool {
    let first = scalars[range.lowerBound]
    if firsts >> UInt64(first & 63) & 1 != 0, let words = words[first],
      words.contains(where: scalars[range].starts(with:))
    {
      return true
    }
    var index = range.lowerBound
    func number() -> Bool {
      let first = index
      while index < range.upperBound {
        let scalar = Glyph.normalized(scalars[index])
        if Glyph.isDigit(scalar) || Glyph.isBlank(scalar) { index += 1 } else { break }
      }
      return index > first && index < range.upperBound
    }
    guard number() else { return false }
    if scalars[index] == 0x5E74 {  // 年
      index += 1
      guard number() else { return false }
    }
    guard scalars[index] == 0x6708 else { return false }  // 月
    index += 1
    // 日, or 上旬 中旬 下旬 初 底
    return number()
      ? scalars[index] == 0x65E5 || scalars[index] == 0x81F3
      : index < range.upperBound && [0x4E0A, 0x4E2D, 0x4E0B, 0x521D, 0x5E95].contains(scalars[index])
  }
}
