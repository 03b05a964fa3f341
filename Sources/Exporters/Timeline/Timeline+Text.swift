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
    if date.columns + 5 <= margin && title.columns <= style.width - margin {
      text += String(repeating: " ", count: margin - 4 - date.columns) + style.paint(title, .heading) + "\n"
    } else {
      text += "\n" + style.block(title, indent: margin, .heading)
    }
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
