internal import Civics

extension NameEvidence {
  /// For each name that came with alternatives, or in traditional characters, the reading to take.
  ///
  /// A reading that bears the same post in other documents wins, then one that other documents know at all,
  /// then the one that fits best in its own document.
  func chosenReadings() -> [Key: Choice] {
    var chosen: [Key: Choice] = [:]
    let weights = readingWeights()
    for key in keys {
      guard let entry = entries[key] else { continue }
      if entry.alternatives.isEmpty {
        let simplified = resemblance.simplified(key.name)
        if simplified != key.name {
          chosen[key] = Choice(
            name: simplified, kind: .traditional, reason: "the same name in simplified characters")
        }
        continue
      }
      let own = max(0, 1 - entry.alternatives.values.sorted().reduce(0, +))
      var best = Standing(name: key.name, fit: own)
      best.weigh(weights, for: key, entry, places)
      for name in entry.alternatives.keys.sorted() {
        var standing = Standing(name: name, fit: entry.alternatives[name] ?? 0)
        standing.weigh(weights, for: key, entry, places)
        if best < standing { best = standing }
      }
      guard best.name != key.name else { continue }
      chosen[key] = Choice(name: best.name, kind: .reading, reason: best.reason)
    }
    return chosen
  }

  /// How one reading of a name stands against the others.
  private struct Standing: Comparable {
    let name: String
    /// How well it fits in its own document.
    let fit: Double
    /// How many other documents have it in the same post.
    var inPost = 0.0
    /// How many other documents have it at all.
    var elsewhere = 0.0

    var reason: String {
      if inPost > 0 { return "other documents have this name in the same post" }
      if elsewhere > 0 { return "other documents have this name" }
      return "the likeliest end of the name"
    }

    mutating func weigh(
      _ weights: [String: [(document: String, weight: Double, seats: Set<Seat>)]], for key: Key,
      _ entry: Entry, _ places: PlaceTable
    ) {
      for other in weights[name] ?? []
      where other.document != key.document && places.areNear(other.document, key.document) {
        elsewhere += other.weight
        if !entry.seats.isDisjoint(with: other.seats) { inPost += other.weight }
      }
    }

    static func < (left: Self, right: Self) -> Bool {
      if left.inPost != right.inPost { return left.inPost < right.inPost }
      if left.elsewhere != right.elsewhere { return left.elsewhere < right.elsewhere }
      if left.fit != right.fit { return left.fit < right.fit }
      return left.name > right.name
    }
  }

  /// For each possible name, the documents that have it: with weight 1 where certain, else with its score.
  private func readingWeights() -> [String: [(document: String, weight: Double, seats: Set<Seat>)]] {
    var weights: [String: [(document: String, weight: Double, seats: Set<Seat>)]] = [:]
    for key in keys {
      guard let entry = entries[key], entry.doubt == nil else { continue }
      let own = max(0, 1 - entry.alternatives.values.sorted().reduce(0, +))
      weights[key.name, default: []].append((key.document, own, entry.seats))
      for name in entry.alternatives.keys.sorted() {
        weights[name, default: []].append((key.document, entry.alternatives[name] ?? 0, entry.seats))
      }
    }
    return weights
  }
}
