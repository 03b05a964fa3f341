internal import CivicGraph
internal import Civics

// The sentences that the text and the Markdown of a trace share.

extension Trace.Role {
  /// The passages that show the post in the time that was asked for.
  var shown: [Citation] {
    Set(observed.flatMap(\.evidence) + stated.flatMap(\.evidence)).sorted()
  }

  /// The post with its body: 镇长 · 白石镇人民政府.
  var name: String {
    ([post.title] + (organization.map { [$0.name] } ?? [])).joined(separator: " · ").visible
  }

  /// What is known of its time.
  var sightings: String { tenure.sightings }

  /// Who held it before and after, and in which gap it changed hands.
  var neighbours: [String] {
    var lines: [String] = []
    if let predecessor {
      lines.append(
        "before: \(predecessor.person.name.visible), last seen \(predecessor.lastSeen.label(.english)); "
          + "changed hands by \(predecessor.firstSeen.label(.english))")
    }
    if let successor {
      lines.append(
        "after: \(successor.person.name.visible), first seen \(successor.firstSeen.label(.english)); "
          + "changed hands after \(successor.lastSeen.label(.english))")
    }
    return lines
  }
}

extension Tenure {
  /// What is known of its time. What was seen is called seen; it is never given as a start or an end.
  var sightings: String {
    var parts: [String] = []
    if let first = firstSeen, let last = lastSeen {
      parts.append(
        first == last
          ? "seen \(first.label(.english))"
          : "first seen \(first.label(.english)), last seen \(last.label(.english))")
    } else if observed.isEmpty {
      parts.append("not seen in it, only told of")
    } else {
      parts.append("seen, on no known date")
    }
    parts += stated.map { statement in
      let date = statement.date.map { " " + $0.label(.english) } ?? ""
      return statement.kind == .former
        ? "said to have held it before" + (statement.date.map { " (told \($0.label(.english)))" } ?? "")
        : "stated: " + statement.label(.english) + date
    }
    if !observed.isEmpty {
      switch (stated.contains(where: \.isStart), stated.contains(where: \.isEnd)) {
      case (false, false): parts.append("no start or end is stated")
      case (true, false): parts.append("no end is stated")
      case (false, true): parts.append("no start is stated")
      case (true, true): break
      }
    }
    return parts.joined(separator: " · ")
  }
}

extension Trace {
  /// What a reader should know first: `2019 – 2024 · 5 issues · 9 events`.
  var overview: String {
    var parts: [String] = []
    if let year {
      parts.append("in \(String(year))")
    } else if let span {
      parts.append(Exporters.years(from: span.first, through: span.last))
    }
    parts.append(counted(issues.isEmpty ? person.documents.count : issues.count, "issue"))
    parts.append(counted(appearances.count, "event"))
    return parts.joined(separator: " · ")
  }

  /// The years between the first and the last sighting, all of them, or the one that was asked for.
  var years: [Int] {
    if let year { return [year] }
    var years = roles.flatMap { role in
      role.tenure.observed.compactMap(\.date) + role.tenure.stated.compactMap(\.date)
    }.compactMap(\.start.year)
    years += appearances.compactMap(\.event.date?.start.year)
    guard let first = years.min(), let last = years.max() else { return [] }
    return Array(first...last)
  }

  /// The passages that show a role and are not among those of the person's acts.
  func remainingEvidence(of role: Role) -> [Citation] {
    let acts = Coverage(appearances.flatMap(\.participation.evidence))
    return role.shown.filter { !acts.holds($0) }
  }
}

extension Decision {
  /// How a note on a person begins.
  var lead: String {
    switch kind {
    case .same: "by hand one with"
    case .different: "by hand told apart from"
    case .rename: "by hand shown instead of"
    case .ignore: "by hand left out, of"
    case .misprint, .reading, .traditional, .event, .initiative: "also printed"
    }
  }

  /// The note: which name, where, and why.
  var note: String { "\(lead) \(from.visible)\(places): \(reason.visible)" }

  /// Where, in brackets; nothing for what holds everywhere.
  private var places: String { kind == .rename ? "" : " (\(evidence.places.visible))" }

  /// Whether a passage prints the name otherwise than it is shown.
  func isPrinted(in citation: Citation) -> Bool {
    kind != .different && kind != .ignore && evidence.contains(citation)
      && (!kind.isByHand || citation.evidence.quote.contains(from))
  }
}
