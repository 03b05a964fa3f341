/// The language of labels; names and quotes stay as they are printed.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// Chinese.
  case chinese = "zh"
  /// English.
  case english = "en"
}
