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
    var table = ClaimTable(claims, keepsRepeated: true)
    let decisions = resolve(&table, resemblance: resemblance)
    var resolved = claims
    for (place, origin) in table.origins.enumerated() where table.rows[place].isReplaced {
      resolved[Int(origin)] = table.claim(place)
    }
    return (resolved, decisions)
  }

  /// The same for claims that are in order and numbered.
  static func resolve(_ table: inout ClaimTable, resemblance: Resemblance) -> [Decision] {
    let (replacements, decisions, texts) = decided(table, resemblance)
    table.replace(replacements, texts)
    return decisions
  }

  private static func decided(
    _ table: ClaimTable, _ resemblance: Resemblance
  ) -> (replacements: [(place: Int, claim: Claim, name: Int32)], decisions: [Decision], texts: TextTable) {
    let evidence = NameEvidence(table, resemblance: resemblance)
    let readings = evidence.chosenReadings()
    let misprints = evidence.misprints(after: readings)

    let table = evidence.table
    var replacements: [(place: Int, claim: Claim, name: Int32)] = []
    var decisions: [Decision] = []
    for (place, entry) in evidence.entries.enumerated() {
      let (reading, corrected) = (readings[place], misprints[place])
      let members = evidence.members(of: place)
      if reading == nil, corrected == nil, !members.contains(where: { table.rows[Int($0)].isInQuestion }) {
        continue
      }
      let chosen = reading?.name ?? entry.name
      // A name that ends elsewhere is printed as it now reads; a misprint is printed otherwise.
      let resolution = Resolution(
        name: table.texts[corrected?.name ?? chosen],
        printed: table.texts[reading?.kind == .reading ? chosen : entry.name])
      for member in members {
        let renamed = table.claim(Int(member)).renamed(by: resolution)
        replacements.append((Int(member), renamed, corrected?.name ?? chosen))
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
    return (replacements, decisions.sorted(), table.texts)
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
