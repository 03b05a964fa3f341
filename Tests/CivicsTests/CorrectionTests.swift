import Civics
import Testing

@Suite struct CorrectionTests {
  @Test(arguments: ["1999_03", "1999_03:12", "1999_03:355-379", "a:b", "a:b:7", "12:30-x", ":3"])
  func `a place is written as it is read`(text: String) {
    #expect(Correction.Scope(text)?.description == text)
  }

  @Test func `a place is a document, a line or bytes`() {
    #expect(Correction.Scope("a:b:7") == Correction.Scope(document: "a:b", line: 7))
    #expect(Correction.Scope("a:3-9") == Correction.Scope(document: "a", bytes: 3..<9))
    #expect(Correction.Scope("a:x") == Correction.Scope(document: "a:x"))
    #expect(Correction.Scope("a:9-3") == nil)
    #expect(Correction.Scope("a:3-3") == nil)
    #expect(Correction.Scope("") == nil)
  }

  @Test func `a passage stands in a place that touches it`() {
    let passage = Evidence(start: 10, end: 20, line: 3, quote: "镇长")
    #expect(Correction.Scope(document: "a").holds(passage, of: "a"))
    #expect(!Correction.Scope(document: "a").holds(passage, of: "b"))
    #expect(Correction.Scope(document: "a", line: 3).holds(passage, of: "a"))
    #expect(!Correction.Scope(document: "a", line: 4).holds(passage, of: "a"))
    #expect(Correction.Scope(document: "a", bytes: 19..<30).holds(passage, of: "a"))
    #expect(!Correction.Scope(document: "a", bytes: 20..<30).holds(passage, of: "a"))
  }
}
