/// The characters that are words and the pairs that words begin with, by a bit for the hash of each.
///
/// Most walks would end at the first or second character. This tells nearly all of those without a look at the
/// nodes, from so little memory that it stays in the nearest cache.
struct Beginnings: Sendable {
  private var singles = [UInt64](repeating: 0, count: 1024)
  private var pairs = [UInt64](repeating: 0, count: 1024)

  /// Adds a word of one character.
  mutating func insert(_ scalar: UInt32) { singles[Int(scalar >> 6 & 1023)] |= 1 << UInt64(scalar & 63) }

  /// Adds the first two characters of a word.
  mutating func insert(_ first: UInt32, _ second: UInt32) {
    let bit = Beginnings.bit(first, second)
    pairs[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// False only where no word begins with a character that stands before another.
  @inline(__always)
  func mayBegin(_ first: UInt32, _ second: UInt32) -> Bool {
    let bit = Beginnings.bit(first, second)
    let single = singles[Int(first >> 6 & 1023)] >> UInt64(first & 63)
    return (single | pairs[bit >> 6] >> UInt64(bit & 63)) & 1 != 0
  }

  /// One of 65536.
  @inline(__always)
  private static func bit(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 0x9E37_79B1 &+ second &* 0x85EB_CA6B) >> 16)
  }
}
