internal import Newsprint

/// Finds the works of a year that stand as a numbered list under their programme: `1.新建长者食堂2处；`.
struct NumberedWorks {
  private let page: Page

  init(_ page: Page) { self.page = page }

  private static let bar: UInt32 = 0x7C
  private static let deeds: PhraseSet = ["实施", "推进", "开展", "开设", "启动", "完成", "继续实施", "继续推进"]
  static let programmes: PhraseSet = ["民生实事", "实事项目", "惠民项目", "民生项目", "为民实事", "惠民实事", "民生工程", "件实事"]

  /// The names in the list items of an article that speaks of a programme of works, with that programme.
  func works(of programmes: [String]) -> [(range: Range<Int>, programme: String?)] {
    var works: [(range: Range<Int>, programme: String?)] = []
    for article in page.issue.articles
    where article.body.contains(where: isOfWorks) || article.headlines.contains(where: isOfWorks) {
      let items = article.body.flatMap { listItems(page.issue.blocks[$0].range) }
      guard items.count >= 3 else { continue }
      works += items.map { ($0, programmes.first { $0.contains("实事项目") || $0.contains("民生实事") }) }
    }
    return works
  }

  /// Whether a block speaks of a programme of works.
  private func isOfWorks(_ block: Int) -> Bool {
    page.landmarks.places(.programme, in: page.issue.blocks[block].range).contains {
      page.first(of: NumberedWorks.programmes, at: $0) != nil
    }
  }

  /// The items of a paragraph: what stands at its head, and behind each ；.
  private func listItems(_ block: Range<Int>) -> [Range<Int>] {
    var items: [Range<Int>] = []
    for start in block {
      let isHead =
        start == block.lowerBound || Sign.endsClause(page.text[start - 1])
        || page.text[start - 1] == Sign.closeBracket
        || page.issue.gaps[start].contains(.line) && Glyph.isDigit(page.text[start])
      if isHead, let item = item(start..<block.upperBound) { items.append(item) }
    }
    return items
  }

  /// The name in an item of a list: behind its number, up to a mark or a quantity.
  private func item(_ line: Range<Int>) -> Range<Int>? {
    // A row of a table begins with a bar: | 1 | 古井修复 | 文化站 |.
    let first = page.text[line.lowerBound] == NumberedWorks.bar ? line.lowerBound + 1 : line.lowerBound
    var start = first
    while start < line.upperBound, Glyph.isDigit(page.text[start]) { start += 1 }
    guard start > first, start - first <= 2, start < line.upperBound,
      page.text[start] == (first > line.lowerBound ? NumberedWorks.bar : 0x2E)
        || page.text[start] == Sign.enumeration || page.text[start] == 0xFF0E
    else { return nil }
    start += 1
    if let deed = page.longest(of: NumberedWorks.deeds, at: start) { start += deed.count }
    var end = start
    if first > line.lowerBound {
      while end < line.upperBound, page.text[end] != NumberedWorks.bar { end += 1 }
    }
    while end < line.upperBound,
      Glyph.isHan(page.text[end]) || Glyph.opens(page.text[end]) || Glyph.closes(page.text[end])
    {
      end += 1
    }
    return (5...24).contains(end - start) ? start..<end : nil
  }
}
