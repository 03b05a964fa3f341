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
    for initiative in initiatives {
      let heads = Dictionary(
        grouping: initiative.mentions.filter { $0.partOf.map { asked.contains($0) } ?? false },
        by: { $0.partOf ?? "" })
      for (head, mentions) in heads {
        parts[head, default: []].append(.init(initiative: initiative, mentions: mentions))
      }
    }
    return .found(found.map { history(of: $0, parts: parts[$0.id] ?? []) })
  }

  /// All initiatives with the years they were seen in. Takes O(n log n).
  public func initiativeList() -> InitiativeList {
    let entries = initiatives.map { initiative in
      (
        years: initiative.years.count, first: initiative.span?.first,
        entry: InitiativeList.Entry(
          initiative: initiative,
          heads: initiative.mentions.compactMap(\.partOf).distinct().compactMap { self.initiative($0) })
      )
    }
    return InitiativeList(
      entries: entries.sorted {
        if $0.years != $1.years { return $0.years > $1.years }
        if $0.first != $1.first { return $0.first.isBefore($1.first) }
        return $0.entry.initiative.firstCitation < $1.entry.initiative.firstCitation
      }.map(\.entry))
  }

  private func initiatives(named name: String) -> [Initiative] {
    if let one = initiative(name) ?? initiative("initiative/" + name) { return [one] }
    let exact = initiatives.filter { $0.name == name || $0.names.contains(name) }
    guard exact.isEmpty else { return exact }
    let core = InitiativeName(name).core
    guard !core.isEmpty else { return [] }
    // Names without a character of the core need not be taken apart.
    let head = String(core.prefix(1))
    return initiatives.filter { initiative in
      initiative.names.contains { $0.holds(head) && InitiativeName($0).core == core }
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
      parts: parts.sorted {
        let (left, right) = ($0.mentions.first?.date, $1.mentions.first?.date)
        return left != right ? left.isBefore(right) : $0.order < $1.order
      })
  }
}

extension InitiativeHistory.Part {
  fileprivate var order: PageOrder {
    PageOrder(citation: mentions.first?.evidence.first, id: initiative.id)
  }
}

extension Initiative {
  fileprivate var firstCitation: PageOrder { PageOrder(citation: mentions.first?.evidence.first, id: id) }
}

/// The order of the page; ties by id.
private struct PageOrder: Comparable {
  let citation: Citation?
  let id: String

  static func < (left: PageOrder, right: PageOrder) -> Bool {
    switch (left.citation, right.citation) {
    case (let first?, let second?) where first != second: first < second
    case (.some, nil): true
    case (nil, .some): false
    default: left.id < right.id
    }
  }
}
