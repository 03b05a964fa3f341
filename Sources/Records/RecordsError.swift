/// Why a record cannot be read: the file, the place in it, and what is wrong there.
public struct RecordsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The bytes are not JSON from here on; what was expected instead.
    case notJSON(expected: String)
    /// A string holds bytes that are not UTF-8, or half of a surrogate pair.
    case notText
    /// Values stand within values deeper than `limit`.
    case tooDeep(limit: Int)
    /// A key that every such record has is not there.
    case missingKey(String)
    /// A value is none that its key knows.
    case unknownValue(key: String, value: String, allowed: String)
    /// A fact comes without any passage to rest on.
    case noEvidence
    /// A table has no column of this name.
    case missingColumn(String)
    /// A table has two lines, or two columns, of one name.
    case duplicate(String)
    /// A line of corrections has a cell that its kind does not take.
    case notFor(key: String, kind: String)
    /// A line of corrections says of something that it is itself.
    case itself(String)
    /// A line of corrections says what an earlier line denies.
    case contradicts(line: Int, file: String)
  }

  /// The file, as the caller named it.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The byte offset in the file.
  public let byte: Int
  /// What is wrong.
  public let reason: Reason

  /// An error from its parts.
  public init(file: String, line: Int, byte: Int, reason: Reason) {
    self.file = file
    self.line = line
    self.byte = byte
    self.reason = reason
  }

  /// An error at a byte of a file; counts the lines before it, O(n).
  init(file: String, bytes: [UInt8], byte: Int, reason: Reason) {
    let newlines = bytes[..<min(byte, bytes.count)].count { $0 == UInt8(ascii: "\n") }
    self.init(file: file, line: newlines + 1, byte: byte, reason: reason)
  }

  /// What is wrong, without the place: `the key "person" is missing`.
  public var summary: String {
    switch reason {
    case .notJSON(let expected): "expected \(expected)"
    case .notText: "the text is not UTF-8"
    case .tooDeep(let limit): "values stand more than \(limit) deep in one another"
    case .missingKey(let key): "the key \"\(key)\" is missing"
    case .unknownValue(let key, let value, let allowed): "the \(key) \"\(value)\" is none of \(allowed)"
    case .noEvidence: "a fact without evidence is no fact"
    case .missingColumn(let name): "the table has no column \"\(name)\""
    case .duplicate(let name): "\"\(name)\" stands here for the second time"
    case .notFor(let key, let kind): "\(kind) takes no \"\(key)\""
    case .itself(let name): "\"\(name)\" stands on both sides"
    case .contradicts(let line, let file): "it contradicts \(file):\(line)"
    }
  }

  /// `claims.jsonl:3: the key "person" is missing (byte 214)`
  public var description: String { "\(file):\(line): \(summary) (byte \(byte))" }
}
