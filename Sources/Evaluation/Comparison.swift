internal import Civics
internal import Records

/// One document held against its gold.
struct Comparison {
  let gold: Gold
  let found: FoundRows
  private(set) var tallies: [Measure: Tally] = [:]
  private(set) var misses: [Miss] = []

  init(_ gold: Gold, _ found: FoundRows) {
    self.gold = gold
    self.found = found
  }

  /// Compares everything, in the order of the measures.
  mutating func run() {
    compareYear()
    comparePersons()
    compareRoles()
    compareEvents()
    compareChanges()
    compareInitiatives()
  }

  mutating func add(
    _ measure: Measure, correct: Int, extra: [(row: String, line: Int?)], missing: [String]
  ) {
    tallies[measure, default: Tally()].correct += correct
    tallies[measure, default: Tally()].extra += extra.count
    tallies[measure, default: Tally()].missing += missing.count
    for (row, line) in extra {
      misses.append(
        Miss(document: gold.document, measure: measure, isExtra: true, row: row, line: line))
    }
    for row in missing {
      misses.append(
        Miss(document: gold.document, measure: measure, isExtra: false, row: row, line: nil))
    }
  }

  private mutating func compareYear() {
    let years = found.documents.map(\.year)
    guard let year = gold.year else {
      add(.year, correct: 0, extra: years.compactMap { $0 }.map { (String($0), nil) }, missing: [])
      return
    }
    if years.contains(year) {
      add(.year, correct: 1, extra: [], missing: [])
    } else {
      let text = years.map { $0.map(String.init) ?? "none" }.joined(separator: ", ")
      let extra: [(row: String, line: Int?)] = years.isEmpty || years == [nil] ? [] : [(text, nil)]
      add(.year, correct: 0, extra: extra, missing: [String(year)])
    }
  }

  /// A person is optional where every row that names him or her is.
  private mutating func comparePersons() {
    var isOptional: [Scalars: Bool] = [:]
    var missing: [(person: Scalars, name: String)] = []
    for row in gold.roles {
      let person = folded(row.person)
      if isOptional[person] == nil { missing.append((person, row.person)) }
      isOptional[person] = row.isOptional && isOptional[person] ?? true
    }
    var seen: Set<Scalars> = []
    var correct = 0
    var extra: [(row: String, line: Int?)] = []
    for role in found.roles where seen.insert(role.person).inserted {
      switch isOptional[role.person] {
      case nil: extra.append((role.fact.person.name, role.line))
      case false?: correct += 1
      case true?: break
      }
    }
    let missed = missing.filter { isOptional[$0.person] == false && !seen.contains($0.person) }
    add(.titledPerson, correct: correct, extra: extra, missing: missed.map(\.name))
  }

  private mutating func compareRoles() {
    let rights = gold.roles.map { RightPosts($0.post) }
    let persons = gold.roles.map { folded($0.person) }
    let rows = Array(gold.roles.indices)
    func isTitle(_ row: Int, _ other: FoundRows.Role) -> Bool {
      persons[row] == other.person && rights[row].hasTitle(other.title)
    }
    let byTitle = Matching(rows, found.roles.count, isOptional: { gold.roles[$0].isOptional }) { row, index in
      let other = found.roles[index]
      guard isTitle(row, other) else { return nil }
      return rights[row].hasPost(other.post) ? 2 : 1
    }
    let byPost = Matching(rows, found.roles.count, isOptional: { gold.roles[$0].isOptional }) { row, index in
      let other = found.roles[index]
      let right = gold.roles[row]
      let isFormerRight = right.isFormerOpen || right.isFormer == other.fact.isFormer
      return isTitle(row, other) && rights[row].hasPost(other.post) && isFormerRight ? 1 : nil
    }
    for (measure, matching) in [(Measure.role, byTitle), (.roleWithOrganization, byPost)] {
      add(
        measure, correct: matching.pairs.count { !gold.roles[$0.gold].isOptional },
        extra: matching.extra.map { (describe(found.roles[$0].fact), found.roles[$0].line) },
        missing: matching.missing.map { describe(gold.roles[$0]) })
    }
  }

  private mutating func compareChanges() {
    let rights = gold.changes.map { RightPosts($0.post) }
    let rows = Array(gold.changes.indices)
    for measure in [Measure.change, .changeWithDate] {
      let matching = Matching(
        rows, found.changes.count, isOptional: { gold.changes[$0].isOptional }
      ) { row, index in
        let right = gold.changes[row]
        let other = found.changes[index]
        let isSame =
          folded(right.person) == other.person && right.change == other.fact.change.rawValue
          && rights[row].hasTitle(other.title) && rights[row].hasPost(other.post)
          && (measure == .change || right.date.nonEmpty == other.fact.date?.description)
        return isSame ? 1 : nil
      }
      add(
        measure, correct: matching.pairs.count { !gold.changes[$0.gold].isOptional },
        extra: matching.extra.map { (describe(found.changes[$0].fact), found.changes[$0].line) },
        missing: matching.missing.map { describe(gold.changes[$0]) })
    }
  }

  private mutating func compareInitiatives() {
    let names = gold.initiatives.map { ([$0.name] + $0.otherNames).map { folded($0) } }
    let rows = Array(gold.initiatives.indices)
    let matching = Matching(
      rows, found.initiatives.count, isOptional: { gold.initiatives[$0].isOptional }
    ) { row, index in
      let other = found.initiatives[index].name
      let score = names[row].map { likeness($0, other) }.max() ?? 0
      let isPart = names[row].contains {
        ($0.count >= 4 && other.contains($0)) || (other.count >= 4 && $0.contains(other))
      }
      return score >= 0.6 || isPart ? score : nil
    }
    add(
      .initiative, correct: matching.pairs.count { !gold.initiatives[$0.gold].isOptional },
      extra: matching.extra.map { (found.initiatives[$0].fact.name, found.initiatives[$0].line) },
      missing: matching.missing.map { gold.initiatives[$0].name })
  }
}

extension String? {
  /// An empty text counts as none.
  var nonEmpty: String? { self == "" ? nil : self }
}
