/// A few fixed characters, compared as scalars; costs nothing to copy, and to make what it costs to decode.
struct Phrase: ExpressibleByStringLiteral, Equatable, Sendable {
  let first: UInt32
  /// Its second character, or 0: with the first it is what most comparisons end at.
  fileprivate let second: UInt32
  /// How many characters it has.
  let count: Int
  private let text: StaticString

  init(stringLiteral text: StaticString) {
    self.text = text
    var (first, second, count): (UInt32, UInt32, Int) = (0, 0, 0)
    Phrase.forEachScalar(text) {
      if count == 0 { first = $0 }
      if count == 1 { second = $0 }
      count += 1
      return true
    }
    (self.first, self.second, self.count) = (first, second, count)
  }

  /// Its characters.
  var scalars: [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(count)
    append(to: &scalars)
    return scalars
  }

  /// Adds its characters to others.
  func append(to scalars: inout [UInt32]) {
    Phrase.forEachScalar(text) {
      scalars.append($0)
      return true
    }
  }

  /// Whether `text` has these characters at `position`.
  @inline(__always)
  func stands<Text: RandomAccessCollection<UInt32>>(in text: Text, at position: Int) -> Bool
  where Text.Index == Int {
    guard position >= text.startIndex, position + count <= text.endIndex, count > 0, text[position] == first
    else { return false }
    return count == 1 || (text[position + 1] == second && (count == 2 || goesOn(in: text, at: position)))
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

/// Fixed phrases, found by their first or last two characters: a look at a place where none of them begins
/// or ends is one load.
struct PhraseSet: ExpressibleByArrayLiteral, Sendable {
  /// In the order in which they are tried.
  let phrases: [Phrase]
  private let byStart: PhraseChains
  private let byEnd: PhraseChains
  /// Those of one character.
  private let singles: PhraseChains
  private let hasSingles: Bool
  /// One bit for the lowest six bits of the first character of each phrase, and of the last: most characters
  /// that are asked for begin or end none of them, and are told by this alone.
  private let firsts: UInt64
  private let lasts: UInt64

  init(arrayLiteral phrases: Phrase...) { self.init(phrases) }

  init(_ phrases: [Phrase]) {
    self.phrases = phrases
    byStart = PhraseChains(phrases.map { $0.count > 1 ? PhraseChains.key($0.first, $0.second) : nil })
    byEnd = PhraseChains(
      phrases.map {
        $0.count > 1 ? PhraseChains.key($0.scalars[$0.count - 2], $0.scalars[$0.count - 1]) : nil
      })
    singles = PhraseChains(phrases.map { $0.count == 1 ? PhraseChains.key($0.first, 0) : nil })
    hasSingles = phrases.contains { $0.count == 1 }
    firsts = phrases.reduce(0) { $0 | PhraseSet.bit($1.first) }
    lasts = phrases.reduce(0) { $0 | PhraseSet.bit($1.scalars.last ?? 0) }
  }

  @inline(__always)
  private static func bit(_ scalar: UInt32) -> UInt64 { 1 &<< UInt64(scalar & 63) }

  /// The index of the first of the phrases that stands at a position and fits `condition`.
  @inline(__always)
  func index<Text: RandomAccessCollection<UInt32>>(
    in text: Text, at position: Int, where condition: (Int, Phrase) -> Bool
  ) -> Int? where Text.Index == Int {
    guard position >= text.startIndex, position < text.endIndex,
      firsts & PhraseSet.bit(text[position]) != 0
    else { return nil }
    var pair = PhraseChains.none
    if position + 1 < text.endIndex {
      pair = byStart.head(PhraseChains.key(text[position], text[position + 1]))
    }
    return index(pair, single(text[position]), byStart) {
      phrases[$0].stands(in: text, at: position) && condition($0, phrases[$0])
    }
  }

  /// The index of the first of the phrases that ends before a position and fits `condition`.
  @inline(__always)
  func index<Text: RandomAccessCollection<UInt32>>(
    in text: Text, before position: Int, where condition: (Int, Phrase) -> Bool
  ) -> Int? where Text.Index == Int {
    guard position > text.startIndex, position <= text.endIndex,
      lasts & PhraseSet.bit(text[position - 1]) != 0
    else { return nil }
    var pair = PhraseChains.none
    if position - 2 >= text.startIndex {
      pair = byEnd.head(PhraseChains.key(text[position - 2], text[position - 1]))
    }
    return index(pair, single(text[position - 1]), byEnd) {
      phrases[$0].stands(in: text, at: position - phrases[$0].count) && condition($0, phrases[$0])
    }
  }

  /// The index of the first of the phrases that stands at a position of a page.
  ///
  /// Asked from hundreds of places, and so never copied into them: code that stays in the nearest cache is
  /// worth more than a call.
  @inline(never)
  func index(in text: [UInt32], at position: Int) -> Int? {
    index(in: text, at: position) { _, _ in true }
  }

  /// The index of the first of the phrases that ends before a position of a page.
  @inline(never)
  func index(in text: [UInt32], before position: Int) -> Int? {
    index(in: text, before: position) { _, _ in true }
  }

  @inline(__always)
  private func single(_ scalar: UInt32) -> Int {
    hasSingles ? singles.head(PhraseChains.key(scalar, 0)) : PhraseChains.none
  }

  /// Goes through two chains at once, in the order of the phrases.
  @inline(__always)
  private func index(_ pair: Int, _ single: Int, _ pairs: PhraseChains, _ fits: (Int) -> Bool) -> Int? {
    var (pair, single) = (pair, single)
    while true {
      let index = min(pair, single)
      if index == PhraseChains.none { return nil }
      if fits(index) { return index }
      if index == pair { pair = pairs.next(index) } else { single = singles.next(index) }
    }
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

/// The indices of phrases by two of their characters, in a small table of chains.
private struct PhraseChains: Sendable {
  /// The end of a chain.
  static let none = Int(Int16.max)

  private let heads: [Int16]
  private let followers: [Int16]
  private let mask: UInt32

  /// For each phrase its key, or nil where it belongs to no chain.
  init(_ keys: [UInt32?]) {
    var size = 64
    while size < keys.count * 8 { size *= 2 }
    mask = UInt32(size - 1)
    var heads = [Int16](repeating: .max, count: size)
    var followers = [Int16](repeating: .max, count: keys.count)
    for (index, key) in keys.enumerated().reversed() {
      guard let key else { continue }
      followers[index] = heads[Int(key & mask)]
      heads[Int(key & mask)] = Int16(index)
    }
    self.heads = heads
    self.followers = followers
  }

  @inline(__always)
  static func key(_ first: UInt32, _ second: UInt32) -> UInt32 {
    (first &* 0x9E37_79B1 &+ second &* 0x85EB_CA6B) >> 16
  }

  /// The first phrase that can have this key, or `none`.
  @inline(__always)
  func head(_ key: UInt32) -> Int { Int(heads[Int(key & mask)]) }

  /// The phrase to try after another, or `none`.
  @inline(__always)
  func next(_ index: Int) -> Int { Int(followers[index]) }
}

/// Pairs of neighbouring characters, by a bit for the hash of each: what it does not contain is none of them,
/// and what it does is worth a closer look.
struct PairFilter {
  private var bits = InlineArray<64, UInt64>(repeating: 0)
  /// The first characters alone, by their lowest bits: most pairs need no more.
  private var firsts = InlineArray<4, UInt64>(repeating: 0)

  init(_ pairs: some Sequence<(UInt32, UInt32)>) {
    for (first, second) in pairs {
      firsts[Int(first >> 6 & 3)] |= 1 << UInt64(first & 63)
      let bit = PairFilter.bit(first, second)
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  @inline(__always)
  func mayContain(_ first: UInt32, _ second: UInt32) -> Bool {
    if firsts[Int(first >> 6 & 3)] & 1 << UInt64(first & 63) == 0 { return false }
    let bit = PairFilter.bit(first, second)
    return bits[bit >> 6] & 1 << UInt64(bit & 63) != 0
  }

  @inline(__always)
  private static func bit(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 0x9E37_79B1 &+ second &* 0x85EB_CA6B) >> 20)
  }
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
