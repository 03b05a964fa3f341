internal import Civics
internal import Lexicon
internal import Newsprint

/// Finds named programmes, projects, campaigns, brands and plans.
struct InitiativeFinder {
  /// An initiative with the passages that name it.
  struct Found {
    var name: String
    var partOf: String?
    var evidence: [Range<Int>]
  }

  private(set) var found: [Found] = []

  init(_ page: Page, _ setting: Setting, _ dates: SentenceDates, _ people: People) {}
}
