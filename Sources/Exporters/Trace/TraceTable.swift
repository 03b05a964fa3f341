internal import CivicGraph
internal import Civics

/// Posts by years: one row a post, one column a year, in each cell what the year has to show of the post.
struct TraceTable {
  let rows: [(label: String, role: Trace.Role?)]
  let years: [Int]

  /// The posts of one person.
  init(_ trace: Trace) {
    rows = trace.roles.map { ($0.name, $0) }
    years = trace.years
  }

  /// The posts of several people, each below the name.
  init(_ traces: [Trace], _ options: TraceOptions) {
    rows = traces.flatMap { trace in
      [(trace.title(options), nil)] + trace.roles.map { ("  " + $0.name, $0) }
    }
    let known = traces.flatMap(\.years)
    years = known.min().map { Array($0...(known.max() ?? $0)) } ?? []
  }

  private var roles: [Trace.Role] { rows.compactMap(\.role) }

  /// The table for a terminal; with more years than fit, those in which somebody was seen. Where the years do not
  /// fit beside the posts, they stand below them; where they do not fit at all, there is no table.
  func text(_ style: TextStyle) -> String {
    let full = min(rows.map(\.label.columns).max() ?? 0, style.width / 2)
    let seen = Set(roles.flatMap(\.tenure.observed).compactMap { $0.date?.start.year })
    var choices: [(margin: Int, columns: [Int])] = []
    for margin in [full, -2] {
      for columns in [years, years.filter { seen.contains($0) }] where !columns.isEmpty {
        if margin + 4 + 6 * columns.count <= style.width + 2 { choices.append((margin, columns)) }
      }
    }
    guard let (margin, columns) = choices.first, !roles.isEmpty else { return "" }
    let head = columns.map { String($0).padded(to: 6) }.joined()
    var text = style.paint("  " + "".padded(to: margin + 2) + head.trimmed, .quiet) + "\n"
    for (label, role) in rows {
      let cells = columns.map { (role?.cell($0) ?? "").padded(to: 6) }.joined().trimmed
      guard margin > 0 else {
        text += style.block(label, indent: 2, role == nil ? .heading : nil)
        text += cells.isEmpty ? "" : "  " + cells + "\n"
        continue
      }
      let lines = label.wrapped(to: margin)
      for (number, line) in lines.enumerated() {
        let cell = number == 0 ? line.padded(to: margin + 2) + cells : line
        text += "  " + (role == nil ? style.paint(cell.trimmed, .heading) : cell.trimmed) + "\n"
      }
    }
    return text + style.block(legend, indent: 2, .quiet)
  }

  /// The table in Markdown.
  var markdown: String {
    guard !years.isEmpty, !roles.isEmpty else { return "" }
    var text = "| | " + years.map { String($0) }.joined(separator: " | ") + " |\n"
    text += "|---|" + years.map { _ in "---|" }.joined() + "\n"
    for (label, role) in rows {
      let name = Markdown.escape(label.drop { $0 == " " }.description)
      let cells = years.map { role?.cell($0) ?? "" }.joined(separator: " | ")
      text += "| \(role == nil ? "**\(name)**" : name) | \(cells) |\n"
    }
    return text + "\n\(legend)\n"
  }

  private var legend: String {
    let marks = roles.flatMap(\.tenure.stated)
    var legend = "● seen in the post   · not seen"
    if marks.contains(where: \.isStart) { legend += "   ▲ start stated" }
    if marks.contains(where: \.isEnd) { legend += "   ▽ end stated" }
    if marks.contains(where: { $0.kind == .former }) { legend += "   ○ held before" }
    return legend
  }
}

extension Trace.Role {
  /// What a year has to show of the post: a dot a sighting, up to three; marks for what is stated.
  fileprivate func cell(_ year: Int) -> String {
    let seen = tenure.observed.filter { $0.date?.start.year == year }.count
    let stated = tenure.stated.filter { $0.date?.start.year == year }
    var cell = String(repeating: "●", count: min(seen, 3))
    if stated.contains(where: \.isStart) { cell = "▲" + cell }
    if stated.contains(where: \.isEnd) { cell += "▽" }
    if stated.contains(where: { $0.kind == .former }) { cell = "○" + cell }
    return cell.isEmpty ? "·" : cell
  }
}
