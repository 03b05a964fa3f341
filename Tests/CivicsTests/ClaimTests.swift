import Civics
import Testing

@Suite struct ClaimTests {
  private let initiative = Fact.initiative(InitiativeFact(name: "清河行动"))

  @Test func `nothing is claimed without a passage`() {
    let person = PersonName("林小川")
    let facts: [Fact] = [
      initiative, .role(RoleFact(person: person, title: "镇长", organization: nil, printed: "镇长")),
      .event(EventFact(id: "e1", name: "清河镇工作会议", kind: .workMeeting)),
      .act(ActFact(person: person, event: "e1", act: .speak)),
      .change(ChangeFact(person: person, change: .elected, title: "镇长", organization: nil)),
    ]
    for fact in facts { #expect(Claim(document: "d", fact: fact, evidence: []) == nil) }
  }

  @Test func `what is said of the document itself needs no passage`() {
    let fact = DocumentFact(source: "d.txt", encoding: "UTF-8", sha256: "")
    #expect(Claim(document: "d", fact: .document(fact), evidence: [])?.evidence == [])
  }

  @Test func `passages stand in the order of the page and each once`() throws {
    let passages = [(30, 36), (3, 9), (3, 6), (30, 36), (3, 9), (12, 15)].map {
      Evidence(start: $0, end: $1, line: $0 / 10 + 1, quote: "清河")
    }
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<20 {
      let claim = try #require(
        Claim(document: "d", fact: initiative, evidence: passages.shuffled(using: &generator)))
      #expect(claim.evidence.map(\.start) == [3, 3, 12, 30])
      #expect(claim.evidence.map(\.end) == [6, 9, 15, 36])
    }
  }

  @Test func `claims of the same passages in another order are equal`() {
    let passages = [
      Evidence(start: 0, end: 3, line: 1, quote: "清"), Evidence(start: 3, end: 6, line: 1, quote: "河"),
    ]
    #expect(
      Claim(document: "d", fact: initiative, evidence: passages)
        == Claim(document: "d", fact: initiative, evidence: passages.reversed()))
  }
}
