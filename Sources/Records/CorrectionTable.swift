public import Civics

/// The table `corrections.tsv`: what a person knows better than the program.
///
/// Its first line names the columns, in any order: `kind`, `what`, `other`, `where`, `reason`. `kind`, `what`
/// and `reason` must be there; other columns are passed over, and so are empty lines.
public enum CorrectionTable {
  private static let columns = ["kind", "what", "other", "where", "reason"]

  /// The corrections in the order of the table; O(n) but for sorting.
  ///
  /// Throws for the first line that cannot be meant: without a reason, of an unknown kind, with cells that its
  /// kind does not take, or standing there twice. Whether lines contradict each other `check` tells.
  public static func read(_ bytes: [UInt8], file: String) throws(RecordsError) -> [Correction] {
    var corrections: [Correction] = []
    var seen: Set<[String]> = []
    var columns: [String: Int]?
    for line in TableLine.all(in: bytes, file: file) {
      let cells = try line.cells()
      guard let columns else {
        columns = try line.header(cells, needing: ["kind", "what", "reason"])
        continue
      }
      let row = Row(line: line, cells: cells, columns: columns)
      let correction = try row.correction()
      if !seen.insert(correction.cells).inserted {
        throw line.error(.duplicate(correction.what ?? correction.scope?.description ?? ""))
      }
      corrections.append(correction)
    }
    return corrections
  }

  /// The corrections as a table that `read` reads, in their order.
  public static func write(_ corrections: [Correction]) -> [UInt8] {
    let lines = [columns] + corrections.map(\.cells)
    return Array(lines.map { $0.joined(separator: "\t") + "\n" }.joined().utf8)
  }

  /// One line with the columns it stands in.
  private struct Row {
    let line: TableLine
    let cells: [String]
    let columns: [String: Int]

    func cell(_ name: String) -> String? {
      guard let index = columns[name], index < cells.count, !cells[index].isEmpty else { return nil }
      return cells[index]
    }

    private func needed(_ name: String) throws(RecordsError) -> String {
      guard let cell = cell(name) else { throw line.error(.missingKey(name)) }
      return cell
    }

    private func refuse(_ name: String, for kind: Correction.Kind) throws(RecordsError) {
      if cell(name) != nil { throw line.error(.notFor(key: name, kind: kind.rawValue)) }
    }

    func correction() throws(RecordsError) -> Correction {
      let text = try needed("kind")
      guard let kind = Correction.Kind(rawValue: text) else {
        let known = Correction.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw line.error(.unknownValue(key: "kind", value: text, allowed: known))
      }
      var scope: Correction.Scope?
      if let place = cell("where") {
        scope = Correction.Scope(place)
        if scope == nil {
          let form = "DOCUMENT, DOCUMENT:LINE, DOCUMENT:FIRST-LAST"
          throw line.error(.unknownValue(key: "where", value: place, allowed: form))
        }
      }
      let (what, other) = (cell("what"), cell("other"))
      switch kind {
      case .same, .rename:
        let (first, second) = (try needed("what"), try needed("other"))
        if first == second { throw line.error(.itself(first)) }
        if kind == .rename { try refuse("where", for: kind) }
      case .different:
        let first = try needed("what")
        if other == nil || other == first, scope == nil { throw line.error(.missingKey("where")) }
      case .ignore:
        try refuse("other", for: kind)
        if what == nil { _ = try needed("where") }
      }
      return Correction(
        kind, what, other, in: scope, because: try needed("reason"), file: line.file, line: line.number)
    }
  }
}

extension CorrectionTable {
  /// Throws for the first correction that contradicts one before it, whichever tables they stand in; takes
  /// time linear in the corrections but for those of one name, which are compared with one another.
  ///
  /// Two that are the same are not different, directly or by way of others; one thing is renamed once; what is
  /// left out everywhere is nothing else besides.
  public static func check(_ corrections: [Correction]) throws(RecordsError) {
    var parents: [String: String] = [:]
    func root(_ name: String) -> String {
      var name = name
      while let parent = parents[name], parent != name { name = parent }
      return name
    }
    var names: [String: Correction] = [:]
    var byName: [String: [Correction]] = [:]
    for correction in corrections where correction.kind == .same && correction.scope == nil {
      guard let what = correction.what, let other = correction.other else { continue }
      let (first, second) = (root(bare(what)), root(bare(other)))
      parents[max(first, second)] = min(first, second)
    }
    for correction in corrections {
      guard let what = correction.what else { continue }
      for name in pair(correction).sorted() {
        if let earlier = byName[name]?.first(where: { contradict($0, correction) }) {
          throw error(correction, against: earlier)
        }
        byName[name, default: []].append(correction)
      }
      if correction.kind == .different, correction.scope == nil, let other = correction.other,
        root(bare(what)) == root(bare(other)),
        let joint = corrections.first(where: {
          $0.kind == .same && $0.scope == nil && root(bare($0.what ?? "")) == root(bare(what))
        })
      {
        throw error(correction, against: joint)
      }
      if correction.kind == .rename {
        let group = root(bare(what))
        if let earlier = names[group], earlier.other != correction.other {
          throw error(correction, against: earlier)
        }
        names[group] = correction
      }
    }
  }

  private static func contradict(_ first: Correction, _ second: Correction) -> Bool {
    let isEverywhere = first.scope == nil || second.scope == nil || first.scope == second.scope
    switch (first.kind, second.kind) {
    case (.same, .different), (.different, .same):
      let (left, right) = (pair(first), pair(second))
      return left.count == 2 && left == right && isEverywhere
    case (.ignore, .rename), (.rename, .ignore), (.ignore, .same), (.same, .ignore):
      let (gone, kept) = first.kind == .ignore ? (first, second) : (second, first)
      return gone.scope == nil && gone.what.map { pair(kept).contains(bare($0)) } ?? false
    default: return false
    }
  }

  private static func pair(_ correction: Correction) -> Set<String> {
    // What something is renamed to is no name that it has.
    let names = correction.kind == .rename ? [correction.what] : [correction.what, correction.other]
    return Set(names.compactMap { $0.map(bare) })
  }

  /// An id of a person without its front, as the name alone may stand there too.
  private static func bare(_ name: String) -> String {
    name.hasPrefix("person/") ? String(name.dropFirst(7)) : name
  }

  private static func error(_ correction: Correction, against earlier: Correction) -> RecordsError {
    RecordsError(
      file: correction.file, line: correction.line, byte: 0,
      reason: .contradicts(line: earlier.line, file: earlier.file))
  }
}
