import CivicGraph
import Civics
import Foundation
import Testing
import TownSupport

@testable import Exporters

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SVGTests {
  /// Every picture that the graph has something for.
  static func views(of graph: Graph) -> [SVGView] {
    let shown: [(SVGView, Bool)] = [
      (.timeline(TimelineQuery()), graph.events.isEmpty && graph.changes.isEmpty),
      (.posts(organization: nil), graph.tenures.isEmpty), (.initiatives(), graph.initiatives.isEmpty),
    ]
    return shown.filter { !$0.1 }.map(\.0) + graph.persons.map { .trace($0.id) }
  }

  @Test func `unknown persons and times of which nothing is known have no picture`() {
    #expect(SVGWriter.write(.trace("person/欧阳某"), of: OutputTests.town) == nil)
    #expect(SVGWriter.write(.timeline(TimelineQuery(year: 1900)), of: OutputTests.town) == nil)
  }

  @Test(arguments: [false, true], Language.allCases)
  func `an XML parser takes every picture, and gives the names back`(isHostile: Bool, language: Language)
    throws
  {
    let town = isHostile ? hostileTown : OutputTests.town
    for view in SVGTests.views(of: town) {
      let text = try #require(SVGWriter.write(view, of: town, language: language, sources: "../"))
      let page = try ParsedPage(text)
      #expect(page.elements.isSubset(of: ParsedPage.known), "\(page.elements)")
      if case .trace(let id) = view {
        let name = try #require(town.person(id)).name.visible
        #expect(page.texts.contains { $0.filter { $0 != " " } == name.filter { $0 != " " } }, "\(name)")
      }
    }
  }

  @Test func `a picture of some time has what was seen then, and nothing else`() throws {
    let town = graph(
      paper("a", year: 2001) {
        $0.role("方己", "书记")
        $0.role("何川", "副书记")
        $0.initiative("河道整治工程")
        $0.initiative("旧桥改造工程")
      },
      paper("b", year: 2004) {
        $0.role("方己", "书记")
        $0.role("白石", "镇长", "白石镇人民政府")
        $0.initiative("河道整治工程")
        $0.initiative("新桥建设工程")
      })
    let time = TimelineQuery(from: Day(year: 2003, month: 5, day: 1), through: nil)
    for isDot in [false, true] {
      let posts = try #require(
        isDot
          ? DotWriter.write(.posts(during: time), of: town)
          : SVGWriter.write(.posts(organization: nil, during: time), of: town))
      #expect(posts.contains("方己") && posts.contains("白石") && !posts.contains("何川"))
      let initiatives = try #require(
        isDot
          ? DotWriter.write(.initiatives(during: time), of: town)
          : SVGWriter.write(.initiatives(during: time), of: town))
      #expect(initiatives.contains("新桥") && !initiatives.contains("旧桥"))
      for picture in [posts, initiatives] { #expect(picture.contains("2004") && !picture.contains("2001")) }
    }
    let before = TimelineQuery(through: Day(year: 1999, month: 1, day: 1))
    #expect(SVGWriter.write(.posts(organization: nil, during: before), of: town) == nil)
    #expect(SVGWriter.write(.initiatives(during: before), of: town) == nil)
    for view in [DotView.posts(during: before), .meetings(during: before), .initiatives(during: before)] {
      #expect(DotWriter.write(view, of: town) == nil)
    }
  }

  @Test func `an empty graph has no pictures`() {
    for view in [SVGView.posts(organization: nil), .initiatives(), .timeline(TimelineQuery())] {
      #expect(SVGWriter.write(view, of: Graph([Claim]())) == nil)
    }
  }

  @Test func `no address of an issue or of a file leads to a script`() throws {
    let passage = Evidence(start: 0, end: 6, line: 1, quote: "方言")
    for (source, url, expected) in [
      ("javascript:alert(1)", nil, "javascript%3Aalert%281%29"),
      ("a b/\"c\".txt", "javascript:alert(1)", "a%20b/%22c%22.txt"),
      ("a.txt", "https://example.org/?a=1&b=\"2\"", "https://example.org/?a=1&b=\"2\""),
    ] {
      let facts = DocumentFact(source: source, encoding: "UTF-8", sha256: "0", url: url, year: 2001)
      let role = RoleFact(person: PersonName("方言"), title: "书记", organization: "白石镇党委", printed: "书记")
      let claims = [Fact.document(facts), .role(role)].compactMap {
        Claim(document: "a", fact: $0, evidence: [passage])
      }
      let text = try #require(SVGWriter.write(.posts(organization: nil), of: Graph(claims), sources: ""))
      let links = try ParsedPage(text).links
      #expect(Set(links) == [expected])
    }
  }

  @Test func `without a way to the files no link leads to one`() throws {
    let text = try #require(SVGWriter.write(.timeline(TimelineQuery()), of: OutputTests.town))
    #expect(try ParsedPage(text).links.isEmpty)
  }

  @Test func `what is stated has another form than what was seen`() throws {
    let id = "person/何川"
    let page = try #require(SVGWriter.page(.trace(id), of: OutputTests.town))
    let forms = page.shapes.map(\.form)
    let circles = forms.filter { if case .circle = $0 { true } else { false } }
    #expect(!circles.isEmpty)
    let end = page.shapes.contains { shape in
      if case .polygon(let points) = shape.form { return points.count == 3 && shape.fill == "#ffffff" }
      return false
    }
    #expect(end, "the stated end has no triangle")
    let secretary = try #require(SVGWriter.write(.trace("person/方言"), of: OutputTests.town))
    #expect(secretary.contains("初见 1998-05-06，末见 2001；起止未载"))
    #expect(!secretary.contains("polygon points=\"14,"))
    #expect(!secretary.contains("载明"))
  }

  @Test func `a name that is broken into lines is still one text`() throws {
    let name = "白石镇第三届人民代表大会第五次会议暨半年度工作会议暨河道整治工程动员大会"
    let town = graph(paper("a", year: 2001) { $0.event("e", name, "2001-07-02") })
    let text = try #require(SVGWriter.write(.timeline(TimelineQuery()), of: town))
    #expect(text.contains("<tspan"))
    #expect(try ParsedPage(text).texts.contains(name))
  }

  @Test func `a person's picture has all years of the issues, so that pictures can be compared`() throws {
    let text = try #require(SVGWriter.write(.trace("person/林原"), of: OutputTests.town))
    let texts = try ParsedPage(text).texts
    for year in ["1998", "2001"] { #expect(texts.contains(year)) }
    #expect(texts.contains("1999–2000无报"))
  }

  @Test func `of many years the round ones stand above their columns`() throws {
    let town = Graph(
      Array(1961...2003).flatMap { (year: Int) in paper(String(year), year: Int(year)) { $0.role("方言", "书记") }
      })
    let page = try #require(SVGWriter.page(.trace("person/方言"), of: town))
    let texts = try ParsedPage(page.svg).texts
    for year in ["1965", "1970", "2000"] { #expect(texts.contains(year)) }
    #expect(!texts.contains("1967"))
    #expect(page.width < 900)
  }

  @Test func `a handover is drawn from the last sight of the one to the first of the other`() throws {
    let page = try #require(SVGWriter.page(.trace("person/林原"), of: OutputTests.town))
    let line = page.shapes.first { shape in
      if case .line(let x1, _, let x2, _) = shape.form { return shape.isDashed && x2 > x1 + 20 }
      return false
    }
    #expect(line != nil)
    #expect(page.svg.contains("何川 末见 1998-05-06"))
  }

  @Test func `the same picture whatever the order of claims`() {
    let claims = RandomTown(seed: 7).claims
    let (one, other) = (Graph(claims), Graph(claims.reversed()))
    for view in SVGTests.views(of: one) {
      #expect(SVGWriter.write(view, of: one) == SVGWriter.write(view, of: other))
    }
  }
}

/// What an XML parser finds in a picture.
private final class ParsedPage: NSObject, XMLParserDelegate {
  static let known: Set<String> = [
    "svg", "title", "desc", "rect", "line", "circle", "polygon", "text", "tspan", "g", "a",
  ]

  private(set) var elements: Set<String> = []
  private(set) var texts: [String] = []
  private(set) var links: [String] = []
  private var isText = false

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    let isRead = parser.parse()
    #expect(isRead, "\(String(describing: parser.parserError)) in \(text)")
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.insert(name)
    if name == "text" {
      isText = true
      texts.append("")
    }
    if let link = attributes["href"] { links.append(link) }
    #expect(!attributes.keys.contains { $0.hasPrefix("on") })
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name == "text" { isText = false }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    if isText { texts[texts.count - 1] += characters }
  }
}
