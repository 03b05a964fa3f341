internal import Civics

extension Graph {
  /// Two people in one post that one person holds: on one day, by turns, or in one issue.
  func holderConflicts() -> [Conflict] {
    posts.indices.flatMap { place in
      guard posts[place].isSingle, mayClash(store.index.tenuresOfPost[place]) else { return [Conflict]() }
      let (post, tenures) = (posts[place], store.index.tenuresOfPost[place].map { self.tenures[Int($0)] })
      return Holders(tenures).clashes.compactMap { clash in
        let sides = clash.sights.compactMap { sight in
          person(sight.person).map { side($0, sight.observation) }
        }
        guard sides.count == clash.sights.count else { return nil }
        return Conflict(
          .twoHolders, clash.isOneIssue ? .question : .contradiction, post: post,
          organization: post.organization.flatMap { organization($0) }, sides: sides,
          open: clash.isOneIssue ? "whether the post changed hands while the issue speaks" : "")
      }
    }
  }

  /// Whether the times over which holders of one post were seen meet: where each was seen only before or after
  /// every other, none is seen with another, nor by turns.
  private func mayClash(_ holders: ArraySlice<Int32>) -> Bool {
    if holders.count < 2 { return false }
    var spans: [(first: Day, last: Day)] = []
    for holder in holders {
      var span: (first: Day, last: Day)?
      // Single fields, as to copy a sighting costs more than to look at its date.
      for sight in tenures[Int(holder)].observed.indices {
        guard let date = tenures[Int(holder)].observed[sight].date, date.year != nil else { continue }
        let (first, last) = (date.earliest, date.latest)
        span = span.map { (min($0.first, first), max($0.last, last)) } ?? (first, last)
      }
      if let span { spans.append(span) }
    }
    spans.sort { ($0.first, $0.last) < ($1.first, $1.last) }
    return zip(spans, spans.dropFirst()).contains { $1.first <= $0.last }
  }
}

/// Everybody seen in one post that one person holds at a time.
private struct Holders {
  struct Sight {
    let person: String
    let observation: Tenure.Observation
    let date: CivicDate
  }

  struct Clash {
    let sights: [Sight]
    var isOneIssue = false
  }

  private(set) var clashes: [Clash] = []
  private let stated: [String: [Tenure.Statement]]
  private let sights: [Sight]
  private var known: Set<Set<String>> = []

  init(_ tenures: [Tenure]) {
    stated = Dictionary(tenures.map { ($0.person, $0.stated) }, uniquingKeysWith: +)
    sights = tenures.flatMap { tenure in
      tenure.observed.compactMap { observation -> Sight? in
        guard let date = observation.date, date.year != nil else { return nil }
        return Sight(person: tenure.person, observation: observation, date: date)
      }
    }.sorted {
      $0.date != $1.date
        ? $0.date < $1.date : ($0.person, $0.observation.document) < ($1.person, $1.observation.document)
    }
    addSameDay()
    addByTurns()
    addSameIssue()
  }

  /// One clash for each pair of people is enough: the clearest, which is found first.
  private mutating func add(_ clash: Clash) {
    if known.insert(Set(clash.sights.map(\.person))).inserted { clashes.append(clash) }
  }

  private mutating func addSameDay() {
    for (_, onDay) in Dictionary(grouping: sights.filter { $0.date.isDay }, by: \.date).sorted(by: {
      $0.key < $1.key
    }) {
      let people = onDay.firstOfEach
      for (first, second) in zip(people, people.dropFirst()) where !changesHands(first, second) {
        add(Clash(sights: [first, second]))
      }
    }
  }

  /// Whether it is stated that one of them left or took the post on the day on which both are seen.
  private func changesHands(_ first: Sight, _ second: Sight) -> Bool {
    statements(of: first.person, second.person).contains {
      ($0.isEnd || $0.isStart) && $0.date == first.date
    }
  }

  private func statements(of people: String...) -> [Tenure.Statement] {
    people.flatMap { stated[$0] ?? [] }
  }

  /// Somebody is seen in the post, then another, then the first again.
  private mutating func addByTurns() {
    struct Reach {
      let first: Sight
      let last: Sight
    }
    let reaches = Dictionary(grouping: sights, by: \.person).sorted { $0.key < $1.key }.compactMap { _, own in
      own.min { ($0.date.latest, $0.date) < ($1.date.latest, $1.date) }.flatMap { first in
        own.max { ($0.date.earliest, $1.date) < ($1.date.earliest, $0.date) }.map {
          Reach(first: first, last: $0)
        }
      }
    }.sorted { ($0.first.date.latest, $0.first.person) < ($1.first.date.latest, $1.first.person) }
    // Of those who were seen before, the two who are seen longest: one of them is another than the holder.
    var longest: [Reach] = []
    var next = 0
    for sight in sights.sorted(by: { ($0.date.earliest, $0.person) < ($1.date.earliest, $1.person) }) {
      while next < reaches.count, reaches[next].first.date.latest < sight.date.earliest {
        longest.append(reaches[next])
        longest.sort { ($1.last.date.earliest, $0.first.person) < ($0.last.date.earliest, $1.first.person) }
        if longest.count > 2 { longest.removeLast() }
        next += 1
      }
      guard let other = longest.first(where: { $0.first.person != sight.person }),
        sight.date.latest < other.last.date.earliest, !returns(other.first.person, after: sight.date)
      else { continue }
      add(Clash(sights: [other.first, sight, other.last]))
    }
  }

  /// Whether it is stated that the person took the post again.
  private func returns(_ person: String, after date: CivicDate) -> Bool {
    statements(of: person).contains {
      $0.isStart && ($0.date.map { date.earliest <= $0.latest } ?? false)
    }
  }

  /// One issue calls both by the post, says of neither that it was before, and dates do not tell them apart.
  private mutating func addSameIssue() {
    let byIssue = Dictionary(grouping: sights, by: \.observation.document)
    for (document, seen) in byIssue.sorted(by: { $0.key < $1.key }) {
      let people = seen.firstOfEach
      for (first, second) in zip(people, people.dropFirst())
      where first.date.earliest <= second.date.latest && second.date.earliest <= first.date.latest
        && !tellsOfChange(document, first.person, second.person) && !changesHands(first, second)
      {
        add(Clash(sights: [first, second], isOneIssue: true))
      }
    }
  }

  private func tellsOfChange(_ document: String, _ first: String, _ second: String) -> Bool {
    statements(of: first, second).contains { $0.evidence.contains { $0.document == document } }
  }
}

extension Sequence where Element == Holders.Sight {
  /// The first sighting of each person, by person.
  fileprivate var firstOfEach: [Holders.Sight] {
    Dictionary(map { ($0.person, $0) }, uniquingKeysWith: { first, _ in first }).sorted {
      $0.key < $1.key
    }.map(\.value)
  }
}
