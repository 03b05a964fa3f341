/// What is known of an issue beforehand: one line of the `issues.tsv` that stands beside it.
///
/// What stands here wins over what is inferred from the text.
public struct IssueRecord: Hashable, Sendable {
  /// The id of the document: its file's name without folder and extension.
  public var document: String
  /// When the issue came out, or nil.
  public var published: CivicDate?
  /// The place that the issue speaks for, or nil.
  public var place: String?
  /// Its title, or nil.
  public var title: String?
  /// Where it can be read, or nil.
  public var url: String?

  /// The record from its parts.
  public init(
    document: String, published: CivicDate? = nil, place: String? = nil, title: String? = nil,
    url: String? = nil
  ) {
    self.document = document
    self.published = published
    self.place = place
    self.title = title
    self.url = url
  }
}
