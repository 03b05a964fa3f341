import Civics
import Newsprint
import Testing

@Suite struct PrintedPageTests {
  private let text = "甲乙\r\n\r\n丙丁\n戊\u{0C}己\n庚"

  private func excerpts(_ passages: [Range<Int>], _ context: Int, _ bytes: [UInt8]? = nil) throws -> [String]
  {
    let bytes = bytes ?? Array(text.utf8)
    let page = try PrintedPage(bytes.span, file: "a")
    return page.excerpts(marking: passages, context: context).map { excerpt in
      excerpt.lines.map { line in
        "\(line.number) " + line.pieces.map { $0.isMarked ? "[\($0.text)]" : $0.text }.joined()
      }.joined(separator: "|")
    }
  }

  @Test func `a passage is marked on its line, with as many lines around as are asked for`() throws {
    // 丙 begins at byte 10: two characters, and two line ends of two bytes.
    #expect(try excerpts([10..<13], 0) == ["3 [丙]丁"])
    #expect(try excerpts([10..<13], 1) == ["2 |3 [丙]丁|4 戊\u{0C}己"])
    #expect(try excerpts([10..<13], 9) == ["1 甲乙|2 |3 [丙]丁|4 戊\u{0C}己|5 庚"])
  }

  @Test func `a passage can run over lines, and a page break ends none`() throws {
    #expect(try excerpts([13..<20], 0) == ["3 丙[丁]|4 [戊]\u{0C}己"])
    #expect(try excerpts([3..<13], 0) == ["1 甲[乙]|2 |3 [丙]丁"])
  }

  @Test func `passages that lie apart are excerpts apart, those that touch are one`() throws {
    #expect(try excerpts([0..<3, 25..<28], 0) == ["1 [甲]乙", "5 [庚]"])
    #expect(try excerpts([0..<3, 3..<6, 1..<4], 0) == ["1 [甲乙]"])
  }

  @Test func `what lies outside the page marks nothing`() throws {
    #expect(try excerpts([900..<910], 3).isEmpty)
    #expect(try excerpts([], 3).isEmpty)
    #expect(try excerpts([5..<5], 3).isEmpty)
  }

  @Test func `offsets are those of the file in its own encoding`() throws {
    let bytes: [UInt8] = [0xFF, 0xFE] + "甲\n乙".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try excerpts([6..<8], 0, bytes) == ["2 [乙]"])
  }
}
