/// Which claims somebody wants to see on their page.
public enum SourceQuery: Hashable, Sendable {
  /// Those that begin on a line of a document, as `1999_03:12`.
  case line(String, Int)
  /// Those that touch a range of bytes of a document, half-open.
  case bytes(String, Range<Int>)
  /// Those of one thing of the graph, by its id.
  case id(String)
}

/// The passages that claims rest on, document by document.
public struct SourceAnswer: Hashable, Sendable {
  /// The passages in one document.
  public struct Sheet: Hashable, Sendable {
    /// The document, with where its file was found when it was read.
    public let issue: Issue
    /// The passages, in the order of the page.
    public let passages: [Citation]
  }

  /// What was asked.
  public let query: SourceQuery
  /// What rests on these passages; for an id the one thing that has it.
  public let items: [GraphItem]
  /// The documents, in order of time, the undated last.
  public let sheets: [Sheet]
}
