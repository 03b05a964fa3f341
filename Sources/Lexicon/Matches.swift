/// A word found in a text: half-open, in characters.
@frozen
public struct Match: Hashable, Sendable {
  /// The first character.
  public let start: Int32
  /// The character after the last.
  public let end: Int32
  /// The word, by its index in `Lexicon.words`.
  public let word: Int32
  /// What the word can be.
  public let classes: WordClass

  @inline(__always)
  init(start: Int32, end: Int32, word: Int32, classes: WordClass) {
    self.start = start
    self.end = end
    self.word = word
    self.classes = classes
  }
}

/// All words found in a text, by where they start and by where they end.
///
/// A finder asks this of every character several times, and the answer is mostly that there is nothing:
/// so each character also knows the classes of all words there at once, and most questions are one load.
public struct Matches: Sendable {
  /// All matches by their starts, shortest first, and again by their ends, longest first.
  @usableFromInline let entries: [Match]
  /// For each character, where in `entries` the words begin that start there, and one more.
  @usableFromInline let starts: [Int32]
  /// For each place between characters, where in `entries` the words begin that end there, and one more.
  @usableFromInline let ends: [Int32]
  /// For each character, the classes of all words that start there, and one more.
  @usableFromInline let startClasses: [WordClass]
  /// For each place between characters, the classes of all words that end there.
  @usableFromInline let endClasses: [WordClass]

  /// The words of a trie in a text.
  init(_ text: Span<UInt32>, _ trie: Trie) {
    let words = trie.occurrences(in: text)
    let found = words.span
    // At first how many words start and end at each place.
    var starts = [Int32](repeating: 0, count: text.count + 2)
    var ends = starts
    var startClasses = [WordClass](repeating: [], count: text.count + 1)
    var endClasses = startClasses
    var countsFrom = starts.mutableSpan
    var countsTo = ends.mutableSpan
    var classesFrom = startClasses.mutableSpan
    var classesTo = endClasses.mutableSpan
    for index in found.indices {
      let match = found[index]
      let (start, end) = (Int(match.start), Int(match.end))
      countsFrom[start] += 1
      countsTo[end] += 1
      classesFrom[start].formUnion(match.classes)
      classesTo[end].formUnion(match.classes)
    }
    // Then where the words of each place end among all: those by their ends stand behind those by their starts.
    countsTo[0] += Int32(found.count)
    for index in 1..<countsFrom.count {
      countsFrom[index] += countsFrom[index - 1]
      countsTo[index] += countsTo[index - 1]
    }
    // And once they are placed, from the last on, where they begin.
    let none = Match(start: 0, end: 0, word: 0, classes: [])
    var entries = [Match](repeating: none, count: found.count * 2)
    var placed = entries.mutableSpan
    for index in found.indices.reversed() {
      let match = found[index]
      countsFrom[Int(match.start)] -= 1
      placed[Int(countsFrom[Int(match.start)])] = match
    }
    for index in found.indices.reversed() {
      let match = placed[index]
      countsTo[Int(match.end)] -= 1
      placed[Int(countsTo[Int(match.end)])] = match
    }
    self.entries = entries
    self.starts = starts
    self.ends = ends
    self.startClasses = startClasses
    self.endClasses = endClasses
  }

  /// The words that start at a character, shortest first.
  @inlinable
  public func starting(at position: Int) -> MatchRun {
    guard position >= 0, position + 1 < starts.count else { return MatchRun(entries, 0..<0) }
    return MatchRun(entries, Int(starts[position])..<Int(starts[position + 1]))
  }

  /// The words that end before a character, longest first.
  @inlinable
  public func ending(at position: Int) -> MatchRun {
    guard position >= 0, position + 1 < ends.count else { return MatchRun(entries, 0..<0) }
    return MatchRun(entries, Int(ends[position])..<Int(ends[position + 1]))
  }

  /// The classes of all words that start at a character together.
  @inlinable @inline(__always)
  public func classes(startingAt position: Int) -> WordClass {
    position >= 0 && position < startClasses.count ? startClasses[position] : []
  }

  /// The classes of all words that end before a character together.
  @inlinable @inline(__always)
  public func classes(endingAt position: Int) -> WordClass {
    position >= 0 && position < endClasses.count ? endClasses[position] : []
  }

  /// The classes of all words that start in a range together.
  public func classes(startingIn range: Range<Int>) -> WordClass {
    Matches.union(startClasses.span.extracting(range))
  }

  /// The classes of all words that end in a range together.
  public func classes(endingIn range: Range<Int>) -> WordClass {
    Matches.union(endClasses.span.extracting(range.lowerBound + 1..<range.upperBound + 1))
  }

  private static func union(_ classes: Span<WordClass>) -> WordClass {
    var union: WordClass = []
    for index in classes.indices { union.formUnion(classes[index]) }
    return union
  }

  /// The characters in a range at which words of these classes start.
  @inlinable @inline(__always)
  public func starts(of classes: WordClass, in range: Range<Int>) -> ClassPlaces {
    ClassPlaces(startClasses, classes, range)
  }

  /// The places in a range before which words of these classes end.
  @inlinable @inline(__always)
  public func ends(of classes: WordClass, in range: Range<Int>) -> ClassPlaces {
    ClassPlaces(endClasses, classes, range)
  }

  /// The longest word of one of these classes that starts at a character.
  @inlinable @inline(__always)
  public func longest(_ classes: WordClass, startingAt position: Int) -> Match? {
    self.classes(startingAt: position).isDisjoint(with: classes) ? nil : longest(classes, from: position)
  }

  /// The longest word of one of these classes that ends before a character.
  @inlinable @inline(__always)
  public func longest(_ classes: WordClass, endingAt position: Int) -> Match? {
    self.classes(endingAt: position).isDisjoint(with: classes) ? nil : longest(classes, before: position)
  }

  @usableFromInline
  func longest(_ classes: WordClass, from position: Int) -> Match? {
    for index in (Int(starts[position])..<Int(starts[position + 1])).reversed()
    where !entries[index].classes.isDisjoint(with: classes) { return entries[index] }
    return nil
  }

  @usableFromInline
  func longest(_ classes: WordClass, before position: Int) -> Match? {
    for index in Int(ends[position])..<Int(ends[position + 1])
    where !entries[index].classes.isDisjoint(with: classes) { return entries[index] }
    return nil
  }

  /// Whether a word of one of these classes starts at a character and fits `condition`.
  @inlinable @inline(__always)
  public func hasWord(
    _ classes: WordClass, startingAt position: Int, where condition: (Match) -> Bool
  ) -> Bool {
    if self.classes(startingAt: position).isDisjoint(with: classes) { return false }
    for index in Int(starts[position])..<Int(starts[position + 1])
    where !entries[index].classes.isDisjoint(with: classes) && condition(entries[index]) { return true }
    return false
  }

  /// Whether a word of one of these classes ends before a character and fits `condition`.
  @inlinable @inline(__always)
  public func hasWord(
    _ classes: WordClass, endingAt position: Int, where condition: (Match) -> Bool
  ) -> Bool {
    if self.classes(endingAt: position).isDisjoint(with: classes) { return false }
    for index in Int(ends[position])..<Int(ends[position + 1])
    where !entries[index].classes.isDisjoint(with: classes) && condition(entries[index]) { return true }
    return false
  }

  /// Whether a longer word of one of these classes, begun at most `reach` characters before a range, covers
  /// it and more.
  public func covers(_ range: Range<Int>, by classes: WordClass, reach: Int) -> Bool {
    guard range.lowerBound < startClasses.count else { return false }
    for start in max(0, range.lowerBound - reach)...range.lowerBound
    where !startClasses[start].isDisjoint(with: classes) {
      // The longest word stands last.
      for index in (Int(starts[start])..<Int(starts[start + 1])).reversed() {
        let end = Int(entries[index].end)
        if end < range.upperBound || end - start <= range.count { break }
        if !entries[index].classes.isDisjoint(with: classes) { return true }
      }
    }
    return false
  }
}

/// The places of a text that have words of some classes, in their order.
@frozen
public struct ClassPlaces: Sequence, IteratorProtocol, Sendable {
  @usableFromInline let classes: [WordClass]
  @usableFromInline let wanted: WordClass
  @usableFromInline var position: Int
  @usableFromInline let end: Int

  @inlinable @inline(__always)
  init(_ classes: [WordClass], _ wanted: WordClass, _ range: Range<Int>) {
    self.classes = classes
    self.wanted = wanted
    position = range.lowerBound
    end = Swift.min(range.upperBound, classes.count)
  }

  /// The next of them, or nil.
  @inlinable @inline(__always)
  public mutating func next() -> Int? {
    while position < end {
      position += 1
      if !classes[position - 1].isDisjoint(with: wanted) { return position - 1 }
    }
    return nil
  }
}

/// The words at one place of a text.
@frozen
public struct MatchRun: RandomAccessCollection, Sendable {
  @usableFromInline let entries: [Match]
  /// Where the words begin among all.
  public let startIndex: Int
  /// Where they end.
  public let endIndex: Int

  @inlinable @inline(__always)
  init(_ entries: [Match], _ range: Range<Int>) {
    self.entries = entries
    startIndex = range.lowerBound
    endIndex = range.upperBound
  }

  /// A word of them.
  @inlinable @inline(__always)
  public subscript(index: Int) -> Match { entries[index] }
}
