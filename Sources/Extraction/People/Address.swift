/// What a person is called by, behind the name: 同志, 先生, 女士.
enum Address {
  static let words: PhraseSet = ["同志", "先生", "女士"]
}

extension Page {
  /// Where 同志 or the like ends that begins at a position, or the position.
  func addressEnd(_ position: Int) -> Int {
    position + (first(of: Address.words, at: position)?.count ?? 0)
  }

  /// Where 同志 or the like begins that ends at a position, or the position.
  func addressStart(_ position: Int) -> Int {
    position - (first(of: Address.words, before: position)?.count ?? 0)
  }
}
