/// How often passages of one text occur among those added, told by their characters.
///
/// A table of its own: a dictionary of slices hashes each of them from its first character to its last, and
/// these grow leftwards from one end, so that each hash is one step from the last.
struct PassageCounts {
  private struct Entry {
    var start: Int32 = 0
    var end: Int32 = 0
    var count: Int32 = 0
  }

  private let text: [UInt32]
  private var entries: [Entry]
  private var used = 0

  /// For about so many passages of `text`.
  init(_ text: [UInt32], room: Int) {
    self.text = text
    var size = 64
    while size < room * 2 { size *= 2 }
    entries = Array(repeating: Entry(), count: size)
  }

  /// Counts the passages that end before `end` and begin at each of `starts`.
  mutating func add(endingAt end: Int, from starts: ClosedRange<Int>) {
    var hash: UInt64 = 0
    for start in stride(from: end - 1, through: starts.lowerBound, by: -1) {
      hash = PassageCounts.step(hash, text[start])
      guard start <= starts.upperBound else { continue }
      if used * 2 >= entries.count { grow() }
      let slot = slot(start..<end, hash)
      if entries[slot].count == 0 {
        entries[slot] = Entry(start: Int32(start), end: Int32(end))
        used += 1
      }
      entries[slot].count += 1
    }
  }

  /// How often a passage was added.
  subscript(range: Range<Int>) -> Int { Int(entries[slot(range, hash(range))].count) }

  @inline(__always)
  private static func step(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
    (hash ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15
  }

  private func hash(_ range: Range<Int>) -> UInt64 {
    range.reversed().reduce(0) { PassageCounts.step($0, text[$1]) }
  }

  /// Where a passage stands in the table, or would.
  private func slot(_ range: Range<Int>, _ hash: UInt64) -> Int {
    let mask = entries.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while entries[slot].count > 0, !isSame(entries[slot], range) { slot = (slot + 1) & mask }
    return slot
  }

  private func isSame(_ entry: Entry, _ range: Range<Int>) -> Bool {
    guard Int(entry.end - entry.start) == range.count else { return false }
    for offset in 0..<range.count
    where text[Int(entry.start) + offset] != text[range.lowerBound + offset] { return false }
    return true
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: Entry(), count: old.count * 2)
    for entry in old where entry.count > 0 {
      let range = Int(entry.start)..<Int(entry.end)
      entries[slot(range, hash(range))] = entry
    }
  }
}
