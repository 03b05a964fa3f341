internal import CivicGraph
internal import Civics

/// Initiatives through the years: one row each, years as columns, the works listed under a head framed by it.
struct InitiativesDrawing {
  /// Those that are drawn, with the mentions that are.
  let initiatives: [Initiative]
  let query: TimelineQuery
  let graph: Graph
  let language: Language

  private struct Row {
    let initiative: Initiative
    /// The id of the initiative it is listed under, or nil.
    let head: String?
  }

  var text: String {
    let years = Set(initiatives.flatMap(\.years))
    let several = initiatives.filter { $0.years.count > 1 }.count
    let count = initiatives.count
    var page = DotPage(
      title: language.pick("事项逐年 ", "Initiatives through the years, ") + years.span,
      note: [
        language.pick("\(count) 项，其中 \(several) 项见于多年", "\(count), of which \(several) in several years"),
        query.label(language),
      ].compactMap(\.self).joined(separator: language.pick("；", "; ")),
      legend: [
        ("■", Palette.initiative, language.pick("所见（另名照印）", "seen (other names as printed)")),
        ("──", Palette.initiative, language.pick("同一事项", "the same initiative")),
        ("┄┄", Palette.secondary, language.pick("其间无报", "no issue in between")),
      ], attributes: "ranksep=0.4 nodesep=0.08 splines=line")
    draw(TimeAxis(years, in: graph, language), on: &page)
    return page.text
  }

  private func draw(_ axis: TimeAxis, on page: inout DotPage) {
    var columns: [String: [String]] = [:]
    let width = DotPage.width(of: groups.flatMap(\.rows).flatMap { $0.initiative.name.broken(atMost: 18) })
    let edge = DotPage.width(of: lines(in: axis.columns.last?.year))
    // Laid out from left to right, Graphviz puts what is written first at the bottom.
    var heads = drawLists(axis, width, &columns, on: &page)
    for group in groups.reversed() {
      let rows = group.rows.map(\.initiative)
      heads += rows.map(\.id)
      page.cluster(group.label, group.label) { page in
        for row in rows { draw(row, axis, width, &columns, on: &page) }
        page.stack(rows.map(\.id), isInCluster: true)
        if let last = axis.columns.last {
          columns[last.id, default: []].append(page.filler(group.label, edge))
        }
      }
    }
    page.node("axis", [""], "shape=plaintext style=\"\"")
    axis.draw(on: &page)
    if let first = axis.columns.first { page.order("axis", first.id) }
    page.column(["axis"] + heads)
    for column in axis.columns { page.column([column.id] + (columns[column.id] ?? [])) }
  }

  /// The works under each head; then what else was seen in several years.
  private var groups: [(label: String, rows: [Row])] {
    var rows: [Row] = []
    for initiative in initiatives {
      rows.append(Row(initiative: initiative, head: initiative.mentions.compactMap(\.partOf).min()))
    }
    let heads = Set(rows.compactMap(\.head))
    var groups: [(label: String, rows: [Row])] = heads.sorted().map { head in
      let own =
        rows.filter { $0.initiative.id == head }
        + rows.filter { $0.head == head && $0.initiative.id != head && !heads.contains($0.initiative.id) }
      return (graph.initiative(head)?.name ?? head, own)
    }
    let free = rows.filter { $0.head == nil && !heads.contains($0.initiative.id) }
    let lasting = free.filter { $0.initiative.years.count > 1 }.sorted {
      let (left, right) = ($0.initiative, $1.initiative)
      return left.years != right.years
        ? left.years.lexicographicallyPrecedes(right.years) : left.id < right.id
    }
    if !lasting.isEmpty { groups.append((language.pick("见于多年", "Seen in several years"), lasting)) }
    return groups
  }

  /// What was seen in one year alone: one list a year, so that the picture stays short.
  private func drawLists(
    _ axis: TimeAxis, _ width: String, _ columns: inout [String: [String]], on page: inout DotPage
  ) -> [String] {
    let rows = Set(groups.flatMap(\.rows).map(\.initiative.id))
    let rest = initiatives.filter { !rows.contains($0.id) && !$0.years.isEmpty }
    guard !rest.isEmpty else { return [] }
    let head = "seen in one year"
    let label = language.pick("只见于一年", "Seen in one year")
    page.cluster(head, label) { page in
      page.node(head, [""], "shape=plaintext style=\"\" \(width)")
      var previous = head
      for column in axis.columns {
        let here = rest.filter { $0.years.first == column.year }
        guard let year = column.year, !here.isEmpty else { continue }
        let id = "\(head) \(year)"
        columns[column.id, default: []].append(id)
        page.node(
          id,
          here.flatMap(\.item),
          "style=filled fillcolor=\"\(Palette.initiativeFill)\" color=\"\(Palette.initiative)\"",
          isList: true,
          tooltip: here.flatMap(\.evidence).distinctInOrder.tooltip)
        page.order(previous, id, "weight=20")
        previous = id
      }
    }
    return [head]
  }

  /// Everything that stands in the column of a year, for the width of the frames that end there.
  private func lines(in year: Int?) -> [String] {
    let rows = Set(groups.flatMap(\.rows).map(\.initiative.id))
    return initiatives.flatMap { initiative -> [String] in
      let mentions = initiative.mentions.filter { $0.date?.start.year == year }
      if mentions.isEmpty { return [] }
      return rows.contains(initiative.id) ? initiative.label(mentions) : initiative.item
    }
  }

  private func draw(
    _ initiative: Initiative, _ axis: TimeAxis, _ width: String, _ columns: inout [String: [String]],
    on page: inout DotPage
  ) {
    page.node(
      initiative.id, initiative.name.broken(atMost: 18), "shape=plaintext style=\"\" \(width)",
      tooltip: initiative.evidence.tooltip)
    var previous: (id: String, column: Int)?
    for (number, column) in axis.columns.enumerated() {
      let mentions = initiative.mentions.filter { column.year != nil && $0.date?.start.year == column.year }
      guard let year = column.year, !mentions.isEmpty else { continue }
      let id = "\(initiative.id) \(year)"
      columns[column.id, default: []].append(id)
      let label = initiative.label(mentions)
      page.node(
        id, label,
        "fillcolor=\"\(Palette.initiativeFill)\" color=\"\(Palette.initiative)\""
          + (label == ["●"] ? " fontcolor=\"#0072B2\" margin=\"0.06,0.02\" height=0.25" : ""),
        tooltip: mentions.flatMap(\.evidence).distinctInOrder.tooltip,
        url: graph.url(mentions.flatMap(\.evidence)))
      if let previous {
        let isGap = axis.columns[previous.column..<number].contains { $0.year == nil }
        page.edge(
          previous.id, id,
          "arrowhead=none penwidth=2 weight=20 color=\"\(Palette.initiative)\""
            + (isGap ? " style=dashed" : ""))
      } else {
        page.order(initiative.id, id, "weight=20")
      }
      previous = (id, number)
    }
  }
}

extension Initiative {
  /// What stands in a year: a dot, or the names it had then where they are others.
  fileprivate func label(_ mentions: [Mention]) -> [String] {
    let names = mentions.map(\.name).distinctInOrder
    return names == [name] ? ["●"] : names.flatMap { $0.broken(atMost: 10) }
  }

  /// The name as an item of a list.
  fileprivate var item: [String] {
    let lines = name.broken(atMost: 14)
    return lines.prefix(1).map { "• " + $0 } + lines.dropFirst().map { "　" + $0 }
  }
}
