/// Distinct texts, each kept once and numbered in the order they were met.
///
/// `table.number(of: "镇长") == table.number(of: "镇长")`. Texts are told apart by their bytes. Looking one up takes
/// time linear in its length.
package struct TextTable: Sendable {
  /// The texts by their numbers.
  package private(set) var texts: [String] = []
  /// The bytes of all texts, one after the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt32] = []
  /// Numbers at the places that hashes lead to; -1 for none. Their count is a power of two.
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  package init() {}

  /// How many texts there are.
  package var count: Int { texts.count }

  /// The text of a number.
  package subscript(number: Int32) -> String { texts[Int(number)] }

  /// The number of a text, a new one where it is met for the first time.
  package mutating func number(of text: String) -> Int32 {
    var text = text
    return text.withUTF8 { buffer in
      let hash = TextTable.hash(buffer)
      if let known = find(buffer, hash) { return known }
      return add(String(decoding: buffer, as: UTF8.self), buffer, hash)
    }
  }

  /// The number of a text given as bytes; nil where they are not UTF-8.
  package mutating func number(ofUTF8 buffer: UnsafeBufferPointer<UInt8>) -> Int32? {
    let hash = TextTable.hash(buffer)
    if let known = find(buffer, hash) { return known }
    guard let text = String(validating: buffer, as: UTF8.self) else { return nil }
    return add(text, buffer, hash)
  }

  /// The number of a text that was met before, or nil.
  package func known(_ text: String) -> Int32? {
    var text = text
    return text.withUTF8 { find($0, TextTable.hash($0)) }
  }

  private func find(_ buffer: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int32? {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isEqual(number, buffer) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func isEqual(_ number: Int, _ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == buffer.count else { return false }
    return bytes.withUnsafeBytes { all in
      let known = UnsafeRawBufferPointer(rebasing: all[start..<ends[number]])
      let asked = UnsafeRawBufferPointer(buffer)
      var place = 0
      while place + 8 <= asked.count {
        if known.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          != asked.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        {
          return false
        }
        place += 8
      }
      while place < asked.count {
        if known[place] != asked[place] { return false }
        place += 1
      }
      return true
    }
  }

  private mutating func add(_ text: String, _ buffer: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int32 {
    let number = Int32(texts.count)
    texts.append(text)
    bytes.append(contentsOf: buffer)
    ends.append(bytes.count)
    hashes.append(hash)
    if texts.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for (number, hash) in hashes.enumerated() { place(Int32(number), hash) }
    } else {
      place(number, hash)
    }
    return number
  }

  private mutating func place(_ number: Int32, _ hash: UInt32) {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = number
  }

  /// Multiplies and folds eight bytes at a time; the same for the same bytes in every run.
  private static func hash(_ buffer: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let raw = UnsafeRawBufferPointer(buffer)
    var hash = UInt64(truncatingIfNeeded: raw.count) &* 0x9E37_79B9_7F4A_7C15
    var place = 0
    while place + 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    while place < raw.count {
      rest = rest << 8 | UInt64(raw[place])
      place += 1
    }
    return UInt32(truncatingIfNeeded: mixed(hash ^ rest) >> 32)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let (high, low) = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return high ^ low
  }
}
