/// Where the nodes of a trie stand in its array while it is laid out.
struct TrieLayout {
  /// For each place the nearest free one from there on, or one on the way to it; a free place leads to itself.
  private var nearest = [0, 1]
  /// The bases that are given away: each is that of one node alone.
  private var isBase = [false]
  /// From where on it is worth to look for room for several nodes.
  private var roomy = 2

  /// After so many places without enough room the next search begins further on.
  private static let patience = 64

  /// The base for nodes of these codes, in ascending order; their places are taken from then on.
  mutating func place(_ codes: [Int]) -> Int {
    guard let first = codes.first else { return 0 }
    var place = free(from: max(codes.count > 1 ? roomy : 0, first + 1))
    var tries = 0
    while !hasRoom(place - first, codes) {
      place = free(from: place + 1)
      tries += 1
    }
    if codes.count > 1, tries > TrieLayout.patience { roomy = place }
    let base = place - first
    while isBase.count <= base { isBase.append(false) }
    isBase[base] = true
    for code in codes {
      let taken = free(from: base + code)
      nearest[taken] = free(from: taken + 1)
    }
    return base
  }

  private mutating func hasRoom(_ base: Int, _ codes: [Int]) -> Bool {
    if base < isBase.count, isBase[base] { return false }
    return codes.allSatisfy { free(from: base + $0) == base + $0 }
  }

  /// The first free place from one on.
  private mutating func free(from place: Int) -> Int {
    while nearest.count <= place + 1 { nearest.append(nearest.count) }
    var place = place
    while nearest[place] != place {
      // Each look shortens the way of the next.
      nearest[place] = nearest[nearest[place]]
      place = nearest[place]
    }
    return place
  }
}
