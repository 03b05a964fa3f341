import CivicGraph
import Civics
import Evaluation
import Extraction
import Records
import TestSupport
import Testing

/// A document with what a careful reader finds in it.
struct GoldPage {
  let document: String
  let bytes: [UInt8]
  let gold: Gold
  /// What `issues.tsv` says of it.
  var record: IssueRecord?
}

/// The documents that stand in the repository with their gold.
enum Corpus {
  /// The five issues.
  static func seeds() throws -> [GoldPage] {
    try Repository.files(in: "seeds").filter { $0.hasSuffix(".txt") }.map { file in
      let document = String(file.dropLast(4))
      let gold = try GoldFile.read(
        try Repository.read("Tests/Gold/seeds/\(document).json"), file: document)
      return GoldPage(
        document: document, bytes: try Repository.read("seeds/\(file)"), gold: try #require(gold))
    }
  }

  /// The pages of a folder in which `x.txt` and its gold `x.json` stand side by side; none where there is no
  /// such folder.
  static func pages(in folder: String) throws -> [GoldPage] {
    guard Repository.hasFile("\(Repository.path)/\(folder)") else { return [] }
    let files = try Repository.files(in: folder)
    let records =
      files.contains("issues.tsv")
      ? try IssueTable.read(try Repository.read("\(folder)/issues.tsv"), file: "issues.tsv") : [:]
    return try files.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.map { file in
      let document = String(file.prefix { $0 != "." })
      let gold = try GoldFile.read(try Repository.read("\(folder)/\(document).json"), file: document)
      return GoldPage(
        document: document, bytes: try Repository.read("\(folder)/\(file)"), gold: try #require(gold),
        record: records[document])
    }
  }

  /// The pages read, decided over all together, and held against their gold.
  static func evaluation(of pages: [GoldPage], with reader: Reader = Reader()) throws -> Evaluation {
    var claims: [Claim] = []
    for page in pages {
      claims += try reader.read(
        page.bytes, document: page.document, source: page.document, record: page.record
      ).claims
    }
    return Evaluation(Identity.resolve(claims).claims, against: pages.map(\.gold))
  }

  /// Whether what takes long is to run too: where the environment variable ANNALS_SLOW is set.
  static let isSlow = Repository.variable("ANNALS_SLOW") != nil
}

/// Figures of many evaluations in one.
struct Pool {
  private(set) var tallies: [Measure: Tally] = [:]

  /// F1 of what was added so far.
  func f1(_ measure: Measure) -> Double { (tallies[measure] ?? Tally()).f1 }

  mutating func add(_ evaluation: Evaluation) {
    for (measure, tally) in evaluation.tallies {
      tallies[measure, default: Tally()].correct += tally.correct
      tallies[measure, default: Tally()].extra += tally.extra
      tallies[measure, default: Tally()].missing += tally.missing
    }
  }

  /// F1 of each measure, in the order of the measures, with its distance from that of `other`.
  func comparison(with other: Pool) -> String {
    Measure.allCases.map { measure in
      let (own, others) = (f1(measure), other.f1(measure))
      let tally = tallies[measure] ?? Tally()
      return "  \(pad(measure.rawValue, 28)) \(digits(own)) (plain \(digits(others)), "
        + "\(own < others ? "−" : "+")\(digits(abs(own - others)))) extra \(tally.extra) "
        + "missing \(tally.missing)"
    }.joined(separator: "\n")
  }

  private func digits(_ share: Double) -> String {
    let text = String(Int((share * 1000).rounded()))
    let padded = String(repeating: "0", count: max(0, 4 - text.count)) + text
    return padded.dropLast(3) + "." + padded.suffix(3)
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
