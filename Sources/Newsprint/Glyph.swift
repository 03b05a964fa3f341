/// Classes of single characters that repair and reading ask for.
public enum Glyph {
  /// A character from where nearly all Han characters are, and no mark or blank is: what most questions end
  /// at, since most characters of a page are such.
  @inlinable @inline(__always)
  static func isOrdinary(_ scalar: UInt32) -> Bool { scalar >= 0x3400 && scalar < 0xE000 }

  /// A Han character, of any block.
  @inlinable @inline(__always)
  public static func isHan(_ scalar: UInt32) -> Bool {
    (scalar >= 0x4E00 && scalar <= 0x9FFF) || (scalar >= 0x3400 && scalar <= 0x4DBF)
      || (scalar >= 0x20000 && scalar <= 0x3FFFF) || scalar == 0x3007
  }

  /// An ASCII digit.
  @inlinable @inline(__always)
  public static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  /// An ASCII letter.
  @inlinable @inline(__always)
  public static func isLetter(_ scalar: UInt32) -> Bool {
    (scalar >= 0x41 && scalar <= 0x5A) || (scalar >= 0x61 && scalar <= 0x7A)
  }

  /// White space within a line, of any width, and marks that print nothing.
  @inlinable @inline(__always)
  public static func isBlank(_ scalar: UInt32) -> Bool {
    if isOrdinary(scalar) { return false }
    return scalar == 0x20 || scalar == 0x3000 || scalar < 0x20 || scalar == 0x7F || scalar == 0xA0
      || (scalar >= 0x2000 && scalar <= 0x200F) || (scalar >= 0x2028 && scalar <= 0x202F)
      || (scalar >= 0x205F && scalar <= 0x206F) || scalar == 0xFEFF || scalar == 0xFFFD || scalar == 0xAD
      || (scalar >= 0x80 && scalar <= 0x9F) || (scalar >= 0xE000 && scalar <= 0xF8FF)
  }

  /// 。 ！ ？, after normalisation.
  @inlinable @inline(__always)
  public static func endsSentence(_ scalar: UInt32) -> Bool {
    if isOrdinary(scalar) { return false }
    return scalar == 0x3002 || scalar == 0xFF01 || scalar == 0xFF1F
  }

  /// A closing quotation mark or bracket.
  @inlinable @inline(__always)
  public static func closes(_ scalar: UInt32) -> Bool {
    if isOrdinary(scalar) { return false }
    return scalar == 0x201D || scalar == 0x2019 || scalar == 0xFF09 || scalar == 0x300B || scalar == 0x300D
      || scalar == 0x300F || scalar == 0x3009 || scalar == 0x3011
  }

  /// An opening quotation mark or bracket.
  @inlinable @inline(__always)
  public static func opens(_ scalar: UInt32) -> Bool {
    if isOrdinary(scalar) { return false }
    return scalar == 0x201C || scalar == 0x2018 || scalar == 0xFF08 || scalar == 0x300A || scalar == 0x300C
      || scalar == 0x300E || scalar == 0x3008 || scalar == 0x3010
  }

  /// The character as reading sees it: full-width ASCII and half-width punctuation each in one form.
  ///
  /// Digits and letters become ASCII, punctuation becomes full-width; the printed form is kept elsewhere.
  @inline(__always)
  static func normalized(_ scalar: UInt32) -> UInt32 {
    scalar >= 0x3400 && scalar < 0xFF00 ? scalar : normalizedSign(scalar)
  }

  private static func normalizedSign(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x2C: 0xFF0C  // ,
    case 0xFF02: 0x22  // the full-width straight quotation mark
    case 0x3A: 0xFF1A  // :
    case 0x3B: 0xFF1B  // ;
    case 0x21: 0xFF01  // !
    case 0x3F: 0xFF1F  // ?
    case 0x28: 0xFF08  // (
    case 0x29: 0xFF09  // )
    case 0xFF61: 0x3002  // halfwidth 。
    case 0xFF64: 0x3001  // halfwidth 、
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: scalar - 0xFEE0
    case 0xFF0B, 0xFF0D, 0xFF0E, 0xFF0F: scalar - 0xFEE0
    case 0x2022, 0x30FB, 0x2027, 0xFF65: 0xB7  // middle dots of foreign names
    case 0x300C, 0x300E, 0x301D: 0x201C  // 「『
    case 0x300D, 0x300F, 0x301E: 0x201D
    case 0x2013, 0x2012, 0x2015: 0x2014
    default: scalar
    }
  }
}

/// What counts of a character when a line is measured.
struct GlyphTraits {
  /// Bits 0 and 1 the width in half-width columns, 2 and 3 whether it opens or closes, then one bit a trait.
  fileprivate let bits: UInt8

  private static let opens: UInt8 = 1 << 2
  private static let closes: UInt8 = 1 << 3
  private static let ends: UInt8 = 1 << 4
  private static let divides: UInt8 = 1 << 5
  private static let tabulates: UInt8 = 1 << 6

  private init(_ scalar: UInt32) {
    let normalized = Glyph.normalized(scalar)
    var bits: UInt8 = Glyph.isBlank(normalized) ? 0 : scalar < 0x80 ? 1 : 2
    if Glyph.opens(normalized) { bits |= GlyphTraits.opens }
    if Glyph.closes(normalized) { bits |= GlyphTraits.closes }
    if normalized == 0x3002 || normalized == 0xFF1B { bits |= GlyphTraits.ends }
    if normalized == 0xFF0C { bits |= GlyphTraits.divides }
    if scalar == 0x09 { bits |= GlyphTraits.tabulates }
    self.bits = bits
  }

  /// Of each character of the Basic Multilingual Plane.
  static let table = (0..<0x10000).map { GlyphTraits($0) }

  /// The sum of the traits of some characters.
  struct Sum {
    /// In half-width columns, white space not counted.
    private(set) var width = 0
    /// How many more marks open than close.
    private(set) var balance = 0
    /// How many runs of white space are as wide as those between the columns of a table.
    private(set) var gaps = 0
    private var bits: UInt8 = 0

    /// Whether a full stop or semicolon is among them.
    var hasEnd: Bool { bits & GlyphTraits.ends != 0 }
    /// Whether a comma is.
    var hasComma: Bool { bits & GlyphTraits.divides != 0 }
    /// Whether a tabulator is.
    var hasTabulator: Bool { bits & GlyphTraits.tabulates != 0 }

    /// So many blanks stand between the columns of a table.
    private static let columnGap = 3

    /// Adds characters, without a branch that depends on which they are.
    init(_ scalars: Span<UInt32>) {
      let table = GlyphTraits.table.span
      var blanks = 0
      for index in scalars.indices {
        // Beyond the plane are Han characters.
        let traits = table[scalars[index] < 0x10000 ? Int(scalars[index]) : 0x4E00].bits
        width += Int(traits & 3)
        blanks = traits & 3 == 0 ? blanks + 1 : 0
        gaps += blanks == Sum.columnGap ? 1 : 0
        balance += Int(traits >> 2 & 1) - Int(traits >> 3 & 1)
        bits |= traits
      }
    }
  }
}
