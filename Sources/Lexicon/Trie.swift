/// The words as a trie over Unicode scalars, its edges in one open-addressed table.
///
/// A walk costs one probe a character; there are no failure links, since words are short and a page is
/// walked from each character anyway.
struct Trie: Sendable {
  /// Edges: the key is `node << 21 | scalar` plus one, so that zero means empty.
  private var keys: [UInt64]
  private var targets: [Int32]
  private var mask: Int
  private var edgeCount = 0
  /// The word that ends at a node, or -1.
  private var values: [Int32] = [-1]

  init(capacity: Int) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    targets = Array(repeating: 0, count: size)
    mask = size - 1
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  /// The node behind `node` by `scalar`, or -1.
  @inline(__always)
  func next(_ node: Int32, _ scalar: UInt32) -> Int32 {
    let key = (UInt64(UInt32(bitPattern: node)) << 21 | UInt64(scalar)) + 1
    var slot = Trie.slot(key, mask)
    while true {
      let found = keys[slot]
      if found == key { return targets[slot] }
      if found == 0 { return -1 }
      slot = (slot + 1) & mask
    }
  }

  /// The word that ends at `node`, or -1.
  @inline(__always)
  func value(_ node: Int32) -> Int32 { values[Int(node)] }

  /// The word of exactly these characters, or -1.
  func find(_ scalars: some Sequence<UInt32>) -> Int32 {
    var node: Int32 = 0
    for scalar in scalars {
      node = next(node, scalar)
      if node < 0 { return -1 }
    }
    return value(node)
  }

  /// Adds a word, or finds it; returns the value kept for it.
  mutating func insert(_ scalars: [UInt32], value: Int32) -> Int32 {
    var node: Int32 = 0
    for scalar in scalars {
      var following = next(node, scalar)
      if following < 0 {
        following = Int32(values.count)
        values.append(-1)
        addEdge(node, scalar, following)
      }
      node = following
    }
    if values[Int(node)] < 0 { values[Int(node)] = value }
    return values[Int(node)]
  }

  private mutating func addEdge(_ node: Int32, _ scalar: UInt32, _ target: Int32) {
    if (edgeCount + 1) * 2 > keys.count { grow() }
    place((UInt64(UInt32(bitPattern: node)) << 21 | UInt64(scalar)) + 1, target)
    edgeCount += 1
  }

  private mutating func place(_ key: UInt64, _ target: Int32) {
    var slot = Trie.slot(key, mask)
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    targets[slot] = target
  }

  private mutating func grow() {
    let (oldKeys, oldTargets) = (keys, targets)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    targets = Array(repeating: 0, count: oldKeys.count * 2)
    mask = keys.count - 1
    for (index, key) in oldKeys.enumerated() where key != 0 { place(key, oldTargets[index]) }
  }
}
