internal import Civics

/// What a graph is made of, shared by all copies of it and by the answers that are taken from it.
final class GraphStore: Sendable {
  let issues: [Issue]
  let persons: [Person]
  let organizations: [Organization]
  let posts: [Post]
  let tenures: [Tenure]
  let events: [Event]
  let participations: [Participation]
  let changes: [Change]
  let initiatives: [Initiative]
  let decisions: [Decision]
  let corrections: [Correction]
  let index: GraphIndex

  init(_ parts: Assembly, _ byHand: [Decision], _ corrections: [Correction]) {
    issues = parts.documents.issues
    persons = parts.people.persons
    organizations = parts.offices.organizations
    posts = parts.offices.posts
    tenures = parts.terms.tenures
    events = parts.occasions.events
    participations = parts.attendances.participations
    changes = parts.terms.changes
    initiatives = parts.programmes.initiatives
    decisions = (parts.names + parts.occasions.decisions + parts.programmes.decisions + byHand).sorted()
    self.corrections = corrections
    index = GraphIndex(
      parts.people, parts.offices, parts.occasions, parts.terms, parts.programmes, parts.attendances)
  }
}

extension GraphStore {
  /// The change at a place, with who and what it is about.
  func appointment(_ place: Int) -> Timeline.Entry.Appointment {
    let post = posts[Int(index.holdingOfChange[place].post)]
    return Timeline.Entry.Appointment(
      change: changes[place], person: persons[Int(index.holdingOfChange[place].person)], post: post,
      organization: post.organization.flatMap { organizations.element($0, \.id) })
  }
}

/// What belongs to whom, as places in the arrays of a graph, so that no answer has to look through all of them.
struct GraphIndex: Sendable {
  let tenuresOfPerson: Grouping
  let tenuresOfPost: Grouping
  let participationsOfPerson: Grouping
  let participationsAtEvent: Grouping
  let changesOfPerson: Grouping
  let changesAtEvent: Grouping
  /// The places of person and post of each change.
  let holdingOfChange: [Holding]
  /// Places in `initiativesReported`.
  let reportsAtEvent: Grouping
  let initiativesReported: [Int32]
  /// The places of person and event of each participation.
  let personOfParticipation: [Int32]
  let eventOfParticipation: [Int32]
  /// What happened in order of time, the undated last: places of events, and of changes that no event decided.
  let chronicle: [Moment]

  /// One thing that happened.
  struct Moment: Hashable, Sendable {
    let date: CivicDate?
    let place: Int32
    let isChange: Bool
  }

  init(
    _ people: PersonAssembly, _ offices: OfficeAssembly, _ occasions: EventAssembly, _ terms: TenureAssembly,
    _ programmes: InitiativeAssembly, _ attendances: ParticipationAssembly
  ) {
    let events = occasions.events
    tenuresOfPerson = Grouping(count: people.persons.count, terms.holdings.map(\.person))
    tenuresOfPost = Grouping(count: offices.posts.count, terms.holdings.map(\.post))
    participationsOfPerson = Grouping(count: people.persons.count, attendances.persons)
    participationsAtEvent = Grouping(count: events.count, attendances.events)
    personOfParticipation = attendances.persons
    eventOfParticipation = attendances.events
    changesOfPerson = Grouping(count: people.persons.count, terms.holdingOfChange.map(\.person))
    holdingOfChange = terms.holdingOfChange
    let deciding = terms.changes.map { change in Int32(change.event.flatMap { events.place($0, \.id) } ?? -1)
    }
    changesAtEvent = Grouping(count: events.count, deciding)
    reportsAtEvent = Grouping(count: events.count, programmes.atEvent.map(\.event))
    initiativesReported = programmes.atEvent.map(\.initiative)

    var chronicle = events.indices.map { place in
      Moment(date: events[place].date ?? events[place].reported, place: Int32(place), isChange: false)
    }
    for (place, change) in terms.changes.enumerated() where change.event == nil {
      chronicle.append(Moment(date: change.date ?? change.reported, place: Int32(place), isChange: true))
    }
    func id(_ moment: Moment) -> String {
      moment.isChange ? terms.changes[Int(moment.place)].id : events[Int(moment.place)].id
    }
    self.chronicle = chronicle.sorted { left, right in
      if left.date != right.date { return left.date.isBefore(right.date) }
      // Events stand in the order of their ids already.
      return left.isChange || right.isChange ? id(left).isBefore(id(right)) : left.place < right.place
    }
  }
}

extension Array {
  /// The place of the element of an id among elements in the order of their ids, or nil; O(log n).
  func place(_ id: String, _ key: (Element) -> String) -> Int? {
    let place = firstPlace { !key($0).isBefore(id) }
    return place < count && key(self[place]) == id ? place : nil
  }

  /// The element of an id among elements in the order of their ids, or nil; O(log n).
  func element(_ id: String, _ key: (Element) -> String) -> Element? {
    place(id, key).map { self[$0] }
  }
}
