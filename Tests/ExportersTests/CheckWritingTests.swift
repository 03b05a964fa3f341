import CivicGraph
import Civics
import Foundation
import Testing
import TownSupport

@testable import Exporters

@Suite struct CheckWritingTests {
  private func doubt(
    _ kind: Doubt.Kind, _ subject: String, line: Int, _ reason: String = "why", quote: String = "镇长方己主持"
  ) -> Doubt {
    Doubt(
      document: "1998_01", kind: kind, subject: subject,
      alternatives: kind == .name ? [NameAlternative(person: subject, score: 0.62)] : [], reason: reason,
      evidence: Evidence(start: line, end: line + 9, line: line, quote: quote))
  }

  private func check(_ doubts: [Doubt], in graph: Graph = graph()) -> Check {
    var understanding = Understanding()
    understanding.count(.posts, understood: true)
    understanding.count(.posts, understood: false)
    understanding.unnamedPosts = 3
    return Check(
      [("1998_01", understanding, doubts), ("1998_02", Understanding(), [])], in: graph)
  }

  @Test func `counts come first, then the graver sorts, and within them the order of the pages`() {
    let text = AnswerFormat.text.write(
      check([
        doubt(.date, "上周五", line: 9), doubt(.act, "林原主持", line: 8), doubt(.act, "何川主持", line: 2),
        doubt(.name, "方己", line: 5), doubt(.post, "镇长", line: 7),
      ]), style: TextStyle(isColored: false, width: 90))
    let order = [
      "2 issues · 5 doubts", "  1    Posts with no readable person", "  2    Acts without an occasion",
      "in total", "posts 1/2", "1 issue", "all of it", "镇长  why", "方己  why", "readings: 方己 62 %",
      "nothing decides it; it is shown as 方己", "何川主持", "1998_01:2", "林原主持", "1998_01:8", "上周五",
    ]
    var rest = text[...]
    for part in order {
      let found = rest.range(of: part)
      #expect(found != nil, "\(part) is not behind the one before it in\n\(text)")
      if let found { rest = rest[found.upperBound...] }
    }
    #expect(text.contains("not listed: 3 posts that stand for themselves"))
  }

  @Test func `a reason that most have is said once`() {
    let doubts = (1...4).map { doubt(.act, "方己主持", line: $0, "no occasion") } + [doubt(.act, "林原主持", line: 9)]
    let text = AnswerFormat.text.write(check(doubts))
    #expect(text.components(separatedBy: "no occasion").count == 2)
    #expect(text.contains("林原主持  why"))
  }

  @Test func `what other issues decided of a name is told with its reason`() {
    let graph = graph(
      paper("1998_01") { $0.role("未小川", "书记", doubt: "未 is no surname") },
      paper("a") { $0.role("末小川", "书记") }, paper("b") { $0.role("末小川", "书记") })
    let text = AnswerFormat.text.write(check([doubt(.name, "未小川", line: 3)], in: graph))
    #expect(text.contains("1 of them decided by other issues"))
    #expect(text.contains("taken for 末小川: no possible name"))
  }

  /// A town in which everything has a hostile name and much is contradictory.
  private let hostileTown = graph(
    paper(hostile, published: "2019-01-01") {
      for (number, person) in [hostile, hostile + "甲"].enumerated() {
        $0.role(person, "镇长", hostile)
        $0.event("e\(number)", hostile + String(number), "2019-05-06")
        $0.act(person, "e\(number)")
      }
    }, paper("left") { $0.change(hostile, .resigned, "镇长", hostile, "2018-01-01") })

  @Test func `no text of a page disturbs any format`() throws {
    let conflicts = hostileTown.conflicts()
    #expect(Set(conflicts.map(\.kind)).isSuperset(of: [.twoHolders, .afterLeaving, .outsideIssue]))
    let doubts = Doubt.Kind.allCases.map { doubt($0, hostile, line: 3, hostile, quote: hostile) }
    let check = check(doubts, in: hostileTown)
    for format in AnswerFormat.allCases {
      for text in [format.write(conflicts), format.write(check)] {
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !Hazard.isHidden($0) })
        #expect(text.hasSuffix("\n"))
        switch format {
        case .markdown: #expect(!text.contains("<b>") && !text.contains("](y)"))
        case .json: #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
        case .text: #expect(!text.contains("\u{1B}"))
        }
      }
    }
  }

  @Test func `each side of a contradiction has its passage and its day`() {
    let graph = graph(
      paper("a") { $0.change("方己", .resigned, "镇长", "白石镇人民政府", "2019-05-06") },
      paper("b") {
        $0.role("方己", "镇长", "白石镇人民政府")
        $0.event("e1", "白石镇工作会议", "2019-06-01")
        $0.act("方己", "e1")
      })
    let lines = AnswerFormat.text.write(graph.conflicts()).split(separator: "\n").map {
      String($0.drop { $0 == " " })
    }
    #expect(
      lines.suffix(3) == [
        "方己: 镇长 · 白石镇人民政府, seen there after it was left",
        "“方己resigned” (2019-05-06: 方己 resigned)  a:2",
        "“镇长方己” (2019-06-01: 方己 in the post, at 白石镇工作会议)  b:2",
      ])
    #expect(lines.first?.hasSuffix("1 contradiction · 0 questions") == true)
    #expect(lines.contains { $0.hasPrefix("In a post after leaving it") })
  }
}
