import Civics

@testable import benchmark

extension Province {
  /// The claims of all issues.
  var claims: [Claim] { (0..<issues).flatMap { claims(ofIssue: $0) } }

  /// The claims of all issues with what a tidy province has not: posts named within the sentence of an act, events
  /// of other years than their issues, people who leave a post in which they are still seen, strangers in a post.
  func muddled() -> [Claim] {
    var random = SplitMix(seed: seed &* 977)
    return (0..<issues).flatMap { number -> [Claim] in
      let claims = claims(ofIssue: number)
      let acts = claims.filter { if case .act = $0.fact { true } else { false } }
      return claims.flatMap { claim -> [Claim] in
        switch claim.fact {
        case .role(var role) where random.happens(600):
          guard let act = random.one(of: acts)?.evidence.first else { return [claim] }
          let within = Evidence(
            start: act.start, end: act.start + 3, line: act.line, quote: String(act.quote.prefix(1)))
          if random.happens(300) { role.person = PersonName("柳" + role.person.name.suffix(1) + "青") }
          return [claim, Claim(document: claim.document, fact: .role(role), evidence: [within])]
            .compactMap(\.self).suffix(random.happens(500) ? 1 : 2)
        case .role(let role) where random.happens(100):
          let change = ChangeFact(
            person: role.person, change: .resigned, title: role.title, organization: role.organization,
            date: CivicDate(year: 2004 + random.number(below: 6), month: 3, day: 2))
          return [claim, Claim(document: claim.document, fact: .change(change), evidence: claim.evidence)]
            .compactMap(\.self)
        case .event(var event) where random.happens(100):
          event.date = CivicDate(
            year: 2001 + random.number(below: 12), month: 5, day: 1 + random.number(below: 2))
          return [Claim(document: claim.document, fact: .event(event), evidence: claim.evidence)]
            .compactMap(\.self)
        case .event(var event) where random.happens(500):
          event.date = CivicDate(year: event.date?.year, month: 6, day: 1 + random.number(below: 3))
          return [Claim(document: claim.document, fact: .event(event), evidence: claim.evidence)]
            .compactMap(\.self)
        default: return [claim]
        }
      }
    }
  }
}
