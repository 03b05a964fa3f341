// What stands in a JSON string otherwise than as itself. Beyond what JSON asks for (`"`, `\`, U+0000 to
// U+001F) these are the characters that change how a terminal or a page shows what follows: U+007F, U+0080
// to U+009F, U+061C, U+200E, U+200F, U+2028 to U+202E and U+2066 to U+2069. They are written as `\uXXXX`,
// which every reader of JSON turns back, so that nothing is lost.

extension JSONWriter {
  /// Appends UTF-8 text as it stands within the quotes of a JSON string; O(n).
  mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    var position = 0
    while position < text.count {
      let byte = text[position]
      if isPlain(byte) {
        position &+= 1
        continue
      }
      let (length, scalar) = escape(text, at: position)
      if length == 0 {
        position &+= 1
        continue
      }
      appendVerbatim(UnsafeBufferPointer(rebasing: text[copied..<position]))
      appendEscape(scalar)
      position &+= length
      copied = position
    }
    appendVerbatim(UnsafeBufferPointer(rebasing: text[copied...]))
  }

  private mutating func appendEscape(_ scalar: UInt32) {
    switch scalar {
    case 0x22: appendVerbatim("\\\"")
    case 0x5C: appendVerbatim("\\\\")
    case 0x0A: appendVerbatim("\\n")
    case 0x0D: appendVerbatim("\\r")
    case 0x09: appendVerbatim("\\t")
    default:
      appendVerbatim("\\u")
      for shift: UInt32 in [12, 8, 4, 0] {
        let digit = UInt8(truncatingIfNeeded: scalar >> shift) & 15
        appendVerbatim(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}

/// Whether a byte of UTF-8 stands for itself whatever follows it; the others are looked at closely.
@inline(__always)
private func isPlain(_ byte: UInt8) -> Bool {
  if byte >= 0xE3 { return true }
  if byte < 0x80 { return byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F }
  return byte != 0xE2 && byte != 0xC2 && byte != 0xD8
}

/// The scalar that begins at `position` and how many bytes it has, where it needs an escape; else length 0.
private func escape(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> (length: Int, scalar: UInt32) {
  let first = text[position]
  if first < 0x80 { return (1, UInt32(first)) }
  guard position + 1 < text.count else { return (0, 0) }
  let second = text[position + 1]
  if first == 0xC2 { return second < 0xA0 ? (2, UInt32(second)) : (0, 0) }
  if first == 0xD8 { return second == 0x9C ? (2, 0x061C) : (0, 0) }
  guard position + 2 < text.count, second == 0x80 || second == 0x81 else { return (0, 0) }
  let third = text[position + 2]
  let scalar = 0x2000 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
  switch scalar {
  case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: return (3, scalar)
  default: return (0, 0)
  }
}
