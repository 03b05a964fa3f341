public import CivicGraph

/// A form in which a timeline can be written.
public enum TimelineFormat: String, CaseIterable, Sendable {
  /// For a terminal or to be read as it is.
  case text
  /// For a page on a code host.
  case markdown
  /// For programs.
  case json

  /// The timeline in this form, ending with a line break; `style` is for text alone.
  public func write(_ timeline: Timeline, style: TextStyle = .plain) -> String {
    switch self {
    case .text: timeline.text(style)
    case .markdown: timeline.markdown
    case .json: timeline.json.document
    }
  }
}
