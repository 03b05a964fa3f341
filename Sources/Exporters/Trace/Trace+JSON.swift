internal import CivicGraph
internal import Civics

extension Trace {
  /// The trace in the words of Popolo: a person with memberships in posts of organizations.
  func json(_ options: TraceOptions) -> JSON {
    let spelling: [(key: String, value: JSON)] =
      options.isSpelt ? [("sort_name", .text(person.spelling))] : []
    return JSON.object(
      [("id", .string(person.id)), ("name", .string(person.name))] + spelling + members
    ).showing(options.evidence)
  }

  private var members: [(key: String, value: JSON)] {
    [
      ("other_names", .array(person.otherNames.map { .string($0) })), ("place", .text(person.place)),
      ("year", year.map { .int($0) } ?? .null),
      (
        "span",
        span.map {
          .object([
            ("first_seen", .string($0.first.description)), ("last_seen", .string($0.last.description)),
          ])
        }
          ?? .null
      ),
      ("issues", .array(issues.map(\.json))), ("memberships", .array(roles.map(\.json))),
      ("changes", .array(changes.map(\.json))), ("events", .array(appearances.map(\.json))),
      ("decisions", .array(decisions.map(\.json))),
    ]
  }
}

extension Issue {
  /// The issue as JSON.
  var json: JSON {
    .object([
      ("document", .string(document)), ("date", .text(date?.description)), ("title", .text(facts.title)),
      ("url", .text(facts.url)),
    ])
  }
}

extension Trace.Role {
  fileprivate var json: JSON {
    .object([
      ("post", post.json),
      ("organization", organization?.json ?? .null),
      ("first_seen", .text(tenure.firstSeen?.description)),
      ("last_seen", .text(tenure.lastSeen?.description)),
      ("observed", .array(observed.map(\.json))), ("stated", .array(stated.map(\.json))),
      (
        "inferred",
        .object([("start", predecessor?.json ?? .null), ("end", successor?.json ?? .null)])
      ),
    ])
  }
}

extension Post {
  /// The post as JSON.
  var json: JSON {
    .object([("id", .string(id)), ("label", .string(title)), ("single_holder", .bool(isSingle))])
  }
}

extension Tenure.Observation {
  /// The observation as JSON.
  var json: JSON {
    .object([
      ("date", .text(date?.description)), ("event", .text(event)), ("evidence", .array(evidence.map(\.json))),
    ])
  }
}

extension Tenure.Statement {
  /// The statement as JSON.
  var json: JSON {
    .object([
      ("kind", .string(word)), ("date", .text(date?.description)), ("planned", .bool(isPlanned)),
      ("evidence", .array(evidence.map(\.json))),
    ])
  }

  /// The word of the fact format: `former`, `elected`.
  private var word: String {
    switch kind {
    case .former: "former"
    case .change(let change): change.rawValue
    }
  }
}

extension Trace.Handover {
  /// The handover as JSON.
  var json: JSON {
    .object([
      ("after", .string(lastSeen.description)), ("by", .string(firstSeen.description)),
      ("person", .string(person.id)),
    ])
  }
}

extension Trace.Appearance {
  fileprivate var json: JSON {
    .object([
      ("event", .string(event.id)), ("name", .string(event.name)), ("date", .text(event.date?.description)),
      ("kind", .string(event.kind.rawValue)), ("planned", .bool(event.isPlanned)),
      ("acts", participation.json),
    ])
  }
}

extension Participation {
  /// The acts as JSON.
  var json: JSON {
    .array(
      acts.map { act in
        .object([("act", .string(act.kind.rawValue)), ("evidence", .array(act.evidence.map(\.json)))])
      })
  }
}

extension Organization {
  /// The organization as JSON.
  var json: JSON {
    .object([("id", .string(id)), ("name", .string(name)), ("classification", .string(kind.rawValue))])
  }
}

extension Timeline.Entry.Appointment {
  /// The change of office as JSON.
  var json: JSON {
    .object([
      ("id", .string(change.id)), ("change", .string(change.kind.rawValue)),
      ("date", .text(change.date?.description)), ("planned", .bool(change.isPlanned)),
      ("person", .string(person.id)), ("name", .string(person.name)), ("post", .string(post.id)),
      ("title", .string(post.title)), ("organization", .text(organization?.name)),
      ("event", .text(change.event)), ("evidence", .array(change.evidence.map(\.json))),
    ])
  }
}

extension Decision {
  /// The decision as JSON.
  var json: JSON {
    .object([
      ("kind", .string(kind.rawValue)), ("from", .string(from)), ("to", .string(to)),
      ("reason", .string(reason)), ("evidence", .array(evidence.map(\.json))),
    ])
  }
}
