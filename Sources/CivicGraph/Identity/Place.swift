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

/// The places that documents speak for, each written as fully as any document writes it.
struct PlaceTable: Sendable {
  private let byDocument: [String: Place]

  /// The table of the documents' places, given as text.
  init(_ texts: [String: String]) {
    let places = texts.mapValues { Place($0) }
    let all = Set(places.values)
    let byLast = Dictionary(grouping: all, by: \.components.last)
    var full: [Place: Place] = [:]
    for place in all {
      let longer = (byLast[place.components.last] ?? []).filter { place.isAbbreviation(of: $0) }
      let longest = longer.filter { candidate in !longer.contains { candidate.isAbbreviation(of: $0) } }
      full[place] = longest.count == 1 ? longest.first ?? place : place
    }
    byDocument = places.compactMapValues { full[$0] }
  }

  /// The place that a document speaks for, or nil.
  subscript(document: String) -> Place? { byDocument[document] }

  /// Whether two documents can speak of one and the same person by name alone: of one place, or of one
  /// within the other, or where one of them does not tell its place.
  func areNear(_ first: String, _ second: String) -> Bool {
    guard first != second, let left = self[first], let right = self[second] else { return true }
    return left == right || left.isWithin(right) || right.isWithin(left)
  }
}
