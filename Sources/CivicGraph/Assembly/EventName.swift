/// The name of an event as it is compared: letters and figures alone.
struct EventName {
  /// From this likeness on, two names of one day are one event.
  static let alike = 0.75

  private let letters: [UInt64]
  /// Each two neighbouring letters, sorted.
  private let pairs: [Pair]
  /// The figures of the name in order: 第五次 and 第七次 are never one.
  private let figures: [UInt64]

  /// Two neighbouring letters.
  private struct Pair: Comparable {
    let first: UInt64
    let second: UInt64

    static func < (left: Pair, right: Pair) -> Bool {
      left.first != right.first ? left.first < right.first : left.second < right.second
    }
  }

  init(_ name: String) {
    letters = EventName.letters(of: name)
    pairs = zip(letters, letters.dropFirst()).map { Pair(first: $0, second: $1) }.sorted()
    figures = letters.filter { EventName.isFigure($0) }
  }

  /// The letters and figures of a name, for comparing.
  static func letters(of name: String) -> [UInt64] {
    var letters: [UInt64] = []
    letters.reserveCapacity(name.utf8.count / 3)
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x4E00...0x9FFF, 0x30...0x39, 0x61...0x7A, 0x3005...0x3007: letters.append(UInt64(scalar.value))
      case 0x41...0x5A: letters.append(UInt64(scalar.value) + 32)
      case 0x20...0x7F, 0x2010...0x2027, 0x3000...0x3004, 0x3008...0x3020, 0xFF00...0xFF0F: break
      default: return lettersOfAnyScript(name)
      }
    }
    return letters
  }

  /// The same where a character can be made of several scalars: up to three are packed into one number.
  private static func lettersOfAnyScript(_ name: String) -> [UInt64] {
    name.filter { $0.isLetter || $0.isNumber }.map { character in
      character.lowercased().unicodeScalars.prefix(3).reduce(0) { $0 << 21 | UInt64($1.value) }
    }
  }

  private static let numerals = Set("零〇一二三四五六七八九十百千".unicodeScalars.map { UInt64($0.value) })

  private static func isFigure(_ letter: UInt64) -> Bool {
    if (0x30...0x39).contains(letter) || numerals.contains(letter) { return true }
    return Unicode.Scalar(UInt32(truncatingIfNeeded: letter))?.properties.numericType != nil
  }

  /// From 0 to 1: 1 for the same letters; 0 where both have figures and these differ; else the larger of the
  /// shared pairs of letters (Dice) and, where one name holds the other whole, a little above the threshold.
  func likeness(to other: EventName) -> Double {
    if letters == other.letters { return 1 }
    if !figures.isEmpty, !other.figures.isEmpty, figures != other.figures { return 0 }
    let (short, long) =
      letters.count < other.letters.count ? (letters, other.letters) : (other.letters, letters)
    guard short.count >= 4 else { return 0 }
    let dice = 2 * Double(sharedPairs(with: other)) / Double(letters.count + other.letters.count - 2)
    let isWhole = short.count * 2 >= long.count && EventName.holds(long, short)
    return isWhole ? max(dice, EventName.alike) : dice
  }

  private func sharedPairs(with other: EventName) -> Int {
    var (shared, left, right) = (0, 0, 0)
    while left < pairs.count, right < other.pairs.count {
      if pairs[left] == other.pairs[right] {
        shared += 1
        left += 1
        right += 1
      } else if pairs[left] < other.pairs[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return shared
  }

  private static func holds(_ long: [UInt64], _ short: [UInt64]) -> Bool {
    (0...(long.count - short.count)).contains { start in
      long[start..<(start + short.count)].elementsEqual(short)
    }
  }
}
