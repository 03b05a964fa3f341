extension Graph {
  /// The organizations that `name` means: of that id, else of that name, else with it in their names; sorted as
  /// they are listed.
  public func organizations(named name: String) -> [Organization] {
    if let body = organization(name) ?? organization("organization/" + name) { return [body] }
    let exact = organizations.filter { $0.name == name }
    guard exact.isEmpty, !name.isEmpty else { return exact }
    return organizations.filter { $0.name.holds(name) }.sorted { Organization.isListed($0, before: $1) }
  }

  /// The names of organizations most like `name`, the likest first.
  public func organizationsNear(_ name: String, limit: Int) -> [String] {
    nearest(to: name, among: organizations.lazy.map { ($0.name, $0.evidence.count) }, limit: limit)
  }

  /// What one person did at one event, or nil. Takes time linear in who was there.
  func participation(of person: String, at event: String) -> Participation? {
    guard let person = store.persons.place(person, \.id), let event = store.events.place(event, \.id) else {
      return nil
    }
    return store.index.participation(of: person, at: event).map { store.participations[$0] }
  }

  /// Who did what at one event, by person.
  func participations(at event: String) -> [Participation] {
    store.events.place(event, \.id).map { place in
      store.index.participationsAtEvent[place].map { store.participations[Int($0)] }
    } ?? []
  }

  /// The changes decided at one event, by id.
  func changes(at event: String) -> [Change] {
    store.events.place(event, \.id).map { place in
      store.index.changesAtEvent[place].map { store.changes[Int($0)] }
    } ?? []
  }

  /// The initiatives reported at one event, by id, each once.
  func initiatives(at event: String) -> [Initiative] {
    store.events.place(event, \.id).map { place in
      store.index.claims.initiatives(at: place).map { store.initiatives[$0] }
    } ?? []
  }

  /// The places of the tenures of one person.
  func tenures(of person: String) -> [Int] {
    store.persons.place(person, \.id).map { place in store.index.tenuresOfPerson[place].map { Int($0) } }
      ?? []
  }

  /// Of several names the likest to `name`, likest first: those it is a part of, then by how many characters
  /// would have to change, then by evidence. Not those of which more than half would have to.
  func nearest(to name: String, among names: some Sequence<(String, Int)>, limit: Int) -> [String] {
    let letters = Array(name.unicodeScalars)
    let asked = Letters(name)
    var found: [String: (distance: Int, evidence: Int)] = [:]
    for (other, evidence) in names where asked.canBeNear(other) {
      if let known = found[other] {
        found[other] = (known.distance, max(known.evidence, evidence))
      } else if other.holds(name) {
        found[other] = (0, evidence)
      } else {
        let candidate = Array(other.unicodeScalars)
        let distance = editDistance(letters, candidate)
        guard distance * 2 <= max(letters.count, candidate.count) else { continue }
        found[other] = (distance, evidence)
      }
    }
    return found.sorted {
      ($0.value.distance, -$0.value.evidence, $0.key) < ($1.value.distance, -$1.value.evidence, $1.key)
    }.prefix(limit).map(\.key)
  }
}

/// The characters of a name, for passing over names that cannot be near it without comparing them.
struct Letters {
  private var table = [Bool](repeating: false, count: 0x1_0000)
  private let count: Int

  init(_ name: String) {
    for scalar in name.unicodeScalars { table[Int(scalar.value & 0xFFFF)] = true }
    count = name.unicodeScalars.count
  }

  /// Whether at least half of the longer name's characters, or all of this one's, stand in both.
  func canBeNear(_ other: String) -> Bool {
    let (shared, length) = shared(with: other)
    return count > 0 && (shared >= count || shared * 2 >= max(count, length))
  }

  /// Whether all of this name's characters can stand in the other.
  func canBeWithin(_ other: String) -> Bool { shared(with: other).shared >= count }

  private func shared(with other: String) -> (shared: Int, length: Int) {
    var (length, shared) = (0, 0)
    for scalar in other.unicodeScalars {
      length += 1
      if table[Int(scalar.value & 0xFFFF)] { shared += 1 }
    }
    return (shared, length)
  }
}

extension String {
  /// Whether the texts are the same by their bytes, which is quicker to tell than whether they read the same.
  func isSame(as other: String) -> Bool {
    let (left, right) = (utf8.span, other.utf8.span)
    guard left.count == right.count else { return false }
    // From the end: ids and names of one town begin alike.
    var place = left.count
    while place > 0 {
      place -= 1
      if left[place] != right[place] { return false }
    }
    return true
  }

  /// Whether `part` stands in the text, compared by bytes.
  func holds(_ part: String) -> Bool {
    let (text, part) = (utf8.span, part.utf8.span)
    guard part.count > 0 else { return true }
    var start = 0
    while start + part.count <= text.count {
      var length = 0
      while length < part.count, text[start + length] == part[length] { length += 1 }
      if length == part.count { return true }
      start += 1
    }
    return false
  }
}

extension Organization {
  /// The order in which bodies are listed: the higher first, then party, congress, government; those of no
  /// known level, and posts of no known body, last.
  static func isListed(_ left: Organization?, before right: Organization?) -> Bool {
    guard let left, let right else { return left != nil && right == nil }
    let first = (left.level?.rawValue ?? 9, left.kind.order, left.id)
    let second = (right.level?.rawValue ?? 9, right.kind.order, right.id)
    return first < second
  }
}
