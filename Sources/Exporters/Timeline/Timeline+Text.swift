internal import CivicGraph
internal import Civics

extension Timeline {
  /// The timeline for a terminal.
  func text(_ style: TextStyle) -> String {
    var text = style.line("Timeline", .heading, overview)
    for year in years {
      text += "\n" + style.paint(year.label, .heading) + "\n"
      for month in year.months {
        text += "  " + style.paint(month.label, .quiet) + "\n"
        for entry in month.entries { text += entry.text(style) }
      }
    }
    return text
  }
}

extension Timeline.Entry {
  fileprivate func text(_ style: TextStyle) -> String {
    let date = dateLabel
    var text = "    " + style.paint(date, isUncertain ? .mark : .name)
    let margin = 12
    let lines = style.block(title, indent: margin, .heading)
    text += date.columns + 5 <= margin ? String(lines.dropFirst(4 + date.columns)) : "\n" + lines
    text += style.block(particulars.joined(separator: " · "), indent: margin, .quiet)
    for (acts, names) in people {
      text += style.block("\(acts)  \(names.joined(separator: "、"))", indent: margin)
    }
    for appointment in changes {
      text += style.block("\(appointment.person.name.visible) \(appointment.label)", indent: margin, .change)
    }
    if !initiatives.isEmpty {
      let names = initiatives.map(\.name.visible).joined(separator: "；")
      text += style.block("事项  " + names, indent: margin)
    }
    for citation in evidence.widest {
      text += style.block(
        "\(citation.quote(limit: 80))  \(citation.description.visible)", indent: margin, .quiet)
    }
    return text
  }
}
