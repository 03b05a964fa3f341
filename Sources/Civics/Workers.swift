internal import Synchronization

/// Who does pieces of work that do not depend on one another: one after the other, or several at once.
///
/// What comes out is the same either way; the room that may have threads says how they are made.
public struct Workers: Sendable {
  /// How many pieces are worth having at once.
  public let count: Int
  private let each: @Sendable (_ pieces: Int, _ work: @Sendable (Int) -> Void) -> Void

  /// Workers of one's own; `each` calls `work` with every number below `pieces` once, and returns after the last.
  public init(
    count: Int, each: @escaping @Sendable (_ pieces: Int, _ work: @Sendable (Int) -> Void) -> Void
  ) {
    self.count = max(1, count)
    self.each = each
  }

  /// One worker, who does one thing after the other.
  public static let one = Workers(count: 1) { pieces, work in
    for piece in 0..<pieces { work(piece) }
  }

  /// What `work` gives for every number below `pieces`, in their order.
  package func map<Result: Sendable>(_ pieces: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
    if count == 1 || pieces < 2 { return (0..<pieces).map(work) }
    let results = Mutex<[Result?]>(Array(repeating: nil, count: pieces))
    each(pieces) { piece in
      let result = work(piece)
      results.withLock { $0[piece] = result }
    }
    return results.withLock { $0 }.enumerated().map { $1 ?? work($0) }
  }

  /// What both give.
  package func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    if count == 1 { return (first(), second()) }
    let results = Mutex<(First?, Second?)>((nil, nil))
    each(2) { piece in
      if piece == 0 {
        let result = first()
        results.withLock { $0.0 = result }
      } else {
        let result = second()
        results.withLock { $0.1 = result }
      }
    }
    let (left, right) = results.withLock { $0 }
    return (left ?? first(), right ?? second())
  }
}
