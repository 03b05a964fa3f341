internal import Newsprint

/// Numbers as dates and ordinals have them: in figures, or 二〇二四, 十九, 三十一.
enum Numeral {
  /// The Chinese numerals.
  static let scalars: [UInt32] = [
    0x3007, 0x96F6, 0x25CB, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341,
  ]

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
    // The figures read as digits, the first and the last of them, and where 十 stands among them.
    var (number, lead, last, count) = (0, 0, 0, 0)
    var ten: Int?
    while index < limit, count < 5, let figure = value(text[index]) {
      if figure == 10, ten == nil { ten = count }
      if count == 0 { lead = figure }
      (number, last) = (number * 10 + figure, figure)
      index += 1
      count += 1
    }
    guard let ten else {
      if count == 4 { return (number, (1900...2100).contains(number)) }
      return count == 1 ? (number, false) : nil
    }
    guard count <= 3, ten <= 1, count - ten <= 2 else { return nil }
    let tens = ten == 0 ? 1 : lead
    return (tens * 10 + (ten + 1 < count ? last : 0), false)
  }
}
