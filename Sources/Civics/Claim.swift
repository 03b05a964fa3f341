/// One thing that one document states.
///
/// Indirect, so that a claim is three words wide and a fact takes no more than what it says.
public indirect enum Fact: Hashable, Sendable {
  case document(DocumentFact)
  case role(RoleFact)
  case event(EventFact)
  case act(ActFact)
  case change(ChangeFact)
  case initiative(InitiativeFact)
}

/// A fact of one document with the passages it rests on: an immutable value, the unit of everything.
///
/// A claim without evidence cannot be built, but for what is said of the document itself.
public struct Claim: Hashable, Sendable {
  /// The id of the document: its file's name without folder and extension.
  public let document: String
  /// What is stated.
  public let fact: Fact
  /// The passages, in the order of the page, without repetition.
  public let evidence: [Evidence]

  /// A claim; nil where a fact other than `document` comes without evidence.
  public init?(document: String, fact: Fact, evidence: [Evidence]) {
    if evidence.isEmpty, case .document = fact {} else if evidence.isEmpty { return nil }
    self.document = document
    self.fact = fact
    if evidence.count < 2 {
      self.evidence = evidence
    } else {
      var ordered = evidence.sorted()
      var last = 0
      for index in 1..<ordered.count where ordered[index] != ordered[last] {
        last += 1
        ordered[last] = ordered[index]
      }
      ordered.removeSubrange((last + 1)...)
      self.evidence = ordered
    }
  }
}
