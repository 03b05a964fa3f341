internal import CivicGraph
internal import Civics

/// Everything at one look, on one sheet of paper: bodies with their people as rows, years as columns, below them
/// how much happened and was begun. What there is more of than a sheet holds is counted.
struct OverviewDrawing {
  let graph: Graph
  let language: Language

  /// How many rows of bodies and lines of a box a sheet of A4 holds so that it can be read.
  private static let bodies = 9
  private static let lines = 6

  var text: String {
    let spans = YearSpans(of: graph)
    let rows = OverviewRow.rows(of: graph, spans, language, bodies: OverviewDrawing.bodies)
    let kinds = Set(rows.compactMap(\.kind)).sorted { $0.order < $1.order }
    var legend = kinds.map { (sign: "■", color: $0.color, text: $0.label(language)) }
    legend += [
      ("■", Palette.event, language.pick("活动", "events")),
      ("■", Palette.initiative, language.pick("事项", "initiatives")),
      ("──", Palette.secondary, language.pick("有人前后都见", "people seen again")),
    ]
    var page = DotPage(
      title: [language.pick("总览", "Overview"), Set(spans.years).span].filter { !$0.isEmpty }.joined(
        separator: " "),
      note: [
        language.pick("\(graph.issues.count) 期报纸", counted(graph.issues.count, "issue")),
        language.pick("\(graph.persons.count) 人", counted(graph.persons.count, "person")),
        language.pick(
          "\(graph.organizations.count) 个单位", counted(graph.organizations.count, "body", "bodies")),
        language.pick("\(graph.events.count) 次活动", counted(graph.events.count, "event")),
        language.pick("\(graph.initiatives.count) 个事项", counted(graph.initiatives.count, "initiative")),
      ].joined(separator: " · "), legend: legend, attributes: "ranksep=0.3 nodesep=0.1 splines=line")
    draw(rows, spans, on: &page)
    return page.text
  }

  private func draw(_ rows: [OverviewRow], _ spans: YearSpans, on page: inout DotPage) {
    let width = DotPage.width(of: rows.flatMap(\.label))
    page.node("axis", [""], "shape=plaintext style=\"\" \(width)")
    for (place, span) in spans.columns.enumerated() {
      let issues = spans.issues[place]
      page.node(
        "axis \(place)",
        [
          span.label,
          issues > 0
            ? language.pick("\(issues) 期", counted(issues, "issue")) : language.pick("无报", "no issue"),
        ], "shape=plaintext style=\"\" fontsize=13 fontcolor=\"\(Palette.secondary)\"")
      let gap = spans.gap(before: place)
      page.edge(
        place == 0 ? "axis" : "axis \(place - 1)", "axis \(place)",
        "arrowhead=none penwidth=2 weight=100 color=\"\(Palette.line)\""
          + (place == 0 ? " style=invis" : gap == nil ? "" : " style=dashed"),
        label: gap.map { $0.label + language.pick(" 未见", " not seen") })
    }
    for row in rows {
      page.node(row.id, row.label, "shape=plaintext style=\"\" \(width)", tooltip: row.tooltip)
      var last: OverviewRow.Cell?
      for cell in row.cells {
        page.node(
          row.id(cell), cell.lines(atMost: OverviewDrawing.lines, language),
          "style=filled fillcolor=\"\(row.fill)\" color=\"\(row.color)\"", tooltip: cell.tooltip)
        let shared = last.map { $0.people.intersection(cell.people).sorted() } ?? []
        if shared.isEmpty {
          page.order(last.map { row.id($0) } ?? row.id, row.id(cell), "weight=20")
        } else if let last {
          page.edge(
            row.id(last), row.id(cell),
            "arrowhead=none penwidth=\(spans.gap(before: cell.column) == nil ? 2 : 1) weight=20 "
              + "color=\"\(row.color)\"",
            tooltip: [shared.joined(separator: "、")])
        }
        last = cell
      }
    }
    page.stack(["axis"] + rows.map(\.id))
    for place in spans.columns.indices {
      page.stack(
        ["axis \(place)"]
          + rows.flatMap { row in row.cells.filter { $0.column == place }.map { row.id($0) } })
    }
  }
}

/// The years of a picture in at most so many columns: each for itself, or several together.
struct YearSpans {
  /// Each with its years.
  let columns: [ClosedRange<Int>]
  /// How many issues each has.
  let issues: [Int]
  /// The years in which something was seen or read.
  let years: [Int]

  /// More columns than this are no longer legible on a sheet.
  private static let limit = 6

  init(of graph: Graph) {
    let read = graph.issues.compactMap { $0.date?.start.year }
    let seen = graph.events.compactMap { $0.date?.start.year } + graph.tenures.flatMap(\.years)
    years = Set(read + seen).sorted()
    let length = (years.count + YearSpans.limit - 1) / YearSpans.limit
    columns = stride(from: 0, to: years.count, by: max(1, length)).map { [years] first in
      years[first]...years[min(first + max(1, length), years.count) - 1]
    }
    issues = columns.map { span in read.count { span.contains($0) } }
  }

  /// The years between a column and the one before it, in which nothing was read or seen; nil where none are.
  func gap(before column: Int) -> ClosedRange<Int>? {
    guard column > 0, columns[column - 1].upperBound + 1 < columns[column].lowerBound else { return nil }
    return (columns[column - 1].upperBound + 1)...(columns[column].lowerBound - 1)
  }

  /// The column of a year, or nil.
  func column(of year: Int?) -> Int? {
    year.flatMap { year in columns.firstIndex { $0.contains(year) } }
  }
}

extension ClosedRange<Int> {
  /// `2019`, or `2019–2024`.
  fileprivate var label: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)–\(upperBound)" }
}
