internal import Civics

/// Which of the things of an old graph are which of a new one.
///
/// Equal ids mean one thing. What is left is one thing where it rests on a common passage and the names allow
/// it: so a person whose name is now decided otherwise, or an event whose date is now known, stays itself.
struct GraphPairing: Sendable {
  let old: Graph
  let new: Graph
  let alignments: Alignments
  /// The documents of claims, by their places.
  let documents: Alignment
  /// For each id of the old graph that of the new one; ids that stay are not in it.
  private(set) var renamed: [String: String] = [:]
  /// Whether the new graph has every issue of the old one.
  let isComplete: Bool

  /// Takes O(n), and O(m log m) for what rests on the passages of what lost its id.
  init(_ old: Graph, _ new: Graph, workers: Workers = .one) {
    self.old = old
    self.new = new
    (alignments, documents) = workers.both {
      Alignments(old, new)
    } _: {
      Alignment(old.store.index.claims.documents, new.store.index.claims.documents)
    }
    isComplete = alignments[.issue].old.isEmpty
    let (one, other) = (old.store, new.store)
    pair(.person, other.index.claims.persons(in:)) { left, right in
      let (person, another) = (one.persons[left], other.persons[right])
      let (names, others) = ([person.name] + person.otherNames, [another.name] + another.otherNames)
      return names.contains { name in
        others.contains { $0 == name || $0.hasPrefix(name) || name.hasPrefix($0) }
      }
    }
    pair(.organization, new.bodies(in:)) { left, right in
      let (name, another) = (one.organizations[left].name, other.organizations[right].name)
      return name.hasSuffix(another) || another.hasSuffix(name)
    }
    pair(.event, other.index.claims.events(in:)) { left, right in
      let (event, another) = (one.events[left], other.events[right])
      if event.date == another.date, event.date != nil { return true }
      return event.name == another.name
        || EventName(event.name).likeness(to: EventName(another.name)) >= EventName.alike
    }
    pair(.initiative, other.index.claims.initiatives(in:)) { left, right in
      one.initiatives[left].names.contains { name in
        other.initiatives[right].names.contains { $0 == name || $0.contains(name) || name.contains($0) }
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

  /// Pairs what lost its id with what rests on the same passages: of the things that the documents of those
  /// passages speak of in the new graph the one that shares most of them.
  private mutating func pair(
    _ kind: GraphItem.Kind, _ spoken: (_ document: String) -> [Int], isAllowed: (Int, Int) -> Bool
  ) {
    let left = alignments[kind].old
    if left.isEmpty { return }
    let evidence = left.map { Set(old.item(kind, $0).evidence.map(Place.init)) }
    let wanted = evidence.reduce(into: Set()) { $0.formUnion($1) }
    let candidates = Set(Set(wanted.map(\.document)).flatMap(spoken)).sorted()
    var holders: [Place: [Int]] = [:]
    for number in candidates {
      for place in Set(new.item(kind, number).evidence.map(Place.init)) where wanted.contains(place) {
        holders[place, default: []].append(number)
      }
    }
    for (place, passages) in zip(left, evidence) {
      var shared: [Int: Int] = [:]
      for passage in passages {
        for number in holders[passage] ?? [] { shared[number, default: 0] += 1 }
      }
      let best = shared.filter { isAllowed(place, $0.key) }.min { ($1.value, $0.key) < ($0.value, $1.key) }
      if let best { renamed[old.item(kind, place).id] = new.item(kind, best.key).id }
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

extension GraphPairing {
  /// What of one kind has one id in both graphs and is not told alike, and what only one of them has, by their
  /// places.
  ///
  /// Of the things without their like, those go together, in their order, whose person, body or event is named
  /// otherwise now, and changes of office whose date is another.
  func split(_ kind: GraphItem.Kind) -> (altered: [(old: Int, new: Int)], old: [Int], new: [Int]) {
    let alignment = alignments[kind]
    let (before, after) = (old.store.index.digests[kind].contents, new.store.index.digests[kind].contents)
    var altered: [(old: Int, new: Int)] = []
    for place in before.indices {
      let number = Int(alignment.newOfOld[place])
      if number >= 0, before[place] != after[number] { altered.append((place, number)) }
    }
    if alignment.old.isEmpty || alignment.new.isEmpty { return (altered, alignment.old, alignment.new) }
    var free: [String: [Int]] = [:]
    for place in alignment.old.reversed() {
      free[key(ofOld: old.item(kind, place)), default: []].append(place)
    }
    var paired: Set<Int> = []
    var added: [Int] = []
    for number in alignment.new {
      guard let place = free[GraphPairing.key(ofNew: new.item(kind, number))]?.popLast() else {
        added.append(number)
        continue
      }
      paired.insert(place)
      if before.isEmpty || before[place] != after[number] { altered.append((place, number)) }
    }
    return (altered, alignment.old.filter { !paired.contains($0) }, added)
  }
}

extension Graph {
  /// The bodies in which those hold posts of whom a document speaks; others among them.
  fileprivate func bodies(in document: String) -> [Int] {
    store.index.claims.persons(in: document).flatMap { person in
      store.index.tenuresOfPerson[person].compactMap { tenure in
        let body = Int(store.index.bodyOfPost[Int(store.index.holdingOfTenure[Int(tenure)].post)])
        return body < 0 ? nil : body
      }
    }
  }
}
