import Civics
import Newsprint
import TestSupport
import Testing

/// Every character knows its bytes.
@Suite struct WayBackTests {
  private static let page = """
    新风进万家　柳河镇召开移风易俗推进会

    6月 3 日，柳河镇召开“移风易俗”推进会，镇党
    委书记林小川出席，１２０名村民代表到会。鎮長

    歐陽文博主持會議。

    柳河镇 22002233 年推进会，，现场

    # 地址:柳河镇文化路18号
    """

  /// Without white space and what prints nothing, digits in ASCII.
  private func bare(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      if Glyph.isBlank(scalar.value) || scalar.properties.isWhitespace { return }
      let isWide = (0xFF10...0xFF19).contains(scalar.value)
      result.unicodeScalars.append((isWide ? Unicode.Scalar(scalar.value - 0xFEE0) : nil) ?? scalar)
    }
  }

  private func check(_ issue: Newsprint.Issue, _ bytes: [UInt8], _ decode: ([UInt8]) -> String) {
    for block in issue.blocks {
      let evidence = issue.evidence(block.range)
      let passage = bare(decode(Array(bytes[evidence.start..<evidence.end])))
      let quote = bare(evidence.quote)
      #expect(
        isPrinted(quote.unicodeScalars, as: passage.unicodeScalars), "\(evidence.quote) is printed \(passage)"
      )
      let line = 1 + decode(Array(bytes[..<evidence.start])).unicodeScalars.count { $0 == "\n" }
      #expect(evidence.line == line)
    }
    for index in issue.text.indices.dropFirst() {
      #expect(issue.places[index - 1].end <= issue.places[index].start)
    }
  }

  @Test func `the bytes of every block of every issue are its quote`() throws {
    for name in try Repository.files(in: "seeds") where name.hasSuffix(".txt") {
      let bytes = try Repository.read("seeds/" + name)
      check(try Pages.issue(bytes), bytes) { String(decoding: $0, as: UTF8.self) }
    }
  }

  @Test func `the bytes of every block are its quote in UTF-8 with a mark`() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(WayBackTests.page.utf8)
    check(try Pages.issue(bytes), bytes) { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [true, false], [true, false])
  func `the bytes of every block are its quote in UTF-16`(isBigEndian: Bool, hasMark: Bool) throws {
    let bytes = Pages.utf16(WayBackTests.page, isBigEndian: isBigEndian, hasMark: hasMark)
    check(try Pages.issue(bytes), bytes) { bytes in
      let low = isBigEndian ? 1 : 0
      let units = stride(from: 0, to: bytes.count - 1, by: 2).map { (index: Int) -> UInt16 in
        UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8
      }
      return String(decoding: units, as: UTF16.self)
    }
  }

  @Test func `the bytes of a passage are found again in GB 18030`() throws {
    let issue = try Pages.issue(Pages.gb18030)
    let plain = try Pages.issue(Pages.text)
    #expect(issue.text == plain.text)
    for block in issue.blocks {
      let evidence = issue.evidence(block.range)
      let again = try Pages.issue(Array(Pages.gb18030[evidence.start..<evidence.end]))
      #expect(again.text == Array(issue.text[block.range]))
      #expect(evidence.quote == plain.evidence(block.range).quote)
      #expect(evidence.line == plain.evidence(block.range).line)
    }
  }

  @Test func `each issue cut at each byte is read or refused`() throws {
    // In the debug build a cut takes long: a sample of them, all where ANNALS_SLOW is set.
    let isWhole = Repository.variable("ANNALS_SLOW") != nil
    var generator = SeededGenerator(seed: 11)
    for name in try Repository.files(in: "seeds") where name.hasSuffix(".txt") {
      let bytes = try Repository.read("seeds/" + name)
      let cuts =
        isWhole
        ? Array(0...bytes.count) : (0..<60).map { _ in Int.random(in: 0...bytes.count, using: &generator) }
      for cut in cuts {
        guard let issue = try? Pages.issue(Array(bytes[..<cut])) else { continue }
        guard (issue.places.last?.end ?? 0) <= cut, issue.blocks.last?.range.upperBound == issue.text.count
        else {
          Testing.Issue.record("\(name) cut at \(cut)")
          continue
        }
      }
    }
  }

  @Test func `bytes at random are read or refused`() {
    var generator = SeededGenerator(seed: 7)
    for round in 0..<300 {
      let count = Int.random(in: 0...400, using: &generator)
      var bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      // Half of the rounds have no controls, so that they come further.
      if round.isMultiple(of: 2) { bytes = bytes.map { $0 < 0x20 || $0 == 0x7F ? 0x0A : $0 } }
      if round.isMultiple(of: 3) { bytes = Array("柳河镇召开会议。\n6月3日，".utf8) + bytes }
      if let issue = try? Pages.issue(bytes) {
        #expect(issue.text.count == issue.places.count)
        #expect((issue.places.last?.end ?? 0) <= bytes.count)
      }
    }
  }
}
