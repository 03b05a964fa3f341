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

extension Level {
  /// Ordinary words that begin with the character of a level: 市场, 区域.
  static let ordinary: PhraseSet = [
    "市场", "市民", "市政工", "市政设", "市政管", "市政公", "市政建", "市容", "区域", "区块", "乡村", "乡贤", "村镇", "村级", "镇域", "市域", "县域",
    "县级", "市级",
    "区级", "镇级", "乡级", "村居", "村支", "村民", "区内", "镇内", "市内", "州级", "省级", "旗下", "旗舰", "乡土", "乡愁", "区间", "镇区",
    "市区", "县城", "省城",
    "市值", "区划", "旗帜", "旗袍", "市集", "市面", "省事", "省心", "镇静", "区别", "区分", "县道", "省道", "乡道", "乡音", "乡亲", "乡情",
  ]
}

/// A unit for each level, where there is one.
struct UnitsByLevel {
  /// All there are, in the order in which they came.
  private(set) var all: [Unit] = []

  subscript(level: Level) -> Unit? {
    for unit in all where unit.level == level { return unit }
    return nil
  }

  /// Puts a unit in the place of that of its level.
  mutating func set(_ unit: Unit) {
    all.removeAll { $0.level == unit.level }
    all.append(unit)
  }

  /// Takes over the units of others; they come before its own.
  mutating func merge(_ others: UnitsByLevel) {
    for unit in others.all { set(unit) }
  }
}

/// An administrative unit that a text names.
///
/// A class, though it never changes: units are handed from post to post.
final class Unit: Sendable, Equatable {
  /// Its name with its kind: 青禾镇.
  let name: Characters
  let level: Level
  /// What its name ends in: 镇, 街道, 区.
  let suffix: Characters
  /// The name as a paper prints it, where that is shorter: 榕树街 for 榕树街道.
  let short: Characters?

  init(name: Characters, level: Level, suffix: Characters, short: Characters? = nil) {
    self.name = name
    self.level = level
    self.suffix = suffix
    self.short = short
  }

  /// How many characters of a text are this unit at its beginning; 0 where it does not begin so.
  func count(startingIn text: Characters) -> Int {
    if text.hasPrefix(name) { return name.count }
    return short.map { text.hasPrefix($0) ? $0.count : 0 } ?? 0
  }

  /// Its name without its kind: 青禾.
  var stem: Characters { name.dropLast(suffix.count) }

  static func == (left: Unit, right: Unit) -> Bool {
    left === right || (left.level == right.level && left.name == right.name && left.suffix == right.suffix)
  }
}
