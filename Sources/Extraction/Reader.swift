public import Civics
public import Lexicon
public import Newsprint

/// What the reader made of one document.
public struct Reading: Sendable {
  /// The facts with their passages, in the order of the page.
  public var claims: [Claim]
  /// What could not be read, or only in part.
  public var diagnostics: [Diagnostic]
}

/// What the reader made of one document, and what it could make nothing of.
public struct Review: Sendable {
  /// The facts, as reading alone gives them.
  public var reading: Reading
  /// What was not understood, in the order of the page.
  public var doubts: [Doubt]
  /// How much was.
  public var understanding: Understanding
}

/// Reads one issue: its persons and posts, occasions and acts, changes of office and initiatives.
///
/// A reader knows one document at a time and nothing of the others; it is a value and can be used from many
/// threads. Linear in the length of the document.
public struct Reader: Sendable {
  private let lexicon: Lexicon

  /// A reader with these word lists.
  public init(lexicon: Lexicon = .standard) { self.lexicon = lexicon }

  /// Reads the bytes of a file.
  ///
  /// `document` becomes the id of the claims, `source` names the file in messages, `record` is what
  /// `issues.tsv` says of it. Throws where the bytes are no text that can be read.
  public func read(
    _ bytes: [UInt8], document: String, source: String, record: IssueRecord? = nil
  ) throws(NewsprintError) -> Reading {
    let (page, findings) = try find(bytes, document, source, record)
    return reading(page, findings, bytes, source, record)
  }

  /// Reads the bytes of a file, and says besides what was not understood. Takes somewhat longer than `read`.
  public func review(
    _ bytes: [UInt8], document: String, source: String, record: IssueRecord? = nil
  ) throws(NewsprintError) -> Review {
    let (page, findings) = try find(bytes, document, source, record)
    let reading = reading(page, findings, bytes, source, record)
    let doubts = DoubtFinder(page, findings, reading.claims)
    return Review(reading: reading, doubts: doubts.found, understanding: doubts.understanding)
  }

  private func find(
    _ bytes: [UInt8], _ document: String, _ source: String, _ record: IssueRecord?
  ) throws(NewsprintError) -> (Page, Findings) {
    let issue = try Issue(bytes.span, document: document, file: source, lexicon: lexicon)
    let page = Page(issue, lexicon)
    return (page, Findings(page, record: record))
  }

  private func reading(
    _ page: Page, _ findings: Findings, _ bytes: [UInt8], _ source: String, _ record: IssueRecord?
  ) -> Reading {
    var builder = ClaimBuilder(page, findings)
    builder.addDocument(source: source, sha256: Digest.sha256(bytes), record: record)
    builder.addAll()
    return Reading(claims: builder.claims, diagnostics: page.issue.diagnostics)
  }
}
