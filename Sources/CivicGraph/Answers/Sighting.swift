public import Civics

/// What tells that somebody held a post at some time.
public struct Sighting: Hashable, Sendable {
  /// When; nil where nothing tells it.
  public let date: CivicDate?
  /// What is stated of that time, or nil where the person was only seen.
  public let change: ChangeKind?
  /// The event at which the person was seen, or nil.
  public let event: Event?
  /// The passages, those of the event itself where there are any.
  public let evidence: [Citation]
}

extension Graph {
  /// A sighting of a person with its event.
  func sighting(
    of person: String, on date: CivicDate?, change: ChangeKind? = nil, event: String?, _ evidence: [Citation]
  ) -> Sighting {
    let own = event.map { passages(evidence, of: person, at: $0) } ?? evidence
    return Sighting(
      date: date, change: change, event: event.flatMap { self.event($0) },
      evidence: own.isEmpty ? evidence : own)
  }

  /// The tenure with only what its passages show: an issue that calls somebody 副书记 at one meeting and 镇长
  /// alone at another does not show the 副书记 at the other.
  func narrowed(_ tenure: Tenure) -> Tenure {
    let observed = tenure.observed.filter { isShown($0, of: tenure.person) }
    guard observed.count < tenure.observed.count, !observed.isEmpty else { return tenure }
    return Tenure(
      id: tenure.id, person: tenure.person, post: tenure.post, observed: observed, stated: tenure.stated,
      inferredStart: tenure.inferredStart, inferredEnd: tenure.inferredEnd)
  }

  /// Whether a passage of the observation may belong to its event.
  func isShown(_ observation: Tenure.Observation, of person: String) -> Bool {
    observation.event.map { !passages(observation.evidence, of: person, at: $0).isEmpty } ?? true
  }

  /// Of passages that name a post in a document those within what the person did at the event; where none is,
  /// those that are not within what the person did at another.
  private func passages(_ citations: [Citation], of person: String, at event: String) -> [Citation] {
    let acts = participation(of: person, at: event)?.evidence ?? []
    let own = citations.filter { citation in acts.contains { $0.holds(citation) } }
    guard own.isEmpty, let document = citations.first?.document else { return own }
    let others = appearances(of: person, in: document).filter { $0.event != event }.flatMap(\.evidence)
    return citations.filter { citation in !others.contains { $0.holds(citation) } }
  }

  /// What a person did at the events of a document.
  private func appearances(of person: String, in document: String) -> [Participation] {
    let events = Set(
      tenures(of: person).lazy.flatMap(\.observed).filter { $0.document == document }.compactMap(\.event))
    return events.sorted().compactMap { participation(of: person, at: $0) }
  }
}

extension Citation {
  /// Whether `other` lies within this passage.
  func holds(_ other: Citation) -> Bool {
    document == other.document && evidence.start <= other.evidence.start && other.evidence.end <= evidence.end
  }
}
