internal import CivicGraph
internal import Civics

extension Trace {
  /// The trace for a terminal: the posts over the years, then each post, then each event.
  func text(_ style: TextStyle, _ options: TraceOptions) -> String {
    var text = style.line(title(options), .heading, overview)
    if let place = person.place { text += style.paint(place.visible, .quiet) + "\n" }
    for decision in decisions {
      text += style.block(decision.note, indent: 2, .mark)
    }
    let table = TraceTable(self).text(style)
    if !table.isEmpty { text += "\n" + table }
    for role in roles { text += "\n" + section(role, style, options) }
    if !changes.isEmpty { text += "\n" + style.paint("Changes of office", .heading) + "\n" }
    for appointment in changes { text += line(appointment, style, options) }
    if !appearances.isEmpty { text += "\n" + style.paint("Events", .heading) + "\n" }
    for appearance in appearances { text += line(appearance, style, options) }
    return text
  }

  private func section(_ role: Role, _ style: TextStyle, _ options: TraceOptions) -> String {
    var text = style.block(role.name, indent: 0, .heading)
    text += style.block(role.sightings, indent: 2)
    for neighbour in role.neighbours { text += style.block(neighbour, indent: 2) }
    let quoted = remainingEvidence(of: role).widest
    let places = Set(quoted.map(\.description))
    let below = role.shown.filter { !places.contains($0.description) }
    if !below.isEmpty, options.evidence == .all {
      text += style.block("shown by \(below.places.visible), see below", indent: 2, .quiet)
    }
    for citation in quoted.prefix(options.evidence.limit) { text += quote(citation, indent: 2, style) }
    return text
  }

  private func line(
    _ appointment: Timeline.Entry.Appointment, _ style: TextStyle, _ options: TraceOptions
  ) -> String {
    let date = (appointment.change.date?.label(.english) ?? "undated").padded(to: 12)
    let lines = appointment.label.wrapped(to: style.width - 14)
    var text = lines.enumerated().map { number, line in
      "  " + style.paint((number == 0 ? date : "".padded(to: 12)) + line, .change) + "\n"
    }.joined()
    let passages = appointment.change.evidence.widest.prefix(options.evidence.limit)
    for citation in passages { text += quote(citation, indent: 14, style) }
    return text
  }

  private func line(_ appearance: Appearance, _ style: TextStyle, _ options: TraceOptions) -> String {
    let date = appearance.event.date?.label(.english) ?? "undated"
    var text = "  " + style.paint(date.padded(to: 10), .name)
    text += "  " + appearance.participation.label() + "\n"
    let planned = appearance.event.isPlanned ? " (announced)" : ""
    text += style.block(appearance.event.name.visible + planned, indent: 14, .heading)
    let passages = appearance.participation.evidence.widest.prefix(options.evidence.limit)
    for citation in passages { text += quote(citation, indent: 14, style) }
    return text
  }

  /// The passage and where it stands, on one line where both fit.
  private func quote(_ citation: Citation, indent: Int, _ style: TextStyle) -> String {
    var quote = citation.quote()
    for decision in decisions where decision.isPrinted(in: citation) {
      quote += " (printed \(decision.from.visible))"
    }
    return style.passage(quote, at: citation, indent: indent)
  }
}

extension Timeline.Entry.Appointment {
  /// The change in one line: 辞去 副镇长 · 白石镇人民政府.
  var label: String {
    let verb = (change.isPlanned ? "拟" : "") + change.kind.label()
    let seat = ([post.title] + (organization.map { [$0.name] } ?? [])).joined(separator: " · ")
    return "\(verb) \(seat)".visible
  }
}

extension String {
  /// The text without spaces at its end.
  var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
