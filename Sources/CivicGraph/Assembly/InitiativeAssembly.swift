internal import Civics

/// The initiatives of all documents, those that come back under like names made one.
struct InitiativeAssembly {
  let initiatives: [Initiative]
  let decisions: [Decision]
  /// The place among `initiatives` that each claim speaks of; -1 where it speaks of none.
  let initiative: [Int32]
  private let ids: [String]
  private let reader: Reader

  /// The key of the initiative of an id, or nil; linear in the initiatives.
  func key(ofID id: String) -> InitiativeKey? {
    ids.firstIndex(of: id).map { reader.key(Int32($0)) }
  }

  init(_ table: ClaimTable, _ documents: DocumentTable, _ occasions: EventAssembly, _ rules: Rules) {
    var reader = Reader(places: documents.places, rules: rules)
    var keys: [Int32] = []
    var claims: [Int32] = []
    for place in table.rows.indices where table.rows[place].kind == .initiative {
      keys.append(reader.number(of: table.rows[place].title, in: table.rows[place].document, table))
      claims.append(Int32(place))
    }
    let groups = Grouping(count: reader.keys.count, keys)
    var names: [(name: String, all: [String])] = []
    var decisions: [Decision] = []
    for key in reader.keys.indices {
      let group = groups[key].map { Sighting(claims[Int($0)], table) }
      let all = group.map(\.fact.name).distinct()
      let named = reader.own(group, key, table)
      let ownNames = rules.initiatives.isEmpty ? all : named.map(\.fact.name).distinct()
      let given = rules.initiativeNames.isEmpty ? nil : rules.initiativeNames[reader.key(Int32(key))]
      let name = given ?? InitiativeAssembly.display(named, ownNames)
      names.append((name, all))
      for other in ownNames where other != name && given == nil {
        let isEdition = InitiativeName(other).edition != nil && all.count > 1
        decisions.append(
          Decision(
            kind: .initiative, from: other, to: name,
            reason: isEdition
              ? "the edition of one year" : "the same name but for quotation marks or its last, general word",
            evidence: table.citations(named.filter { $0.fact.name == other }.map(\.claim))))
      }
    }
    let ids = InitiativeAssembly.ids(reader.keys, names.map(\.name), documents.places)
    let drafts = reader.keys.indices.map { key in
      let mentions = groups[key].map { member in
        let sighting = Sighting(claims[Int(member)], table)
        let event = occasions.event[Int(sighting.claim)]
        let parent = reader.known(table.rows[Int(sighting.claim)].body, in: sighting.document, table)
        let date = event < 0 ? nil : occasions.events[Int(event)].date
        return Initiative.Mention(
          name: sighting.fact.name, document: table.documents[Int(sighting.document)],
          date: date ?? documents.date(of: sighting.document),
          event: event < 0 ? nil : occasions.events[Int(event)].id,
          // A head that no claim names by itself has no passage of its own and is left out.
          partOf: parent.flatMap { $0 == key ? nil : ids[Int($0)] },
          evidence: table.claim(Int(sighting.claim)).citations)
      }
      return Initiative(
        id: ids[key], name: names[key].name, names: names[key].all,
        mentions: mentions.sorted {
          if $0.date != $1.date { return $0.date.isBefore($1.date) }
          if $0.document != $1.document { return $0.document.isBefore($1.document) }
          return $0.evidence.lexicographicallyPrecedes($1.evidence)
        })
    }
    let order = drafts.indices.sorted { drafts[$0].id.isBefore(drafts[$1].id) }
    initiatives = order.map { drafts[$0] }
    var initiative = Array(repeating: Int32(-1), count: table.count)
    for (place, key) in order.enumerated() {
      for member in groups[key] { initiative[Int(claims[Int(member)])] = Int32(place) }
    }
    self.initiative = initiative
    self.decisions = decisions
    self.ids = ids
    self.reader = reader
  }

  private struct Sighting {
    let claim: Int32
    let document: Int32
    let fact: InitiativeFact

    init(_ claim: Int32, _ table: ClaimTable) {
      self.claim = claim
      document = table.rows[Int(claim)].document
      if case .initiative(let fact) = table.fact(Int(claim)) {
        self.fact = fact
      } else {
        fact = InitiativeFact(name: "")
      }
    }
  }

  /// What two names must share to be one initiative: the core of the name, and the place.
  private struct Key: Hashable {
    let core: Int32
    let place: Int32
  }

  /// Reads each name once.
  private struct Reader {
    let places: PlaceTable
    let rules: Rules
    private(set) var keys: [Key] = []
    private var numbers: [Key: Int32] = [:]
    private var cores = TextTable()
    private var coreOfName: [Int32: Int32] = [:]

    init(places: PlaceTable, rules: Rules) {
      self.places = places
      self.rules = rules
    }

    mutating func number(of name: Int32, in document: Int32, _ table: ClaimTable) -> Int32 {
      let core = coreOfName[name] ?? cores.number(of: core(of: table.texts[name]))
      coreOfName[name] = core
      var key = Key(core: core, place: places.numbers[Int(document)])
      if let target = target(of: key) { key = Key(core: cores.number(of: target.core), place: target.place) }
      if let number = numbers[key] { return number }
      numbers[key] = Int32(keys.count)
      keys.append(key)
      return Int32(keys.count - 1)
    }

    /// The initiative that a name means in a document, or nil where no claim is about it.
    func known(_ name: Int32, in document: Int32, _ table: ClaimTable) -> Int32? {
      if name < 0 { return nil }
      let known = coreOfName[name] ?? cores.known(core(of: table.texts[name]))
      guard let known else { return nil }
      let key = Key(core: known, place: places.numbers[Int(document)])
      guard let target = target(of: key) else { return numbers[key] }
      return cores.known(target.core).flatMap { numbers[Key(core: $0, place: target.place)] }
    }

    /// What names are compared by; a name that is no other's has a core that no name has.
    private func core(of name: String) -> String {
      rules.lone.contains(name) ? "\u{0}" + name : InitiativeName(name).core
    }

    /// What corrections say that a key is, or nil.
    private func target(of key: Key) -> (core: String, place: Int32)? {
      guard !rules.initiatives.isEmpty, let target = rules.initiatives[text(key)] else { return nil }
      guard let place = target.place else { return (target.core, -1) }
      return places.places.firstIndex(of: place).map { (target.core, Int32($0)) }
    }

    /// The key of a number in words.
    func key(_ number: Int32) -> InitiativeKey { text(keys[Int(number)]) }

    private func text(_ key: Key) -> InitiativeKey {
      InitiativeKey(
        core: cores[key.core], place: key.place < 0 ? nil : places.places[Int(key.place)])
    }

    /// Of the sightings of an initiative those under a name of its own: what is one by hand is called by the
    /// first of the correction.
    func own(_ group: [Sighting], _ number: Int, _ table: ClaimTable) -> [Sighting] {
      if rules.initiatives.isEmpty { return group }
      let own = group.filter { sighting in
        coreOfName[table.rows[Int(sighting.claim)].title] == keys[number].core
          && places.numbers[Int(sighting.document)] == keys[number].place
      }
      return own.isEmpty ? group : own
    }
  }

  /// The name that most documents use, the fuller of several; without the year where years alone differ.
  private static func display(_ group: [Sighting], _ all: [String]) -> String {
    let read = all.map { InitiativeName($0) }
    if Set(read.compactMap(\.edition)).count > 1 {
      let timeless = read.map(\.timeless).distinct()
      if let longest = timeless.min(by: { ($1.count, $0) < ($0.count, $1) }) { return longest }
    }
    let documents = Dictionary(grouping: group, by: \.fact.name).mapValues { Set($0.map(\.document)).count }
    return all.min {
      (documents[$1] ?? 0, $1.count, $0) < (documents[$0] ?? 0, $0.count, $1)
    } ?? ""
  }

  private static func ids(_ keys: [Key], _ names: [String], _ places: PlaceTable) -> [String] {
    let bearers = Dictionary(grouping: names, by: { $0 }).mapValues(\.count)
    return zip(keys, names).map { key, name in
      guard bearers[name] != 1, key.place >= 0 else { return "initiative/\(name)" }
      return "initiative/\(name)@\(places.places[Int(key.place)].text)"
    }
  }
}

/// What two names must share to be one initiative, in words: the core of the name, and the place.
struct InitiativeKey: Hashable {
  let core: String
  let place: Place?
}

/// The name of an initiative as it is compared.
///
/// Two names are one initiative where they are equal but for quotation marks, spaces, a year in front (yearly
/// editions), and one general word at the end, provided that four characters remain: 河道整治工程 and 河道整治
/// are one, 数字工程 and 数字项目 are two.
struct InitiativeName {
  /// The year in front, as in 2019年春风计划, or nil.
  let edition: Int?
  /// The name without it.
  let timeless: String
  /// What has to be equal.
  let core: String

  /// Words that say only that something is being done.
  private static let general = ["建设", "创建", "工程", "项目", "工作", "活动"]

  init(_ name: String) {
    let digits = name.prefix { ("0"..."9").contains($0) }
    let rest = name.dropFirst(digits.count)
    if digits.count == 4, rest.first == "年", rest.count > 2 {
      edition = Int(digits)
      timeless = String(rest.dropFirst())
    } else {
      edition = nil
      timeless = name
    }
    let letters = timeless.filter { $0.isLetter || $0.isNumber }
    let word = InitiativeName.general.first { letters.hasSuffix($0) }
    let bare = letters.dropLast(word?.count ?? 0)
    core = bare.count >= 4 ? String(bare) : letters
  }
}
