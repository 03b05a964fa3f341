internal import CivicGraph
internal import Civics

extension Trace {
  /// The trace as a page of its own.
  func markdown(_ options: TraceOptions) -> String {
    let limit = options.evidence.limit
    var text = "# \(Markdown.escape(title(options)))\n\n\(overview)"
    if let place = person.place { text += " · \(Markdown.escape(place))" }
    text += "\n"
    for decision in decisions {
      let lead = decision.lead
      text += "\n> \(lead.prefix(1).uppercased() + lead.dropFirst()) **\(Markdown.escape(decision.from))** "
      text += "(\(Markdown.code(decision.evidence.places))): \(Markdown.escape(decision.reason)).\n"
    }
    if !roles.isEmpty {
      text += "\n## Posts\n\n| post | first seen | last seen | stated | before | after |\n"
      text += "|---|---|---|---|---|---|\n"
      for role in roles { text += row(role) }
      text += "\nFirst and last seen are sightings, not a start and an end.\n"
      let shown = roles.map { ($0, remainingEvidence(of: $0).widest) }.filter { !$0.1.isEmpty && limit > 0 }
      for (role, evidence) in shown {
        text +=
          "\n### \(Markdown.escape(role.name))\n\n"
          + evidence.prefix(limit).map { Trace.quote($0, indent: "") }.joined()
      }
    }
    if !changes.isEmpty { text += "\n## Changes of office\n\n" }
    for appointment in changes {
      let date = appointment.change.date?.label(.english) ?? "undated"
      text += "- **\(date)** \(Markdown.escape(appointment.label))\n"
      text += appointment.change.evidence.widest.prefix(limit).map { Trace.quote($0, indent: "  ") }.joined()
    }
    if !appearances.isEmpty { text += "\n## Events\n\n" }
    for appearance in appearances {
      let date = appearance.event.date?.label(.english) ?? "undated"
      text += "- **\(date)** \(Markdown.escape(appearance.event.name))"
      text += " — \(appearance.participation.label())\(appearance.event.isPlanned ? " (announced)" : "")\n"
      text += appearance.participation.evidence.widest.prefix(limit).map { Trace.quote($0, indent: "  ") }
        .joined()
    }
    return text
  }

  private func row(_ role: Role) -> String {
    let stated = role.tenure.stated.map { statement in
      [statement.label(), statement.date?.label(.english)].compactMap { $0 }.joined(separator: " ")
    }.joined(separator: "; ")
    let cells = [
      Markdown.escape(role.name), role.tenure.firstSeen?.label(.english) ?? "",
      role.tenure.lastSeen?.label(.english) ?? "", stated,
      role.predecessor.map { "\(Markdown.escape($0.person.name)), last seen \($0.lastSeen.label(.english))" }
        ?? "",
      role.successor.map { "\(Markdown.escape($0.person.name)), first seen \($0.firstSeen.label(.english))" }
        ?? "",
    ]
    return "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// A passage as an item of a list, with where it stands.
  static func quote(_ citation: Citation, indent: String) -> String {
    "\(indent)- \(Markdown.escape(citation.quote(limit: 200))) \(Markdown.code(citation.description))\n"
  }
}
