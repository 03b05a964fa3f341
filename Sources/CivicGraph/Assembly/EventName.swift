/// The name of an event as it is compared: letters and figures alone.
struct EventName {
  /// From this likeness on, two names of one day are one event.
  static let alike = 0.75

  private let letters: [Character]
  private let pairs: [String: Int]
  /// The figures of the name in order: 第五次 and 第七次 are never one.
  private let figures: String

  /// The letters and figures in one word.
  var text: String { String(letters) }

  init(_ name: String) {
    letters = name.filter { $0.isLetter || $0.isNumber }.map { Character($0.lowercased()) }
    var pairs: [String: Int] = [:]
    for (first, second) in zip(letters, letters.dropFirst()) { pairs["\(first)\(second)", default: 0] += 1 }
    self.pairs = pairs
    figures = String(letters.filter { $0.isNumber || "零〇一二三四五六七八九十百千".contains($0) })
  }

  /// From 0 to 1: 1 for the same letters; 0 where both have figures and these differ; else the larger of the
  /// shared pairs of letters (Dice) and, where one name holds the other whole, a little above the threshold.
  func likeness(to other: EventName) -> Double {
    if letters == other.letters { return 1 }
    if !figures.isEmpty, !other.figures.isEmpty, figures != other.figures { return 0 }
    let (short, long) =
      letters.count < other.letters.count ? (letters, other.letters) : (other.letters, letters)
    guard short.count >= 4 else { return 0 }
    var shared = 0
    for (pair, count) in pairs { shared += min(count, other.pairs[pair] ?? 0) }
    let dice = 2 * Double(shared) / Double(letters.count + other.letters.count - 2)
    let isWhole = String(long).contains(String(short)) && short.count * 2 >= long.count
    return isWhole ? max(dice, EventName.alike) : dice
  }
}
