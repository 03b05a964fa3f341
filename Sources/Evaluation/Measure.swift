/// What is measured: one figure for each thing that can be right or wrong, in the order of the report.
public enum Measure: String, CaseIterable, Hashable, Sendable {
  case year
  case titledPerson = "titled person"
  case role = "role: person+title"
  case roleWithOrganization = "role: +organisation"
  case event = "event: name"
  case eventWithDate = "event: +date"
  case eventPlace = "event: place"
  case act
  case tookPart = "took part (person at event)"
  case change = "change of office"
  case changeWithDate = "change: +date"
  case initiative
}

/// How often one thing was right, found in error, and missed.
public struct Tally: Hashable, Sendable {
  /// Right ones.
  public var correct = 0
  /// Found, and in no gold.
  public var extra = 0
  /// In the gold, and not found.
  public var missing = 0

  /// A tally of these counts.
  public init(correct: Int = 0, extra: Int = 0, missing: Int = 0) {
    self.correct = correct
    self.extra = extra
    self.missing = missing
  }

  /// The share of what was found that is right; 1 where nothing was found.
  public var precision: Double { share(of: correct + extra) }
  /// The share of what is right that was found; 1 where there was nothing to find.
  public var recall: Double { share(of: correct + missing) }
  /// The harmonic mean of precision and recall.
  public var f1: Double {
    let sum = precision + recall
    return sum > 0 ? 2 * precision * recall / sum : 0
  }

  private func share(of all: Int) -> Double { all > 0 ? Double(correct) / Double(all) : 1 }
}

/// One row that was found in error, or missed.
public struct Miss: Hashable, Sendable {
  /// The document.
  public let document: String
  /// What was measured.
  public let measure: Measure
  /// Whether it was found in error; otherwise it was missed.
  public let isExtra: Bool
  /// The row, its parts separated by ` · `.
  public let row: String
  /// The line of its first passage, where it was found.
  public let line: Int?
}
