internal import CivicGraph
internal import Civics

extension Collection where Element == Citation {
  /// The passages without those that lie within another of the list. Takes O(n log n).
  var widest: [Citation] {
    if count < 2 { return Array(self) }
    let ordered = sorted {
      if $0.document != $1.document { return $0.document < $1.document }
      return ($0.evidence.start, -$0.evidence.end) < ($1.evidence.start, -$1.evidence.end)
    }
    var kept: Set<Citation> = []
    var last: Citation?
    for citation in ordered {
      if let last, last.document == citation.document, citation.evidence.end <= last.evidence.end { continue }
      kept.insert(citation)
      last = citation
    }
    return filter { kept.contains($0) }
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
