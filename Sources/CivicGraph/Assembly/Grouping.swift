/// Places grouped by a number: which members each group has, ascending, in one array for all.
///
/// `Grouping(count: 2, [1, 0, 1])[1]` has 0 and 2. Members whose group is negative are in none. O(n).
struct Grouping: Equatable, Sendable {
  private var starts: [Int32]
  private var members: [Int32]

  init(count: Int, _ groups: some Collection<Int32>) {
    var starts = Array(repeating: Int32(0), count: count + 1)
    for group in groups where group >= 0 { starts[Int(group) + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    var ends = starts
    var members = Array(repeating: Int32(0), count: Int(starts[count]))
    for (member, group) in groups.enumerated() where group >= 0 {
      members[Int(ends[Int(group)])] = Int32(member)
      ends[Int(group)] += 1
    }
    self.starts = starts
    self.members = members
  }

  /// How many groups there are.
  var count: Int { starts.count - 1 }

  /// The members of a group.
  subscript(group: Int) -> ArraySlice<Int32> { members[Int(starts[group])..<Int(starts[group + 1])] }
}

extension String {
  /// Whether the text stands before another by its bytes, which is also the order of its characters' numbers.
  func isBefore(_ other: String) -> Bool {
    let order = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in
        precedes(UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
      }
    }
    return (order ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}

private func precedes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
  let shared = min(left.count, right.count)
  var place = 0
  while place + 8 <= shared {
    let first = left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    let second = right.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    if first != second { return UInt64(bigEndian: first) < UInt64(bigEndian: second) }
    place += 8
  }
  while place < shared {
    if left[place] != right[place] { return left[place] < right[place] }
    place += 1
  }
  return left.count < right.count
}

extension Array {
  /// The first place from which `isReached` holds on, found by halving; the end where it never does.
  func firstPlace(where isReached: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isReached(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
