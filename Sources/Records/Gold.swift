/// What a careful reader finds in one document, with the other forms that are right too.
///
/// A row that is optional is neither missed when it is absent nor wrong when it is found.
public struct Gold: Hashable, Sendable {
  /// The id of the document.
  public var document: String
  /// The year that the document speaks of, or nil where nothing tells it.
  public var year: Int?
  /// Persons in posts.
  public var roles: [GoldRole] = []
  /// Occasions.
  public var events: [GoldEvent] = []
  /// What persons did at them.
  public var acts: [GoldAct] = []
  /// Changes of office.
  public var changes: [GoldChange] = []
  /// Programmes, projects and campaigns.
  public var initiatives: [GoldInitiative] = []
}

/// A post with the other forms of it that are right.
public struct GoldPost: Hashable, Sendable {
  /// The core of the post.
  public var title: String
  /// Other right titles.
  public var otherTitles: [String] = []
  /// The full organization, or nil.
  public var organization: String?
  /// Other right organizations; nil where none is right too.
  public var otherOrganizations: [String?] = []

  /// A post without other right forms.
  public init(title: String, organization: String? = nil) {
    self.title = title
    self.organization = organization
  }
}

/// A person in a post.
public struct GoldRole: Hashable, Sendable {
  /// Who.
  public var person: String
  /// The post.
  public var post: GoldPost
  /// Whether the text says that the person held it before.
  public var isFormer = false
  /// Whether that is right either way.
  public var isFormerOpen = false
  /// Whether the row may be absent.
  public var isOptional = false
}

/// An occasion.
public struct GoldEvent: Hashable, Sendable {
  /// What the acts name it by.
  public var key: String
  /// Its name.
  public var name: String
  /// Other right names.
  public var otherNames: [String] = []
  /// When, in EDTF, or nil.
  public var date: String?
  /// Other right dates.
  public var otherDates: [String?] = []
  /// Where, or nil.
  public var place: String?
  /// Whether the row may be absent.
  public var isOptional = false
}

/// What a person did at an event.
public struct GoldAct: Hashable, Sendable {
  /// Who.
  public var person: String
  /// The key of the event.
  public var event: String
  /// What, in the words of the fact format.
  public var act: String
  /// Whether the row may be absent.
  public var isOptional = false
}

/// A change of office.
public struct GoldChange: Hashable, Sendable {
  /// Who.
  public var person: String
  /// How, in the words of the fact format.
  public var change: String
  /// The post.
  public var post: GoldPost
  /// When, in EDTF, or nil.
  public var date: String?
  /// Whether the row may be absent.
  public var isOptional = false
}

/// A programme, project or campaign.
public struct GoldInitiative: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// Other right names.
  public var otherNames: [String] = []
  /// Whether the row may be absent.
  public var isOptional = false
}
