internal import Civics

/// The organizations and posts that roles and changes speak of.
struct OfficeAssembly {
  let organizations: [Organization]
  let posts: [Post]
  /// The place among `posts` that each claim speaks of; -1 for claims of other kinds.
  let post: [Int32]
  /// What tells the bodies apart, and their names, number by number.
  private let bodies: (keys: [String], names: [String])

  /// The key of the body of an id, or nil; linear in the bodies.
  func key(ofID id: String) -> String? {
    bodies.names.firstIndex { "organization/\($0)" == id }.map { bodies.keys[$0] }
  }

  init(_ table: ClaimTable, _ places: PlaceTable, _ rules: Rules) {
    var bodies = Bodies(rules)
    var numbers: [UInt64: Int32] = [:]
    var seats: [Seat] = []
    let office = table.rows.indices.map { place -> Int32 in
      let row = table.rows[place]
      guard row.kind == .role || row.kind == .change else { return -1 }
      let body =
        row.body < 0 ? -1 : bodies.number(of: row.body, at: places.numbers[Int(row.document)], table, places)
      let seat = Seat(title: row.title, body: body)
      if let number = numbers[seat.key] { return number }
      numbers[seat.key] = Int32(seats.count)
      seats.append(seat)
      return Int32(seats.count - 1)
    }
    bodies.rename()
    let names = bodies.labels()
    self.bodies = (bodies.all.map(\.key), names)
    let ofOffice = Grouping(count: seats.count, office)
    let ofBody = Grouping(count: bodies.count, office.map { $0 < 0 ? -1 : seats[Int($0)].body })
    organizations = bodies.all.enumerated().map { number, body in
      Organization(
        id: "organization/\(names[number])", name: body.name, kind: Organization.Kind(name: body.name),
        level: Organization.Level(name: body.name, unit: body.scope.unit), place: body.scope.place,
        evidence: table.citations(ofBody[number]))
    }.sorted { $0.id.isBefore($1.id) }

    let drafts = seats.enumerated().map { number, seat in
      Post(table.texts[seat.title], at: seat.body < 0 ? nil : names[Int(seat.body)], ofOffice[number], table)
    }
    let order = drafts.indices.sorted { drafts[$0].id.isBefore(drafts[$1].id) }
    posts = order.map { drafts[$0] }
    var ranks = Array(repeating: Int32(0), count: order.count)
    for (rank, number) in order.enumerated() { ranks[number] = Int32(rank) }
    post = office.map { $0 < 0 ? -1 : ranks[Int($0)] }
  }

  private struct Seat {
    let title: Int32
    let body: Int32

    var key: UInt64 { UInt64(UInt32(bitPattern: title)) << 32 | UInt64(UInt32(bitPattern: body)) }
  }
}

extension Post {
  fileprivate init(_ title: String, at body: String?, _ claims: some Sequence<Int32>, _ table: ClaimTable) {
    let printed = Set(claims.lazy.map { table.rows[Int($0)].printed }.filter { $0 >= 0 })
    self.init(
      id: body.map { "post/\($0)/\(title)" } ?? "post/\(title)", title: title,
      organization: body.map { "organization/\($0)" }, isSingle: body != nil && SingleHolder.holds(title),
      printed: printed.map { table.texts[$0] }.sorted(), evidence: table.citations(claims))
  }
}

/// The bodies that names of organizations mean, each name being read once for each place.
private struct Bodies {
  struct Body {
    let key: String
    var name: String
    var scope: Scope
    /// Whether the name is its own and not that of a body which a correction says is the same.
    var isOwn: Bool
  }

  private(set) var all: [Body] = []
  private var numbers: [String: Int32] = [:]
  private var read: [UInt64: Int32] = [:]
  private let rules: Rules

  init(_ rules: Rules) { self.rules = rules }

  var count: Int { all.count }

  mutating func number(
    of name: Int32, at place: Int32, _ table: ClaimTable, _ places: PlaceTable
  ) -> Int32 {
    let key = UInt64(UInt32(bitPattern: name)) << 32 | UInt64(UInt32(bitPattern: place))
    if let number = read[key] { return number }
    let spelling = table.texts[name]
    let scope = Scope(of: spelling, in: place < 0 ? nil : places.places[Int(place)])
    let decided = rules.bodies.isEmpty ? scope.key : rules.bodies[scope.key] ?? scope.key
    let isOwn = decided == scope.key
    let number = numbers[decided] ?? Int32(all.count)
    if Int(number) == all.count {
      all.append(Body(key: decided, name: spelling, scope: scope, isOwn: isOwn))
      numbers[decided] = number
    }
    read[key] = number
    let known = all[Int(number)]
    if isOwn, !known.isOwn {
      all[Int(number)] = Body(key: decided, name: spelling, scope: scope, isOwn: true)
    } else if isOwn == known.isOwn, (spelling.count, spelling) < (known.name.count, known.name) {
      // The shortest of several spellings names the body: 白石镇党委, not 清河区白石镇党委.
      all[Int(number)].name = spelling
    }
    return number
  }

  /// Gives bodies the names that corrections give them.
  mutating func rename() {
    for (key, name) in rules.bodyNames {
      if let number = numbers[key] { all[Int(number)].name = name }
    }
  }

  /// For each body, its name; with `@` and its place where several bodies bear the name.
  func labels() -> [String] {
    let bearers = Dictionary(grouping: all.indices, by: { all[$0].name }).mapValues(\.count)
    return all.map { body in
      guard bearers[body.name] != 1, let place = body.scope.place else { return body.name }
      return "\(body.name)@\(place)"
    }
  }
}
