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
  let index: GraphIndex

  init(_ claims: some Sequence<Claim>, _ resemblance: Resemblance, _ workers: Workers) {
    var numbered = ClaimTable(claims, workers: workers)
    let names = Identity.resolve(&numbered, resemblance: resemblance)
    let table = numbered
    let places = PlaceTable(table)
    let documents = DocumentTable(table, places)
    let ((offices, people), occasions) = workers.both {
      let offices = OfficeAssembly(table, places)
      return (offices, PersonAssembly(table, places, offices))
    } _: {
      EventAssembly(table, documents)
    }
    let (terms, (programmes, attendances)) = workers.both {
      TenureAssembly(table, documents, people, offices, occasions)
    } _: {
      (InitiativeAssembly(table, documents, occasions), ParticipationAssembly(table, people, occasions))
    }

    issues = documents.issues
    persons = people.persons
    organizations = offices.organizations
    posts = offices.posts
    tenures = terms.tenures
    events = occasions.events
    participations = attendances.participations
    changes = terms.changes
    initiatives = programmes.initiatives
    decisions = (names + occasions.decisions + programmes.decisions).sorted()
    index = GraphIndex(table, people, offices, occasions, terms, programmes, attendances)
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
