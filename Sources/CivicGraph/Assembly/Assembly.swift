internal import Civics

/// The parts of a graph, each in its own assembly.
struct Assembly {
  let names: [Decision]
  let documents: DocumentTable
  let people: PersonAssembly
  let offices: OfficeAssembly
  let occasions: EventAssembly
  let programmes: InitiativeAssembly
  let terms: TenureAssembly
  let attendances: ParticipationAssembly
  let index: GraphIndex

  /// Assembles claims under rules that corrections come to; their rows are gone when it is done.
  init(
    _ claims: some Sequence<Claim>, _ resemblance: Resemblance, _ rules: Rules = Rules(), workers: Workers
  ) {
    var table = ClaimTable(claims, workers: workers)
    self.init(&table, resemblance, rules, workers: workers)
  }

  /// Decides the names in a table of claims, and assembles them.
  init(_ numbered: inout ClaimTable, _ resemblance: Resemblance, _ rules: Rules, workers: Workers) {
    names = Identity.resolve(&numbered, resemblance: resemblance, rules: rules)
    let table = numbered
    let places = PlaceTable(table)
    let documents = DocumentTable(table, places)
    let ((offices, people), occasions) = workers.both {
      let offices = OfficeAssembly(table, places, rules)
      return (offices, PersonAssembly(table, places, offices, rules))
    } _: {
      EventAssembly(table, documents, rules)
    }
    (terms, (programmes, attendances)) = workers.both {
      TenureAssembly(table, documents, people, offices, occasions)
    } _: {
      (
        InitiativeAssembly(table, documents, occasions, rules),
        ParticipationAssembly(table, documents, people, occasions)
      )
    }
    self.documents = documents
    self.offices = offices
    self.people = people
    self.occasions = occasions
    index = GraphIndex(
      table, documents, people, offices, occasions, terms, programmes, attendances, workers: workers)
  }
}
