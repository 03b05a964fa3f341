/// A person whom the paper names.
public struct Person: Hashable, Sendable, Identifiable {
  /// `person/` and the name; with `@` and the town where several persons bear it: `person/方言@白石镇`.
  public let id: String
  /// The full name.
  public let name: String
  /// Other printed forms (misprints, traditional characters), sorted.
  public let otherNames: [String]
  /// The place whose paper names the person, or nil where no issue tells its place.
  public let place: String?
  /// Every passage that a fact about the person rests on.
  public let evidence: [Citation]

  /// The documents that name the person, sorted.
  public var documents: [String] {
    // Passages stand by document, so that only neighbours have to be compared.
    var documents: [String] = []
    for citation in evidence where documents.last != citation.document { documents.append(citation.document) }
    return documents
  }
}
