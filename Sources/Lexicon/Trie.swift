/// The words as a trie over Unicode scalars, its edges in one open-addressed table.
///
/// There are no failure links, since words are short and a page is walked from each character anyway. Most
/// walks end after a character or two; so the first step is a look into a flat table, and each node has a
/// mask of the characters that go on from it, which tells nearly every end of a walk without a probe.
struct Trie: Sendable {
  /// An edge: the key is `node << 21 | scalar` plus one, so that zero means empty.
  private struct Edge {
    var key: UInt64 = 0
    var target: Int32 = 0
  }

  private struct Node {
    /// The word that ends here, or -1.
    var value: Int32 = -1
    /// One bit for the lowest five bits of each character that goes on.
    var following: UInt32 = 0
  }

  private var edges: [Edge]
  private var mask: Int
  private var edgeCount = 0
  private var nodes = [Node()]
  /// The node behind the root by each character of the Basic Multilingual Plane, or 0.
  private var firsts = [Int32](repeating: 0, count: 0x10000)

  init(capacity: Int) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    edges = Array(repeating: Edge(), count: size)
    mask = size - 1
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  @inline(__always)
  private static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 {
    (UInt64(UInt32(bitPattern: node)) << 21 | UInt64(scalar)) + 1
  }

  /// Calls `body` with each word that starts at a character and with its end, shortest first, until it
  /// returns false.
  @inline(__always)
  func forEachWord(in text: Span<UInt32>, from start: Int, _ body: (Int32, Int) -> Bool) {
    var number = next(0, text[start])
    var position = start + 1
    while number > 0 {
      let node = nodes[Int(number)]
      if node.value >= 0, !body(node.value, position) { return }
      guard position < text.count, node.following & 1 << (text[position] & 31) != 0 else { return }
      number = probe(number, text[position])
      position += 1
    }
  }

  /// The node behind `node` by `scalar`, or -1.
  @inline(__always)
  private func next(_ node: Int32, _ scalar: UInt32) -> Int32 {
    if node == 0, scalar < 0x10000 {
      let first = firsts[Int(scalar)]
      return first == 0 ? -1 : first
    }
    if nodes[Int(node)].following & 1 << (scalar & 31) == 0 { return -1 }
    return probe(node, scalar)
  }

  /// The node behind `node` by `scalar`, or -1, from the table of edges.
  @inline(__always)
  private func probe(_ node: Int32, _ scalar: UInt32) -> Int32 {
    let key = Trie.key(node, scalar)
    var slot = Trie.slot(key, mask)
    while true {
      let edge = edges[slot]
      if edge.key == key { return edge.target }
      if edge.key == 0 { return -1 }
      slot = (slot + 1) & mask
    }
  }

  /// The word of exactly these characters, or -1.
  func find(_ scalars: some Sequence<UInt32>) -> Int32 {
    var node: Int32 = 0
    for scalar in scalars {
      node = next(node, scalar)
      if node < 0 { return -1 }
    }
    return nodes[Int(node)].value
  }

  /// Adds a word, or finds it; returns the value kept for it.
  mutating func insert(_ scalars: [UInt32], value: Int32) -> Int32 {
    var node: Int32 = 0
    for scalar in scalars {
      var following = next(node, scalar)
      if following < 0 {
        following = Int32(nodes.count)
        nodes.append(Node())
        addEdge(node, scalar, following)
      }
      node = following
    }
    if nodes[Int(node)].value < 0 { nodes[Int(node)].value = value }
    return nodes[Int(node)].value
  }

  private mutating func addEdge(_ node: Int32, _ scalar: UInt32, _ target: Int32) {
    if node == 0, scalar < 0x10000 {
      firsts[Int(scalar)] = target
      return
    }
    nodes[Int(node)].following |= 1 << (scalar & 31)
    if (edgeCount + 1) * 2 > edges.count { grow() }
    place(Edge(key: Trie.key(node, scalar), target: target))
    edgeCount += 1
  }

  private mutating func place(_ edge: Edge) {
    var slot = Trie.slot(edge.key, mask)
    while edges[slot].key != 0 { slot = (slot + 1) & mask }
    edges[slot] = edge
  }

  private mutating func grow() {
    let old = edges
    edges = Array(repeating: Edge(), count: old.count * 2)
    mask = edges.count - 1
    for edge in old where edge.key != 0 { place(edge) }
  }
}
