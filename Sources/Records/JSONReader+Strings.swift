extension JSONReader {
  /// Reads a string.
  public mutating func string() throws(RecordsError) -> String {
    try expect(UInt8(ascii: "\""), "a string")
    let start = position
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        let text = try decoded(bytes[start..<position], at: start)
        position &+= 1
        return text
      }
      if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
      if byte < 0x20 { throw error(.notJSON(expected: "no bare control character in a string")) }
      position &+= 1
    }
    throw error(.notJSON(expected: "the end of the string"))
  }

  /// Reads the rest of a string that has escapes, with what is before `position` copied first.
  private mutating func escapedString(from start: Int) throws(RecordsError) -> String {
    var text = Array(bytes[start..<position])
    while position < end {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position &+= 1
        return try decoded(text[...], at: start)
      case UInt8(ascii: "\\"):
        position &+= 1
        try appendEscape(to: &text)
      case ..<0x20:
        throw error(.notJSON(expected: "no bare control character in a string"))
      default:
        text.append(byte)
        position &+= 1
      }
    }
    throw error(.notJSON(expected: "the end of the string"))
  }

  private mutating func appendEscape(to text: inout [UInt8]) throws(RecordsError) {
    guard position < end else { throw error(.notJSON(expected: "an escape")) }
    let mark = bytes[position]
    position &+= 1
    switch mark {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(mark)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "u"): text.append(contentsOf: Array(String(try escapedScalar()).utf8))
    default: throw error(.notJSON(expected: "an escape"), at: position - 1)
    }
  }

  /// Reads the digits after `\u`, and the second half of a pair where the first asks for one.
  private mutating func escapedScalar() throws(RecordsError) -> Character {
    let start = position
    var value = try fourDigits()
    if (0xD800..<0xDC00).contains(value), end - position >= 6, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    {
      position &+= 2
      let low = try fourDigits()
      guard (0xDC00..<0xE000).contains(low) else { throw error(.notText, at: start) }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw error(.notText, at: start) }
    return Character(scalar)
  }

  private mutating func fourDigits() throws(RecordsError) -> UInt32 {
    guard end - position >= 4 else { throw error(.notJSON(expected: "four hexadecimal digits")) }
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = bytes[position]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x41 + 10
      case 0x61...0x66: digit = byte - 0x61 + 10
      default: throw error(.notJSON(expected: "a hexadecimal digit"))
      }
      value = value << 4 | UInt32(digit)
      position &+= 1
    }
    return value
  }

  private func decoded(_ text: ArraySlice<UInt8>, at start: Int) throws(RecordsError) -> String {
    guard let string = String(validating: text, as: UTF8.self) else { throw error(.notText, at: start) }
    return string
  }
}
