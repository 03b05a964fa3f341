internal import CivicGraph

extension Outline {
  /// The outline as a page of its own: sections as heads, one item an entry, its passages below it.
  var markdown: String {
    var text = "# \(Markdown.escape(title))\n"
    if !summary.isEmpty { text += "\n\(Markdown.escape(summary))\n" }
    for note in notes { text += "\n\(Markdown.escape(note.text))\n" }
    for section in sections { text += section.markdown }
    return text
  }
}

extension Outline.Section {
  fileprivate var markdown: String {
    var text = title.isEmpty ? "" : "\n## \(Markdown.escape(title))\n"
    if !summary.isEmpty { text += "\n\(Markdown.escape(summary))\n" }
    for note in notes { text += "\n\(Markdown.escape(note.text))\n" }
    if !entries.isEmpty { text += "\n" + entries.map(\.markdown).joined() }
    return text
  }
}

extension Outline.Entry {
  fileprivate var markdown: String {
    let label = labels.map(\.visible).filter { !$0.isEmpty }.joined(separator: " ")
    let parts = [label.isEmpty ? "" : "**\(Markdown.escape(label))**", Markdown.escape(value)]
    var text = "- " + parts.filter { !$0.isEmpty }.joined(separator: " ")
    if !aside.isEmpty { text += " — \(Markdown.escape(aside))" }
    text += "\n"
    for note in notes { text += "  - \(Markdown.escape(note.text))\n" }
    for passage in passages {
      text += "  - \(Markdown.escape(passage.citation.quote(limit: 200)))"
      if !passage.remark.isEmpty { text += " — \(Markdown.escape(passage.remark))" }
      text += " \(Markdown.code(passage.citation.description))\n"
    }
    return text
  }
}
