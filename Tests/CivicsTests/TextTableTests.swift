import Testing

@testable import Civics

@Suite struct TextTableTests {
  @Test func `a text keeps its number and another gets another`() {
    var table = TextTable()
    let texts = (0..<5_000).map { "镇\($0 % 2_500)长" }
    let numbers = texts.map { table.number(of: $0) }
    #expect(table.count == 2_500)
    #expect(zip(texts, numbers).allSatisfy { table[$1] == $0 })
    #expect(table.known("镇7长") == numbers[7])
    #expect(table.known("镇7") == nil)
    #expect(table.number(of: "") == table.number(of: ""))
  }

  @Test func `two spellings of one character are two texts`() {
    var table = TextTable()
    #expect(table.number(of: "é") != table.number(of: "e\u{301}"))
  }

  @Test func `bytes that are no text get no number`() {
    var table = TextTable()
    let numbers = [[0xE9, 0x95], [0xFF], [0xE9, 0x95, 0x87]].map { (bytes: [UInt8]) in
      bytes.withUnsafeBufferPointer { table.number(ofUTF8: $0) }
    }
    #expect(numbers == [nil, nil, 0])
  }
}

@Suite struct WorkersTests {
  @Test func `what workers give comes in the order of the pieces`() {
    let backwards = Workers(count: 3) { pieces, work in
      for piece in (0..<pieces).reversed() { work(piece) }
    }
    #expect(backwards.map(5) { $0 * $0 } == [0, 1, 4, 9, 16])
    #expect(backwards.map(0) { $0 }.isEmpty)
    let both = backwards.both({ "甲" }, { 2 })
    #expect(both.0 == "甲" && both.1 == 2)
  }
}

@Suite struct EvidenceTests {
  @Test func `a passage gives back its place and its quote, whatever the quote`() {
    for quote in ["", "镇长", "a\u{0}b", String(repeating: "长", count: 1_000)] {
      let passage = Evidence(start: 3, end: 9_999_999_999, line: 7, quote: quote)
      #expect(passage.start == 3 && passage.end == 9_999_999_999 && passage.line == 7)
      #expect(passage.quote == quote)
      #expect(passage == Evidence(start: 3, end: 9_999_999_999, line: 7, quote: quote))
    }
  }

  @Test func `passages differ by line and by quote too`() {
    let passage = Evidence(start: 0, end: 6, line: 1, quote: "镇长")
    #expect(passage != Evidence(start: 0, end: 6, line: 1, quote: "镇张"))
    #expect(passage != Evidence(start: 0, end: 6, line: 2, quote: "镇长"))
    #expect(passage < Evidence(start: 0, end: 6, line: 2, quote: "镇长"))
    #expect(Set([passage, Evidence(start: 0, end: 6, line: 1, quote: "镇长")]).count == 1)
  }

  @Test func `bytes that are no text make no passage`() {
    let bytes: [UInt8] = [0xE9, 0x95]
    #expect(bytes.withUnsafeBufferPointer { Evidence(start: 0, end: 2, line: 1, utf8: $0) } == nil)
  }
}
