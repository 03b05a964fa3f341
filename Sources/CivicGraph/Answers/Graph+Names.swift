internal import Lexicon

extension Graph {
  /// The names most like `name`, the likest first: by how many characters have to change, then by evidence.
  ///
  /// Names of which more than half would have to change are not offered, but for those that hold `name`.
  public func namesNear(_ name: String, limit: Int) -> [String] {
    var names: [String] = []
    for person in personsNear(name) where !names.contains(person.name) {
      if names.count >= limit { break }
      names.append(person.name)
    }
    return names
  }

  /// Everybody with a name like `name`, the likest first; ties by evidence, then by id.
  func personsNear(_ name: String) -> [Person] {
    let asked = Array(name)
    return ranked { person in
      var least: Int?
      for form in [person.name] + person.otherNames {
        let letters = Array(form)
        let isPart = asked.count < letters.count && form.contains(name)
        let distance = isPart ? 1 : editDistance(asked, letters)
        guard
          isPart || distance * 2 <= max(asked.count, letters.count) || (distance == 1 && asked.count == 2)
        else { continue }
        // Of names that differ in one character, that of like shape or sound comes first.
        let steps = distance == 1 && isSlip(name, for: form) ? 1 : distance * 2
        least = min(steps, least ?? steps)
      }
      return least
    }
  }

  /// Everybody whose name is spelt like `query` or begins so, the likest first; at most a quarter of the letters
  /// differ.
  func personsNear(_ query: PinyinQuery, _ readings: Readings) -> [Person] {
    let asked = query.letters
    return ranked { person in
      if readings.reads(person.name, as: query, isSurnameFree: true) { return 0 }
      guard let spelling = readings.spelling(of: person.name).flatMap(PinyinQuery.init)?.letters else {
        return nil
      }
      if asked.count > 1, spelling.starts(with: asked) { return asked.count }
      guard abs(spelling.count - asked.count) <= asked.count / 4 else { return nil }
      let distance = editDistance(asked, spelling)
      return distance <= asked.count / 4 ? distance : nil
    }
  }

  private func ranked(_ distance: (Person) -> Int?) -> [Person] {
    persons.compactMap { person in distance(person).map { (distance: $0, person: person) } }.sorted {
      ($0.distance, -$0.person.evidence.count, $0.person.id)
        < ($1.distance, -$1.person.evidence.count, $1.person.id)
    }.map(\.person)
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
