internal import CivicGraph
internal import Civics

extension InitiativeHistory {
  /// The history as JSON.
  var json: JSON {
    .object([
      ("id", .string(initiative.id)), ("name", .string(initiative.name)),
      ("first_mentioned", .text(span?.first.description)), ("last_mentioned", .text(span?.last.description)),
      (
        "names",
        .array(
          names.map { naming in
            .object([
              ("name", .string(naming.name)), ("dates", .array(naming.dates.map { .string($0.description) })),
            ])
          })
      ),
      ("mentions", .array(mentions.map(\.json))), ("parts", .array(parts.map(\.json))),
    ])
  }
}

extension InitiativeHistory.Mention {
  fileprivate var json: JSON {
    .object([
      ("name", .string(mention.name)), ("document", .string(mention.document)),
      ("date", .text(mention.date?.description)),
      (
        "event",
        event.map { .object([("id", .string($0.id)), ("name", .string($0.name))]) } ?? .null
      ),
      ("part_of", .text(head?.id)), ("evidence", .array(mention.evidence.map(\.json))),
    ])
  }
}

extension InitiativeHistory.Part {
  fileprivate var json: JSON {
    .object([
      ("id", .string(initiative.id)), ("name", .string(initiative.name)),
      ("mentions", .array(mentions.map(\.json))),
    ])
  }
}

extension Initiative.Mention {
  /// The mention as JSON.
  var json: JSON {
    .object([
      ("name", .string(name)), ("document", .string(document)), ("date", .text(date?.description)),
      ("event", .text(event)), ("part_of", .text(partOf)), ("evidence", .array(evidence.map(\.json))),
    ])
  }
}

extension InitiativeList {
  /// The list as JSON.
  var json: JSON {
    .object([
      (
        "initiatives",
        .array(
          entries.map { entry in
            .object([
              ("id", .string(entry.initiative.id)), ("name", .string(entry.initiative.name)),
              ("names", .array(entry.initiative.names.map { .string($0) })),
              ("years", .array(entry.initiative.years.map { .int($0) })),
              ("part_of", .array(entry.heads.map { .string($0.id) })),
              ("mentions", .array(entry.initiative.mentions.map(\.json))),
            ])
          })
      )
    ])
  }
}
