internal import Lexicon

extension Graph {
  /// Who is meant by `name`: an id, a name, a printed form of one, its traditional characters, its pinyin, or a
  /// name with one character of like shape or sound; else at most `limit` people whose names come near.
  ///
  /// The first way that finds somebody counts. A slip is only taken for one where it leaves a single person,
  /// and never in a name of two characters: 何川 and 何传 are two people. Takes time linear in the graph.
  public func search(_ name: String, limit: Int = 5) -> NameSearch {
    func found(_ way: NameSearch.Way, _ persons: [Person]) -> NameSearch? {
      persons.isEmpty ? nil : NameSearch(asked: name, way: way, persons: persons, near: [])
    }
    if name.contains("@") || name.hasPrefix("person/") {
      if let person = person(name.hasPrefix("person/") ? name : "person/\(name)") {
        return NameSearch(asked: name, way: .id, persons: [person], near: [])
      }
    }
    if let search = found(.name, persons.filter { $0.name == name }) { return search }
    if let search = found(.printed, persons.filter { $0.otherNames.contains(name) }) { return search }
    if let query = PinyinQuery(name) { return search(query, asked: name, limit: limit) }
    let simplified = Lexicon.forms.simplified(name)
    if simplified != name, let search = found(.traditional, persons(named: simplified)) { return search }
    let slips = simplified.count > 2 ? persons.filter { isSlip(simplified, for: $0.name) } : []
    if slips.count == 1, let search = found(.slip, slips) { return search }
    return NameSearch(
      asked: name, way: nil, persons: [], near: Array(personsNear(simplified).prefix(limit)))
  }

  private func search(_ query: PinyinQuery, asked: String, limit: Int) -> NameSearch {
    let readings = Readings.standard
    for query in [query, query.withLastWordFirst].compactMap({ $0 }) {
      let readers = persons.filter { readings.reads($0.name, as: query) }
      if !readers.isEmpty { return NameSearch(asked: asked, way: .pinyin, persons: readers, near: []) }
    }
    return NameSearch(
      asked: asked, way: nil, persons: [], near: Array(personsNear(query, readings).prefix(limit)))
  }

  /// Whether one character of `asked` is taken for another of like shape or sound in `name`.
  func isSlip(_ asked: String, for name: String) -> Bool {
    let (left, right) = (Array(asked.unicodeScalars), Array(name.unicodeScalars))
    guard left.count == right.count else { return false }
    let differing = left.indices.filter { left[$0] != right[$0] }
    guard differing.count == 1, let place = differing.first else { return false }
    return Lexicon.forms.areLookalikes(left[place], right[place])
      || Readings.standard.areHomophones(left[place], right[place])
  }
}
