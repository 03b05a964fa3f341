internal import Civics
internal import Newsprint

/// An occasion as one passage names it.
struct EventCandidate {
  /// The characters of the name in the text.
  var nameRange: Range<Int>
  /// The name: what is printed, with the body that holds it where that stands apart.
  var name: String
  var kind: EventKind
  /// An index into the dates of the page.
  var date: Int?
  var place: Range<Int>?
  /// The bodies that hold it, as printed.
  var hosts: [Range<Int>] = []
  var isPlanned = false
  /// Whether it is a part of the occasion that is being reported.
  var isPart = false
  /// Whether a headline or caption names it.
  var isHeadline = false
  /// Whether its date is only referred to: 在…召开的…会议上.
  var isReference = false
  /// Where the verb of holding before it begins, or nil.
  var verb: Int?
  let sentence: Int
  /// The passage that shows it.
  var evidence: Range<Int>
}
