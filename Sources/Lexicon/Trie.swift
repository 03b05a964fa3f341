/// The words as a trie over Unicode scalars, laid out for a page to be walked from each of its characters.
///
/// There are no failure links, since words are short and most walks end after a character or two. The first
/// step is a look into a flat table; from then on the nodes behind a node stand together, and a mask of
/// the characters that go on tells nearly every end of a walk without a look at them, and else about where among
/// them the next one stands.
struct Trie: Sendable {
  private struct Node {
    /// The character that leads here; the highest bit marks the last of its neighbours.
    var scalar: UInt32 = 0
    /// One bit for the lowest five bits of each character that goes on; they stand in the order of those bits.
    var following: UInt32 = 0
    /// The word that ends here, or -1.
    var value: Int32 = -1
    /// Where the nodes behind this one begin.
    var first: Int32 = 0
  }

  private static let lastMark: UInt32 = 1 << 31

  private var nodes = [Node()]
  /// The node behind the root by each character of the Basic Multilingual Plane, or 0.
  private var firsts = [UInt16](repeating: 0, count: 0x10000)
  /// The nodes behind the root by other characters.
  private var rare: [UInt32: Int32] = [:]
  /// Whether any word can begin at a character, by it and the one behind it.
  private var beginnings = Beginnings()

  init(_ builder: TrieBuilder) {
    nodes.reserveCapacity(builder.nodes.count)
    // Level by level: what stands at an index here comes from the node of that place in `order`.
    var order = [0]
    order.reserveCapacity(builder.nodes.count)
    var place = 0
    // Where the nodes of first characters end.
    var rootEnd = 0
    while place < order.count {
      nodes[place].first = Int32(nodes.count)
      var behind = builder.children(of: order[place])
      if place == 0 {
        // Those of the plane of nearly all characters first, so that 16 bits number them.
        behind.sort { builder.nodes[$0].scalar < builder.nodes[$1].scalar }
      } else {
        behind.sort { builder.nodes[$0].scalar & 31 < builder.nodes[$1].scalar & 31 }
      }
      for child in behind {
        let (value, scalar) = (builder.nodes[child].value, builder.nodes[child].scalar)
        nodes[place].following |= 1 << (scalar & 31)
        if place == 0, value >= 0 { beginnings.insert(scalar) }
        if place == 0, scalar < 0x10000 { firsts[Int(scalar)] = UInt16(nodes.count) }
        if place == 0, scalar >= 0x10000 { rare[scalar] = Int32(nodes.count) }
        if place > 0, place < rootEnd { beginnings.insert(nodes[place].scalar & ~Trie.lastMark, scalar) }
        nodes.append(Node(scalar: scalar, value: value))
        order.append(child)
      }
      if place == 0 { rootEnd = nodes.count }
      if !behind.isEmpty { nodes[nodes.count - 1].scalar |= Trie.lastMark }
      place += 1
    }
    // Who has come to the root has come to nothing: it is left through `firsts`.
    nodes[0].following = 0
  }

  /// The way along the words that start at one character.
  struct Walk {
    /// The node that the next step looks at, or 0 where no word goes on.
    fileprivate var node: Int
    /// Where the last word found ends.
    fileprivate(set) var end: Int
  }

  /// A walk along the words that start at a character of `text`.
  @inline(__always)
  func walk(_ text: Span<UInt32>, from start: Int) -> Walk {
    let second = start + 1 < text.count ? text[start + 1] : 0
    return Walk(node: beginnings.mayBegin(text[start], second) ? first(text[start]) : 0, end: start)
  }

  /// The next word of a walk, shortest first, or nil.
  @inline(__always)
  func next(_ walk: inout Walk, in text: Span<UInt32>) -> Int32? {
    while walk.node > 0 {
      let node = nodes[walk.node]
      walk.end += 1
      walk.node = walk.end < text.count ? next(node, text[walk.end]) : 0
      if node.value >= 0 { return node.value }
    }
    return nil
  }

  /// A word that stands in a text.
  struct Occurrence {
    let start: Int32
    let end: Int32
    let word: Int32
  }

  /// Every word that stands in a text, overlapping ones too: by their lengths, and of one length in the order of
  /// the text.
  ///
  /// The walks from all characters go on together, a character at a time. Each loop does the same for all of them
  /// and keeps those that go on by counting and not by branching: walked one by one, most of the time would be
  /// spent on wrong guesses about which of them do.
  func occurrences(in text: Span<UInt32>) -> [Occurrence] {
    var found: [Occurrence] = []
    var walks = walks(in: text)
    var length = 1
    while !walks.isEmpty {
      record(walks, of: length, into: &found)
      advance(&walks, by: length, in: text)
      length += 1
    }
    return found
  }

  /// A walk along the words that start at one of many characters, and the node that it has come to.
  private struct JointWalk {
    var start: Int32
    var node: Int32
  }

  /// Walks from all characters at which a word can begin.
  private func walks(in text: Span<UInt32>) -> [JointWalk] {
    var walks = [JointWalk](repeating: JointWalk(start: 0, node: 0), count: text.count)
    var all = walks.mutableSpan
    var kept = 0
    for start in text.indices {
      let scalar = text[start]
      all[kept].start = Int32(truncatingIfNeeded: start)
      let mayBegin = beginnings.mayBegin(scalar, start + 1 < text.count ? text[start + 1] : 0)
      kept += mayBegin && scalar >= 0x80 ? 1 : 0
    }
    for index in 0..<kept { all[index].node = Int32(first(text[Int(all[index].start)])) }
    walks.removeLast(walks.count - kept)
    return walks
  }

  /// Adds the words that end where walks have come to.
  private func record(_ walks: [JointWalk], of length: Int, into found: inout [Occurrence]) {
    let known = found.count
    found.append(
      contentsOf: repeatElement(Occurrence(start: 0, end: 0, word: 0), count: walks.count))
    var all = found.mutableSpan
    var kept = known
    for walk in walks.span.indices {
      let (start, word) = (walks[walk].start, nodes[Int(walks[walk].node)].value)
      all[kept] = Occurrence(start: start, end: start &+ Int32(length), word: word)
      kept += word >= 0 ? 1 : 0
    }
    found.removeLast(found.count - kept)
  }

  /// Goes one character on with each walk, and drops those that no word goes on from.
  private func advance(_ walks: inout [JointWalk], by length: Int, in text: Span<UInt32>) {
    var all = walks.mutableSpan
    var near = 0
    for index in all.indices {
      let node = nodes[Int(all[index].node)]
      let position = Int(all[index].start) + length
      let scalar = position < text.count ? text[position] : 0
      all[near] = JointWalk(start: all[index].start, node: Int32(truncatingIfNeeded: guess(node, scalar)))
      near += node.following & Trie.bit(scalar) != 0 ? 1 : 0
    }
    var kept = 0
    for index in 0..<near {
      let start = all[index].start
      let position = Int(start) + length
      let node = find(from: Int(all[index].node), position < text.count ? text[position] : 0)
      all[kept] = JointWalk(start: start, node: Int32(truncatingIfNeeded: node))
      kept += node > 0 ? 1 : 0
    }
    walks.removeLast(walks.count - kept)
  }

  /// The word of exactly these characters, or -1.
  func find(_ scalars: some Sequence<UInt32>) -> Int32 {
    var index = 0
    for scalar in scalars {
      index = index == 0 ? first(scalar) : next(nodes[index], scalar)
      if index == 0 { return -1 }
    }
    return nodes[index].value
  }

  /// The node behind the root by a character, or 0.
  @inline(__always)
  private func first(_ scalar: UInt32) -> Int {
    scalar < 0x10000 ? Int(firsts[Int(scalar)]) : Int(rare[scalar] ?? 0)
  }

  /// The node behind another by a character, or 0.
  @inline(__always)
  private func next(_ node: Node, _ scalar: UInt32) -> Int {
    node.following & Trie.bit(scalar) == 0 ? 0 : find(from: guess(node, scalar), scalar)
  }

  @inline(__always)
  private static func bit(_ scalar: UInt32) -> UInt32 { 1 << (scalar & 31) }

  /// Where the node behind another by a character stands, or a few places before it: at least one node stands
  /// before it for each lower bit.
  @inline(__always)
  private func guess(_ node: Node, _ scalar: UInt32) -> Int {
    Int(node.first) + (node.following & (Trie.bit(scalar) - 1)).nonzeroBitCount
  }

  /// The node of a character among neighbours, from one of them on, or 0.
  @inline(__always)
  private func find(from guess: Int, _ scalar: UInt32) -> Int {
    var index = guess
    while true {
      let marked = nodes[index].scalar
      if marked & ~Trie.lastMark == scalar { return index }
      if marked & Trie.lastMark != 0 { return 0 }
      index += 1
    }
  }
}
