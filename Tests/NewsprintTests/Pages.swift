import Lexicon
import Newsprint

/// Pages for the tests of this room.
enum Pages {
  /// A page with a headline, a blank line, a broken line and a character of four bytes in GB 18030.
  static let text = """
    柳河镇召开防汛工作会议

    6月3日，柳河镇召开防汛工作会议。镇党委书记
    林小川㐂出席会议并讲话。

    """

  /// The same page as `iconv -t GB18030` writes it.
  static let gb18030: [UInt8] = [
    0xC1, 0xF8, 0xBA, 0xD3, 0xD5, 0xF2, 0xD5, 0xD9, 0xBF, 0xAA, 0xB7, 0xC0, 0xD1, 0xB4,
    0xB9, 0xA4, 0xD7, 0xF7, 0xBB, 0xE1, 0xD2, 0xE9, 0x0A, 0x0A, 0x36, 0xD4, 0xC2, 0x33,
    0xC8, 0xD5, 0xA3, 0xAC, 0xC1, 0xF8, 0xBA, 0xD3, 0xD5, 0xF2, 0xD5, 0xD9, 0xBF, 0xAA,
    0xB7, 0xC0, 0xD1, 0xB4, 0xB9, 0xA4, 0xD7, 0xF7, 0xBB, 0xE1, 0xD2, 0xE9, 0xA1, 0xA3,
    0xD5, 0xF2, 0xB5, 0xB3, 0xCE, 0xAF, 0xCA, 0xE9, 0xBC, 0xC7, 0x0A, 0xC1, 0xD6, 0xD0,
    0xA1, 0xB4, 0xA8, 0x81, 0x39, 0xEF, 0x31, 0xB3, 0xF6, 0xCF, 0xAF, 0xBB, 0xE1, 0xD2,
    0xE9, 0xB2, 0xA2, 0xBD, 0xB2, 0xBB, 0xB0, 0xA1, 0xA3, 0x0A,
  ]

  /// A text in UTF-16, in the order of bytes asked for.
  static func utf16(_ text: String, isBigEndian: Bool, hasMark: Bool) -> [UInt8] {
    ((hasMark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isBigEndian ? bytes.reversed() : bytes
    }
  }

  static func issue(_ bytes: [UInt8]) throws -> Issue {
    try Issue(bytes.span, document: "page", file: "page.txt", lexicon: .standard)
  }

  static func issue(_ text: String) throws -> Issue { try issue(Array(text.utf8)) }

  /// The prose of a page, cut at 。！？, without white space.
  static func sentences(_ issue: Issue) -> [String] {
    let prose = issue.blocks.filter { !$0.isLine }.map { issue.string($0.range) }.joined()
    var sentences: [String] = [""]
    for character in prose {
      sentences[sentences.count - 1].append(character)
      if "。！？".contains(character) { sentences.append("") }
    }
    return sentences.filter { !$0.isEmpty }
  }

  /// The text of the lines that are no prose.
  static func headlines(_ issue: Issue) -> [String] {
    issue.blocks.filter(\.isLine).map { issue.string($0.range) }
  }
}
