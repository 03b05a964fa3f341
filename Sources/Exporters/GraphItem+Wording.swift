internal import CivicGraph
internal import Civics

extension GraphItem.Kind {
  /// What several things of the sort are called.
  var plural: String {
    switch self {
    case .issue: "issues"
    case .person: "people"
    case .organization: "bodies"
    case .post: "posts"
    case .tenure: "people in posts"
    case .event: "events"
    case .participation: "who did what"
    case .change: "changes of office"
    case .initiative: "initiatives"
    }
  }
}

extension GraphItem {
  /// What it is, in one line.
  var title: String {
    switch self {
    case .issue(let issue): issue.document
    case .person(let person): person.label
    case .organization(let organization): organization.label
    case .post(let post, let organization): GraphItem.seat(post, organization)
    case .tenure(_, let person, let post, let organization):
      "\(person.label) \(GraphItem.seat(post, organization))"
    case .event(let event): event.name + (event.isPlanned ? " (announced)" : "")
    case .participation(let participation, let person, let event):
      "\(person.label) \(participation.label()) · \(event.name)"
    case .change(let appointment): "\(appointment.person.label) \(appointment.label)"
    case .initiative(let initiative): initiative.name
    }
  }

  /// When, as far as it has a time of its own; empty where it has none, as a person in a post.
  var date: String {
    switch self {
    case .issue(let issue): issue.date?.label(.english) ?? "undated"
    case .event(let event), .participation(_, _, let event): event.date?.label(.english) ?? "undated"
    case .change(let appointment): appointment.change.date?.label(.english) ?? "undated"
    case .initiative(let initiative):
      initiative.years.first.map { first in
        let last = initiative.years.last ?? first
        return first == last ? String(first) : "\(first) – \(last)"
      } ?? "undated"
    default: ""
    }
  }

  /// What should be known of it beside: when a post was seen to be held, which is no start and no end.
  var aside: String {
    guard case .tenure(let tenure, _, _, _) = self, let first = tenure.firstSeen, let last = tenure.lastSeen
    else { return "" }
    return first == last
      ? "seen \(first.label(.english))"
      : "first seen \(first.label(.english)), last seen \(last.label(.english))"
  }

  private static func seat(_ post: Post, _ organization: Organization?) -> String {
    ([post.title] + (organization.map { [$0.label] } ?? [])).joined(separator: " · ")
  }
}

extension GraphItem {
  /// The person it is about, or nil.
  var person: Person? {
    switch self {
    case .person(let person), .tenure(_, let person, _, _), .participation(_, let person, _): person
    case .change(let appointment): appointment.person
    default: nil
    }
  }
}
