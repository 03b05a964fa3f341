public import CivicGraph

extension AnswerFormat {
  /// How two are connected, in this form, ending with a line break; `style` is for text alone.
  public func write(
    _ connection: Connection, style: TextStyle = .plain, evidence: EvidenceAmount = .all
  ) -> String {
    write([connection.outline(evidence)], connection.json.showing(evidence), style)
  }
}
