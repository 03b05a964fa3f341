/// The entries of word lists while they are loaded.
struct LexiconEntries {
  var characters = CharacterTable()
  var pinyin: [String: String] = [:]
  private(set) var words: [Word] = []
  private(set) var trie = TrieBuilder()

  /// Those lists of the binary that fit a condition.
  init(where isWanted: (WordList) -> Bool) {
    for (list, bytes) in WordList.embedded(where: isWanted) {
      // A line of the program's own lists that cannot be read ends its list; a test reads every line.
      try? load(list, bytes, file: list.rawValue + ".tsv")
    }
  }

  /// Changes the word of this text, which is added where it is new.
  mutating func update(_ text: Substring, _ change: (inout Word) -> Void) {
    let scalars = text.unicodeScalars.map(\.value)
    let index = Int(trie.insert(scalars, value: Int32(words.count)))
    if index == words.count { words.append(Word(text: String(text), count: scalars.count)) }
    change(&words[index])
  }
}
