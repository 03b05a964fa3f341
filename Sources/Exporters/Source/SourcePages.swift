public import CivicGraph
public import Civics

/// The passages of an answer with the pages they stand on, as far as those are at hand.
public struct SourcePages: Hashable, Sendable {
  /// One document.
  public struct Page: Hashable, Sendable {
    /// Whether the page can be shown.
    public enum State: Hashable, Sendable {
      /// Its lines around the passages.
      case read([Excerpt])
      /// There is no such file.
      case missing
      /// The file is not the one that the claims were read from.
      case changed
    }

    /// The passages.
    public let sheet: SourceAnswer.Sheet
    /// The file that was looked for.
    public let file: String
    /// The page, or why it is not shown.
    public let state: State

    /// A page from its parts.
    public init(sheet: SourceAnswer.Sheet, file: String, state: State) {
      self.sheet = sheet
      self.file = file
      self.state = state
    }
  }

  /// What was found.
  public let answer: SourceAnswer
  /// The pages, in the order of the answer's sheets.
  public let pages: [Page]

  /// Pages from their parts.
  public init(answer: SourceAnswer, pages: [Page]) {
    self.answer = answer
    self.pages = pages
  }
}

extension AnswerFormat {
  /// The passages on their pages, in this form, ending with a line break; `style` is for text alone.
  public func write(_ source: SourcePages, style: TextStyle = .plain) -> String {
    switch self {
    case .text: source.text(style)
    case .markdown: source.markdown
    case .json: source.json.document
    }
  }
}
