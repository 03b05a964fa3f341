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

  /// What one person did at one event, or nil. Takes O(log n).
  func participation(of person: String, at event: String) -> Participation? {
    let place = participations.partitioningIndex { ($0.event, $0.person) >= (event, person) }
    guard place < participations.count else { return nil }
    let found = participations[place]
    return found.event == event && found.person == person ? found : nil
  }

  /// Who did what at one event, by person. Takes O(log n).
  func participations(at event: String) -> ArraySlice<Participation> {
    let first = participations.partitioningIndex { $0.event >= event }
    return participations[first...].prefix { $0.event == event }
  }

  /// The tenures of one person. Takes O(log n).
  func tenures(of person: String) -> [Tenure] {
    let head = "tenure/\(person.dropFirst(7))/"
    let first = tenures.partitioningIndex { $0.id >= head }
    return tenures[first...].prefix { $0.id.utf8.starts(with: head.utf8) }.filter { $0.person == person }
  }

  /// Of several names the likest to `name`, likest first: those it is a part of, then by how many characters
  /// would have to change, then by evidence. Not those of which more than half would have to.
  func nearest(to name: String, among names: some Sequence<(String, Int)>, limit: Int) -> [String] {
    let letters = Array(name)
    let asked = Letters(name)
    var found: [String: (distance: Int, evidence: Int)] = [:]
    for (other, evidence) in names where asked.canBeNear(other) {
      if let known = found[other] {
        found[other] = (known.distance, max(known.evidence, evidence))
      } else if other.holds(name) {
        found[other] = (0, evidence)
      } else {
        let candidate = Array(other)
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

extension RandomAccessCollection where Index == Int {
  /// The first place from which on `isBehind` is true, in a collection in which it is so from one place on.
  func partitioningIndex(_ isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// The characters of a name, for passing over names that cannot be near it without comparing them.
private struct Letters {
  private var table = [Bool](repeating: false, count: 0x1_0000)
  private let count: Int

  init(_ name: String) {
    for scalar in name.unicodeScalars { table[Int(scalar.value & 0xFFFF)] = true }
    count = name.unicodeScalars.count
  }

  /// Whether at least half of the longer name's characters, or all of this one's, stand in both.
  func canBeNear(_ other: String) -> Bool {
    var (length, shared) = (0, 0)
    for scalar in other.unicodeScalars {
      length += 1
      if table[Int(scalar.value & 0xFFFF)] { shared += 1 }
    }
    return count > 0 && (shared >= count || shared * 2 >= max(count, length))
  }
}

extension String {
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
