internal import Lexicon
internal import Newsprint

/// An issue with all that its words were found to be: what every finder reads from.
///
/// A class, though it never changes: every finder keeps it, and a reference costs less to keep than a dozen
/// arrays.
final class Page: Sendable {
  let issue: Issue
  let lexicon: Lexicon
  let matches: Matches
  let landmarks: Landmarks
  /// The whole sentences of the prose, and each line that is none, in the order of the page.
  let sentences: [Sentence]
  /// For each block, the sentences in it, as a range of `sentences`.
  let sentencesOfBlock: [Range<Int>]
  /// The characters of the issue.
  let text: [UInt32]

  init(_ issue: Issue, _ lexicon: Lexicon) {
    self.issue = issue
    text = issue.text
    self.lexicon = lexicon
    matches = lexicon.scan(issue.text)
    landmarks = Landmarks(issue.text)
    var sentences: [Sentence] = []
    var ranges: [Range<Int>] = []
    for (index, block) in issue.blocks.enumerated() {
      let first = sentences.count
      Page.cut(issue.text, matches, landmarks, block, index, into: &sentences)
      ranges.append(first..<sentences.count)
    }
    self.sentences = sentences
    sentencesOfBlock = ranges
  }

  /// Cuts a block at 。！？ with what closes after them.
  private static func cut(
    _ text: [UInt32], _ matches: Matches, _ landmarks: Landmarks, _ block: Block, _ index: Int,
    into sentences: inout [Sentence]
  ) {
    func add(_ range: Range<Int>) {
      sentences.append(
        Sentence(
          range: range, block: index, isLine: block.isLine, startClasses: matches.classes(startingIn: range),
          endClasses: matches.classes(endingIn: range), kinds: landmarks.kinds(in: range)))
    }
    guard !block.isLine else {
      add(block.range)
      return
    }
    var start = block.range.lowerBound
    for stop in landmarks.places(.stop, in: block.range) where stop >= start {
      var end = stop + 1
      while end < block.range.upperBound, Glyph.closes(text[end]) || Glyph.endsSentence(text[end]) {
        end += 1
      }
      add(start..<end)
      start = end
    }
    if start < block.range.upperBound {
      add(start..<block.range.upperBound)
    }
  }

  /// The word of a match.
  @inline(__always)
  func word(_ match: Match) -> Word { lexicon.words[Int(match.word)] }

  /// Whether the text has these characters at a position.
  @inline(__always)
  func has(_ phrase: Phrase, at position: Int) -> Bool {
    phrase.stands(in: text, at: position)
  }

  /// Whether the text has these characters just before a position.
  @inline(__always)
  func has(_ phrase: Phrase, before position: Int) -> Bool { has(phrase, at: position - phrase.count) }

  /// The first of these phrases that stands at a position.
  @inline(__always)
  func first(of set: PhraseSet, at position: Int) -> Phrase? {
    set.index(in: text, at: position).map { set.phrases[$0] }
  }

  /// The first of these phrases that ends at a position.
  @inline(__always)
  func first(of set: PhraseSet, before position: Int) -> Phrase? {
    set.index(in: text, before: position).map { set.phrases[$0] }
  }

  /// The longest of these phrases that stands at a position.
  func longest(of set: PhraseSet, at position: Int) -> Phrase? {
    var best: Phrase?
    _ = set.index(in: text, at: position) {
      if $1.count > best?.count ?? 0 { best = $1 }
      return false
    }
    return best
  }

  /// Whether just these characters are one of these phrases.
  func isOne(of set: PhraseSet, _ range: Range<Int>) -> Bool {
    set.index(in: text, at: range.lowerBound) { $1.count == range.count } != nil
  }

  /// What the first of these phrases means that stands at a position, and the phrase.
  @inline(__always)
  func first<Value>(of table: PhraseTable<Value>, at position: Int) -> (Phrase, Value)? {
    table.phrases.index(in: text, at: position).map { (table.phrases.phrases[$0], table.values[$0]) }
  }

  /// What the first of these phrases means that ends at a position, and the phrase.
  @inline(__always)
  func first<Value>(of table: PhraseTable<Value>, before position: Int) -> (Phrase, Value)? {
    table.phrases.index(in: text, before: position).map { (table.phrases.phrases[$0], table.values[$0]) }
  }

  /// Where a phrase first stands within a range, or nil.
  func find(_ phrase: Phrase, in range: Range<Int>) -> Int? {
    guard range.count >= phrase.count else { return nil }
    return (range.lowerBound...range.upperBound - phrase.count).first { has(phrase, at: $0) }
  }

  /// Whether some characters stand anywhere on the page. Linear in its length.
  func names(_ characters: Characters) -> Bool {
    guard let first = characters.first, characters.count <= text.count else { return false }
    return (0...text.count - characters.count).contains {
      text[$0] == first && text[$0..<$0 + characters.count].elementsEqual(characters)
    }
  }

  /// Whether a longer word of these classes covers a range and more.
  @inline(__always)
  func isCovered(_ range: Range<Int>, by classes: WordClass) -> Bool {
    matches.covers(range, by: classes, reach: 6)
  }

  /// The sentence that a character belongs to, as an index.
  func sentence(at position: Int) -> Int {
    var (low, high) = (0, sentences.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if sentences[middle].range.lowerBound <= position { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The opening mark that the closing one at `position` belongs to, no further than `limit` back, or nil.
  func opening(of position: Int, notBefore limit: Int) -> Int? {
    var depth = 0
    var index = position
    while index >= limit {
      if Glyph.closes(text[index]) { depth += 1 }
      if Glyph.opens(text[index]) {
        depth -= 1
        if depth == 0 { return index }
      }
      index -= 1
    }
    return nil
  }

  /// The closing mark that the opening one at `position` belongs to, before `limit`, or nil.
  func closing(of position: Int, before limit: Int) -> Int? {
    var depth = 0
    var index = position
    while index < limit {
      if Glyph.opens(text[index]) { depth += 1 }
      if Glyph.closes(text[index]) {
        depth -= 1
        if depth == 0 { return index }
      }
      index += 1
    }
    return nil
  }
}

/// A sentence, or a line that is none.
struct Sentence: Hashable {
  let range: Range<Int>
  let block: Int
  let isLine: Bool
  /// The classes of all words that start in it, and of all that end in it: most finders need not look at most
  /// sentences.
  let startClasses: WordClass
  let endClasses: WordClass
  /// What its characters may be the beginnings of.
  let kinds: Landmarks.Kinds
}

/// Single characters that the finders ask for by name.
enum Sign {
  static let comma: UInt32 = 0xFF0C
  static let enumeration: UInt32 = 0x3001
  static let stop: UInt32 = 0x3002
  static let semicolon: UInt32 = 0xFF1B
  static let colon: UInt32 = 0xFF1A
  static let openQuote: UInt32 = 0x201C
  static let closeQuote: UInt32 = 0x201D
  static let openSingleQuote: UInt32 = 0x2018
  static let openTitle: UInt32 = 0x300A
  static let closeTitle: UInt32 = 0x300B
  static let openBracket: UInt32 = 0xFF08
  static let closeBracket: UInt32 = 0xFF09
  static let dot: UInt32 = 0xB7
  static let dash: UInt32 = 0x2014

  /// A mark that ends a clause.
  @inline(__always)
  static func endsClause(_ scalar: UInt32) -> Bool {
    scalar == comma || scalar == stop || scalar == semicolon || scalar == colon || scalar == 0xFF01
      || scalar == 0xFF1F || scalar == 0x2026
  }
}
