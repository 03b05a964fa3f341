/// Words put in the place of others, all in one pass, so that nothing that was put in is replaced again.
///
/// The longest word wins. A word is found across white space and line ends, which then stand at the same
/// place in what replaces it; a word that begins or ends with a digit is found only as a whole number.
struct Replacement {
  private struct Entry {
    let word: [Unicode.Scalar]
    let substitute: [Unicode.Scalar]
  }

  private var entries: [Unicode.Scalar: [Entry]] = [:]

  /// `substitute` for `word`; the first one given for a word holds.
  mutating func add(_ word: String, _ substitute: String) {
    let entry = Entry(word: Array(word.unicodeScalars), substitute: Array(substitute.unicodeScalars))
    guard let first = entry.word.first else { return }
    var others = entries[first] ?? []
    if others.contains(where: { $0.word == entry.word }) { return }
    others.append(entry)
    others.sort { $0.word.count > $1.word.count }
    entries[first] = others
  }

  /// The text with every word replaced.
  func callAsFunction(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if let (entry, end) = match(scalars, at: index) {
        append(entry, scalars[index..<end], to: &result)
        index = end
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
  }

  func callAsFunction(_ text: String?) -> String? { text.map { self($0) } }

  private func match(_ text: [Unicode.Scalar], at start: Int) -> (Entry, Int)? {
    for entry in entries[text[start]] ?? [] {
      if entry.word[0].isASCIIDigit, start > 0, text[start - 1].isASCIIDigit { continue }
      var index = start
      var found = 0
      while index < text.count, found < entry.word.count {
        if text[index] == entry.word[found] {
          found += 1
        } else if !text[index].properties.isWhitespace {
          break
        }
        index += 1
      }
      guard found == entry.word.count else { continue }
      if entry.word[found - 1].isASCIIDigit, index < text.count, text[index].isASCIIDigit { continue }
      return (entry, index)
    }
    return nil
  }

  private func append(
    _ entry: Entry, _ passage: ArraySlice<Unicode.Scalar>, to result: inout String.UnicodeScalarView
  ) {
    var gaps: [Int: [Unicode.Scalar]] = [:]
    var offset = 0
    for scalar in passage {
      if scalar.properties.isWhitespace {
        gaps[min(offset, entry.substitute.count), default: []].append(scalar)
      } else {
        offset += 1
      }
    }
    for (offset, scalar) in entry.substitute.enumerated() {
      if let gap = gaps[offset] { result.append(contentsOf: gap) }
      result.append(scalar)
    }
    if let gap = gaps[entry.substitute.count] { result.append(contentsOf: gap) }
  }
}

extension Unicode.Scalar {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
