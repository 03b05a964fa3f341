internal import CivicGraph
internal import Civics

extension Timeline {
  /// The timeline as JSON: what was asked, then one object an entry, in order.
  var json: JSON {
    .object([
      (
        "query",
        .object([
          ("year", query.year.map { .int($0) } ?? .null), ("from", .text(query.from?.description)),
          ("to", .text(query.through?.description)),
        ])
      ),
      ("entries", .array(entries.map(\.json))),
    ])
  }
}

extension Timeline.Entry {
  fileprivate var json: JSON {
    switch occasion {
    case .change(let appointment):
      return .object([
        ("type", .string("change")), ("date", .text(date?.description)), ("uncertain", .bool(isUncertain)),
        ("change", appointment.json),
      ])
    case .event(let event):
      return .object([
        ("type", .string("event")), ("id", .string(event.id)), ("date", .text(event.date?.description)),
        ("reported", .text(event.reported?.description)), ("uncertain", .bool(isUncertain)),
        ("name", .string(event.name)), ("other_names", .array(event.otherNames.map { .string($0) })),
        ("kind", .string(event.kind.rawValue)), ("place", .text(event.place)),
        ("hosts", .array(event.hosts.map { .string($0) })), ("planned", .bool(event.isPlanned)),
        (
          "people",
          .array(
            attendances.map { attendance in
              .object([
                ("person", .string(attendance.person.id)), ("name", .string(attendance.person.name)),
                ("acts", attendance.participation.json),
              ])
            })
        ),
        ("changes", .array(changes.map(\.json))),
        (
          "initiatives",
          .array(initiatives.map { .object([("id", .string($0.id)), ("name", .string($0.name))]) })
        ),
        ("evidence", .array(event.evidence.map(\.json))),
      ])
    }
  }
}
