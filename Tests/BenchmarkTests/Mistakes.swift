import Civics

@testable import benchmark

/// Papers of two towns in which a handful of names are often misprinted, doubted, or read in two ways.
struct Mistakes {
  private(set) var claims: [Claim] = []

  init(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let names = ["何明", "何朋", "何平", "何乎", "方东", "方東", "方乐", "林海", "林诲", "林悔", "何明会"]
    let seats = [("书记", "云青镇党委"), ("委员", "云青镇党委"), ("镇长", "云青镇人民政府")]
    let places: [String?] = ["江南省云州市青山区云青镇", "江南省云州市青山区石泉镇", nil]
    for document in 0..<14 {
      let id = "d\(document)"
      var offset = 0
      func add(_ fact: Fact) {
        let evidence = Evidence(start: offset, end: offset + 9, line: 1, quote: "何明等")
        offset += 10
        if let claim = Claim(document: id, fact: fact, evidence: [evidence]) { claims.append(claim) }
      }
      let place = places[random.happens(700) ? 0 : 1 + random.number(below: 2)]
      add(.document(DocumentFact(source: id, encoding: "UTF-8", sha256: "0", year: 2010, place: place)))
      var known: [String: PersonName] = [:]
      for _ in 0..<(1 + random.number(below: 4)) {
        let name = names[random.number(below: names.count)]
        var person = PersonName(name)
        if random.happens(250) { person.doubt = "no name ends so" }
        if name == "何明", random.happens(300) {
          person.alternatives = [NameAlternative(person: "何明会", score: 0.25)]
        }
        // Within a document a name is read in one way.
        person = known[name] ?? person
        known[name] = person
        let seat = seats[random.number(below: seats.count)]
        if random.happens(800) {
          add(.role(RoleFact(person: person, title: seat.0, organization: seat.1, printed: seat.0)))
        } else {
          add(.act(ActFact(person: person, event: "e1", act: .speak)))
        }
      }
    }
  }
}
