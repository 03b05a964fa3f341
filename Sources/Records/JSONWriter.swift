/// Writes JSON into a byte buffer: compact, in the order of the calls, and the same for the same calls.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.beginObject()
/// writer.key("name")
/// writer.string("春风杯")
/// writer.endObject()
/// writer.bytes  // {"name":"春风杯"}
/// ```
/// Commas are set by the writer; that each object is closed and each key has a value is the caller's part.
public struct JSONWriter: Sendable {
  /// What is written so far, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// A writer with nothing written.
  public init() {}

  /// Makes room for `count` bytes in all.
  public mutating func reserveCapacity(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  /// Forgets what is written and keeps the memory for what comes.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Opens an object.
  public mutating func beginObject() { open(UInt8(ascii: "{")) }

  /// Closes the object that was opened last.
  public mutating func endObject() { close(UInt8(ascii: "}")) }

  /// Opens an array.
  public mutating func beginArray() { open(UInt8(ascii: "[")) }

  /// Closes the array that was opened last.
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Ends the line: what follows is a value of its own, as JSON Lines has it.
  public mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Writes the key of the next value; `name` must be plain ASCII without quotes.
  @inline(__always)
  public mutating func key(_ name: StaticString) {
    let opening: StaticString = needsComma ? ",\"" : "\""
    append(opening)
    append(name)
    append("\":")
    needsComma = false
  }

  /// Writes the key of the next value, whatever characters it has.
  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a string.
  public mutating func string(_ text: String) {
    separate()
    quote(text)
    needsComma = true
  }

  /// Writes a string, or `null` for nil.
  public mutating func string(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  /// Writes a whole number.
  public mutating func integer(_ number: Int) {
    separate()
    append(decimal: number)
    needsComma = true
  }

  /// Writes a number in the fewest digits that give it back; `null` where it is not finite.
  public mutating func number(_ number: Double) {
    separate()
    if number.isFinite { bytes.append(contentsOf: number.description.utf8) } else { append("null") }
    needsComma = true
  }

  /// Writes `true` or `false`.
  public mutating func boolean(_ value: Bool) {
    separate()
    append(value ? "true" : "false")
    needsComma = true
  }

  /// Writes `null`.
  public mutating func null() {
    separate()
    append("null")
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  @inline(__always)
  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  @inline(__always)
  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func appendVerbatim(_ text: StaticString) { append(text) }

  @inline(__always)
  mutating func appendVerbatim(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }

  mutating func appendVerbatim(_ byte: UInt8) { bytes.append(byte) }

  private mutating func append(decimal number: Int) {
    if (0..<10).contains(number) {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
      return
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = number.magnitude
      var start = digits.count
      while rest > 0 {
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      if number < 0 {
        start -= 1
        digits[start] = UInt8(ascii: "-")
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(escaping: $0) }
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { append(escaping: $0) } }
    bytes.append(UInt8(ascii: "\""))
  }
}
