internal import Civics

extension NameEvidence {
  /// For each entry whose name came with alternatives, or in traditional characters, the reading to take.
  ///
  /// A reading that bears the same post in other documents wins, then one that other documents know at all,
  /// then the one that fits best in its own document.
  func chosenReadings() -> [Int: Choice] {
    var chosen: [Int: Choice] = [:]
    let weights = readingWeights()
    for (place, entry) in entries.enumerated() {
      guard let question = questions[place], !question.alternatives.isEmpty else {
        if let simple = simplified[entry.name] {
          chosen[place] = Choice(
            name: simple, kind: .traditional, reason: "the same name in simplified characters")
        }
        continue
      }
      var best = Standing(name: entry.name, text: table.texts[entry.name], fit: question.ownFit)
      best.weigh(weights[entry.name] ?? [], for: place, self)
      for name in question.alternatives.keys.sorted(by: { ranks[Int($0)] < ranks[Int($1)] }) {
        var standing = Standing(
          name: name, text: table.texts[name], fit: question.alternatives[name] ?? 0)
        standing.weigh(weights[name] ?? [], for: place, self)
        if best < standing { best = standing }
      }
      guard best.name != entry.name else { continue }
      chosen[place] = Choice(name: best.name, kind: .reading, reason: best.reason)
    }
    return chosen
  }

  /// An entry that has a name, with 1 where it is certain, else with its score.
  private struct Weight {
    let entry: Int
    let weight: Double
  }

  /// How one reading of a name stands against the others.
  private struct Standing: Comparable {
    let name: Int32
    let text: String
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

    mutating func weigh(_ weights: [Weight], for place: Int, _ evidence: NameEvidence) {
      let document = Int(evidence.entries[place].document)
      let seats = evidence.seats(of: place)
      for other in weights {
        let there = Int(evidence.entries[other.entry].document)
        guard there != document, evidence.places.areNear(there, document) else { continue }
        elsewhere += other.weight
        if evidence.seats(of: other.entry).contains(where: seats.contains) { inPost += other.weight }
      }
    }

    static func < (left: Self, right: Self) -> Bool {
      if left.inPost != right.inPost { return left.inPost < right.inPost }
      if left.elsewhere != right.elsewhere { return left.elsewhere < right.elsewhere }
      if left.fit != right.fit { return left.fit < right.fit }
      return left.text > right.text
    }
  }

  /// For each name that is one of several readings somewhere, the entries that have it.
  private func readingWeights() -> [Int32: [Weight]] {
    var isAsked = Array(repeating: false, count: table.texts.count)
    for (place, question) in questions where !question.alternatives.isEmpty {
      isAsked[Int(entries[place].name)] = true
      for name in question.alternatives.keys { isAsked[Int(name)] = true }
    }
    var weights: [Int32: [Weight]] = [:]
    for (place, entry) in entries.enumerated() {
      let question = questions[place]
      if question?.doubt != nil { continue }
      if isAsked[Int(entry.name)] {
        weights[entry.name, default: []].append(Weight(entry: place, weight: question?.ownFit ?? 1))
      }
      for (name, score) in question?.alternatives ?? [:] {
        weights[name, default: []].append(Weight(entry: place, weight: score))
      }
    }
    return weights
  }
}

extension NameEvidence.Question {
  /// What the other readings leave to the name itself.
  fileprivate var ownFit: Double { max(0, 1 - alternatives.values.sorted().reduce(0, +)) }
}
