public import Civics

extension Graph {
  /// The graph of these claims as people corrected it, and the corrections that could not be applied.
  ///
  /// What follows depends on the two sets alone, not on their order. Corrections that name nothing, or
  /// something that can be several things, are refused, and the others are applied. Without corrections it is
  /// `Graph(claims, workers: workers)`; with them it takes some times as long.
  public static func corrected(
    _ claims: some Sequence<Claim>, by corrections: [Correction], workers: Workers = .one
  ) -> (graph: Graph, refusals: [Refusal]) {
    corrected(claims, by: corrections, resemblance: .standard, workers: workers)
  }

  /// The same, with another idea of which characters resemble one another.
  public static func corrected(
    _ claims: some Sequence<Claim>, by corrections: [Correction], resemblance: Resemblance,
    workers: Workers = .one
  ) -> (graph: Graph, refusals: [Refusal]) {
    guard !corrections.isEmpty else {
      return (Graph(claims, resemblance: resemblance, workers: workers), [])
    }
    let plan = CorrectionPlan(Array(claims), corrections, resemblance, workers)
    let parts = Assembly(plan.claims, resemblance, plan.rules, workers: workers)
    return (Graph(parts, byHand: plan.rules.decisions, corrections: plan.applied), plan.refusals)
  }
}

extension Identity {
  /// The claims as people corrected them, with every person under the name that was decided on, in the order
  /// given, and the corrections that could not be applied.
  public static func resolve(
    _ claims: [Claim], correctedBy corrections: [Correction]
  ) -> (claims: [Claim], refusals: [Refusal]) {
    guard !corrections.isEmpty else { return (resolve(claims).claims, []) }
    let plan = CorrectionPlan(claims, corrections, .standard, .one)
    return (resolve(plan.claims, resemblance: .standard, rules: plan.rules).claims, plan.refusals)
  }
}

/// Corrections with what they come to for a set of claims.
private struct CorrectionPlan {
  /// What is left of the claims, in the order given.
  let claims: [Claim]
  let rules: Rules
  let applied: [Correction]
  let refusals: [Refusal]

  init(_ given: [Claim], _ corrections: [Correction], _ resemblance: Resemblance, _ workers: Workers) {
    // Said twice, in whatever table, is said once.
    var ordered: [Correction] = []
    for correction in corrections.sorted() where ordered.last.map({ $0 < correction }) ?? true {
      ordered.append(correction)
    }
    // Claims given twice are left out twice.
    var table = ClaimTable(given, keepsRepeated: true, workers: workers)
    var parts = Assembly(&table, resemblance, Rules(), workers: workers)
    var graph = Graph(parts)
    let omission = Omission(ordered, table, graph)
    claims = CorrectionPlan.rest(of: given, table, omission)
    if !omission.applied.isEmpty {
      table = ClaimTable(claims, workers: workers)
      parts = Assembly(&table, resemblance, Rules(), workers: workers)
      graph = Graph(parts)
    }
    let parting = RuleMaker(ordered, [.different], after: Rules(), parts, table, graph)
    // What is one is said of what is left when all that is two has been parted.
    if !parting.applied.isEmpty {
      table = ClaimTable(claims, workers: workers)
      parts = Assembly(&table, resemblance, parting.rules, workers: workers)
      graph = Graph(parts)
    }
    let joining = RuleMaker(ordered, [.same, .rename], after: parting.rules, parts, table, graph)
    var rules = joining.rules
    rules.decisions += omission.decisions
    self.rules = rules
    applied = (omission.applied + parting.applied + joining.applied).sorted()
    refusals = (omission.refusals + parting.refusals + joining.refusals).sorted {
      ($0.correction.file, $0.correction.line) < ($1.correction.file, $1.correction.line)
    }
  }

  private static func rest(of given: [Claim], _ table: ClaimTable, _ omission: Omission) -> [Claim] {
    if omission.left.isEmpty { return given }
    var rest: [Claim?] = given
    for (place, claim) in omission.left { rest[Int(table.origins[place])] = claim }
    return rest.compactMap(\.self)
  }
}
