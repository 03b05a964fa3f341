import Civics
import Testing

@testable import CivicGraph
@testable import benchmark

/// The answers over everything on small provinces in which much is wrong, against slow, obviously right ones.
@Suite struct AnswerTests {
  private static let claims = (1...4).map { Province(issues: 60, seed: $0).muddled() }
  private static let graphs = claims.map { Graph($0) }

  @Test(arguments: 0..<4) func `a sighting that no passage shows is told while assembling`(number: Int) {
    let graph = AnswerTests.graphs[number]
    let slow = SlowOffices(graph: graph)
    for (place, tenure) in graph.tenures.enumerated() {
      #expect(graph.narrowed(place).observed == slow.narrowed(tenure))
    }
  }

  @Test(arguments: 0..<4) func `the posts have the holders that looking through everything finds`(number: Int)
    throws
  {
    let graph = AnswerTests.graphs[number]
    guard case .found(let directory) = graph.directory() else {
      Issue.record("no directory")
      return
    }
    #expect(SlowOffices.lines(directory) == SlowOffices(graph: graph).directory())
    #expect(graph.directory(workers: ProvinceTests.threads) == graph.directory())
    #expect(graph.conflicts(workers: ProvinceTests.threads) == graph.conflicts())
    for post in graph.posts {
      guard case .found(let histories) = graph.history(ofPost: post.id) else { continue }
      #expect(histories == directory.bodies.flatMap(\.posts).filter { $0.post.id == post.id })
    }
  }

  @Test(arguments: 0..<4) func `a roster has what looking through everything finds`(number: Int) throws {
    let graph = AnswerTests.graphs[number]
    for year in 2003...2012 {
      for date in [
        CivicDate(year: year, month: 6, day: 2), CivicDate(year: year, month: 3), CivicDate(year: year),
      ] {
        let day = try #require(date)
        guard case .found(let roster) = graph.roster(on: day) else { continue }
        #expect(SlowOffices.lines(roster) == SlowOffices(graph: graph).roster(on: day))
      }
    }
  }

  @Test(arguments: 0..<4) func `conflicts are those that comparing each with each finds`(number: Int) {
    let slow = SlowConflicts(graph: AnswerTests.graphs[number])
    let found = AnswerTests.graphs[number].conflicts()
    func of(_ kind: Conflict.Kind) -> [Conflict] { found.filter { $0.kind == kind } }
    let left = of(.afterLeaving).map { conflict -> String in
      guard case .left(let person, _)? = conflict.sides.first?.statement else { return "?" }
      return "\(person.id) \(conflict.post?.id ?? "?")"
    }
    #expect(Set(left) == slow.afterLeaving() && left.count == slow.afterLeaving().count)
    let places = of(.twoPlaces).map { conflict -> String in
      let events = conflict.sides.compactMap { side -> (Person, Event)? in
        guard case .attends(let person, let event) = side.statement else { return nil }
        return (person, event)
      }
      return "\(events.first?.0.id ?? "?") " + events.map(\.1.id).joined(separator: " ")
    }
    #expect(Set(places) == slow.twoPlaces())
    let outside = of(.outsideIssue).compactMap { conflict -> String? in
      guard case .happened(let event)? = conflict.sides.first?.statement else { return nil }
      return event.id
    }
    #expect(Set(outside) == slow.outsideIssues())
    #expect(slow.twoHolders().isSubset(of: of(.twoHolders).compactMap(\.post?.id)))
    #expect(found == found.sorted())
  }

  @Test func `what is wrong in these provinces is of every kind`() {
    let conflicts = AnswerTests.graphs.flatMap { $0.conflicts() }
    #expect(Set(conflicts.map(\.kind)) == Set(Conflict.Kind.allCases))
    #expect(AnswerTests.graphs.contains { !SlowConflicts(graph: $0).twoHolders().isEmpty })
    #expect(AnswerTests.graphs.contains { $0.store.index.unshownOfTenure.contains { !$0.isEmpty } })
  }

  @Test(arguments: 0..<4) func `initiatives stand by years, then by first mention`(number: Int) {
    let list = AnswerTests.graphs[number].initiativeList()
    #expect(list.entries.count == AnswerTests.graphs[number].initiatives.count)
    for (one, other) in zip(list.entries, list.entries.dropFirst()) {
      let (before, after) = (one.initiative, other.initiative)
      #expect(before.years.count >= after.years.count)
      if before.years.count == after.years.count, let first = before.span?.first {
        #expect(first == after.span?.first || CivicDate?(first).isBefore(after.span?.first))
      }
    }
  }

  @Test(arguments: 0..<4) func `a difference has what asking every pair finds`(number: Int) {
    let claims = AnswerTests.claims[number]
    let graph = AnswerTests.graphs[number]
    let tidy = Graph(Province(issues: 60, seed: UInt64(number + 1)).claims)
    let documents = Set(claims.map(\.document)).sorted()
    let last = Set(documents.suffix(6))
    let others = [
      tidy, Graph(claims.filter { !last.contains($0.document) }), Graph([]), graph,
      AnswerTests.graphs[(number + 1) % 4],
    ]
    for other in others {
      for (old, new) in [(other, graph), (graph, other)] {
        let slow = SlowDifference(old: old, new: new)
        let (found, expected) = (SlowDifference.lines(new.difference(from: old)), slow.lines())
        #expect(Set(found).symmetricDifference(expected).sorted() == [])
        #expect(found.count == expected.count)
        #expect(new.difference(from: old, workers: ProvinceTests.threads) == new.difference(from: old))
        let renamed = GraphPairing(old, new).renamed
        for (id, candidates) in slow.renamed() {
          if let now = renamed[id] { #expect(candidates.contains(now)) }
        }
      }
    }
  }
}
