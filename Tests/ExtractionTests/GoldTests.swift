import Evaluation
import TestSupport
import Testing

@Suite struct GoldTests {
  /// What must be reached on the five issues.
  @Test func `the five issues are read as well as they must be`() throws {
    let evaluation = try Corpus.evaluation(of: try Corpus.seeds())
    let least: [(Measure, Double)] = [
      (.year, 1), (.titledPerson, 1), (.roleWithOrganization, 0.98), (.event, 0.93), (.eventWithDate, 0.93),
      (.eventPlace, 0.8), (.act, 0.90), (.change, 1), (.initiative, 0.85),
    ]
    for (measure, share) in least {
      #expect((evaluation.tallies[measure] ?? Tally()).f1 >= share, "\(measure.rawValue)")
    }
    #expect((evaluation.tallies[.initiative] ?? Tally()).precision >= 0.85)
  }

  private func check(_ folder: String, _ least: [(Measure, Double)]) throws {
    let pages = try Corpus.pages(in: folder)
    guard !pages.isEmpty else { return }
    let evaluation = try Corpus.evaluation(of: pages)
    print("\(folder), \(pages.count) pages\n\(evaluation.table)")
    for (measure, share) in least {
      #expect((evaluation.tallies[measure] ?? Tally()).f1 >= share, "\(measure.rawValue)")
    }
  }

  @Test(.enabled(if: Repository.hasFile(Repository.path + "/Tests/Gold/articles")))
  func `our own articles are read no worse than before`() throws {
    try check(
      "Tests/Gold/articles",
      [
        (.year, 0.985), (.titledPerson, 0.985), (.role, 0.985), (.roleWithOrganization, 0.965),
        (.event, 0.94),
        (.eventWithDate, 0.92), (.eventPlace, 0.89), (.act, 0.93), (.tookPart, 0.945), (.change, 0.98),
        (.changeWithDate, 0.95), (.initiative, 0.90),
      ])
  }

  // What these pages hold is not to be looked at; the figures alone are printed.
  @Test(.enabled(if: Repository.hasFile(Repository.path + "/Tests/Gold/heldout")))
  func `the articles kept aside are read no worse than before`() throws {
    try check(
      "Tests/Gold/heldout",
      [
        (.year, 0.98), (.titledPerson, 0.97), (.role, 0.97), (.roleWithOrganization, 0.905), (.event, 0.89),
        (.eventWithDate, 0.86), (.eventPlace, 0.89), (.act, 0.92), (.tookPart, 0.92), (.change, 0.95),
        (.changeWithDate, 0.95), (.initiative, 0.94),
      ])
  }
}
