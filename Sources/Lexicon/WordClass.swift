/// What a word of the lists can be; one word can be several things.
@frozen
public struct WordClass: OptionSet, Hashable, Sendable {
  /// One bit a class.
  public let rawValue: UInt32

  /// The classes of these bits.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A post: 书记.
  @inlinable public static var post: WordClass { WordClass(rawValue: 1 << 0) }
  /// The front of a post, that ranks, dates or describes it: 副, 原, 拟任.
  @inlinable public static var prefix: WordClass { WordClass(rawValue: 1 << 1) }
  /// The end of an organization's name: 委员会.
  @inlinable public static var organization: WordClass { WordClass(rawValue: 1 << 2) }
  /// A province, a city of that rank or a prefecture, in full or short.
  @inlinable public static var place: WordClass { WordClass(rawValue: 1 << 3) }
  /// A verb that says what a person does.
  @inlinable public static var verb: WordClass { WordClass(rawValue: 1 << 4) }
  /// A word that can stand right behind a personal name.
  @inlinable public static var afterName: WordClass { WordClass(rawValue: 1 << 5) }
  /// An ordinary word that begins like a personal name.
  @inlinable public static var notName: WordClass { WordClass(rawValue: 1 << 6) }
  /// The end of an occasion's name: 会议.
  @inlinable public static var eventHead: WordClass { WordClass(rawValue: 1 << 7) }
  /// A verb of holding, opening, cancelling: 召开.
  @inlinable public static var eventVerb: WordClass { WordClass(rawValue: 1 << 8) }
  /// The end of an initiative's name: 行动计划.
  @inlinable public static var initiativeHead: WordClass { WordClass(rawValue: 1 << 9) }
  /// A word that ends the name of an organization or a post leftwards.
  @inlinable public static var boundary: WordClass { WordClass(rawValue: 1 << 10) }
  /// A word that contains a boundary and can yet be inside a name.
  @inlinable public static var guardWord: WordClass { WordClass(rawValue: 1 << 11) }
  /// The end of a venue's name.
  @inlinable public static var venue: WordClass { WordClass(rawValue: 1 << 12) }
  /// A surname of two characters.
  @inlinable public static var doubleSurname: WordClass { WordClass(rawValue: 1 << 13) }
  /// The short form of a body's name.
  @inlinable public static var abbreviation: WordClass { WordClass(rawValue: 1 << 14) }
  /// A part of a name that has no surname: 巴雅尔.
  @inlinable public static var nameElement: WordClass { WordClass(rawValue: 1 << 15) }
  /// Any word at all.
  @inlinable public static var all: WordClass { WordClass(rawValue: .max) }
}

/// How a post is held.
public enum Holder: UInt8, Sendable {
  /// One holder at a time.
  case single
  /// Several at once.
  case shared
  /// No office: it says what somebody is.
  case person
  /// An honour.
  case honour
}

/// What the front of a post says.
public enum PrefixKind: UInt8, Sendable {
  case rank, kind, former, present, planned, also
}

/// What sort of body the end of a name tells.
public enum OrganizationKind: UInt8, Sendable {
  case other, party, government, congress, cppcc, discipline, court, office, mass, enterprise, school
  case hospital, residents, team, military, media, research, park, admin
}

/// What sort of occasion the end of a name tells.
public enum OccasionKind: UInt8, Sendable {
  case other, peopleCongress, partyCongress, workMeeting, study, ceremony, inspection, training, election
  case competition, opening, activity
}

/// What a verb of occasions does.
@frozen
public struct EventVerbKinds: OptionSet, Hashable, Sendable {
  /// One bit a kind.
  public let rawValue: UInt8

  /// The kinds of these bits.
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A host, then the verb, then the event: 召开.
  @inlinable public static var holds: EventVerbKinds { EventVerbKinds(rawValue: 1) }
  /// The event, then the verb: 落下帷幕.
  @inlinable public static var isHeld: EventVerbKinds { EventVerbKinds(rawValue: 2) }
  /// Something opens: 启用.
  @inlinable public static var opens: EventVerbKinds { EventVerbKinds(rawValue: 4) }
  /// It does not take place.
  @inlinable public static var cancelled: EventVerbKinds { EventVerbKinds(rawValue: 8) }
  /// It takes place later.
  @inlinable public static var postponed: EventVerbKinds { EventVerbKinds(rawValue: 16) }
  /// It is announced.
  @inlinable public static var planned: EventVerbKinds { EventVerbKinds(rawValue: 32) }
}

/// A word of the lists with all that they say of it.
public struct Word: Sendable {
  /// The word.
  public let text: String
  /// How many characters it has.
  public let count: Int
  /// What it can be.
  public var classes: WordClass = []
  /// How the post is held.
  public var holder: Holder = .single
  /// The body that the post belongs to where none is printed, as `镇:人民政府`, or empty.
  public var body: String = ""
  /// What the front of a post says.
  public var prefix: PrefixKind = .rank
  /// What sort of body.
  public var organization: OrganizationKind = .other
  /// The act that the verb tells, as the fact format spells it, or empty.
  public var act: String = ""
  /// How surely a name ends before the word, 1 to 3.
  public var afterName: UInt8 = 0
  /// The kind of occasion.
  public var eventKind: OccasionKind = .other
  /// Whether the head alone makes an occasion.
  public var isStrong: Bool = false
  /// Whether the head makes an initiative without a quoted name.
  public var isStrongInitiative: Bool = false
  /// What the verb of occasions does.
  public var eventVerb: EventVerbKinds = []
  /// The full form of an abbreviation, or of a place's short name.
  public var fullForm: String = ""
  /// `province`, `city` or `country`, for a place.
  public var rank: String = ""
}
