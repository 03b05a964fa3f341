internal import Civics

/// Who is seen in which post, what is stated of it, and what follows from who came before and after.
struct TenureAssembly {
  let tenures: [Tenure]
  let changes: [Change]
  /// The person and the post of each tenure, by their places.
  let holdings: [Holding]
  /// The sightings of each tenure that its passages do not show, as places among what was observed, ascending.
  let unshown: [[Int32]]
  /// The event of each sighting of each tenure, by its place; -1 for none.
  let events: [[Int32]]
  /// The document of each, by its place.
  let documents: [[Int32]]
  /// The person and the post of each change.
  let holdingOfChange: [Holding]

  init(
    _ table: ClaimTable, _ documents: DocumentTable, _ people: PersonAssembly, _ offices: OfficeAssembly,
    _ occasions: EventAssembly
  ) {
    let changes = ChangeAssembly(table, documents, people, offices, occasions)
    let attendances = Attendances(table, people, occasions)
    let byPost = Grouping(count: offices.posts.count, offices.post)
    var drafts: [Tenure] = []
    var holdings: [Holding] = []
    var unshown: [[Int32]] = []
    var events: [[Int32]] = []
    var places: [[Int32]] = []
    for post in offices.posts.indices {
      let claims = byPost[post].sorted { left, right in
        let (first, second) = (people.person[Int(left)], people.person[Int(right)])
        return first != second ? first < second : left < right
      }
      var holders: [Tenure] = []
      var start = 0
      while start < claims.count {
        let person = people.person[Int(claims[start])]
        var end = start
        while end < claims.count, people.person[Int(claims[end])] == person { end += 1 }
        var draft = Draft(person: person)
        let holding = Holding(person: person, post: Int32(post))
        holdings.append(holding)
        draft.add(claims[start..<end], holding, table, documents, occasions, attendances, changes)
        draft.order()
        unshown.append(draft.unshown(attendances, table))
        events.append(draft.observed.map(\.event))
        places.append(draft.observed.map(\.document))
        holders.append(draft.tenure(people.persons[Int(person)], offices.posts[post], table, occasions))
        start = end
      }
      drafts += offices.posts[post].isSingle ? Succession.bounded(holders) : holders
    }
    let order = drafts.indices.sorted { drafts[$0].id.isBefore(drafts[$1].id) }
    tenures = order.map { drafts[$0] }
    self.holdings = order.map { holdings[$0] }
    self.unshown = order.map { unshown[$0] }
    self.events = order.map { events[$0] }
    self.documents = order.map { places[$0] }
    self.changes = changes.changes
    holdingOfChange = changes.holdings
  }
}

/// A person and a post, by their places.
struct Holding: Hashable, Sendable {
  let person: Int32
  let post: Int32
}

/// The events at which each person acts in each document, but for those only announced.
private struct Attendances {
  private let byDocument: Grouping
  private let person: [Int32]
  private let event: [Int32]

  init(_ table: ClaimTable, _ people: PersonAssembly, _ occasions: EventAssembly) {
    byDocument = Grouping(
      count: table.documents.count,
      table.rows.indices.map { place in
        let event = occasions.event[place]
        guard event >= 0, people.person[place] >= 0, !occasions.events[Int(event)].isPlanned else {
          return -1
        }
        return table.rows[place].document
      })
    person = people.person
    event = occasions.event
  }

  func events(of who: Int32, in document: Int32) -> [Int32] {
    let found = byDocument[Int(document)].filter { person[Int($0)] == who }.map { event[Int($0)] }
    return found.count < 2 ? found : found.distinct()
  }

  /// The claims by which a person acts at an event in a document.
  func acts(of who: Int32, at what: Int32, in document: Int32) -> [Int32] {
    byDocument[Int(document)].filter { person[Int($0)] == who && event[Int($0)] == what }
  }
}

/// What is collected of one holding.
private struct Draft {
  /// A date at which the person is seen in the post, and the claims that show it.
  struct Sight {
    let date: CivicDate?
    let document: Int32
    let event: Int32
    var claims: [Int32]
  }

  let person: Int32
  var observed: [Sight] = []
  var stated: [Tenure.Statement] = []
  var former: [(date: CivicDate?, claim: Int32)] = []
  /// Whether no document has more than one sighting.
  private var isPlain = true

  init(person: Int32) { self.person = person }

  mutating func add(
    _ claims: ArraySlice<Int32>, _ holding: Holding, _ table: ClaimTable, _ documents: DocumentTable,
    _ occasions: EventAssembly, _ attendances: Attendances, _ changes: ChangeAssembly
  ) {
    let known = changes.changes(of: holding)
    for change in known {
      stated.append(
        Tenure.Statement(
          kind: .change(change.kind), date: change.date, isPlanned: change.isPlanned,
          evidence: change.evidence))
    }
    for claim in claims {
      let row = table.rows[Int(claim)]
      guard row.kind == .role else { continue }
      let document = row.document
      if row.isFormer {
        former.append((documents.date(of: document), claim))
        continue
      }
      // Where the same document tells the day on which the post changed hands, it is of that day it speaks.
      let days = known.isEmpty ? [] : changes.dates(of: holding, in: document)
      let events = days.isEmpty ? attendances.events(of: person, in: document) : []
      for day in days { see(day, document, -1, claim) }
      for event in events {
        see(occasions.events[Int(event)].date ?? documents.date(of: document), document, event, claim)
      }
      if days.isEmpty && events.isEmpty { see(documents.date(of: document), document, -1, claim) }
    }
  }

  /// Claims come document by document, so that the same sight is among the last ones.
  private mutating func see(_ date: CivicDate?, _ document: Int32, _ event: Int32, _ claim: Int32) {
    var place = observed.count - 1
    while place >= 0, observed[place].document == document {
      if observed[place].date == date, observed[place].event == event {
        observed[place].claims.append(claim)
        return
      }
      isPlain = false
      place -= 1
    }
    observed.append(Sight(date: date, document: document, event: event, claims: [claim]))
  }

  /// Brings the sightings into order of time.
  mutating func order() {
    observed.sort {
      if $0.date != $1.date { return $0.date.isBefore($1.date) }
      return ($0.document, $0.event) < ($1.document, $1.event)
    }
  }

  /// The sightings that no passage shows: all that name the post lie within what the person did at other events
  /// of the document. See `Graph.passages(of:in:)`, which says the same of one sighting.
  func unshown(_ attendances: Attendances, _ table: ClaimTable) -> [Int32] {
    if isPlain { return [] }
    var byDocument: [Int32: [Int]] = [:]
    for (place, sight) in observed.enumerated() { byDocument[sight.document, default: []].append(place) }
    let unshown = observed.indices.filter { place in
      let sight = observed[place]
      guard sight.event >= 0, let others = byDocument[sight.document], others.count > 1 else { return false }
      let named = sight.claims.flatMap { table.claim(Int($0)).evidence }
      func passages(_ event: Int32) -> [Evidence] {
        attendances.acts(of: person, at: event, in: sight.document).flatMap { table.claim(Int($0)).evidence }
      }
      let own = passages(sight.event)
      if named.contains(where: { passage in own.contains { $0.holds(passage) } }) { return false }
      let elsewhere = others.map { observed[$0].event }.filter { $0 >= 0 && $0 != sight.event }
        .flatMap(passages)
      return named.allSatisfy { passage in elsewhere.contains { $0.holds(passage) } }
    }
    // Something that shows the person in the post must stay.
    return unshown.count < observed.count ? unshown.map { Int32($0) } : []
  }

  func tenure(
    _ person: Person, _ post: Post, _ table: ClaimTable, _ occasions: EventAssembly
  ) -> Tenure {
    let former = Dictionary(grouping: former, by: \.date).map { date, group in
      Tenure.Statement(
        kind: .former, date: date, isPlanned: false, evidence: table.citations(group.map(\.claim)))
    }
    // What one claim shows at several events rests on the same passages, which are kept once.
    var known: (claims: [Int32], evidence: [Citation]) = ([], [])
    let sightings = observed.map { sight in
      if sight.claims != known.claims { known = (sight.claims, table.citations(sight.claims)) }
      return Tenure.Observation(
        date: sight.date, document: table.documents[Int(sight.document)],
        event: sight.event < 0 ? nil : occasions.events[Int(sight.event)].id, evidence: known.evidence)
    }
    return Tenure(
      id: "tenure/\(person.id.dropFirst(7))/\(post.id.dropFirst(5))", person: person.id, post: post.id,
      observed: sightings,
      stated: (stated + former).sorted {
        if $0.date != $1.date { return $0.date.isBefore($1.date) }
        return $0.evidence.lexicographicallyPrecedes($1.evidence)
      },
      inferredStart: nil, inferredEnd: nil)
  }
}
