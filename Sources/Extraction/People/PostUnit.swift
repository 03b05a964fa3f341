internal import Lexicon

/// One post as it is printed: the organization, what ranks and dates it, and the core.
///
/// `区体育局副局长` is the organization 区体育局 and the title 副局长.
struct PostUnit {
  /// When the text says that the post is held.
  enum Time {
    case now, former, planned
  }

  /// From the first character of the organization or prefix to the last of the core.
  let range: Range<Int>
  /// The printed organization; empty where none is printed.
  let organization: Range<Int>
  /// The title with all that ranks it: 副局长, 党组副书记.
  let title: Range<Int>
  /// The word of the core: 局长.
  let core: Range<Int>
  let holder: Holder
  let time: Time
  /// Whether 兼 ties it to the post before it.
  let isTied: Bool
  /// Whether 现任, 时任 or 拟任 introduces it.
  let isIntroduced: Bool
}
