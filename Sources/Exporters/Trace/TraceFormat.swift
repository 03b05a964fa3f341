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
  public func write(_ trace: Trace, style: TextStyle = .plain, options: TraceOptions = TraceOptions())
    -> String
  {
    switch self {
    case .text: trace.text(style, options)
    case .markdown: trace.markdown(options)
    case .json: trace.json(options).document
    }
  }

  /// Several traces in this form: what they have in common, then each; in JSON an array of the traces.
  public func write(
    _ comparison: TraceComparison, style: TextStyle = .plain, options: TraceOptions = TraceOptions()
  ) -> String {
    switch self {
    case .text: comparison.text(style, options)
    case .markdown: comparison.markdown(options)
    case .json: JSON.array(comparison.traces.map { $0.json(options) }).document
    }
  }
}

/// What of a trace is written.
public struct TraceOptions: Hashable, Sendable {
  /// How many passages are shown.
  public var evidence: EvidenceAmount
  /// Whether names have their pinyin beside them.
  public var isSpelt: Bool

  /// Everything and no pinyin, unless said otherwise.
  public init(evidence: EvidenceAmount = .all, isSpelt: Bool = false) {
    self.evidence = evidence
    self.isSpelt = isSpelt
  }
}
