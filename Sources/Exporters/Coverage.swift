internal import CivicGraph
internal import Civics

/// The stretches of pages that passages fill, for asking whether another lies within one of them.
struct Coverage {
  /// For each document the starts in order, and how far what starts there or before reaches.
  private var stretches: [String: [(start: Int, reach: Int)]] = [:]

  /// Takes O(n log n).
  init(_ citations: some Sequence<Citation>) {
    for citation in citations.sorted() {
      let reach = stretches[citation.document]?.last?.reach ?? 0
      stretches[citation.document, default: []]
        .append((citation.evidence.start, max(reach, citation.evidence.end)))
    }
  }

  /// Whether the passage lies within one of them; takes O(log n).
  func holds(_ citation: Citation) -> Bool {
    let stretches = stretches[citation.document] ?? []
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].start <= citation.evidence.start { low = middle + 1 } else { high = middle }
    }
    return low > 0 && stretches[low - 1].reach >= citation.evidence.end
  }
}
