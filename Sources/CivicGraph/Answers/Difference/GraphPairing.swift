internal import Civics

/// Which of the things of an old graph are which of a new one.
///
/// Equal ids mean one thing. What is left is one thing where it rests on a common passage and the names allow
/// it: so a person whose name is now decided otherwise, or an event whose date is now known, stays itself.
struct GraphPairing {
  let old: Graph
  let new: Graph
  /// For each id of the old graph that of the new one; ids that stay are not in it.
  private(set) var renamed: [String: String] = [:]
  /// Whether the new graph has every issue of the old one.
  let isComplete: Bool

  init(_ old: Graph, _ new: Graph) {
    self.old = old
    self.new = new
    isComplete = Set(old.issues.map(\.document)).isSubset(of: new.issues.map(\.document))
    pair(old.items(.person), new.items(.person)) { one, other in
      guard case .person(let one) = one, case .person(let other) = other else { return false }
      let (names, others) = ([one.name] + one.otherNames, [other.name] + other.otherNames)
      return names.contains { name in
        others.contains { $0 == name || $0.hasPrefix(name) || name.hasPrefix($0) }
      }
    }
    pair(old.items(.organization), new.items(.organization)) { one, other in
      guard case .organization(let one) = one, case .organization(let other) = other else { return false }
      return one.name.hasSuffix(other.name) || other.name.hasSuffix(one.name)
    }
    pair(old.items(.event), new.items(.event)) { one, other in
      guard case .event(let one) = one, case .event(let other) = other else { return false }
      if one.date == other.date, one.date != nil { return true }
      let (name, another) = (EventName(one.name), EventName(other.name))
      return one.name == other.name || name.likeness(to: another) >= EventName.alike
    }
    pair(old.items(.initiative), new.items(.initiative)) { one, other in
      guard case .initiative(let one) = one, case .initiative(let other) = other else { return false }
      return one.names.contains { name in
        other.names.contains { $0 == name || $0.contains(name) || name.contains($0) }
      }
    }
  }

  /// The id that something of the old graph has in the new one.
  func id(_ old: String) -> String { renamed[old] ?? old }

  /// What tells of something of the old graph which of the new one it is.
  func key(ofOld item: GraphItem) -> String {
    switch item {
    case .post(let post, _): key(post)
    case .tenure(let tenure, _, let post, _): "\(id(tenure.person))\u{0}\(key(post))"
    case .participation(let participation, _, _):
      "\(id(participation.person))\u{0}\(id(participation.event))"
    case .change(let appointment):
      GraphPairing.key(appointment, id(appointment.person.id), key(appointment.post))
    default: id(item.id)
    }
  }

  /// The same of something of the new graph.
  static func key(ofNew item: GraphItem) -> String {
    switch item {
    case .post(let post, _): key(post.organization, post)
    case .tenure(let tenure, _, let post, _): "\(tenure.person)\u{0}\(key(post.organization, post))"
    case .participation(let participation, _, _): "\(participation.person)\u{0}\(participation.event)"
    case .change(let appointment):
      key(appointment, appointment.person.id, key(appointment.post.organization, appointment.post))
    default: item.id
    }
  }

  private func key(_ post: Post) -> String { GraphPairing.key(post.organization.map { id($0) }, post) }

  private static func key(_ organization: String?, _ post: Post) -> String {
    "\(organization ?? "")\u{0}\(post.title)"
  }

  /// A change without its date, which is what may have become known.
  private static func key(_ appointment: Timeline.Entry.Appointment, _ person: String, _ post: String)
    -> String
  {
    "\(person)\u{0}\(post)\u{0}\(appointment.change.kind.rawValue)\u{0}\(appointment.change.isPlanned)"
  }

  private mutating func pair(
    _ old: [GraphItem], _ new: [GraphItem], isAllowed: (GraphItem, GraphItem) -> Bool
  ) {
    let left = Alignment(old, new).old.map { old[$0] }
    if left.isEmpty { return }
    let wanted = Set(left.flatMap(\.evidence).map(Place.init))
    var holders: [Place: [Int]] = [:]
    for (number, item) in new.enumerated() {
      for place in Set(item.evidence.map(Place.init)) where wanted.contains(place) {
        holders[place, default: []].append(number)
      }
    }
    for item in left {
      var shared: [Int: Int] = [:]
      for place in Set(item.evidence.map(Place.init)) {
        for number in holders[place] ?? [] where isAllowed(item, new[number]) {
          shared[number, default: 0] += 1
        }
      }
      let best = shared.min { ($1.value, $0.key) < ($0.value, $1.key) }
      if let best { renamed[item.id] = new[best.key].id }
    }
  }

  /// Where a passage stands.
  private struct Place: Hashable {
    let document: String
    let start: Int
    let end: Int

    init(_ citation: Citation) {
      document = citation.document
      start = citation.evidence.start
      end = citation.evidence.end
    }
  }
}
