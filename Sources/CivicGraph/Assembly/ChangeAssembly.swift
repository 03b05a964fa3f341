internal import Civics

/// The changes of office that texts state.
struct ChangeAssembly {
  /// By id.
  let changes: [Change]
  /// The person and the post of each.
  let holdings: [Holding]
  private let ofHolding: [Holding: [Int]]
  /// The dates on which a document says that a post changed hands, where it was done and not only proposed.
  private let dates: [Spell: [CivicDate]]

  private struct Spell: Hashable {
    let document: Int32
    let holding: Holding
  }

  /// The changes of one person in one post, by id.
  func changes(of holding: Holding) -> [Change] { (ofHolding[holding] ?? []).map { changes[$0] } }

  /// The days on which, as a document says, that person took or left that post.
  func dates(of holding: Holding, in document: Int32) -> [CivicDate] {
    dates[Spell(document: document, holding: holding)] ?? []
  }

  init(
    _ table: ClaimTable, _ documents: DocumentTable, _ people: PersonAssembly, _ offices: OfficeAssembly,
    _ occasions: EventAssembly
  ) {
    var drafts: [String: Draft] = [:]
    var dates: [Spell: [CivicDate]] = [:]
    for place in table.rows.indices where table.rows[place].kind == .change {
      guard case .change(let fact) = table.fact(place) else { continue }
      let document = table.rows[place].document
      let holding = Holding(person: people.person[place], post: offices.post[place])
      if !fact.isPlanned, let date = fact.date {
        dates[Spell(document: document, holding: holding), default: []].append(date)
      }
      let person = people.persons[Int(holding.person)].id
      let post = offices.posts[Int(holding.post)].id
      let mode = fact.isPlanned ? "planned-" + fact.change.rawValue : fact.change.rawValue
      let date = fact.date?.description ?? "undated"
      let id = "change/\(date)/\(person.dropFirst(7))/\(mode)/\(post.dropFirst(5))"
      var draft = drafts[id] ?? Draft(holding: holding, fact: fact)
      draft.event = draft.event ?? ChangeAssembly.event(of: fact, in: document, occasions)
      draft.documents.insert(document)
      draft.claims.append(Int32(place))
      drafts[id] = draft
    }
    let sorted = drafts.sorted { $0.key.isBefore($1.key) }
    changes = sorted.map { id, draft in
      Change(
        id: id, person: people.persons[Int(draft.holding.person)].id,
        post: offices.posts[Int(draft.holding.post)].id, kind: draft.fact.change, date: draft.fact.date,
        isPlanned: draft.fact.isPlanned, event: draft.event,
        reported: documents.earliestDate(of: draft.documents), evidence: table.citations(draft.claims))
    }
    holdings = sorted.map(\.value.holding)
    var ofHolding: [Holding: [Int]] = [:]
    for (number, draft) in sorted.enumerated() { ofHolding[draft.value.holding, default: []].append(number) }
    self.ofHolding = ofHolding
    self.dates = dates.mapValues { $0.distinct() }
  }

  private struct Draft {
    let holding: Holding
    let fact: ChangeFact
    var event: String?
    var documents: Set<Int32> = []
    var claims: [Int32] = []
  }

  /// The id of the event of the same document at which the change was decided, where one alone can be meant.
  private static func event(
    of fact: ChangeFact, in document: Int32, _ occasions: EventAssembly
  ) -> String? {
    if fact.date == nil { return nil }
    let onThatDate = occasions.events(in: document).map { occasions.events[Int($0)] }.filter {
      $0.date == fact.date
    }
    if onThatDate.count == 1 { return onThatDate.first?.id }
    let decisive = onThatDate.filter { $0.kind == .peopleCongress || $0.kind == .partyCongress }
    return decisive.count == 1 ? decisive.first?.id : nil
  }
}
