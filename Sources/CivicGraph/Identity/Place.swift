/// A place as a paper writes it, from the largest unit down: 江州市清河区白石镇.
struct Place: Hashable, Sendable {
  /// The units: 江州市, 清河区, 白石镇.
  let components: [String]

  /// The place read from its text: a unit ends with 省, 市, 区, 县, 镇, 乡, 街道 and the like.
  ///
  /// A unit has two characters before that ending (沙市区 is one unit), a county one (泾县).
  init(_ text: String) {
    var components: [String] = []
    var unit: [Character] = []
    for character in text where !character.isWhitespace {
      unit.append(character)
      let isEnd =
        switch character {
        case "省", "市", "区", "旗", "镇", "乡", "州": unit.count > 2
        case "县": unit.count > 1
        case "道": unit.count > 3 && unit[unit.count - 2] == "街"
        default: false
        }
      if isEnd {
        components.append(String(unit))
        unit.removeAll()
      }
    }
    if !unit.isEmpty { components.append(String(unit)) }
    self.components = components
  }

  /// The place in one word.
  var text: String { components.joined() }

  /// Whether all of this place's units stand, in order, among those of `other`: 清河区 and 白石镇 both do in
  /// 江州市清河区白石镇, which is then the same place more fully told, or a part of this one.
  ///
  /// A unit in the middle may be missing: a paper of 白石镇 that names no district in one issue is the paper
  /// of 江州市白石镇 all the same.
  func isWithin(_ other: Place) -> Bool {
    guard !components.isEmpty else { return false }
    var rest = other.components[...]
    for component in components {
      guard let found = rest.firstIndex(of: component) else { return false }
      rest = rest[(found + 1)...]
    }
    return true
  }

  /// Whether `other` is the same place, told with more units around it.
  func isAbbreviation(of other: Place) -> Bool {
    components.count < other.components.count && components.last == other.components.last && isWithin(other)
  }
}
