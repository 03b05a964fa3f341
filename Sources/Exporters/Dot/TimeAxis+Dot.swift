internal import CivicGraph

extension TimeAxis {
  /// The columns for the years of a picture of this graph.
  init(_ years: Set<Int>, in graph: Graph, _ language: Language) {
    self.init(years, read: graph.issues, language)
  }

  /// Draws the heads and the line that joins them; dashed from and to a gap.
  func draw(on page: inout DotPage) {
    for column in columns {
      let isGap = column.year == nil
      page.node(
        column.id, column.label,
        "shape=plaintext style=\"\" fontsize=\(isGap ? 9 : 13) fontcolor=\"\(Palette.secondary)\"")
    }
    for (left, right) in zip(columns, columns.dropFirst()) {
      let isGap = left.year == nil || right.year == nil
      page.edge(
        left.id, right.id,
        "arrowhead=none penwidth=2 weight=100 color=\"\(Palette.line)\"" + (isGap ? " style=dashed" : ""))
    }
  }
}
