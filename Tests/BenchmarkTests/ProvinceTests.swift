import Civics
import CommandLineTool
import Foundation
import Records
import TestSupport
import Testing

@testable import CivicGraph
@testable import benchmark

/// Small provinces, whose graphs and answers are held against slow, obviously right ones.
@Suite struct ProvinceTests {
  private static let provinces = (1...4).map { Province(issues: 60, seed: $0) }

  private func claims(_ province: Province) -> [Claim] { province.claims }

  /// Really several threads.
  static let threads = Workers(count: 3) { pieces, work in
    DispatchQueue.concurrentPerform(iterations: pieces) { work($0) }
  }

  @Test func `the same size and seed make the same province, another seed another`() {
    #expect(claims(Province(issues: 20, seed: 7)) == claims(Province(issues: 20, seed: 7)))
    #expect(claims(Province(issues: 20, seed: 7)) != claims(Province(issues: 20, seed: 8)))
  }

  @Test func `a province has what a graph can have`() {
    let province = Province(issues: 3_000, seed: 1)
    // Ten pairs of issues of each of its fifteen towns, over all the years.
    let graph = Graph(
      (0..<300).flatMap { number in
        let edition = number / 30 * 20 + number % 2
        return province.claims(ofIssue: edition * province.towns.count + number / 2 % 15)
      })
    let kinds: Set<Decision.Kind> = [.misprint, .reading, .traditional, .event, .initiative]
    #expect(Set(graph.decisions.map(\.kind)) == kinds)
    #expect(!graph.changes.isEmpty && !graph.initiatives.isEmpty)
    #expect(graph.tenures.contains { $0.inferredEnd != nil })
    #expect(graph.persons.contains { $0.id.contains("@") })
    #expect((700...900).contains(graph.events.count))
  }

  @Test(arguments: 0..<4) func `order, repetition and splitting of claims change nothing`(number: Int) {
    let claims = claims(ProvinceTests.provinces[number])
    let expected = Graph(claims)
    var random = SplitMix(seed: UInt64(number))
    for _ in 0..<3 {
      let shuffled = claims.shuffled(using: &random)
      #expect(Graph(shuffled + shuffled.prefix(50)) == expected)
      #expect(Graph(shuffled, workers: ProvinceTests.threads) == expected)
    }
    let resolved = Identity.resolve(claims)
    let backwards = Identity.resolve(claims.reversed())
    #expect(Array(backwards.claims.reversed()) == resolved.claims)
    #expect(backwards.decisions == resolved.decisions)
  }

  @Test(arguments: 0..<4) func `a timeline has what looking through everything finds`(number: Int) {
    let graph = Graph(claims(ProvinceTests.provinces[number]))
    let slow = SlowAnswers(graph: graph)
    #expect(SlowAnswers.lines(graph.timeline(TimelineQuery())) == slow.timeline(year: nil))
    for year in [2003, 2004, 2006, 2009] {
      #expect(SlowAnswers.lines(graph.timeline(TimelineQuery(year: year))) == slow.timeline(year: year))
    }
  }

  @Test(arguments: 0..<4) func `a trace has what looking through everything finds`(number: Int) throws {
    let graph = Graph(claims(ProvinceTests.provinces[number]))
    let slow = SlowAnswers(graph: graph)
    for person in graph.persons {
      guard case .found(let traces) = graph.trace(person.id) else {
        Issue.record("\(person.id) is not found")
        continue
      }
      let trace = try #require(traces.first { $0.person.id == person.id })
      let expected = slow.trace(person)
      #expect(Set(trace.roles.map(\.tenure.id)) == expected.roles)
      #expect(Set(trace.appearances.map(\.event.id)) == expected.events)
      #expect(Set(trace.changes.map(\.change.id)) == expected.changes)
      #expect(Set(trace.issues.map(\.id)) == expected.issues)
      #expect(trace.appearances.allSatisfy { $0.event.id == $0.participation.event })
    }
  }

  @Test(arguments: 0..<4) func `no passage of a claim is lost on its way into the graph`(number: Int) {
    let claims = claims(ProvinceTests.provinces[number])
    let graph = Graph(claims)
    #expect(SlowGraph.acts(graph) == SlowGraph.acts(claims, graph))
    let passages = SlowGraph.passages(graph)
    #expect(passages.posts == SlowGraph.passages(claims))
    #expect(passages.tenures == SlowGraph.passages(claims))
  }

  @Test(arguments: 1...12) func `names are decided as by comparing all with all`(seed: Int) {
    let claims = Mistakes(seed: UInt64(seed)).claims
    let expected = SlowIdentity(claims).decided()
    let resolved = Identity.resolve(claims).claims
    for (before, after) in zip(claims, resolved) {
      guard let name = before.person?.name else { continue }
      #expect(after.person?.name == expected[SlowIdentity.Key(document: before.document, name: name)])
    }
    #expect(expected.contains { $0.key.name != $0.value })
  }

  @Test(arguments: [257, 1_000, 30_000]) func `a file read in pieces gives the claims of the whole`(
    pieceSize: Int
  ) throws {
    let claims = claims(ProvinceTests.provinces[0])
    let folder = try TemporaryFolder()
    let bytes = ClaimLines.write(claims)
    try folder.write(bytes, to: "claims.jsonl")
    let file = ClaimsFile(folder.path + "/claims.jsonl", pieceSize: pieceSize)
    #expect(try file.claims(.one) == claims)
    #expect(try file.claims(ProvinceTests.threads) == claims)
    try folder.write(Array("\n\r\n".utf8) + bytes.dropLast(), to: "claims.jsonl")
    #expect(try file.claims(ProvinceTests.threads) == claims)
  }

  @Test func `a broken line of a large file is named by its place in the whole`() throws {
    let folder = try TemporaryFolder()
    let bytes = ClaimLines.write(claims(ProvinceTests.provinces[0]))
    try folder.write(bytes + Array("{\"fact\":\"role\"}\n".utf8), to: "claims.jsonl")
    let file = ClaimsFile(folder.path + "/claims.jsonl", pieceSize: 1000)
    let lines = bytes.count { $0 == UInt8(ascii: "\n") }
    let error = #expect(throws: Failure.self) { try file.claims(ProvinceTests.threads) }
    #expect("\(String(describing: error))".contains("claims.jsonl:\(lines + 1):"))
  }
}
