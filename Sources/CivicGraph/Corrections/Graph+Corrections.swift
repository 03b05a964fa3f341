public import Civics

extension Graph {
  /// The graph of these claims as people corrected it, and the corrections that could not be applied.
  ///
  /// What follows depends on the two sets alone, not on their order. Corrections that name nothing, or
  /// something that can be several things, are refused, and the others are applied. Without corrections it is
  /// `Graph(claims)`; with them it takes some times as long.
  public static func corrected(
    _ claims: some Sequence<Claim>, by corrections: [Correction]
  ) -> (graph: Graph, refusals: [Refusal]) {
    corrected(claims, by: corrections, resemblance: .standard)
  }

  /// The same, with another idea of which characters resemble one another.
  public static func corrected(
    _ claims: some Sequence<Claim>, by corrections: [Correction], resemblance: Resemblance
  ) -> (graph: Graph, refusals: [Refusal]) {
    guard !corrections.isEmpty else { return (Graph(claims, resemblance: resemblance), []) }
    let plan = CorrectionPlan(Claim.canonical(claims), corrections, resemblance)
    let parts = Assembly(plan.claims, resemblance, plan.rules)
    return (Graph(parts, rules: plan.rules, corrections: plan.applied), plan.refusals)
  }
}

extension Identity {
  /// The claims as people corrected them, with every person under the name that was decided on, in the order
  /// given, and the corrections that could not be applied.
  public static func resolve(
    _ claims: [Claim], correctedBy corrections: [Correction]
  ) -> (claims: [Claim], refusals: [Refusal]) {
    guard !corrections.isEmpty else { return (resolve(claims).claims, []) }
    let canonical = Claim.canonical(claims)
    let plan = CorrectionPlan(canonical, corrections, .standard)
    // Each claim by what is left of it; in the canonical order, in which claims are told apart.
    let left = plan.left
    let kept = claims.compactMap { left[$0] }
    return (resolve(kept, resemblance: .standard, rules: plan.rules).claims, plan.refusals)
  }
}

/// Corrections with what they come to for a set of claims.
private struct CorrectionPlan {
  let claims: [Claim]
  let rules: Rules
  let applied: [Correction]
  let refusals: [Refusal]
  /// For each claim what is left of it.
  let left: [Claim: Claim]

  init(_ canonical: [Claim], _ corrections: [Correction], _ resemblance: Resemblance) {
    // Said twice, in whatever table, is said once.
    var ordered: [Correction] = []
    for correction in corrections.sorted() where ordered.last.map({ $0 < correction }) ?? true {
      ordered.append(correction)
    }
    let whole = Assembly(canonical, resemblance)
    let graph = Graph(whole)
    let omission = Omission(ordered, canonical, resolved: whole.claims, graph)
    claims = omission.claims
    left = omission.left
    let isWhole = omission.applied.isEmpty
    let parts = isWhole ? whole : Assembly(claims, resemblance)
    let base = isWhole ? graph : Graph(parts)
    // What is one is said of what is left when all that is two has been parted.
    let parting = RuleMaker(ordered, [.different], after: Rules(), parts, base)
    let parted = parting.applied.isEmpty ? parts : Assembly(claims, resemblance, parting.rules)
    let joining = RuleMaker(
      ordered, [.same, .rename], after: parting.rules, parted,
      parting.applied.isEmpty ? base : Graph(parted))
    var rules = joining.rules
    rules.decisions += omission.decisions
    self.rules = rules
    applied = (omission.applied + parting.applied + joining.applied).sorted()
    refusals = (omission.refusals + parting.refusals + joining.refusals).sorted {
      ($0.correction.file, $0.correction.line) < ($1.correction.file, $1.correction.line)
    }
  }
}
