extension Graph {
  /// What this graph adds to an older one, changes in it, contradicts, or no longer has. Takes O(n log n).
  public func difference(from old: Graph) -> GraphDifference {
    if self == old { return GraphDifference(entries: []) }
    let pairing = GraphPairing(old, self)
    return GraphDifference(
      entries: GraphItem.Kind.allCases.flatMap { kind in
        Graph.entries(old.items(kind), items(kind), pairing).sorted {
          ($0.item?.id ?? "", $0.before?.id ?? "") < ($1.item?.id ?? "", $1.before?.id ?? "")
        }
      })
  }

  private static func entries(_ old: [GraphItem], _ new: [GraphItem], _ pairing: GraphPairing)
    -> [GraphDifference.Entry]
  {
    var numbers: [String: [Int]] = [:]
    for (number, item) in new.enumerated() {
      numbers[GraphPairing.key(ofNew: item), default: []].append(number)
    }
    var entries: [GraphDifference.Entry] = []
    var taken: Set<Int> = []
    for (item, number) in pairs(old, new, numbers, pairing) {
      guard let number else {
        entries.append(GraphDifference.Entry(before: item, after: nil, alterations: [], reason: nil))
        continue
      }
      taken.insert(number)
      let alterations = pairing.alterations(of: item, to: new[number])
      if alterations.isEmpty { continue }
      entries.append(
        GraphDifference.Entry(
          before: item, after: new[number], alterations: alterations,
          reason: pairing.reason(item, new[number])))
    }
    for (number, item) in new.enumerated() where !taken.contains(number) {
      entries.append(GraphDifference.Entry(before: nil, after: item, alterations: [], reason: nil))
    }
    return entries
  }

  /// Each thing of the old graph with its number in the new one. Where several share a key, as two changes of
  /// one office do, those of equal id belong together, then those that are left, in order.
  private static func pairs(
    _ old: [GraphItem], _ new: [GraphItem], _ numbers: [String: [Int]], _ pairing: GraphPairing
  ) -> [(GraphItem, Int?)] {
    var free = numbers
    var found: [(item: GraphItem, number: Int?)] = []
    var left: [Int] = []
    for (place, item) in old.enumerated() {
      let key = pairing.key(ofOld: item)
      let candidates = numbers[key] ?? []
      let number = candidates.count == 1 ? candidates[0] : candidates.first { new[$0].id == item.id }
      found.append((item, number))
      if let number { free[key]?.removeAll { $0 == number } } else { left.append(place) }
    }
    for place in left {
      let key = pairing.key(ofOld: found[place].item)
      if let number = free[key]?.first {
        found[place].number = number
        free[key]?.removeFirst()
      }
    }
    return found
  }
}
