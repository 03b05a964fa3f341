/// The number in a meeting's name that tells it from the others of its series.
///
/// Of 白石镇第十届人民代表大会第五次会议 the last, 第五次; with 届 alone, 第十届; with neither, the year in
/// 白石镇2019年半年度工作会议. What follows 暨 is another meeting held together with it and does not count.
public struct Ordinal: Hashable, Sendable {
  /// What is counted.
  public enum Unit: String, Hashable, Sendable {
    /// 第五次.
    case session = "次"
    /// 第十届.
    case edition = "届"
    /// 2019年.
    case year = "年"

    /// A number as it is printed: 第五次, 第十届, 2019年.
    func label(_ number: Int) -> String {
      self == .year ? "\(number)年" : "第\(ChineseNumeral.text(number))\(rawValue)"
    }
  }

  /// What stands before it, but for a year in front of an edition.
  public let head: String
  /// The number.
  public let number: Int
  /// What it counts.
  public let unit: Unit
  /// What stands behind it, up to 暨.
  public let tail: String

  /// The number that tells a meeting of this name from the others of its series, or nil where it has none.
  public init?(in name: String) {
    let letters = Array(name.prefix { $0 != "暨" })
    let numbered = Ordinal.numbered(letters)
    if let place = numbered.last(where: { $0.unit == .session }) ?? numbered.last {
      var first = 0
      // Editions come in years of their own, and the year in front differs with each.
      if place.unit == .edition, let year = Ordinal.year(letters), year.lowerBound == 0 {
        first = year.upperBound
      }
      self.init(letters, place.range, from: min(first, place.range.lowerBound), place.number, place.unit)
    } else if let year = Ordinal.year(letters), let number = Int(String(letters[year].dropLast())) {
      self.init(letters, year, from: 0, number, .year)
    } else {
      return nil
    }
  }

  private init(_ letters: [Character], _ range: Range<Int>, from: Int, _ number: Int, _ unit: Unit) {
    head = String(letters[from..<range.lowerBound])
    self.number = number
    self.unit = unit
    tail = String(letters[range.upperBound...])
  }

  /// Whether a meeting of that name may differ from this one in its number alone.
  func isSeries(of other: Ordinal) -> Bool {
    unit == other.unit && head.utf8.elementsEqual(other.head.utf8) && tail.utf8.elementsEqual(other.tail.utf8)
  }

  /// The name of the series: 白石镇第十届人民代表大会第…次会议.
  var seriesName: String {
    unit == .year ? "\(head)…年\(tail)" : "\(head)第…\(unit.rawValue)\(tail)"
  }

  private struct Numbered {
    let range: Range<Int>
    let number: Int
    let unit: Unit
  }

  /// Every 第…次 and 第…届, in order.
  private static func numbered(_ letters: [Character]) -> [Numbered] {
    var found: [Numbered] = []
    for (start, letter) in letters.enumerated() where letter == "第" {
      var end = start + 1
      while end < letters.count, end - start <= 6, ChineseNumeral.isDigit(letters[end]) { end += 1 }
      guard end < letters.count, let unit = Unit(rawValue: String(letters[end])), unit != .year,
        let number = ChineseNumeral.value(letters[(start + 1)..<end])
      else { continue }
      found.append(Numbered(range: start..<(end + 1), number: number, unit: unit))
    }
    return found
  }

  /// The first year in figures, with its 年.
  private static func year(_ letters: [Character]) -> Range<Int>? {
    for (place, letter) in letters.enumerated() where letter == "年" && place >= 4 {
      let digits = letters[(place - 4)..<place]
      guard digits.allSatisfy({ ("0"..."9").contains($0) }), place == 4 || !letters[place - 5].isNumber else {
        continue
      }
      return (place - 4)..<(place + 1)
    }
    return nil
  }
}

/// Whole numbers from 1 to 999 as names of meetings have them.
enum ChineseNumeral {
  private static let digits: [Character] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  static func isDigit(_ character: Character) -> Bool {
    digits.contains(character) || "〇十百0123456789".contains(character)
  }

  /// The value of 五, 十二, 二十, 一百零三, 12; nil for what is no number.
  static func value(_ text: ArraySlice<Character>) -> Int? {
    if text.allSatisfy(\.isASCII) { return Int(String(text)).flatMap { (1...999).contains($0) ? $0 : nil } }
    var (sum, digit) = (0, 0)
    for character in text {
      switch character {
      case "十":
        sum += max(digit, 1) * 10
        digit = 0
      case "百":
        sum += max(digit, 1) * 100
        digit = 0
      case "〇": digit = 0
      default:
        guard let value = digits.firstIndex(of: character) else { return nil }
        digit = value
      }
    }
    let number = sum + digit
    // Only what is written the usual way is taken for a number: 五七 is none.
    return number > 0 && (self.text(number).elementsEqual(text) || text.contains("〇")) ? number : nil
  }

  /// The number in characters: `ChineseNumeral.text(12) == "十二"`.
  static func text(_ number: Int) -> String {
    guard (1...999).contains(number) else { return String(number) }
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
    var text = hundreds > 0 ? "\(digits[hundreds])百" : ""
    if tens > 0 {
      text += (tens == 1 && hundreds == 0 ? "" : String(digits[tens])) + "十"
    } else if hundreds > 0, ones > 0 {
      text += "零"
    }
    return ones > 0 ? text + String(digits[ones]) : text
  }
}
