internal import CivicGraph
internal import Civics

extension CivicDate {
  /// The date as people read it: `2019-05-06`, `2019-05-06 – 2019-06-10`, `约 2019-05`, `????-05-06`.
  func label(_ language: Language = .chinese) -> String {
    guard let end else { return start.label(language) }
    return "\(start.label(language)) – \(end.label(language))"
  }

  /// The same, for a place under the head of its year: `05-06`; what has no day keeps its year.
  func labelWithoutYear(_ language: Language = .chinese) -> String {
    guard let end else { return start.label(language, hasYear: start.day == nil) }
    let hasYear = start.day == nil || end.day == nil || end.year != start.year
    return "\(start.label(language, hasYear: hasYear)) – \(end.label(language, hasYear: hasYear))"
  }
}

extension CivicDate.Point {
  fileprivate func label(_ language: Language, hasYear: Bool = true) -> String {
    func digits(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    var parts: [String] = []
    if hasYear { parts.append(year.map { digits($0, 4) } ?? "????") }
    if let month { parts.append(digits(month, 2)) }
    if let day { parts.append(digits(day, 2)) }
    return (isApproximate ? language.pick("约 ", "about ") : "") + parts.joined(separator: "-")
  }
}

/// The years between two dates: `1998 – 2003`, or `1998`.
func years(from first: CivicDate, through last: CivicDate) -> String {
  let (start, end) = (first.start.year ?? 0, (last.end ?? last.start).year ?? 0)
  return start == end ? String(start) : "\(start) – \(end)"
}

extension TimelineQuery {
  /// What a picture of some time says of it: `只看 2023-01-01 至 2024-06-30`; nil where all is shown.
  func label(_ language: Language) -> String? {
    switch (from?.description, through?.description) {
    case (nil, nil): nil
    case (let from?, nil): language.pick("只看 \(from) 起", "only from \(from) on")
    case (nil, let to?): language.pick("只看至 \(to) 止", "only through \(to)")
    case (let from?, let to?): language.pick("只看 \(from) 至 \(to)", "only \(from) through \(to)")
    }
  }
}
