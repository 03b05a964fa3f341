internal import CivicGraph

extension Outline {
  /// The outline for a terminal.
  func text(_ style: TextStyle) -> String {
    let shared = isAligned ? Outline.margins(of: sections, style) : nil
    var text = style.line(title.visible, .heading, summary.visible)
    for note in notes { text += style.block(note, indent: 0) }
    for section in sections {
      text += "\n" + section.text(style, shared ?? Outline.margins(of: [section], style))
    }
    return text
  }

  /// How wide each column of labels is, for each number of columns, so that the eye can run down; cells wider
  /// than a third of the line do not count.
  private static func margins(of sections: [Section], _ style: TextStyle) -> [Int: [Int]] {
    var margins: [Int: [Int]] = [:]
    for labels in sections.lazy.flatMap(\.entries).map(\.labels) where !labels.isEmpty {
      var widths = margins[labels.count] ?? labels.map { _ in 0 }
      for (place, label) in labels.enumerated() where label.visible.columns <= style.width / 3 {
        widths[place] = max(widths[place], label.visible.columns)
      }
      margins[labels.count] = widths
    }
    return margins
  }
}

extension Outline.Section {
  fileprivate func text(_ style: TextStyle, _ margins: [Int: [Int]]) -> String {
    var text = ""
    if !title.isEmpty {
      text +=
        summary.isEmpty
        ? style.block(title.visible, indent: 0, .heading)
        : style.line(title.visible, .heading, summary.visible)
    }
    for note in notes { text += style.block(note, indent: 2) }
    for entry in entries { text += entry.text(style, margins[entry.labels.count] ?? []) }
    return text
  }
}

extension Outline.Entry {
  fileprivate func text(_ style: TextStyle, _ widths: [Int]) -> String {
    let gap = "  "
    let cells = zip(labels, widths).map { $0.visible.padded(to: $1) + gap }.joined()
    let fits = zip(labels, widths).allSatisfy { $0.visible.columns <= $1 }
    let margin = 2 + widths.reduce(0) { $0 + $1 + gap.count }
    // A margin of more than half the line leaves no room to read: labels then stand above.
    let isBeside = fits && margin <= style.width / 2
    let indent = labels.isEmpty ? 2 : margin <= style.width / 2 ? margin : 4
    var text = ""
    if !isBeside {
      text += style.block(
        labels.map(\.visible).filter { !$0.isEmpty }.joined(separator: " "), indent: 2, .name)
    }
    var head = value.visible.wrapped(to: style.width - indent).map { style.paint($0, role) }
    let last = value.visible.wrapped(to: style.width - indent).last?.columns ?? 0
    var rest = aside.visible
    if !rest.isEmpty, indent + last + gap.count + rest.columns <= style.width {
      head[head.count - 1] += gap + style.paint(rest, .quiet)
      rest = ""
    }
    for (number, line) in head.enumerated() {
      let isFirst = number == 0 && isBeside && !labels.isEmpty
      let start = isFirst ? "  " + style.paint(cells, .name) : String(repeating: " ", count: indent)
      text += (start + line).trimmed + "\n"
    }
    let below = labels.isEmpty ? indent + 2 : indent
    if !rest.isEmpty { text += style.block(rest, indent: below, .quiet) }
    for note in notes { text += style.block(note, indent: below) }
    for passage in passages { text += style.passage(passage, indent: below) }
    return text
  }
}

extension TextStyle {
  /// A line of an outline, wrapped behind `indent` columns.
  fileprivate func block(_ line: Outline.Line, indent: Int) -> String {
    block(line.text.visible, indent: indent, line.role)
  }

  fileprivate func passage(_ passage: Outline.Passage, indent: Int) -> String {
    let remark = passage.remark.isEmpty ? "" : " (\(passage.remark.visible))"
    return self.passage(passage.citation.quote() + remark, at: passage.citation, indent: indent)
  }
}
