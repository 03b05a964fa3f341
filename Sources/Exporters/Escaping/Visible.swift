/// Characters that a page must not bring into any output as they are.
///
/// The one rule of all formats: white space other than the plain space becomes a plain space, runs of it one;
/// other control characters and the marks that turn the direction of text (U+061C, U+200E, U+200F, U+202A to
/// U+202E, U+2066 to U+2069) and U+FEFF are shown by their number, as in `<U+202E>`, with ‹ and › for the
/// brackets. JSON alone, which can keep them without showing them, writes them as `\u202e`.
enum Hazard {
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}

extension String {
  /// The text in one line without anything that a terminal or a page would obey:
  /// `"a\u{202E}b\nc".visible == "a‹U+202E›b c"`.
  var visible: String {
    var result = String.UnicodeScalarView()
    var isAfterSpace = false
    for scalar in unicodeScalars {
      if Hazard.isSpace(scalar) {
        if !isAfterSpace { result.append(" ") }
        isAfterSpace = true
        continue
      }
      isAfterSpace = false
      if Hazard.isHidden(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
        result.append(contentsOf: "‹U+\(padding)\(digits)›".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
