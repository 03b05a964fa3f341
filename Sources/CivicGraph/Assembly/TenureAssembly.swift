internal import Civics

/// Who is seen in which post, what is stated of it, and what follows from who came before and after.
struct TenureAssembly {
  let tenures: [Tenure]
  let changes: [Change]

  init(
    _ claims: [Claim], _ documents: DocumentTable, _ people: PersonAssembly, _ offices: OfficeAssembly,
    _ occasions: EventAssembly
  ) {
    var drafts: [Holding: Draft] = [:]
    let stated = TenureAssembly.changes(claims, documents, people, offices, occasions)
    for change in stated {
      drafts[Holding(person: change.person, post: change.post), default: Draft()].stated.append(
        Tenure.Statement(
          kind: .change(change.kind), date: change.date, isPlanned: change.isPlanned,
          evidence: change.evidence))
    }
    let attendances = TenureAssembly.attendances(claims, people, occasions)
    let changedOn = TenureAssembly.datesOfChange(claims, people, offices)
    for claim in claims {
      guard case .role(let role) = claim.fact else { continue }
      let person = people.id(role.person.name, in: claim.document)
      let holding = Holding(
        person: person, post: offices.id(role.title, at: role.organization, in: claim.document))
      if role.isFormer {
        drafts[holding, default: Draft()].former.append((documents.date(of: claim.document), claim.citations))
        continue
      }
      // Where the same document tells the day on which the post changed hands, it is of that day it speaks.
      let days = changedOn[Spell(document: claim.document, holding: holding)] ?? []
      let events = attendances[NameEvidence.Key(document: claim.document, name: person)] ?? []
      var sights = days.map { Sight(date: $0, document: claim.document, event: nil) }
      if sights.isEmpty {
        sights = events.map {
          Sight(date: $0.date ?? documents.date(of: claim.document), document: claim.document, event: $0.id)
        }
      }
      if sights.isEmpty {
        sights = [Sight(date: documents.date(of: claim.document), document: claim.document, event: nil)]
      }
      for sight in sights {
        drafts[holding, default: Draft()].observed[sight, default: []] += claim.citations
      }
    }
    let holdings = drafts.map { Tenure($0.key, $0.value) }.sorted { $0.id < $1.id }
    let single = Set(offices.posts.filter(\.isSingle).map(\.id))
    tenures = Succession.bounded(holdings, single: single)
    changes = stated
  }

  private static func changes(
    _ claims: [Claim], _ documents: DocumentTable, _ people: PersonAssembly, _ offices: OfficeAssembly,
    _ occasions: EventAssembly
  ) -> [Change] {
    var byID: [String: (change: Change, documents: Set<String>)] = [:]
    for claim in claims {
      guard case .change(let fact) = claim.fact else { continue }
      let person = people.id(fact.person.name, in: claim.document)
      let post = offices.id(fact.title, at: fact.organization, in: claim.document)
      let date = fact.date?.description ?? "undated"
      let mode = fact.isPlanned ? "planned-" + fact.change.rawValue : fact.change.rawValue
      let id = "change/\(date)/\(person.dropFirst(7))/\(mode)/\(post.dropFirst(5))"
      let known = byID[id]
      let sources = (known?.documents ?? []).union([claim.document])
      let event = occasions.events(in: claim.document).filter { fact.date != nil && $0.date == fact.date }
      let decisive = event.filter { $0.kind == .peopleCongress || $0.kind == .partyCongress }
      let place = event.count == 1 ? event.first : decisive.count == 1 ? decisive.first : nil
      let change = Change(
        id: id, person: person, post: post, kind: fact.change, date: fact.date, isPlanned: fact.isPlanned,
        event: known?.change.event ?? place?.id,
        reported: sources.sorted().earliestDate(in: documents),
        evidence: ((known?.change.evidence ?? []) + claim.citations).distinct())
      byID[id] = (change, sources)
    }
    return byID.values.map(\.change).sorted { $0.id < $1.id }
  }

  /// The events at which each person acts in each document, but for those only announced.
  private static func attendances(
    _ claims: [Claim], _ people: PersonAssembly, _ occasions: EventAssembly
  ) -> [NameEvidence.Key: [Event]] {
    var events: [NameEvidence.Key: Set<Event>] = [:]
    for claim in claims {
      guard case .act(let fact) = claim.fact,
        let event = occasions.event(fact.event, in: claim.document), !event.isPlanned
      else { continue }
      let person = people.id(fact.person.name, in: claim.document)
      events[NameEvidence.Key(document: claim.document, name: person), default: []].insert(event)
    }
    return events.mapValues { $0.sorted { $0.id < $1.id } }
  }

  private static func datesOfChange(
    _ claims: [Claim], _ people: PersonAssembly, _ offices: OfficeAssembly
  ) -> [Spell: [CivicDate]] {
    var dates: [Spell: [CivicDate]] = [:]
    for claim in claims {
      guard case .change(let fact) = claim.fact, !fact.isPlanned, let date = fact.date else { continue }
      let holding = Holding(
        person: people.id(fact.person.name, in: claim.document),
        post: offices.id(fact.title, at: fact.organization, in: claim.document))
      dates[Spell(document: claim.document, holding: holding), default: []].append(date)
    }
    return dates.mapValues { $0.distinct() }
  }
}

/// A person and a post.
struct Holding: Hashable {
  let person: String
  let post: String
}

private struct Spell: Hashable {
  let document: String
  let holding: Holding
}

private struct Sight: Hashable {
  let date: CivicDate?
  let document: String
  let event: String?
}

private struct Draft {
  var observed: [Sight: [Citation]] = [:]
  var stated: [Tenure.Statement] = []
  var former: [(date: CivicDate?, citations: [Citation])] = []
}

extension Tenure {
  fileprivate init(_ holding: Holding, _ draft: Draft) {
    let former = Dictionary(grouping: draft.former, by: \.date).map { date, group in
      Statement(
        kind: .former, date: date, isPlanned: false, evidence: group.flatMap(\.citations).distinct())
    }
    let observed = draft.observed.map { sight, citations in
      Observation(
        date: sight.date, document: sight.document, event: sight.event, evidence: citations.distinct())
    }
    self.init(
      id: "tenure/\(holding.person.dropFirst(7))/\(holding.post.dropFirst(5))", person: holding.person,
      post: holding.post,
      observed: observed.sorted {
        if $0.date != $1.date { return $0.date.isBefore($1.date) }
        return ($0.document, $0.event ?? "") < ($1.document, $1.event ?? "")
      },
      stated: (draft.stated + former).sorted {
        if $0.date != $1.date { return $0.date.isBefore($1.date) }
        return $0.evidence.lexicographicallyPrecedes($1.evidence)
      },
      inferredStart: nil, inferredEnd: nil)
  }
}
