internal import Newsprint

/// Lines that tell an occasion as a table does: `时间：8月10日上午`, `主持人　甲`.
struct Notice {
  /// What a line tells.
  enum Label {
    case time, place, host, speaker
  }

  private static let labels: PhraseTable<Label> = [
    ("会议时间", .time), ("活动时间", .time), ("举办时间", .time), ("举行时间", .time), ("培训时间", .time), ("比赛时间", .time),
    ("时间", .time),
    ("会议地点", .place), ("活动地点", .place), ("举办地点", .place), ("举行地点", .place), ("培训地点", .place),
    ("比赛地点", .place),
    ("地点", .place), ("主持人", .host), ("会议主持", .host), ("主持", .host), ("主讲人", .speaker), ("授课人", .speaker),
    ("主讲", .speaker),
    ("宣讲人", .speaker), ("授课老师", .speaker), ("主讲嘉宾", .speaker),
  ]

  /// The label of a line and the characters behind it, or nil where it has none.
  static func read(_ page: Page, _ line: Sentence) -> (label: Label, value: Range<Int>)? {
    let start = line.range.lowerBound
    guard line.isLine, let (phrase, label) = page.first(of: labels, at: start) else { return nil }
    let end = start + phrase.count
    guard end < line.range.upperBound else { return nil }
    if page.text[end] == Sign.colon { return (label, end + 1..<line.range.upperBound) }
    return page.issue.gaps[end] == .space ? (label, end..<line.range.upperBound) : nil
  }

  /// When and where the occasion of an article takes place by such lines.
  private(set) var date: Int?
  private(set) var place: Range<Int>?

  init(_ page: Page, _ article: Article, _ dates: SentenceDates) {
    for block in (article.headlines + article.body).sorted() {
      for index in page.sentencesOfBlock[block] {
        guard let (label, value) = Notice.read(page, page.sentences[index]) else { continue }
        switch label {
        case .time: date = date ?? dates.inSentence(index).first { dates.isTime($0) }
        case .place: place = place ?? value
        default: break
        }
      }
    }
  }
}
