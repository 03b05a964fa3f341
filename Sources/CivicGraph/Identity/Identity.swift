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
    let evidence = NameEvidence(claims, resemblance: resemblance)
    let readings = evidence.chosenReadings()
    let misprints = evidence.misprints(after: readings)

    var decisions: [Decision] = []
    var decided: [NameEvidence.Key: Resolution] = [:]
    for key in evidence.keys {
      let reading = rules.undone.contains(key) ? nil : readings[key]
      let chosen = reading?.name ?? key.name
      let choice = NameEvidence.Key(document: key.document, name: chosen)
      let corrected = rules.undone.contains(choice) ? nil : misprints[choice]
      let decidedName = corrected?.name ?? chosen
      let shown = rules.names[NameEvidence.Key(document: key.document, name: decidedName)] ?? decidedName
      // A name that ends elsewhere is printed as it now reads; a misprint is printed otherwise.
      decided[key] = Resolution(
        name: shown, printed: reading?.kind == .reading ? chosen : key.name)
      let citations = evidence.citations(of: key)
      if let reading, reading.name != key.name {
        decisions.append(
          Decision(
            kind: reading.kind, from: key.name, to: reading.name, reason: reading.reason, evidence: citations)
        )
      }
      if let corrected {
        decisions.append(
          Decision(
            kind: .misprint, from: chosen, to: corrected.name, reason: corrected.reason, evidence: citations))
      }
    }
    return (claims.map { $0.renamed(by: decided) }, decisions.sorted())
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

  /// The claim with the names that were decided on.
  fileprivate func renamed(by decided: [NameEvidence.Key: Resolution]) -> Claim {
    guard let person, let resolution = decided[NameEvidence.Key(document: document, name: person.name)] else {
      return self
    }
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
