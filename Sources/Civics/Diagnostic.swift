/// Something about an input that a person should know: what, where, and what to do.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// How bad it is: a `warning` was read around, an `error` was not read.
  public enum Severity: String, Hashable, Sendable {
    case warning, error
  }

  /// How bad it is.
  public var severity: Severity
  /// The file, or the name of the input.
  public var file: String
  /// The byte offset in it, or nil where the whole file is meant.
  public var offset: Int?
  /// The line, from 1, or nil.
  public var line: Int?
  /// What is wrong.
  public var summary: String
  /// What to do about it, or nil.
  public var remedy: String?

  /// A diagnostic from its parts.
  public init(
    _ severity: Severity, file: String, offset: Int? = nil, line: Int? = nil, summary: String,
    remedy: String? = nil
  ) {
    self.severity = severity
    self.file = file
    self.offset = offset
    self.line = line
    self.summary = summary
    self.remedy = remedy
  }

  /// `issue.txt:12: warning: invalid byte 0xFF at offset 381; the line is skipped from there`
  public var description: String {
    var text = file
    if let line { text += ":\(line)" }
    text += ": \(severity.rawValue): \(summary)"
    if let offset { text += " (byte \(offset))" }
    if let remedy { text += "; \(remedy)" }
    return text
  }
}
