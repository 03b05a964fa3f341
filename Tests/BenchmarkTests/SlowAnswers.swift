import Civics
import CivicGraph

/// The answers by looking through everything, as the words of their descriptions say and no faster.
struct SlowAnswers {
  let graph: Graph

  /// The tenures, events, changes and issues of a person, by id.
  func trace(_ person: Person) -> (
    roles: Set<String>, events: Set<String>, changes: Set<String>, issues: Set<String>
  ) {
    (
      Set(graph.tenures.filter { $0.person == person.id }.map(\.id)),
      Set(graph.participations.filter { $0.person == person.id }.map(\.event)),
      Set(graph.changes.filter { $0.person == person.id }.map(\.id)),
      Set(person.evidence.map { "issue/" + $0.document })
    )
  }

  /// One line for each thing that happened in a year, or ever, with who was there, in order.
  func timeline(year: Int?) -> [String] {
    var found: [(date: CivicDate?, id: String, line: String)] = []
    for event in graph.events {
      let date = event.date ?? event.reported
      let people = graph.participations.filter { $0.event == event.id }
        .sorted { $0.evidence.lexicographicallyPrecedes($1.evidence) }.map(\.person)
      let changes = graph.changes.filter { $0.event == event.id }.map(\.id)
      let initiatives = graph.initiatives.filter { $0.mentions.contains { $0.event == event.id } }.map(\.id)
      found.append((date, event.id, SlowAnswers.line(event.id, date, people, changes, initiatives)))
    }
    for change in graph.changes where change.event == nil {
      let date = change.date ?? change.reported
      found.append((date, change.id, SlowAnswers.line(change.id, date, [], [], [])))
    }
    return found.filter { SlowAnswers.lies($0.date, in: year) }.sorted {
      let (left, right) = (SlowAnswers.key($0.date), SlowAnswers.key($1.date))
      if left != right { return left.lexicographicallyPrecedes(right) }
      if let first = $0.date, let second = $1.date, first != second { return first < second }
      return Array($0.id.utf8).lexicographicallyPrecedes(Array($1.id.utf8))
    }.map(\.line)
  }

  /// The lines of a timeline that was asked for.
  static func lines(_ timeline: Timeline) -> [String] {
    timeline.entries.map { entry in
      line(
        entry.id, entry.date, entry.attendances.map(\.person.id), entry.changes.map(\.change.id),
        entry.initiatives.map(\.id))
    }
  }

  private static func line(
    _ id: String, _ date: CivicDate?, _ people: [String], _ changes: [String], _ initiatives: [String]
  ) -> String {
    "\(date?.description ?? "?") \(id): \(people) \(changes) \(initiatives)"
  }

  private static func lies(_ date: CivicDate?, in year: Int?) -> Bool {
    guard let year else { return true }
    guard let date, date.year != nil else { return false }
    return date.earliest.year <= year && year <= date.latest.year
  }

  /// Year, month and day, what is not known behind what is.
  private static func key(_ date: CivicDate?) -> [Int] {
    guard let start = date?.start else { return [.max, .max, .max] }
    return [start.year ?? .max - 1, start.month ?? 13, start.day ?? 32]
  }
}
