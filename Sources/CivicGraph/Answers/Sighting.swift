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
  /// What an observation of a tenure shows, with its event.
  func sighting(_ observation: Tenure.Observation, in tenure: Tenure) -> Sighting {
    sighting(observation, passages(of: observation, in: tenure))
  }

  /// What an observation shows by those of its passages that belong to its event; by all where none does.
  func sighting(_ observation: Tenure.Observation, _ own: [Citation]) -> Sighting {
    Sighting(
      date: observation.date, change: nil, event: observation.event.flatMap { event($0) },
      evidence: own.isEmpty ? observation.evidence : own)
  }

  /// The tenure with only what its passages show: an issue that calls somebody 副书记 at one meeting and 镇长
  /// alone at another does not show the 副书记 at the other.
  func narrowed(_ tenure: Tenure) -> Tenure {
    let observed = tenure.observed.filter { isShown($0, in: tenure) }
    guard observed.count < tenure.observed.count, !observed.isEmpty else { return tenure }
    return Tenure(
      id: tenure.id, person: tenure.person, post: tenure.post, observed: observed, stated: tenure.stated,
      inferredStart: tenure.inferredStart, inferredEnd: tenure.inferredEnd)
  }

  /// Whether a passage of the observation may belong to its event.
  func isShown(_ observation: Tenure.Observation, in tenure: Tenure) -> Bool {
    !passages(of: observation, in: tenure).isEmpty
  }

  /// Of passages that name a post in an issue those within what the person did at the event; where none is,
  /// those that are not within what the person did at another event of the issue.
  func passages(of observation: Tenure.Observation, in tenure: Tenure) -> [Citation] {
    guard let event = observation.event else { return observation.evidence }
    let others = tenure.observed.indices.filter { place in
      tenure.observed[place].document.isSame(as: observation.document)
        && tenure.observed[place].event?.isSame(as: event) != true
    }
    if others.isEmpty, observation.evidence.count == 1 { return observation.evidence }
    let here = participation(of: tenure.person, at: event)
    let own = observation.evidence.filter { here?.holds($0) ?? false }
    guard own.isEmpty, !others.isEmpty else { return own.isEmpty ? observation.evidence : own }
    let elsewhere = others.compactMap { place in
      tenure.observed[place].event.flatMap { participation(of: tenure.person, at: $0) }
    }
    return observation.evidence.filter { citation in !elsewhere.contains { $0.holds(citation) } }
  }
}

extension Participation {
  /// Whether a passage lies within one of an act.
  fileprivate func holds(_ citation: Citation) -> Bool {
    acts.contains { $0.evidence.contains { $0.holds(citation) } }
  }
}

extension Citation {
  /// Whether `other` lies within this passage.
  func holds(_ other: Citation) -> Bool {
    document == other.document && evidence.start <= other.evidence.start && other.evidence.end <= evidence.end
  }
}
