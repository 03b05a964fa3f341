/// The encodings that issues come in.
public enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case gb18030 = "GB18030"
}

/// What the bytes of a file say of their encoding.
struct EncodingSurvey {
  /// Complete UTF-8 sequences of two bytes and more.
  var wellFormed = 0
  /// Bytes that belong to no UTF-8 sequence.
  var malformed = 0
  /// The first of them.
  var firstMalformed: Int?
  /// Control characters that no text has, and the first of them.
  var controls = 0
  var firstControl: Int?

  init(_ bytes: Span<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if TextEncoding.isStrangeControl(byte) {
          controls += 1
          if firstControl == nil { firstControl = index }
        }
        index += 1
      } else if let length = utf8Length(bytes, at: index) {
        wellFormed += 1
        index += length
      } else {
        malformed += 1
        if firstMalformed == nil { firstMalformed = index }
        index += 1
      }
    }
  }
}

/// The length of the well-formed UTF-8 sequence at `index`, or nil (Unicode, table 3-7).
@inline(__always)
func utf8Length(_ bytes: Span<UInt8>, at index: Int) -> Int? {
  let lead = bytes[index]
  if lead < 0x80 { return 1 }
  let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
  guard lead >= 0xC2, lead <= 0xF4, index + length <= bytes.count else { return nil }
  let second = bytes[index + 1]
  let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
  let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
  guard second >= lowest, second <= highest else { return nil }
  if length > 2, bytes[index + 2] & 0xC0 != 0x80 { return nil }
  if length > 3, bytes[index + 3] & 0xC0 != 0x80 { return nil }
  return length
}

extension TextEncoding {
  /// Whether a byte is a control character that no text has.
  @inline(__always)
  static func isStrangeControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 && byte != 0x0C && byte != 0x1B
  }

  /// The encoding of these bytes, and how many bytes of byte order mark they begin with.
  ///
  /// UTF-8 with single bad bytes is told from GB 18030, which accepts almost anything, by counting: text
  /// in UTF-8 has many well-formed sequences for each malformed one, and GB 18030 has few.
  static func detect(_ bytes: Span<UInt8>, file: String) throws(NewsprintError) -> (TextEncoding, Int) {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { return (.utf8, 3) }
    if bytes.count >= 2, bytes[0] == 0xFF, bytes[1] == 0xFE { return (.utf16LittleEndian, 2) }
    if bytes.count >= 2, bytes[0] == 0xFE, bytes[1] == 0xFF { return (.utf16BigEndian, 2) }
    let survey = EncodingSurvey(bytes)
    if survey.controls > 0, let encoding = utf16WithoutMark(bytes) { return (encoding, 0) }
    if let control = survey.firstControl, survey.controls * 200 > bytes.count || bytes[control] == 0 {
      throw .notText(file: file, offset: control, byte: bytes[control])
    }
    guard let malformed = survey.firstMalformed else { return (.utf8, 0) }
    if survey.wellFormed >= survey.malformed * 4 { return (.utf8, 0) }
    if looksLikeGB18030(bytes) { return (.gb18030, 0) }
    // A short text in UTF-8 with a burst of bad bytes is still best read as UTF-8.
    if survey.wellFormed > survey.malformed { return (.utf8, 0) }
    throw .unknownEncoding(file: file, offset: malformed, byte: bytes[malformed])
  }

  /// Half of the bytes of a text with line ends and digits are zero, on one side.
  private static func utf16WithoutMark(_ bytes: Span<UInt8>) -> TextEncoding? {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var votes = [0, 0]
    var han = [0, 0]
    for index in stride(from: 0, to: min(bytes.count, 65_536) - 1, by: 2) {
      let units = [
        UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8,
        UInt16(bytes[index + 1]) | UInt16(bytes[index]) << 8,
      ]
      for order in 0...1 {
        if units[order] == 0x0A || units[order] == 0x0D || (0x20..<0x7F).contains(units[order]) {
          votes[order] += 1
        }
        if (0x4E00..<0xA000).contains(units[order]) || (0x3000..<0x3020).contains(units[order])
          || (0xFF00..<0xFFF0).contains(units[order]) || (0x2010..<0x2030).contains(units[order])
        {
          han[order] += 1
        }
      }
    }
    let pairs = min(bytes.count, 65_536) / 2
    for order in 0...1 where votes[order] > votes[1 - order] && (votes[order] + han[order]) * 10 > pairs * 9 {
      return order == 0 ? .utf16LittleEndian : .utf16BigEndian
    }
    return nil
  }

  /// Whether most two-byte pairs are of the rows of GB 2312 that running Chinese text is made of.
  private static func looksLikeGB18030(_ bytes: Span<UInt8>) -> Bool {
    var (ordinary, other, broken) = (0, 0, 0)
    var index = 0
    while index < bytes.count {
      let length = gb18030Length(bytes, at: index)
      switch length {
      case 1: break
      case 2:
        let (lead, trail) = (bytes[index], bytes[index + 1])
        if trail >= 0xA1, (0xB0...0xD7).contains(lead) || (0xA1...0xA3).contains(lead) {
          ordinary += 1
        } else {
          other += 1
        }
      case 4: other += 1
      default: broken += 1
      }
      index += max(1, length)
    }
    return ordinary >= 4 && ordinary > other * 5 && ordinary > broken * 20
  }
}

/// The length of the GB 18030 sequence at `index` by its shape, or 0 where there is none.
@inline(__always)
func gb18030Length(_ bytes: Span<UInt8>, at index: Int) -> Int {
  let lead = bytes[index]
  if lead < 0x80 { return 1 }
  guard lead >= 0x81, lead <= 0xFE, index + 1 < bytes.count else { return 0 }
  let second = bytes[index + 1]
  if (0x40...0xFE).contains(second), second != 0x7F { return 2 }
  guard (0x30...0x39).contains(second), index + 3 < bytes.count, (0x81...0xFE).contains(bytes[index + 2]),
    (0x30...0x39).contains(bytes[index + 3])
  else { return 0 }
  return 4
}
