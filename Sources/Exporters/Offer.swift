public import CivicGraph
internal import Civics

extension Graph {
  /// A person in one line, so that one can be told from another: `何川@白石镇 · 镇长 · 白石镇人民政府 · 1998 – 2001`.
  ///
  /// The post is the one the person was last seen in.
  public func offer(_ person: Person) -> String {
    let trace = trace(of: person)
    let last = trace.roles.max {
      ($0.tenure.lastSeen?.earliest.number ?? 0, $1.post.id)
        < ($1.tenure.lastSeen?.earliest.number ?? 0, $0.post.id)
    }
    var parts = [person.label.visible]
    if let last { parts.append(last.name) }
    let years = trace.yearsSeen
    if let first = years.first, let last = years.last {
      parts.append(first == last ? String(first) : "\(first) – \(last)")
    }
    return parts.joined(separator: " · ")
  }
}
