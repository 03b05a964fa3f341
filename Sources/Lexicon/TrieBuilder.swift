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
