internal import Civics
internal import Lexicon
internal import Newsprint

/// Finds what is signed without a ceremony being named: 某局与某公司签订合作协议.
struct SigningFinder {
  private let page: Page
  private let dates: SentenceDates

  init(_ page: Page, _ dates: SentenceDates) {
    self.page = page
    self.dates = dates
  }

  static let verbs: PhraseSet = ["签订了", "签署了", "签订", "签署", "签下"]
  private static let papers: PhraseSet = ["协议", "协议书", "合同", "备忘录", "意向书", "责任书", "框架协议", "约定书"]

  /// The signing that a sentence with a day before it tells, or nil.
  func signing(in sentence: Sentence, _ index: Int) -> EventCandidate? {
    guard sentence.kinds.contains(.signing), !sentence.isLine, !dates.inSentence(index).isEmpty else {
      return nil
    }
    for position in page.landmarks.places(.signing, in: sentence.range) {
      guard let verb = page.first(of: SigningFinder.verbs, at: position),
        !page.isCovered(position..<position + verb.count, by: [.eventHead, .guardWord])
      else { continue }
      var end = position + verb.count
      while end < sentence.range.upperBound, !Sign.endsClause(page.text[end]), end - position < 30 {
        end += 1
      }
      let start = subjectStart(before: position, floor: sentence.range.lowerBound)
      guard page.first(of: SigningFinder.papers, before: end) != nil, position - start >= 5,
        (start..<position).contains(where: { page.matches.longest(.organization, endingAt: $0 + 1) != nil }),
        let date = dates.date(for: start..<end, in: index, verbEnd: nil)
      else { continue }
      return EventCandidate(
        nameRange: start..<end, name: page.issue.name(start..<end), kind: .ceremony, date: date,
        sentence: index,
        evidence: sentence.range)
    }
    return nil
  }

  /// Where the clause begins that a position stands in, behind its date.
  private func subjectStart(before end: Int, floor: Int) -> Int {
    var start = end
    while start > floor, !Sign.endsClause(page.text[start - 1]), dates.ending(at: start) == nil { start -= 1 }
    return start
  }
}
