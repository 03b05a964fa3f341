internal import Lexicon
internal import Newsprint

/// Names that begin the entry of a life or a list: 甲，女，1978年5月生，现任….
extension NameSites {
  private static let sexes: PhraseSet = ["，男", "，女", "（男", "（女"]
  static let born: PhraseSet = ["年生", "年出生", "月生", "月出生", "日生", "日出生"]

  /// Whether what stands behind a name begins a life: ，男，汉族, ，1935年4月生.
  private func beginsLife(_ end: Int, limit: Int) -> Bool {
    if page.first(of: NameSites.sexes, at: end) != nil { return !isAppointed(behind: end, limit: limit) }
    if isBorn(page.addressEnd(end), limit: limit) { return true }
    guard end < limit, page.text[end] == Sign.comma else { return false }
    var clause = end + 1
    while clause < limit, !Sign.endsClause(page.text[clause]), clause - end < 14 { clause += 1 }
    return page.first(of: NameSites.born, before: clause) != nil || page.has("族", before: clause)
  }

  private static let appointing: PhraseSet = ["为", "任", "的", "辞", "当选", "担任"]

  /// Whether a verb of office stands behind the sex in brackets: 甲（女）为某局局长 begins no life.
  private func isAppointed(behind end: Int, limit: Int) -> Bool {
    guard page.text[end] == Sign.openBracket,
      let closing = page.closing(of: end, before: min(limit, end + NameSites.remark))
    else { return false }
    return page.first(of: NameSites.appointing, at: closing + 1) != nil
  }

  private static let begun: PhraseSet = ["参加革命", "参加工作", "加入中国共产党", "入伍", "入党", "参军"]

  /// Whether the year of a birth or a beginning stands right behind a name: 甲同志1929年生于某县.
  private func isBorn(_ start: Int, limit: Int) -> Bool {
    guard start < limit, Glyph.isDigit(page.text[start]) else { return false }
    return (start..<min(limit, start + 12)).contains {
      page.first(of: NameSites.born, before: $0) != nil || page.first(of: NameSites.begun, at: $0) != nil
    }
  }

  /// 甲，女，1978年5月生，现任…，拟任…: the sentence is about the one who is named first, and so are those
  /// behind it in the same paragraph that begin with 曾任 or the like.
  mutating func addCareers() {
    var subject: (reading: NameModel.Candidate, block: Int)?
    for sentence in page.sentences {
      let start = sentence.range.lowerBound
      let named = model.candidates(at: start, limit: sentence.range.upperBound).first {
        beginsLife($0.range.upperBound, limit: sentence.range.upperBound)
          || beginsEntry($0, sentence)
      }
      if let named { subject = (named, sentence.block) }
      guard let (name, own) = subject,
        own == sentence.block || own + 1 == sentence.block && unitAt[start] >= 0
      else { continue }
      let posts = units.indices.filter {
        sentence.range.contains(units[$0].core.lowerBound) && !attached[$0]
          && expectation(units[$0]) == .office
          && page.first(of: NameSites.assisting, before: units[$0].range.lowerBound) == nil
      }
      guard let first = posts.first, let last = posts.last else { continue }
      guard named != nil || units[first].isIntroduced || units[first].time != .now else { continue }
      sites.append(
        NameSite(
          start: name.range.lowerBound, candidates: [name], expectation: .office, posts: posts,
          announcement: nil,
          end: units[last].range.upperBound))
      attach(posts)
    }
  }

  /// Whether a clause is no more than a name: ；甲，现任….
  func isEntry(endingAt end: Int, floor: Int) -> Bool {
    (2...4).contains { length in
      let start = end - length
      return start >= floor && (start == floor || Sign.endsClause(page.text[start - 1]))
        && model.candidates(at: start, limit: end).contains { $0.range.upperBound == end }
    }
  }

  private static let assisting: PhraseSet = ["协助", "配合", "受", "经", "报", "向", "给", "请", "与", "对", "由", "服从"]

  /// Whether a paragraph begins with a name, a comma and a post, as entries of a list of officials do:
  /// 甲，县政府党组成员、县公安局局长.
  private func beginsEntry(_ name: NameModel.Candidate, _ sentence: Sentence) -> Bool {
    let end = name.range.upperBound
    guard name.range.lowerBound == page.issue.blocks[sentence.block].range.lowerBound,
      end < sentence.range.upperBound, page.text[end] == Sign.comma,
      name.name > NameSites.tooWeakBefore - 1.5,
      unitAt[end + 1] >= 0
    else { return false }
    let unit = units[Int(unitAt[end + 1])]
    return expectation(unit) == .office && unit.range.upperBound < sentence.range.upperBound
      && !Glyph.isHan(page.text[unit.range.upperBound])
  }
}
