internal import Civics

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#endif

/// The characters of a file, each with the byte it begins at.
///
/// Bytes that cannot be read stand in it as one `unreadable` character, so that each character ends where the
/// next begins.
struct DecodedText {
  /// The characters, as Unicode scalar values.
  private(set) var scalars: [UInt32] = []
  /// The byte each begins at, and one past the last byte of the file.
  private(set) var offsets: [UInt32] = []
  private(set) var encoding: TextEncoding = .utf8
  private(set) var diagnostics: [Diagnostic] = []

  /// A line longer than this is no line of a newspaper and is not read.
  static let longestLine = 1 << 20
  /// A file larger than this is no issue.
  static let largestFile = 256 << 20

  /// What stands for bytes that are skipped, and counts as blank.
  static let unreadable: UInt32 = 0xFFFD

  init(_ bytes: Span<UInt8>, file: String) throws(NewsprintError) {
    guard !bytes.isEmpty else { throw .empty(file: file) }
    guard bytes.count <= DecodedText.largestFile else {
      throw .tooLarge(file: file, bytes: bytes.count, limit: DecodedText.largestFile)
    }
    if decodeFlawlessUTF8(bytes) { return }
    let (encoding, mark) = try TextEncoding.detect(bytes, file: file)
    self.encoding = encoding
    let estimate = bytes.count / 2 + 16
    scalars.reserveCapacity(estimate)
    offsets.reserveCapacity(estimate)
    switch encoding {
    case .utf8: decodeUTF8(bytes, from: mark, file: file)
    case .utf16LittleEndian: decodeUTF16(bytes, from: mark, low: 0, file: file)
    case .utf16BigEndian: decodeUTF16(bytes, from: mark, low: 1, file: file)
    case .gb18030: try decodeGB18030(bytes, from: mark, file: file)
    }
    offsets.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  @inline(__always)
  private mutating func append(_ scalar: UInt32, at offset: Int) {
    scalars.append(scalar)
    offsets.append(UInt32(truncatingIfNeeded: offset))
  }

  private mutating func report(
    _ bytes: Span<UInt8>, file: String, offset: Int, line: Int, _ summary: String, _ remedy: String
  ) {
    diagnostics.append(
      Diagnostic(.warning, file: file, offset: offset, line: line, summary: summary, remedy: remedy))
  }

  /// Decodes UTF-8 without any flaw, as nearly every file is: in one pass, with nothing to count or report.
  ///
  /// Returns false, and leaves nothing behind, where there is anything to be looked at more closely, or less
  /// Chinese than a newspaper has.
  private mutating func decodeFlawlessUTF8(_ bytes: Span<UInt8>) -> Bool {
    let mark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    // Three bytes make a character of Chinese text.
    let room = bytes.count / 2 + 16
    var scalars = [UInt32](repeating: 0, count: room)
    var offsets = [UInt32](repeating: 0, count: room + 1)
    var values = scalars.mutableSpan
    var places = offsets.mutableSpan
    var (index, count, lineStart) = (mark, 0, mark)
    while index < bytes.count, count < room {
      let lead = bytes[index]
      var scalar = UInt32(lead)
      var length = 1
      if lead & 0xF0 == 0xE0, index + 2 < bytes.count {
        // Nearly all Chinese text is made of these.
        let (second, third) = (UInt32(bytes[index + 1]), UInt32(bytes[index + 2]))
        scalar = (scalar & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
        guard second & 0xC0 == 0x80, third & 0xC0 == 0x80, scalar >= 0x800, scalar & 0xF800 != 0xD800
        else { return false }
        length = 3
      } else if lead < 0x80 {
        if lead == 0x0A {
          if index - lineStart > DecodedText.longestLine { return false }
          lineStart = index + 1
        } else if TextEncoding.isStrangeControl(lead) {
          return false
        }
      } else {
        guard let other = utf8Length(bytes, at: index) else { return false }
        length = other
        scalar = DecodedText.scalar(bytes, at: index, length: length)
      }
      values[count] = scalar
      places[count] = UInt32(truncatingIfNeeded: index)
      count += 1
      index += length
    }
    guard index == bytes.count, index - lineStart <= DecodedText.longestLine else { return false }
    places[count] = UInt32(truncatingIfNeeded: index)
    scalars.removeLast(room - count)
    offsets.removeLast(room - count)
    (self.scalars, self.offsets) = (scalars, offsets)
    return true
  }

  /// The scalar of a well-formed UTF-8 sequence.
  @inline(__always)
  private static func scalar(_ bytes: Span<UInt8>, at index: Int, length: Int) -> UInt32 {
    var scalar = UInt32(bytes[index]) & (0xFF >> (UInt32(length) + 1))
    for next in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + next] & 0x3F) }
    return scalar
  }

  private mutating func decodeUTF8(_ bytes: Span<UInt8>, from mark: Int, file: String) {
    var index = mark
    var line = 1
    var lineStart = mark
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        append(UInt32(lead), at: index)
        index += 1
        if lead == 0x0A {
          line += 1
          lineStart = index
        }
      } else if let length = utf8Length(bytes, at: index) {
        append(DecodedText.scalar(bytes, at: index, length: length), at: index)
        index += length
      } else {
        report(
          bytes, file: file, offset: index, line: line, "invalid UTF-8, byte 0x\(hex(lead))",
          "the rest of the line is skipped")
        append(DecodedText.unreadable, at: index)
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      }
      if index - lineStart > DecodedText.longestLine {
        index = dropLine(bytes, from: lineStart, at: index, line: line, file: file)
        lineStart = index
      }
    }
  }

  /// Takes back a line that grew too long, and goes on behind it.
  private mutating func dropLine(
    _ bytes: Span<UInt8>, from lineStart: Int, at index: Int, line: Int, file: String
  ) -> Int {
    while let last = offsets.last, Int(last) >= lineStart {
      offsets.removeLast()
      scalars.removeLast()
    }
    append(DecodedText.unreadable, at: lineStart)
    var end = index
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    report(
      bytes, file: file, offset: lineStart, line: line,
      "a line of \(end - lineStart) bytes, longer than the \(DecodedText.longestLine) of any newspaper's",
      "it is skipped")
    return end
  }

  private mutating func decodeUTF16(_ bytes: Span<UInt8>, from mark: Int, low: Int, file: String) {
    func unit(_ index: Int) -> UInt32 {
      UInt32(bytes[index + low]) | UInt32(bytes[index + 1 - low]) << 8
    }
    var index = mark
    var line = 1
    while index + 1 < bytes.count {
      let first = unit(index)
      if first == 0x0A { line += 1 }
      if (0xD800..<0xDC00).contains(first), index + 3 < bytes.count,
        (0xDC00..<0xE000).contains(unit(index + 2))
      {
        append(0x10000 + (first - 0xD800) << 10 + (unit(index + 2) - 0xDC00), at: index)
        index += 4
      } else if (0xD800..<0xE000).contains(first) {
        report(
          bytes, file: file, offset: index, line: line, "invalid UTF-16, half a character",
          "the rest of the line is skipped")
        append(DecodedText.unreadable, at: index)
        while index + 1 < bytes.count, unit(index) != 0x0A { index += 2 }
      } else {
        append(first, at: index)
        index += 2
      }
    }
    if index < bytes.count {
      report(bytes, file: file, offset: index, line: line, "an odd last byte of UTF-16", "it is skipped")
      append(DecodedText.unreadable, at: index)
    }
  }

  private mutating func decodeGB18030(
    _ bytes: Span<UInt8>, from mark: Int, file: String
  ) throws(NewsprintError) {
    guard let converter = iconv_open("UTF-32LE", "GB18030"), Int(bitPattern: converter) != -1 else {
      throw .cannotConvert(file: file, encoding: "GB 18030")
    }
    defer { iconv_close(converter) }
    var index = mark
    var line = 1
    while index < bytes.count {
      let length = gb18030Length(bytes, at: index)
      if length == 1 {
        if bytes[index] == 0x0A { line += 1 }
        append(UInt32(bytes[index]), at: index)
        index += 1
      } else if length > 1, let scalar = convert(bytes, index, length, converter) {
        append(scalar, at: index)
        index += length
      } else {
        report(
          bytes, file: file, offset: index, line: line, "invalid GB 18030, byte 0x\(hex(bytes[index]))",
          "the rest of the line is skipped")
        append(DecodedText.unreadable, at: index)
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      }
    }
  }

  private func convert(
    _ bytes: Span<UInt8>, _ index: Int, _ length: Int, _ converter: iconv_t
  ) -> UInt32? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 12) { buffer in
      for next in 0..<length { buffer[next] = CChar(bitPattern: bytes[index + next]) }
      var input: UnsafeMutablePointer<CChar>? = buffer.baseAddress
      var output: UnsafeMutablePointer<CChar>? = buffer.baseAddress.map { $0 + 4 }
      var (inputLeft, outputLeft) = (length, 8)
      guard iconv(converter, &input, &inputLeft, &output, &outputLeft) != -1, outputLeft == 4 else {
        return nil
      }
      var scalar: UInt32 = 0
      for next in 0..<4 { scalar |= UInt32(UInt8(bitPattern: buffer[4 + next])) << (8 * UInt32(next)) }
      return Unicode.Scalar(scalar)?.value
    }
  }
}
