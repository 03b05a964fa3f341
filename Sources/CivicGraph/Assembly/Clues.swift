internal import Civics

/// Where what the papers state may contradict itself, told once while assembling: `conflicts` looks at nothing else.
///
/// What stands here may still be no conflict; what does not stand here is none.
struct Clues: Sendable {
  /// Posts that one person holds, two of whose holders were seen over times that meet; ascending.
  let contestedPosts: [Int32]
  /// The tenures of which it is said that they ended, or were held before; ascending.
  let leftTenures: [Int32]
  /// What one person did at two events of one day, the places of which are both told: participations that stand
  /// next to one another among those of the day; by person, then by day.
  let doubledDays: [(first: Int32, second: Int32)]
  /// Events dated behind the first dated issue that tells of them, or long before it; ascending.
  let displacedEvents: [Int32]
  /// The same of changes of office.
  let displacedChanges: [Int32]

  /// Takes O(n log n).
  init(
    _ people: PersonAssembly, _ offices: OfficeAssembly, _ occasions: EventAssembly, _ terms: TenureAssembly,
    _ attendances: ParticipationAssembly
  ) {
    contestedPosts = Clues.contested(offices.posts, terms)
    leftTenures = terms.tenures.indices.filter { place in
      terms.tenures[place].stated.contains { $0.isEnd || $0.kind == .former }
    }.map { Int32($0) }
    doubledDays = Clues.doubledDays(people.persons.count, occasions.events, attendances)
    displacedEvents = occasions.events.indices.filter { place in
      !occasions.events[place].isPlanned
        && Clues.isDisplaced(occasions.events[place].date, occasions.events[place].reported)
    }.map { Int32($0) }
    displacedChanges = terms.changes.indices.filter { place in
      !terms.changes[place].isPlanned
        && Clues.isDisplaced(terms.changes[place].date, terms.changes[place].reported)
    }.map { Int32($0) }
  }

  /// Whether the first issue that tells of something came out before it, or so late that it looks back.
  private static func isDisplaced(_ date: CivicDate?, _ reported: CivicDate?) -> Bool {
    guard let date, date.year != nil, let reported else { return false }
    return reported.latest < date.earliest || date.latest.year < reported.earliest.year - 1
  }

  /// Where each holder was seen only before or after every other, none is seen with another, nor by turns.
  private static func contested(_ posts: [Post], _ terms: TenureAssembly) -> [Int32] {
    var spans: [(post: Int32, first: UInt32, last: UInt32)] = []
    for (place, holding) in terms.holdings.enumerated() where posts[Int(holding.post)].isSingle {
      var (first, last) = (UInt32.max, UInt32.min)
      // Single fields, as to copy a sighting costs more than to look at its date.
      for sight in terms.tenures[place].observed.indices {
        guard let date = terms.tenures[place].observed[sight].date, date.year != nil else { continue }
        first = min(first, date.earliest.key)
        last = max(last, date.latest.key)
      }
      if first <= last { spans.append((holding.post, first, last)) }
    }
    spans.sort { ($0.post, $0.first, $0.last) < ($1.post, $1.first, $1.last) }
    var found: [Int32] = []
    for (one, other) in zip(spans, spans.dropFirst())
    where one.post == other.post && other.first <= one.last && found.last != one.post {
      found.append(one.post)
    }
    return found
  }

  private static func doubledDays(
    _ persons: Int, _ events: [Event], _ attendances: ParticipationAssembly
  ) -> [(first: Int32, second: Int32)] {
    let days = events.indices.map { place -> UInt32 in
      guard let day = events[place].date?.day, !events[place].isPlanned, events[place].place != nil else {
        return 0
      }
      return day.key
    }
    let ofPerson = Grouping(count: persons, attendances.persons)
    var found: [(first: Int32, second: Int32)] = []
    var attended: [(day: UInt32, event: Int32, participation: Int32)] = []
    for person in 0..<persons {
      attended.removeAll(keepingCapacity: true)
      for participation in ofPerson[person] {
        let event = attendances.events[Int(participation)]
        if days[Int(event)] > 0 { attended.append((days[Int(event)], event, participation)) }
      }
      if attended.count < 2 { continue }
      attended.sort { ($0.day, $0.event) < ($1.day, $1.event) }
      for (one, other) in zip(attended, attended.dropFirst()) where one.day == other.day {
        found.append((one.participation, other.participation))
      }
    }
    return found
  }
}

extension Day {
  /// Year, month and day in one number, in the order of time; never 0.
  var key: UInt32 { UInt32(year) << 9 | UInt32(month) << 5 | UInt32(day) }
}
