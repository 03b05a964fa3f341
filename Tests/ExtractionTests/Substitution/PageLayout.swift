import Lexicon
import Newsprint

/// A page set again: in lines of another width, in another order, with other misfortunes of print.
struct PageLayout {
  private let bytes: [UInt8]
  private let changes: Set<Change>
  private(set) var inventions: Inventions

  init(_ bytes: [UInt8], _ changes: Set<Change>, _ inventions: Inventions) {
    self.bytes = bytes
    self.changes = changes
    self.inventions = inventions
  }

  /// The text of the page, its words replaced by `replace`.
  mutating func text(_ replace: (String) -> String) throws -> String {
    var text: String
    // Where words of another length come in, lines would be of all widths, which no paper has.
    let isSetAgain = !changes.isDisjoint(with: [
      .wrapped, .unwrapped, .order, .doubled, .doubleSurnames, .dottedNames, .verbNames, .people, .places,
      .street,
    ])
    if isSetAgain {
      text = try setAgain(replace)
    } else {
      text = replace(String(decoding: bytes, as: UTF8.self))
    }
    if changes.contains(.spaces) { text = spaced(text) }
    if changes.contains(.fullWidth) { text = PageLayout.fullWidth(text) }
    if changes.contains(.traditional) { text = PageLayout.traditional(text) }
    return text
  }

  private mutating func setAgain(_ replace: (String) -> String) throws -> String {
    let issue = try Issue(bytes.span, document: "", file: "", lexicon: .standard)
    var groups = [Array(issue.blocks.indices)]
    if changes.contains(.order) {
      groups = inventions.shuffled(PageLayout.articles(issue))
    }
    let width = changes.contains(.wrapped) ? inventions.number(13..<31) : nil
    var text = ""
    for group in groups {
      text += "\n"
      for index in group {
        let block = issue.blocks[index]
        if block.followsGap { text += "\n" }
        let quote = replace(issue.quote(block.range))
        if case .line(let level) = block.kind {
          let isDoubled = changes.contains(.doubled) && !inventions.chance(2)
          text += String(repeating: "#", count: level) + (level > 0 ? " " : "")
          text += isDoubled ? quote.reduce(into: "") { $0 += [$1, $1] } : quote
          text += "\n"
        } else if let width {
          text += wrapped(quote, width)
        } else {
          text += quote + "\n"
        }
      }
    }
    return text
  }

  /// The blocks of each article. What does not begin as a report does is no article of its own: a paragraph
  /// under a caption stays behind what stands above it.
  private static func articles(_ issue: Issue) -> [[Int]] {
    var groups: [[Int]] = []
    for article in issue.articles {
      let blocks = (article.headlines + article.body).sorted()
      let lead = article.body.first.map { issue.string(issue.blocks[$0].range.prefix(60)) } ?? ""
      let isReport = article.body.isEmpty || lead.contains("日")
      if isReport || groups.isEmpty {
        groups.append(blocks)
      } else {
        groups[groups.count - 1] += blocks
      }
    }
    return groups
  }

  private static let closing: Set<Character> = ["，", "。", "、", "；", "：", "！", "？", "”", "》", "）", ",", "』"]

  /// In lines of at most `width` characters, a digit counting half; a blank line now and then, where the
  /// column was cut.
  private mutating func wrapped(_ text: String, _ width: Int) -> String {
    var result = ""
    var used = 0
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      used += character.isASCII ? 1 : 2
      result.append(character)
      let next = index + 1 < characters.count ? characters[index + 1] : "。"
      if used >= width * 2 - 1, !PageLayout.closing.contains(next) {
        result += inventions.chance(15) ? "\n\n" : "\n"
        used = 0
      }
    }
    return used > 0 ? result + "\n" : result
  }

  /// With spaces beside half of the numbers, and one now and then between other characters.
  private mutating func spaced(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var before: Unicode.Scalar = "\n"
    for scalar in text.unicodeScalars {
      let isEdge = scalar.isASCIIDigit != before.isASCIIDigit
      let isHan = Glyph.isHan(scalar.value) && Glyph.isHan(before.value)
      if isEdge && before != "\n" && scalar != "\n" && inventions.chance(2) || isHan && inventions.chance(150)
      {
        result.append(" ")
      }
      result.append(scalar)
      before = scalar
    }
    return String(result)
  }

  private static func fullWidth(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      let wide = scalar.isASCIIDigit ? Unicode.Scalar(scalar.value + 0xFEE0) : scalar
      result.unicodeScalars.append(wide ?? scalar)
    }
  }

  /// For each simplified character one traditional one; where there are several, one of them.
  private static let traditionalForms: [UInt32: UInt32] = {
    var forms: [UInt32: UInt32] = [:]
    for (traditional, simplified) in Lexicon.standard.simplificationTable.enumerated()
    where simplified != traditional && (0x4E00..<0xA000).contains(traditional) && forms[simplified] == nil {
      forms[simplified] = UInt32(traditional)
    }
    return forms
  }()

  /// The text in traditional characters.
  static func traditional(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      let form = traditionalForms[scalar.value].flatMap(Unicode.Scalar.init)
      result.unicodeScalars.append(form ?? scalar)
    }
  }
}
