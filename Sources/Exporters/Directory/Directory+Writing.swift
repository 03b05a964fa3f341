public import CivicGraph
internal import Civics

extension AnswerFormat {
  /// The directory in this form, ending with a line break; `style` is for text alone.
  public func write(_ directory: Directory, style: TextStyle = .plain) -> String {
    write(directory.outline, directory.json, style)
  }
}

extension Directory {
  /// Bodies as sections, posts and their holders as entries.
  var outline: Outline {
    let holdings = bodies.flatMap(\.seats).flatMap(\.holdings)
    var outline = Outline(title: "Posts")
    outline.summary = [
      bodies.count == 1 ? "1 body" : "\(bodies.count) bodies",
      counted(bodies.reduce(0) { $0 + $1.seats.count }, "post"),
      counted(Set(holdings.map(\.person.id)).count, "person"),
    ].joined(separator: " · ")
    outline.sections = bodies.map { body in
      Outline.Section(
        title: body.organization?.name ?? "no body is named",
        entries: body.seats.flatMap { seat in
          seat.holdings.enumerated().map { number, holding in
            Outline.Entry(
              labels: [number == 0 ? seat.post.title : "", holding.person.name], value: holding.wording,
              notes: holding.tenure.inferredStart.map { bound in
                let from = bound.lastSeen.label(.english)
                return [
                  Outline.Line("changed hands between \(from) and \(bound.firstSeen.label(.english))", .quiet)
                ]
              } ?? [], passages: holding.tenure.evidence.passages(limit: 1))
          }
        })
    }
    return outline
  }

  var json: JSON {
    .object([
      (
        "organizations",
        .array(
          bodies.map { body in
            .object([
              ("organization", body.organization?.json ?? .null), ("posts", .array(body.seats.map(\.json))),
            ])
          })
      )
    ])
  }
}

extension Directory.Holding {
  /// What is known of its time: what was seen, then what is stated.
  fileprivate var wording: String {
    var parts: [String] = []
    if let first = tenure.firstSeen, let last = tenure.lastSeen {
      parts.append(
        first == last
          ? "seen \(first.label(.english))" : "seen \(first.label(.english)) – \(last.label(.english))")
    } else if !tenure.observed.isEmpty {
      parts.append("seen, on no known date")
    }
    parts += tenure.stated.map { statement in
      "stated: \(statement.label(.english))" + (statement.date.map { " \($0.label(.english))" } ?? "")
    }
    return parts.joined(separator: "; ")
  }
}

extension Directory.Seat {
  fileprivate var json: JSON {
    .object([
      ("id", .string(post.id)), ("label", .string(post.title)), ("single_holder", .bool(post.isSingle)),
      (
        "memberships",
        .array(
          holdings.map { holding in
            .object([
              ("person", .string(holding.person.id)), ("name", .string(holding.person.name)),
              ("first_seen", .text(holding.tenure.firstSeen?.description)),
              ("last_seen", .text(holding.tenure.lastSeen?.description)),
              ("stated", .array(holding.tenure.stated.map(\.json))),
              ("evidence", .array(holding.tenure.evidence.map(\.json))),
            ])
          })
      ),
    ])
  }
}
