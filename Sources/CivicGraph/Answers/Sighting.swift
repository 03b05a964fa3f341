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
    Sighting(
      date: date, change: change, event: event.flatMap { self.event($0) },
      evidence: passages(evidence, of: person, at: event))
  }

  /// Of passages that name a post in a document those within what the person did at the event; all of them
  /// where none is.
  private func passages(_ citations: [Citation], of person: String, at event: String?) -> [Citation] {
    guard citations.count > 1, let event, let acts = participation(of: person, at: event)?.evidence else {
      return citations
    }
    let own = citations.filter { citation in acts.contains { $0.holds(citation) } }
    return own.isEmpty ? citations : own
  }
}

extension Citation {
  /// Whether `other` lies within this passage.
  func holds(_ other: Citation) -> Bool {
    document == other.document && evidence.start <= other.evidence.start && other.evidence.end <= evidence.end
  }
}
