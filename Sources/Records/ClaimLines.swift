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
    var claims: [Claim] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var reader = JSONReader(bytes, file: file, range: start..<end)
      if reader.peek() != nil {
        claims.append(try ClaimFields(&reader).claim(reader, line: start))
        try reader.finish()
      }
      start = end + 1
    }
    return claims
  }
}
