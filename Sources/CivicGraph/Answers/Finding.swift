/// What is found where an organization, a post, an initiative or a meeting is asked for by name.
public enum Finding<Answer: Hashable & Sendable>: Hashable, Sendable {
  /// What bears the name, in order.
  case found(Answer)
  /// Nothing; the names most like it, the likest first.
  case unknown(near: [String])
}
