/// What single characters are: surnames, characters of given names, traditional forms.
///
/// One flat table over the Basic Multilingual Plane, so that a look-up is one load; what lies beyond it
/// is a rare Han character that a name may hold.
@usableFromInline
struct CharacterTable: Sendable {
  /// Bits 0–2 surname tier, 3–6 weight as first of two given characters, 7–10 as second, 11–14 as the only
  /// one, 15 whether the character is listed among given names at all.
  private var bits: [UInt16] = Array(repeating: 0, count: 0x10000)
  /// The simplified form of a traditional character, or 0.
  @usableFromInline private(set) var simple: [UInt16] = Array(repeating: 0, count: 0x10000)
  /// Pairs of look-alikes, the smaller scalar first.
  private var lookalikes: Set<UInt64> = []
  /// For each character, those that look like it.
  private var partners: [UInt32: [UInt32]] = [:]
  /// The characters that spell foreign names by sound.
  private var transliterating: Set<UInt32> = []

  @inline(__always)
  func surnameTier(_ scalar: UInt32) -> Int { scalar < 0x10000 ? Int(bits[Int(scalar)] & 7) : 0 }

  /// The three weights of a character in given names, or nil where it is not listed.
  @inline(__always)
  func givenWeights(_ scalar: UInt32) -> (first: Int, second: Int, only: Int)? {
    guard scalar < 0x10000, bits[Int(scalar)] >> 15 == 1 else { return nil }
    let bits = bits[Int(scalar)]
    return (Int(bits >> 3 & 15), Int(bits >> 7 & 15), Int(bits >> 11 & 15))
  }

  @inlinable @inline(__always)
  func simplified(_ scalar: UInt32) -> UInt32 {
    guard scalar < 0x10000, simple[Int(scalar)] != 0 else { return scalar }
    return UInt32(simple[Int(scalar)])
  }

  func areLookalikes(_ first: UInt32, _ second: UInt32) -> Bool {
    lookalikes.contains(UInt64(min(first, second)) << 32 | UInt64(max(first, second)))
  }

  func lookalikes(of scalar: UInt32) -> [UInt32] { partners[scalar] ?? [] }

  /// Whether a character spells foreign names by sound.
  func isTransliterating(_ scalar: UInt32) -> Bool { transliterating.contains(scalar) }

  mutating func addTransliterating(_ scalar: UInt32) { transliterating.insert(scalar) }

  mutating func setSurname(_ scalar: UInt32, tier: Int) {
    guard scalar < 0x10000 else { return }
    bits[Int(scalar)] = bits[Int(scalar)] & ~7 | UInt16(tier & 7)
  }

  mutating func setGiven(_ scalar: UInt32, first: Int, second: Int, only: Int) {
    guard scalar < 0x10000 else { return }
    let weights = UInt16(first & 15) << 3 | UInt16(second & 15) << 7 | UInt16(only & 15) << 11 | 1 << 15
    bits[Int(scalar)] = bits[Int(scalar)] & 7 | weights
  }

  mutating func setSimplified(_ traditional: UInt32, _ scalar: UInt32) {
    guard traditional < 0x10000, scalar < 0x10000 else { return }
    simple[Int(traditional)] = UInt16(scalar)
  }

  mutating func addLookalikes(_ first: UInt32, _ second: UInt32) {
    guard first != second,
      lookalikes.insert(UInt64(min(first, second)) << 32 | UInt64(max(first, second))).inserted
    else { return }
    partners[first, default: []].append(second)
    partners[second, default: []].append(first)
  }
}
