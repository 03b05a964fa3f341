internal import Civics
internal import Newsprint

/// All that the finders found on a page.
struct Findings {
  let dates: SentenceDates
  let year: (year: Int, range: Range<Int>)?
  let published: Day?
  let setting: Setting
  let people: People
  let roles: RoleFinder
  let acts: ActFinder
  let changes: ChangeFinder
  let initiatives: InitiativeFinder
  var occasions: [Occasion] { acts.occasions.all }

  init(_ page: Page, record: IssueRecord?) {
    dates = SentenceDates(page, DateFinder(page).dates)
    published = record?.published?.day
    if let told = record?.published?.year {
      year = (told, 0..<0)
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
      !people.mentions.contains {
        !$0.posts.isEmpty && candidate.kind != .inspection && candidate.nameRange.lowerBound <= $0.start
          && $0.range.upperBound <= candidate.nameRange.upperBound
      }
    }
    acts = ActFinder(
      page, people, Occasions(page, dates, events),
      VisitFinder(page, setting, dates), names: events.map(\.nameRange))
    changes = ChangeFinder(page, people)
    initiatives = InitiativeFinder(page, setting, dates, events: events.map(\.nameRange))
  }

  /// A date of the page with the year of the issue.
  func resolved(_ date: Int?) -> CivicDate? {
    date.flatMap { dates.all[$0].resolved(year: year?.year, published: published) }
  }
}
