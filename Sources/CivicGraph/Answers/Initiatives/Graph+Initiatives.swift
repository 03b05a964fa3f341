internal import Civics

extension Graph {
  /// The initiatives that `name` means, through the years: of that id, else with that name, else with a name
  /// equal but for quotation marks and its last, general word. Takes time linear in the mentions.
  public func history(ofInitiative name: String) -> Finding<[InitiativeHistory]> {
    let found = initiatives(named: name)
    guard !found.isEmpty else {
      let names = initiatives.lazy.flatMap { initiative in
        initiative.names.map { ($0, initiative.mentions.count) }
      }
      return .unknown(near: nearest(to: name, among: names, limit: 5))
    }
    let asked = Set(found.map(\.id))
    var parts: [String: [InitiativeHistory.Part]] = [:]
    for place in initiatives.indices
    where initiatives[place].mentions.contains(where: { $0.partOf.map { asked.contains($0) } ?? false }) {
      let initiative = initiatives[place]
      let heads = Dictionary(
        grouping: initiative.mentions.filter { $0.partOf.map { asked.contains($0) } ?? false },
        by: { $0.partOf ?? "" })
      for (head, mentions) in heads {
        parts[head, default: []].append(.init(initiative: initiative, mentions: mentions))
      }
    }
    return .found(found.map { history(of: $0, parts: parts[$0.id] ?? []) })
  }

  /// All initiatives with the years they were seen in; with a time asked for, those mentioned then, with these
  /// mentions. Takes O(n log n).
  public func initiativeList(during query: TimelineQuery = TimelineQuery()) -> InitiativeList {
    let shown = query.isBounded ? initiatives.compactMap { $0.during(query) } : initiatives
    let keys = shown.map { ($0.years.count, $0.span?.first, $0.mentions.first?.evidence.first) }
    let order = shown.indices.sorted { left, right in
      let (first, second) = (keys[left], keys[right])
      if first.0 != second.0 { return first.0 > second.0 }
      if first.1 != second.1 { return first.1.isBefore(second.1) }
      return PageOrder(citation: first.2, place: left) < PageOrder(citation: second.2, place: right)
    }
    return InitiativeList(
      entries: order.map { place in
        InitiativeList.Entry(
          initiative: shown[place],
          heads: shown[place].mentions.compactMap(\.partOf).distinct().compactMap { initiative($0) })
      })
  }

  private func initiatives(named name: String) -> [Initiative] {
    if let one = initiative(name) ?? initiative("initiative/" + name) { return [one] }
    let exact = initiatives.filter { $0.names.contains { $0.isSame(as: name) } || $0.name.isSame(as: name) }
    guard exact.isEmpty else { return exact }
    let core = InitiativeName(name).core
    guard !core.isEmpty else { return [] }
    // Names without the characters of the core need not be taken apart.
    let letters = Letters(core)
    return initiatives.filter { initiative in
      initiative.names.contains { letters.canBeWithin($0) && InitiativeName($0).core == core }
    }
  }

  private func history(of initiative: Initiative, parts: [InitiativeHistory.Part]) -> InitiativeHistory {
    var dates: [String: [CivicDate]] = [:]
    var order: [String] = []
    for mention in initiative.mentions {
      if dates[mention.name] == nil { order.append(mention.name) }
      dates[mention.name, default: []] += [mention.date].compactMap(\.self)
    }
    return InitiativeHistory(
      initiative: initiative,
      mentions: initiative.mentions.map { mention in
        InitiativeHistory.Mention(
          mention: mention, event: mention.event.flatMap { event($0) },
          head: mention.partOf.flatMap { self.initiative($0) })
      },
      names: order.map { InitiativeHistory.Naming(name: $0, dates: dates[$0] ?? []) },
      parts: parts.enumerated().sorted { left, right in
        let (first, second) = (left.element.mentions.first, right.element.mentions.first)
        if first?.date != second?.date { return (first?.date).isBefore(second?.date) }
        return PageOrder(citation: first?.evidence.first, place: left.offset)
          < PageOrder(citation: second?.evidence.first, place: right.offset)
      }.map(\.element))
  }
}

/// The order of the page; ties by the order of the graph, which is that of ids.
private struct PageOrder: Comparable {
  let citation: Citation?
  let place: Int

  static func < (left: PageOrder, right: PageOrder) -> Bool {
    switch (left.citation, right.citation) {
    case (let first?, let second?) where first != second: first < second
    case (.some, nil): true
    case (nil, .some): false
    default: left.place < right.place
    }
  }
}
