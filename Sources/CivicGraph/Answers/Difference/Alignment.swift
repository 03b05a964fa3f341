/// Two lists in the order of their ids walked side by side: what both have, and what only one has.
struct Alignment: Sendable {
  /// For each place of the old list that of the same id in the new one; -1 where there is none.
  private(set) var newOfOld: [Int32]
  /// The places of what only the old list has.
  private(set) var old: [Int] = []
  /// The places of what only the new list has.
  private(set) var new: [Int] = []

  /// Lists of so many things; `order` tells how one of the old stands to one of the new. Takes O(n).
  init(_ before: Int, _ after: Int, order: (Int, Int) -> Order) {
    newOfOld = Array(repeating: -1, count: before)
    var (place, number) = (0, 0)
    while place < before, number < after {
      switch order(place, number) {
      case .same:
        newOfOld[place] = Int32(number)
        place += 1
        number += 1
      case .before:
        old.append(place)
        place += 1
      case .behind:
        new.append(number)
        number += 1
      }
    }
    old += place..<before
    new += number..<after
  }

  /// Lists of which the digests of the ids are known, so that ids are compared only where these differ.
  init(_ before: [UInt64], _ after: [UInt64], id: (_ isOld: Bool, Int) -> String) {
    self.init(before.count, after.count) { place, number in
      before[place] == after[number] ? .same : Order(id(true, place), id(false, number))
    }
  }

  /// The same of lists of ids alone.
  init(_ before: DocumentNames, _ after: DocumentNames) {
    self.init(before.digests, after.digests) { $0 ? before.names[$1] : after.names[$1] }
  }

  /// How one thing stands to another.
  enum Order {
    case before, same, behind

    /// By the bytes of two ids.
    init(_ one: String, _ other: String) {
      self = one.isSame(as: other) ? .same : one.isBefore(other) ? .before : .behind
    }

    /// By two places.
    init(_ one: Int, _ other: Int) { self = one == other ? .same : one < other ? .before : .behind }
  }
}

/// The alignments of everything that two graphs state, kind by kind.
struct Alignments: Sendable {
  private let ofKinds: [Alignment]

  /// Takes O(n).
  init(_ old: Graph, _ new: Graph) {
    let (one, other) = (old.store, new.store)
    func aligned<Thing>(
      _ kind: GraphItem.Kind, _ before: [Thing], _ after: [Thing], _ id: (Thing) -> String
    ) -> Alignment {
      Alignment(one.index.digests[kind].ids, other.index.digests[kind].ids) { isOld, place in
        id(isOld ? before[place] : after[place])
      }
    }
    let persons = aligned(.person, one.persons, other.persons) { $0.id }
    let events = aligned(.event, one.events, other.events) { $0.id }
    // What people did stands by event, then by person, so that ids need not be compared where both are known.
    let participations = Alignment(one.participations.count, other.participations.count) { before, after in
      let event = (one.index.eventOfParticipation[before], other.index.eventOfParticipation[after])
      let known = events.newOfOld[Int(event.0)]
      let order =
        known >= 0
        ? Alignment.Order(Int(known), Int(event.1))
        : Alignment.Order(one.events[Int(event.0)].id, other.events[Int(event.1)].id)
      if order != .same { return order }
      let person = (one.index.personOfParticipation[before], other.index.personOfParticipation[after])
      let same = persons.newOfOld[Int(person.0)]
      return same >= 0
        ? Alignment.Order(Int(same), Int(person.1))
        : Alignment.Order(one.persons[Int(person.0)].id, other.persons[Int(person.1)].id)
    }
    ofKinds = GraphItem.Kind.allCases.map { kind in
      switch kind {
      case .issue: aligned(.issue, one.issues, other.issues) { $0.document }
      case .person: persons
      case .organization: aligned(.organization, one.organizations, other.organizations) { $0.id }
      case .post: aligned(.post, one.posts, other.posts) { $0.id }
      case .tenure: aligned(.tenure, one.tenures, other.tenures) { $0.id }
      case .event: events
      case .participation: participations
      case .change: aligned(.change, one.changes, other.changes) { $0.id }
      case .initiative: aligned(.initiative, one.initiatives, other.initiatives) { $0.id }
      }
    }
  }

  subscript(kind: GraphItem.Kind) -> Alignment { ofKinds[kind.number] }
}
