internal import CivicGraph
internal import Civics

extension SourcePages {
  /// The passages as a page of its own; the lines of the pages stand as they are, in blocks of code.
  var markdown: String {
    var text = "# \(Markdown.escape(title))\n\n\(counted(passageCount, "passage"))\n"
    if !statements.isEmpty { text += "\n" + statements.map { "- \(Markdown.escape($0))\n" }.joined() }
    for page in pages { text += "\n" + page.markdown }
    return text
  }
}

extension SourcePages.Page {
  fileprivate var markdown: String {
    var text = "## \(Markdown.escape(heading))\n"
    if let problem { text += "\n\(Markdown.escape(problem))\n" }
    guard case .read(let excerpts) = state else {
      return text + "\n" + sheet.passages.widest.map { Trace.quote($0, indent: "") }.joined()
    }
    let digits = String(excerpts.last?.lines.last?.number ?? 0).count
    for excerpt in excerpts {
      var block = ""
      var isOpen = false
      for (number, line) in excerpt.lines.enumerated() {
        let next = number + 1 < excerpt.lines.count ? excerpt.lines[number + 1] : nil
        let front = String(line.number)
        let printed = line.marked(&isOpen, continues: next?.pieces.first?.isMarked == true)
        block +=
          ((line.isMarked ? "> " : "  ") + String(repeating: " ", count: max(0, digits - front.count)) + front
          + "  " + printed).trimmed + "\n"
      }
      let fence = String(repeating: "`", count: max(3, block.longestRun(of: "`") + 1))
      text += "\n\(fence)text\n\(block)\(fence)\n"
    }
    return text
  }
}

extension String {
  fileprivate func longestRun(of wanted: Character) -> Int {
    var (longest, run) = (0, 0)
    for character in self {
      run = character == wanted ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
