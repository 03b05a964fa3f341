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
    index = parts.index
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
