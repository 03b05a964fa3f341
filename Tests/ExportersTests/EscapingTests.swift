import Foundation
import Testing

@testable import Exporters

/// Everything that could break out of a format at once.
let hostile = "方\"\\<b>&{|`*_[x](y)\n\r\t\u{1B}[31m\u{202E}\u{2066}\u{200F}\u{0}#1. </title>$HOME\\N\\G"

@Suite struct EscapingTests {
  @Test func visibleTextObeysNothing() {
    #expect("a\u{202E}b\nc".visible == "a‹U+202E›b c")
    #expect("a\u{1B}[31mb".visible == "a‹U+001B›[31mb")
    #expect("\u{0}\u{85}x".visible == "‹U+0000› x")
    #expect(hostile.visible.unicodeScalars.allSatisfy { !Hazard.isHidden($0) && $0 != "\n" })
  }

  @Test func jsonGivesTheTextBack() throws {
    let document = JSON.object([("text", .string(hostile))]).document
    #expect(!document.unicodeScalars.dropLast().contains { Hazard.isHidden($0) && $0 != "\n" })
    let read = try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: String]
    #expect(read?["text"] == hostile)
  }

  @Test func jsonKeepsShortObjectsOnOneLine() {
    let value = JSON.object([("a", .int(1)), ("b", .array([.null, .bool(true)])), ("c", .object([]))])
    #expect(value.document == "{\n  \"a\": 1,\n  \"b\": [null, true],\n  \"c\": {}\n}\n")
    #expect(JSON.object([("a", .int(1)), ("b", .text(nil))]).document == "{\"a\": 1, \"b\": null}\n")
  }

  @Test func markdownTakesNothingForMarkup() {
    #expect(Markdown.escape("*a*_b_`c`<d>[e](f)|g") == "\\*a\\*\\_b\\_\\`c\\`&lt;d&gt;\\[e\\]\\(f\\)\\|g")
    #expect(Markdown.escape("# a") == "\\# a")
    #expect(Markdown.escape("- a") == "\\- a")
    #expect(Markdown.escape("12. a") == "12\\. a")
    #expect(Markdown.escape("http://a") == "http\\://a")
    #expect(Markdown.escape("a\n\n# b") == "a \\# b")
    #expect(Markdown.code("a`b") == "a\\`b")
    #expect(Markdown.code("a_b:3") == "`a_b:3`")
  }

  @Test func dotQuotesIdsAndLabels() {
    #expect(DOT.id("1999年\"\\") == "\"1999年\\\"\\\\\"")
    #expect(DOT.label(["a\"b", "\\N&lt;"]) == "\"a\\\"b\\n\\\\N&amp;lt;\"")
    #expect(DOT.label(["a", "b"], isList: true) == "\"a\\lb\\l\"")
    #expect(DOT.html("<b>&\"") == "&lt;b&gt;&amp;&quot;")
  }

  @Test func hanCharactersFillTwoColumns() {
    #expect("白石镇 3".columns == 8)
    #expect("白石".padded(to: 6) == "白石  ")
    #expect("一二三四五六七八九十".wrapped(to: 10) == ["一二三四五", "六七八九十"])
    #expect("一二三四五，六".wrapped(to: 10) == ["一二三四", "五，六"])
    #expect("one two three".wrapped(to: 10) == ["one two", "three"])
    #expect(String(repeating: "x", count: 25).wrapped(to: 10).map(\.count) == [10, 10, 5])
  }

  @Test(arguments: [
    ("白石镇2019年半年度工作会议", ["白石镇2019年", "半年度工作会议"]),
    ("“清风徐来”读书分享暨颁奖活动在白石镇举行", ["“清风徐来”读书分享暨", "颁奖活动在白石镇举行"]),
    ("短名", ["短名"]),
  ])
  func labelsBreakByMeaning(name: String, lines: [String]) {
    #expect(name.broken() == lines)
    #expect(name.broken().joined() == name)
  }

  @Test func longLabelsAreNeverCut() {
    let name = String(repeating: "白石镇第三届人民代表大会", count: 9) + "abcdefghijklmnopqrstuvwxyz0123456789"
    #expect(name.broken().joined() == name)
    #expect(name.broken().allSatisfy { !$0.isEmpty })
  }
}
