public import Civics

/// What corrections come to: which decisions are taken back, what is called how, what is one and what is two.
///
/// Everything is said of names in documents, so that it holds for a set of claims in whatever order.
struct Rules {
  /// What a document calls by a name, or by an id of its own.
  struct Key: Hashable, Comparable {
    let document: String
    let name: String

    static func < (left: Self, right: Self) -> Bool {
      left.document != right.document
        ? left.document.isBefore(right.document) : left.name.isBefore(right.name)
    }
  }

  /// Names as printed whose decision is taken back, by document.
  var undone: Set<Key> = []
  /// For names as decided, by document, the name to show.
  var names: [Key: String] = [:]
  /// For names as shown, by document, the id of the person that is meant.
  var bearers: [Key: String] = [:]
  /// For keys of bodies, the key of the body that they are.
  var bodies: [String: String] = [:]
  /// For keys of bodies, the name to show.
  var bodyNames: [String: String] = [:]
  /// Reports of events that are one event, by document and the document's own id; the first one names it.
  var joined: [[Key]] = []
  /// Names of events that are never one.
  var apart: Set<Set<String>> = []
  /// For reports of events, the name to show.
  var eventNames: [Key: String] = [:]
  /// For keys of initiatives, the initiative that they are.
  var initiatives: [InitiativeKey: InitiativeKey] = [:]
  /// For keys of initiatives, the name to show.
  var initiativeNames: [InitiativeKey: String] = [:]
  /// Names of initiatives that are no other's.
  var lone: Set<String> = []
  /// What is to be listed of all this.
  var decisions: [Decision] = []
}

/// A correction that could not be applied, and why.
public struct Refusal: Hashable, Sendable {
  /// The correction.
  public let correction: Correction
  /// Why, in one English sentence without a full stop.
  public let reason: String
}
