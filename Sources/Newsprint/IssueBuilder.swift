internal import Lexicon

/// Collects the characters of the blocks with the way back to their bytes.
struct IssueBuilder {
  /// A character with all that the issue keeps of it.
  struct Entry {
    /// As reading sees it.
    var text: UInt32
    /// As it is printed.
    var printed: UInt32
    /// Where it begins in the file.
    var start: UInt32
    /// Where it ends in the file.
    var end: UInt32
    var line: UInt32
    var gap: Issue.Gap
  }

  private(set) var entries: [Entry] = []
  private(set) var blocks: [Block] = []

  init(capacity: Int) { entries.reserveCapacity(capacity) }

  mutating func append(
    _ piece: Segmentation.Piece, _ lines: [PageLine], _ decoded: DecodedText, _ lexicon: Lexicon
  ) {
    let first = entries.count
    for line in lines[piece.lines] {
      append(line, decoded, lexicon, isContinued: entries.count > first, undoubles: !piece.isProse)
    }
    guard entries.count > first else { return }
    pairQuotes(from: first)
    let line = lines[piece.lines.lowerBound]
    blocks.append(
      Block(
        kind: piece.isProse ? .prose : .line(level: line.level), range: first..<entries.count,
        followsGap: line.followsGap))
  }

  private mutating func append(
    _ line: PageLine, _ decoded: DecodedText, _ lexicon: Lexicon, isContinued: Bool, undoubles: Bool
  ) {
    let first = entries.count
    entries.append(addingCapacity: line.range.count) { entries in
      var gap: Issue.Gap = isContinued ? .line : []
      for index in line.range {
        let scalar = decoded.scalars[index]
        if Glyph.isBlank(scalar) {
          if !entries.isEmpty { gap = .space }
          continue
        }
        let normalized = Glyph.normalized(scalar)
        entries.append(
          Entry(
            text: normalized > 0x7F ? lexicon.simplified(normalized) : normalized, printed: scalar,
            // Each character ends where the next begins.
            start: decoded.offsets[index], end: decoded.offsets[index + 1], line: UInt32(line.number),
            gap: gap))
        gap = []
      }
    }
    if undoubles, entries.count > first { undouble(from: first) }
  }

  private static let straight: UInt32 = 0x22

  /// Straight quotation marks in pairs, which do not say whether they open or close; the last of an odd number
  /// stays what it is.
  private mutating func pairQuotes(from first: Int) {
    var opening: Int?
    for index in first..<entries.count where entries[index].text == IssueBuilder.straight {
      if let start = opening {
        (entries[start].text, entries[index].text) = (0x201C, 0x201D)
        opening = nil
      } else {
        opening = index
      }
    }
  }

  private mutating func undouble(from first: Int) {
    let seconds = Undoubling.seconds(entries[first...].map { $0.text })
    guard seconds.contains(true) else { return }
    var kept = first
    for index in first..<entries.count {
      if seconds[index - first] {
        entries[kept - 1].end = entries[index].end
      } else {
        entries[kept] = entries[index]
        kept += 1
      }
    }
    entries.removeLast(entries.count - kept)
  }

  /// An array for each part of the entries.
  struct Columns {
    let text: [UInt32]
    let printed: [UInt32]
    let gaps: [Issue.Gap]
    let starts: [UInt32]
    let ends: [UInt32]
    let lines: [UInt32]
  }

  /// The entries taken apart, in one pass over them all.
  func columns() -> Columns {
    let none = [UInt32](repeating: 0, count: entries.count)
    var (text, printed, starts, ends, lines) = (none, none, none, none, none)
    var gaps = [Issue.Gap](repeating: [], count: entries.count)
    var texts = text.mutableSpan
    var prints = printed.mutableSpan
    var gapsBefore = gaps.mutableSpan
    var firstBytes = starts.mutableSpan
    var lastBytes = ends.mutableSpan
    var numbers = lines.mutableSpan
    for index in entries.indices {
      let entry = entries[index]
      texts[index] = entry.text
      prints[index] = entry.printed
      gapsBefore[index] = entry.gap
      firstBytes[index] = entry.start
      lastBytes[index] = entry.end
      numbers[index] = entry.line
    }
    return Columns(text: text, printed: printed, gaps: gaps, starts: starts, ends: ends, lines: lines)
  }
}
