internal import CivicGraph
internal import Civics

extension InitiativeList {
  /// The list as it is laid out: those of several years first, each year in a column of its own.
  var outline: Outline {
    let years = years
    let span = years.first.flatMap { first in
      years.last.map { first == $0 ? String(first) : "\(first) – \($0)" }
    }
    var outline = Outline(
      title: "Initiatives",
      summary: [counted(entries.count, "initiative"), span].compactMap(\.self).joined(separator: " · "))
    let several = entries.filter { $0.initiative.years.count > 1 }
    let one = entries.filter { $0.initiative.years.count == 1 }
    let none = entries.filter { $0.initiative.years.isEmpty }
    let sections = [
      ("Seen in several years", several), ("Seen in one year", one), ("Of no known year", none),
    ]
    outline.sections = sections.filter { !$0.1.isEmpty }.map { title, entries in
      Outline.Section(
        title: title, summary: String(entries.count), entries: entries.map { $0.entry(years) })
    }
    return outline
  }
}

extension InitiativeList.Entry {
  /// More years than these do not fit beside the names.
  private static let columnLimit = 8

  fileprivate func entry(_ years: [Int]) -> Outline.Entry {
    let own = initiative.years
    var labels = years.map { own.contains($0) ? String($0) : "" }
    if years.count > InitiativeList.Entry.columnLimit {
      let first = own.first.map { String($0) } ?? ""
      labels = [own.count > 1 ? "\(first) – \(own.last ?? 0)" : first]
    }
    var aside = heads.isEmpty ? "" : "part of " + heads.map(\.name).joined(separator: ", ")
    if years.count > InitiativeList.Entry.columnLimit, own.count > 1 {
      aside = (["in \(own.count) years"] + (aside.isEmpty ? [] : [aside])).joined(separator: " · ")
    }
    return Outline.Entry(labels: labels, value: initiative.name, aside: aside, passages: passages)
  }

  /// One passage for each year; without any, the first.
  private var passages: [Outline.Passage] {
    var seen: Set<Int?> = []
    let mentions = initiative.mentions.filter { mention in
      let year = mention.date?.year
      return (year != nil || initiative.years.isEmpty) && seen.insert(year).inserted
    }
    return mentions.flatMap { $0.evidence.passages(limit: 1) }.distinct()
  }
}
