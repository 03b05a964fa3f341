internal import Civics

/// The initiatives of all documents, those that come back under like names made one.
struct InitiativeAssembly {
  let initiatives: [Initiative]
  let decisions: [Decision]

  private let ids: [InitiativeKey: String]

  /// The key of the initiative of an id, or nil.
  func key(ofID id: String) -> InitiativeKey? { ids.first { $0.value == id }?.key }

  init(
    _ claims: [Claim], _ documents: DocumentTable, _ occasions: EventAssembly, _ rules: Rules = Rules()
  ) {
    typealias Key = InitiativeKey
    func place(_ name: String, _ document: String) -> Key {
      let own = Key(name, document, documents, rules)
      return rules.initiatives[own] ?? own
    }
    var sightings: [Key: [Sighting]] = [:]
    for claim in claims {
      guard case .initiative(let fact) = claim.fact else { continue }
      sightings[place(fact.name, claim.document), default: []]
        .append(Sighting(document: claim.document, fact: fact, citations: claim.citations))
    }
    var names: [Key: (name: String, all: [String])] = [:]
    var decisions: [Decision] = []
    for (key, group) in sightings {
      let all = group.map(\.fact.name).distinct()
      // What is one by hand is called by the first of the correction.
      let own =
        rules.initiatives.isEmpty
        ? group : group.filter { Key($0.fact.name, $0.document, documents, rules) == key }
      let named = own.isEmpty ? group : own
      let ownNames = named.map(\.fact.name).distinct()
      let name = rules.initiativeNames[key] ?? InitiativeAssembly.display(named, ownNames)
      names[key] = (name, all)
      for other in ownNames where other != name && rules.initiativeNames[key] == nil {
        let isEdition = InitiativeName(other).edition != nil && all.count > 1
        decisions.append(
          Decision(
            kind: .initiative, from: other, to: name,
            reason: isEdition
              ? "the edition of one year" : "the same name but for quotation marks or its last, general word",
            evidence: group.filter { $0.fact.name == other }.flatMap(\.citations).distinct()))
      }
    }
    let ids = InitiativeAssembly.ids(names.mapValues(\.name))
    initiatives = sightings.map { key, group in
      let mentions = group.map { sighting in
        let event = sighting.fact.event.flatMap { occasions.event($0, in: sighting.document) }
        let parent = sighting.fact.partOf.map { place($0, sighting.document) }
        return Initiative.Mention(
          name: sighting.fact.name, document: sighting.document,
          date: event?.date ?? documents.date(of: sighting.document), event: event?.id,
          // A head that no claim names by itself has no passage of its own and is left out.
          partOf: parent.flatMap { $0 == key ? nil : ids[$0] }, evidence: sighting.citations)
      }
      return Initiative(
        id: ids[key] ?? "", name: names[key]?.name ?? "", names: names[key]?.all ?? [],
        mentions: mentions.sorted {
          if $0.date != $1.date { return $0.date.isBefore($1.date) }
          if $0.document != $1.document { return $0.document < $1.document }
          return $0.evidence.lexicographicallyPrecedes($1.evidence)
        })
    }.sorted { $0.id < $1.id }
    self.decisions = decisions
    self.ids = ids
  }

  private struct Sighting {
    let document: String
    let fact: InitiativeFact
    let citations: [Citation]
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

  private static func ids(_ names: [InitiativeKey: String]) -> [InitiativeKey: String] {
    let bearers = Dictionary(grouping: names.keys, by: { names[$0] ?? "" })
    var ids: [InitiativeKey: String] = [:]
    for (name, keys) in bearers {
      for key in keys {
        let place = keys.count == 1 ? nil : key.place?.text
        ids[key] = place.map { "initiative/\(name)@\($0)" } ?? "initiative/\(name)"
      }
    }
    return ids
  }
}

/// What two names must share to be one initiative: the core of the name, and the place.
struct InitiativeKey: Hashable {
  let core: String
  let place: Place?

  init(_ name: String, _ document: String, _ documents: DocumentTable, _ rules: Rules) {
    // A name that is no other's has a core that no name has.
    core = rules.lone.contains(name) ? "\u{0}" + name : InitiativeName(name).core
    place = documents.places[document]
  }
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
