internal import CivicGraph
internal import Civics

extension GraphDifference {
  /// The difference laid out: what is contradicted, what is changed, what is new, what is gone; each by kind.
  func outline(_ evidence: EvidenceAmount) -> Outline {
    let contradicted = entries.filter(\.isContradiction)
    let rest = entries.filter { !$0.isContradiction }
    let parts: [(String, [Entry])] = [
      ("Contradicted", contradicted), ("Changed", rest.filter { $0.status == .changed }),
      ("Added", rest.filter { $0.status == .added }), ("Removed", rest.filter { $0.status == .removed }),
    ]
    var outline = Outline(title: "What is different", summary: GraphDifference.overview(parts))
    if entries.isEmpty { outline.notes = [Outline.Line("the two graphs tell the same")] }
    for (title, entries) in parts {
      for kind in GraphItem.Kind.allCases {
        let own = entries.filter { $0.item?.kind == kind }
        if own.isEmpty { continue }
        var section = Outline.Section(title: "\(title): \(kind.plural)", summary: String(own.count))
        section.entries = own.compactMap { $0.entry(evidence) }
        outline.sections.append(section)
      }
    }
    return outline
  }

  /// `1 contradicted · 3 changed · 40 added`
  private static func overview(_ parts: [(String, [Entry])]) -> String {
    let told = parts.filter { !$0.1.isEmpty }.map { "\($0.1.count) \($0.0.lowercased())" }
    return told.joined(separator: " · ")
  }
}

extension GraphDifference.Entry {
  fileprivate func entry(_ amount: EvidenceAmount) -> Outline.Entry? {
    guard let item else { return nil }
    var entry = Outline.Entry(labels: [item.date], value: item.title, aside: item.aside)
    switch status {
    case .added: break
    case .removed: entry.role = .change
    case .changed:
      entry.notes = alterations.map {
        Outline.Line($0.sentence, $0.bearing == .contradiction ? .change : .mark)
      }
      if let reason { entry.notes.append(Outline.Line(reason, .quiet)) }
    }
    entry.passages = evidence.passages(of: item.person, limit: amount.limit)
    return entry
  }
}

extension GraphDifference.Alteration {
  /// The alteration in one line: `date: 2025 → 2025-01-03 (more exact)`.
  var sentence: String {
    let (old, new) = (before.map(worded).distinct(), after.map(worded).distinct())
    let change: String
    switch (old.isEmpty, new.isEmpty) {
    case (true, _): change = "+ " + new.joined(separator: "、")
    case (_, true): change = "− " + old.joined(separator: "、")
    default: change = old.joined(separator: "、") + " → " + new.joined(separator: "、")
    }
    let note =
      switch bearing {
      case .sharper: " (more exact)"
      case .contradiction: " (contradicts what was told)"
      case .more, .other: ""
      }
    return "\(label): \(change)\(note)"
  }

  private var label: String {
    switch aspect {
    case .otherNames: "also named"
    case .observed: "seen"
    case .predecessor: "holder before"
    case .successor: "holder after"
    case .documents: "told in"
    case .planned: "announced only"
    case .sha256: "file read (SHA-256)"
    default: aspect.rawValue
    }
  }

  /// A value as it is read: acts and kinds of events in Chinese, a digest in short.
  private func worded(_ value: String) -> String {
    switch aspect {
    case .acts: ActKind(rawValue: value)?.label() ?? value
    case .kind: EventKind(rawValue: value)?.label() ?? value
    case .planned: value == "true" ? "yes" : "no"
    case .predecessor, .successor:
      value.split(separator: " ").map(String.init).enumerated().map { place, part in
        place == 0 ? part : "(changed hands \(part.replacing("/", with: " – ")))"
      }.joined(separator: " ")
    // Which document it was is said by the passage.
    case .observed: value.split(separator: " ").first.map(String.init) ?? value
    case .sha256: String(value.prefix(12)) + "…"
    default: value
    }
  }
}

extension [String] {
  /// The texts, each once, in their order.
  fileprivate func distinct() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
