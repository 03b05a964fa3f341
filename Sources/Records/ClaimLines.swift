public import Civics

/// Claims as JSON Lines, the form in which they are kept: one claim a line, every line complete in itself.
///
/// What is written is read back as it was: `try ClaimLines.read(ClaimLines.write(claims), file: "") == claims`.
public enum ClaimLines {
  /// The claims as bytes, in their order; O(n).
  public static func write(_ claims: [Claim]) -> [UInt8] {
    var writer = ClaimWriter()
    for claim in claims { writer.append(claim) }
    return writer.bytes
  }

  /// The claims that stand in `bytes`, in their order; O(n).
  ///
  /// Empty lines and keys that are not known are passed over. Throws for the first line that is no claim,
  /// naming `file`, the line, and the byte.
  public static func read(_ bytes: [UInt8], file: String) throws(RecordsError) -> [Claim] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var texts = TextTable()
    return try read(bytes, file: file, start..<bytes.count, &texts)
  }

  /// The claims of the lines that lie in `range`, which begins where a line does; `texts` keeps the words that
  /// come back from line to line, so that each stands in memory once.
  package static func read(
    _ bytes: [UInt8], file: String, _ range: Range<Int>, _ texts: inout TextTable
  ) throws(RecordsError) -> [Claim] {
    var claims: [Claim] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let line = start..<ClaimLines.end(of: bytes, from: start, range.upperBound)
      let written = bytes.withUnsafeBufferPointer { all in
        var reader = WrittenLine(all, line)
        return reader.claim(&texts)
      }
      if let written {
        claims.append(written)
      } else {
        var reader = JSONReader(bytes, file: file, range: line)
        if reader.peek() != nil {
          claims.append(try ClaimFields(&reader).claim(reader, line: start))
          try reader.finish()
        }
      }
      start = line.upperBound + 1
    }
    return claims
  }

  /// The end of the line that begins at `start`; a line is mostly some hundred bytes, so eight are looked at
  /// at a time.
  private static func end(of bytes: [UInt8], from start: Int, _ limit: Int) -> Int {
    bytes.withUnsafeBytes { raw in
      let ones: UInt64 = 0x0101_0101_0101_0101
      var position = start
      while position + 8 <= limit {
        let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self) ^ (ones &* 0x0A)
        if (word &- ones) & ~word & (ones &* 0x80) != 0 { break }
        position += 8
      }
      while position < limit, raw[position] != UInt8(ascii: "\n") { position += 1 }
      return position
    }
  }
}
