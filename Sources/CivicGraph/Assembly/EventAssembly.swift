internal import Civics

/// The events of all documents, those that several documents report made one.
struct EventAssembly {
  let events: [Event]
  let decisions: [Decision]
  /// The place among `events` that each claim speaks of; -1 where it speaks of none.
  let event: [Int32]
  private let ofDocument: Grouping
  private let eventOfReport: [Int32]

  /// The events of a document, as places among `events`, ascending.
  func events(in document: Int32) -> [Int32] {
    ofDocument[Int(document)].map { eventOfReport[Int($0)] }.distinct()
  }

  init(_ table: ClaimTable, _ documents: DocumentTable) {
    let (reports, reportOfClaim) = EventAssembly.reports(table)
    let groups = EventGroups(reports.map { ($0.document, $0.fact) }, documents.places).groups
    var drafts: [Event] = []
    var decisions: [Decision] = []
    var groupOfReport = Array(repeating: Int32(0), count: reports.count)
    for (number, members) in groups.enumerated() {
      for member in members { groupOfReport[Int(member)] = Int32(number) }
      let event = EventAssembly.merge(members.map { reports[Int($0)] }, documents, table)
      drafts.append(event)
      for member in members where reports[Int(member)].fact.name != event.name {
        decisions.append(
          Decision(
            kind: .event, from: reports[Int(member)].fact.name, to: event.name,
            reason: "two documents of one place report them on one date under like names",
            evidence: table.citations(reports[Int(member)].claims)))
      }
    }
    // Homonyms on one day: the documents tell them apart, and their own ids within a document.
    var first: [String: Int] = [:]
    var isShared = Array(repeating: false, count: drafts.count)
    for (number, draft) in drafts.enumerated() {
      if let other = first[draft.id] {
        isShared[other] = true
        isShared[number] = true
      } else {
        first[draft.id] = number
      }
    }
    for number in drafts.indices where isShared[number] {
      let own = groups[number].map {
        table.documents[Int(reports[Int($0)].document)] + "#" + reports[Int($0)].fact.id
      }
      drafts[number] = drafts[number].withID("\(drafts[number].id)@\(own.min() ?? String(number))")
    }
    let order = drafts.indices.sorted { drafts[$0].id.isBefore(drafts[$1].id) }
    events = order.map { drafts[$0] }
    var ranks = Array(repeating: Int32(0), count: order.count)
    for (rank, number) in order.enumerated() { ranks[number] = Int32(rank) }
    self.decisions = decisions
    eventOfReport = groupOfReport.map { ranks[Int($0)] }
    ofDocument = Grouping(count: table.documents.count, reports.map(\.document))
    event = reportOfClaim.map { [eventOfReport] in $0 < 0 ? -1 : eventOfReport[Int($0)] }
  }

  /// One document's account of one event.
  private struct Report {
    let document: Int32
    let fact: EventFact
    var claims: [Int32]
  }

  /// One report for each id of each document, in order, and the one that each claim speaks of.
  private static func reports(_ table: ClaimTable) -> (reports: [Report], ofClaim: [Int32]) {
    var reports: [Report] = []
    var ofClaim = Array(repeating: Int32(-1), count: table.claims.count)
    for document in table.documents.indices {
      var known: [(id: Int32, report: Int32)] = []
      for place in table.range(of: document) {
        guard case .event(let fact) = table.claims[place].fact else { continue }
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

  private static func merge(_ members: [Report], _ documents: DocumentTable, _ table: ClaimTable) -> Event {
    if members.count == 1 {
      return Event(members[0].fact, members[0].document, members[0].claims, documents, table)
    }
    let names = members.map(\.fact.name).distinct()
    let fullest = names.min { ($1.count, $0) < ($0.count, $1) } ?? ""
    let date = members.first?.fact.date
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
      reported: documents.earliestDate(of: members.map(\.document)),
      evidence: table.citations(members.flatMap(\.claims)))
  }
}

extension Event {
  /// An event of one document alone, as that document tells it.
  fileprivate init(
    _ fact: EventFact, _ document: Int32, _ claims: [Int32], _ documents: DocumentTable, _ table: ClaimTable
  ) {
    self.init(
      id: "event/\(fact.date?.description ?? "undated")/\(fact.name)", name: fact.name, otherNames: [],
      date: fact.date, place: fact.place, kind: fact.kind,
      hosts: fact.hosts.count < 2 ? fact.hosts : fact.hosts.distinct(), isPlanned: fact.isPlanned,
      reported: documents.date(of: document), evidence: table.citations(claims))
  }

  fileprivate func withID(_ id: String) -> Event {
    Event(
      id: id, name: name, otherNames: otherNames, date: date, place: place, kind: kind, hosts: hosts,
      isPlanned: isPlanned, reported: reported, evidence: evidence)
  }
}
