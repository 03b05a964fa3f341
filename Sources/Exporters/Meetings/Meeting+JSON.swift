internal import CivicGraph
internal import Civics

extension Meeting {
  /// The event as JSON.
  var json: JSON {
    .object([
      ("id", .string(event.id)), ("name", .string(event.name)),
      ("other_names", .array(event.otherNames.map { .string($0) })), ("date", .text(event.date?.description)),
      ("reported", .text(event.reported?.description)), ("kind", .string(event.kind.rawValue)),
      ("place", .text(event.place)), ("hosts", .array(event.hosts.map { .string($0) })),
      ("planned", .bool(event.isPlanned)), ("issues", .array(issues.map(\.json))),
      ("people", .array(attendances.map(\.json))), ("changes", .array(changes.map(\.json))),
      ("initiatives", .array(reports.map(\.json))), ("series", series?.json ?? .null),
      ("evidence", .array(event.evidence.map(\.json))),
    ])
  }
}

extension Meeting.Attendance {
  fileprivate var json: JSON {
    .object([
      ("person", .string(person.id)), ("name", .string(person.name)),
      (
        "posts",
        .array(
          posts.map { seat in
            .object([("post", seat.post.json), ("organization", seat.organization?.json ?? .null)])
          })
      ),
      ("acts", participation.json),
    ])
  }
}

extension Meeting.Report {
  fileprivate var json: JSON {
    .object([
      ("id", .string(initiative.id)), ("name", .string(initiative.name)),
      ("mentions", .array(mentions.map(\.json))),
    ])
  }
}

extension MeetingSeries {
  fileprivate var json: JSON {
    .object([
      ("name", .string(name)),
      (
        "members",
        .array(
          members.map { member in
            .object([
              ("number", .int(member.number)), ("event", .string(member.event.id)),
              ("date", .text(member.event.date?.description)), ("planned", .bool(member.event.isPlanned)),
              ("evidence", .array(member.event.evidence.map(\.json))),
            ])
          })
      ),
      (
        "missing",
        .array(
          missing.map { gap in
            .object([("from", .int(gap.lowerBound)), ("to", .int(gap.upperBound))])
          })
      ),
    ])
  }
}
