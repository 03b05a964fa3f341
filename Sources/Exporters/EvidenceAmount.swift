/// How many of the passages that something rests on are shown.
public enum EvidenceAmount: String, CaseIterable, Hashable, Sendable {
  /// None; each is still one `--evidence all` away.
  case none
  /// The first.
  case first
  /// All.
  case all

  /// At most so many.
  var limit: Int {
    switch self {
    case .none: 0
    case .first: 1
    case .all: .max
    }
  }
}

extension JSON {
  /// The value with at most so much of every `evidence` in it; without that key where none is to be shown.
  func showing(_ amount: EvidenceAmount) -> JSON {
    if amount == .all { return self }
    switch self {
    case .array(let values): return .array(values.map { $0.showing(amount) })
    case .object(let members):
      return .object(
        members.compactMap { key, value in
          guard key == "evidence", case .array(let passages) = value else {
            return (key, value.showing(amount))
          }
          return amount == .none ? nil : (key, .array(Array(passages.prefix(amount.limit))))
        })
    default: return self
    }
  }
}
