internal import CivicGraph
internal import Civics

/// Where the links of a picture lead: to the address of an issue on the web, else to its file.
struct SourceLinks {
  private let prefix: String?
  private let issues: [String: DocumentFact]

  /// The links for a picture that stands in a folder.
  ///
  /// `prefix` leads from there to the folder in which the issues were read (`"../"`, or `""` for the same
  /// one); with nil no link leads to a file.
  init(_ issues: [Issue], prefix: String?) {
    self.prefix = prefix
    self.issues = Dictionary(issues.map { ($0.document, $0.facts) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where the first of these passages can be read, or nil where nothing is known of that.
  func link(_ citations: [Citation]) -> String? {
    let facts = citations.lazy.compactMap { issues[$0.document] }
    if let url = facts.compactMap(\.url).first(where: { $0.hasPrefix("https://") || $0.hasPrefix("http://") })
    {
      return url
    }
    guard let prefix, let source = facts.first?.source, source != "-", !source.hasPrefix("/") else {
      return nil
    }
    return prefix + Address.path(source)
  }
}
