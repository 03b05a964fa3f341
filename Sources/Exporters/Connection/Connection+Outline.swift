internal import CivicGraph
internal import Civics

extension Connection {
  /// The connection laid out: one section a chain, one entry a link.
  func outline(_ evidence: EvidenceAmount) -> Outline {
    var outline = Outline(title: "\(from.label) ↔ \(to.label)", summary: overview)
    outline.sections = chains.map { $0.section(evidence) }
    return outline
  }

  /// `2 links apart · 3 shortest chains`
  private var overview: String {
    var parts = ["\(counted(length, "link")) apart"]
    let all = count == .max ? "countless shortest chains" : counted(count, "shortest chain")
    parts.append(count > chains.count ? "the first \(chains.count) of \(all)" : all)
    return parts.joined(separator: " · ")
  }
}

extension Connection.Chain {
  fileprivate func section(_ evidence: EvidenceAmount) -> Outline.Section {
    let inner = nodes.dropFirst().dropLast()
    // Where one thing alone stands between the two, it is the head; a longer chain is written out.
    let title =
      inner.count == 1 ? inner.map(\.title).joined() : nodes.map(\.label).joined(separator: " → ")
    var section = Outline.Section(title: title)
    if inner.count == 1, let hub = inner.first { section.summary = hub.kindLabel }
    for place in links.indices {
      section.entries.append(entry(place, evidence))
    }
    section.notes = gaps.map { Outline.Line($0, .mark) }
    return section
  }

  /// One link: when, who, and what; with the name of the event or body where neither the head nor the link
  /// before says it.
  private func entry(_ place: Int, _ evidence: EvidenceAmount) -> Outline.Entry {
    let (one, other) = (nodes[place], nodes[place + 1])
    let (who, what) = one.isPerson ? (one, other) : (other, one)
    let isNamed = links.count != 2 && (one.isPerson || place == 0)
    let link = links[place]
    let passages = link.passages.passages(of: who.person, limit: evidence.limit)
    switch link {
    case .participation(let participation):
      return Outline.Entry(
        labels: [what.date, who.label], value: participation.label(),
        aside: isNamed ? what.title : "", passages: passages)
    case .tenures(let seats):
      return Outline.Entry(
        labels: [seats.sightings, who.label], value: seats.map(\.post.title).joined(separator: "、"),
        aside: isNamed ? what.title : "", passages: passages)
    case .host(let event):
      let body = [one, other].first { if case .event = $0 { false } else { true } }
      return Outline.Entry(
        labels: [event.date?.label(.english) ?? "undated", body?.label ?? ""], value: "主办",
        aside: isNamed ? event.name : "", passages: passages)
    }
  }

  /// What a reader should not conclude: two people in one body were not always there at one time.
  private var gaps: [String] {
    links.indices.dropLast().compactMap { place -> String? in
      guard case .tenures(let before) = links[place], case .tenures(let after) = links[place + 1],
        case .organization(let body) = nodes[place + 1], let first = before.span, let second = after.span,
        first.last < second.first || second.last < first.first
      else { return nil }
      return "\(nodes[place].label) and \(nodes[place + 2].label) were not seen in \(body.name) at one time"
    }
  }
}

extension Connection.Link {
  /// The passages in the order in which they should be read: of a tenure the earliest sighting first.
  fileprivate var passages: [Citation] {
    guard case .tenures(let seats) = self else { return evidence }
    var seen: Set<Citation> = []
    let inTime = seats.flatMap {
      $0.tenure.observed.flatMap(\.evidence) + $0.tenure.stated.flatMap(\.evidence)
    }
    return inTime.filter { seen.insert($0).inserted }
  }
}

extension Connection.Node {
  fileprivate var person: Person? { if case .person(let person) = self { person } else { nil } }
  fileprivate var isPerson: Bool { person != nil }

  /// The name.
  var label: String {
    switch self {
    case .person(let person): person.label
    case .organization(let organization): organization.label
    case .post(let post): post.title
    case .event(let event): event.name
    }
  }

  /// The name with what should be known of it.
  fileprivate var title: String {
    if case .event(let event) = self, event.isPlanned { return label + " (announced)" }
    return label
  }

  fileprivate var date: String {
    if case .event(let event) = self { return event.date?.label(.english) ?? "undated" }
    return ""
  }

  /// What sort of thing it is: 工作会议, `body`.
  fileprivate var kindLabel: String {
    switch self {
    case .person: ""
    case .organization: "body"
    case .post: "post"
    case .event(let event): event.kind.label()
    }
  }
}

extension Organization {
  /// The name; with the place where several bodies bear it.
  var label: String {
    let prefix = "organization/"
    return id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : name
  }
}

extension [Connection.Seat] {
  /// The first and last day on which the person can have been seen there.
  fileprivate var span: (first: Day, last: Day)? {
    let dates = flatMap(\.tenure.observed).compactMap(\.date).filter { $0.year != nil }
    guard let first = dates.map(\.earliest).min(), let last = dates.map(\.latest).max() else { return nil }
    return (first, last)
  }

  /// When the person was seen there: `2019-05-06 – 2021`.
  fileprivate var sightings: String {
    let first = compactMap(\.tenure.firstSeen).min { $0.latest < $1.latest }
    let last = compactMap(\.tenure.lastSeen).max { $0.earliest < $1.earliest }
    guard let first, let last else { return "not seen" }
    return first == last ? first.label(.english) : "\(first.label(.english)) – \(last.label(.english))"
  }
}
