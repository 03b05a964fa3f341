internal import Newsprint

/// Text within the reader: characters as scalars, compared and joined without any thought of graphemes.
///
/// A `String` is made of it only where it leaves.
typealias Characters = ArraySlice<UInt32>

extension ArraySlice<UInt32> {
  /// The characters of a phrase.
  init(_ phrase: Phrase) { self = phrase.scalars[...] }

  /// The characters of a string.
  init(_ text: String) {
    if text.isEmpty {
      self = []
      return
    }
    var scalars: [UInt32] = []
    // Three bytes for most of them: to count them would be to read the text twice.
    scalars.reserveCapacity(text.utf8.count / 2 + 1)
    for scalar in text.unicodeScalars { scalars.append(scalar.value) }
    self = scalars[...]
  }

  /// Whether a text begins with a phrase.
  func hasPrefix(_ phrase: Phrase) -> Bool { phrase.stands(in: self, at: startIndex) }

  /// Whether a text ends in a phrase.
  func hasSuffix(_ phrase: Phrase) -> Bool { phrase.stands(in: self, at: endIndex - phrase.count) }

  /// Whether a text begins with another.
  func hasPrefix(_ text: Characters) -> Bool { text.count <= count && prefix(text.count) == text }

  /// Whether a text ends in another.
  func hasSuffix(_ text: Characters) -> Bool { text.count <= count && suffix(text.count) == text }

  static func + (text: Characters, phrase: Phrase) -> Characters {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.count + phrase.count)
    scalars += text
    phrase.append(to: &scalars)
    return scalars[...]
  }

  static func == (text: Characters, phrase: Phrase) -> Bool {
    text.count == phrase.count && text.hasPrefix(phrase)
  }

  static func != (text: Characters, phrase: Phrase) -> Bool { !(text == phrase) }

  /// Whether it comes first in the order of the characters' numbers.
  static func < (left: Characters, right: Characters) -> Bool { left.lexicographicallyPrecedes(right) }
}

extension PhraseSet {
  /// Whether a text is one of the phrases.
  func contains(_ text: Characters) -> Bool {
    index(in: text, at: text.startIndex) { $1.count == text.count } != nil
  }

  /// The index of the first of the phrases that stands at a position.
  @inline(never)
  func index(in text: Characters, at position: Int) -> Int? {
    index(in: text, at: position) { _, _ in true }
  }

  /// Whether one of the phrases stands anywhere in a text.
  @inline(never)
  func stand(in text: Characters) -> Bool {
    text.indices.contains { index(in: text, at: $0) { _, _ in true } != nil }
  }

  /// The first of the phrases that a text begins with.
  func prefix(of text: Characters) -> Phrase? { index(in: text, at: text.startIndex).map { phrases[$0] } }

  /// The first of the phrases that a text ends in.
  func suffix(of text: Characters) -> Phrase? {
    index(in: text, before: text.endIndex) { _, _ in true }.map { phrases[$0] }
  }
}
