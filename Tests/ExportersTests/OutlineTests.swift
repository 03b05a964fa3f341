import CivicGraph
import Civics
import Testing

@testable import Exporters

@Suite struct OutlineTests {
  private static func passage(_ quote: String, line: Int, remark: String = "") -> Outline.Passage {
    Outline.Passage(
      citation: Citation(
        document: "1998_01", evidence: Evidence(start: line, end: line + 1, line: line, quote: quote)),
      remark: remark)
  }

  static let sample = Outline(
    title: "镇长 · 白石镇人民政府", summary: "2 people", notes: [Outline.Line("held by one at a time", .quiet)],
    sections: [
      Outline.Section(entries: [
        Outline.Entry(
          labels: ["1998", "何川"], value: "seen in the post", aside: "first seen 1998",
          passages: [passage("镇长何川", line: 3)]),
        Outline.Entry(
          labels: ["2001-07-02", "欧阳林原"], value: "elected", role: .change,
          notes: [Outline.Line("who followed 何川")],
          passages: [passage("补选欧阳林源为镇长", line: 12, remark: "printed 欧阳林源")]),
      ]),
      Outline.Section(
        title: "Not told", summary: "1 body", notes: [Outline.Line("nothing is known of 1999")],
        entries: [Outline.Entry(value: "白石镇司法所")]),
    ])

  @Test func `labels stand below one another, counted in columns of the terminal`() {
    #expect(
      OutlineTests.sample.text(TextStyle(isColored: false, width: 60)) == """
        镇长 · 白石镇人民政府                               2 people
        held by one at a time

          1998        何川      seen in the post  first seen 1998
                                “镇长何川”  1998_01:3
          2001-07-02  欧阳林原  elected
                                who followed 何川
                                “补选欧阳林源为镇长” (printed 欧阳林
                                源)
                                1998_01:12

        Not told                                              1 body
          nothing is known of 1999
          白石镇司法所

        """)
  }

  @Test func `on a narrow terminal labels stand above what they label, and no line is too wide`() {
    for width in 20...50 {
      let text = OutlineTests.sample.text(TextStyle(isColored: false, width: width))
      for line in text.split(separator: "\n") { #expect(String(line).columns <= width, "\(line)") }
    }
    let narrow = OutlineTests.sample.text(TextStyle(isColored: false, width: 30))
    #expect(narrow.contains("\n  2001-07-02 欧阳林原\n    elected\n"))
  }

  @Test func `an outline as Markdown is a page with heads and lists`() {
    #expect(
      OutlineTests.sample.markdown == """
        # 镇长 · 白石镇人民政府

        2 people

        held by one at a time

        - **1998 何川** seen in the post — first seen 1998
          - “镇长何川” `1998_01:3`
        - **2001-07-02 欧阳林原** elected
          - who followed 何川
          - “补选欧阳林源为镇长” — printed 欧阳林源 `1998_01:12`

        ## Not told

        1 body

        nothing is known of 1999

        - 白石镇司法所

        """)
  }

  @Test func `no text of a page is taken for markup, breaks a line or turns the direction of writing`() {
    let passage = OutlineTests.passage(hostile, line: 1, remark: hostile)
    let line = Outline.Line(hostile)
    let entry = Outline.Entry(
      labels: [hostile, "·"], value: hostile, aside: hostile, notes: [line], passages: [passage])
    let section = Outline.Section(title: hostile, summary: hostile, notes: [line], entries: [entry, entry])
    let outline = Outline(title: hostile, summary: hostile, notes: [line], sections: [section])
    for text in [outline.text(.plain), outline.markdown] {
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !Hazard.isHidden($0) })
    }
    #expect(!outline.markdown.contains("<b>") && !outline.markdown.contains("](y)"))
    // Each line begins as the layout has it, whatever the page says.
    for line in outline.markdown.split(separator: "\n") {
      let isMarkup = ["# ", "## ", "- ", "  - "].contains { line.hasPrefix($0) }
      #expect(isMarkup || line.hasPrefix("方"))
    }
  }

  @Test func `colours come only when asked for`() {
    #expect(!OutlineTests.sample.text(.plain).contains("\u{1B}"))
    let coloured = OutlineTests.sample.text(TextStyle(isColored: true, width: 80))
    #expect(coloured.contains("\u{1B}[1m镇长 · 白石镇人民政府\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[31melected\u{1B}[0m"))
  }
}
