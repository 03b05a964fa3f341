/// Digests that tell one content from another.
public enum Digest {
  /// The SHA-256 of `bytes` in lowercase hexadecimal, as FIPS 180-4 defines it; O(n).
  ///
  /// `Digest.sha256(Array("abc".utf8))` begins with `ba7816bf` and ends with `f20015ad`.
  public static func sha256(_ bytes: [UInt8]) -> String {
    var state = SHA256()
    let whole = bytes.count & ~63
    bytes.withUnsafeBytes { state.absorb($0, through: whole) }

    // The rest, a one bit, zeros, and the length in bits fill one block or two.
    var tail = Array(bytes[whole...])
    tail.append(0x80)
    while tail.count & 63 != 56 { tail.append(0) }
    let length = UInt64(bytes.count) &* 8
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: length >> UInt64(shift)))
    }
    tail.withUnsafeBytes { state.absorb($0, through: tail.count) }
    return state.hexadecimal
  }
}

/// The running hash: eight words, changed by each block of 64 bytes.
private struct SHA256 {
  private var words: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) = (
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
  )

  /// Takes in the blocks of `bytes` before `end`, a multiple of 64.
  mutating func absorb(_ bytes: UnsafeRawBufferPointer, through end: Int) {
    var block = 0
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      roundConstants.withUnsafeBufferPointer { constants in
        while block < end {
          expand(bytes, at: block, into: schedule)
          mix(schedule, constants)
          block += 64
        }
      }
    }
  }

  /// Spreads the 16 words of a block to the 64 that the rounds take.
  @inline(__always)
  private func expand(
    _ bytes: UnsafeRawBufferPointer, at block: Int, into schedule: UnsafeMutableBufferPointer<UInt32>
  ) {
    for index in 0..<16 {
      schedule[index] = UInt32(
        bigEndian: bytes.loadUnaligned(fromByteOffset: block &+ index &* 4, as: UInt32.self))
    }
    for index in 16..<64 {
      let early = schedule[index &- 15]
      let late = schedule[index &- 2]
      let first = turned(early, 7) ^ turned(early, 18) ^ (early &>> 3)
      let second = turned(late, 17) ^ turned(late, 19) ^ (late &>> 10)
      schedule[index] = schedule[index &- 16] &+ first &+ schedule[index &- 7] &+ second
    }
  }

  @inline(__always)
  private mutating func mix(
    _ schedule: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>
  ) {
    var (a, b, c, d, e, f, g, h) = words
    // The majority of three words takes b ^ c, which is the a ^ b of the round before.
    var common = b ^ c

    @inline(__always)
    func round(
      _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
      _ h: inout UInt32, _ index: Int
    ) {
      let choice = g ^ (e & (f ^ g))
      let different = a ^ b
      let majority = b ^ (common & different)
      common = different
      // Three turns of one word, each going on from the last: 6, 11, 25 and 2, 13, 22.
      let mixedE = turned(e ^ turned(e ^ turned(e, 14), 5), 6)
      let mixedA = turned(a ^ turned(a ^ turned(a, 9), 11), 2)
      let first = h &+ mixedE &+ choice &+ constants[index] &+ schedule[index]
      d &+= first
      h = first &+ mixedA &+ majority
    }

    // Eight rounds at a time bring each word back to its own name, so that none has to be moved.
    var index = 0
    while index < 64 {
      round(a, b, c, &d, e, f, g, &h, index)
      round(h, a, b, &c, d, e, f, &g, index &+ 1)
      round(g, h, a, &b, c, d, e, &f, index &+ 2)
      round(f, g, h, &a, b, c, d, &e, index &+ 3)
      round(e, f, g, &h, a, b, c, &d, index &+ 4)
      round(d, e, f, &g, h, a, b, &c, index &+ 5)
      round(c, d, e, &f, g, h, a, &b, index &+ 6)
      round(b, c, d, &e, f, g, h, &a, index &+ 7)
      index &+= 8
    }
    words.0 &+= a
    words.1 &+= b
    words.2 &+= c
    words.3 &+= d
    words.4 &+= e
    words.5 &+= f
    words.6 &+= g
    words.7 &+= h
  }

  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for word in [words.0, words.1, words.2, words.3, words.4, words.5, words.6, words.7] {
      for shift in stride(from: 28, through: 0, by: -4) {
        text.append(digits[Int(word >> UInt32(shift)) & 15])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// `word` with its bits turned right by `count`.
@inline(__always)
private func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
  (word &>> count) | (word &<< (32 &- count))
}

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
private let roundConstants: [UInt32] = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
  0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
  0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
  0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
  0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
  0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
  0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
]
