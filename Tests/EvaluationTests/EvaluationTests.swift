import Civics
import Evaluation
import Records
import TestSupport
import Testing

private let fixtures = "Tests/EvaluationTests/Fixtures"

private func gold(in folder: String) throws -> [Gold] {
  try Repository.files(in: folder).compactMap { name in
    try GoldFile.read(try Repository.read("\(folder)/\(name)"), file: name)
  }
}

private func page(_ rows: String) throws -> [Gold] {
  [try GoldFile.read(Array("{\"id\": \"d\", \"roles\": [], \(rows)}".utf8), file: "d.json")].compactMap { $0 }
}

private func claim(_ fact: Fact, document: String = "d") throws -> Claim {
  let passage = Evidence(start: 0, end: 3, line: 7, quote: "据")
  return try #require(Claim(document: document, fact: fact, evidence: [passage]))
}

@Suite struct EvaluationTests {
  // The predictions are the gold with names cut, lengthened, doubled, spaced and shuffled by a seeded script;
  // the figures beside them were computed by an independent implementation of the same rules.
  @Test(arguments: [0, 1, 2, 3, 5, 6, 7, 9])
  func `the figures are those of the reference`(number: Int) throws {
    let name = "\(fixtures)/predictions-\(number)"
    let claims = try ClaimLines.read(try Repository.read(name + ".jsonl"), file: name)
    let expected = String(decoding: try Repository.read(name + ".txt"), as: UTF8.self)
    #expect(Evaluation(claims, against: try gold(in: fixtures + "/gold")).table == expected)
  }

  @Test func `the order of claims and of gold does not change a figure`() throws {
    let name = "\(fixtures)/predictions-6"
    let claims = try ClaimLines.read(try Repository.read(name + ".jsonl"), file: name)
    let pages = try gold(in: fixtures + "/gold")
    var generator = SeededGenerator(seed: 3)
    let table = Evaluation(claims, against: pages).table
    for _ in 0..<20 {
      let shuffled = Evaluation(claims.shuffled(using: &generator), against: pages.reversed())
      #expect(shuffled.table == table)
    }
  }

  @Test func `nothing found is full precision and no recall`() throws {
    let evaluation = Evaluation([], against: try gold(in: "Tests/Gold/seeds"))
    let tally = try #require(evaluation.tallies[.titledPerson])
    #expect(tally.precision == 1)
    #expect(tally.recall == 0)
    #expect(tally.f1 == 0)
    #expect(tally.missing > 0)
  }

  @Test func `what is found twice is no error, and an optional row neither missed nor wrong`() throws {
    let rows = #""initiatives": [{"name": "清河行动"}, {"name": "绿岸计划", "optional": true}]"#
    let found = try ["清河行动", "“清河”行动", "绿岸计划"].map { try claim(.initiative(InitiativeFact(name: $0))) }
    #expect(
      Evaluation(found, against: try page(rows)).tallies[.initiative] == Tally(correct: 1))
    #expect(
      Evaluation(Array(found.prefix(1)), against: try page(rows)).tallies[.initiative]
        == Tally(correct: 1))
  }

  @Test func `a planned change is not counted`() throws {
    let fact = ChangeFact(
      person: PersonName("周小川"), change: .appointed, title: "镇长", organization: nil, isPlanned: true)
    let evaluation = Evaluation([try claim(.change(fact))], against: try page("\"changes\": []"))
    #expect(evaluation.tallies[.change] == Tally())
  }

  @Test func `every extra row is listed with its line and every missing one without`() throws {
    let found = [try claim(.initiative(InitiativeFact(name: "百日攻坚")), document: "below/d.txt")]
    let evaluation = Evaluation(found, against: try page(#""initiatives": ["清河行动"]"#))
    let misses = evaluation.misses.filter { $0.measure == .initiative }
    #expect(misses.map(\.row) == ["百日攻坚", "清河行动"])
    #expect(misses.map(\.isExtra) == [true, false])
    #expect(misses.map(\.line) == [7, nil])
  }
}
