internal import Newsprint

/// The characters of a page that finders begin to look from, gathered in one pass for all of them: each asks
/// for a few characters, and would read the whole page to find them.
struct Landmarks: Sendable {
  /// What a character may be the beginning of, or the end.
  struct Kinds: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    /// The end of a sentence.
    static let stop = Kinds(rawValue: 1 << 0)
    /// An opening or closing mark.
    static let fence = Kinds(rawValue: 1 << 1)
    /// An opening quotation mark.
    static let quote = Kinds(rawValue: 1 << 2)
    /// A date.
    static let date = Kinds(rawValue: 1 << 3)
    /// A year without 年, or 周年.
    static let year = Kinds(rawValue: 1 << 4)
    /// The last character of a unit's name.
    static let unitEnd = Kinds(rawValue: 1 << 5)
    /// The kind of a village: 村, 社区.
    static let village = Kinds(rawValue: 1 << 6)
    /// 闭幕式 and the like.
    static let whole = Kinds(rawValue: 1 << 7)
    /// What is built: 建设, 改造.
    static let works = Kinds(rawValue: 1 << 8)
    /// A title that places compete for.
    static let title = Kinds(rawValue: 1 << 9)
    /// 等 behind an enumeration.
    static let listing = Kinds(rawValue: 1 << 10)
    /// 位于 and the like.
    static let standing = Kinds(rawValue: 1 << 11)
    /// 签订 and the like.
    static let signing = Kinds(rawValue: 1 << 12)
    /// The works of a year: 民生实事, 实事项目.
    static let programme = Kinds(rawValue: 1 << 13)
    /// 个 in 第38个教师节.
    static let counter = Kinds(rawValue: 1 << 14)
  }

  fileprivate struct Entry {
    let position: Int32
    let kinds: Kinds
  }

  private let entries: [Entry]
  /// For every 32 characters the first entry from there on.
  private let buckets: [Int32]

  init(_ text: [UInt32]) {
    let (table, text) = (Landmarks.table.span, text.span)
    var entries = [Entry](repeating: Entry(position: 0, kinds: []), count: text.count + 1)
    var buckets: [Int32] = []
    buckets.reserveCapacity(text.count / 32 + 1)
    var found = entries.mutableSpan
    var count = 0
    for position in text.indices {
      if position & 31 == 0 { buckets.append(Int32(count)) }
      let scalar = text[position]
      let kinds = scalar < 0x10000 ? table[Int(scalar)] : []
      // Written in any case and kept where it is one: which of them are, no processor can foretell.
      found[count] = Entry(position: Int32(position), kinds: kinds)
      count += kinds.isEmpty ? 0 : 1
    }
    entries.removeLast(entries.count - count)
    self.entries = entries
    self.buckets = buckets
  }

  /// The places of some kinds in a range, in their order.
  @inline(__always)
  func places(_ kinds: Kinds, in range: Range<Int>) -> Places {
    let first = range.isEmpty ? entries.count : Int(buckets[range.lowerBound >> 5])
    return Places(entries, from: first, kinds, in: range)
  }

  /// All kinds in a range together.
  func kinds(in range: Range<Int>) -> Kinds {
    var kinds: Kinds = []
    var index = range.isEmpty ? entries.count : Int(buckets[range.lowerBound >> 5])
    while index < entries.count, Int(entries[index].position) < range.upperBound {
      if Int(entries[index].position) >= range.lowerBound { kinds.formUnion(entries[index].kinds) }
      index += 1
    }
    return kinds
  }

  /// The first place of some kinds in a range, or nil.
  func first(_ kinds: Kinds, in range: Range<Int>) -> Int? {
    var places = places(kinds, in: range)
    return places.next()
  }

  /// The places of some kinds in a range, in their order.
  struct Places: Sequence, IteratorProtocol {
    private let entries: [Entry]
    private var index: Int
    private let kinds: Kinds
    private let range: Range<Int>

    @inline(__always)
    fileprivate init(_ entries: [Entry], from index: Int, _ kinds: Kinds, in range: Range<Int>) {
      self.entries = entries
      self.index = index
      self.kinds = kinds
      self.range = range
    }

    @inline(__always)
    mutating func next() -> Int? {
      while index < entries.count {
        let entry = entries[index]
        if Int(entry.position) >= range.upperBound { return nil }
        index += 1
        if !entry.kinds.isDisjoint(with: kinds), Int(entry.position) >= range.lowerBound {
          return Int(entry.position)
        }
      }
      return nil
    }
  }

  /// The kinds of each character of the Basic Multilingual Plane.
  private static let table: [Kinds] = {
    var table = [Kinds](repeating: [], count: 0x10000)
    func add(_ kinds: Kinds, _ scalars: some Sequence<UInt32>) {
      for scalar in scalars { table[Int(scalar)].formUnion(kinds) }
    }
    add(.stop, (0x3000..<0x10000).filter(Glyph.endsSentence))
    add(.fence, (0x2000..<0x10000).filter { Glyph.opens($0) || Glyph.closes($0) })
    add(.quote, [Sign.openQuote, Sign.openSingleQuote])
    add(.date, DateFinder.initials)
    add(.counter, [0x4E2A])
    add(.year, YearFinder.initials)
    add(.unitEnd, UnitFinder.finals)
    add(.village, Setting.villageEnds.phrases.map(\.first))
    add(.whole, ActFinder.wholes.phrases.map(\.first))
    add(.works, InitiativeFinder.buildings.phrases.map(\.first))
    add(.title, InitiativeFinder.titles.phrases.map(\.first))
    add(.listing, [0x7B49])
    add(.signing, SigningFinder.verbs.phrases.map(\.first))
    add(.programme, NumberedWorks.programmes.phrases.map(\.first))
    add(.standing, OpeningFinder.standing.phrases.map(\.first))
    return table
  }()
}
