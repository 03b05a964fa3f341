package import CivicGraph
package import Civics

/// Builds claims of invented papers, each with a passage of its own so that evidence can be told apart.
package struct Paper {
  package let name: String
  package var claims: [Claim] = []
  private var offset = 0

  package init(_ name: String, year: Int? = 2019, place: String? = "江州市清河区白石镇", published: String? = nil) {
    self.name = name
    let facts = DocumentFact(
      source: "papers/\(name).txt", encoding: "UTF-8", sha256: "0",
      published: published.flatMap { CivicDate(edtf: $0) }, year: year, place: place)
    add(.document(facts), "题头")
  }

  package mutating func role(
    _ person: String, _ title: String, _ organization: String? = "白石镇党委", doubt: String? = nil,
    or alternatives: [NameAlternative] = [], isFormer: Bool = false
  ) {
    let name = PersonName(person, alternatives: alternatives, doubt: doubt)
    add(
      .role(
        RoleFact(
          person: name, title: title, organization: organization, printed: title, isFormer: isFormer)),
      title + person)
  }

  package mutating func event(
    _ id: String, _ name: String, _ date: String?, kind: EventKind = .workMeeting, hosts: [String] = [],
    isPlanned: Bool = false
  ) {
    let date = date.flatMap { CivicDate(edtf: $0) }
    add(
      .event(EventFact(id: id, name: name, date: date, kind: kind, hosts: hosts, isPlanned: isPlanned)), name)
  }

  package mutating func act(_ person: String, _ event: String, _ act: ActKind = .attend, doubt: String? = nil)
  {
    add(
      .act(ActFact(person: PersonName(person, doubt: doubt), event: event, act: act)), person + act.rawValue)
  }

  package mutating func change(
    _ person: String, _ change: ChangeKind, _ title: String, _ organization: String? = "白石镇人民政府",
    _ date: String? = nil
  ) {
    add(
      .change(
        ChangeFact(
          person: PersonName(person), change: change, title: title, organization: organization,
          date: date.flatMap { CivicDate(edtf: $0) })),
      person + change.rawValue)
  }

  package mutating func initiative(_ name: String, partOf: String? = nil, event: String? = nil) {
    add(.initiative(InitiativeFact(name: name, partOf: partOf, event: event)), name)
  }

  private mutating func add(_ fact: Fact, _ quote: String) {
    let end = offset + quote.utf8.count
    let line = claims.count + 1
    let evidence = Evidence(start: offset, end: end, line: line, quote: quote)
    if let claim = Claim(document: name, fact: fact, evidence: [evidence]) { claims.append(claim) }
    offset = end
  }
}

/// 己 and 已 are taken for one another, 未 and 末 too; 東 is 东.
package let resemblance = Resemblance(
  areLookalikes: { ["己已", "已己", "未末", "末未"].contains("\($0)\($1)") },
  simplified: { $0.replacing("東", with: "东") })

/// A paper made in one expression.
package func paper(
  _ name: String, year: Int? = 2019, place: String? = "江州市清河区白石镇", published: String? = nil,
  _ content: (inout Paper) -> Void
) -> [Claim] {
  var paper = Paper(name, year: year, place: place, published: published)
  content(&paper)
  return paper.claims
}

package func graph(_ papers: [Claim]...) -> Graph {
  Graph(papers.flatMap { $0 }, resemblance: resemblance)
}
