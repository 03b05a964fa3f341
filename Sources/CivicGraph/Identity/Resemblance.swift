internal import Lexicon

/// What of the script identity rests on: which characters are taken for one another, and which form is simplified.
public struct Resemblance: Sendable {
  /// Whether two characters are misprinted for one another: 未 and 末.
  public let areLookalikes: @Sendable (Unicode.Scalar, Unicode.Scalar) -> Bool
  /// The text in simplified characters.
  public let simplified: @Sendable (String) -> String

  /// A resemblance of one's own.
  public init(
    areLookalikes: @escaping @Sendable (Unicode.Scalar, Unicode.Scalar) -> Bool,
    simplified: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.areLookalikes = areLookalikes
    self.simplified = simplified
  }

  /// The resemblance of the standard word lists.
  public static let standard = Resemblance(
    areLookalikes: { Lexicon.forms.areLookalikes($0, $1) },
    simplified: { Lexicon.forms.simplified($0) })
}
