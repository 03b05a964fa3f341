internal import Civics

/// The events of all documents, those that several documents report made one.
struct EventAssembly {
  let events: [Event]
  let decisions: [Decision]
  /// The place among `events` that each claim speaks of; -1 where it speaks of none.
  let event: [Int32]
  /// What stands for the events, but for their documents; told here, while their texts are at hand.
  let digests: Digests.OfKind
  private let ofDocument: Grouping
  private let eventOfReport: [Int32]

  /// The events of a document, as places among `events`, ascending.
  func events(in document: Int32) -> [Int32] {
    ofDocument[Int(document)].map { eventOfReport[Int($0)] }.distinct()
  }

  /// The documents' own ids of the event of an id, in order; linear in the claims.
  func reports(of id: String, _ table: ClaimTable) -> [Rules.Key] {
    guard let number = events.place(id, \.id) else { return [] }
    return table.rows.indices.filter { table.rows[$0].kind == .event && event[$0] == number }
      .map { table.key(ofEvent: $0) }.distinct()
  }

  init(_ table: ClaimTable, _ documents: DocumentTable, _ rules: Rules) {
    let (reports, reportOfClaim) = EventAssembly.reports(table)
    let byHand = HandMade(rules, reports, table)
    let groups = EventGroups(
      reports.map { ($0.document, $0.fact) }, documents.places, apart: rules.apart, joined: byHand.joined
    ).groups
    let leaders = groups.map { byHand.leader(of: $0) }
    let names = groups.indices.map { number in
      byHand.name(of: groups[number]) ?? leaders[number].map { reports[Int($0)].fact.name }
        ?? groups[number].map { reports[Int($0)].fact.name }.fullest
    }
    let dates = groups.indices.map { number in
      (leaders[number] ?? groups[number].first).flatMap { reports[Int($0)].fact.date }
    }
    let (ids, order) = EventAssembly.ids(groups, names, dates, reports, table)
    var decisions: [Decision] = []
    var events: [Event] = []
    events.reserveCapacity(order.count)
    var digests = Digests.OfKind()
    var ranks = Array(repeating: Int32(0), count: reports.count)
    for number in order {
      let members = groups[number]
      for member in members {
        let report = reports[Int(member)]
        ranks[Int(member)] = Int32(events.count)
        guard report.fact.name != names[number], !byHand.isTold(member) else { continue }
        decisions.append(
          Decision(
            kind: .event, from: report.fact.name, to: names[number],
            reason: "two documents of one place report them on one date under like names",
            evidence: table.citations(report.claims)))
      }
      events.append(
        Event(
          ids[number], names[number], dates[number], members.map { reports[Int($0)] }, documents, table))
      digests.ids.append(Digest(of: ids[number]).number)
      digests.contents.append(Digest(of: events[events.count - 1]).number)
    }
    self.events = events
    self.digests = digests
    eventOfReport = ranks
    self.decisions = decisions
    ofDocument = Grouping(count: table.documents.count, reports.map(\.document))
    event = reportOfClaim.map { $0 < 0 ? -1 : ranks[Int($0)] }
  }

  /// One document's account of one event.
  fileprivate struct Report {
    let document: Int32
    let fact: EventFact
    var claims: [Int32]
  }

  /// One report for each id of each document, in order, and the one that each claim speaks of.
  private static func reports(_ table: ClaimTable) -> (reports: [Report], ofClaim: [Int32]) {
    var reports: [Report] = []
    var ofClaim = Array(repeating: Int32(-1), count: table.count)
    for document in table.documents.indices {
      var known: [(id: Int32, report: Int32)] = []
      for place in table.range(of: document) where table.rows[place].kind == .event {
        guard case .event(let fact) = table.fact(place) else { continue }
        let id = table.rows[place].event
        if let report = known.first(where: { $0.id == id })?.report {
          reports[Int(report)].claims.append(Int32(place))
          ofClaim[place] = report
        } else {
          known.append((id, Int32(reports.count)))
          ofClaim[place] = Int32(reports.count)
          reports.append(Report(document: Int32(document), fact: fact, claims: [Int32(place)]))
        }
      }
      for place in table.range(of: document) where ofClaim[place] < 0 && table.rows[place].event >= 0 {
        let id = table.rows[place].event
        ofClaim[place] = known.first { $0.id == id }?.report ?? -1
      }
    }
    return (reports, ofClaim)
  }

  /// The id of each event: its date and its name, with what tells it apart where several would have one id. And
  /// their order.
  private static func ids(
    _ groups: [[Int32]], _ names: [String], _ dates: [CivicDate?], _ reports: [Report], _ table: ClaimTable
  ) -> (ids: [String], order: [Int]) {
    var ids = zip(dates, names).map { date, name in
      "event/\(date?.description ?? "undated")/\(name)"
    }
    let order = ids.indices.sorted { ids[$0].isBefore(ids[$1]) }
    let plain = ids
    for (place, number) in order.enumerated() {
      let isShared =
        (place > 0 && plain[order[place - 1]] == plain[number])
        || (place + 1 < order.count && plain[order[place + 1]] == plain[number])
      guard isShared else { continue }
      // Homonyms on one day: the documents tell them apart, and their own ids within a document.
      let own = groups[number].map { member in
        "\(table.documents[Int(reports[Int(member)].document)])#\(reports[Int(member)].fact.id)"
      }
      ids[number] += "@\(own.min() ?? String(number))"
    }
    // Nearly in order already, which makes it quick.
    return (ids, order.sorted { ids[$0].isBefore(ids[$1]) })
  }
}

/// What corrections say of reports, by their numbers.
private struct HandMade {
  /// Reports that are one event; the first one names and dates it.
  let joined: [[Int32]]
  /// The places of those first ones among the corrections.
  private let leaders: [Int32: Int]
  private let names: [Int32: String]
  private let told: Set<Int32>

  init(_ rules: Rules, _ reports: [EventAssembly.Report], _ table: ClaimTable) {
    if rules.joined.isEmpty, rules.eventNames.isEmpty {
      (joined, leaders, names, told) = ([], [:], [:], [])
      return
    }
    var numbers: [Rules.Key: Int32] = [:]
    for (number, report) in reports.enumerated() {
      if let claim = report.claims.first { numbers[table.key(ofEvent: Int(claim))] = Int32(number) }
    }
    let joined = rules.joined.map { keys in keys.compactMap { numbers[$0] } }
    self.joined = joined
    leaders = Dictionary(
      joined.enumerated().compactMap { place, members in members.first.map { ($0, place) } },
      uniquingKeysWith: min)
    var names: [Int32: String] = [:]
    for (key, name) in rules.eventNames { if let number = numbers[key] { names[number] = name } }
    self.names = names
    told = Set(joined.joined()).union(names.keys)
  }

  /// Whether a correction names a report.
  func isTold(_ report: Int32) -> Bool { told.contains(report) }

  /// Of reports that are one by hand, the first of the correction.
  func leader(of members: [Int32]) -> Int32? {
    leaders.isEmpty
      ? nil : members.filter { leaders[$0] != nil }.min { leaders[$0, default: 0] < leaders[$1, default: 0] }
  }

  /// The name that a correction gives to an event, or nil.
  func name(of members: [Int32]) -> String? {
    names.isEmpty ? nil : members.compactMap { names[$0] }.min { $0.isBefore($1) }
  }
}

extension ClaimTable {
  /// What a document calls the event of a claim.
  fileprivate func key(ofEvent place: Int) -> Rules.Key {
    Rules.Key(document: documents[Int(rows[place].document)], name: texts[rows[place].event])
  }
}

extension [String] {
  /// The longest of several names; of those the first in order.
  fileprivate var fullest: String {
    count == 1 ? self[0] : distinct().min { ($1.count, $0) < ($0.count, $1) } ?? ""
  }
}

extension Event {
  /// The event that reports of several documents tell of, or of one.
  fileprivate init(
    _ id: String, _ name: String, _ date: CivicDate?, _ members: [EventAssembly.Report],
    _ documents: DocumentTable, _ table: ClaimTable
  ) {
    let kinds = Dictionary(grouping: members.map(\.fact.kind).filter { $0 != .other }, by: { $0 })
    let kind =
      kinds.min { ($1.value.count, $0.key.rawValue) < ($0.value.count, $1.key.rawValue) }?.key ?? .other
    let places = members.compactMap(\.fact.place)
    let hosts = members.flatMap(\.fact.hosts)
    self.init(
      id: id, name: name,
      otherNames: members.count == 1 && members[0].fact.name == name
        ? [] : members.map(\.fact.name).distinct().filter { $0 != name },
      date: date, place: places.isEmpty ? nil : places.fullest,
      kind: members.count == 1 ? members[0].fact.kind : kind,
      hosts: hosts.count < 2 ? hosts : hosts.distinct(),
      isPlanned: members.allSatisfy(\.fact.isPlanned),
      reported: documents.earliestDate(of: members.map(\.document)),
      evidence: table.citations(members.flatMap(\.claims)))
  }
}

extension Digest {
  /// Of all of an event but its documents and its id.
  fileprivate init(of event: borrowing Event) {
    self.init()
    add(event.date)
    add(event.kind.rawValue)
    add(event.isPlanned ? 1 : 0)
    add(event.name)
    add(event.otherNames)
    add(event.place)
    add(event.hosts)
  }
}
