public import CivicGraph

extension AnswerFormat {
  /// Contradictions in this form, ending with a line break.
  public func write(_ conflicts: [Conflict], style: TextStyle = .plain) -> String {
    write([conflicts.outline], .object([("conflicts", .array(conflicts.map(\.json)))]), style)
  }
}

extension [Conflict] {
  fileprivate var outline: Outline {
    Outline(title: "Conflicts", summary: counts, sections: sections)
  }

  /// `2 contradictions · 1 question`.
  var counts: String {
    let certain = count { $0.weight == .contradiction }
    return [counted(certain, "contradiction"), counted(count - certain, "question")].joined(separator: " · ")
  }

  /// One section a kind, contradictions before questions within it.
  var sections: [Outline.Section] {
    Conflict.Kind.allCases.compactMap { kind in
      let own = filter { $0.kind == kind }
      return own.isEmpty
        ? nil : Outline.Section(title: kind.heading, summary: own.counts, entries: own.map(\.entry))
    }
  }
}
