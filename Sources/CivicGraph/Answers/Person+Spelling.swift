internal import Lexicon

extension Person {
  /// The name in pinyin without tones, surname first: `Wang Ping`; nil where a character of it is not known.
  ///
  /// The readings are loaded when this is first asked for.
  public var spelling: String? { Readings.standard.spelling(of: name) }
}
