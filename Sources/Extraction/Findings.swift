internal import Civics
internal import Lexicon
internal import Newsprint

/// All that the finders found on a page.
///
/// A class, though it never changes: a reference costs less to hand on than some fifty arrays.
final class Findings {
  let dates: SentenceDates
  let year: (year: Int, range: Range<Int>)?
  let published: Day?
  let setting: Setting
  let people: People
  let roles: RoleFinder
  let acts: ActFinder
  let changes: ChangeFinder
  let initiatives: InitiativeFinder
  /// For each article the date it is dated from, as an index.
  private let datelines: [Int?]
  private let page: Page
  var occasions: [Occasion] { acts.occasions.all }

  init(_ page: Page, record: IssueRecord?) {
    dates = SentenceDates(page, DateFinder(page).dates)
    let all = dates
    let masthead = all.masthead.flatMap { all.all[$0].resolved(year: nil, published: nil)?.day }
    published = record?.published?.day ?? masthead
    self.page = page
    let dates = dates
    datelines = page.issue.articles.map { dates.dateline(of: $0) }
    if let told = record?.published?.year {
      year = (told, 0..<0)
    } else if let day = masthead, let line = all.masthead {
      year = (day.year, all.all[line].range)
    } else if let line = all.issueMonth, let told = all.all[line].start.year {
      year = (told, all.all[line].range)
    } else {
      year = YearFinder(page, dates.all).found
    }
    setting = Setting(page, place: record?.place)
    let posts = PostFinder(page, setting, dates.all)
    let people = People(page, posts)
    self.people = people
    roles = RoleFinder(page, people, OrganizationResolver(page, setting, posts))
    let events = EventFinder(page, setting, dates).candidates.filter { candidate in
      // A name of an occasion has no announced person in it.
      candidate.kind == .inspection
        || !people.mentions(in: candidate.nameRange).contains {
          $0.range.upperBound <= candidate.nameRange.upperBound
            && ($0.posts.isEmpty
              ? $0.range.lowerBound == candidate.nameRange.lowerBound
                && page.matches.longest(.verb, startingAt: $0.range.upperBound) != nil
              : candidate.nameRange.lowerBound < $0.range.lowerBound)
        }
    }
    acts = ActFinder(
      page, people, Occasions(page, dates, events),
      dates, VisitFinder(page, setting, dates), names: events.map(\.nameRange))
    changes = ChangeFinder(page, people)
    initiatives = InitiativeFinder(page, setting, dates, events: events.map(\.nameRange))
  }

  /// A date of the page with the year of the issue; 今日 and 昨日 count from the day the issue came out, or
  /// from the day that their article is dated from.
  func resolved(_ date: Int?) -> CivicDate? {
    guard let date else { return nil }
    var day = published
    // 本报1月22日讯 says what 今天 is, whatever day the issue came out.
    if let dateline = datelines[
      page.issue.articleOfBlock[page.sentences[page.sentence(at: dates.all[date].range.lowerBound)].block]]
    {
      day = dates.all[dateline].resolved(year: year?.year, published: nil)?.day ?? published
    }
    guard let result = dates.all[date].resolved(year: year?.year, published: day) else { return nil }
    // 12月28日 in an issue of January is a day of the year before.
    if let published, let year = year?.year, dates.all[date].start.year == nil,
      dates.all[date].isRelativeToYear,
      let ahead = published.advanced(by: Findings.longestAhead), result.earliest > ahead
    {
      return dates.all[date].resolved(year: year - 1, published: day)
    }
    return result
  }

  /// So many days ahead a day without a year is thought to be at most.
  private static let longestAhead = 180
}
