import CivicGraph
import Civics
import Foundation
import Testing
import TownSupport

@testable import Exporters

@Suite struct AnswerOutputTests {
  private let town = OutputTests.town
  private let style = TextStyle(isColored: false, width: 80)

  private func roster(_ date: String, in graph: Graph) throws -> Roster {
    guard case .found(let roster) = graph.roster(on: try #require(CivicDate(edtf: date))) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return roster
  }

  private func found<Answer>(_ finding: Finding<Answer>) throws -> Answer {
    guard case .found(let answer) = finding else { throw CocoaError(.fileNoSuchFile) }
    return answer
  }

  @Test func `a roster as text`() throws {
    #expect(
      AnswerFormat.text.write(try roster("1999-01-01", in: town), style: style) == """
        Who held what on 1999-01-01                 3 people · 3 posts · 2 organizations
        ◐ seen before and after · ○ seen only before, only after, or on a day not told

        白石镇党委
          ◐  书记    方言  seen before and after: 1998-05-06, 2001
                     “书记方言”  1998_01:2
                     “书记方言”  2001_07:2

        白石镇人民政府
          ○  镇长    何川  only before: 1998-05-06
                     then 林原, first seen 2001-07-02: it changed hands in between
                     “镇长何川”  1998_01:3
          ○  镇长    林原  only after: 2001-07-02
                     before: 何川, last seen 1998-05-06: it changed hands in between
                     “镇长林原”  2001_07:3
          ○  副镇长  何川  only after: resigned 2001-07-02
                     “何川resigned”  2001_07:9

        """)
  }

  @Test func `a post as text and as Markdown`() throws {
    let mayor = try found(town.history(ofPost: "镇长"))
    #expect(
      AnswerFormat.text.write(mayor, style: style) == """
        镇长 · 白石镇人民政府                                     2 people · 1998 – 2001
        One person holds it at a time.

          何川  seen 1998-05-06 · no start or end is stated
                “镇长何川”  1998_01:3
          ↓     changed hands after 1998-05-06 and by 2001-07-02
          林原  seen 2001-07-02 · no start or end is stated
                “镇长林原”  2001_07:3

        """)
    #expect(
      AnswerFormat.markdown.write(try found(town.history(ofPost: "副镇长"))) == """
        # 副镇长 · 白石镇人民政府

        1 person · 2001

        Several may hold it at a time: nobody here follows another.

        - **何川** seen 2001-07-02 · stated: resigned 2001-07-02 · no start is stated
          - “副镇长何川” `2001_07:4`
          - “何川resigned” `2001_07:9`

        """)
  }

  @Test func `a sighting is never given as a start or an end`() throws {
    let texts = [
      AnswerFormat.text.write(try roster("1999-01-01", in: town)),
      AnswerFormat.text.write(try found(town.history(ofPost: "镇长"))),
    ]
    for text in texts { #expect(!text.contains("since") && !text.contains("until")) }
  }

  @Test func `an initiative and the list of all as text`() throws {
    #expect(
      AnswerFormat.text.write(try found(town.history(ofInitiative: "河道整治工程")), style: style) == """
        河道整治工程                                         2001 · 1 mention in 1 issue
        mentioned 2001-07-02

          2001-07-02  白石镇人民代表大会
                      “河道整治工程”  2001_07:10

        """)
    #expect(
      AnswerFormat.text.write(town.initiativeList(), style: style) == """
        Initiatives                                                  1 initiative · 2001

        Seen in one year                                                               1
          2001  河道整治工程
                “河道整治工程”  2001_07:10

        """)
  }

  @Test func `more years than fit beside the names are told as first and last`() {
    let papers = (1990...2001).flatMap { year in
      paper("p\(year)", year: year) { $0.initiative(year == 1993 ? "老屋修缮" : "河道整治工程") }
    }
    let text = AnswerFormat.text.write(graph(papers).initiativeList(), style: style)
    #expect(text.contains("  1990 – 2001  河道整治工程  in 11 years\n"))
    #expect(text.contains("  1993         老屋修缮\n"))
  }

  @Test func `a meeting as text`() throws {
    #expect(
      AnswerFormat.text.write(try found(town.meetings(named: "白石镇人民代表大会")), style: style) == """
        白石镇人民代表大会                                         2001-07-02 · 人大会议

          issue  2001_07, 2001
                 “白石镇人民代表大会”  2001_07:5

        Who did what                                                            1 person
          报告  林原  镇长 · 白石镇人民政府
                “林原report”  2001_07:8

        Changes of office
          何川 辞去 副镇长 · 白石镇人民政府
            “何川resigned”  2001_07:9

        Initiatives                                                                    1
          河道整治工程
            “河道整治工程”  2001_07:10

        """)
  }

  @Test func `a series names the sessions that no issue has`() throws {
    let graph = graph(
      paper("a", year: 2019) { $0.event("e1", "白石镇第十届人民代表大会第三次会议", "2019-01-08") },
      paper("b", year: 2021) { $0.event("e1", "白石镇第十届人民代表大会第五次会议", "2021-01-08") })
    let text = AnswerFormat.text.write(try found(graph.meetings(named: "第三次会议")), style: style)
    #expect(
      text.hasSuffix(
        """
        Series 白石镇第十届人民代表大会第…次会议                       2 in these issues
          第一次 – 第二次  in none of these issues
          第三次           2019-01-08  this one
          第四次           in none of these issues
          第五次           2021-01-08
                           “白石镇第十届人民代表大会第五次会议”  b:2

        """), "\(text)")
  }

  @Test func `another form of a name is shown beside the passage that has it`() throws {
    let graph = graph(
      paper("a") { $0.role("未小河", "书记") }, paper("b", year: 2020) { $0.role("未小河", "书记") },
      paper("c", year: 2021) { $0.role("末小河", "书记", doubt: "no surname") })
    let text = AnswerFormat.text.write(try found(graph.history(ofPost: "书记")), style: style)
    #expect(text.contains("“书记末小河” (printed 末小河)  c:2\n"))
    #expect(text.contains("“书记未小河”  a:2\n"))
  }

  /// Every answer on a graph, in one format.
  private func answers(_ graph: Graph, _ format: AnswerFormat) throws -> [String] {
    var texts = [format.write(graph.initiativeList())]
    for date in ["1999", "2001-07-02", "2002", "2003"] {
      texts.append(format.write(try roster(date, in: graph)))
    }
    for post in graph.posts { texts.append(format.write(try found(graph.history(ofPost: post.id)))) }
    for event in graph.events { texts.append(format.write([graph.meeting(event)])) }
    for initiative in graph.initiatives {
      texts.append(format.write(try found(graph.history(ofInitiative: initiative.id))))
    }
    return texts
  }

  @Test(arguments: AnswerFormat.allCases)
  func `hostile text breaks out of no answer`(format: AnswerFormat) throws {
    let texts = try answers(hostileTown, format)
    #expect(texts.count > 8)
    for text in texts {
      #expect(text.hasSuffix("\n"))
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !Hazard.isHidden($0) })
      if format == .markdown {
        #expect(!text.contains("<b>") && !text.contains("</title>") && !text.contains("](y)"))
      }
      if format == .json {
        #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
      }
    }
  }

  @Test func `JSON gives hostile names back as they are`() throws {
    let text = AnswerFormat.json.write(try roster("2001-07-02", in: hostileTown))
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let bodies = try #require(read?["organizations"] as? [[String: Any]])
    let names = bodies.flatMap { ($0["memberships"] as? [[String: Any]] ?? []).map { $0["name"] as? String } }
    #expect(!names.isEmpty && names.allSatisfy { $0 == hostile })
  }

  @Test(arguments: [30, 40, 60, 100])
  func `no line of an answer is wider than the terminal`(width: Int) throws {
    let style = TextStyle(isColored: false, width: width)
    for graph in [town, hostileTown] {
      var texts = [AnswerFormat.text.write(graph.initiativeList(), style: style)]
      texts.append(AnswerFormat.text.write(try roster("2001-07-02", in: graph), style: style))
      for post in graph.posts {
        texts.append(AnswerFormat.text.write(try found(graph.history(ofPost: post.id)), style: style))
      }
      for event in graph.events {
        texts.append(AnswerFormat.text.write([graph.meeting(event)], style: style))
      }
      for line in texts.joined().split(separator: "\n") { #expect(String(line).columns <= width, "\(line)") }
    }
  }

  @Test(arguments: AnswerFormat.allCases)
  func `the order of the claims changes no byte of an answer`(format: AnswerFormat) throws {
    let papers = [
      paper("1998_01", year: 1998) {
        $0.role("方言", "书记")
        $0.role("何川", "镇长", "白石镇人民政府")
        $0.event("e1", "白石镇第十届人民代表大会第五次会议", "1998-05-06")
        $0.act("何川", "e1", .report)
        $0.initiative("河道整治工程", event: "e1")
      },
      paper("2001_07", year: 2001) {
        $0.role("林原", "镇长", "白石镇人民政府")
        $0.role("何川", "副镇长", "白石镇人民政府")
        $0.initiative("河道整治")
      },
    ]
    let forward = Graph(papers.flatMap(\.self), resemblance: resemblance)
    let backward = Graph(papers.flatMap(\.self).reversed(), resemblance: resemblance)
    #expect(try answers(forward, format) == answers(backward, format))
  }
}
