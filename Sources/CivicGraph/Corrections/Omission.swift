internal import Civics

/// Leaves out what corrections say is to be left out.
struct Omission {
  /// What is left of the claims that lose something, by their places; nil where nothing is.
  private(set) var left: [Int: Claim?] = [:]
  private(set) var refusals: [Refusal] = []
  private(set) var applied: [Correction] = []
  private(set) var decisions: [Decision] = []

  /// Goes through the claims of a table, in which names are decided, for the graph that they make.
  init(_ corrections: [Correction], _ table: ClaimTable, _ graph: Graph) {
    let wanted = corrections.filter { $0.kind == .ignore }
    guard !wanted.isEmpty else { return }
    let things = Things(graph)
    var targets: [Target] = []
    for correction in wanted {
      do throws(Unfit) {
        targets.append(try Target(correction, things, graph))
      } catch {
        refusals.append(Refusal(correction: correction, reason: error.reason))
      }
    }
    for place in table.rows.indices {
      let (claim, decided) = (table.original(place), table.claim(place))
      var kept = claim.evidence
      for index in targets.indices {
        let gone = targets[index].passages(of: claim, decided)
        guard !gone.isEmpty else { continue }
        kept.removeAll { gone.contains($0) }
        targets[index].note(gone, decided)
      }
      if kept.count < claim.evidence.count {
        left[place] = .some(Claim(document: claim.document, fact: claim.fact, evidence: kept))
      }
    }
    for target in targets {
      if target.left.isEmpty {
        refusals.append(
          Refusal(correction: target.correction, reason: "no claim rests on a passage there"))
      } else {
        applied.append(target.correction)
        decisions += target.left.map { name, evidence in
          Decision(
            kind: .ignore, from: name, to: name, reason: target.correction.reason,
            evidence: evidence.distinct())
        }
      }
    }
  }

  /// One correction with what it means.
  private struct Target {
    let correction: Correction
    /// What was left out, by the name of what it was said of.
    var left: [String: [Citation]] = [:]
    private let thing: Thing?
    private let documents: Set<String>
    private let graph: Graph

    init(_ correction: Correction, _ things: Things, _ graph: Graph) throws(Unfit) {
      self.correction = correction
      self.graph = graph
      if let what = correction.what {
        let thing = try things.one(what, in: correction.scope)
        self.thing = thing
        documents = Set(thing.evidence.map(\.document))
      } else {
        thing = nil
        documents = []
      }
    }

    func passages(of claim: Claim, _ decided: Claim) -> [Evidence] {
      if case .document = claim.fact { return [] }
      if thing != nil, !documents.contains(claim.document) || !isAbout(decided) { return [] }
      guard let scope = correction.scope else { return claim.evidence }
      return claim.evidence.filter { scope.holds($0, of: claim.document) }
    }

    private func isAbout(_ claim: Claim) -> Bool {
      switch thing {
      case .person(let person): claim.person?.name == person.name
      case .organization(let organization):
        switch claim.fact {
        case .role(let role): isBody(organization, role.organization)
        case .change(let change): isBody(organization, change.organization)
        default: false
        }
      case .event(let event):
        if case .event(let fact) = claim.fact {
          ([event.name] + event.otherNames).contains(fact.name) && fact.date == event.date
        } else {
          false
        }
      case .initiative(let initiative):
        if case .initiative(let fact) = claim.fact { initiative.names.contains(fact.name) } else { false }
      case nil: true
      }
    }

    private func isBody(_ organization: Organization, _ name: String?) -> Bool {
      name.map { $0 == organization.name || $0.hasSuffix(organization.name) } ?? false
    }

    mutating func note(_ gone: [Evidence], _ decided: Claim) {
      let name: String
      switch decided.fact {
      case .event(let event): name = event.name
      case .initiative(let initiative): name = initiative.name
      default: name = decided.person?.name ?? decided.document
      }
      left[name, default: []] += gone.map { Citation(document: decided.document, evidence: $0) }
    }
  }
}
