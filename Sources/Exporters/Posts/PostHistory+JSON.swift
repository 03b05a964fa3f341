internal import CivicGraph
internal import Civics

extension PostHistory {
  /// The history as JSON, in the words of Popolo.
  var json: JSON {
    .object([
      ("post", post.json), ("organization", organization?.json ?? .null),
      ("memberships", .array(holders.map(\.json))),
      ("contradicted", .array(contradicted.map { .string($0.id) })),
    ])
  }
}

extension PostHistory.Holder {
  fileprivate var json: JSON {
    .object([
      ("person", .string(person.id)), ("name", .string(person.name)),
      ("first_seen", .text(tenure.firstSeen?.description)),
      ("last_seen", .text(tenure.lastSeen?.description)),
      ("observed", .array(tenure.observed.map(\.json))), ("stated", .array(tenure.stated.map(\.json))),
      ("follows", succession?.json ?? .null),
    ])
  }
}

extension PostHistory.Succeeding {
  fileprivate var json: JSON {
    .object([
      ("person", .string(person.id)), ("after", .string(lastSeen.description)),
      ("by", .string(firstSeen.description)), ("left", .array(leaving.map(\.json))),
      ("came", .array(coming.map(\.json))),
    ])
  }
}
