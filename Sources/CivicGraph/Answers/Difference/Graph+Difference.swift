public import Civics

extension Graph {
  /// What this graph adds to an older one, changes in it, contradicts, or no longer has; looked for by several
  /// workers, it is the same whoever they are. Takes O(n log n).
  public func difference(from old: Graph, workers: Workers = .one) -> GraphDifference {
    let pairing = GraphPairing(old, self, workers: workers)
    let kinds = GraphItem.Kind.allCases
    let cases = workers.map(kinds.count) { pairing.cases(kinds[$0]) }.flatMap { $0 }
    // Dealt out, since what is costly stands together.
    let lanes = workers.count
    let hand = 256
    let entries = workers.map(lanes) { lane in
      stride(from: lane * hand, to: cases.count, by: lanes * hand).map { first in
        cases[first..<min(first + hand, cases.count)].compactMap { pairing.entry($0) }
      }
    }
    var all: [GraphDifference.Entry] = []
    all.reserveCapacity(cases.count)
    for number in 0..<(cases.count + hand - 1) / hand { all += entries[number % lanes][number / lanes] }
    return GraphDifference(entries: all)
  }
}

extension GraphPairing {
  /// What may have to be told: of something that both graphs have, or only one; by places.
  fileprivate struct Case {
    let kind: GraphItem.Kind
    let old: Int?
    let new: Int?
  }

  /// What may have to be told of one kind, by id.
  fileprivate func cases(_ kind: GraphItem.Kind) -> [Case] {
    let (altered, removed, added) = split(kind)
    let cases =
      altered.map { Case(kind: kind, old: $0.old, new: $0.new) }
      + removed.map { Case(kind: kind, old: $0, new: nil) }
      + added.map { Case(kind: kind, old: nil, new: $0) }
    let ids = cases.map { one in
      let before = one.old.map { old.id(kind, $0) } ?? ""
      return (one.new.map { new.id(kind, $0) } ?? before, before)
    }
    return cases.indices.sorted { left, right in
      ids[left].0.isSame(as: ids[right].0)
        ? ids[left].1.isBefore(ids[right].1) : ids[left].0.isBefore(ids[right].0)
    }.map { cases[$0] }
  }

  /// What is told of it; nil where nothing differs that is told.
  fileprivate func entry(_ one: Case) -> GraphDifference.Entry? {
    guard let place = one.old, let number = one.new else {
      return GraphDifference.Entry(
        before: one.old.map { old.item(one.kind, $0) }, after: one.new.map { new.item(one.kind, $0) },
        alterations: [], reason: nil)
    }
    let isTenure = one.kind == .tenure
    let told = isTenure ? tenure(place, number) : nil
    if told?.isEmpty == true { return nil }
    let (before, after) = (old.item(one.kind, place), new.item(one.kind, number))
    let alterations = told ?? alterations(of: before, to: after)
    if alterations.isEmpty { return nil }
    return GraphDifference.Entry(
      before: before, after: after, alterations: alterations, reason: reason(before, after))
  }
}
