/// Bold type that was printed twice comes out of extraction twice: `22002222 年`, `，，`, `““`.
///
/// Only whole runs of doubled characters count, only in lines that are no sentences, and digits only where
/// the doubling cannot be a number: `1100 名` stays.
enum Undoubling {
  /// For each character, whether it is the second print of the one before it.
  static func seconds(_ line: [UInt32]) -> [Bool] {
    var result = [Bool](repeating: false, count: line.count)
    let isAllDoubled =
      line.count >= 6 && line.count.isMultiple(of: 2)
      && stride(from: 0, to: line.count, by: 2).allSatisfy { line[$0] == line[$0 + 1] }
    let hasDoubledMark = isAllDoubled || line.indices.dropFirst().contains { isDoubledMark(line, $0) }
    var index = 0
    while index + 1 < line.count {
      guard line[index] == line[index + 1] else {
        index += 1
        continue
      }
      var end = index
      while end + 1 < line.count, line[end] == line[end + 1], sameSort(line[end], line[index]) { end += 2 }
      if isAllDoubled || isDoubling(line, index..<end, hasDoubledMark: hasDoubledMark) {
        for second in stride(from: index + 1, to: end, by: 2) { result[second] = true }
      }
      index = end
    }
    return result
  }

  private static func isDoubledMark(_ line: [UInt32], _ index: Int) -> Bool {
    line[index] == line[index - 1] && isMark(line[index])
  }

  /// Marks that never stand twice; dashes and dots do.
  private static func isMark(_ scalar: UInt32) -> Bool {
    Glyph.opens(scalar) || Glyph.closes(scalar) || scalar == 0xFF0C || scalar == 0x3001 || scalar == 0x3002
      || scalar == 0xFF1A || scalar == 0xFF1B
  }

  private static func sameSort(_ first: UInt32, _ second: UInt32) -> Bool {
    Glyph.isDigit(first) == Glyph.isDigit(second) && Glyph.isHan(first) == Glyph.isHan(second)
  }

  private static func isDoubling(_ line: [UInt32], _ run: Range<Int>, hasDoubledMark: Bool) -> Bool {
    let first = line[run.lowerBound]
    if isMark(first) { return true }
    if Glyph.isDigit(first) {
      // A run that is not doubled through and through is a number with like digits in it.
      let isWhole =
        (run.lowerBound == 0 || !Glyph.isDigit(line[run.lowerBound - 1]))
        && (run.upperBound == line.count || !Glyph.isDigit(line[run.upperBound]))
      // 第4400个: an ordinal of four digits that is doubled through and through.
      let isOrdinal = run.count == 4 && run.lowerBound > 0 && line[run.lowerBound - 1] == 0x7B2C
      return isWhole && (run.count >= 8 || isOrdinal || (run.count >= 4 && hasDoubledMark))
    }
    // 人人 天天 are words; three doubled characters in a row are none.
    return Glyph.isHan(first) && run.count >= 6
  }
}
