internal import CivicGraph
internal import Civics

extension Timeline {
  /// The timeline as a page of its own: years as heads, months below them, one item an entry.
  var markdown: String {
    var text = "# Timeline\n\n\(overview)\n"
    for year in years {
      text += "\n## \(year.label)\n"
      for month in year.months {
        text += "\n### \(month.label)\n\n"
        for entry in month.entries { text += entry.markdown }
      }
    }
    return text
  }
}

extension Timeline.Entry {
  fileprivate var markdown: String {
    let date = isUncertain ? "*\(dateLabel)*" : "**\(dateLabel)**"
    var text = "- \(date) **\(Markdown.escape(title))** · "
    text += particulars.map { Markdown.escape($0) }.joined(separator: " · ") + "\n"
    for (acts, names) in people {
      text += "  - \(acts)：\(names.map { Markdown.escape($0) }.joined(separator: "、"))\n"
    }
    for appointment in changes {
      text += "  - 职务变动：\(Markdown.escape("\(appointment.person.name) \(appointment.label)"))\n"
    }
    if !initiatives.isEmpty {
      text += "  - 事项：\(initiatives.map { Markdown.escape($0.name) }.joined(separator: "；"))\n"
    }
    for citation in evidence.widest {
      text += "  - 原文：\(Markdown.escape(citation.quote())) \(Markdown.code(citation.description))\n"
    }
    return text
  }
}
