public import Civics

/// Decides, over all documents together, which name each printed name stands for.
public enum Identity {
  /// The claims with every person under the name that was decided on, in the order given, and the decisions.
  ///
  /// In roles, acts and changes alike, `person.name` is then the decided name, `person.printed` what the
  /// document has where that differs, and neither alternatives nor doubt is left. The same set of claims
  /// gives the same decisions in whatever order. Takes time linear in the claims but for sorting.
  public static func resolve(_ claims: [Claim]) -> (claims: [Claim], decisions: [Decision]) {
    resolve(claims, resemblance: .standard)
  }

  /// The same, with another idea of which characters resemble one another.
  public static func resolve(
    _ claims: [Claim], resemblance: Resemblance
  ) -> (claims: [Claim], decisions: [Decision]) {
    resolve(claims, resemblance: resemblance, rules: Rules())
  }

  /// The same, under rules that go before what is decided.
  static func resolve(
    _ claims: [Claim], resemblance: Resemblance, rules: Rules
  ) -> (claims: [Claim], decisions: [Decision]) {
    var table = ClaimTable(claims, keepsRepeated: true)
    let decisions = resolve(&table, resemblance: resemblance, rules: rules)
    var resolved = claims
    for (place, origin) in table.origins.enumerated() where table.rows[place].isReplaced {
      resolved[Int(origin)] = table.claim(place)
    }
    return (resolved, decisions)
  }

  /// The same for claims that are in order and numbered, under rules that go before what is decided.
  static func resolve(_ table: inout ClaimTable, resemblance: Resemblance, rules: Rules) -> [Decision] {
    let (replacements, decisions, texts) = decided(table, resemblance, rules)
    table.replace(replacements, texts)
    return decisions
  }

  private static func decided(
    _ table: ClaimTable, _ resemblance: Resemblance, _ rules: Rules
  ) -> (replacements: [(place: Int, claim: Claim, name: Int32)], decisions: [Decision], texts: TextTable) {
    let evidence = NameEvidence(table, resemblance: resemblance)
    let readings = evidence.chosenReadings()
    let misprints = evidence.misprints(after: readings)

    let table = evidence.table
    var shown = NamesByHand(rules, table)
    var replacements: [(place: Int, claim: Claim, name: Int32)] = []
    var decisions: [Decision] = []
    for (place, entry) in evidence.entries.enumerated() {
      var (reading, corrected) = (readings[place], misprints[place])
      if shown.isUndone(reading?.name ?? entry.name, in: entry.document) { corrected = nil }
      // What was said of a reading is not said of the name as it stands.
      if shown.isUndone(entry.name, in: entry.document) { (reading, corrected) = (nil, nil) }
      let chosen = reading?.name ?? entry.name
      let name = shown.name(of: corrected?.name ?? chosen, in: entry.document)
      let members = evidence.members(of: place)
      if reading == nil, corrected == nil, name == entry.name,
        !members.contains(where: { table.rows[Int($0)].isInQuestion })
      {
        continue
      }
      // A name that ends elsewhere is printed as it now reads; a misprint is printed otherwise.
      let resolution = Resolution(
        name: shown.texts[name],
        printed: table.texts[reading?.kind == .reading ? chosen : entry.name])
      for member in members {
        let renamed = table.claim(Int(member)).renamed(by: resolution)
        replacements.append((Int(member), renamed, name))
      }
      if let reading {
        decisions.append(
          Decision(
            kind: reading.kind, from: table.texts[entry.name], to: table.texts[reading.name],
            reason: reading.reason, evidence: evidence.citations(of: place)))
      }
      if let corrected {
        decisions.append(
          Decision(
            kind: .misprint, from: table.texts[chosen], to: table.texts[corrected.name],
            reason: corrected.reason, evidence: evidence.citations(of: place)))
      }
    }
    return (replacements, decisions.sorted(), shown.texts)
  }
}

/// What corrections say of names in documents, by their numbers.
private struct NamesByHand {
  /// The texts, with the names that corrections add.
  private(set) var texts: TextTable
  private let documents: [String]
  private let rules: Rules

  init(_ rules: Rules, _ table: ClaimTable) {
    self.rules = rules
    texts = table.texts
    documents = table.documents
  }

  /// Whether what was decided of a name is taken back.
  func isUndone(_ name: Int32, in document: Int32) -> Bool {
    !rules.undone.isEmpty && rules.undone.contains(key(name, document))
  }

  /// The name to show for one that was decided on.
  mutating func name(of name: Int32, in document: Int32) -> Int32 {
    guard !rules.names.isEmpty, let shown = rules.names[key(name, document)] else { return name }
    return texts.number(of: shown)
  }

  private func key(_ name: Int32, _ document: Int32) -> Rules.Key {
    Rules.Key(document: documents[Int(document)], name: texts[name])
  }
}

/// What a name in a document stands for, and what is printed there.
private struct Resolution {
  let name: String
  let printed: String
}

extension Claim {
  /// Who the claim is about, or nil where it is about nobody.
  var person: PersonName? {
    switch fact {
    case .role(let role): role.person
    case .act(let act): act.person
    case .change(let change): change.person
    case .document, .event, .initiative: nil
    }
  }

  /// The claim with the name that was decided on.
  fileprivate func renamed(by resolution: Resolution) -> Claim {
    guard let person else { return self }
    let printed = person.printed ?? resolution.printed
    let resolved = PersonName(resolution.name, printed: printed == resolution.name ? nil : printed)
    guard resolved != person else { return self }
    let renamed: Fact
    switch fact {
    case .role(var role):
      role.person = resolved
      renamed = .role(role)
    case .act(var act):
      act.person = resolved
      renamed = .act(act)
    case .change(var change):
      change.person = resolved
      renamed = .change(change)
    case .document, .event, .initiative:
      return self
    }
    return Claim(document: document, fact: renamed, evidence: evidence) ?? self
  }
}
