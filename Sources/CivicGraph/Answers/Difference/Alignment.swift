/// Two lists in the order of their ids walked side by side: what both have, and what only one has. Takes O(n).
struct Alignment {
  /// The places of what has one id in both.
  private(set) var pairs: [(old: Int, new: Int)] = []
  /// The places of what only the old list has.
  private(set) var old: [Int] = []
  /// The places of what only the new list has.
  private(set) var new: [Int] = []

  init(_ before: [GraphItem], _ after: [GraphItem]) {
    var (place, number) = (0, 0)
    while place < before.count, number < after.count {
      if before[place].hasID(of: after[number]) {
        pairs.append((place, number))
        place += 1
        number += 1
      } else if before[place].stands(before: after[number]) {
        old.append(place)
        place += 1
      } else {
        new.append(number)
        number += 1
      }
    }
    old += place..<before.count
    new += number..<after.count
  }
}

extension GraphPairing {
  /// The pairs among what an alignment left over: things whose person, body or event is named otherwise now,
  /// and changes of office whose date is another. Those of one key go together in their order.
  func pairs(_ left: Alignment, _ old: [GraphItem], _ new: [GraphItem]) -> [(old: Int, new: Int)] {
    if left.old.isEmpty { return [] }
    var free: [String: ArraySlice<Int>] = [:]
    for number in left.new { free[GraphPairing.key(ofNew: new[number]), default: []].append(number) }
    return left.old.compactMap { place -> (old: Int, new: Int)? in
      guard let number = free[key(ofOld: old[place])]?.popFirst() else { return nil }
      return (place, number)
    }
  }
}
