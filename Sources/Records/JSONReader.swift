/// Reads JSON from bytes, value after value, without building a tree: the caller says what it expects.
///
/// Nothing in the bytes can crash it or make it use more memory than they have; what does not fit is an
/// error with its place. Values that the caller skips are checked too.
///
/// ```swift
/// var reader = JSONReader(bytes, file: "town.json")
/// var name: String?
/// try reader.object { (reader: inout JSONReader, key: String) throws(RecordsError) in
///   if key == "name" { name = try reader.string() } else { try reader.skip() }
/// }
/// ```
public struct JSONReader: Sendable {
  /// How deep values may stand in one another.
  public static let depthLimit = 256

  let bytes: [UInt8]
  let file: String
  let end: Int
  var position: Int

  /// A reader of `range` of the bytes, or of all; `file` is what its errors name.
  public init(_ bytes: [UInt8], file: String, range: Range<Int>? = nil) {
    self.bytes = bytes
    self.file = file
    let whole = 0..<bytes.count
    let part = range?.clamped(to: whole) ?? whole
    position = part.lowerBound
    end = part.upperBound
  }

  /// The first byte of the next value or mark, or nil at the end; white space before it is passed over.
  public mutating func peek() -> UInt8? {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position &+= 1
      default: return bytes[position]
      }
    }
    return nil
  }

  /// Reads an object, calling `member` at the value of each key; it must read or skip just that value.
  public mutating func object(
    _ member: (inout JSONReader, String) throws(RecordsError) -> Void
  ) throws(RecordsError) {
    try expect(UInt8(ascii: "{"), "an object")
    if take(UInt8(ascii: "}")) { return }
    repeat {
      guard peek() == UInt8(ascii: "\"") else { throw error(.notJSON(expected: "a key")) }
      let key = try string()
      try expect(UInt8(ascii: ":"), "a colon")
      try member(&self, key)
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"), "a comma or the end of the object")
  }

  /// Reads an array, calling `element` at each value; it must read or skip just that value.
  public mutating func array(
    _ element: (inout JSONReader) throws(RecordsError) -> Void
  ) throws(RecordsError) {
    try expect(UInt8(ascii: "["), "an array")
    if take(UInt8(ascii: "]")) { return }
    repeat { try element(&self) } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"), "a comma or the end of the array")
  }

  /// Reads `null`, if that is what comes.
  public mutating func takeNull() -> Bool {
    guard peek() == UInt8(ascii: "n") else { return false }
    return takeWord("null")
  }

  /// Reads `true` or `false`.
  public mutating func boolean() throws(RecordsError) -> Bool {
    switch peek() {
    case UInt8(ascii: "t") where takeWord("true"): return true
    case UInt8(ascii: "f") where takeWord("false"): return false
    default: throw error(.notJSON(expected: "true or false"))
    }
  }

  /// Reads a whole number; one with a fraction, or beyond 64 bits, is an error.
  public mutating func integer() throws(RecordsError) -> Int {
    let start = position
    let token = try numberToken()
    guard let number = Int(token) else {
      throw error(.notJSON(expected: "a whole number"), at: start)
    }
    return number
  }

  /// Reads a number.
  public mutating func number() throws(RecordsError) -> Double {
    let start = position
    let token = try numberToken()
    guard let number = Double(token), number.isFinite else {
      throw error(.notJSON(expected: "a number"), at: start)
    }
    return number
  }

  /// Reads to the end, where nothing but white space may be left.
  public mutating func finish() throws(RecordsError) {
    if peek() != nil { throw error(.notJSON(expected: "the end")) }
  }

  /// An error at the next byte.
  func error(_ reason: RecordsError.Reason) -> RecordsError {
    error(reason, at: position)
  }

  func error(_ reason: RecordsError.Reason, at byte: Int) -> RecordsError {
    RecordsError(file: file, bytes: bytes, byte: byte, reason: reason)
  }

  @inline(__always)
  mutating func take(_ mark: UInt8) -> Bool {
    guard peek() == mark else { return false }
    position &+= 1
    return true
  }

  mutating func expect(_ mark: UInt8, _ name: String) throws(RecordsError) {
    if !take(mark) { throw error(.notJSON(expected: name)) }
  }

  mutating func takeWord(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard end - position >= count else { return false }
    let isHere = word.withUTF8Buffer { text in
      bytes[position..<(position + count)].elementsEqual(text)
    }
    if isHere { position += count }
    return isHere
  }

  /// Reads a number as it stands, by the grammar of JSON.
  mutating func numberToken() throws(RecordsError) -> String {
    _ = peek()
    let start = position
    var cursor = position
    func digits(_ reader: JSONReader) -> Bool {
      let first = cursor
      while cursor < reader.end, (0x30...0x39).contains(reader.bytes[cursor]) { cursor &+= 1 }
      return cursor > first
    }
    if cursor < end, bytes[cursor] == UInt8(ascii: "-") { cursor &+= 1 }
    let first = cursor
    guard digits(self), cursor == first + 1 || bytes[first] != UInt8(ascii: "0") else {
      throw error(.notJSON(expected: "a number"), at: start)
    }
    if cursor < end, bytes[cursor] == UInt8(ascii: ".") {
      cursor &+= 1
      guard digits(self) else { throw error(.notJSON(expected: "a digit"), at: cursor) }
    }
    if cursor < end, bytes[cursor] | 0x20 == UInt8(ascii: "e") {
      cursor &+= 1
      if cursor < end, bytes[cursor] == UInt8(ascii: "+") || bytes[cursor] == UInt8(ascii: "-") {
        cursor &+= 1
      }
      guard digits(self) else { throw error(.notJSON(expected: "a digit"), at: cursor) }
    }
    position = cursor
    return String(decoding: bytes[start..<cursor], as: UTF8.self)
  }
}
