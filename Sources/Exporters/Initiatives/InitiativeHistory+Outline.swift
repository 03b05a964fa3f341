internal import CivicGraph
internal import Civics

extension InitiativeHistory {
  /// The history as it is laid out: an entry a mention, then the parts.
  var outline: Outline {
    let documents = Set(mentions.map(\.mention.document)).count
    let mentioned = mentions.count == 1 ? "1 mention" : "\(mentions.count) mentions"
    var outline = Outline(
      title: initiative.name,
      summary: [
        span.map { years(from: $0.first, through: $0.last) },
        "\(mentioned) in \(counted(documents, "issue"))",
      ].compactMap(\.self).joined(separator: " · "))
    if let span {
      let (first, last) = (span.first.label(.english), span.last.label(.english))
      outline.notes.append(
        Outline.Line(
          first == last ? "mentioned \(first)" : "first mentioned \(first), last mentioned \(last)"))
    }
    if names.count > 1 {
      outline.notes.append(
        Outline.Line("under the names " + names.map(\.label).joined(separator: ", "), .mark))
    }
    outline.sections = [Outline.Section(entries: mentions.map { $0.entry(of: initiative) })]
    if !parts.isEmpty {
      outline.sections.append(
        Outline.Section(
          title: "Parts", summary: counted(parts.count, "initiative"), entries: parts.map(\.entry)))
    }
    return outline
  }
}

extension InitiativeHistory.Naming {
  /// The name with its dates: `河道整治 (1998, 2001-07-02)`.
  fileprivate var label: String {
    let dates = dates.map { $0.label(.english) }.deduplicated().joined(separator: ", ")
    return dates.isEmpty ? name : "\(name) (\(dates))"
  }
}

extension InitiativeHistory.Mention {
  fileprivate func entry(of initiative: Initiative) -> Outline.Entry {
    var entry = Outline.Entry(
      labels: [mention.date?.label(.english) ?? "undated"], value: event?.name ?? "at no event that is told",
      role: event == nil ? .quiet : .heading)
    if mention.name != initiative.name { entry.notes.append(Outline.Line("as \(mention.name)")) }
    if let head { entry.notes.append(Outline.Line("part of \(head.name)")) }
    entry.passages = mention.evidence.passages(limit: 4)
    return entry
  }
}

extension InitiativeHistory.Part {
  fileprivate var entry: Outline.Entry {
    Outline.Entry(
      labels: [mentions.map { $0.date?.label(.english) ?? "undated" }.deduplicated().joined(separator: ", ")],
      value: initiative.name,
      passages: mentions.flatMap { $0.evidence.passages(limit: 1) }.distinct())
  }
}
