import CivicGraph
import Civics
import Foundation
import Testing
import TownSupport

@testable import Exporters

/// What connections, differences, sources and comparisons of traces look like.
@Suite struct ConnectOutputTests {
  private static let town = OutputTests.town

  private func connection(_ one: String, _ other: String, in graph: Graph = town) throws -> Connection {
    try #require(graph.connection(from: one, to: other))
  }

  @Test func `a connection has a section for each chain and an entry for each link`() throws {
    let connection = try connection("person/方言", "person/何川")
    #expect(
      AnswerFormat.text.write(connection, style: TextStyle(isColored: false, width: 80)) == """
        方言 ↔ 何川                                     2 links apart · 1 shortest chain

        白石镇工作会议                                                          工作会议
          1998-05-06  方言  讲话
                            “方言speak”  1998_01:5
          1998-05-06  何川  报告
                            “何川report”  1998_01:6

        """)
  }

  @Test func `two who were never seen in a body at one time are not said to have been`() throws {
    let text = AnswerFormat.text.write(try connection("person/何川", "person/林原"), evidence: .none)
    #expect(text.contains("白石镇人民政府"))
    // 何川 stayed as a deputy: both were there in 2001.
    #expect(!text.contains("at one time"))
    let apart = graph(
      paper("a", year: 1998) { $0.role("何川", "镇长", "白石镇人民政府") },
      paper("b", year: 2001) { $0.role("林原", "镇长", "白石镇人民政府") })
    let told = AnswerFormat.markdown.write(try connection("person/何川", "person/林原", in: apart))
    #expect(told.contains("何川 and 林原 were not seen in 白石镇人民政府 at one time"))
  }

  @Test func `a long chain names each event once`() throws {
    let text = AnswerFormat.text.write(try connection("organization/白石镇党委", "person/何川"), evidence: .none)
    #expect(text.contains("白石镇党委 → 方言 → 白石镇工作会议 → 何川"))
    #expect(text.components(separatedBy: "白石镇工作会议").count == 3)
  }

  @Test func `a difference says what is new, what is more exact, and what cannot be`() {
    let old = graph(paper("a", year: 1998) { $0.event("e1", "白石镇工作会议", "1998-05") })
    let new = graph(
      paper("a", year: 1998) { $0.event("e1", "白石镇工作会议", "1998-05-06") },
      paper("b", year: 2001) { $0.role("方言", "书记") })
    let difference = new.difference(from: old)
    #expect(
      AnswerFormat.markdown.write(difference, evidence: .first) == """
        # What is different

        1 changed · 5 added

        ## Changed: events

        1

        - **1998-05-06** 白石镇工作会议
          - date: 1998-05 → 1998-05-06 \\(more exact\\)
          - “白石镇工作会议” `a:2`

        ## Added: issues

        1

        - **2001** b
          - “题头” `b:1`

        ## Added: people

        1

        - 方言
          - “书记方言” `b:2`

        ## Added: bodies

        1

        - 白石镇党委
          - “书记方言” `b:2`

        ## Added: posts

        1

        - 书记 · 白石镇党委
          - “书记方言” `b:2`

        ## Added: people in posts

        1

        - 方言 书记 · 白石镇党委 — seen 2001
          - “书记方言” `b:2`

        """)
    #expect(AnswerFormat.text.write(new.difference(from: new)).contains("tell the same"))
  }

  private func pages(_ state: SourcePages.Page.State) throws -> SourcePages {
    let answer = try #require(ConnectOutputTests.town.source(.line("1998_01", 6)))
    return SourcePages(
      answer: answer,
      pages: answer.sheets.map { SourcePages.Page(sheet: $0, file: "papers/a.txt", state: state) })
  }

  private let excerpt = Excerpt(lines: [
    Excerpt.Line(
      number: 9, pieces: [Excerpt.Piece("会上，", isMarked: false), Excerpt.Piece("何川", isMarked: true)]),
    Excerpt.Line(
      number: 10, pieces: [Excerpt.Piece("report", isMarked: true), Excerpt.Piece("。", isMarked: false)]),
    Excerpt.Line(number: 11, pieces: []),
  ])

  @Test func `a passage that runs over two lines is opened once and closed once`() throws {
    let text = AnswerFormat.text.write(
      try pages(.read([excerpt])), style: TextStyle(isColored: false, width: 60))
    #expect(
      text == """
        1998_01:6                                          1 passage
          1998-05-06 何川 报告 · 白石镇工作会议

        papers/a.txt                                            1998
        >  9  会上，⟦何川
        > 10  report⟧。
          11

        """)
    #expect(AnswerFormat.markdown.write(try pages(.read([excerpt]))).contains("```text\n>  9  会上，⟦何川\n"))
  }

  @Test func `a page that is not there, or has changed, is said to be so, and the claim is quoted`() throws {
    for (state, word) in [(SourcePages.Page.State.missing, "not there"), (.changed, "has changed")] {
      for format in [AnswerFormat.text, .markdown] {
        let text = format.write(try pages(state))
        #expect(text.contains(word))
        #expect(text.contains("“何川report”"))
      }
    }
  }

  @Test func `people side by side share their years and the events at which they met`() throws {
    let traces = ["方言", "何川"].flatMap { ConnectOutputTests.town.search($0).persons }
      .map { ConnectOutputTests.town.trace(of: $0) }
    let text = TraceFormat.text.write(TraceComparison(traces), style: TextStyle(isColored: false, width: 80))
    #expect(
      text.hasPrefix(
        """
        方言 · 何川                         2 people · 1998 – 2001 · together at 1 event

                                     1998  1999  2000  2001
          方言
            书记 · 白石镇党委        ●     ·     ·     ●
          何川
            镇长 · 白石镇人民政府    ●     ·     ·     ·
            副镇长 · 白石镇人民政府  ·     ·     ·     ●▽
          ● seen in the post   · not seen   ▽ end stated

        Together
          1998-05-06  白石镇工作会议
                      方言 讲话；何川 报告

        """))
    let json = TraceFormat.json.write(TraceComparison(traces), options: TraceOptions(evidence: .none))
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect(read?.compactMap { $0["name"] as? String } == ["方言", "何川"])
    #expect(!json.contains("evidence"))
  }

  @Test func `of the passages as many are shown as are asked for`() throws {
    let trace = try #require(ConnectOutputTests.town.search("方言").persons.first)
    func count(_ amount: EvidenceAmount, _ format: TraceFormat) -> Int {
      format.write(ConnectOutputTests.town.trace(of: trace), options: TraceOptions(evidence: amount))
        .components(separatedBy: format == .json ? "\"quote\"" : "“").count - 1
    }
    for format in TraceFormat.allCases {
      #expect(count(.none, format) == 0)
      // Each list of JSON has one passage here.
      #expect(count(.first, format) < count(.all, format) + (format == .json ? 1 : 0))
    }
  }

  @Test func `a person's pinyin is shown where it is asked for, and only there`() throws {
    let trace = ConnectOutputTests.town.trace(
      of: try #require(ConnectOutputTests.town.search("方言").persons.first))
    for format in TraceFormat.allCases {
      #expect(format.write(trace, options: TraceOptions(isSpelt: true)).contains("Fang Yan"))
      #expect(!format.write(trace).contains("Fang Yan"))
    }
  }

  @Test func `hostile text breaks out of no answer`() throws {
    let graph = hostileTown
    let person = try #require(graph.persons.first)
    let body = try #require(graph.organizations.first)
    let trace = graph.trace(of: person)
    let answer = try #require(graph.source(.id(person.id)))
    let lines = [Excerpt.Line(number: 1, pieces: [Excerpt.Piece(hostile + "````", isMarked: true)])]
    let states: [SourcePages.Page.State] = [.read([Excerpt(lines: lines)]), .missing]
    var outputs: [(AnswerFormat, String)] = []
    for format in AnswerFormat.allCases {
      outputs.append((format, format.write(try connection(person.id, body.id, in: graph))))
      outputs.append((format, format.write(graph.difference(from: Graph([])))))
      for state in states {
        let pages = answer.sheets.map { SourcePages.Page(sheet: $0, file: hostile, state: state) }
        outputs.append((format, format.write(SourcePages(answer: answer, pages: pages))))
      }
    }
    let both = TraceComparison([trace, trace])
    outputs.append(
      (.text, TraceFormat.text.write(both, options: TraceOptions(isSpelt: true)) + graph.offer(person)))
    outputs.append((.markdown, TraceFormat.markdown.write(both)))
    outputs.append((.json, TraceFormat.json.write(both)))
    for (format, output) in outputs {
      #expect(output.unicodeScalars.allSatisfy { $0 == "\n" || !Hazard.isHidden($0) })
      if format == .json { _ = try JSONSerialization.jsonObject(with: Data(output.utf8)) }
      guard format == .markdown else { continue }
      // Within a block of code nothing is markup but a fence as long as its own.
      let blocks = output.components(separatedBy: "`````")
      for (place, block) in blocks.enumerated() where place % 2 == 0 {
        #expect(!block.contains("<b>") && !block.contains("</title>") && !block.contains("](y)"))
      }
    }
  }

  @Test func `no line is wider than the terminal, whatever is answered`() throws {
    for width in [40, 60, 100] {
      let style = TextStyle(isColored: false, width: width)
      let texts = [
        AnswerFormat.text.write(try connection("organization/白石镇党委", "person/何川"), style: style),
        AnswerFormat.text.write(ConnectOutputTests.town.difference(from: Graph([])), style: style),
        AnswerFormat.text.write(try pages(.read([excerpt])), style: style),
        TraceFormat.text.write(
          TraceComparison(ConnectOutputTests.town.persons.map { ConnectOutputTests.town.trace(of: $0) }),
          style: style),
      ]
      for line in texts.joined().split(separator: "\n") { #expect(String(line).columns <= width, "\(line)") }
    }
  }
}
