/// What sort of occasion an event is; the raw values are those of the fact format.
public enum EventKind: String, CaseIterable, Hashable, Sendable {
  case peopleCongress = "people-congress"
  case partyCongress = "party-congress"
  case workMeeting = "work-meeting"
  case study, ceremony, inspection, training, election, competition, opening, activity, other
}

/// What a person did at an event.
public enum ActKind: String, CaseIterable, Hashable, Sendable {
  case preside, report, speak, attend, elected, award, other
}

/// How an office changed hands.
public enum ChangeKind: String, CaseIterable, Hashable, Sendable {
  case appointed, elected, resigned, removed
}
