/// Something that stands in a document and that no claim could be made of, or only one in doubt, and why.
public struct Doubt: Hashable, Sendable {
  /// What sort of thing it is, the gravest first.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A post with a name beside it that could not be read.
    case post
    /// A name whose end or first character is in doubt.
    case name
    /// Something that people did, and no occasion that it was done at.
    case act
    /// A date that could not be placed, or something that nothing dates.
    case date
    /// A post of a body that the text does not tell.
    case organization
    /// What the issue does not tell of itself: its year, its place.
    case issue
  }

  /// The document.
  public var document: String
  /// What sort of thing it is.
  public var kind: Kind
  /// What it is about, as the document has it: 镇长, 上周五, 方言主持.
  public var subject: String
  /// How a name can be read, the likelier first.
  public var alternatives: [NameAlternative]
  /// Why nothing follows from it, in one English sentence without a full stop.
  public var reason: String
  /// The passage.
  public var evidence: Evidence

  /// A doubt from its parts.
  public init(
    document: String, kind: Kind, subject: String, alternatives: [NameAlternative] = [], reason: String,
    evidence: Evidence
  ) {
    self.document = document
    self.kind = kind
    self.subject = subject
    self.alternatives = alternatives
    self.reason = reason
    self.evidence = evidence
  }
}

/// How much of what a document has of each sort was understood.
public struct Understanding: Hashable, Sendable {
  /// What is counted.
  public enum Measure: String, CaseIterable, Hashable, Sendable {
    /// Of the posts that announce somebody, those with a person.
    case posts
    /// Of the persons, those whose name is beyond doubt.
    case names
    /// Of the roles, those whose body is known.
    case organizations
    /// Of the sentences in which people do something at an occasion, those whose occasion is known.
    case acts
    /// Of the occasions and changes of office, those with a date.
    case events
    /// Of the days and months that the text names, those whose place in the calendar is known.
    case dates
  }

  /// How many of how many.
  public struct Share: Hashable, Sendable {
    /// How many were understood.
    public var understood: Int
    /// How many there are.
    public var all: Int

    /// A share from its parts.
    public init(understood: Int = 0, of all: Int = 0) {
      self.understood = understood
      self.all = all
    }

    /// Both together.
    public static func + (left: Share, right: Share) -> Share {
      Share(understood: left.understood + right.understood, of: left.all + right.all)
    }
  }

  private var shares: [Measure: Share]
  /// Posts that stand for themselves and announce nobody: 镇党委书记表示, 各村书记.
  public var unnamedPosts: Int
  /// Sentences in which somebody says something to the paper and not at an occasion.
  public var interviews: Int

  /// Nothing, of nothing.
  public init() {
    shares = [:]
    unnamedPosts = 0
    interviews = 0
  }

  /// The share of one measure.
  public subscript(measure: Measure) -> Share {
    get { shares[measure] ?? Share() }
    set { shares[measure] = newValue }
  }

  /// Counts one thing.
  public mutating func count(_ measure: Measure, understood: Bool) {
    shares[measure, default: Share()].all += 1
    if understood { shares[measure, default: Share()].understood += 1 }
  }

  /// Several documents together.
  public static func + (left: Understanding, right: Understanding) -> Understanding {
    var sum = left
    for (measure, share) in right.shares { sum[measure] = sum[measure] + share }
    sum.unnamedPosts += right.unnamedPosts
    sum.interviews += right.interviews
    return sum
  }
}
