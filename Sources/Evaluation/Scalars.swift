/// A text as the rules of matching see it: folded, character by character.
typealias Scalars = [Unicode.Scalar]

extension Scalars {
  init(_ text: StaticString) {
    self = Array("\(text)".unicodeScalars)
  }

  func contains(_ part: Scalars) -> Bool {
    guard part.count <= count else { return false }
    return (0...(count - part.count)).contains { has(part, at: $0) }
  }

  func has(_ part: Scalars, at index: Int) -> Bool {
    guard index >= 0, index + part.count <= count else { return false }
    return self[index..<(index + part.count)].elementsEqual(part)
  }

  func ends(with part: Scalars) -> Bool { has(part, at: count - part.count) }

  /// The text with each occurrence of `old`, from the left, changed to `new`.
  func replacing(_ old: Scalars, with new: Scalars) -> Scalars {
    var result: Scalars = []
    var index = 0
    while index < count {
      if has(old, at: index) {
        result += new
        index += old.count
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }
}
