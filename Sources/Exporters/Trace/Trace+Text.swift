internal import CivicGraph
internal import Civics

extension Trace {
  /// The trace for a terminal: the posts over the years, then each post, then each event.
  func text(_ style: TextStyle) -> String {
    var text = style.line(person.name.visible, .heading, overview)
    if let place = person.place { text += style.paint(place.visible, .quiet) + "\n" }
    for decision in decisions {
      text += style.block(decision.note, indent: 2, .mark)
    }
    let table = table(style)
    if !table.isEmpty { text += "\n" + table }
    for role in roles { text += "\n" + section(role, style) }
    if !changes.isEmpty { text += "\n" + style.paint("Changes of office", .heading) + "\n" }
    for appointment in changes { text += line(appointment, style) }
    if !appearances.isEmpty { text += "\n" + style.paint("Events", .heading) + "\n" }
    for appearance in appearances { text += line(appearance, style) }
    return text
  }

  /// One row a post, one column a year; with more years than fit, those in which the person was seen. Where the
  /// years do not fit beside the posts, they stand below them; where they do not fit at all, there is no table.
  private func table(_ style: TextStyle) -> String {
    let names = roles.map(\.name)
    let seen = Set(roles.flatMap(\.tenure.observed).compactMap { $0.date?.start.year })
    let full = min(names.map(\.columns).max() ?? 0, style.width / 2)
    var choices: [(margin: Int, columns: [Int])] = []
    for margin in [full, -2] {
      for columns in [years, years.filter { seen.contains($0) }] where !columns.isEmpty {
        if margin + 4 + 6 * columns.count <= style.width + 2 { choices.append((margin, columns)) }
      }
    }
    guard let (margin, columns) = choices.first else { return "" }
    let head = columns.map { String($0).padded(to: 6) }.joined()
    var text = style.paint("  " + "".padded(to: margin + 2) + head.trimmed, .quiet) + "\n"
    for (role, name) in zip(roles, names) {
      let cells = columns.map { role.cell($0).padded(to: 6) }.joined().trimmed
      guard margin > 0 else {
        text += style.block(name, indent: 2) + "  " + cells + "\n"
        continue
      }
      let rows = name.wrapped(to: margin)
      for (number, row) in rows.enumerated() {
        text += "  " + (number == 0 ? row.padded(to: margin + 2) + cells : row).trimmed + "\n"
      }
    }
    let marks = roles.flatMap(\.tenure.stated)
    var legend = "● seen in the post   · not seen"
    if marks.contains(where: \.isStart) { legend += "   ▲ start stated" }
    if marks.contains(where: \.isEnd) { legend += "   ▽ end stated" }
    if marks.contains(where: { $0.kind == .former }) { legend += "   ○ held before" }
    return text + style.block(legend, indent: 2, .quiet)
  }

  private func section(_ role: Role, _ style: TextStyle) -> String {
    var text = style.block(role.name, indent: 0, .heading)
    text += style.block(role.sightings, indent: 2)
    for neighbour in role.neighbours { text += style.block(neighbour, indent: 2) }
    let quoted = remainingEvidence(of: role).widest
    let places = Set(quoted.map(\.description))
    let below = role.tenure.evidence.filter { !places.contains($0.description) }
    if !below.isEmpty {
      text += style.block("shown by \(below.places.visible), see below", indent: 2, .quiet)
    }
    for citation in quoted { text += quote(citation, indent: 2, style) }
    return text
  }

  private func line(_ appointment: Timeline.Entry.Appointment, _ style: TextStyle) -> String {
    let date = (appointment.change.date?.label(.english) ?? "undated").padded(to: 12)
    let lines = appointment.label.wrapped(to: style.width - 14)
    var text = lines.enumerated().map { number, line in
      "  " + style.paint((number == 0 ? date : "".padded(to: 12)) + line, .change) + "\n"
    }.joined()
    for citation in appointment.change.evidence.widest { text += quote(citation, indent: 14, style) }
    return text
  }

  private func line(_ appearance: Appearance, _ style: TextStyle) -> String {
    let date = appearance.event.date?.label(.english) ?? "undated"
    var text = "  " + style.paint(date.padded(to: 10), .name)
    text += "  " + appearance.participation.label() + "\n"
    let planned = appearance.event.isPlanned ? " (announced)" : ""
    text += style.block(appearance.event.name.visible + planned, indent: 14, .heading)
    for citation in appearance.participation.evidence.widest { text += quote(citation, indent: 14, style) }
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

extension Trace.Role {
  /// What a year has to show of the post: a dot a sighting, up to three; marks for what is stated.
  fileprivate func cell(_ year: Int) -> String {
    let seen = tenure.observed.filter { $0.date?.start.year == year }.count
    let stated = tenure.stated.filter { $0.date?.start.year == year }
    var cell = String(repeating: "●", count: min(seen, 3))
    if stated.contains(where: \.isStart) { cell = "▲" + cell }
    if stated.contains(where: \.isEnd) { cell += "▽" }
    if stated.contains(where: { $0.kind == .former }) { cell = "○" + cell }
    return cell.isEmpty ? "·" : cell
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
