internal import Lexicon

/// Collects the characters of the blocks with the way back to their bytes.
///
/// An array for each thing that the issue keeps of a character, long enough for all characters of the file from
/// the first: they are written in place and cut to what there is.
struct IssueBuilder {
  /// The characters as reading sees them.
  private(set) var text: [UInt32]
  /// The characters as they are printed.
  private(set) var printed: [UInt32]
  /// Where each stands in the file.
  private(set) var places: [Issue.Place]
  private(set) var gaps: [Issue.Gap]
  private(set) var blocks: [Block] = []
  /// How many characters there are so far.
  private var count = 0

  init(capacity: Int) {
    text = [UInt32](repeating: 0, count: capacity)
    printed = text
    places = [Issue.Place](repeating: Issue.Place(start: 0, end: 0, line: 0), count: capacity)
    gaps = [Issue.Gap](repeating: [], count: capacity)
  }

  /// Adds the lines of a block.
  mutating func append(
    _ piece: Segmentation.Piece, _ lines: [PageLine], _ decoded: DecodedText, _ lexicon: Lexicon
  ) {
    let first = count
    for line in lines[piece.lines] {
      let start = count
      count = IssueBuilder.write(
        line, decoded, lexicon, after: count > first ? .line : [], at: start, &text, &printed, &places, &gaps)
      if !piece.isProse, count > start { undouble(from: start) }
    }
    guard count > first else { return }
    pairQuotes(from: first)
    let line = lines[piece.lines.lowerBound]
    blocks.append(
      Block(
        kind: piece.isProse ? .prose : .line(level: line.level), range: first..<count,
        followsGap: line.followsGap))
  }

  /// Ends the arrays behind the last character.
  mutating func finish() {
    let surplus = text.count - count
    text.removeLast(surplus)
    printed.removeLast(surplus)
    places.removeLast(surplus)
    gaps.removeLast(surplus)
  }

  /// Writes the characters of a line from a place on, and returns the place behind them.
  private static func write(
    _ line: PageLine, _ decoded: DecodedText, _ lexicon: Lexicon, after gap: Issue.Gap, at start: Int,
    _ text: inout [UInt32], _ printed: inout [UInt32], _ places: inout [Issue.Place],
    _ gaps: inout [Issue.Gap]
  ) -> Int {
    let (scalars, offsets) = (decoded.scalars.span, decoded.offsets.span)
    let number = UInt32(line.number)
    var texts = text.mutableSpan
    var prints = printed.mutableSpan
    var bytes = places.mutableSpan
    var gapsBefore = gaps.mutableSpan
    var (gap, place) = (gap, start)
    for index in line.range {
      let scalar = scalars[index]
      if Glyph.isBlank(scalar) {
        if place > 0 { gap = .space }
        continue
      }
      let normalized = Glyph.normalized(scalar)
      texts[place] = normalized > 0x7F ? lexicon.simplified(normalized) : normalized
      prints[place] = scalar
      // Each character ends where the next begins.
      bytes[place] = Issue.Place(start: offsets[index], end: offsets[index + 1], line: number)
      gapsBefore[place] = gap
      gap = []
      place += 1
    }
    return place
  }

  private static let straight: UInt32 = 0x22

  /// Straight quotation marks in pairs, which do not say whether they open or close; the last of an odd number
  /// stays what it is.
  private mutating func pairQuotes(from first: Int) {
    var opening: Int?
    for index in first..<count where text[index] == IssueBuilder.straight {
      if let start = opening {
        (text[start], text[index]) = (0x201C, 0x201D)
        opening = nil
      } else {
        opening = index
      }
    }
  }

  private mutating func undouble(from first: Int) {
    guard (first + 1..<max(first + 1, count)).contains(where: { text[$0] == text[$0 - 1] }) else { return }
    let seconds = Undoubling.seconds(Array(text[first..<count]))
    guard seconds.contains(true) else { return }
    var kept = first
    for index in first..<count {
      if seconds[index - first] {
        places[kept - 1].end = places[index].end
      } else {
        text[kept] = text[index]
        printed[kept] = printed[index]
        places[kept] = places[index]
        gaps[kept] = gaps[index]
        kept += 1
      }
    }
    count = kept
  }
}
