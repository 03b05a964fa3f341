internal import Lexicon

/// Collects the characters of the blocks with the way back to their bytes.
struct IssueBuilder {
  var text: [UInt32] = []
  var printed: [UInt32] = []
  var gaps: [Issue.Gap] = []
  var starts: [UInt32] = []
  var ends: [UInt32] = []
  var lineNumbers: [UInt32] = []
  var blocks: [Block] = []

  init(capacity: Int) {
    text.reserveCapacity(capacity)
    printed.reserveCapacity(capacity)
    gaps.reserveCapacity(capacity)
    starts.reserveCapacity(capacity)
    ends.reserveCapacity(capacity)
    lineNumbers.reserveCapacity(capacity)
  }

  mutating func append(
    _ piece: Segmentation.Piece, _ lines: [PageLine], _ decoded: DecodedText, _ lexicon: Lexicon
  ) {
    let first = text.count
    for line in lines[piece.lines] {
      append(line, decoded, lexicon, isContinued: text.count > first, undoubles: !piece.isProse)
    }
    guard text.count > first else { return }
    let line = lines[piece.lines.lowerBound]
    blocks.append(
      Block(
        kind: piece.isProse ? .prose : .line(level: line.level), range: first..<text.count,
        followsGap: line.followsGap))
  }

  private mutating func append(
    _ line: PageLine, _ decoded: DecodedText, _ lexicon: Lexicon, isContinued: Bool, undoubles: Bool
  ) {
    let first = text.count
    let scalars = decoded.scalars
    var index = line.range.lowerBound
    while index < line.range.upperBound {
      var end = index
      while end < line.range.upperBound, !Glyph.isBlank(scalars[end]) { end += 1 }
      if index < end {
        let gap: Issue.Gap = text.count > first ? .space : isContinued ? .line : []
        append(index..<end, gap, UInt32(line.number), decoded, lexicon)
      }
      index = end + 1
    }
    if undoubles, text.count > first { undouble(from: first) }
  }

  /// Appends characters without a blank between them: array by array, which costs a fraction of character
  /// by character.
  private mutating func append(
    _ run: Range<Int>, _ gap: Issue.Gap, _ line: UInt32, _ decoded: DecodedText, _ lexicon: Lexicon
  ) {
    let scalars = decoded.scalars[run]
    text.append(addingCapacity: run.count) { text in
      for scalar in scalars {
        let normalized = Glyph.normalized(scalar)
        text.append(normalized > 0x7F ? lexicon.simplified(normalized) : normalized)
      }
    }
    printed += scalars
    gaps.append(addingCapacity: run.count) { gaps in
      gaps.append(gap)
      gaps.append(repeating: [], count: run.count - 1)
    }
    starts += decoded.offsets[run]
    // Each character ends where the next begins.
    ends += decoded.offsets[run.lowerBound + 1..<run.upperBound + 1]
    lineNumbers.append(addingCapacity: run.count) { $0.append(repeating: line, count: run.count) }
  }

  private mutating func undouble(from first: Int) {
    let seconds = Undoubling.seconds(Array(text[first...]))
    guard seconds.contains(true) else { return }
    var kept = first
    for index in first..<text.count {
      if seconds[index - first] {
        ends[kept - 1] = ends[index]
        continue
      }
      text[kept] = text[index]
      printed[kept] = printed[index]
      gaps[kept] = gaps[index]
      starts[kept] = starts[index]
      ends[kept] = ends[index]
      lineNumbers[kept] = lineNumbers[index]
      kept += 1
    }
    let removed = text.count - kept
    text.removeLast(removed)
    printed.removeLast(removed)
    gaps.removeLast(removed)
    starts.removeLast(removed)
    ends.removeLast(removed)
    lineNumbers.removeLast(removed)
  }
}
