internal import Civics

extension Graph {
  /// The events that `name` means, each whole, in order of time: of that id, else of that name, else with it in
  /// their names. Takes time linear in the graph.
  public func meetings(named name: String) -> Finding<[Meeting]> {
    let found = events(named: name)
    guard found.isEmpty else { return .found(found.map { meeting($0) }) }
    let names = events.lazy.map { ($0.name, $0.evidence.count) }
    return .unknown(near: nearest(to: name, among: names, limit: 5))
  }

  /// The events of that id, else of that name, else with it in their names; in order of time.
  public func events(named name: String) -> [Event] {
    if let one = event(name) ?? event("event/" + name) { return [one] }
    guard !name.isEmpty else { return [] }
    // By places: to copy 300,000 events costs more than to look at their names.
    var found = events.indices.filter { place in
      events[place].name.isSame(as: name) || events[place].otherNames.contains { $0.isSame(as: name) }
    }
    if found.isEmpty {
      found = events.indices.filter { place in
        events[place].name.holds(name) || events[place].otherNames.contains { $0.holds(name) }
      }
    }
    return found.map { events[$0] }.sorted { $0.date != $1.date ? $0.date.isBefore($1.date) : $0.id < $1.id }
  }

  /// One event of this graph, whole.
  public func meeting(_ event: Event) -> Meeting {
    let attendances = participations(at: event.id).compactMap { attendance($0, at: event) }
    let reports = initiatives(at: event.id).map { initiative in
      Meeting.Report(initiative: initiative, mentions: initiative.mentions.filter { $0.event == event.id })
    }
    let issues = event.evidence.map(\.document).distinct().compactMap { issue($0) }
    return Meeting(
      event: event,
      issues: issues.sorted { $0.date != $1.date ? $0.date.isBefore($1.date) : $0.id < $1.id },
      attendances: attendances.sorted { $0.precedes($1) },
      changes: changes(at: event.id).compactMap { appointment($0) },
      reports: reports.sorted {
        let (left, right) = ($0.mentions.flatMap(\.evidence), $1.mentions.flatMap(\.evidence))
        return left != right ? left.lexicographicallyPrecedes(right) : $0.initiative.id < $1.initiative.id
      },
      series: series(of: event))
  }

  private func attendance(_ participation: Participation, at event: Event) -> Meeting.Attendance? {
    guard let person = person(participation.person) else { return nil }
    var seats: [Meeting.Seat] = []
    var named: [Citation] = []
    for place in tenures(of: person.id) {
      let tenure = store.tenures[place]
      let shown = tenure.observed.indices.filter {
        tenure.observed[$0].event?.isSame(as: event.id) == true && isShown($0, of: place)
      }
      guard !shown.isEmpty, let post = post(tenure.post) else { continue }
      seats.append(Meeting.Seat(post: post, organization: post.organization.flatMap { organization($0) }))
      named += shown.flatMap { sighting($0, of: place).evidence }
    }
    return Meeting.Attendance(
      person: person, posts: seats.sorted { $0.precedes($1) }, participation: participation,
      named: named.min())
  }

  /// The series of an event: those whose names differ from its own in the number alone, of the same place or
  /// of one within the other.
  private func series(of event: Event) -> MeetingSeries? {
    guard let ordinal = Ordinal(in: event.name) else { return nil }
    let places = places(of: event)
    var members: [MeetingSeries.Member] = []
    for place in events.indices where ordinal.mayBeSeries(of: events[place].name) {
      let other = events[place]
      guard let number = Ordinal(in: other.name), ordinal.isSeries(of: number),
        areNear(places, self.places(of: other))
      else { continue }
      members.append(MeetingSeries.Member(number: number.number, event: other))
    }
    members.sort {
      if $0.number != $1.number { return $0.number < $1.number }
      return $0.event.date != $1.event.date
        ? $0.event.date.isBefore($1.event.date) : $0.event.id < $1.event.id
    }
    return MeetingSeries(
      name: ordinal.seriesName, unit: ordinal.unit, members: members,
      missing: Graph.missing(members.map(\.number), from: ordinal.unit == .year ? nil : 1))
  }

  /// The numbers between the first (or the lowest) and the highest that are not there; ascending, in runs.
  private static func missing(_ numbers: [Int], from first: Int?) -> [ClosedRange<Int>] {
    guard let lowest = numbers.first else { return [] }
    var missing: [ClosedRange<Int>] = []
    var next = first ?? lowest
    for number in numbers where number >= next {
      if number > next { missing.append(next...(number - 1)) }
      next = number + 1
    }
    return missing
  }

  private func places(of event: Event) -> [Place] {
    event.evidence.map(\.document).distinct().compactMap { issue($0)?.facts.place.map { Place($0) } }
  }

  private func areNear(_ first: [Place], _ second: [Place]) -> Bool {
    if first.isEmpty || second.isEmpty { return true }
    return first.contains { left in second.contains { left.isWithin($0) || $0.isWithin(left) } }
  }
}

extension Meeting.Seat {
  fileprivate func precedes(_ other: Meeting.Seat) -> Bool {
    if Organization.isListed(organization, before: other.organization) { return true }
    if Organization.isListed(other.organization, before: organization) { return false }
    return (post.rank, post.id) < (other.post.rank, other.post.id)
  }
}

extension Meeting.Attendance {
  /// In the order of the page: by the passages, and within one passage by where the name stands.
  fileprivate func precedes(_ other: Meeting.Attendance) -> Bool {
    let (left, right) = (participation.evidence, other.participation.evidence)
    if let first = left.first, let second = right.first {
      if first != second { return first < second }
      let (name, otherName) = (named ?? first, other.named ?? second)
      if name != otherName { return name < otherName }
    }
    return left != right ? left.lexicographicallyPrecedes(right) : person.id < other.person.id
  }
}

extension Ordinal {
  /// Whether the beginning of a name lets it belong to the series: a quick look at its bytes.
  fileprivate func mayBeSeries(of name: String) -> Bool {
    let bytes = name.utf8
    if bytes.starts(with: head.utf8) { return name.holds(tail) }
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    guard unit == .edition, bytes.prefix(4).count == 4, bytes.prefix(4).allSatisfy(isDigit) else {
      return false
    }
    return bytes.dropFirst(4 + "年".utf8.count).starts(with: head.utf8) && name.holds(tail)
  }
}
