internal import Civics

/// The events of all documents, those that several documents report made one.
struct EventAssembly {
  let events: [Event]
  let decisions: [Decision]
  private let ids: [NameEvidence.Key: String]
  private let numbers: [String: Int]

  /// The event that a document calls by its own id, or nil where it has none such.
  func event(_ local: String, in document: String) -> Event? {
    ids[NameEvidence.Key(document: document, name: local)].flatMap { numbers[$0] }.map { events[$0] }
  }

  /// The events of a document, by id.
  func events(in document: String) -> [Event] { byDocument[document] ?? [] }
  private let byDocument: [String: [Event]]

  /// The documents' own ids of an event, in order.
  func reports(of id: String) -> [NameEvidence.Key] { ids.filter { $0.value == id }.keys.sorted() }

  init(_ claims: [Claim], _ documents: DocumentTable, _ rules: Rules = Rules()) {
    let reports = EventAssembly.reports(claims)
    let groups = EventAssembly.groups(reports, documents, rules)
    let byHand = Set(rules.joined.joined()).union(rules.eventNames.keys)
    var merged: [(event: Event, members: [Report])] = []
    var decisions: [Decision] = []
    for members in groups {
      let event = EventAssembly.merge(members, documents, rules)
      merged.append((event, members))
      for member in members where member.fact.name != event.name && !byHand.contains(member.key) {
        decisions.append(
          Decision(
            kind: .event, from: member.fact.name, to: event.name,
            reason: "two documents of one place report them on one date under like names",
            evidence: member.citations))
      }
    }
    let taken = Dictionary(grouping: merged.indices, by: { merged[$0].event.id }).filter {
      $0.value.count > 1
    }
    var events: [Event] = []
    var ids: [NameEvidence.Key: String] = [:]
    for (number, (event, members)) in merged.enumerated() {
      var event = event
      if taken[event.id] != nil {
        // Homonyms on one day: the documents tell them apart, and their own ids within a document.
        let own = members.map { "\($0.document)#\($0.fact.id)" }.min() ?? String(number)
        event = event.withID("\(event.id)@\(own)")
      }
      events.append(event)
      for member in members {
        ids[NameEvidence.Key(document: member.document, name: member.fact.id)] = event.id
      }
    }
    self.events = events.sorted { $0.id < $1.id }
    self.decisions = decisions
    self.ids = ids
    numbers = Dictionary(
      self.events.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var byDocument: [String: [Event]] = [:]
    for event in self.events {
      for document in event.evidence.map(\.document).distinct() {
        byDocument[document, default: []].append(event)
      }
    }
    self.byDocument = byDocument
  }

  /// One document's account of one event.
  private struct Report {
    let document: String
    var fact: EventFact
    var citations: [Citation]

    var key: NameEvidence.Key { NameEvidence.Key(document: document, name: fact.id) }
  }

  /// One report for each id of each document, in canonical order.
  private static func reports(_ claims: [Claim]) -> [Report] {
    var reports: [Report] = []
    var known: [NameEvidence.Key: Int] = [:]
    for claim in claims {
      guard case .event(let fact) = claim.fact else { continue }
      let key = NameEvidence.Key(document: claim.document, name: fact.id)
      if let number = known[key] {
        reports[number].citations = (reports[number].citations + claim.citations).distinct()
      } else {
        known[key] = reports.count
        reports.append(Report(document: claim.document, fact: fact, citations: claim.citations))
      }
    }
    return reports
  }

  /// What reports must share to be compared at all.
  private struct Rivals: Hashable {
    let date: CivicDate
    /// The compared name, or nil where like names count too.
    let name: String?
  }

  private static func groups(
    _ reports: [Report], _ documents: DocumentTable, _ rules: Rules
  ) -> [[Report]] {
    var classes = UnionFind(count: reports.count)
    let names = reports.map { EventName($0.fact.name) }
    // On a day, like names are compared; on a coarser date only equal ones can be one event.
    var rivals: [Rivals: [Int]] = [:]
    for (number, report) in reports.enumerated() {
      guard let date = report.fact.date else { continue }
      rivals[Rivals(date: date, name: date.isDay ? nil : names[number].text), default: []].append(number)
    }
    for numbers in rivals.values.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      var pairs: [(likeness: Double, first: Int, second: Int)] = []
      for (place, first) in numbers.enumerated() {
        for second in numbers[(place + 1)...]
        where reports[first].document != reports[second].document
          && documents.places.areNear(reports[first].document, reports[second].document)
        {
          let likeness = names[first].likeness(to: names[second])
          if !rules.apart.isEmpty,
            rules.apart.contains([reports[first].fact.name, reports[second].fact.name])
          {
            continue
          }
          if likeness >= EventName.alike { pairs.append((likeness, first, second)) }
        }
      }
      // The likest first; two events of one document are two, whatever joins them to a third.
      pairs.sort { ($1.likeness, $0.first, $0.second) < ($0.likeness, $1.first, $1.second) }
      var members = Dictionary(uniqueKeysWithValues: numbers.map { ($0, [reports[$0].document]) })
      for pair in pairs {
        let (first, second) = (classes.root(pair.first), classes.root(pair.second))
        guard first != second, let left = members[first], let right = members[second],
          Set(left).isDisjoint(with: right)
        else { continue }
        classes.unite(first, second)
        members[min(first, second)] = left + right
      }
    }
    if !rules.joined.isEmpty {
      let numbers = Dictionary(
        reports.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
      for keys in rules.joined {
        let members = keys.compactMap { numbers[$0] }
        for member in members.dropFirst() { classes.unite(members[0], member) }
      }
    }
    var groups: [Int: [Report]] = [:]
    for (number, report) in reports.enumerated() { groups[classes.root(number), default: []].append(report) }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func merge(_ members: [Report], _ documents: DocumentTable, _ rules: Rules) -> Event {
    let names = members.map(\.fact.name).distinct()
    // Of events that are one by hand, the first of the correction names and dates it.
    let keys = Set(members.map(\.key))
    let leaders = rules.joined.lazy.compactMap(\.first).filter { keys.contains($0) }
    let leader = leaders.first.flatMap { key in members.first { $0.key == key } }
    let given = members.lazy.compactMap { rules.eventNames[$0.key] }.min()
    let fullest = given ?? leader?.fact.name ?? names.min { ($1.count, $0) < ($0.count, $1) } ?? ""
    let date = (leader ?? members.first)?.fact.date
    let kinds = Dictionary(grouping: members.map(\.fact.kind).filter { $0 != .other }, by: { $0 })
    let kind =
      kinds.min { ($1.value.count, $0.key.rawValue) < ($0.value.count, $1.key.rawValue) }?.key ?? .other
    let places = members.compactMap(\.fact.place).distinct()
    return Event(
      id: "event/\(date?.description ?? "undated")/\(fullest)", name: fullest,
      otherNames: names.filter { $0 != fullest }, date: date,
      place: places.min { ($1.count, $0) < ($0.count, $1) }, kind: kind,
      hosts: members.flatMap(\.fact.hosts).distinct(),
      isPlanned: members.allSatisfy(\.fact.isPlanned),
      reported: members.map(\.document).earliestDate(in: documents),
      evidence: members.flatMap(\.citations).distinct())
  }
}

extension Event {
  fileprivate func withID(_ id: String) -> Event {
    Event(
      id: id, name: name, otherNames: otherNames, date: date, place: place, kind: kind, hosts: hosts,
      isPlanned: isPlanned, reported: reported, evidence: evidence)
  }
}
