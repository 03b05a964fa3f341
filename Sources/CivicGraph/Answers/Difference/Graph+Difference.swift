extension Graph {
  /// What this graph adds to an older one, changes in it, contradicts, or no longer has. Takes O(n log n).
  public func difference(from old: Graph) -> GraphDifference {
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
    let alignment = Alignment(old, new)
    let pairs = alignment.pairs + pairing.pairs(alignment, old, new)
    var entries: [GraphDifference.Entry] = []
    var isOld = Array(repeating: true, count: old.count)
    var isNew = Array(repeating: true, count: new.count)
    for (place, number) in pairs {
      (isOld[place], isNew[number]) = (false, false)
      if old[place].isUnchanged(from: new[number]) { continue }
      let alterations = pairing.alterations(of: old[place], to: new[number])
      if alterations.isEmpty { continue }
      entries.append(
        GraphDifference.Entry(
          before: old[place], after: new[number], alterations: alterations,
          reason: pairing.reason(old[place], new[number])))
    }
    for (place, item) in old.enumerated() where isOld[place] {
      entries.append(GraphDifference.Entry(before: item, after: nil, alterations: [], reason: nil))
    }
    for (number, item) in new.enumerated() where isNew[number] {
      entries.append(GraphDifference.Entry(before: nil, after: item, alterations: [], reason: nil))
    }
    return entries
  }
}
