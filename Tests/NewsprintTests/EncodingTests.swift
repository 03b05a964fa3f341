import Civics
import Newsprint
import Testing

@Suite struct EncodingTests {
  static let encoded: [(TextEncoding, [UInt8])] = [
    (.utf8, Array(Pages.text.utf8)),
    (.utf8, [0xEF, 0xBB, 0xBF] + Array(Pages.text.utf8)),
    (.utf16LittleEndian, Pages.utf16(Pages.text, isBigEndian: false, hasMark: true)),
    (.utf16LittleEndian, Pages.utf16(Pages.text, isBigEndian: false, hasMark: false)),
    (.utf16BigEndian, Pages.utf16(Pages.text, isBigEndian: true, hasMark: true)),
    (.utf16BigEndian, Pages.utf16(Pages.text, isBigEndian: true, hasMark: false)),
    (.gb18030, Pages.gb18030),
  ]

  @Test(arguments: encoded)
  func `a page reads the same in every encoding`(encoding: TextEncoding, bytes: [UInt8]) throws {
    let plain = try Pages.issue(Pages.text)
    let issue = try Pages.issue(bytes)
    #expect(issue.encoding == encoding)
    #expect(issue.text == plain.text)
    #expect(issue.places.map(\.line) == plain.places.map(\.line))
    #expect(issue.blocks == plain.blocks)
    #expect(issue.diagnostics.isEmpty)
  }

  @Test func `line ends of every system are line ends`() throws {
    let plain = try Pages.issue(Pages.text)
    for lineEnd in ["\r\n", "\r"] {
      let issue = try Pages.issue(
        Pages.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd))
      #expect(issue.text == plain.text)
      #expect(issue.places.map(\.line) == plain.places.map(\.line))
    }
  }

  @Test func `a bad byte is reported with its place, and the rest of its line is skipped`() throws {
    var bytes = Array(Pages.text.utf8)
    let place = Array("柳河镇召开防汛工作会议\n\n6月3日，柳河镇".utf8).count
    bytes.insert(0xFF, at: place)
    let issue = try Pages.issue(bytes)
    #expect(issue.encoding == .utf8)
    #expect(issue.diagnostics.count == 1)
    #expect(issue.diagnostics.first?.offset == place)
    #expect(issue.diagnostics.first?.line == 3)
    #expect(issue.string(issue.text.indices.startIndex..<issue.text.count).hasSuffix("柳河镇林小川㐂出席会议并讲话。"))
  }

  @Test func `a character cut off at the end is reported`() throws {
    let issue = try Pages.issue(Array("柳河镇召开会议。".utf8).dropLast())
    #expect(issue.diagnostics.map(\.offset) == [21])
    #expect(issue.string(0..<issue.text.count) == "柳河镇召开会议")
  }

  @Test func `an odd last byte of UTF-16 is reported`() throws {
    let bytes = Pages.utf16(Pages.text, isBigEndian: false, hasMark: true) + [0x41]
    #expect(try Pages.issue(bytes).diagnostics.map(\.offset) == [bytes.count - 1])
  }

  @Test(
    arguments: [[], [0x20, 0x0A, 0x09], Array("　 \u{FEFF}\n\n".utf8), [0xEF, 0xBB, 0xBF], [0xFF, 0xFE]]
      as [[UInt8]])
  func `a file without characters is refused as empty`(bytes: [UInt8]) {
    #expect(throws: NewsprintError.empty(file: "page.txt")) { try Pages.issue(bytes) }
  }

  @Test func `what is no text is refused`() {
    let program: [UInt8] = [
      0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3E, 0, 1, 0, 0, 0,
    ]
    #expect(throws: NewsprintError.self) { try Pages.issue(program) }
    #expect(throws: NewsprintError.self) { try Pages.issue([UInt8](repeating: 0, count: 4096)) }
    #expect(throws: NewsprintError.self) { try Pages.issue([UInt8](repeating: 0x80, count: 64)) }
  }

  @Test func `a line longer than any newspaper's is skipped and reported, and the others are read`() throws {
    let long = String(repeating: "柳", count: 400_000)
    let issue = try Pages.issue("柳河镇召开防汛工作会议。\n\(long)\n会议由镇长林小川主持。\n")
    #expect(issue.diagnostics.map(\.line) == [2])
    #expect(Pages.sentences(issue) == ["柳河镇召开防汛工作会议。", "会议由镇长林小川主持。"])
  }
}
