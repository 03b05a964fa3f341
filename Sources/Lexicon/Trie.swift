/// The words as a trie over Unicode scalars, laid out for a page to be walked from each of its characters.
///
/// There are no failure links, since words are short and most walks end after a character or two. The nodes lie
/// in one array: the node behind another by a character stands at the base of that other plus the code of the
/// character, if its cell says that it belongs to that base. So a step is one load and one comparison, whether
/// it leads on or not.
struct Trie: Sendable {
  private struct Cell {
    /// The base of the node that leads here, or 0 where no node is.
    var owner: Int32 = 0
    /// From where on the nodes behind this one stand, or 0 where no word goes on.
    var base: Int32 = 0
    /// The word that ends here, or -1.
    var word: Int32 = -1
    /// What the word can be.
    var classes: WordClass = []
  }

  /// The root, which belongs to no base, stands first.
  private var cells: [Cell]
  /// Small numbers for the characters of the words in the Basic Multilingual Plane; 0 for all others.
  private var codes = [UInt16](repeating: 0, count: 0x10000)
  /// The numbers of characters beyond it.
  private var rareCodes: [UInt32: UInt16] = [:]
  /// One bit for the hash of each pair of characters that a word begins with: most walks would end at the second
  /// character, which this tells from so little memory that it stays in the nearest cache.
  private var pairs = [UInt64](repeating: 0, count: 1024)
  /// How many characters the longest word has.
  private var longest = 0

  /// The words of a builder; `classes` are those of its words.
  init(_ builder: TrieBuilder, _ classes: [WordClass]) {
    var count: UInt16 = 0
    for node in builder.nodes.dropFirst() where count < .max {
      if node.scalar < 0x10000, codes[Int(node.scalar)] == 0 {
        count += 1
        codes[Int(node.scalar)] = count
      } else if node.scalar >= 0x10000, rareCodes[node.scalar] == nil {
        count += 1
        rareCodes[node.scalar] = count
      }
    }
    cells = [Cell()]
    var layout = TrieLayout()
    // Level by level, so that what is looked at most stands together.
    var level = [(node: 0, cell: 0)]
    while !level.isEmpty {
      var below: [(node: Int, cell: Int)] = []
      for (node, cell) in level {
        let children = builder.children(of: node).map { (node: $0, code: code(builder.nodes[$0].scalar)) }
          .filter { $0.code > 0 }.sorted { $0.code < $1.code }
        guard let last = children.last else { continue }
        let base = layout.place(children.map(\.code))
        while cells.count <= base + last.code { cells.append(Cell()) }
        cells[cell].base = Int32(base)
        for child in children {
          if longest == 1 {
            let bit = Trie.bit(builder.nodes[node].scalar, builder.nodes[child.node].scalar)
            pairs[bit >> 6] |= 1 << UInt64(bit & 63)
          }
          let word = builder.nodes[child.node].value
          cells[base + child.code] = Cell(
            owner: Int32(base), word: word, classes: word < 0 ? [] : classes[Int(word)])
          below.append((child.node, base + child.code))
        }
      }
      level = below
      longest += 1
    }
    // So that there is a cell for every base and every code.
    cells.append(contentsOf: repeatElement(Cell(), count: Int(count) + 1))
  }

  /// The number of a character, or 0 where no word has it.
  @inline(__always)
  private func code(_ scalar: UInt32) -> Int {
    scalar < 0x10000 ? Int(codes[Int(scalar)]) : Int(rareCodes[scalar] ?? 0)
  }

  /// One of 65536 for a pair of characters.
  @inline(__always)
  private static func bit(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 0x9E37_79B1 &+ second &* 0x85EB_CA6B) >> 16)
  }

  /// The way along the words that start at one character.
  struct Walk {
    /// The base of the node that it has come to, or 0 where no word goes on.
    fileprivate var base: Int
    /// Where the last word found ends.
    fileprivate(set) var end: Int
  }

  /// A walk along the words that start at a character of a text.
  @inline(__always)
  func walk(from start: Int) -> Walk { Walk(base: Int(cells[0].base), end: start) }

  /// The next word of a walk, shortest first, or nil.
  @inline(__always)
  func next(_ walk: inout Walk, in text: Span<UInt32>) -> Int32? {
    while walk.base > 0, walk.end < text.count {
      let cell = cells[walk.base + code(text[walk.end])]
      guard Int(cell.owner) == walk.base else { return nil }
      walk.end += 1
      walk.base = Int(cell.base)
      if cell.word >= 0 { return cell.word }
    }
    return nil
  }

  /// The word of exactly these characters, or -1.
  func find(_ scalars: some Sequence<UInt32>) -> Int32 {
    var (base, word) = (Int(cells[0].base), Int32(-1))
    for scalar in scalars {
      let cell = cells[base + code(scalar)]
      guard base > 0, Int(cell.owner) == base else { return -1 }
      (base, word) = (Int(cell.base), cell.word)
    }
    return word
  }

  /// A walk along the words that start at one of many characters.
  private struct JointWalk {
    var start: Int32
    /// The base of the node that it has come to.
    var base: Int32
  }

  /// Every word that stands in a text, overlapping ones too: by their lengths, and of one length in the order of
  /// the text.
  ///
  /// The walks from all characters go on together, a character at a time, and those that go on are kept by
  /// counting and not by branching: walked one by one, most of the time would be spent on wrong guesses about
  /// which of them do.
  func occurrences(in text: Span<UInt32>) -> [Match] {
    let none = Match(start: 0, end: 0, word: 0, classes: [])
    // Mostly there are fewer than two words a character.
    var found = [Match](repeating: none, count: text.count * 2)
    var count = 0
    // Behind the end of the text walks look at zeros.
    var numbers = [UInt16](repeating: 0, count: text.count + longest)
    var walks = [JointWalk](repeating: JointWalk(start: 0, base: 0), count: text.count)
    var going = begin(&walks, text, numbering: &numbers, recordingInto: &found, &count)
    var length = 1
    while going > 0, length < longest {
      if count + going > found.count {
        found.append(contentsOf: repeatElement(none, count: found.count + going))
      }
      going = advance(&walks, going, by: length, numbers.span, recordingInto: &found, &count)
      length += 1
    }
    found.removeLast(found.count - count)
    return found
  }

  /// Begins a walk at each character that is not of ASCII and that some word goes on from, and adds the words of
  /// one character. Returns how many walks there are; the numbers of all characters are kept for their next steps.
  private func begin(
    _ walks: inout [JointWalk], _ text: Span<UInt32>, numbering numbers: inout [UInt16],
    recordingInto found: inout [Match], _ count: inout Int
  ) -> Int {
    var all = walks.mutableSpan
    var words = found.mutableSpan
    var numbers = numbers.mutableSpan
    let (cells, codes, pairs) = (cells.span, codes.span, pairs.span)
    let root = cells[0].base
    var (kept, known) = (0, count)
    var next = text.isEmpty ? 0 : text[0]
    for start in text.indices {
      let scalar = next
      next = start + 1 < text.count ? text[start + 1] : 0
      let number = scalar < 0x10000 ? codes[Int(scalar)] : rareCodes[scalar] ?? 0
      numbers[start] = number
      let cell = cells[Int(root) &+ Int(number)]
      let isNext = (cell.owner == root ? 1 : 0) & (scalar >= 0x80 ? 1 : 0)
      let place = Int32(truncatingIfNeeded: start)
      words[known] = Match(start: place, end: place &+ 1, word: cell.word, classes: cell.classes)
      known &+= isNext & (1 &+ Int(cell.word &>> 31))
      all[kept] = JointWalk(start: place, base: cell.base)
      let bit = Trie.bit(scalar, next)
      let mayGoOn = pairs[bit >> 6] &>> UInt64(bit & 63) & 1
      kept &+= isNext & (cell.base == 0 ? 0 : Int(truncatingIfNeeded: mayGoOn))
    }
    count = known
    return kept
  }

  /// Goes one character on with each walk, adds the words that end there, and drops the walks that no word goes
  /// on from. Returns how many are left.
  private func advance(
    _ walks: inout [JointWalk], _ going: Int, by length: Int, _ numbers: Span<UInt16>,
    recordingInto found: inout [Match], _ count: inout Int
  ) -> Int {
    var all = walks.mutableSpan
    var words = found.mutableSpan
    let cells = cells.span
    var (kept, known) = (0, count)
    for index in 0..<going {
      let walk = all[index]
      let position = Int(walk.start) &+ length
      let cell = cells[Int(walk.base) &+ Int(numbers[position])]
      // 1 where the cell is that of the next node, and 0 where it is not.
      let isNext = cell.owner == walk.base ? 1 : 0
      words[known] = Match(
        start: walk.start, end: Int32(truncatingIfNeeded: position &+ 1), word: cell.word,
        classes: cell.classes)
      known &+= isNext & (1 &+ Int(cell.word &>> 31))
      all[kept] = JointWalk(start: walk.start, base: cell.base)
      kept &+= isNext & (cell.base == 0 ? 0 : 1)
    }
    count = known
    return kept
  }
}
