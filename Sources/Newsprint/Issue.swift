public import Civics
public import Lexicon

/// An issue as it can be read: one run of characters without white space, cut into blocks and articles,
/// each character knowing its byte in the file.
///
/// A class, though it never changes: a reference costs less to hand on than a dozen arrays.
public final class Issue: Sendable {
  /// The id of the document.
  public let document: String
  /// The encoding that the bytes were read in.
  public let encoding: TextEncoding
  /// The characters as reading sees them: simplified, digits in ASCII, punctuation full-width, no white space.
  public let text: [UInt32]
  /// The same characters as they are printed.
  public let printed: [UInt32]
  /// What white space stood before each character.
  public let gaps: [Gap]
  /// Where each character stands in the file.
  public let places: [Place]
  /// The headlines, captions and paragraphs, in the order of the file.
  public let blocks: [Block]
  /// The articles, in the order of their bodies.
  public let articles: [Article]
  /// For each block the article that it belongs to.
  public let articleOfBlock: [Int]
  /// What could not be read.
  public let diagnostics: [Diagnostic]

  /// Reads the bytes of a file: decodes, repairs, cuts into blocks and articles.
  ///
  /// `file` names the input in errors and diagnostics. Throws where the bytes are no text that can be read;
  /// single bad bytes are diagnostics. Linear in the size of the file.
  public init(
    _ bytes: Span<UInt8>, document: String, file: String, lexicon: Lexicon
  ) throws(NewsprintError) {
    let decoded = try DecodedText(bytes, file: file)
    let pageLines = PageLines(decoded).lines
    guard !pageLines.isEmpty else {
      guard let reason = decoded.diagnostics.first else { throw .empty(file: file) }
      throw .nothingReadable(file: file, line: reason.line ?? 1, reason: reason.summary)
    }
    var builder = IssueBuilder(capacity: decoded.scalars.count)
    for piece in Segmentation(decoded, pageLines, lexicon).pieces {
      builder.append(piece, pageLines, decoded, lexicon)
    }
    builder.finish()
    let articles = Articles(builder.text, builder.blocks).articles
    var articleOfBlock = [Int](repeating: 0, count: builder.blocks.count)
    for (index, article) in articles.enumerated() {
      for block in article.body + article.headlines { articleOfBlock[block] = index }
    }
    self.document = document
    encoding = decoded.encoding
    diagnostics = decoded.diagnostics
    text = builder.text
    printed = builder.printed
    gaps = builder.gaps
    places = builder.places
    blocks = builder.blocks
    self.articles = articles
    self.articleOfBlock = articleOfBlock
  }

  /// Where a character stands in the file.
  public struct Place: Hashable, Sendable {
    /// The byte it begins at.
    public let start: UInt32
    /// The byte it ends before.
    public internal(set) var end: UInt32
    /// The line it is on, from 1.
    public let line: UInt32
  }

  /// What stood between a character and the one before it.
  public struct Gap: OptionSet, Hashable, Sendable {
    /// One bit a kind.
    public let rawValue: UInt8

    /// The gap of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// White space within a line.
    public static let space = Gap(rawValue: 1)
    /// The end of a line.
    public static let line = Gap(rawValue: 2)
  }

  /// The passage as a person reads it: lines joined, spaces beside digits and at line ends gone, doubled
  /// print single, digits in ASCII, and otherwise just what is printed.
  public func quote(_ range: Range<Int>) -> String { passage(range, pairsQuotes: false) }

  /// The passage as the name of something: its quote, with straight quotation marks as a pair.
  public func name(_ range: Range<Int>) -> String { passage(range, pairsQuotes: true) }

  private static let straight: UInt32 = 0x22

  private func passage(_ range: Range<Int>, pairsQuotes: Bool) -> String {
    func written(_ index: Int) -> UInt32 {
      let isRead = Glyph.isDigit(text[index]) || pairsQuotes && printed[index] == Issue.straight
      return isRead ? text[index] : printed[index]
    }
    let length = range.reduce(0) { $0 + ScalarWriter.length(written($1)) + (gaps[$1].isEmpty ? 0 : 1) }
    return String(bytes: length) { result in
      for index in range {
        if index > range.lowerBound, !gaps[index].isEmpty {
          let isApart =
            gaps[index] == .space && !Glyph.isDigit(text[index]) && !Glyph.isDigit(text[index - 1])
          let isBetweenLetters = Glyph.isLetter(text[index]) && Glyph.isLetter(text[index - 1])
          if isApart || isBetweenLetters { result.append(0x20) }
        }
        result.append(written(index))
      }
    }
  }

  /// The passage as evidence. `range` is in characters and must not be empty.
  public func evidence(_ range: Range<Int>) -> Evidence {
    Evidence(
      start: Int(places[range.lowerBound].start), end: Int(places[range.upperBound - 1].end),
      line: Int(places[range.lowerBound].line), quote: quote(range))
  }

  /// The characters of a range as reading sees them.
  public func string(_ range: Range<Int>) -> String { String(text[range]) }

  /// The characters of a range as printed, without white space.
  public func printedString(_ range: Range<Int>) -> String { String(printed[range]) }
}

extension String {
  /// A string of these scalars; what is none is left out.
  public init(_ scalars: ArraySlice<UInt32>) {
    // Just as many bytes as it takes: a short string then needs no memory of its own.
    self.init(bytes: scalars.reduce(0) { $0 + ScalarWriter.length($1) }) { result in
      for scalar in scalars { result.append(scalar) }
    }
  }

  /// A string of at most so many bytes, written in one piece: growing one scalar by scalar takes several
  /// times as long.
  fileprivate init(bytes count: Int, _ write: (inout ScalarWriter) -> Void) {
    self.init(unsafeUninitializedCapacity: count) { bytes in
      var writer = ScalarWriter(bytes)
      write(&writer)
      return writer.count
    }
  }
}

/// Writes scalars as UTF-8 into memory that has room for them.
private struct ScalarWriter {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  /// How many bytes a scalar takes.
  @inline(__always)
  static func length(_ scalar: UInt32) -> Int {
    1 + (scalar < 0x80 ? 0 : 1) + (scalar < 0x800 ? 0 : 1) + (scalar < 0x10000 ? 0 : 1)
  }

  /// Writes a scalar; what is none is left out.
  @inline(__always)
  mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 {
      add(scalar)
    } else if scalar < 0x800 {
      add(0xC0 | scalar >> 6)
      add(0x80 | scalar & 0x3F)
    } else if scalar < 0x10000 {
      if scalar >= 0xD800, scalar < 0xE000 { return }
      add(0xE0 | scalar >> 12)
      add(0x80 | scalar >> 6 & 0x3F)
      add(0x80 | scalar & 0x3F)
    } else if scalar < 0x110000 {
      add(0xF0 | scalar >> 18)
      add(0x80 | scalar >> 12 & 0x3F)
      add(0x80 | scalar >> 6 & 0x3F)
      add(0x80 | scalar & 0x3F)
    }
  }

  @inline(__always)
  private mutating func add(_ byte: UInt32) {
    // Nothing is ever written beyond what was measured.
    guard count < bytes.count else { return }
    bytes[count] = UInt8(truncatingIfNeeded: byte)
    count += 1
  }
}

/// A run of characters that belong together on the page.
public struct Block: Hashable, Sendable {
  /// What a block is.
  public enum Kind: Hashable, Sendable {
    /// A line without a sentence: headline, kicker, caption, label. The level is that of Markdown, or 0.
    case line(level: Int)
    /// One or more whole sentences.
    case prose
  }

  /// What it is.
  public let kind: Kind
  /// Its characters.
  public let range: Range<Int>
  /// Whether a blank line stands before it.
  public let followsGap: Bool

  /// Whether it is a headline, caption or label.
  public var isLine: Bool { kind != .prose }
}

/// A body with the headlines that belong to it, as indices of blocks.
public struct Article: Hashable, Sendable {
  /// The headlines that speak of it.
  public var headlines: [Int]
  /// Its paragraphs, and the lines between them.
  public var body: [Int]
}
