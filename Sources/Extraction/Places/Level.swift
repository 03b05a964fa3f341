/// The levels of administration, from the largest.
enum Level: Int, Comparable, CaseIterable {
  case province, city, county, town, village

  static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

  /// The level that one character means before a body: 镇党委, 区体育局.
  static func generic(_ scalar: UInt32) -> [Level] {
    switch scalar {
    case 0x7701: [.province]  // 省
    case 0x5E02: [.city, .province, .county]  // 市
    case 0x533A, 0x53BF, 0x65D7: [.county]  // 区 县 旗
    case 0x9547, 0x4E61: [.town]  // 镇 乡
    case 0x5DDE: [.city]  // 州
    case 0x6751: [.village]  // 村
    default: []
    }
  }
}

/// An administrative unit that a text names.
struct Unit: Hashable {
  /// Its name with its kind: 青禾镇.
  let name: String
  let level: Level
  /// What its name ends in: 镇, 街道, 区.
  let suffix: String

  /// Its name without its kind: 青禾.
  var stem: String { String(name.dropLast(suffix.count)) }
}
