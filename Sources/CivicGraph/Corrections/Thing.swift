internal import Civics

/// What a name in a correction can mean.
enum Thing: Hashable {
  case person(Person)
  case organization(Organization)
  case event(Event)
  case initiative(Initiative)

  var id: String {
    switch self {
    case .person(let person): person.id
    case .organization(let organization): organization.id
    case .event(let event): event.id
    case .initiative(let initiative): initiative.id
    }
  }

  var name: String {
    switch self {
    case .person(let person): person.name
    case .organization(let organization): organization.name
    case .event(let event): event.name
    case .initiative(let initiative): initiative.name
    }
  }

  var evidence: [Citation] {
    switch self {
    case .person(let person): person.evidence
    case .organization(let organization): organization.evidence
    case .event(let event): event.evidence
    case .initiative(let initiative): initiative.evidence
    }
  }

  /// `a person`, for messages.
  var noun: String {
    switch self {
    case .person: "a person"
    case .organization: "an organization"
    case .event: "an event"
    case .initiative: "an initiative"
    }
  }

  /// Whether both are of one sort.
  func isLike(_ other: Thing) -> Bool { noun == other.noun }
}

/// Why a correction cannot be applied.
struct Unfit: Error {
  let reason: String
}

/// The things of a graph by their names and ids.
struct Things {
  private var byID: [String: Thing] = [:]
  private var byName: [String: [Thing]] = [:]
  /// By forms that are not the name they go by.
  private var byForm: [String: [Thing]] = [:]

  init(_ graph: Graph) {
    for person in graph.persons { add(.person(person), person.otherNames) }
    for organization in graph.organizations { add(.organization(organization), []) }
    for event in graph.events { add(.event(event), event.otherNames) }
    for initiative in graph.initiatives { add(.initiative(initiative), initiative.names) }
  }

  private mutating func add(_ thing: Thing, _ forms: [String]) {
    byID[thing.id] = thing
    byName[thing.name, default: []].append(thing)
    for form in forms where form != thing.name { byForm[form, default: []].append(thing) }
  }

  /// Everything that a name or an id can mean: what it is the name of, else what is printed so; of the rest,
  /// `NAME@PLACE` for one of several persons.
  func all(_ name: String) -> [Thing] {
    if let thing = byID[name] ?? byID["person/" + name] { return [thing] }
    let found = byName[name] ?? byForm[name] ?? []
    return (found.isEmpty ? bearers(name) : found).sorted { $0.id < $1.id }
  }

  /// Who is called `NAME@PLACE` by more papers than there are here: the bearer of the name at that place.
  private func bearers(_ name: String) -> [Thing] {
    let text = name.hasPrefix("person/") ? name.dropFirst(7) : name[...]
    guard let sign = text.lastIndex(of: "@") else { return [] }
    let place = Place(String(text[text.index(after: sign)...]))
    return (byName[String(text[..<sign])] ?? []).filter { thing in
      if case .person(let person) = thing {
        person.place.map { place.isWithin(Place($0)) } ?? false
      } else {
        false
      }
    }
  }

  /// The one thing that a name means, in the scope where one is given.
  func one(_ name: String, in scope: Correction.Scope? = nil) throws(Unfit) -> Thing {
    let found = all(name)
    if found.isEmpty { throw Unfit(reason: "nothing in the graph is called \"\(name)\"") }
    guard let scope, found.count > 1 else { return try only(found, name) }
    return try only(found.filter { $0.stands(in: scope) }, name)
  }

  private func only(_ found: [Thing], _ name: String) throws(Unfit) -> Thing {
    if found.count == 1, let thing = found.first { return thing }
    if found.isEmpty { throw Unfit(reason: "no document there has \"\(name)\"") }
    throw Unfit(reason: "\"\(name)\" can mean \(found.map(\.id).joined(separator: ", ")); give the id")
  }
}

extension Thing {
  func stands(in scope: Correction.Scope) -> Bool {
    evidence.contains { scope.holds($0.evidence, of: $0.document) }
  }
}
