import CivicGraph
import Civics
import Foundation
import Testing
import TownSupport

@testable import Exporters

@Suite struct OutputTests {
  /// A town in two papers with a gap between them: a mayor who follows another, and a secretary who stays.
  static let town = graph(
    paper("1998_01", year: 1998) {
      $0.role("方言", "书记")
      $0.role("何川", "镇长", "白石镇人民政府")
      $0.event("e1", "白石镇工作会议", "1998-05-06")
      $0.act("方言", "e1", .speak)
      $0.act("何川", "e1", .report)
    },
    paper("2001_07", year: 2001) {
      $0.role("方言", "书记")
      $0.role("林原", "镇长", "白石镇人民政府")
      $0.role("何川", "副镇长", "白石镇人民政府")
      $0.event("e1", "白石镇人民代表大会", "2001-07-02", kind: .peopleCongress)
      $0.event("e2", "白石镇运动会", "2001")
      $0.act("方言", "e2")
      $0.act("林原", "e1", .report)
      $0.change("何川", .resigned, "副镇长", "白石镇人民政府", "2001-07-02")
      $0.initiative("河道整治工程", event: "e1")
    })

  private func trace(_ name: String, in graph: Graph = town) -> Trace? {
    guard case .found(let traces) = graph.trace(name) else { return nil }
    return traces.first
  }

  @Test func traceAsText() {
    let text = trace("林原").map { TraceFormat.text.write($0, style: TextStyle(isColored: false, width: 80)) }
    #expect(
      text == """
        林原                                                    2001 · 1 issue · 1 event
        江州市清河区白石镇

                                 2001
          镇长 · 白石镇人民政府  ●
          ● seen in the post   · not seen

        镇长 · 白石镇人民政府
          seen 2001-07-02 · no start or end is stated
          before: 何川, last seen 1998-05-06; changed hands by 2001-07-02
          “镇长林原”  2001_07:3

        Events
          2001-07-02  报告
                      白石镇人民代表大会
                      “林原report”  2001_07:8

        """)
  }

  @Test func traceNeverCallsASightingAStartOrAnEnd() {
    let text = trace("方言").map { TraceFormat.text.write($0) } ?? ""
    #expect(text.contains("first seen 1998-05-06, last seen 2001 · no start or end is stated"))
    #expect(!text.contains("▲") && !text.contains("▽") && !text.contains("since") && !text.contains("until"))
    let resigned = trace("何川").map { TraceFormat.text.write($0) } ?? ""
    #expect(resigned.contains("stated: resigned 2001-07-02 · no start is stated"))
    #expect(resigned.contains("●▽"))
  }

  @Test func timelineAsMarkdown() {
    let timeline = OutputTests.town.timeline(TimelineQuery(year: 2001))
    #expect(
      TimelineFormat.markdown.write(timeline) == """
        # Timeline

        1 issue · 2001 · 2 entries

        ## 2001

        ### 7月

        - **07-02** **白石镇人民代表大会** · 人大会议
          - 报告：林原
          - 职务变动：何川 辞去 副镇长 · 白石镇人民政府
          - 事项：河道整治工程
          - 原文：“白石镇人民代表大会” `2001_07:5`

        ### 月份不详

        - *2001 月日不详* **白石镇运动会** · 工作会议
          - 出席：方言
          - 原文：“白石镇运动会” `2001_07:6`

        """)
  }

  @Test func jsonOutputsAreJSON() throws {
    let timeline = TimelineFormat.json.write(OutputTests.town.timeline(TimelineQuery()))
    let read = try JSONSerialization.jsonObject(with: Data(timeline.utf8)) as? [String: Any]
    #expect((read?["entries"] as? [Any])?.count == 3)
    let text = TraceFormat.json.write(try #require(trace("何川")))
    let person = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect((person?["memberships"] as? [Any])?.count == 2)
  }

  @Test func summaryCountsWhatThereIs() {
    #expect(
      summary(of: OutputTests.town) == """
        2 issues, 1998 – 2001
        3 persons in 3 posts of 2 organizations · 1 change of office
        3 events · 4 participations · 1 initiative

        """)
  }

  @Test func coloursComeOnlyWhenAskedFor() {
    let timeline = OutputTests.town.timeline(TimelineQuery())
    #expect(!TimelineFormat.text.write(timeline).contains("\u{1B}"))
    #expect(
      TimelineFormat.text.write(timeline, style: TextStyle(isColored: true, width: 80)).contains("\u{1B}[1m"))
  }

  @Test func noLineIsWiderThanTheTerminal() {
    for width in [40, 60, 100] {
      let style = TextStyle(isColored: false, width: width)
      let text =
        TimelineFormat.text.write(OutputTests.town.timeline(TimelineQuery()), style: style)
        + (trace("何川").map { TraceFormat.text.write($0, style: style) } ?? "")
      for line in text.split(separator: "\n") { #expect(String(line).columns <= width, "\(line)") }
    }
  }

  @Test func hostileTextBreaksOutOfNoTextOutput() throws {
    let graph = hostileTown
    let trace = try #require(self.trace(hostile, in: graph))
    let timeline = graph.timeline(TimelineQuery())
    let outputs =
      TraceFormat.allCases.map { $0.write(trace) } + TimelineFormat.allCases.map { $0.write(timeline) }
      + [summary(of: graph)]
    for output in outputs {
      #expect(output.unicodeScalars.allSatisfy { $0 == "\n" || !Hazard.isHidden($0) })
    }
    for output in [TraceFormat.markdown.write(trace), TimelineFormat.markdown.write(timeline)] {
      #expect(!output.contains("<b>") && !output.contains("</title>") && !output.contains("](y)"))
    }
  }

  @Test func chineseAndEnglishLabels() {
    let english = DotWriter.write(.person("林原"), of: OutputTests.town, language: .english)
    #expect(english?.contains("07-02 reports\\n") == true)
    #expect(DotWriter.write(.person("林原"), of: OutputTests.town)?.contains("07-02 报告\\n") == true)
  }
}

/// A town all of whose texts are hostile.
let hostileTown = graph(
  paper("a\"\\\n`|", year: 2001, place: hostile) {
    $0.role(hostile, hostile, hostile)
    $0.role(hostile, "镇长", hostile + "人民政府")
    $0.event(hostile, hostile, "2001-07-02")
    $0.act(hostile, hostile, .speak)
    $0.change(hostile, .resigned, hostile, hostile, "2001-07-02")
    $0.initiative(hostile, event: hostile)
  },
  paper("b\"", year: 2003, place: hostile) {
    $0.role(hostile, hostile, hostile)
    $0.initiative(hostile)
  })
