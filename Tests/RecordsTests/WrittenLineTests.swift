import Civics
import TestSupport
import Testing

@testable import Records

/// The quick reader of lines as they are written, held against the reader of all JSON.
@Suite struct WrittenLineTests {
  /// What a line says; nil where it is no claim. A space in front makes it a line that only the reader of all
  /// JSON takes.
  private func read(_ line: [UInt8], quickly: Bool) -> [Claim]? {
    try? ClaimLines.read((quickly ? [] : [UInt8(ascii: " ")]) + line, file: "x")
  }

  private func taken(_ line: [UInt8]) -> Claim? {
    var texts = TextTable()
    return line.withUnsafeBufferPointer { bytes in
      var reader = WrittenLine(bytes, 0..<bytes.count)
      return reader.claim(&texts)
    }
  }

  /// The samples as they are, and with passages that need no escapes.
  private var lines: [[UInt8]] {
    let plain = [
      Evidence(start: 0, end: 12, line: 1, quote: "镇长周小川"),
      Evidence(start: 90, end: 9_999_999_999, line: 31, quote: ""),
    ]
    let claims =
      ClaimSamples.all
      + ClaimSamples.all.compactMap {
        Claim(document: $0.document, fact: $0.fact, evidence: plain)
      }
    return claims.map { Array(ClaimLines.write([$0]).dropLast()) }
  }

  @Test func `what is written is read the same by both readers`() {
    for line in lines { #expect(read(line, quickly: true) == read(line, quickly: false)) }
    #expect(lines.compactMap(taken).count > 20)
    for line in lines where taken(line) != nil { #expect(taken(line) == read(line, quickly: false)?.first) }
  }

  @Test func `a line that differs in one byte is read the same by both readers`() {
    var generator = SeededGenerator(seed: 11)
    for line in lines where line.count < 500 {
      for _ in 0..<60 {
        var changed = line
        let place = Int.random(in: 0..<line.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: changed[place] = Array("{}[]\",:\\u0-19 e\n\u{FF}".utf8).randomElement(using: &generator) ?? 0
        case 1: changed.remove(at: place)
        default: changed.insert(changed[place], at: place)
        }
        let both = (read(changed, quickly: true), read(changed, quickly: false))
        #expect(both.0 == both.1, "\(String(decoding: changed, as: UTF8.self))")
      }
    }
  }

  @Test func `what is written with spaces, escapes or another order is left to the other reader`() {
    let line = #"{"fact":"initiative","document":"d","name":"清河","part_of":null,"event":null,"#
    let end = #""evidence":[{"start":0,"end":6,"line":1,"quote":"清河"}]}"#
    #expect(taken(Array((line + end).utf8)) != nil)
    #expect(taken(Array((line + " " + end).utf8)) == nil)
    #expect(taken(Array((line + end + " ").utf8)) == nil)
    #expect(taken(Array((line + end.replacing("清河", with: "\\u6e05")).utf8)) == nil)
    #expect(taken(Array((line + end.replacing("\"end\":6,", with: "")).utf8)) == nil)
    #expect(taken(Array((line + end.replacing("\"start\":0", with: "\"start\":00")).utf8)) == nil)
    #expect(taken(Array((line + "\"evidence\":[]}").utf8)) == nil)
  }
}
