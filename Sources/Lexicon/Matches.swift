/// A word found in a text: half-open, in characters.
public struct Match: Hashable, Sendable {
  /// The first character.
  public let start: Int32
  /// The character after the last.
  public let end: Int32
  /// The word, by its index in `Lexicon.words`.
  public let word: Int32
  /// What the word can be.
  public let classes: WordClass
}

/// All words found in a text, by where they start and by where they end.
public struct Matches: Sendable {
  private let found: [Match]
  private let first: [Int32]
  private let byEnd: [Match]
  private let firstByEnd: [Int32]

  init(found: [Match], first: [Int32], count: Int) {
    self.found = found
    self.first = first
    var starts = [Int32](repeating: 0, count: count + 2)
    for match in found { starts[Int(match.end) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    firstByEnd = starts
    var next = starts
    var sorted = found
    for match in found {
      sorted[Int(next[Int(match.end)])] = match
      next[Int(match.end)] += 1
    }
    byEnd = sorted
  }

  /// The words that start at a character, shortest first.
  public func starting(at position: Int) -> ArraySlice<Match> {
    guard position >= 0, position + 1 < first.count else { return [] }
    return found[Int(first[position])..<Int(first[position + 1])]
  }

  /// The words that end before a character, longest first.
  public func ending(at position: Int) -> ArraySlice<Match> {
    guard position >= 0, position + 1 < firstByEnd.count else { return [] }
    return byEnd[Int(firstByEnd[position])..<Int(firstByEnd[position + 1])]
  }

  /// The longest word of one of these classes that starts at a character.
  public func longest(_ classes: WordClass, startingAt position: Int) -> Match? {
    for match in starting(at: position).reversed() where !match.classes.isDisjoint(with: classes) {
      return match
    }
    return nil
  }

  /// The longest word of one of these classes that ends before a character.
  public func longest(_ classes: WordClass, endingAt position: Int) -> Match? {
    for match in ending(at: position) where !match.classes.isDisjoint(with: classes) { return match }
    return nil
  }

  /// All matches that start in a range, in order.
  public func starting(in range: Range<Int>) -> ArraySlice<Match> {
    guard range.lowerBound >= 0, range.upperBound < first.count else { return [] }
    return found[Int(first[range.lowerBound])..<Int(first[range.upperBound])]
  }
}
