import CivicGraph
import Civics
import Foundation
import Testing
import TownSupport

@testable import Exporters

@Suite struct DotTests {
  static let graphviz = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/dot" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  static let views: [DotView] = [.overview, .whole, .year(2001), .posts(), .meetings(), .initiatives()]

  @Test func unknownPersonsAndYearsHaveNoPicture() {
    #expect(DotWriter.write(.person("欧阳某"), of: OutputTests.town) == nil)
    #expect(DotWriter.write(.year(1900), of: OutputTests.town) == nil)
  }

  @Test func aGapOfYearsIsShownAsOne() {
    let posts = DotWriter.write(.posts(), of: OutputTests.town)
    #expect(posts?.contains("1999–2000\\n无报") == true)
  }

  @Test func aPostThatChangedHandsIsDashedAndAHolderWhoStaysIsNot() throws {
    let posts = try #require(DotWriter.write(.posts(), of: OutputTests.town))
    let edges = posts.split(separator: "\n").filter { $0.contains(" -> ") }
    let mayor = edges.filter { $0.contains("post/白石镇人民政府/镇长 1998\" ->") }
    #expect(mayor.count == 1 && mayor.allSatisfy { $0.contains("style=dashed") && $0.contains("易人") })
    let secretary = edges.filter { $0.contains("post/白石镇党委/书记 1998\" ->") }
    #expect(secretary.count == 1 && secretary.allSatisfy { !$0.contains("dashed") })
  }

  @Test func `what a person did stands in the column of its year`() throws {
    let text = try #require(DotWriter.write(.person("方言"), of: OutputTests.town))
    let columns = text.split(separator: "\n").filter { $0.contains("rank=same; \"axis ") }
    #expect(columns.count == 2)
    for (year, event) in [("1998", "event/1998-05-06/白石镇工作会议"), ("2001", "event/2001/白石镇运动会")] {
      #expect(
        columns.contains { $0.contains("\"axis \(year)\"") && $0.contains("\"\(event)\"") }, "\(columns)")
    }
  }

  @Test func `forty years of a large town are still an overview of one sheet`() throws {
    let claims = (0..<40).flatMap { (year: Int) -> [Claim] in
      paper("p\(1980 + year)", year: 1980 + year) { town in
        for number in 0..<30 {
          let given: [Character] = ["东", "西", "南", "北", "中", "川"]
          let person = "方\(given[number % 5])\(given[number / 5])"
          town.role(person, "委员", "第\(number % 15)局")
          town.event("e\(number)", "第\(number)次会议", "\(1980 + year)-05-\(10 + number % 20)")
          town.act(person, "e\(number)")
          town.initiative("第\(number)号工程", event: "e\(number)")
        }
      }
    }
    let text = try #require(DotWriter.write(.overview, of: Graph(claims)))
    let nodes = text.split(separator: "\n").filter { $0.contains("[label=") && !$0.contains(" -> ") }
    // Nine bodies, the others, events and initiatives, each with a head and six columns; and the axis.
    #expect(nodes.count == 13 * 7)
    #expect(text.contains("label=\"1980–1986\\n7 期\"") && text.contains("label=\"2015–2019\\n5 期\""))
    #expect(text.contains("6 个单位\\n12 人") && text.contains("210 次，30 人参加"))
    let labels = nodes.compactMap { $0.firstMatch(of: /label="([^"]*)"/)?.output.1 }
    #expect(labels.allSatisfy { $0.components(separatedBy: "\\n").count <= 7 })
    #expect(labels.flatMap { $0.components(separatedBy: "\\n") }.allSatisfy { $0.count <= 20 })
  }

  @Test func `what stands in two years without one between them is joined by a thin line over a gap`() throws
  {
    let claims = [2001, 2002, 2005].flatMap { (year: Int) -> [Claim] in
      paper("p\(year)", year: year) { $0.role("方一", "书记", "白石镇党委") }
    }
    let text = try #require(DotWriter.write(.overview, of: Graph(claims)))
    #expect(
      text.contains(
        "label=\"2003–2004 未见\" arrowhead=none penwidth=2 weight=100 color=\"#c9d0d9\" style=dashed"))
    let joins = text.split(separator: "\n").filter { $0.contains("tooltip=\"方一\"") }
    #expect(joins.count == 2)
    #expect(joins.map { $0.contains("penwidth=2") } == [true, false])
  }

  @Test func `meetings are trees, so that no edges cross`() throws {
    let claims = RandomTown(seed: 11).claims
    for view in [DotView.meetings(), .year(Graph(claims).timeline(TimelineQuery()).years[0].year ?? 0)] {
      let text = try #require(DotWriter.write(view, of: Graph(claims)))
      let edges = text.split(separator: "\n").filter { $0.contains(" -> ") && !$0.contains("style=invis") }
      let heads = edges.compactMap { line in
        line.firstMatch(of: #/\s->\s("(?:[^"\\]|\\.)*")/#).map { String($0.output.1) }
      }
      #expect(!heads.isEmpty)
      #expect(Set(heads).count == heads.count)
    }
  }

  @Test func `the only post of a body has no frame whose name an edge could cross`() throws {
    let text = try #require(DotWriter.write(.whole, of: OutputTests.town))
    #expect(!text.contains("cluster organization/白石镇党委"))
    #expect(text.contains("label=\"书记\\n白石镇党委\""))
    #expect(text.contains("cluster organization/白石镇人民政府"))
  }

  @Test func samePictureWhateverTheOrderOfClaims() {
    let claims = paper("a") { town in
      for number in 1...9 {
        town.role("方\(number)", "委员")
        town.event("e\(number)", "第\(number)次会议", "2019-05-0\(number)")
        town.act("方\(number)", "e\(number)")
        town.initiative("第\(number)计划", event: "e\(number)")
      }
    }
    for view in DotTests.views + [.person("方3")] {
      #expect(DotWriter.write(view, of: Graph(claims)) == DotWriter.write(view, of: Graph(claims.reversed())))
    }
  }

  @Test(.enabled(if: graphviz != nil, "Graphviz is not installed"), arguments: [false, true])
  func graphvizTakesEveryViewWithoutAWord(isHostile: Bool) throws {
    let town = isHostile ? hostileTown : OutputTests.town
    for language in Language.allCases {
      for view in DotTests.views + [.person(isHostile ? hostile : "何川")] {
        let text = try #require(DotWriter.write(view, of: town, language: language))
        let result = try layout(text)
        #expect(result.status == 0 && result.complaint.isEmpty, "\(view): \(result.complaint)")
      }
    }
  }

  @Test(.enabled(if: graphviz != nil, "Graphviz is not installed"))
  func graphvizTakesAnEmptyGraph() throws {
    for view in [DotView.overview, .whole, .posts(), .meetings(), .initiatives()] {
      let result = try layout(try #require(DotWriter.write(view, of: Graph([Claim]()))))
      #expect(result.status == 0 && result.complaint.isEmpty, "\(view): \(result.complaint)")
    }
  }

  private func layout(_ text: String) throws -> (status: Int32, complaint: String) {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(path: "annals-\(UUID().uuidString).dot")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: try #require(DotTests.graphviz))
    process.arguments = ["-Tsvg", file.path(percentEncoded: false)]
    let complaint = Pipe()
    process.standardError = complaint
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let said = complaint.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}
