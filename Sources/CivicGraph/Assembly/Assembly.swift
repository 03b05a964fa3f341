internal import Civics

/// The parts of a graph, each in its own assembly.
struct Assembly {
  let claims: [Claim]
  let names: [Decision]
  let documents: DocumentTable
  let people: PersonAssembly
  let offices: OfficeAssembly
  let occasions: EventAssembly
  let programmes: InitiativeAssembly

  /// Assembles claims in canonical order under the rules.
  init(_ canonical: [Claim], _ resemblance: Resemblance, _ rules: Rules = Rules()) {
    (claims, names) = Identity.resolve(canonical, resemblance: resemblance, rules: rules)
    documents = DocumentTable(claims)
    people = PersonAssembly(claims, documents, rules)
    offices = OfficeAssembly(claims, documents, rules)
    occasions = EventAssembly(claims, documents, rules)
    programmes = InitiativeAssembly(claims, documents, occasions, rules)
  }
}
