extension Graph {
  /// The names most like `name`, the likest first: by how many characters have to change, then by evidence.
  ///
  /// Names of which more than half would have to change are not offered.
  public func namesNear(_ name: String, limit: Int) -> [String] {
    let asked = Array(name)
    var found: [String: (distance: Int, evidence: Int)] = [:]
    for person in persons {
      for form in [person.name] + person.otherNames {
        let letters = Array(form)
        let distance = editDistance(asked, letters)
        guard distance * 2 <= max(asked.count, letters.count) || (distance == 1 && asked.count == 2) else {
          continue
        }
        let known = found[person.name]
        found[person.name] = (
          min(distance, known?.distance ?? distance), max(person.evidence.count, known?.evidence ?? 0)
        )
      }
    }
    let ranked = found.sorted {
      ($0.value.distance, -$0.value.evidence, $0.key) < ($1.value.distance, -$1.value.evidence, $1.key)
    }
    return ranked.prefix(limit).map(\.key)
  }
}

/// How many elements have to be put in, left out or replaced to make one of the other.
func editDistance<Element: Equatable>(_ first: [Element], _ second: [Element]) -> Int {
  var row = Array(0...second.count)
  for (line, character) in first.enumerated() {
    var diagonal = row[0]
    row[0] = line + 1
    for (column, other) in second.enumerated() {
      let above = row[column + 1]
      row[column + 1] = min(diagonal + (character == other ? 0 : 1), above + 1, row[column] + 1)
      diagonal = above
    }
  }
  return row[second.count]
}
