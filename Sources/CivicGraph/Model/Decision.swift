/// A choice that goes beyond equal names, kept with its reason so that it can be listed and undone.
public struct Decision: Hashable, Sendable {
  /// What was decided.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A misprinted name is another, printed right elsewhere.
    case misprint
    /// Where a name ends.
    case reading
    /// A name in traditional characters is one in simplified.
    case traditional
    /// Two names are one event.
    case event
    /// Two names are one initiative.
    case initiative
    /// By hand: two names are one.
    case same
    /// By hand: what was made one is two.
    case different
    /// By hand: shown under another name.
    case rename
    /// By hand: left out.
    case ignore

    /// Whether a person decided so, in a table of corrections.
    public var isByHand: Bool { self == .same || self == .different || self == .rename || self == .ignore }
  }

  /// What was decided.
  public let kind: Kind
  /// What the documents have.
  public let from: String
  /// What it is taken for.
  public let to: String
  /// Why, in one English sentence without a full stop.
  public let reason: String
  /// The passages that it touches.
  public let evidence: [Citation]
}

extension Decision: Comparable {
  /// By kind, then by the names, then by where they stand.
  public static func < (left: Decision, right: Decision) -> Bool {
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    if left.to != right.to { return left.to < right.to }
    if left.from != right.from { return left.from < right.from }
    if left.reason != right.reason { return left.reason < right.reason }
    return left.evidence.lexicographicallyPrecedes(right.evidence)
  }
}
