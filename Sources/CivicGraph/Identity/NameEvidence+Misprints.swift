internal import Civics

extension NameEvidence {
  /// The names that are misprints of others, with what they stand for.
  ///
  /// A name is taken for another that differs from it in one look-alike character and is held to the same
  /// post, title and organization, in other documents or in this one, if
  /// - it cannot be a name (`doubt`), or
  /// - it is met in one document against at least two for the other, or, in a post that one person holds,
  ///   once against several times in its own document; never where both stand in one document in a post that
  ///   several can hold.
  func misprints(after readings: [Key: Choice]) -> [Key: Choice] {
    let census = Census(self, readings)
    var found: [Key: Choice] = [:]
    for key in census.keys {
      if let choice = census.correction(of: key) { found[key] = choice }
    }
    // An impossible name without a post follows what was decided for it where it has one.
    let elsewhere = Dictionary(grouping: found.sorted { $0.key < $1.key }, by: \.key.name)
    for key in census.keys where found[key] == nil && census.isDoubtful(key) {
      let near = (elsewhere[key.name] ?? []).filter { places.areNear($0.key.document, key.document) }
      guard let first = near.first, near.allSatisfy({ $0.value.name == first.value.name }) else { continue }
      found[key] = Choice(
        name: first.value.name, kind: .misprint,
        reason: "no possible name, and decided so for it in \(first.key.document)")
    }
    return found
  }
}

/// Who is seen in which post, after the ends of names are decided.
private struct Census {
  typealias Key = NameEvidence.Key
  typealias Seat = NameEvidence.Seat

  let keys: [Key]
  private var seats: [Key: Set<Seat>] = [:]
  private var doubtful: Set<Key> = []
  private var citations: [Key: Int] = [:]
  /// Who holds each post, by name, in which documents; names in doubt left out.
  private var holders: [Seat: [String: [String]]] = [:]
  private var documents: [String: Set<String>] = [:]
  private let evidence: NameEvidence

  init(_ evidence: NameEvidence, _ readings: [Key: NameEvidence.Choice]) {
    self.evidence = evidence
    for key in evidence.keys {
      guard let entry = evidence.entries[key] else { continue }
      let renamed = Key(document: key.document, name: readings[key]?.name ?? key.name)
      seats[renamed, default: []].formUnion(entry.seats)
      citations[renamed, default: 0] += entry.citations.count
      if entry.doubt != nil { doubtful.insert(renamed) }
      documents[renamed.name, default: []].insert(renamed.document)
    }
    keys = seats.keys.sorted()
    for key in keys where !doubtful.contains(key) {
      for seat in seats[key] ?? [] {
        holders[seat, default: [:]][key.name, default: []].append(key.document)
      }
    }
  }

  func isDoubtful(_ key: Key) -> Bool { doubtful.contains(key) }

  func correction(of key: Key) -> NameEvidence.Choice? {
    var candidates: [String: (support: Support, seat: Seat)] = [:]
    for seat in (seats[key] ?? []).sorted() {
      for (name, documents) in holders[seat] ?? [:] where differsByLookalike(name, key.name) {
        var support = Support()
        for document in documents where evidence.places.areNear(document, key.document) {
          if document == key.document {
            support.here = citations[Key(document: document, name: name)] ?? 0
          } else {
            support.others += 1
          }
        }
        guard support.here + support.others > 0, isEnough(support, for: key, in: seat, instead: name) else {
          continue
        }
        if let known = candidates[name], !(known.support < support) { continue }
        candidates[name] = (support, seat)
      }
    }
    let ranked = candidates.sorted {
      $1.value.support < $0.value.support || (!($0.value.support < $1.value.support) && $0.key < $1.key)
    }
    guard let best = ranked.first else { return nil }
    // Two equally likely originals: nothing decides, so nothing is decided.
    if ranked.count > 1, !(ranked[1].value.support < best.value.support) { return nil }
    let why = doubtful.contains(key) ? "no possible name" : "met in this document alone"
    return NameEvidence.Choice(
      name: best.key, kind: .misprint,
      reason: "\(why); differs by one look-alike character from \(best.key), who is "
        + "\(best.value.seat.description) \(best.value.support.description)")
  }

  private func isEnough(_ support: Support, for key: Key, in seat: Seat, instead name: String) -> Bool {
    if doubtful.contains(key) { return true }
    guard documents[key.name]?.count == 1 else { return false }
    let isBesideIt = documents[name]?.contains(key.document) == true
    if seat.isSingle {
      return support.others >= 2 || ((citations[key] ?? 0) == 1 && support.here >= 2)
    }
    return !isBesideIt && support.others >= 2
  }

  private func differsByLookalike(_ first: String, _ second: String) -> Bool {
    let left = Array(first.unicodeScalars)
    let right = Array(second.unicodeScalars)
    guard left.count == right.count else { return false }
    let places = left.indices.filter { left[$0] != right[$0] }
    guard places.count == 1, let place = places.first else { return false }
    return evidence.resemblance.areLookalikes(left[place], right[place])
  }

  /// How well a name is attested in a post.
  struct Support: Comparable {
    var others = 0
    var here = 0

    var description: String {
      switch others {
      case 0: "in the same document"
      case 1: "in another document"
      default: "in \(others) other documents"
      }
    }

    static func < (left: Support, right: Support) -> Bool {
      left.others != right.others ? left.others < right.others : left.here < right.here
    }
  }
}
