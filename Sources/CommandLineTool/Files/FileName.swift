internal import Newsprint

/// Names of files made from names of people.
enum FileName {
  /// The name as part of a file's name: letters, digits and Han characters as they are, what could lead out
  /// of the folder or disturb a terminal as `%2F`; a very long one is cut and marked by its digest.
  ///
  /// Different names give different results.
  static func part(_ name: String) -> String {
    var part = ""
    for scalar in name.unicodeScalars {
      if isPlain(scalar, isFirst: part.isEmpty) {
        part.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 16, uppercase: true)
          part += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
        }
      }
    }
    if part.utf8.count <= 150 { return part }
    var short = ""
    for character in part {
      if short.utf8.count + character.utf8.count > 120 { break }
      short.append(character)
    }
    return "\(short)%\(Digest.sha256(Array(name.utf8)).prefix(16))"
  }

  private static func isPlain(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
    switch scalar {
    case "0"..."9", "a"..."z", "A"..."Z", "-", "_", "@": true
    case ".": !isFirst
    default:
      scalar.value >= 0xA0
        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "·")
    }
  }
}
