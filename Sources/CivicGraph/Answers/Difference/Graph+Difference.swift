public import Civics

extension Graph {
  /// What this graph adds to an older one, changes in it, contradicts, or no longer has; looked for by several
  /// workers, it is the same whoever they are. Takes O(n log n).
  public func difference(from old: Graph, workers: Workers = .one) -> GraphDifference {
    let pairing = GraphPairing(old, self)
    let kinds = GraphItem.Kind.allCases
    return GraphDifference(entries: workers.map(kinds.count) { pairing.entries(kinds[$0]) }.flatMap { $0 })
  }
}

extension GraphPairing {
  /// What differs of one kind, by id.
  fileprivate func entries(_ kind: GraphItem.Kind) -> [GraphDifference.Entry] {
    var entries: [GraphDifference.Entry] = []
    var isOld = Array(repeating: true, count: old.count(of: kind))
    var isNew = Array(repeating: true, count: new.count(of: kind))
    let sameness = Sameness(old, new)
    for (place, number) in pairs(kind) {
      (isOld[place], isNew[number]) = (false, false)
      if sameness.isSame(kind, place, number) { continue }
      let (before, after) = (old.item(kind, place), new.item(kind, number))
      let alterations = alterations(of: before, to: after)
      if alterations.isEmpty { continue }
      entries.append(
        GraphDifference.Entry(
          before: before, after: after, alterations: alterations, reason: reason(before, after)))
    }
    for place in isOld.indices where isOld[place] {
      entries.append(
        GraphDifference.Entry(before: old.item(kind, place), after: nil, alterations: [], reason: nil))
    }
    for number in isNew.indices where isNew[number] {
      entries.append(
        GraphDifference.Entry(before: nil, after: new.item(kind, number), alterations: [], reason: nil))
    }
    let ids = entries.map { ($0.item?.id ?? "", $0.before?.id ?? "") }
    return entries.indices.sorted { left, right in
      ids[left].0.isSame(as: ids[right].0)
        ? ids[left].1.isBefore(ids[right].1) : ids[left].0.isBefore(ids[right].0)
    }.map { entries[$0] }
  }
}
