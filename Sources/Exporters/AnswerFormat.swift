/// A form in which every answer can be written.
public enum AnswerFormat: String, CaseIterable, Sendable {
  /// For a terminal or to be read as it is.
  case text
  /// For a page on a code host.
  case markdown
  /// For programs.
  case json

  /// An answer in this form, ending with a line break: for people as it is laid out, for programs as it is.
  func write(_ outline: @autoclosure () -> Outline, _ json: @autoclosure () -> JSON, _ style: TextStyle)
    -> String
  {
    switch self {
    case .text: outline().text(style)
    case .markdown: outline().markdown
    case .json: json().document
    }
  }
}
