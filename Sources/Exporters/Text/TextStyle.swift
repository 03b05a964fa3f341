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
  func paint(_ text: String, _ role: Role) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// `left` and `right` at the two ends of a line, or on two lines where they do not fit on one.
  func line(_ left: String, _ leftRole: Role, _ right: String) -> String {
    let room = width - left.columns - right.columns
    let gap = room >= 2 ? String(repeating: " ", count: room) : "\n"
    return paint(left, leftRole) + gap + paint(right, .quiet) + "\n"
  }

  /// The text wrapped, every line behind `indent` columns.
  func block(_ text: String, indent: Int, _ role: Role? = nil) -> String {
    let margin = String(repeating: " ", count: indent)
    return text.wrapped(to: width - indent).map { line in
      margin + (role.map { paint(line, $0) } ?? line) + "\n"
    }.joined()
  }
}
