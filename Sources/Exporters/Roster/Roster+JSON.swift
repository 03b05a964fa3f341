internal import CivicGraph
internal import Civics

extension Roster {
  /// The roster as JSON: the date, then one object an organization.
  var json: JSON {
    .object([
      ("date", .string(date.description)),
      (
        "organizations",
        .array(
          bodies.map { body in
            .object([
              ("organization", body.organization?.json ?? .null),
              ("memberships", .array(body.holdings.map(\.json))),
            ])
          })
      ),
    ])
  }
}

extension Roster.Holding {
  fileprivate var json: JSON {
    .object([
      ("person", .string(person.id)), ("name", .string(person.name)), ("post", post.json),
      ("certainty", .string(certainty.rawValue)), ("sightings", .array(sights.map(\.json))),
      ("handover", handover?.json ?? .null),
    ])
  }
}

extension Sighting {
  /// The sighting as JSON.
  var json: JSON {
    .object([
      ("date", .text(date?.description)), ("stated", .text(change?.rawValue)), ("event", .text(event?.id)),
      ("evidence", .array(evidence.map(\.json))),
    ])
  }
}
