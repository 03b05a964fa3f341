/// The words as a trie over Unicode scalars, laid out for a page to be walked from each of its characters.
///
/// There are no failure links, since words are short and most walks end after a character or two. The first
/// step is a look into a flat table; from then on the nodes behind a node stand together, so that a step
/// reads few bytes, and a mask of the characters that go on tells nearly every end of a walk without it, and
/// else about where among them the next one stands.
struct Trie: Sendable {
  private struct Node {
    /// One bit for the lowest six bits of each character that goes on; they stand in the order of those bits.
    var following: UInt64 = 0
    /// The word that ends here, or -1.
    var value: Int32 = -1
    /// Where the nodes behind this one begin.
    var first: Int32 = 0
  }

  private static let lastMark: UInt32 = 1 << 31

  private var nodes = [Node()]
  /// The character that leads to each node; the highest bit marks the last of its neighbours. Apart from the
  /// nodes, so that those that are passed over cost little memory.
  private var scalars: [UInt32] = [0]
  /// The node behind the root by each character of the Basic Multilingual Plane, or 0.
  private var firsts = [UInt16](repeating: 0, count: 0x10000)
  /// The nodes behind the root by other characters.
  private var rare: [UInt32: Int32] = [:]

  init(_ builder: TrieBuilder) {
    nodes[0].value = builder.nodes[0].value
    nodes.reserveCapacity(builder.nodes.count)
    scalars.reserveCapacity(builder.nodes.count)
    // Level by level: what stands at an index here comes from the node of that place in `order`.
    var order = [0]
    order.reserveCapacity(builder.nodes.count)
    var place = 0
    while place < order.count {
      nodes[place].first = Int32(nodes.count)
      var behind = builder.children(of: order[place])
      if place == 0 {
        // Those of the plane of nearly all characters first, so that 16 bits number them.
        behind.sort { builder.nodes[$0].scalar < builder.nodes[$1].scalar }
      } else {
        behind.sort { builder.nodes[$0].scalar & 63 < builder.nodes[$1].scalar & 63 }
      }
      for child in behind {
        let (value, scalar) = (builder.nodes[child].value, builder.nodes[child].scalar)
        nodes[place].following |= 1 << UInt64(scalar & 63)
        if place == 0, scalar < 0x10000 { firsts[Int(scalar)] = UInt16(nodes.count) }
        if place == 0, scalar >= 0x10000 { rare[scalar] = Int32(nodes.count) }
        nodes.append(Node(value: value))
        scalars.append(scalar)
        order.append(child)
      }
      if !behind.isEmpty { scalars[scalars.count - 1] |= Trie.lastMark }
      place += 1
    }
  }

  /// Calls `body` with each word that starts at a character and with its end, shortest first, until it
  /// returns false.
  @inline(__always)
  func forEachWord(in text: Span<UInt32>, from start: Int, _ body: (Int32, Int) -> Bool) {
    var index = first(text[start])
    var position = start + 1
    while index > 0 {
      let node = nodes[index]
      if node.value >= 0, !body(node.value, position) { return }
      guard position < text.count else { return }
      index = next(node, text[position])
      position += 1
    }
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
    let bit: UInt64 = 1 << UInt64(scalar & 63)
    if node.following & bit == 0 { return 0 }
    // At least one node stands before it for each lower bit.
    var index = Int(node.first) + (node.following & (bit - 1)).nonzeroBitCount
    while true {
      let marked = scalars[index]
      if marked & ~Trie.lastMark == scalar { return index }
      if marked & Trie.lastMark != 0 { return 0 }
      index += 1
    }
  }
}

/// A trie that words are added to: each node knows the first node behind it and its next neighbour.
struct TrieBuilder {
  struct Node {
    var scalar: UInt32
    var value: Int32 = -1
    fileprivate var first = 0
    fileprivate var neighbour = 0
  }

  private(set) var nodes = [Node(scalar: 0)]
  /// The nodes behind the root, which are many.
  private var roots: [UInt32: Int] = [:]

  /// Adds a word, or finds it; returns the value kept for it.
  mutating func insert(_ scalars: [UInt32], value: Int32) -> Int32 {
    var node = 0
    for scalar in scalars { node = find(scalar, behind: node) ?? add(scalar, behind: node) }
    if nodes[node].value < 0 { nodes[node].value = value }
    return nodes[node].value
  }

  /// The nodes behind a node, the last added first.
  func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var child = nodes[node].first
    while child != 0 {
      children.append(child)
      child = nodes[child].neighbour
    }
    return children
  }

  private func find(_ scalar: UInt32, behind node: Int) -> Int? {
    if node == 0 { return roots[scalar] }
    var child = nodes[node].first
    while child != 0, nodes[child].scalar != scalar { child = nodes[child].neighbour }
    return child == 0 ? nil : child
  }

  private mutating func add(_ scalar: UInt32, behind node: Int) -> Int {
    let child = nodes.count
    nodes.append(Node(scalar: scalar, neighbour: nodes[node].first))
    nodes[node].first = child
    if node == 0 { roots[scalar] = child }
    return child
  }
}
