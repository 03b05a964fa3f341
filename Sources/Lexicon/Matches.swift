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

  init(_ builder: consuming MatchesBuilder) {
    let count = builder.found.count
    starts = builder.starts
    startClasses = builder.startClasses
    endClasses = builder.endClasses
    // The matches by their ends stand behind those by their starts, a place for each: first where those of
    // an end end, and once they are placed, from the last on, where they begin.
    var ends = builder.endCounts
    ends[0] += Int32(count)
    for index in 1..<ends.count { ends[index] += ends[index - 1] }
    var entries = builder.found + builder.found
    for match in builder.found.reversed() {
      ends[Int(match.end)] -= 1
      entries[Int(ends[Int(match.end)])] = match
    }
    self.entries = entries
    self.ends = ends
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

/// Collects the words of a text from left to right, and counts what `Matches` has to know of each place.
struct MatchesBuilder {
  fileprivate private(set) var found: [Match] = []
  /// Where among them the words of each character begin, as far as the characters are gone through.
  fileprivate private(set) var starts: [Int32] = []
  fileprivate private(set) var startClasses: [WordClass] = []
  fileprivate private(set) var endClasses: [WordClass]
  /// How many words end before a character.
  fileprivate private(set) var endCounts: [Int32]

  /// For a text of `count` characters.
  init(count: Int) {
    endClasses = Array(repeating: [], count: count + 1)
    endCounts = Array(repeating: 0, count: count + 2)
    found.reserveCapacity(count)
    starts.reserveCapacity(count + 2)
    startClasses.reserveCapacity(count + 1)
    starts.append(0)
  }

  /// Adds a word that starts at the present character.
  @inline(__always)
  mutating func append(_ match: Match) {
    found.append(match)
    endClasses[Int(match.end)].formUnion(match.classes)
    endCounts[Int(match.end)] += 1
  }

  /// Goes on to the next character; `classes` are those of the words that start at the present one.
  @inline(__always)
  mutating func goOn(_ classes: WordClass) {
    starts.append(Int32(found.count))
    startClasses.append(classes)
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
