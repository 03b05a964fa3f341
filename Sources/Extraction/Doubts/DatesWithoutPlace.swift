internal import Civics
internal import Newsprint

/// Tells the dates of a page that have a place in the calendar from those that have none.
struct DatesWithoutPlace {
  enum Verdict {
    case placed
    /// It lacks the year alone, as all days of an issue do that does not tell its year.
    case yearless
    case unplaced(subject: String, reason: String, range: Range<Int>)
  }

  /// For each date that says when something was, in the order of the page.
  private(set) var verdicts: [Verdict] = []

  init(_ page: Page, _ findings: Findings) {
    for (index, mention) in findings.dates.all.enumerated() {
      guard mention.anchor != .recent, mention.tellsDay || mention.start.month != nil else { continue }
      // 今天 and 明天 are more often a manner of speaking than a day.
      if case .fromPublication(let days) = mention.anchor, days >= 0 { continue }
      // 昨天（4月23日）: the figure says it.
      if index + 1 < findings.dates.all.count, case let next = findings.dates.all[index + 1],
        next.range.lowerBound <= mention.range.upperBound + 1, next.start.day != nil
      {
        continue
      }
      let date = findings.resolved(index)
      let subject = page.issue.string(mention.range)
      let sentence = page.sentences[page.sentence(at: mention.range.lowerBound)].range
      func unplaced(_ reason: String) {
        let end = min(sentence.upperBound, mention.range.upperBound + 30)
        verdicts.append(
          .unplaced(subject: subject, reason: reason, range: mention.range.lowerBound..<end))
      }
      switch mention.anchor {
      case .fromPublication, .weekday, .lastWeekday, .month:
        if let date, date.start.month != nil {
          verdicts.append(.placed)
        } else {
          unplaced(
            "it is counted from the day the issue came out, which nothing tells; published in issues.tsv would"
          )
        }
      case .printed, .relative, .recent:
        if let date {
          verdicts.append(date.year == nil ? .yearless : .placed)
        } else {
          unplaced("the calendar has no such day")
        }
      }
    }
  }
}
