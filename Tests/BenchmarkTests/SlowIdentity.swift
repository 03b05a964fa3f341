import Civics
import CivicGraph
import Lexicon

/// The rules for readings and misprints, with everything compared with everything.
struct SlowIdentity {
  struct Key: Hashable {
    var document: String
    var name: String
  }

  private var seats: [Key: Set<[String]>] = [:]
  private var passages: [Key: Set<Citation>] = [:]
  private var alternatives: [Key: [String: Double]] = [:]
  private var doubtful: Set<Key> = []
  private var places: [String: String] = [:]

  init(_ claims: [Claim]) {
    for claim in claims {
      if case .document(let facts) = claim.fact { places[claim.document] = facts.place }
      let person: PersonName
      var seat: [String]?
      switch claim.fact {
      case .role(let role): (person, seat) = (role.person, role.organization.map { [$0, role.title] })
      case .change(let change):
        (person, seat) = (change.person, change.organization.map { [$0, change.title] })
      case .act(let act): person = act.person
      default: continue
      }
      let key = Key(document: claim.document, name: person.name)
      seats[key, default: []].formUnion(seat.map { [$0] } ?? [])
      passages[key, default: []].formUnion(
        claim.evidence.map { Citation(document: claim.document, evidence: $0) })
      for other in person.alternatives {
        alternatives[key, default: [:]][other.person] = max(
          alternatives[key]?[other.person] ?? 0, other.score)
      }
      if person.doubt != nil { doubtful.insert(key) }
    }
  }

  /// Every name in every document with the name it stands for: `document name → name`.
  func decided() -> [Key: String] {
    var read: [Key: String] = [:]
    for key in seats.keys { read[key] = reading(of: key) }
    var census: [Key: [Key]] = [:]
    for (key, name) in read { census[Key(document: key.document, name: name), default: []].append(key) }
    var corrected: [Key: String] = [:]
    for key in census.keys { corrected[key] = correction(of: key, census) }
    for (key, members) in census where corrected[key] == nil && members.contains(where: doubtful.contains) {
      let near = corrected.filter {
        $0.key.name == key.name && areNear($0.key.document, key.document)
          && census[$0.key]?.isEmpty == false
      }
      if let name = near.first?.value, near.allSatisfy({ $0.value == name }) {
        corrected[key] = name
      }
    }
    return read.reduce(into: [:]) { result, entry in
      result[entry.key] = corrected[Key(document: entry.key.document, name: entry.value)] ?? entry.value
    }
  }

  /// Whole places are told with all units, or with the last alone, or not at all.
  private func areNear(_ first: String, _ second: String) -> Bool {
    guard let left = places[first], let right = places[second] else { return true }
    return first == second || left == right
  }

  private func reading(of key: Key) -> String {
    let others = alternatives[key] ?? [:]
    if others.isEmpty { return Lexicon.forms.simplified(key.name) }
    let own = 1 - others.values.reduce(0, +)
    func rank(_ name: String, _ fit: Double) -> [Double] {
      var (inPost, elsewhere) = (0.0, 0.0)
      for (other, there) in seats
      where other.document != key.document && !doubtful.contains(other)
        && areNear(other.document, key.document)
      {
        let readings = alternatives[other] ?? [:]
        let weight = other.name == name ? 1 - readings.values.reduce(0, +) : readings[name] ?? 0
        elsewhere += weight
        if !there.isDisjoint(with: seats[key] ?? []) { inPost += weight }
      }
      return [inPost, elsewhere, fit]
    }
    let ranked = ([(key.name, own)] + others.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
      .map { (name: $0.0, rank: rank($0.0, $0.1)) }
    let best = ranked.max {
      $0.rank != $1.rank ? $0.rank.lexicographicallyPrecedes($1.rank) : $0.name > $1.name
    }
    return best?.name ?? key.name
  }

  private func correction(of key: Key, _ census: [Key: [Key]]) -> String? {
    func isDoubtful(_ key: Key) -> Bool { census[key]?.contains(where: doubtful.contains) == true }
    func seatsOf(_ key: Key) -> Set<[String]> { Set((census[key] ?? []).flatMap { seats[$0] ?? [] }) }
    func count(_ key: Key) -> Int { (census[key] ?? []).map { passages[$0]?.count ?? 0 }.reduce(0, +) }
    var support: [String: [Int]] = [:]
    for seat in seatsOf(key) {
      var bySeat: [String: [Int]] = [:]
      for other in census.keys
      where !isDoubtful(other) && areLookalikes(other.name, key.name) && seatsOf(other).contains(seat)
        && areNear(other.document, key.document)
      {
        var known = bySeat[other.name] ?? [0, 0]
        if other.document == key.document { known[1] = count(other) } else { known[0] += 1 }
        bySeat[other.name] = known
      }
      for (name, found) in bySeat {
        let isMetOnce = census.keys.filter { $0.name == key.name }.count == 1
        let isBeside = census[Key(document: key.document, name: name)] != nil
        let isSingle =
          ["书记", "镇长", "主席", "校长", "院长", "所长", "主任", "区长"].contains { seat[1].hasSuffix($0) }
          && !seat[1].contains("副")
        let isEnough =
          isDoubtful(key)
          || (isMetOnce
            && (isSingle ? found[0] >= 2 || (count(key) == 1 && found[1] >= 2) : !isBeside && found[0] >= 2))
        if isEnough, (support[name] ?? [0, 0]).lexicographicallyPrecedes(found) { support[name] = found }
      }
    }
    let best = support.values.max { $0.lexicographicallyPrecedes($1) }
    let names = support.filter { $0.value == best }.keys
    return names.count == 1 ? names.first : nil
  }

  private func areLookalikes(_ first: String, _ second: String) -> Bool {
    let (left, right) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
    guard left.count == right.count else { return false }
    let differing = zip(left, right).filter { $0 != $1 }
    return differing.count == 1 && differing.allSatisfy { Lexicon.forms.areLookalikes($0, $1) }
  }
}
