/// What is known of an issue as a whole.
public struct DocumentFact: Hashable, Sendable {
  /// The path as it was given.
  public var source: String
  /// The character encoding that the bytes were read in: `UTF-8`, `GB18030`, `UTF-16LE`, `UTF-16BE`.
  public var encoding: String
  /// The SHA-256 of the bytes, in lowercase hexadecimal.
  public var sha256: String
  /// When the issue came out, where `issues.tsv` tells it.
  public var published: CivicDate?
  /// Where it can be read, where `issues.tsv` tells it.
  public var url: String?
  /// The first headline.
  public var title: String?
  /// The year that the issue speaks of; its evidence is what told it.
  public var year: Int?
  /// The place that the issue speaks for, from the largest unit down.
  public var place: String?

  /// The fact from its parts.
  public init(
    source: String, encoding: String, sha256: String, published: CivicDate? = nil, url: String? = nil,
    title: String? = nil, year: Int? = nil, place: String? = nil
  ) {
    self.source = source
    self.encoding = encoding
    self.sha256 = sha256
    self.published = published
    self.url = url
    self.title = title
    self.year = year
    self.place = place
  }
}

/// Another reading of a name whose end or characters are in doubt.
public struct NameAlternative: Hashable, Sendable {
  /// The name read that way.
  public var person: String
  /// How well it fits, from 0 to 1; the readings of one name sum to at most 1.
  public var score: Double

  /// A reading with its score.
  public init(person: String, score: Double) {
    self.person = person
    self.score = score
  }
}

/// A personal name as a fact carries it: resolved, with what the print has where that differs.
public struct PersonName: Hashable, Sendable {
  /// The full personal name, in simplified characters.
  public var name: String
  /// What is printed, only where it differs from `name`.
  public var printed: String?
  /// Other readings, where the document alone does not decide.
  public var alternatives: [NameAlternative]
  /// Why the printed name cannot be a name, where it cannot.
  public var doubt: String?

  /// A name, without doubt unless said otherwise.
  public init(
    _ name: String, printed: String? = nil, alternatives: [NameAlternative] = [], doubt: String? = nil
  ) {
    self.name = name
    self.printed = printed
    self.alternatives = alternatives
    self.doubt = doubt
  }
}

/// A person in a post.
public struct RoleFact: Hashable, Sendable {
  /// Who.
  public var person: PersonName
  /// The core of the post: 书记, 副镇长, 党组副书记.
  public var title: String
  /// The full organization, or nil where the text does not tell it.
  public var organization: String?
  /// The post as printed.
  public var printed: String
  /// Whether the text says that the person held it before (原, 前, 曾任).
  public var isFormer: Bool

  /// The fact from its parts.
  public init(
    person: PersonName, title: String, organization: String?, printed: String, isFormer: Bool = false
  ) {
    self.person = person
    self.title = title
    self.organization = organization
    self.printed = printed
    self.isFormer = isFormer
  }
}

/// A meeting or other occasion.
public struct EventFact: Hashable, Sendable {
  /// The id, unique in the document: `e1`.
  public var id: String
  /// The fullest form of the name that the issue prints.
  public var name: String
  /// When, or nil.
  public var date: CivicDate?
  /// Where, or nil.
  public var place: String?
  /// What sort of occasion.
  public var kind: EventKind
  /// The organizations that hold it.
  public var hosts: [String]
  /// Whether it is announced and not reported.
  public var isPlanned: Bool

  /// The fact from its parts.
  public init(
    id: String, name: String, date: CivicDate? = nil, place: String? = nil, kind: EventKind,
    hosts: [String] = [], isPlanned: Bool = false
  ) {
    self.id = id
    self.name = name
    self.date = date
    self.place = place
    self.kind = kind
    self.hosts = hosts
    self.isPlanned = isPlanned
  }
}

/// What a person did at an event of the same document.
public struct ActFact: Hashable, Sendable {
  /// Who.
  public var person: PersonName
  /// The id of the event in this document.
  public var event: String
  /// What.
  public var act: ActKind

  /// The fact from its parts.
  public init(person: PersonName, event: String, act: ActKind) {
    self.person = person
    self.event = event
    self.act = act
  }
}

/// A change of office that the text states.
public struct ChangeFact: Hashable, Sendable {
  /// Who.
  public var person: PersonName
  /// How.
  public var change: ChangeKind
  /// The core of the post.
  public var title: String
  /// The full organization, or nil.
  public var organization: String?
  /// When, or nil.
  public var date: CivicDate?
  /// Whether it is proposed and not yet done (拟任, 提名).
  public var isPlanned: Bool

  /// The fact from its parts.
  public init(
    person: PersonName, change: ChangeKind, title: String, organization: String?, date: CivicDate? = nil,
    isPlanned: Bool = false
  ) {
    self.person = person
    self.change = change
    self.title = title
    self.organization = organization
    self.date = date
    self.isPlanned = isPlanned
  }
}

/// A named programme, project, campaign, brand or plan.
public struct InitiativeFact: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// The initiative it is a part of, by name, or nil.
  public var partOf: String?
  /// The id of the event in this document at which it was reported, or nil.
  public var event: String?

  /// The fact from its parts.
  public init(name: String, partOf: String? = nil, event: String? = nil) {
    self.name = name
    self.partOf = partOf
    self.event = event
  }
}
