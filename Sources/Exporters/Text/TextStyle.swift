internal import CivicGraph

/// How text for a terminal looks.
public struct TextStyle: Hashable, Sendable {
  /// Whether colours may be used.
  public let isColored: Bool
  /// How many columns a line may fill; a Han character fills two.
  public let width: Int

  /// A style.
  public init(isColored: Bool, width: Int) {
    self.isColored = isColored
    self.width = width
  }

  /// Without colours and 100 columns wide, for files and pipes.
  public static let plain = TextStyle(isColored: false, width: 100)
}

extension TextStyle {
  /// What a piece of text is for; the terminal's own colours, so that they suit any background.
  enum Role: String {
    case heading = "1"
    case quiet = "2"
    case name = "36"
    case change = "31"
    case mark = "33"
  }

  /// The text, which must already be without control characters, in the colour of its role.
  func paint(_ text: String, _ role: Role?) -> String {
    guard let role, isColored, !text.isEmpty else { return text }
    return "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m"
  }

  /// `left` and `right` at the two ends of a line, or on two lines where they do not fit on one.
  func line(_ left: String, _ leftRole: Role, _ right: String) -> String {
    let room = width - left.columns - right.columns
    guard room >= 2, !right.isEmpty else {
      return block(left, indent: 0, leftRole) + (right.isEmpty ? "" : block(right, indent: 0, .quiet))
    }
    return paint(left, leftRole) + String(repeating: " ", count: room) + paint(right, .quiet) + "\n"
  }

  /// The text wrapped, every line behind `indent` columns.
  func block(_ text: String, indent: Int, _ role: Role? = nil) -> String {
    let margin = String(repeating: " ", count: indent)
    return text.wrapped(to: width - indent).map { line in
      margin + (role.map { paint(line, $0) } ?? line) + "\n"
    }.joined()
  }

  /// A quote and where it stands, on one line where both fit.
  func passage(_ quote: String, at citation: Citation, indent: Int) -> String {
    let place = citation.description.visible
    if indent + quote.columns + 2 + place.columns <= width {
      return String(repeating: " ", count: indent) + quote + "  " + paint(place, .quiet) + "\n"
    }
    return block(quote, indent: indent) + block(place, indent: indent, .quiet)
  }
}
