internal import CivicGraph
internal import Civics

/// Who held what: bodies as frames, posts as rows, years as columns.
struct PostsDrawing {
  let graph: Graph
  let query: TimelineQuery
  let language: Language

  /// With more rows than this, posts of companies, teams and the like that were seen in one year only are left
  /// to the other pictures; the note says how many.
  private static let crowded = 28

  /// Whether nothing is known of that time.
  var isEmpty: Bool { Lane.lanes(of: graph, during: query).isEmpty }

  var text: String {
    let all = Lane.lanes(of: graph, during: query)
    let isCrowded = all.count > PostsDrawing.crowded
    let lanes = isCrowded ? all.filter { $0.isOffice || $0.years.count > 1 } : all
    let shown = lanes.isEmpty ? all : lanes
    let issues =
      query.isBounded
      ? Set(all.flatMap { $0.cells.values.flatMap(\.evidence) }.map(\.document)).count : graph.issues.count
    var note = issues > 0 ? basis(issues, language) : ""
    if shown.count < all.count {
      let left = all.count - shown.count
      note += language.pick(
        "；另有企业、居民区、团队等 \(left) 行只见于一年，见全图",
        "; \(left) rows of companies, areas and teams seen in one year are in the whole picture")
    }
    if let time = query.label(language) { note += language.pick("；", "; ") + time }
    let kinds = Set(shown.map(\.kind)).sorted { $0.order < $1.order }
    var legend = kinds.map { (sign: "■", color: $0.color, text: $0.label(language)) }
    legend += [
      ("──", Palette.secondary, language.pick("同一人", "same person")),
      ("┄▸", Palette.secondary, language.pick("其间易人，何日不详", "changed hands in between")),
    ]
    if !graph.changes.isEmpty {
      legend.append(("△", Palette.change, language.pick("印明的任免", "stated change of office")))
    }
    let years = Set(shown.flatMap(\.years))
    let title = [language.pick("谁任何职", "Who held what"), years.span].filter { !$0.isEmpty }.joined(
      separator: " ")
    var page = DotPage(
      title: title, note: note, legend: legend, attributes: "ranksep=0.35 nodesep=0.05 splines=line")
    draw(shown, TimeAxis(years, in: graph, language), on: &page)
    return page.text
  }

  private func draw(_ lanes: [Lane], _ axis: TimeAxis, on page: inout DotPage) {
    var columns: [String: [String]] = [:]
    let width = DotPage.width(of: lanes.flatMap(\.label))
    // All alike, so that the frames around them end at one line.
    let cellWidth = DotPage.width(of: lanes.flatMap { $0.cells.values.flatMap { $0.label(language) } })
    // Laid out from left to right, Graphviz puts what is written first at the bottom.
    for group in lanes.map(\.group).distinctInOrder.reversed() {
      let rows = lanes.filter { $0.group == group }
      page.cluster(group.id, group.label(language)) { page in
        for row in rows {
          page.node(
            row.id, row.label, "shape=plaintext style=\"\" \(width)", tooltip: row.post.evidence.tooltip)
          draw(row, axis, cellWidth, &columns, on: &page)
        }
        page.stack(rows.map(\.id), isInCluster: true)
        if let last = axis.columns.last,
          !rows.contains(where: { lane in last.year.map { lane.cells[$0] != nil } ?? false })
        {
          columns[last.id, default: []].append(page.filler(group.id, cellWidth))
        }
      }
    }
    page.node("axis", [""], "shape=plaintext style=\"\"")
    axis.draw(on: &page)
    if let first = axis.columns.first { page.order("axis", first.id) }
    page.column(["axis"] + lanes.map(\.id))
    for column in axis.columns { page.column([column.id] + (columns[column.id] ?? [])) }
  }

  private func draw(
    _ lane: Lane, _ axis: TimeAxis, _ width: String, _ columns: inout [String: [String]],
    on page: inout DotPage
  ) {
    var previous: (id: String, cell: Lane.Cell, year: Int)?
    for column in axis.columns {
      guard let year = column.year, let cell = lane.cells[year] else { continue }
      let id = "\(lane.id) \(year)"
      columns[column.id, default: []].append(id)
      let isChange = !cell.changes.isEmpty
      page.node(
        id, cell.label(language),
        "\(width) fillcolor=\"\(lane.kind.fill)\" color=\"\(isChange ? Palette.change : lane.kind.color)\""
          + (cell.isFormer ? " style=\"filled,rounded,dashed\"" : ""),
        tooltip: cell.evidence.tooltip, url: graph.url(cell.evidence))
      if let previous {
        if previous.cell.person.id == cell.person.id {
          // Thin where a year lies between of which nothing is known.
          let width = previous.year + 1 == year ? 2 : 1
          page.edge(
            previous.id, id, "arrowhead=none penwidth=\(width) weight=20 color=\"\(lane.kind.color)\"")
        } else if lane.post.isSingle, !previous.cell.isFormer, !cell.isFormer {
          page.edge(
            previous.id, id, "style=dashed weight=20 color=\"\(lane.kind.color)\"",
            tooltip: [language.pick("其间易人，何日不详", "changed hands in between")])
        } else {
          page.order(previous.id, id, "weight=20")
        }
      } else {
        page.order(lane.id, id, "weight=20")
      }
      previous = (id, cell, year)
    }
  }
}

extension Lane.Cell {
  /// Who, and below it what is stated of that year.
  fileprivate func label(_ language: Language) -> [String] {
    [(isFormer ? language.pick("原 ", "former ") : "") + person.name]
      + changes.map { "△ \($0.kind.label(language)) \($0.date?.labelWithoutYear(language) ?? "")".trimmed }
  }
}
