internal import Civics

/// What belongs to whom, as places in the arrays of a graph, so that no answer has to look through all of them.
struct GraphIndex: Sendable {
  let tenuresOfPerson: Grouping
  let tenuresOfPost: Grouping
  /// The places of person and post of each tenure.
  let holdingOfTenure: [Holding]
  /// Its sightings that its passages do not show, as places among what was observed, ascending.
  let unshownOfTenure: [[Int32]]
  /// The event of each of its sightings; -1 for none.
  let eventsOfTenure: [[Int32]]
  /// The document of each of its sightings.
  let documentsOfTenure: [[Int32]]
  let changesOfPerson: Grouping
  let changesAtEvent: Grouping
  /// The places of person and post of each change.
  let holdingOfChange: [Holding]
  let participationsOfPerson: Grouping
  let participationsAtEvent: Grouping
  /// The places of person and event of each participation.
  let personOfParticipation: [Int32]
  let eventOfParticipation: [Int32]
  /// For each post its body; -1 for none.
  let bodyOfPost: [Int32]
  let postsOfBody: Grouping
  /// The bodies in the order in which they are listed.
  let bodiesAsListed: [Int]
  /// The posts of each body, the highest first; behind the last body the posts of none.
  let postsAsListed: [[Int32]]
  let hostings: Hostings
  let claims: ClaimIndex
  /// What happened in order of time, the undated last: places of events, and of changes that no event decided.
  let chronicle: [Moment]
  let clues: Clues
  let digests: Digests

  /// One thing that happened.
  struct Moment: Hashable, Sendable {
    let date: CivicDate?
    let place: Int32
    let isChange: Bool
  }

  init(
    _ table: ClaimTable, _ documents: DocumentTable, _ people: PersonAssembly, _ offices: OfficeAssembly,
    _ occasions: EventAssembly, _ terms: TenureAssembly, _ programmes: InitiativeAssembly,
    _ attendances: ParticipationAssembly, workers: Workers
  ) {
    let events = occasions.events
    tenuresOfPerson = Grouping(count: people.persons.count, terms.holdings.map(\.person))
    tenuresOfPost = Grouping(count: offices.posts.count, terms.holdings.map(\.post))
    holdingOfTenure = terms.holdings
    unshownOfTenure = terms.unshown
    eventsOfTenure = terms.events
    documentsOfTenure = terms.documents
    participationsOfPerson = Grouping(count: people.persons.count, attendances.persons)
    participationsAtEvent = Grouping(count: events.count, attendances.events)
    personOfParticipation = attendances.persons
    eventOfParticipation = attendances.events
    changesOfPerson = Grouping(count: people.persons.count, terms.holdingOfChange.map(\.person))
    holdingOfChange = terms.holdingOfChange
    let deciding = terms.changes.map { Int32($0.event.flatMap { events.place($0, \.id) } ?? -1) }
    changesAtEvent = Grouping(count: events.count, deciding)
    bodyOfPost = offices.posts.map { post in
      Int32(post.organization.flatMap { offices.organizations.place($0, \.id) } ?? -1)
    }
    postsOfBody = Grouping(count: offices.organizations.count, bodyOfPost)
    // Posts stand in the order of their ids already.
    let ranks = offices.posts.map(\.rank)
    var listed = Array(repeating: [Int32](), count: offices.organizations.count + 1)
    for rank in Set(ranks).sorted() {
      for (post, body) in bodyOfPost.enumerated() where ranks[post] == rank {
        listed[body < 0 ? offices.organizations.count : Int(body)].append(Int32(post))
      }
    }
    postsAsListed = listed
    let standings = offices.organizations.map { ($0.level?.rawValue ?? 9, $0.kind.order) }
    // Bodies stand in the order of their ids already.
    bodiesAsListed = standings.indices.sorted {
      standings[$0] != standings[$1] ? standings[$0] < standings[$1] : $0 < $1
    }
    ((hostings, claims, chronicle), (clues, digests)) = workers.both {
      (
        Hostings(offices.organizations, events), ClaimIndex(table, documents, people, occasions, programmes),
        Moment.chronicle(events, terms.changes)
      )
    } _: {
      (
        Clues(people, offices, occasions, terms, attendances),
        Digests(table, documents, people, offices, occasions, programmes, terms, attendances)
      )
    }
  }
}

extension GraphIndex.Moment {
  /// What happened in order of time.
  fileprivate static func chronicle(_ events: [Event], _ changes: [Change]) -> [Self] {
    var chronicle = events.indices.map { place in
      Self(date: events[place].date ?? events[place].reported, place: Int32(place), isChange: false)
    }
    for (place, change) in changes.enumerated() where change.event == nil {
      chronicle.append(Self(date: change.date ?? change.reported, place: Int32(place), isChange: true))
    }
    func id(_ moment: Self) -> String {
      moment.isChange ? changes[Int(moment.place)].id : events[Int(moment.place)].id
    }
    chronicle.sort { left, right in
      if left.date != right.date { return left.date.isBefore(right.date) }
      // Events stand in the order of their ids already.
      return left.isChange || right.isChange ? id(left).isBefore(id(right)) : left.place < right.place
    }
    return inHalves(chronicle, events)
  }

  /// Events of one day in the order of its halves, as far as their passages tell them; the others behind.
  private static func inHalves(_ chronicle: [Self], _ events: [Event]) -> [Self] {
    var chronicle = chronicle
    var start = 0
    while start < chronicle.count {
      let date = chronicle[start].date
      var end = start + 1
      while end < chronicle.count, chronicle[end].date == date { end += 1 }
      if end - start > 1, let day = date?.day {
        let halves = (start..<end).map { number in
          let (moment, place) = (chronicle[number], Int(chronicle[number].place))
          let isDated = !moment.isChange && events[place].date == date
          let half = isDated ? HalfDay(of: day, in: events[place].evidence) : nil
          return (half: half?.rawValue ?? HalfDay.evening.rawValue + 1, number: number, moment: moment)
        }
        if halves.contains(where: { $0.half != halves[0].half }) {
          let sorted = halves.sorted { ($0.half, $0.number) < ($1.half, $1.number) }
          for (place, entry) in sorted.enumerated() { chronicle[start + place] = entry.moment }
        }
      }
      start = end
    }
    return chronicle
  }
}

extension GraphIndex {
  /// The place of what a person did at an event, or nil. Takes time linear in who was there.
  func participation(of person: Int, at event: Int) -> Int? {
    participationsAtEvent[event].first { personOfParticipation[Int($0)] == person }.map { Int($0) }
  }
}

/// Which body holds which event; where one body alone has the name of the host.
struct Hostings: Sendable {
  private let bodies: [Int32]
  private let events: [Int32]
  private let ofBody: Grouping
  private let ofEvent: Grouping

  init(_ organizations: [Organization], _ events: [Event]) {
    var names = TextTable()
    // Names and bodies are numbered alike as long as no name comes back.
    var bearers: [Int32] = []
    for (place, body) in organizations.enumerated() {
      let number = Int(names.number(of: body.name))
      if number < bearers.count { bearers[number] = -1 } else { bearers.append(Int32(place)) }
    }
    var hostings: [(body: Int32, event: Int32)] = []
    for (place, event) in events.enumerated() {
      for host in event.hosts {
        guard let number = names.known(host), bearers[Int(number)] >= 0 else { continue }
        hostings.append((bearers[Int(number)], Int32(place)))
      }
    }
    bodies = hostings.map(\.body)
    self.events = hostings.map(\.event)
    ofBody = Grouping(count: organizations.count, bodies)
    ofEvent = Grouping(count: events.count, self.events)
  }

  /// The events that a body holds, ascending.
  func events(of body: Int) -> some Sequence<Int32> { ofBody[body].lazy.map { events[Int($0)] } }

  /// The bodies that hold an event.
  func bodies(of event: Int) -> some Sequence<Int32> { ofEvent[event].lazy.map { bodies[Int($0)] } }
}

/// The ids of documents with the digests of them.
struct DocumentNames: Sendable {
  let names: [String]
  let digests: [UInt64]
}

/// What the claims of each document speak of, and which claims speak of initiatives at each event.
struct ClaimIndex: Sendable {
  /// The documents in order, those without an issue too.
  let documents: DocumentNames
  /// The first claim of each document, and the end.
  private let starts: [Int]
  /// For each claim the places of what it speaks of; -1 for nothing.
  private let person: [Int32]
  private let event: [Int32]
  private let initiative: [Int32]
  private let reportsAtEvent: Grouping

  init(
    _ table: ClaimTable, _ issues: DocumentTable, _ people: PersonAssembly, _ occasions: EventAssembly,
    _ programmes: InitiativeAssembly
  ) {
    documents = DocumentNames(names: table.documents, digests: issues.digests)
    starts = table.starts
    person = people.person
    event = occasions.event
    initiative = programmes.initiative
    reportsAtEvent = Grouping(
      count: occasions.events.count,
      event.indices.lazy.map { [event, initiative] in initiative[$0] < 0 ? -1 : event[$0] })
  }

  /// The persons that a document speaks of, ascending.
  func persons(in document: String) -> [Int] { places(person, in: document) }

  /// The events that a document speaks of, ascending.
  func events(in document: String) -> [Int] { places(event, in: document) }

  /// The initiatives that a document speaks of, ascending.
  func initiatives(in document: String) -> [Int] { places(initiative, in: document) }

  /// The initiatives reported at an event, ascending.
  func initiatives(at event: Int) -> [Int] {
    reportsAtEvent[event].map { Int(initiative[Int($0)]) }.distinct()
  }

  private func places(_ places: [Int32], in document: String) -> [Int] {
    guard let number = documents.names.place(document, \.self) else { return [] }
    return places[starts[number]..<starts[number + 1]].filter { $0 >= 0 }.map { Int($0) }.distinct()
  }
}
