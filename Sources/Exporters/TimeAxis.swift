internal import CivicGraph
internal import Civics

/// The years of a picture as columns; years from which nothing was read stand there as a gap.
struct TimeAxis {
  /// One column.
  struct Column {
    /// The id of its head.
    let id: String
    /// The year, or nil for a gap.
    let year: Int?
    /// The years that it stands for.
    let years: ClosedRange<Int>
    /// What stands at its head.
    let label: [String]
  }

  let columns: [Column]

  /// The columns from the first to the last of `years`; neighbouring years without any share one column.
  ///
  /// With `isWhole` they go from the first year of the issues to the last, so that pictures can be compared.
  init(_ years: Set<Int>, read issues: [Issue], _ language: Language, isWhole: Bool = false) {
    let read = Set(issues.compactMap { $0.facts.published?.start.year ?? $0.facts.year })
    let ends = isWhole ? years.union(read) : years
    var columns: [Column] = []
    var gap: [Int] = []
    func closed() -> [Column] {
      guard let first = gap.first, let last = gap.last else { return [] }
      let hasIssue = gap.contains { read.contains($0) }
      return [
        Column(
          id: "axis \(first)", year: nil, years: first...last,
          label: [
            first == last ? "\(first)" : "\(first)–\(last)",
            hasIssue ? language.pick("未见", "not seen") : language.pick("无报", "no issue"),
          ])
      ]
    }
    if !years.isEmpty, let first = ends.min(), let last = ends.max() {
      for year in first...last {
        if years.contains(year) {
          columns += closed()
          gap = []
          columns.append(Column(id: "axis \(year)", year: year, years: year...year, label: ["\(year)"]))
        } else {
          gap.append(year)
        }
      }
      columns += closed()
    }
    self.columns = columns
  }

  /// The years, with their columns.
  var years: [Int] { columns.compactMap(\.year) }
}
