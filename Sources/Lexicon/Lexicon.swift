internal import CLexicon

/// The word lists, and what finds their words in a text.
///
/// `Lexicon.standard` is compiled into the binary; `Lexicon(extending:)` adds a user's lists to it. A class,
/// though it never changes: it is handed to whoever reads a character, and a dozen tables would be counted
/// each time.
public final class Lexicon: Sendable {
  @usableFromInline let characters: CharacterTable
  private let pinyin: [String: String]
  private let trie: Trie
  /// All words; a match names them by index.
  public let words: [Word]
  /// What each word can be, apart from the rest of it so that a scan reads little.
  private let classes: [WordClass]

  /// The lists that the program brings along.
  public static let standard = Lexicon(LexiconEntries { $0 != .pinyin })

  /// Only what single characters look like: look-alikes and traditional forms.
  ///
  /// What decides over persons needs no words, and a tenth of the time to load.
  public static let forms = Lexicon(LexiconEntries { $0 == .lookalikes || $0 == .traditional })

  private init(_ entries: LexiconEntries) {
    characters = entries.characters
    pinyin = entries.pinyin
    words = entries.words
    classes = entries.words.map(\.classes)
    trie = Trie(entries.trie, classes)
  }

  /// The standard lists with more entries: each file has the name of a list (`posts.tsv`) and its columns.
  ///
  /// Throws for a file of another name and for a line that does not fit its list.
  public convenience init(extending files: [(name: String, bytes: [UInt8])]) throws(LexiconError) {
    var entries = LexiconEntries { $0 != .pinyin }
    for (name, bytes) in files {
      guard name.hasSuffix(".tsv"), let list = WordList(rawValue: String(name.dropLast(4))) else {
        throw LexiconError(file: name, line: 0, reason: .unknownList)
      }
      try entries.load(list, bytes, file: name)
    }
    self.init(entries)
  }

  /// Checks each line of the lists that the program brings along; throws for the first that does not fit.
  public static func validate() throws(LexiconError) {
    var entries = LexiconEntries { _ in false }
    for index in 0..<annals_word_list_count() {
      let list = annals_word_list_at(index)
      guard let name = list.name, let bytes = list.bytes else { continue }
      let file = String(cString: name) + ".tsv"
      guard let known = WordList(rawValue: String(cString: name)) else {
        throw LexiconError(file: file, line: 0, reason: .unknownList)
      }
      try entries.load(known, Array(UnsafeBufferPointer(start: bytes, count: list.count)), file: file)
    }
  }

  /// The word of just this text, or nil.
  public func word(_ text: some StringProtocol) -> Word? {
    let index = trie.find(text.unicodeScalars.lazy.map(\.value))
    return index < 0 ? nil : words[Int(index)]
  }

  /// The word of just these characters, or nil.
  public func word(_ characters: ArraySlice<UInt32>) -> Word? {
    let index = trie.find(characters)
    return index < 0 ? nil : words[Int(index)]
  }

  /// What the word of just these characters can be; nothing where there is none.
  public func classes(of characters: ArraySlice<UInt32>) -> WordClass {
    let index = trie.find(characters)
    return index < 0 ? [] : classes[Int(index)]
  }

  /// Every word that stands anywhere in `text`, overlapping ones too.
  public func scan(_ text: [UInt32]) -> Matches { Matches(text.span, trie) }

  /// Whether a word of one of these classes runs over `seam`, a place between two characters of `text`.
  public func hasWord(_ wanted: WordClass, crossing seam: Int, in text: Span<UInt32>) -> Bool {
    hasWord(wanted, in: text, from: 0..<seam) { $0 > seam }
  }

  /// Whether a text ends in a word of one of these classes.
  public func hasWord(_ wanted: WordClass, endingIn text: Span<UInt32>) -> Bool {
    hasWord(wanted, in: text, from: text.indices) { $0 == text.count }
  }

  @inline(__always)
  private func hasWord(
    _ wanted: WordClass, in text: Span<UInt32>, from starts: Range<Int>, ending condition: (Int) -> Bool
  ) -> Bool {
    for start in starts where text[start] >= 0x80 {
      var walk = trie.walk(from: start)
      while let word = trie.next(&walk, in: text) {
        if condition(walk.end), !classes[Int(word)].isDisjoint(with: wanted) { return true }
      }
    }
    return false
  }
}

// What single characters are.
extension Lexicon {
  /// How frequent a surname of one character is: 1 for the hundred most frequent to 4 for rare, 0 for none.
  public func surnameTier(_ scalar: UInt32) -> Int { characters.surnameTier(scalar) }

  /// The weights, 0 to 9, of a character as first of two, second of two, and only given character; nil for
  /// a character that the list does not know.
  public func givenWeights(_ scalar: UInt32) -> (first: Int, second: Int, only: Int)? {
    characters.givenWeights(scalar)
  }

  /// Whether a character spells foreign names by sound.
  public func isTransliterating(_ scalar: UInt32) -> Bool { characters.isTransliterating(scalar) }

  /// The simplified form of a character; itself where it has none.
  @inlinable @inline(__always)
  public func simplified(_ scalar: UInt32) -> UInt32 { characters.simplified(scalar) }

  /// The text in simplified characters, character by character.
  public func simplified(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(Unicode.Scalar(characters.simplified(scalar.value)) ?? scalar)
    }
    return String(result)
  }

  /// Whether two characters are mistaken for one another by their shape.
  public func areLookalikes(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    characters.areLookalikes(first.value, second.value)
  }

  /// The characters that are mistaken for this one by their shape.
  public func lookalikes(of scalar: UInt32) -> [UInt32] { characters.lookalikes(of: scalar) }

  /// How a surname is read, in pinyin without tones; nil for what is no surname.
  public func surnamePinyin(_ surname: String) -> String? { pinyin[surname] }

  /// A copy of the table that maps each character of the Basic Multilingual Plane to its simplified form.
  public var simplificationTable: [UInt32] { (0..<0x10000).map { characters.simplified($0) } }
}
