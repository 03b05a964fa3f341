public import CivicGraph

/// A form in which a trace can be written.
public enum TraceFormat: String, CaseIterable, Sendable {
  /// For a terminal or to be read as it is.
  case text
  /// For a page on a code host.
  case markdown
  /// For programs; the words are those of Popolo.
  case json

  /// The trace in this form, ending with a line break; `style` is for text alone.
  public func write(_ trace: Trace, style: TextStyle = .plain) -> String {
    switch self {
    case .text: trace.text(style)
    case .markdown: trace.markdown
    case .json: trace.json.document
    }
  }
}
