internal import CivicGraph
internal import Civics

extension Collection where Element == Citation {
  /// The passages without those that lie within another of the list.
  var widest: [Citation] {
    filter { inner in
      !contains { outer in
        outer.document == inner.document && outer.evidence != inner.evidence
          && outer.evidence.start <= inner.evidence.start && inner.evidence.end <= outer.evidence.end
      }
    }
  }

  /// Where they stand, each place once: `1999_03:12, 1999_04:3`.
  var places: String {
    var seen: Set<String> = []
    return map(\.description).filter { seen.insert($0).inserted }.joined(separator: ", ")
  }
}

extension Citation {
  /// The passage in quotation marks, shortened behind `limit` characters.
  func quote(limit: Int = 120) -> String {
    let text = evidence.quote.visible
    return text.count <= limit ? "“\(text)”" : "“\(text.prefix(limit))…”"
  }

  /// The passage as JSON.
  var json: JSON {
    .object([
      ("document", .string(document)), ("line", .int(evidence.line)), ("start", .int(evidence.start)),
      ("end", .int(evidence.end)), ("quote", .string(evidence.quote)),
    ])
  }
}

extension Collection where Element == Citation {
  /// The passages as the lines of a tooltip, at most eight.
  var tooltip: [String] {
    let shown = widest
    var lines = shown.prefix(8).map { "\($0.quote(limit: 60)) \($0.description)" }
    if shown.count > 8 { lines.append("… +\(shown.count - 8)") }
    return lines
  }
}
