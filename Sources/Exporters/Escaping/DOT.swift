/// Text in the language of Graphviz.
enum DOT {
  /// A quoted id or plain attribute. Ids are always quoted: unquoted, `1999年` would be read as two.
  static func id(_ text: String) -> String { "\"\(backslashed(text.visible))\"" }

  /// A quoted label or tooltip of several lines, centred, or to the left for a list; neither backslashes nor
  /// entities in a line have a meaning.
  static func label(_ lines: [String], isList: Bool = false) -> String {
    let escaped = lines.map { backslashed(entities($0.visible)) }
    return "\"" + (isList ? escaped.map { $0 + "\\l" }.joined() : escaped.joined(separator: "\\n")) + "\""
  }

  /// Text within a label in Graphviz's HTML.
  static func html(_ text: String) -> String { entities(text.visible).replacing("\"", with: "&quot;") }

  private static func backslashed(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  private static func entities(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
