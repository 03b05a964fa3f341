public import CivicGraph

extension AnswerFormat {
  /// What differs between two graphs, in this form, ending with a line break; `style` is for text alone.
  public func write(
    _ difference: GraphDifference, style: TextStyle = .plain, evidence: EvidenceAmount = .all
  ) -> String {
    write([difference.outline(evidence)], difference.json.showing(evidence), style)
  }
}

extension GraphDifference {
  /// The difference as JSON: one object for each thing that differs.
  var json: JSON {
    .object([
      (
        "entries",
        .array(
          entries.map { entry in
            .object([
              ("type", .string(entry.item?.kind.rawValue ?? "")), ("status", .string(entry.status.rawValue)),
              ("contradiction", .bool(entry.isContradiction)), ("before", .text(entry.before?.id)),
              ("after", .text(entry.after?.id)), ("title", .text(entry.item?.title)),
              ("changes", .array(entry.alterations.map(\.json))), ("reason", .text(entry.reason)),
              ("evidence", .array(entry.evidence.map(\.json))),
            ])
          })
      )
    ])
  }
}

extension GraphDifference.Alteration {
  fileprivate var json: JSON {
    .object([
      ("aspect", .string(aspect.rawValue)), ("before", .array(before.map { .string($0) })),
      ("after", .array(after.map { .string($0) })), ("bearing", .string(bearing.rawValue)),
    ])
  }
}
