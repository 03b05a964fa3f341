extension SVGPage {
  /// The page as a file of SVG 1.1 (but for `href`, which is SVG 2), ending with a line break.
  var svg: String {
    var text = "<svg xmlns=\"http://www.w3.org/2000/svg\""
    text += XML.attribute("width", width) + XML.attribute("height", height)
    text += XML.attribute("viewBox", "0 0 \(width) \(height)")
    text += XML.attribute("xml:lang", "zh-Hans") + XML.attribute("style", "max-width:100%;height:auto")
    text += XML.attribute("font-family", SVGPage.fonts) + ">\n"
    text += "<title>\(XML.text(title))</title>\n"
    if !summary.isEmpty { text += "<desc>\(XML.text(summary))</desc>\n" }
    text += "<rect" + XML.attribute("width", width) + XML.attribute("height", height)
    text += XML.attribute("fill", "#ffffff") + "/>\n"
    for mark in marks { mark.write(into: &text) }
    return text + "</svg>\n"
  }

  /// Fonts that have Chinese characters, by system; what is missing is passed over.
  private static let fonts = """
    'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','PingFang SC','Hiragino Sans GB',\
    'Microsoft YaHei','WenQuanYi Micro Hei',sans-serif
    """
}

extension Mark {
  fileprivate func write(into text: inout String) {
    switch self {
    case .label(let label): text += label.xml
    case .shape(let shape): text += shape.xml
    case .group(let tooltip, let link, let marks):
      text += link.map { "<a" + XML.attribute("href", $0) + XML.attribute("target", "_blank") + ">" } ?? "<g>"
      if !tooltip.isEmpty {
        text += "<title>" + tooltip.map { XML.text($0) }.joined(separator: "\n") + "</title>"
      }
      text += "\n"
      for mark in marks { mark.write(into: &text) }
      text += link == nil ? "</g>\n" : "</a>\n"
    }
  }
}

extension Label {
  /// All lines in one element, so that a name is found by its text although it is broken.
  fileprivate var xml: String {
    var text = "<text" + XML.attribute("x", x) + XML.attribute("y", baseline)
    text += XML.attribute("font-size", size) + XML.attribute("fill", color)
    if isBold { text += XML.attribute("font-weight", "bold") }
    if hasEdge { text += " stroke=\"#ffffff\" stroke-width=\"4\" paint-order=\"stroke\"" }
    if anchor != .start { text += XML.attribute("text-anchor", anchor.rawValue) }
    text += ">"
    for (number, line) in lines.enumerated() {
      if number == 0 {
        text += XML.text(line)
      } else {
        text += "<tspan" + XML.attribute("x", x) + XML.attribute("dy", Label.lineHeight(size: size))
        text += ">\(XML.text(line))</tspan>"
      }
    }
    return text + "</text>\n"
  }
}

extension Shape {
  fileprivate var xml: String {
    var text: String
    switch form {
    case .line(let x1, let y1, let x2, let y2):
      text = "<line" + XML.attribute("x1", x1) + XML.attribute("y1", y1)
      text += XML.attribute("x2", x2) + XML.attribute("y2", y2)
    case .box(let box, let radius):
      text = "<rect" + XML.attribute("x", box.left) + XML.attribute("y", box.top)
      text += XML.attribute("width", box.right - box.left)
      text += XML.attribute("height", box.bottom - box.top)
      if radius > 0 { text += XML.attribute("rx", radius) }
    case .circle(let x, let y, let radius):
      text = "<circle" + XML.attribute("cx", x) + XML.attribute("cy", y) + XML.attribute("r", radius)
    case .polygon(let points):
      let places = points.map { $0.map { String($0) }.joined(separator: ",") }
      text = "<polygon" + XML.attribute("points", places.joined(separator: " "))
    }
    text += XML.attribute("fill", fill ?? "none")
    if let stroke {
      text += XML.attribute("stroke", stroke)
      if strokeWidth != 1 { text += XML.attribute("stroke-width", strokeWidth) }
      if isDashed { text += XML.attribute("stroke-dasharray", "4 3") }
    }
    return text + "/>\n"
  }
}
