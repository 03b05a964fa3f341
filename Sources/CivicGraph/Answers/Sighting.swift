public import Civics

/// What tells that somebody held a post at some time.
public struct Sighting: Sendable {
  /// When; nil where nothing tells it.
  public let date: CivicDate?
  /// What is stated of that time, or nil where the person was only seen.
  public let change: ChangeKind?
  /// The passages, those of the event itself where there are any.
  public let evidence: [Citation]
  private let store: GraphStore
  /// The place of the event; -1 for none.
  private let place: Int32

  /// The event at which the person was seen, or nil.
  public var event: Event? { place < 0 ? nil : store.events[Int(place)] }

  /// What is seen at an event, or by the word of an issue alone.
  fileprivate init(_ date: CivicDate?, at event: Int32, _ evidence: [Citation], _ store: GraphStore) {
    (self.date, change, place, self.evidence, self.store) = (date, nil, event, evidence, store)
  }

  /// What is stated.
  init(_ statement: Tenure.Statement, _ change: ChangeKind, _ store: GraphStore) {
    (date, self.change, place) = (statement.date, change, -1)
    (evidence, self.store) = (statement.evidence, store)
  }
}

extension Sighting: Hashable {
  /// Two are equal where what they tell is, whatever graphs they are taken from.
  public static func == (left: Self, right: Self) -> Bool {
    left.date == right.date && left.change == right.change && left.evidence == right.evidence
      && (left.store === right.store ? left.place == right.place : left.event == right.event)
  }

  /// Hashes the date and the passages.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(date)
    hasher.combine(evidence)
  }
}

extension Graph {
  /// What a sighting of a tenure shows by those of its passages that belong to its event; by all where none does.
  /// Both by their places.
  func sighting(_ number: Int, of place: Int) -> Sighting {
    let own = passages(of: number, of: place)
    let observed = store.tenures[place].observed
    return Sighting(
      observed[number].date, at: store.index.eventsOfTenure[place][number],
      own.isEmpty ? observed[number].evidence : own, store)
  }

  /// The tenure at a place with only what its passages show: an issue that calls somebody 副书记 at one meeting
  /// and 镇长 alone at another does not show the 副书记 at the other.
  func narrowed(_ place: Int) -> Tenure {
    let (tenure, unshown) = (store.tenures[place], store.index.unshownOfTenure[place])
    if unshown.isEmpty { return tenure }
    var observed: [Tenure.Observation] = []
    observed.reserveCapacity(tenure.observed.count - unshown.count)
    var next = unshown.startIndex
    for number in tenure.observed.indices {
      if next < unshown.endIndex, Int(unshown[next]) == number {
        next += 1
      } else {
        observed.append(tenure.observed[number])
      }
    }
    return Tenure(
      id: tenure.id, person: tenure.person, post: tenure.post, observed: observed, stated: tenure.stated,
      inferredStart: tenure.inferredStart, inferredEnd: tenure.inferredEnd)
  }

  /// The same of a tenure of this graph.
  func narrowed(_ tenure: Tenure) -> Tenure {
    store.tenures.place(tenure.id, \.id).map { narrowed($0) } ?? tenure
  }

  /// Whether a passage of a sighting may belong to its event.
  func isShown(_ number: Int, of place: Int) -> Bool {
    !store.index.unshownOfTenure[place].contains(Int32(number))
  }

  /// Of passages that name a post in an issue those within what the person did at the event; where none is,
  /// those that are not within what the person did at another event of the issue. By the places of sighting and
  /// tenure.
  func passages(of number: Int, of place: Int) -> [Citation] {
    let (observed, events) = (store.tenures[place].observed, store.index.eventsOfTenure[place])
    let (evidence, event) = (observed[number].evidence, events[number])
    if event < 0 || evidence.count == 1 && isShown(number, of: place) { return evidence }
    let person = Int(store.index.holdingOfTenure[place].person)
    func acts(at event: Int32) -> Participation? {
      store.index.participation(of: person, at: Int(event)).map { store.participations[$0] }
    }
    let here = acts(at: event)
    let own = evidence.filter { here?.holds($0) ?? false }
    if !own.isEmpty { return own }
    let others = events.indices.filter { other in
      events[other] >= 0 && events[other] != event
        && observed[other].document.isSame(as: observed[number].document)
    }
    let elsewhere = others.compactMap { acts(at: events[$0]) }
    return evidence.filter { citation in !elsewhere.contains { $0.holds(citation) } }
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
    evidence.holds(other.evidence) && document.isSame(as: other.document)
  }
}

extension Evidence {
  /// Whether `other`, of the same document, lies within this passage.
  func holds(_ other: Evidence) -> Bool { start <= other.start && other.end <= end }
}
