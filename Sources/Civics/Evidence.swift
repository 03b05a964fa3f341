/// A printed passage that a claim rests on: where it stands in its file, and what it says.
///
/// `start` and `end` are byte offsets (half-open) into the file as it is on disk; `line` counts from 1;
/// `quote` is the passage with its layout repaired and nothing else. A passage stands in memory once, however
/// many citations there are of it.
public struct Evidence: @unchecked Sendable {
  // Unchecked, because a managed buffer is not sendable by itself; nobody changes one after it is made.
  private let passage: Passage

  /// The first byte of the passage.
  public var start: Int { passage.header.start }
  /// The byte after its last.
  public var end: Int { passage.header.end }
  /// The line it begins on, from 1.
  public var line: Int { passage.header.line }
  /// The passage as a person reads it; made of its bytes whenever it is asked for.
  public var quote: String { withQuote { String(decoding: $0, as: UTF8.self) } }

  /// A passage from its place and its text.
  public init(start: Int, end: Int, line: Int, quote: String) {
    var quote = quote
    passage = quote.withUTF8 { Passage.make(start: start, end: end, line: line, $0) }
  }

  /// A passage from its place and its text as bytes; nil where they are not UTF-8.
  package init?(start: Int, end: Int, line: Int, utf8: UnsafeBufferPointer<UInt8>) {
    guard (try? UTF8Span(validating: utf8.span)) != nil else { return nil }
    passage = Passage.make(start: start, end: end, line: line, utf8)
  }

  /// What `use` makes of the bytes of the quote, of which nothing is copied.
  package func withQuote<Result>(_ use: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    passage.withUnsafeMutablePointers { place, bytes in
      use(UnsafeBufferPointer(start: bytes, count: place.pointee.count))
    }
  }
}

/// Where a passage stands, how long its quote is, and behind that the bytes of the quote.
private final class Passage: ManagedBuffer<PassagePlace, UInt8> {
  static func make(start: Int, end: Int, line: Int, _ quote: UnsafeBufferPointer<UInt8>) -> Passage {
    let made = Passage.create(minimumCapacity: quote.count) { _ in
      PassagePlace(start: start, end: end, line: line, count: quote.count)
    }
    made.withUnsafeMutablePointerToElements { bytes in
      if let first = quote.baseAddress { bytes.initialize(from: first, count: quote.count) }
    }
    return unsafeDowncast(made, to: Passage.self)
  }
}

private struct PassagePlace {
  let start: Int
  let end: Int
  let line: Int
  let count: Int
}

extension Evidence: Hashable {
  /// Two passages are one where place and quote are, byte by byte.
  public static func == (left: Evidence, right: Evidence) -> Bool {
    if left.passage === right.passage { return true }
    guard left.start == right.start, left.end == right.end, left.line == right.line else { return false }
    return left.withQuote { first in right.withQuote { first.elementsEqual($0) } }
  }

  /// Hashes the place, by which nearly all passages differ.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(start)
    hasher.combine(end)
  }
}

extension Evidence: Comparable {
  /// In the order of the page.
  public static func < (left: Evidence, right: Evidence) -> Bool {
    if left.start != right.start { return left.start < right.start }
    if left.end != right.end { return left.end < right.end }
    if left == right { return false }
    let (first, second) = (left.quote, right.quote)
    return first != second ? first < second : left.line < right.line
  }
}

extension Evidence: CustomStringConvertible {
  /// `1203..<1242 in line 31: …`
  public var description: String { "\(start)..<\(end) in line \(line): \(quote)" }
}
