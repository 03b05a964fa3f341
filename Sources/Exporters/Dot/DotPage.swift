internal import CivicGraph
internal import Civics

/// A picture in the making: the frame that all views share, and one way to write a node, an edge, a cluster.
struct DotPage {
  private var lines: [String] = []
  private var depth = 1

  static let fonts = "Noto Sans CJK SC,PingFang SC,Microsoft YaHei,Source Han Sans SC,sans-serif"

  /// A picture with its title, what it shows beside it, and its legend below.
  init(
    title: String, note: String, legend: [(sign: String, color: String, text: String)],
    attributes: String = ""
  ) {
    lines.append("digraph \(DOT.id(title)) {")
    var head =
      "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"2\"><tr><td align=\"left\">"
    head += "<b>\(DOT.html(title))</b>"
    if !note.isEmpty {
      head += "<font color=\"\(Palette.secondary)\" point-size=\"11\">　\(DOT.html(note))</font>"
    }
    head += "</td></tr><tr><td align=\"left\"><font point-size=\"10\" color=\"\(Palette.secondary)\">"
    head += legend.map { item in
      "<font color=\"\(item.color)\">\(DOT.html(item.sign))</font> \(DOT.html(item.text))"
    }.joined(separator: "　")
    head += "</font></td></tr></table>"
    let fonts = DOT.id(DotPage.fonts)
    lines.append(
      "  graph [rankdir=LR newrank=true bgcolor=white pad=0.3 \(attributes) fontname=\(fonts) fontsize=15 "
        + "fontcolor=\"\(Palette.text)\" labelloc=t labeljust=l tooltip=\" \" label=<\(head)>]")
    lines.append(
      "  node [fontname=\(fonts) fontsize=11 margin=\"0.12,0.05\" height=0.3 shape=box style=\"filled,rounded\" penwidth=1 "
        + "color=\"\(Palette.secondary)\" fillcolor=white fontcolor=\"\(Palette.text)\"]")
    lines.append(
      "  edge [fontname=\(fonts) fontsize=9 color=\"\(Palette.line)\" fontcolor=\"\(Palette.secondary)\" "
        + "arrowsize=0.6]")
  }

  /// Writes a line as it is, within the braces that are open.
  mutating func raw(_ line: String) {
    lines.append(String(repeating: "  ", count: depth) + line)
  }

  /// A node; `attributes` are written as they are, labels and tooltips are escaped. The lines of a list stand
  /// to the left.
  mutating func node(
    _ id: String, _ label: [String], _ attributes: String = "", isList: Bool = false, tooltip: [String] = [],
    url: String? = nil
  ) {
    var line = "\(DOT.id(id)) [label=\(DOT.label(label, isList: isList))"
    if !attributes.isEmpty { line += " " + attributes }
    line += " tooltip=\(DOT.label(tooltip.isEmpty ? [" "] : tooltip))"
    if let url { line += " URL=\(DOT.id(url)) target=\"_blank\"" }
    raw(line + "]")
  }

  /// An edge.
  mutating func edge(
    _ from: String, _ to: String, _ attributes: String = "", label: String? = nil, tooltip: [String] = []
  ) {
    var parts: [String] = []
    if let label { parts.append("label=\(DOT.label([label]))") }
    if !attributes.isEmpty { parts.append(attributes) }
    if !tooltip.isEmpty {
      let text = DOT.label(tooltip)
      parts.append("tooltip=\(text)" + (label == nil ? "" : " labeltooltip=\(text)"))
    }
    raw("\(DOT.id(from)) -> \(DOT.id(to))" + (parts.isEmpty ? "" : " [\(parts.joined(separator: " "))]"))
  }

  /// An edge that only keeps order.
  mutating func order(_ from: String, _ to: String, _ attributes: String = "") {
    edge(from, to, attributes.isEmpty ? "style=invis" : "style=invis \(attributes)")
  }

  /// Nodes in one column.
  mutating func column(_ ids: [String]) {
    guard ids.count > 1 else { return }
    raw("{ rank=same; " + ids.map { DOT.id($0) }.joined(separator: "; ") + " }")
  }

  /// Nodes in one column, the first on top.
  ///
  /// Laid out from left to right, Graphviz puts the head of a flat edge below its tail, but within a cluster
  /// above it.
  mutating func stack(_ ids: [String], isInCluster: Bool = false) {
    guard ids.count > 1 else { return }
    raw("{ rank=same")
    for (upper, lower) in zip(ids, ids.dropFirst()) {
      if isInCluster { order(lower, upper) } else { order(upper, lower) }
    }
    raw("}")
  }

  /// A node that is not seen and keeps a frame as wide as the others; its id.
  mutating func filler(_ name: String, _ width: String) -> String {
    let id = "filler \(name)"
    node(id, [""], "style=invis height=0.1 \(width)")
    return id
  }

  /// The width, as an attribute, that the longest of these lines needs, so that the heads of rows are alike.
  static func width(of lines: [String]) -> String {
    let columns = lines.map(\.columns).max() ?? 0
    // In hundredths of an inch: eight a column at this size of type.
    let hundredths = columns * 8 + 24
    let rest = hundredths % 100
    return "width=\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A framed group with a label.
  mutating func cluster(
    _ id: String, _ label: String, color: String = Palette.line, _ content: (inout DotPage) -> Void
  ) {
    raw("subgraph \(DOT.id("cluster " + id)) {")
    depth += 1
    raw(
      "label=\(DOT.label([label])); tooltip=\(DOT.label([label])); labeljust=l; fontsize=12; style=rounded; "
        + "color=\"\(color)\"; fontcolor=\"\(Palette.secondary)\"; margin=6")
    content(&self)
    depth -= 1
    raw("}")
  }

  /// The whole picture, ending with a line break.
  var text: String { lines.joined(separator: "\n") + "\n}\n" }
}

extension Graph {
  /// The address of the issue in which the first of these passages stands, where one on the web is known.
  func url(_ citations: [Citation]) -> String? {
    citations.lazy.compactMap { self.issue($0.document)?.facts.url }
      .first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
  }
}
