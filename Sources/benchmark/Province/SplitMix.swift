/// A small generator with a seed (SplitMix64 of Sebastiano Vigna): the same numbers every time, everywhere.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 below `bound`, which is at least 1; the slight lean to small numbers does no harm here.
  mutating func number(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// Whether something happens that happens in `share` of 1000 cases.
  mutating func happens(_ share: Int) -> Bool { number(below: 1000) < share }

  /// One of the elements; nil of none.
  mutating func one<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[number(below: elements.count)]
  }
}
