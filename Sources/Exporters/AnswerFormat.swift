public import CivicGraph

/// A form in which an answer can be written.
public enum AnswerFormat: String, CaseIterable, Sendable {
  /// For a terminal or to be read as it is.
  case text
  /// For a page on a code host.
  case markdown
  /// For programs.
  case json

  /// Who held what, ending with a line break; `style` is for text alone.
  public func write(_ roster: Roster, style: TextStyle = .plain) -> String {
    write([roster.outline], roster.json, style)
  }

  /// Everyone seen in some posts, one post after the other, ending with a line break.
  public func write(_ histories: [PostHistory], style: TextStyle = .plain) -> String {
    write(histories.map(\.outline), .object([("posts", .array(histories.map(\.json)))]), style)
  }

  /// Some initiatives through the years, one after the other, ending with a line break.
  public func write(_ histories: [InitiativeHistory], style: TextStyle = .plain) -> String {
    write(histories.map(\.outline), .object([("initiatives", .array(histories.map(\.json)))]), style)
  }

  /// All initiatives with their years, ending with a line break.
  public func write(_ list: InitiativeList, style: TextStyle = .plain) -> String {
    write([list.outline], list.json, style)
  }

  /// Some events, one after the other, ending with a line break.
  public func write(_ meetings: [Meeting], style: TextStyle = .plain) -> String {
    write(meetings.map(\.outline), .object([("meetings", .array(meetings.map(\.json)))]), style)
  }

  /// Answers in this form: for people as they are laid out, for programs as they are.
  func write(
    _ outlines: @autoclosure () -> [Outline], _ json: @autoclosure () -> JSON, _ style: TextStyle
  ) -> String {
    switch self {
    case .text: outlines().map { $0.text(style) }.joined(separator: "\n")
    case .markdown: outlines().map(\.markdown).joined(separator: "\n")
    case .json: json().document
    }
  }
}
