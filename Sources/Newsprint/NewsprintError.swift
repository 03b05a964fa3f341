/// Why a file cannot be read as an issue at all.
public enum NewsprintError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file has no bytes, or nothing but white space.
  case empty(file: String)
  /// The bytes are no text.
  case notText(file: String, offset: Int, byte: UInt8)
  /// The bytes are text in no encoding that is known here.
  case unknownEncoding(file: String, offset: Int, byte: UInt8)
  /// The system cannot convert this encoding.
  case cannotConvert(file: String, encoding: String)
  /// Every line of the file had to be skipped; the reason is that of the first.
  case nothingReadable(file: String, line: Int, reason: String)
  /// The file is larger than an issue can be.
  case tooLarge(file: String, bytes: Int, limit: Int)

  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .empty(let file):
      "\(file): the file is empty; give the text of an issue"
    case .notText(let file, let offset, let byte):
      "\(file): not a text file (byte 0x\(hex(byte)) at offset \(offset)); give the text that was extracted "
        + "from the page, not the page itself"
    case .unknownEncoding(let file, let offset, let byte):
      "\(file): neither UTF-8, UTF-16 nor GB 18030 (byte 0x\(hex(byte)) at offset \(offset)); convert it "
        + "to UTF-8"
    case .cannotConvert(let file, let encoding):
      "\(file): this system's iconv cannot convert \(encoding); convert the file to UTF-8"
    case .nothingReadable(let file, let line, let reason):
      "\(file):\(line): no line could be read: \(reason); give the text of an issue, line by line"
    case .tooLarge(let file, let bytes, let limit):
      "\(file): \(bytes) bytes are more than the \(limit) of the largest issue; split the file into issues"
    }
  }
}

/// Two hexadecimal digits.
func hex(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return digits.utf8.count == 1 ? "0" + digits : digits
}
