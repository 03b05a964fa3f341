/// Who is meant by a name that somebody asks for, and how it was understood.
public struct NameSearch: Hashable, Sendable {
  /// How the name was understood.
  public enum Way: String, CaseIterable, Hashable, Sendable {
    /// As an id, with or without `person/`: 方言@白石镇.
    case id
    /// As the name.
    case name
    /// As a form that is printed: a misprint, traditional characters.
    case printed
    /// As the name in traditional characters.
    case traditional
    /// As its pinyin, with or without tones and spaces.
    case pinyin
    /// As a name of three characters or more, one of them taken for another of like shape or sound.
    case slip
  }

  /// What was asked for.
  public let asked: String
  /// How it was understood, or nil where nobody was found.
  public let way: Way?
  /// Those who are meant, by id: the bearers of one name, but for pinyin, which several names can share.
  public let persons: [Person]
  /// Where nobody was found: those whose names come near, the likest first.
  public let near: [Person]
}
