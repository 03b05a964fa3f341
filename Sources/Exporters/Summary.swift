public import CivicGraph
internal import Civics

/// The few lines that tell what a graph holds, ending with a line break.
///
/// ```
/// 5 issues, 2021 – 2025
/// 36 persons in 30 posts of 27 organizations · 1 change of office
/// 17 events · 42 participations · 35 initiatives
/// 1 misprinted name corrected
/// ```
public func summary(of graph: Graph) -> String {
  let years = graph.issues.compactMap(\.facts.year)
  var text = counted(graph.issues.count, "issue")
  if let first = years.min(), let last = years.max() {
    text += first == last ? ", \(first)" : ", \(first) – \(last)"
  }
  text += "\n\(counted(graph.persons.count, "person")) in \(counted(graph.posts.count, "post"))"
  text += " of \(counted(graph.organizations.count, "organization"))"
  let changes = graph.changes.count
  if changes > 0 { text += " · \(changes) change\(changes == 1 ? "" : "s") of office" }
  text +=
    "\n\(counted(graph.events.count, "event")) · \(counted(graph.participations.count, "participation"))"
  text += " · \(counted(graph.initiatives.count, "initiative"))\n"
  for decision in graph.decisions where decision.kind == .misprint {
    text += "\(decision.from.visible) is taken for \(decision.to.visible): \(decision.reason.visible)\n"
  }
  if !graph.corrections.isEmpty {
    let kinds = Correction.Kind.allCases.compactMap { kind -> String? in
      let count = graph.corrections.count { $0.kind == kind }
      return count == 0 ? nil : "\(count) \(kind.rawValue)"
    }
    text += "\(counted(graph.corrections.count, "correction")) applied: \(kinds.joined(separator: ", "))\n"
  }
  return text
}
