import Civics
import Extraction
import TestSupport
import Testing

@Suite struct DoubtTests {
  private func review(_ text: String, record: IssueRecord? = nil) throws -> Review {
    let page = "江阳市清平区柳河镇2023年度工作综述\n\n" + text + "\n"
    return try Reader().review(Array(page.utf8), document: "page", source: "page.txt", record: record)
  }

  /// `post · 镇长 · 镇长欶小川`: kind, subject, quote.
  private func doubts(_ text: String, record: IssueRecord? = nil) throws -> [String] {
    try review(text, record: record).doubts.map {
      "\($0.kind.rawValue) · \($0.subject) · \($0.evidence.quote)"
    }
  }

  @Test(arguments: [
    Row("all is told", "6月3日，柳河镇召开防汛工作会议。镇党委书记林小川主持会议，镇长周大山作工作报告。"),
    Row(
      "a surname that no list knows", "6月3日，柳河镇召开防汛工作会议。镇长囿枘才主持会议。",
      ["post · 镇长 · 镇长囿枘才"]),
    Row(
      "a first character that is a preposition elsewhere", "6月3日，柳河镇召开防汛工作会议。镇党委书记为先明主持会议。"),
    Row(
      "a name in a list", "6月3日，柳河镇召开防汛工作会议。镇党委副书记林小川、囿枘才出席会议。",
      ["post · 镇党委副书记 · 林小川、囿枘才"]),
    Row(
      "prepositions behind a post",
      "6月3日，柳河镇召开防汛工作会议。镇党委书记为群众送去慰问金，镇长从实际出发，书记向大家问好。"),
    Row(
      "a name that recognition could not read", "6月3日，柳河镇召开防汛工作会议。镇长□□□主持会议。",
      ["post · 镇长 · 镇长□□□"]),
    Row(
      "a change of office whose name could not be read", "会议决定免去囿枘才镇综治办主任职务。",
      ["post · 镇综治办主任 · 免去囿枘才镇综治办主任"]),
    Row(
      "posts that stand for themselves",
      "6月3日，柳河镇召开防汛工作会议。各村书记参加会议，镇党委书记表示要守住底线，居民区书记们纷纷点赞。"),
    Row(
      "words that begin like a post", "6月3日，柳河镇召开防汛工作会议。林小川等在主席台前排就座，镇长信箱开通。"),
    Row(
      "an act of an article without an occasion", "镇党委书记林小川为老党员周大山颁发纪念章。",
      ["act · 林小川颁发纪念章 · 镇党委书记林小川为老党员周大山颁发纪念章"]),
    Row("what is told to the paper needs no occasion", "“日子好过了。”柳河村党总支书记林小川说。"),
    Row(
      "a day counted from a day that nothing tells", "上周三，镇长周大山参加柳河镇防汛工作会议。",
      ["date · 上周三 · 上周三，镇长周大山参加柳河镇防汛工作会议。"]),
    Row("a word with the figure behind it", "昨天（6月3日），柳河镇召开防汛工作会议。"),
    Row(
      "a day that no calendar has", "2月30日，柳河镇召开防汛工作会议，镇长周大山主持会议。",
      ["date · 2月30日 · 2月30日，柳河镇召开防汛工作会议，镇长周大山主持会议。"]),
    Row(
      "a post of a body that is not told", "6月3日，柳河镇召开防汛工作会议。检察长林小川主持会议。",
      ["organization · 检察长 林小川 · 检察长林小川"]),
  ])
  func `what was not understood is told, and nothing else`(row: Row) throws {
    let found = try doubts(row.text)
    row.check(found.sorted())
  }

  @Test func `a day is placed once the table tells when the issue came out`() throws {
    let record = IssueRecord(document: "page", published: CivicDate(edtf: "2023-06-09"))
    let review = try review("上周三，镇长周大山参加柳河镇防汛工作会议。", record: record)
    #expect(!review.doubts.contains { $0.subject == "上周三" })
    #expect(review.understanding[.dates] == Understanding.Share(understood: 1, of: 1))
  }

  @Test func `a first character that is no surname is a name in doubt, with its reason`() throws {
    let text = "6月3日，柳河镇召开防汛工作会议。镇党委书记下大山主持会议。"
    let doubt = try #require(try review(text).doubts.first { $0.kind == .name })
    #expect(doubt.subject == "下大山")
    #expect(doubt.reason == "下 is no surname; it looks like 卞")
  }

  @Test func `a name whose end is in doubt comes with its readings`() throws {
    let text = "越安市委副书记吕方同来镇检查防汛。镇长周大山参加检查。"
    let doubt = try #require(try review(text).doubts.first { $0.kind == .name })
    #expect(Set(doubt.alternatives.map(\.person)) == ["吕方", "吕方同"])
    #expect(doubt.evidence.quote.contains("吕方同来"))
  }

  @Test func `an issue that tells neither year nor place is asked for both`() throws {
    let text = "停水公告\n\n因管道检修，6月3日停水一天，请居民做好储水准备。\n"
    let review = try Reader().review(Array(text.utf8), document: "a", source: "a.txt")
    #expect(
      review.doubts.filter { $0.kind == .issue }.map(\.subject) == ["the place it speaks for", "the year"])
  }

  @Test func `shares count what was understood, and what stands for itself apart`() throws {
    let understanding = try review(
      "6月3日，柳河镇召开防汛工作会议。镇党委书记林小川主持会议，镇长囿枘才作工作报告。各村书记参加会议。"
    ).understanding
    #expect(understanding[.posts] == Understanding.Share(understood: 1, of: 2))
    #expect(understanding[.acts] == Understanding.Share(understood: 1, of: 1))
    #expect(understanding[.dates] == Understanding.Share(understood: 1, of: 1))
    #expect(understanding.unnamedPosts == 1)
  }

  @Test func `every doubt rests on the bytes that it quotes, and reviewing changes no claim`() throws {
    for page in try Corpus.pages(in: "Tests/Gold/articles") {
      let name = page.document
      let review = try Reader().review(page.bytes, document: name, source: name)
      #expect(try Reader().read(page.bytes, document: name, source: name).claims == review.reading.claims)
      for doubt in review.doubts {
        let bytes = page.bytes[doubt.evidence.start..<doubt.evidence.end]
        // Digits are those of ASCII in a quote, whatever the page has.
        let passage = String(decoding: bytes, as: UTF8.self).unicodeScalars
          .filter { !$0.properties.isWhitespace }
          .map { ("０"..."９").contains($0) ? Unicode.Scalar($0.value - 0xFF10 + 0x30) ?? $0 : $0 }
        let quote = doubt.evidence.quote.unicodeScalars.filter { !$0.properties.isWhitespace }
        #expect(isPrinted(quote, as: passage), "\(name) \(doubt.subject)")
        #expect(doubt.document == name && !quote.isEmpty)
      }
    }
  }
}
