internal import Civics

/// Everybody seen in one post that one person holds at a time.
///
/// Holders and sightings are numbers here; what they stand for is taken from the graph when a clash is found.
struct Holders {
  /// One sighting of one holder.
  struct Sight {
    /// The person, by place in the graph.
    let person: Int32
    /// The tenure, and which of its sightings it is.
    let tenure: Int32
    let number: Int32
    let document: Int32
    let date: CivicDate
    /// The first and the last day that the date can mean.
    let first: UInt32
    let last: UInt32
  }

  /// Two who cannot both have held it: what shows them, in order of time.
  struct Clash {
    let sights: [Sight]
    var isOneIssue = false
  }

  private(set) var clashes: [Clash] = []
  private let store: GraphStore
  /// In order of time, then by person.
  private let sights: [Sight]
  private var known: Set<UInt64> = []

  init(ofPost post: Int, in store: GraphStore) {
    self.store = store
    var sights: [Sight] = []
    for tenure in store.index.tenuresOfPost[post] {
      let place = Int(tenure)
      // Single fields, as to copy a sighting costs more than to look at its date.
      for number in store.tenures[place].observed.indices {
        guard let date = store.tenures[place].observed[number].date, date.year != nil else { continue }
        sights.append(
          Sight(
            person: store.index.holdingOfTenure[place].person, tenure: tenure, number: Int32(number),
            document: store.index.documentsOfTenure[place][number], date: date, first: date.earliest.key,
            last: date.latest.key))
      }
    }
    self.sights = sights.sorted {
      if $0.date != $1.date { return $0.isEarlier(than: $1) }
      return ($0.person, $0.document) < ($1.person, $1.document)
    }
    addSameDay()
    addByTurns()
    addSameIssue()
  }

  /// One clash for each pair of people is enough: the clearest, which is found first.
  private mutating func add(_ clash: Clash) {
    let people = (clash.sights[0].person, clash.sights[1].person)
    let pair =
      UInt64(UInt32(bitPattern: min(people.0, people.1))) << 32
      | UInt64(UInt32(bitPattern: max(people.0, people.1)))
    if known.insert(pair).inserted { clashes.append(clash) }
  }

  private mutating func addSameDay() {
    var start = 0
    while start < sights.count {
      var end = start + 1
      while end < sights.count, sights[end].date == sights[start].date { end += 1 }
      if end - start > 1, sights[start].date.isDay {
        let people = Holders.firstOfEach(sights[start..<end])
        for (first, second) in zip(people, people.dropFirst()) where !changesHands(first, second) {
          add(Clash(sights: [first, second]))
        }
      }
      start = end
    }
  }

  /// Of sightings by person the first of each.
  private static func firstOfEach(_ sights: some Sequence<Sight>) -> [Sight] {
    var first: [Sight] = []
    for sight in sights where first.last?.person != sight.person { first.append(sight) }
    return first
  }

  /// Whether it is stated that one of them left or took the post on the day on which both are seen.
  private func changesHands(_ first: Sight, _ second: Sight) -> Bool {
    [first, second].contains { sight in
      store.tenures[Int(sight.tenure)].stated.contains { ($0.isEnd || $0.isStart) && $0.date == first.date }
    }
  }

  /// Somebody is seen in the post, then another, then the first again.
  private mutating func addByTurns() {
    // Of those who were seen before, the two who are seen longest: one of them is another than the holder.
    var longest: [Reach] = []
    let reaches = reaches
    var next = 0
    for sight in sights.sorted(by: { ($0.first, $0.person) < ($1.first, $1.person) }) {
      while next < reaches.count, reaches[next].first.last < sight.first {
        longest.append(reaches[next])
        longest.sort { ($1.last.first, $0.first.person) < ($0.last.first, $1.first.person) }
        if longest.count > 2 { longest.removeLast() }
        next += 1
      }
      guard let other = longest.first(where: { $0.first.person != sight.person }),
        sight.last < other.last.first, !returns(other.first.tenure, after: sight.date)
      else { continue }
      add(Clash(sights: [other.first, sight, other.last]))
    }
  }

  /// From the sighting of a person that is over first to the one that begins last.
  private struct Reach {
    let first: Sight
    let last: Sight
  }

  /// One for each person, in the order of their first sightings.
  private var reaches: [Reach] {
    var reaches: [Reach] = []
    for number in sights.indices.sorted(by: { (sights[$0].person, $0) < (sights[$1].person, $1) }) {
      let sight = sights[number]
      guard let reach = reaches.last, reach.first.person == sight.person else {
        reaches.append(Reach(first: sight, last: sight))
        continue
      }
      // They come by their first days, the more exact ones first, so that only a later one can be the last.
      reaches[reaches.count - 1] = Reach(
        first: sight.last < reach.first.last ? sight : reach.first,
        last: reach.last.first < sight.first ? sight : reach.last)
    }
    return reaches.sorted { ($0.first.last, $0.first.person) < ($1.first.last, $1.first.person) }
  }

  /// Whether it is stated that the person took the post again.
  private func returns(_ tenure: Int32, after date: CivicDate) -> Bool {
    store.tenures[Int(tenure)].stated.contains {
      $0.isStart && ($0.date.map { date.earliest <= $0.latest } ?? false)
    }
  }

  /// One issue calls both by the post, says of neither that it was before, and dates do not tell them apart.
  private mutating func addSameIssue() {
    let order = sights.indices.sorted {
      let (one, other) = (sights[$0], sights[$1])
      return (one.document, one.person, $0) < (other.document, other.person, $1)
    }
    var start = 0
    while start < order.count {
      let document = sights[order[start]].document
      var end = start + 1
      while end < order.count, sights[order[end]].document == document { end += 1 }
      if end - start > 1 {
        let people = Holders.firstOfEach(order[start..<end].map { sights[$0] })
        for (first, second) in zip(people, people.dropFirst())
        where first.first <= second.last && second.first <= first.last
          && !tellOfChange(first, second) && !changesHands(first, second)
        {
          add(Clash(sights: [first, second], isOneIssue: true))
        }
      }
      start = end
    }
  }

  /// Whether the issue in which both are seen tells of a change.
  private func tellOfChange(_ first: Sight, _ second: Sight) -> Bool {
    let document = store.tenures[Int(first.tenure)].observed[Int(first.number)].document
    return [first, second].contains { sight in
      store.tenures[Int(sight.tenure)].stated.contains { $0.evidence.contains { $0.stands(in: document) } }
    }
  }
}

extension Holders.Sight {
  /// The order of dates, by numbers where these tell.
  fileprivate func isEarlier(than other: Self) -> Bool {
    if first != other.first { return first < other.first }
    return last != other.last ? last < other.last : date < other.date
  }
}
