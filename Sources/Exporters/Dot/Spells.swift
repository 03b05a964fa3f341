internal import CivicGraph
internal import Civics

/// What a person is seen as and does, year by year: posts shown by the same sightings are held together.
struct Spells {
  struct Spell {
    let id: String
    /// The posts, as places in the trace's roles.
    let roles: [Int]
    /// The events, as places in the trace's appearances.
    var appearances: [Int] = []
    /// The changes of office, as places in the trace's changes.
    var changes: [Int] = []
    var documents: Set<String> = []

    func color(_ trace: Trace) -> String {
      (roles.first.flatMap { trace.roles[$0].organization?.kind } ?? .other).color
    }
  }

  let byYear: [Int: [Spell]]
  /// What no year is known of.
  let undated: [Spell]
  var years: [Int] { byYear.keys.sorted() }

  init(_ trace: Trace) {
    var groups: [Int?: [[Int]: Spell]] = [:]
    func id(_ year: Int?, _ roles: [Int]) -> String {
      let posts = roles.map { trace.roles[$0].post.id }.joined(separator: "+")
      return "seen \(year.map { String($0) } ?? "undated") \(posts)"
    }
    func add(_ year: Int?, _ roles: [Int], _ change: (inout Spell) -> Void) {
      var spell = groups[year]?[roles] ?? Spell(id: id(year, roles), roles: roles)
      change(&spell)
      groups[year, default: [:]][roles] = spell
    }
    // The posts in which each event, and each issue without one, shows the person.
    var byEvent: [String: [Int]] = [:]
    var byIssue: [String: (year: Int?, roles: [Int])] = [:]
    for (number, role) in trace.roles.enumerated() {
      for observation in role.tenure.observed {
        if let event = observation.event {
          if byEvent[event]?.last != number { byEvent[event, default: []].append(number) }
        } else {
          let known = byIssue[observation.document]?.roles ?? []
          if known.last != number {
            byIssue[observation.document] = (observation.date?.start.year, known + [number])
          }
        }
      }
      if role.tenure.observed.isEmpty {
        for statement in role.tenure.stated {
          add(statement.date?.start.year, [number]) {
            $0.documents.formUnion(statement.evidence.map(\.document))
          }
        }
      }
    }
    for (number, appearance) in trace.appearances.enumerated() {
      let year = appearance.event.date?.start.year ?? appearance.event.reported?.start.year
      add(year, byEvent[appearance.event.id] ?? []) {
        $0.appearances.append(number)
        $0.documents.formUnion(appearance.participation.evidence.map(\.document))
      }
    }
    for (document, sight) in byIssue.sorted(by: { $0.key < $1.key }) {
      add(sight.year, sight.roles) { $0.documents.insert(document) }
    }
    for (number, appointment) in trace.changes.enumerated() {
      let year = appointment.change.date?.start.year ?? appointment.change.reported?.start.year
      let held = groups[year]?.keys.filter { roles in
        roles.contains { trace.roles[$0].post.id == appointment.post.id }
      }.min { $0.lexicographicallyPrecedes($1) }
      add(year, held ?? []) { $0.changes.append(number) }
    }
    var byYear: [Int: [Spell]] = [:]
    var undated: [Spell] = []
    for (year, spells) in groups {
      let sorted = spells.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
      if let year { byYear[year] = sorted } else { undated = sorted }
    }
    self.byYear = byYear
    self.undated = undated
  }
}
