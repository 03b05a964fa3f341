/// A few fixed characters, compared as scalars; costs nothing to make or to copy.
struct Phrase: ExpressibleByStringLiteral, Equatable, Sendable {
  let first: UInt32
  /// How many characters it has.
  let count: Int
  private let text: StaticString

  init(stringLiteral text: StaticString) {
    self.text = text
    var (first, count): (UInt32, Int) = (0, 0)
    Phrase.forEachScalar(text) {
      if count == 0 { first = $0 }
      count += 1
      return true
    }
    (self.first, self.count) = (first, count)
  }

  /// Its characters.
  var scalars: [UInt32] {
    var scalars: [UInt32] = []
    Phrase.forEachScalar(text) {
      scalars.append($0)
      return true
    }
    return scalars
  }

  /// Whether `text` has these characters at `position`.
  @inline(__always)
  func stands<Text: RandomAccessCollection<UInt32>>(in text: Text, at position: Int) -> Bool
  where Text.Index == Int {
    guard position >= text.startIndex, position + count <= text.endIndex, count > 0, text[position] == first
    else { return false }
    return count == 1 || goesOn(in: text, at: position)
  }

  private func goesOn<Text: RandomAccessCollection<UInt32>>(in text: Text, at position: Int) -> Bool
  where Text.Index == Int {
    var index = position
    var isEqual = true
    Phrase.forEachScalar(self.text) {
      isEqual = text[index] == $0
      index += 1
      return isEqual
    }
    return isEqual
  }

  /// Calls `body` with each scalar of a literal until it returns false.
  @inline(__always)
  private static func forEachScalar(_ text: StaticString, _ body: (UInt32) -> Bool) {
    text.withUTF8Buffer { bytes in
      var index = 0
      while index < bytes.count {
        let lead = bytes[index]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var scalar = length == 1 ? UInt32(lead) : UInt32(lead) & (0xFF >> (UInt32(length) + 1))
        for next in 1..<max(1, length) { scalar = scalar << 6 | UInt32(bytes[index + next] & 0x3F) }
        index += length
        if !body(scalar) { return }
      }
    }
  }

  static func == (left: Phrase, right: Phrase) -> Bool {
    left.count == right.count && left.stands(in: right.scalars, at: 0)
  }
}

/// Fixed phrases, found by their first or last characters: a look at a character that begins or ends none
/// of them is one load.
struct PhraseSet: ExpressibleByArrayLiteral, Sendable {
  /// In the order in which they are tried.
  let phrases: [Phrase]
  private let byFirst: ScalarChains
  private let byLast: ScalarChains

  init(arrayLiteral phrases: Phrase...) { self.init(phrases) }

  init(_ phrases: [Phrase]) {
    self.phrases = phrases
    byFirst = ScalarChains(phrases.map(\.first))
    byLast = ScalarChains(phrases.map { $0.scalars[$0.count - 1] })
  }

  /// The index of the first of the phrases that stands at a position and fits `condition`.
  @inline(__always)
  func index<Text: RandomAccessCollection<UInt32>>(
    in text: Text, at position: Int, where condition: (Int, Phrase) -> Bool = { _, _ in true }
  ) -> Int? where Text.Index == Int {
    guard position >= text.startIndex, position < text.endIndex else { return nil }
    var index = byFirst.head(text[position])
    while index >= 0 {
      if phrases[index].stands(in: text, at: position), condition(index, phrases[index]) { return index }
      index = byFirst.next(index)
    }
    return nil
  }

  /// The index of the first of the phrases that ends before a position and fits `condition`.
  @inline(__always)
  func index<Text: RandomAccessCollection<UInt32>>(
    in text: Text, before position: Int, where condition: (Int, Phrase) -> Bool = { _, _ in true }
  ) -> Int? where Text.Index == Int {
    guard position > text.startIndex, position <= text.endIndex else { return nil }
    var index = byLast.head(text[position - 1])
    while index >= 0 {
      if phrases[index].stands(in: text, at: position - phrases[index].count),
        condition(index, phrases[index])
      {
        return index
      }
      index = byLast.next(index)
    }
    return nil
  }
}

/// Phrases with what each of them means.
struct PhraseTable<Value: Sendable>: ExpressibleByArrayLiteral, Sendable {
  let phrases: PhraseSet
  let values: [Value]

  init(arrayLiteral rows: (Phrase, Value)...) {
    phrases = PhraseSet(rows.map(\.0))
    values = rows.map(\.1)
  }
}

/// The indices of phrases by one of their characters, in a small table of chains.
private struct ScalarChains: Sendable {
  private let heads: [Int16]
  private let followers: [Int16]
  private let mask: UInt32

  init(_ scalars: [UInt32]) {
    var size = 64
    while size < scalars.count * 4 { size *= 2 }
    mask = UInt32(size - 1)
    var heads = [Int16](repeating: -1, count: size)
    var followers = [Int16](repeating: -1, count: scalars.count)
    for (index, scalar) in scalars.enumerated().reversed() {
      let slot = Int(ScalarChains.hash(scalar) & mask)
      followers[index] = heads[slot]
      heads[slot] = Int16(index)
    }
    self.heads = heads
    self.followers = followers
  }

  @inline(__always)
  private static func hash(_ scalar: UInt32) -> UInt32 { (scalar &* 0x9E37_79B1) >> 16 }

  /// The first phrase that can have this character there, or -1.
  @inline(__always)
  func head(_ scalar: UInt32) -> Int { Int(heads[Int(ScalarChains.hash(scalar) & mask)]) }

  /// The phrase to try after another, or -1.
  @inline(__always)
  func next(_ index: Int) -> Int { Int(followers[index]) }
}

/// Single characters of the Basic Multilingual Plane; to ask for one is one load.
struct ScalarSet: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, Sendable {
  private let bits: [UInt64]

  init(stringLiteral text: String) { self.init(text.unicodeScalars.map(\.value)) }

  init(arrayLiteral scalars: UInt32...) { self.init(scalars) }

  init(_ scalars: some Sequence<UInt32>) {
    var bits = [UInt64](repeating: 0, count: 1024)
    for scalar in scalars where scalar < 0x10000 { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
    self.bits = bits
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && bits[Int(scalar >> 6)] & 1 << UInt64(scalar & 63) != 0
  }
}
