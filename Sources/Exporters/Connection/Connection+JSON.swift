internal import CivicGraph
internal import Civics

extension Connection {
  /// The connection as JSON.
  var json: JSON {
    .object([
      ("from", from.json), ("to", to.json), ("length", .int(length)), ("count", .int(count)),
      ("chains", .array(chains.map(\.json))),
    ])
  }
}

extension Connection.Chain {
  fileprivate var json: JSON {
    .object([
      ("nodes", .array(nodes.map(\.json))),
      (
        "links",
        .array(
          links.indices.map { place in
            .object(
              [("from", .string(nodes[place].id)), ("to", .string(nodes[place + 1].id))]
                + links[place].members)
          })
      ),
    ])
  }
}

extension Connection.Link {
  fileprivate var members: [(key: String, value: JSON)] {
    switch self {
    case .participation(let participation):
      [("type", .string("participation")), ("acts", participation.json)]
    case .tenures(let seats):
      [
        ("type", .string("membership")),
        (
          "posts",
          .array(
            seats.map { seat in
              .object([
                ("id", .string(seat.post.id)), ("label", .string(seat.post.title)),
                ("first_seen", .text(seat.tenure.firstSeen?.description)),
                ("last_seen", .text(seat.tenure.lastSeen?.description)),
                ("evidence", .array(seat.tenure.evidence.map(\.json))),
              ])
            })
        ),
      ]
    case .host(let event):
      [("type", .string("host")), ("evidence", .array(event.evidence.map(\.json)))]
    }
  }
}

extension Connection.Node {
  fileprivate var json: JSON {
    switch self {
    case .person(let person):
      .object([("type", .string("person")), ("id", .string(person.id)), ("name", .string(person.name))])
    case .organization(let body):
      .object([("type", .string("organization")), ("id", .string(body.id)), ("name", .string(body.name))])
    case .post(let post):
      .object([("type", .string("post")), ("id", .string(post.id)), ("name", .string(post.title))])
    case .event(let event):
      .object([
        ("type", .string("event")), ("id", .string(event.id)), ("name", .string(event.name)),
        ("date", .text(event.date?.description)), ("planned", .bool(event.isPlanned)),
      ])
    }
  }
}
