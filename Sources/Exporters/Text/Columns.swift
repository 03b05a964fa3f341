extension Unicode.Scalar {
  /// How many columns of a terminal the character fills: 2 for Han and other wide ones, 0 for marks that join.
  var columns: Int {
    switch value {
    case 0x300...0x36F, 0x200B...0x200D, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}

extension String {
  /// How many columns of a terminal the text fills: `"白石镇 3".columns == 8`.
  var columns: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }

  /// The text with spaces behind it to at least `width` columns.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - columns)) }

  /// The text in lines of at most `width` columns, broken at spaces between words of letters and anywhere
  /// between Han characters, but not before closing marks.
  func wrapped(to width: Int) -> [String] {
    let width = max(width, 10)
    var lines: [String] = []
    var line = ""
    var filled = 0
    for chunk in chunks {
      if filled + chunk.columns > width, !line.isEmpty {
        lines.append(line.trimmed)
        line = ""
        filled = 0
      }
      // A line that another goes before begins with no space.
      if chunk == " ", line.isEmpty, !lines.isEmpty { continue }
      line += chunk
      filled += chunk.columns
      while filled > width {
        // One word longer than a line: cut it where the line ends.
        let (head, tail) = line.cut(at: width)
        lines.append(head)
        line = tail
        filled = tail.columns
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// What must not be torn: words, single Han characters with the marks that close behind them.
  private var chunks: [String] {
    var chunks: [String] = []
    var current = ""
    for character in self {
      let isWide = (character.unicodeScalars.first?.columns ?? 1) == 2
      let closes = "，。、；：？！”’）》】〉…⟧".contains(character)
      let opens = current.last.map { "“‘（《【〈⟦".contains($0) } ?? false
      if character == " " {
        if !current.isEmpty { chunks.append(current) }
        chunks.append(" ")
        current = ""
      } else if closes || opens || current.isEmpty {
        current.append(character)
      } else {
        let isAfterWide = (current.unicodeScalars.last?.columns ?? 1) == 2
        if isWide || isAfterWide || "“‘".contains(character) {
          chunks.append(current)
          current = ""
        }
        current.append(character)
      }
    }
    if !current.isEmpty { chunks.append(current) }
    return chunks
  }

  private func cut(at width: Int) -> (head: String, tail: String) {
    var head = ""
    var filled = 0
    var rest = self[...]
    while let character = rest.first {
      let wide = String(character).columns
      if filled + wide > width, !head.isEmpty { break }
      head.append(character)
      filled += wide
      rest = rest.dropFirst()
    }
    return (head, String(rest))
  }
}
