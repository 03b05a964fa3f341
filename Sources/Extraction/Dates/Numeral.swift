internal import Newsprint

/// Numbers as dates and ordinals have them: in figures, or 二〇二四, 十九, 三十一.
enum Numeral {
  /// The digit of a Chinese numeral, or nil; 十 is 10.
  static func value(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x96F6, 0x25CB: 0
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    case 0x5341: 10
    default: nil
    }
  }

  /// A run of ASCII digits, at most eight; `index` is moved behind it.
  static func digits(_ text: [UInt32], _ index: inout Int, limit: Int) -> Int? {
    var (value, count) = (0, 0)
    while index < limit, Glyph.isDigit(text[index]), count < 8 {
      value = value * 10 + Int(text[index] - 0x30)
      index += 1
      count += 1
    }
    return count > 0 ? value : nil
  }

  /// A number, and whether it can be a year: four figures, or four Chinese digits.
  static func read(_ text: [UInt32], _ index: inout Int, limit: Int) -> (value: Int, isYear: Bool)? {
    let first = index
    if let value = digits(text, &index, limit: limit) {
      return (value, index - first == 4 && (1900...2100).contains(value))
    }
    var figures: [Int] = []
    while index < limit, figures.count < 5, let figure = value(text[index]) {
      figures.append(figure)
      index += 1
    }
    guard !figures.isEmpty else { return nil }
    if figures.count == 4, !figures.contains(10) {
      let value = figures.reduce(0) { $0 * 10 + $1 }
      return (value, (1900...2100).contains(value))
    }
    guard let ten = figures.firstIndex(of: 10) else {
      return figures.count == 1 ? (figures[0], false) : nil
    }
    guard figures.count <= 3, ten <= 1, figures.count - ten <= 2 else { return nil }
    let tens = ten == 0 ? 1 : figures[0]
    return (tens * 10 + (ten + 1 < figures.count ? figures[ten + 1] : 0), false)
  }
}
