import CivicGraph
import Civics
import Extraction
import TestSupport
import Testing

/// What holds for any input.
@Suite struct ReaderTests {
  /// The passage without white space, digits in ASCII.
  private func bare(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace }.map {
      (0xFF10...0xFF19).contains($0.value) ? Unicode.Scalar($0.value - 0xFEE0) ?? $0 : $0
    }
  }

  @Test func `the bytes of every passage of every claim of the issues are its quote`() throws {
    for page in try Corpus.seeds() {
      let claims = try Reader().read(page.bytes, document: page.document, source: page.document).claims
      #expect(claims.count > 10)
      for claim in claims {
        for evidence in claim.evidence {
          let passage = bare(String(decoding: page.bytes[evidence.start..<evidence.end], as: UTF8.self))
          #expect(isPrinted(bare(evidence.quote), as: passage), "\(page.document):\(evidence.line)")
          #expect(evidence.line == 1 + page.bytes[..<evidence.start].count { $0 == 0x0A })
        }
      }
    }
  }

  @Test func `the same input gives the same claims`() throws {
    for page in try Corpus.seeds() {
      let first = try Reader().read(page.bytes, document: "d", source: "d").claims
      let second = try Reader().read(page.bytes, document: "d", source: "d").claims
      #expect(first == second)
    }
  }

  @Test func `the order of the documents does not change what is decided`() throws {
    let readings = try Corpus.seeds().map {
      try Reader().read($0.bytes, document: $0.document, source: $0.document).claims
    }
    let decided = Set(Identity.resolve(readings.flatMap { $0 }).claims)
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<5 {
      let again = Identity.resolve(readings.shuffled(using: &generator).flatMap { $0 })
      #expect(Set(again.claims) == decided)
    }
  }

  @Test func `each act names an event of its document, and each event has an id of its own`() throws {
    for page in try Corpus.seeds() {
      let facts = try Reader().read(page.bytes, document: "d", source: "d").claims.map(\.fact)
      let ids = facts.compactMap { if case .event(let event) = $0 { event.id } else { nil } }
      #expect(Set(ids).count == ids.count)
      for fact in facts {
        if case .act(let act) = fact { #expect(ids.contains(act.event)) }
        if case .initiative(let initiative) = fact, let event = initiative.event {
          #expect(ids.contains(event))
        }
      }
    }
  }

  @Test func `each issue cut in two anywhere is read`() throws {
    // Each sixteenth byte where ANNALS_SLOW is set, else a sample.
    var generator = SeededGenerator(seed: 13)
    for page in try Corpus.seeds() {
      let all = Array(stride(from: 0, through: page.bytes.count, by: 16))
      let cuts = Corpus.isSlow ? all : Array(all.shuffled(using: &generator).prefix(12))
      for cut in cuts {
        guard let reading = try? Reader().read(Array(page.bytes[..<cut]), document: "d", source: "d") else {
          continue
        }
        let last = reading.claims.flatMap(\.evidence).map(\.end).max() ?? 0
        if last > cut { Issue.record("\(page.document) cut at \(cut)") }
      }
    }
  }

  @Test func `bytes at random are read or refused`() {
    var generator = SeededGenerator(seed: 17)
    let words = Array("镇长书记林小川主持会议6月3日，。、“”召开辞去职务任命为项目行动（）《》2023年\n ")
    for round in 0..<(Corpus.isSlow ? 2_000 : 200) {
      let count = Int.random(in: 0...120, using: &generator)
      var bytes: [UInt8]
      if round.isMultiple(of: 2) {
        bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      } else {
        // Words of the genre in no order come further than bytes do.
        bytes = Array(
          String((0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &generator)] }).utf8)
      }
      if round.isMultiple(of: 3), count > 0 {
        bytes.insert(0xFF, at: Int.random(in: 0..<count, using: &generator))
      }
      guard let reading = try? Reader().read(bytes, document: "d", source: "d") else { continue }
      for evidence in reading.claims.flatMap(\.evidence) {
        #expect(0 <= evidence.start && evidence.start < evidence.end && evidence.end <= bytes.count)
      }
    }
  }

  /// What the readers of pages are tempted to look before, and behind.
  private static let signs = Array("，。、；：“”‘’（）《》·—\"'*|#-0123456789年月日第届次△■任为和的前原人民生实事科村镇街".unicodeScalars)

  @Test(.enabled(if: Repository.hasFile(Repository.path + "/Tests/Gold/articles")))
  func `pages cut, shuffled and strewn with signs are read, and each passage is within them`() throws {
    var generator = SeededGenerator(seed: 23)
    let pages = try Corpus.pages(in: "Tests/Gold/articles")
    for round in 0..<(Corpus.isSlow ? 6_000 : 300) {
      guard let page = pages.randomElement(using: &generator) else { return }
      var scalars = Array(String(decoding: page.bytes, as: UTF8.self).unicodeScalars)
      switch round % 4 {
      case 0:
        let first = Int.random(in: 0..<scalars.count, using: &generator)
        scalars = Array(scalars[first...].prefix(Int.random(in: 3...400, using: &generator)))
      case 1:
        for _ in 0..<scalars.count / 20 {
          scalars[Int.random(in: 0..<scalars.count, using: &generator)] =
            ReaderTests.signs.randomElement(using: &generator) ?? "，"
        }
      case 2: scalars.removeAll { _ in Int.random(in: 0..<20, using: &generator) == 0 }
      default:
        scalars = Array(scalars.split(separator: "\n").shuffled(using: &generator).joined(separator: ["\n"]))
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      let bytes = Array(String(text).utf8)
      guard let reading = try? Reader().read(bytes, document: "d", source: "d") else { continue }
      for evidence in reading.claims.flatMap(\.evidence) {
        #expect(0 <= evidence.start && evidence.start < evidence.end && evidence.end <= bytes.count)
      }
    }
  }
}
