extension Unicode.Scalar {
  /// About how wide the character is set, in hundredths of the size of type; rather too wide than too narrow.
  fileprivate var hundredths: Int {
    switch columns {
    case 0: 0
    case 2: 100
    default:
      switch value {
      case 0x20: 34
      case 0x21, 0x27, 0x2C, 0x2E, 0x3A...0x3B, 0x49, 0x69, 0x6A, 0x6C, 0x7C, 0xB7: 36
      // Capitals, and the small letters that are as wide.
      case 0x25, 0x26, 0x40, 0x4D, 0x57, 0x6D, 0x77: 96
      case 0x41...0x5A: 72
      case 0x21...0x7E, 0x2010...0x2013: 60
      // Quotation marks, dashes, dots and signs are as wide as a Han character in its fonts.
      default: 100
      }
    }
  }
}

extension String {
  /// About how wide the text is set in a type of `size`, rounded up: `"白石2".width(size: 10) == 26`.
  func width(size: Int) -> Int {
    (unicodeScalars.reduce(0) { $0 + $1.hundredths } * size + 99) / 100
  }

  /// The text in lines that are at most `width` wide in a type of `size`, broken where its meaning allows.
  ///
  /// A character that alone is wider has a line to itself. Takes time linear in the text, times the characters
  /// of a line.
  func lines(within width: Int, size: Int) -> [String] {
    let whole = visible.trimmed
    if whole.width(size: size) <= width { return [whole] }
    let letters = Array(whole)
    let widths = letters.map { String($0).unicodeScalars.reduce(0) { $0 + $1.hundredths } * size }
    let room = width * 100
    // best[n]: the least cost of lines that end before letter n, and where the last of them begins.
    var best = Array(repeating: (cost: Int.max, start: 0), count: letters.count + 1)
    best[0].cost = 0
    for end in 1...letters.count {
      var filled = 0
      for start in stride(from: end - 1, through: 0, by: -1) {
        filled += widths[start]
        if filled > room, start < end - 1 { break }
        guard best[start].cost < Int.max else { continue }
        // Each begun line costs, what a line leaves empty costs a little, and so does a last one of few characters.
        var cost = best[start].cost + 24
        if end == letters.count, start > 0, filled * 3 < room { cost += 8 }
        if end < letters.count {
          cost += String.breakCost(letters[end - 1], letters[end]) + 12 * max(0, room - filled) / max(1, room)
        }
        if cost < best[end].cost { best[end] = (cost, start) }
      }
    }
    var lines: [String] = []
    var end = letters.count
    while end > 0 {
      lines.append(String(letters[best[end].start..<end]).trimmed)
      end = best[end].start
    }
    return lines.reversed().filter { !$0.isEmpty }
  }
}
