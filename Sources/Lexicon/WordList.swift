internal import CLexicon

/// The lists that there are, each a file of its name with the extension `tsv`.
enum WordList: String, CaseIterable {
  case surnames
  case givenCharacters = "given-characters"
  case posts
  case postPrefixes = "post-prefixes"
  case organizations, places, verbs
  case afterNames = "after-names"
  case notNames = "not-names"
  case eventHeads = "event-heads"
  case eventVerbs = "event-verbs"
  case initiativeHeads = "initiative-heads"
  case boundaries, guards, lookalikes, traditional, abbreviations, venues, transliteration
  case nameElements = "name-elements"
  case pinyin

  /// The lists of the binary that fit a condition, with their bytes.
  static func embedded(where isWanted: (WordList) -> Bool) -> [(list: WordList, bytes: [UInt8])] {
    (0..<annals_word_list_count()).compactMap { index in
      let list = annals_word_list_at(index)
      guard let name = list.name, let bytes = list.bytes,
        let known = WordList(rawValue: String(cString: name)), isWanted(known)
      else { return nil }
      return (known, Array(UnsafeBufferPointer(start: bytes, count: list.count)))
    }
  }

  static var fileNames: String { allCases.map { $0.rawValue + ".tsv" }.joined(separator: ", ") }
}

/// One line of a list, cut into columns.
struct WordLine {
  let file: String
  let line: Int
  let columns: [Substring]

  /// The column of this number, from 0.
  func column(_ index: Int) throws(LexiconError) -> Substring {
    guard index < columns.count, !columns[index].isEmpty else {
      throw LexiconError(file: file, line: line, reason: .missingColumn(index + 1))
    }
    return columns[index]
  }

  /// The column as a number within `range`.
  func number(_ index: Int, in range: ClosedRange<Int>) throws(LexiconError) -> Int {
    let text = try column(index)
    guard let number = Int(text), range.contains(number) else {
      throw unknown(text, "\(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// The column as one of `choices`.
  func choice<Value>(_ index: Int, _ choices: [(String, Value)]) throws(LexiconError) -> Value {
    let text = try column(index)
    for (name, value) in choices where name == text { return value }
    throw unknown(text, choices.map(\.0).joined(separator: ", "))
  }

  /// The scalar of a column that has just one.
  func scalar(_ index: Int) throws(LexiconError) -> UInt32 {
    let text = try column(index)
    guard let only = text.unicodeScalars.first, text.unicodeScalars.count == 1 else {
      throw unknown(text, "single characters")
    }
    return only.value
  }

  func unknown(_ value: Substring, _ allowed: String) -> LexiconError {
    LexiconError(file: file, line: line, reason: .unknownValue(String(value), allowed: allowed))
  }

  /// Calls `body` with each line of `bytes` that is neither empty nor a comment.
  static func forEach(
    in bytes: [UInt8], file: String, _ body: (WordLine) throws(LexiconError) -> Void
  ) throws(LexiconError) {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      line += 1
      defer { start = end + 1 }
      var stop = end
      if stop > start, bytes[stop - 1] == UInt8(ascii: "\r") { stop -= 1 }
      if stop == start || bytes[start] == UInt8(ascii: "#") { continue }
      guard let text = String(validating: bytes[start..<stop], as: UTF8.self) else {
        throw LexiconError(file: file, line: line, reason: .notText)
      }
      let columns = text.split(separator: "\t", omittingEmptySubsequences: false)
      try body(WordLine(file: file, line: line, columns: columns))
    }
  }
}
