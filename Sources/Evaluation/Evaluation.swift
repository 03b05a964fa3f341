public import Civics
public import Records

/// Claims held against gold: how much of what is right was found, and how much of what was found is right.
///
/// Rows are matched greedily, best first; what is found twice is no error; an optional row is neither missed
/// when absent nor wrong when found. Names are compared without white space, quotation marks, brackets and
/// dashes.
public struct Evaluation: Sendable {
  /// The figures of each measure.
  public private(set) var tallies: [Measure: Tally] = [:]
  /// Every row that was found in error or missed, document by document.
  public private(set) var misses: [Miss] = []

  /// Holds `claims` against `gold`; documents that no gold speaks of are passed over.
  ///
  /// A document is known by the last part of its id, without extension.
  public init(_ claims: [Claim], against gold: [Gold]) {
    for measure in Measure.allCases { tallies[measure] = Tally() }
    var documents: [String: FoundRows] = [:]
    for claim in claims { documents[stem(claim.document), default: FoundRows()].add(claim) }
    for page in gold.sorted(by: { $0.document < $1.document }) {
      var comparison = Comparison(page, documents[page.document] ?? FoundRows())
      comparison.run()
      for (measure, tally) in comparison.tallies {
        tallies[measure, default: Tally()].correct += tally.correct
        tallies[measure, default: Tally()].extra += tally.extra
        tallies[measure, default: Tally()].missing += tally.missing
      }
      misses += comparison.misses
    }
  }

  /// The figures as a table of text, one measure a line.
  public var table: String {
    var lines = [cell("fact", 30) + "      P      R     F1   tp   fp   fn"]
    for measure in Measure.allCases {
      let tally = tallies[measure] ?? Tally()
      let shares = [tally.precision, tally.recall, tally.f1].map { " " + thousandths($0) }.joined()
      let counts = [tally.correct, tally.extra, tally.missing].map { " " + right($0, 4) }.joined()
      lines.append(cell(measure.rawValue, 30) + shares + counts)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// The last part of a path, without extension; a name that begins with a dot has none.
private func stem(_ document: String) -> String {
  let name = document.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
  guard let dot = name.lastIndex(of: "."), name[..<dot].contains(where: { $0 != "." }) else {
    return String(name)
  }
  return String(name[..<dot])
}

private func cell(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

private func right(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: " ", count: max(0, width - digits.count)) + digits
}

/// A share with three digits, in six columns: ` 0.696`.
private func thousandths(_ share: Double) -> String {
  let digits = String(Int((share * 1000).rounded(.toNearestOrEven)))
  let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  return " " + padded.dropLast(3) + "." + padded.suffix(3)
}
