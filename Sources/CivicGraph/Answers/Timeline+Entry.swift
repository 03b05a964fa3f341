public import Civics

extension Timeline.Entry {
  /// The id of what happened.
  public var id: String {
    switch occasion {
    case .event(let event): event.id
    case .change(let appointment): appointment.change.id
    }
  }

  /// What happened.
  public var occasion: Occasion {
    moment.isChange
      ? .change(store.appointment(place)) : .event(store.events[place])
  }

  /// When: the printed date, or, with none, that of the issue that tells it; nil where neither is known.
  public var date: CivicDate? { moment.date }

  /// Whether the date is less than a day of a known year, or only that of the issue.
  public var isUncertain: Bool {
    (moment.isChange ? store.changes[place].date : store.events[place].date)?.isDay != true
  }

  /// Who did what there, by the order of the page.
  public var attendances: [Attendance] {
    if moment.isChange { return [] }
    return store.index.participationsAtEvent[place].map { number in
      let person = store.persons[Int(store.index.personOfParticipation[Int(number)])]
      return (
        attendance: Attendance(person: person, participation: store.participations[Int(number)]),
        evidence: store.participations[Int(number)].evidence
      )
    }.sorted { $0.evidence.lexicographicallyPrecedes($1.evidence) }.map(\.attendance)
  }

  /// The changes of office decided there.
  public var changes: [Appointment] {
    if moment.isChange { return [] }
    return store.index.changesAtEvent[place].map { store.appointment(Int($0)) }
  }

  /// The initiatives reported there.
  public var initiatives: [Initiative] {
    if moment.isChange { return [] }
    return store.index.claims.initiatives(at: place).map { store.initiatives[$0] }
  }

  /// The passages that report it.
  public var evidence: [Citation] {
    moment.isChange ? store.changes[place].evidence : store.events[place].evidence
  }

  private var place: Int { Int(moment.place) }

  /// Two entries are equal where what they tell is, whatever graphs they are taken from.
  public static func == (left: Self, right: Self) -> Bool {
    if left.store === right.store { return left.moment == right.moment }
    return left.date == right.date && left.occasion == right.occasion && left.attendances == right.attendances
      && left.changes == right.changes && left.initiatives == right.initiatives
  }

  /// Hashes the date and what happened.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(date)
    hasher.combine(id)
  }
}
