internal import Lexicon

/// Lines put together into blocks: which go on from one another, and which stand alone.
///
/// A blank line is not the end of a paragraph, and a new paragraph has no mark; what tells is the width of
/// the lines around, an open comma or quotation, a word that runs over the line end, and how reports begin.
struct Segmentation {
  /// The lines of a block, and whether they are prose.
  struct Piece {
    var lines: Range<Int>
    var isProse: Bool
  }

  private let text: DecodedText
  private let lines: [PageLine]
  private let lexicon: Lexicon
  private(set) var pieces: [Piece] = []

  init(_ text: DecodedText, _ lines: [PageLine], _ lexicon: Lexicon) {
    self.text = text
    self.lines = lines
    self.lexicon = lexicon
    var index = 0
    while index < lines.count {
      let prose = closesHeadline(index) ? nil : proseEnd(from: index)
      let end = prose ?? headlineEnd(from: index)
      pieces.append(Piece(lines: index..<end, isProse: prose != nil))
      index = end
    }
  }

  /// Whether a line without a comma stands right below a headline and above a blank line: its last line.
  private func closesHeadline(_ index: Int) -> Bool {
    let line = lines[index]
    return pieces.last.map { !$0.isProse } ?? false && !line.followsGap && index + 1 < lines.count
      && lines[index + 1].followsGap && !line.hasComma && !line.hasSentenceEnd && !line.isOpen && !line.hasCue
      && lines[index - 1].level == 0 && !isGlued(index)
  }

  /// The longest run of lines that one sentence is looked for in.
  private static let reach = 14

  /// No headline is as wide as this, in half-width columns.
  private static let longestHeadline = 64

  /// Where the sentences that begin on this line end, or nil where the line is none.
  private func proseEnd(from first: Int) -> Int? {
    let line = lines[first]
    if line.level > 0 { return line.hasSentenceEnd && line.endsSentence && line.width > 80 ? first + 1 : nil }
    if line.isRow { return nil }
    if line.isLabelled, !line.endsSentence, !line.hasSentenceEnd, line.width < 60 { return nil }
    if !line.hasSentenceEnd && !startsProse(first) { return nil }
    var index = first
    while index < lines.count {
      if lines[index].endsSentence { return index + 1 }
      guard index + 1 < lines.count, continues(index) else { return index + 1 }
      index += 1
    }
    return index
  }

  private static let also: UInt32 = 0x66A8  // 暨

  /// Where a headline ends that begins on this line: it goes on in the next where a word or quotation runs
  /// over, or where 暨 adds to it.
  private func headlineEnd(from first: Int) -> Int {
    var index = first + 1
    while index < lines.count, !lines[index].followsGap, lines[index].level == 0, lines[first].level == 0,
      !lines[index].isItem,
      !lines[index].isRow, !lines[first].isRow,
      lines[index - 1].isOpen || isGlued(index - 1)
        || text.scalars[lines[index].range.lowerBound] == Segmentation.also,
      proseEnd(from: index) == nil
    { index += 1 }
    return index
  }

  /// Whether a line that ends no sentence goes on in the next.
  private func continues(_ index: Int) -> Bool {
    let (line, next) = (lines[index], lines[index + 1])
    if next.level > 0 || next.isRow || next.isItem || line.isItem && next.followsGap { return false }
    // A list or a new paragraph begins behind a colon where the line below is indented as this one is.
    if !line.isOpen, next.indent > line.indent + 1 || (line.endsInColon && next.indent > 1) { return false }
    if !next.followsGap || line.isOpen || isGlued(index) { return true }
    if next.isLabelled, !next.hasSentenceEnd { return false }
    if next.hasCue { return false }
    return !isIsolated(index + 1) || next.hasSentenceEnd || next.width >= 28
  }

  /// Whether a line without any sentence end begins a sentence that later lines end.
  private func startsProse(_ first: Int) -> Bool {
    let line = lines[first]
    if line.hasCue {
      if isDay(first) { return false }
      // 11月16日下午，某社区7栋2单 is a line of prose that a blank line cut, where it is as wide as the others.
      let isFull = line.hasComma && line.width >= wrapWidth(around: first) - 6
      return isFull || !(isIsolated(first) && line.width < 40 && !line.isOpen)
    }
    if line.width > Segmentation.longestHeadline, line.hasComma { return true }
    let width = wrapWidth(around: first)
    var hasComma = false
    var index = first
    while index < min(first + Segmentation.reach, lines.count) {
      let here = lines[index]
      let isNew = index > first && here.indent > line.indent + 1 && !lines[index - 1].isOpen
      if here.isRow || isNew || index > first && here.isItem { return false }
      if index > first, lines[index - 1].endsInColon, here.indent > 1 { return hasComma }
      if here.level > 0 || (here.isLabelled && !here.hasSentenceEnd && here.followsGap) { return false }
      if index > first, here.hasCue, !lines[index - 1].isOpen, here.followsGap || here.width > width - 8 {
        return false
      }
      if here.hasSentenceEnd { return index > first }
      guard index + 1 < lines.count else { return false }
      let isBroken = lines[index + 1].followsGap
      // Lines of one paragraph are of one width: what is twice as wide begins another.
      if !here.isOpen, !isGlued(index), lines[index + 1].width > 2 * here.width, here.width >= 16 {
        return false
      }
      hasComma = hasComma || here.hasComma || here.isOpen
      if !here.isOpen, !isGlued(index) {
        // Headlines seldom have a comma, and lines of prose seldom have none for long: with one, only a
        // short line before a blank one speaks against prose.
        let slack = (hasComma ? 4 : 0) + (index == first ? 4 : 0)
        let shortest = width - (isBroken ? 3 : 5) - slack
        if here.width < shortest, isBroken || !hasComma { return false }
        if here.width > width + (isBroken && index == first ? 2 : 4), !hasComma { return false }
        if isBroken, index == first, first == 0 || looksLikeHeadline(first) { return false }
        // Two or three lines at the head of the page, without any comma, and a blank line: a headline.
        if isBroken, !hasComma, first == 0, index <= 2 { return false }
      }
      index += 1
    }
    return false
  }

  private static let days: [UInt32] = [0x5E74, 0x6708, 0x65E5]  // 年 月 日

  /// Whether a line is a day and nothing else, as notices end.
  private func isDay(_ index: Int) -> Bool {
    text.scalars[lines[index].range].allSatisfy {
      Glyph.isBlank($0) || Glyph.isDigit(Glyph.normalized($0)) || Segmentation.days.contains($0)
    }
  }

  /// The usual width of the lines around, in half-width columns: the median of those that go on.
  private func wrapWidth(around index: Int) -> Int {
    // In order from the first: each is put where it belongs.
    var widths = InlineArray<16, Int>(repeating: 0)
    var count = 0
    for near in max(0, index - 7)..<min(lines.count, index + 9)
    where near != index && !lines[near].endsSentence && lines[near].level == 0 && lines[near].width >= 16 {
      let width = lines[near].width
      var place = count
      while place > 0, widths[place - 1] > width {
        widths[place] = widths[place - 1]
        place -= 1
      }
      widths[place] = width
      count += 1
    }
    return count == 0 ? lines[index].width + 100 : widths[count / 2]
  }

  private func isIsolated(_ index: Int) -> Bool {
    lines[index].followsGap && (index + 1 == lines.count || lines[index + 1].followsGap)
  }

  /// Whether a word of the lists runs over the end of the line.
  private func isGlued(_ index: Int) -> Bool {
    let (line, next) = (lines[index].range, lines[index + 1].range)
    var around = InlineArray<10, UInt32>(repeating: 0)
    var count = 0
    func add(_ range: Range<Int>) {
      for position in range where !Glyph.isBlank(text.scalars[position]) {
        around[count] = lexicon.simplified(text.scalars[position])
        count += 1
      }
    }
    add(max(line.lowerBound, line.upperBound - 5)..<line.upperBound)
    let seam = count
    add(next.lowerBound..<min(next.upperBound, next.lowerBound + 5))
    let telling: WordClass = [
      .post, .organization, .eventHead, .eventVerb, .verb, .guardWord, .notName, .initiativeHead, .boundary,
    ]
    return lexicon.hasWord(telling, crossing: seam, in: around.span.extracting(first: count))
  }

  /// Whether a line says by its last word that an occasion takes place, as headlines do.
  private func looksLikeHeadline(_ index: Int) -> Bool {
    let range = lines[index].range
    let tail = text.scalars[max(range.lowerBound, range.upperBound - 6)..<range.upperBound]
      .filter { !Glyph.isBlank($0) }.map { lexicon.simplified($0) }
    return lexicon.hasWord([.eventVerb, .eventHead], endingIn: tail.span)
  }
}
