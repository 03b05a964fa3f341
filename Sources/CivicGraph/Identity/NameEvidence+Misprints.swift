internal import Civics

extension NameEvidence {
  /// The entries whose names are misprints of others, with what they stand for.
  ///
  /// A name is taken for another that differs from it in one look-alike character and is held to the same
  /// post, title and organization, in other documents or in this one, if
  /// - it cannot be a name (`doubt`), or
  /// - it is met in one document against at least two for the other, or, in a post that one person holds,
  ///   once against several times in its own document; never where both stand in one document in a post that
  ///   several can hold.
  func misprints(after readings: [Int: Choice]) -> [Int: Choice] {
    let census = Census(self, readings)
    var found: [Int: Choice] = [:]
    for number in census.names.indices where census.isOpen(number) {
      if let choice = census.correction(of: number) { found[number] = choice }
    }
    // An impossible name without a post follows what was decided for it where it has one.
    let elsewhere = Dictionary(grouping: found.keys.sorted(), by: { census.names[$0].name })
    for (number, key) in census.names.enumerated() where key.isDoubtful && found[number] == nil {
      let near = (elsewhere[key.name] ?? []).filter {
        places.areNear(Int(census.names[$0].document), Int(key.document))
      }
      guard let first = near.first, let choice = found[first],
        near.allSatisfy({ found[$0]?.name == choice.name })
      else { continue }
      let document = table.documents[Int(census.names[first].document)]
      found[number] = Choice(
        name: choice.name, kind: .misprint, reason: "no possible name, and decided so for it in \(document)")
    }
    var byEntry: [Int: Choice] = [:]
    for (number, choice) in found { for entry in census.names[number].entries { byEntry[entry] = choice } }
    return byEntry
  }
}

/// Who is seen in which post, after the ends of names are decided.
private struct Census {
  typealias Seat = NameEvidence.Seat

  /// A name in a document, as it now reads.
  struct Name {
    let document: Int32
    let name: Int32
    let entry: Int
    /// Further entries that now read alike.
    var more: [Int] = []
    var isDoubtful: Bool

    var entries: [Int] { [entry] + more }
  }

  /// That a name, free of doubt, stands in a post in a document.
  private struct Holding {
    let seat: Seat
    let name: Int32
    let number: Int32

    static func precedes(_ left: Holding, _ right: Holding) -> Bool {
      if left.seat != right.seat {
        return (left.seat.organization, left.seat.title) < (right.seat.organization, right.seat.title)
      }
      return (left.name, left.number) < (right.name, right.number)
    }
  }

  /// By document, then by name.
  let names: [Name]
  private let holdings: [Holding]
  /// How many documents have each name.
  private let documents: [Int32]
  /// The names with one character left out, so that those which differ in one are found without comparing all.
  private let withGaps: [String: [Int32]]
  private let evidence: NameEvidence

  init(_ evidence: NameEvidence, _ readings: [Int: NameEvidence.Choice]) {
    self.evidence = evidence
    let names = Census.names(evidence, readings)
    var documents = Array(repeating: Int32(0), count: evidence.table.texts.count)
    for name in names { documents[Int(name.name)] += 1 }
    var holdings: [Holding] = []
    for (number, name) in names.enumerated() where !name.isDoubtful {
      for seat in Census.seats(of: name, evidence) {
        holdings.append(Holding(seat: seat, name: name.name, number: Int32(number)))
      }
    }
    holdings.sort(by: Holding.precedes)
    var withGaps: [String: [Int32]] = [:]
    for number in documents.indices where documents[number] > 0 {
      for gap in Census.gaps(in: evidence.table.texts[Int32(number)]) {
        withGaps[gap, default: []].append(Int32(number))
      }
    }
    self.names = names
    self.documents = documents
    self.holdings = holdings
    self.withGaps = withGaps
  }

  private static func names(_ evidence: NameEvidence, _ readings: [Int: NameEvidence.Choice]) -> [Name] {
    var names: [Name] = []
    names.reserveCapacity(evidence.entries.count)
    var start = 0
    func finish(_ names: inout [Name]) {
      guard names[start...].contains(where: { readings[$0.entry] != nil }) else { return }
      let ranks = evidence.ranks
      let sorted = names[start...].sorted {
        $0.name != $1.name
          ? ranks[Int($0.name)] < ranks[Int($1.name)] : $0.entry < $1.entry
      }
      names.removeSubrange(start...)
      for name in sorted {
        if names.count > start, names[names.count - 1].name == name.name {
          names[names.count - 1].more += name.entries
          names[names.count - 1].isDoubtful = names[names.count - 1].isDoubtful || name.isDoubtful
        } else {
          names.append(name)
        }
      }
    }
    for (place, entry) in evidence.entries.enumerated() {
      if let last = names.last, last.document != entry.document {
        finish(&names)
        start = names.count
      }
      names.append(
        Name(
          document: entry.document, name: readings[place]?.name ?? entry.name, entry: place,
          isDoubtful: evidence.questions[place]?.doubt != nil))
    }
    if !names.isEmpty { finish(&names) }
    return names
  }

  private static func seats(of name: Name, _ evidence: NameEvidence) -> [Seat] {
    if name.more.isEmpty { return Array(evidence.seats(of: name.entry)) }
    return Array(Set(name.entries.flatMap { evidence.seats(of: $0) }))
  }

  private static func gaps(in name: String) -> [String] {
    let letters = Array(name.unicodeScalars)
    return letters.indices.map { gap in
      var text = String.UnicodeScalarView()
      for (place, letter) in letters.enumerated() { text.append(place == gap ? "\0" : letter) }
      return String(text)
    }
  }

  /// Whether a name can be a misprint at all: it is in doubt, or one document alone has it.
  func isOpen(_ number: Int) -> Bool {
    names[number].isDoubtful || documents[Int(names[number].name)] == 1
  }

  func correction(of number: Int) -> NameEvidence.Choice? {
    let key = names[number]
    let lookalikes = lookalikes(of: key.name)
    if lookalikes.isEmpty { return nil }
    var candidates: [Int32: (support: Support, seat: Seat)] = [:]
    for seat in Census.seats(of: key, evidence).sorted(by: { evidence.precedes($0, $1) }) {
      for name in lookalikes {
        let support = support(of: name, in: seat, for: key)
        guard support.here + support.others > 0, isEnough(support, for: key, in: seat, instead: name) else {
          continue
        }
        if let known = candidates[name], !(known.support < support) { continue }
        candidates[name] = (support, seat)
      }
    }
    let ranked = candidates.sorted {
      $1.value.support < $0.value.support
        || (!($0.value.support < $1.value.support)
          && evidence.ranks[Int($0.key)] < evidence.ranks[Int($1.key)])
    }
    guard let best = ranked.first else { return nil }
    // Two equally likely originals: nothing decides, so nothing is decided.
    if ranked.count > 1, !(ranked[1].value.support < best.value.support) { return nil }
    let why = key.isDoubtful ? "no possible name" : "met in this document alone"
    return NameEvidence.Choice(
      name: best.key, kind: .misprint,
      reason: "\(why); differs by one look-alike character from \(evidence.table.texts[best.key]), who is "
        + "\(evidence.description(best.value.seat)) \(best.value.support.description)")
  }

  private func support(of name: Int32, in seat: Seat, for key: Name) -> Support {
    var support = Support()
    for holding in holdings(of: name, in: seat) {
      let holder = names[Int(holding.number)]
      guard evidence.places.areNear(Int(holder.document), Int(key.document)) else { continue }
      if holder.document == key.document {
        support.here = passages(holder)
      } else {
        support.others += 1
      }
    }
    return support
  }

  private func holdings(of name: Int32, in seat: Seat) -> ArraySlice<Holding> {
    let first = Holding(seat: seat, name: name, number: 0)
    let start = holdings.firstPlace { !Holding.precedes($0, first) }
    let end = holdings[start...].firstIndex { $0.seat != seat || $0.name != name } ?? holdings.endIndex
    return holdings[start..<end]
  }

  private func passages(_ name: Name) -> Int {
    name.entries.map { evidence.citations(of: $0).count }.reduce(0, +)
  }

  private func isEnough(_ support: Support, for key: Name, in seat: Seat, instead name: Int32) -> Bool {
    if key.isDoubtful { return true }
    if SingleHolder.holds(evidence.table.texts[seat.title]) {
      return support.others >= 2 || (passages(key) == 1 && support.here >= 2)
    }
    let isBesideIt = names.isFound(name, in: key.document, evidence.ranks)
    return !isBesideIt && support.others >= 2
  }

  /// The names that differ from one in one look-alike character.
  private func lookalikes(of name: Int32) -> [Int32] {
    let text = evidence.table.texts[name]
    var found: Set<Int32> = []
    for gap in Census.gaps(in: text) {
      for other in withGaps[gap] ?? []
      where other != name && differsByLookalike(text, evidence.table.texts[other]) {
        found.insert(other)
      }
    }
    return found.sorted()
  }

  private func differsByLookalike(_ first: String, _ second: String) -> Bool {
    let left = Array(first.unicodeScalars)
    let right = Array(second.unicodeScalars)
    guard left.count == right.count else { return false }
    let places = left.indices.filter { left[$0] != right[$0] }
    guard places.count == 1, let place = places.first else { return false }
    return evidence.resemblance.areLookalikes(right[place], left[place])
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

extension Array where Element == Census.Name {
  /// Whether a document has a name; by halving, for they are in order.
  fileprivate func isFound(_ name: Int32, in document: Int32, _ ranks: [Int32]) -> Bool {
    let place = firstPlace {
      $0.document != document ? $0.document > document : ranks[Int($0.name)] >= ranks[Int(name)]
    }
    return place < count && self[place].document == document && self[place].name == name
  }
}
