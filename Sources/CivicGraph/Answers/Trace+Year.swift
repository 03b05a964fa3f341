internal import Civics

extension Trace {
  /// What of the trace can lie in a year.
  ///
  /// When a post was first and last seen, and who held it before and after, stays what it is over all years.
  public func limited(to year: Int) -> Trace {
    let query = TimelineQuery(year: year)
    let roles = roles.compactMap { role -> Role? in
      let observed = role.observed.filter { query.admits($0.date) }
      let stated = role.stated.filter { query.admits($0.date) }
      if observed.isEmpty && stated.isEmpty { return nil }
      return Role(
        post: role.post, organization: role.organization, tenure: role.tenure, observed: observed,
        stated: stated, predecessor: role.predecessor, successor: role.successor)
    }
    let appearances = appearances.filter { query.admits($0.event.date ?? $0.event.reported) }
    let changes = changes.filter { query.admits($0.change.date ?? $0.change.reported) }
    let shown =
      roles.flatMap { $0.observed.flatMap(\.evidence) + $0.stated.flatMap(\.evidence) }
      + appearances.flatMap(\.participation.evidence) + changes.flatMap(\.change.evidence)
    let documents = Set(shown.map(\.document))
    return Trace(
      person: person, year: year, issues: issues.filter { documents.contains($0.document) }, roles: roles,
      appearances: appearances, changes: changes,
      decisions: decisions.filter { $0.evidence.contains { documents.contains($0.document) } })
  }

  /// The years in which something is known of the person, ascending.
  public var yearsSeen: [Int] {
    var dates = roles.flatMap { $0.observed.map(\.date) + $0.stated.map(\.date) }
    dates += appearances.map { $0.event.date ?? $0.event.reported }
    dates += changes.map { $0.change.date ?? $0.change.reported }
    return dates.compactMap { $0?.year }.distinct()
  }
}
