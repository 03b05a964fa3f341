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
    let issue = try Issue(bytes.span, document: document, file: source, lexicon: lexicon)
    let page = Page(issue, lexicon)
    let findings = Findings(page, record: record)
    var builder = ClaimBuilder(page, findings)
    builder.addDocument(source: source, sha256: Digest.sha256(bytes), record: record)
    builder.addAll()
    return Reading(claims: builder.claims, diagnostics: issue.diagnostics)
  }
}
