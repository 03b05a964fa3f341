internal import CivicGraph
internal import Civics

extension SourcePages {
  /// The passages for a terminal: what rests on them, then the lines of each page, those with a passage behind
  /// `>` and the passages between ⟦ and ⟧.
  func text(_ style: TextStyle) -> String {
    var text = style.line(title.visible, .heading, counted(passageCount, "passage"))
    for line in statements { text += style.block(line.visible, indent: 2) }
    for page in pages { text += "\n" + page.text(style) }
    return text
  }

  /// What was asked for, as it was asked.
  var title: String {
    switch answer.query {
    case .id: answer.items.first?.title ?? ""
    case .line(let document, let line): "\(document):\(line)"
    case .bytes(let document, let range): "\(document):\(range.lowerBound)-\(range.upperBound)"
    }
  }

  var passageCount: Int { answer.sheets.map(\.passages.count).reduce(0, +) }

  /// What the graph states by the passages, one line each; none where that is the title.
  var statements: [String] {
    if case .id = answer.query { return [] }
    return answer.items.map { item in
      // The passages of an issue are those that told its year.
      if case .issue(let issue) = item { return "\(issue.document) is of \(item.date)" }
      return [item.date, item.title].filter { !$0.isEmpty }.joined(separator: "  ")
    }
  }
}

extension SourcePages.Page {
  /// The file, and what of it is shown.
  var heading: String {
    let url = sheet.issue.facts.url.map { " · \($0)" } ?? ""
    return "\(file)\(url)".visible
  }

  /// Why the page is not shown, or nil.
  var problem: String? {
    switch state {
    case .read: nil
    case .missing: "the page is not there; what follows is quoted from the claims"
    case .changed: "the page has changed since it was read; what follows is quoted from the claims"
    }
  }

  fileprivate func text(_ style: TextStyle) -> String {
    let date = sheet.issue.date?.label(.english) ?? ""
    var text = style.line(heading, .name, date)
    if let problem { text += style.block(problem, indent: 2, .change) }
    guard case .read(let excerpts) = state else {
      return text + sheet.passages.widest.map { style.passage($0.quote(), at: $0, indent: 2) }.joined()
    }
    let digits = String(excerpts.last?.lines.last?.number ?? 0).count
    for (place, excerpt) in excerpts.enumerated() {
      if place > 0 { text += style.paint("  " + String(repeating: " ", count: digits) + "⋮", .quiet) + "\n" }
      var isOpen = false
      for (number, line) in excerpt.lines.enumerated() {
        let next = number + 1 < excerpt.lines.count ? excerpt.lines[number + 1] : nil
        text += line.text(style, digits, &isOpen, continues: next?.pieces.first?.isMarked == true)
      }
    }
    return text
  }
}

extension Excerpt.Line {
  var isMarked: Bool { pieces.contains(where: \.isMarked) }

  /// The line with its number and marks; a passage that goes on in the next line is closed there.
  fileprivate func text(_ style: TextStyle, _ digits: Int, _ isOpen: inout Bool, continues: Bool) -> String {
    let number = String(number)
    let gutter =
      (isMarked ? "> " : "  ") + String(repeating: " ", count: max(0, digits - number.count)) + number + "  "
    let lines = marked(&isOpen, continues: continues).wrapped(to: style.width - gutter.columns)
    return lines.enumerated().map { place, line in
      let front = place == 0 ? gutter : String(repeating: " ", count: gutter.columns)
      return (style.paint(front, .quiet) + style.paint(line, isMarked ? nil : .quiet)).trimmed + "\n"
    }.joined()
  }

  /// The text with ⟦ where a passage begins and ⟧ where it ends.
  func marked(_ isOpen: inout Bool, continues: Bool) -> String {
    var text = ""
    for (place, piece) in pieces.enumerated() {
      guard piece.isMarked else {
        text += piece.text.visible
        continue
      }
      if !isOpen { text += "⟦" }
      text += piece.text.visible
      isOpen = continues && place == pieces.count - 1
      if !isOpen { text += "⟧" }
    }
    return text
  }
}
