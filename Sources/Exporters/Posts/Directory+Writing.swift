public import CivicGraph
internal import Civics

extension AnswerFormat {
  /// Who was seen in which post over the years, ending with a line break.
  public func write(_ directory: Directory, style: TextStyle = .plain) -> String {
    write([directory.outline], directory.json, style)
  }
}

extension Directory {
  /// Bodies as sections, posts and their holders as entries.
  var outline: Outline {
    let people = Set(holders.map(\.person.id)).count
    var outline = Outline(title: "Posts")
    outline.summary = [
      bodies.count == 1 ? "1 body" : "\(bodies.count) bodies",
      counted(bodies.reduce(0) { $0 + $1.posts.count }, "post"), counted(people, "person"),
    ].joined(separator: " · ")
    outline.sections = bodies.map { body in
      Outline.Section(
        title: body.organization?.name ?? "of no known body", entries: body.posts.flatMap(\.rows))
    }
    return outline
  }

  /// The bodies with their posts as JSON, in the words of Popolo.
  var json: JSON {
    .object([
      (
        "organizations",
        .array(
          bodies.map { body in
            .object([
              ("organization", body.organization?.json ?? .null), ("posts", .array(body.posts.map(\.json))),
            ])
          })
      )
    ])
  }
}

extension PostHistory {
  /// An entry a holder: who came before below, and what shows the first and the last sighting.
  fileprivate var rows: [Outline.Entry] {
    holders.map { holder in
      Outline.Entry(
        labels: [post.title, holder.person.name], value: holder.tenure.sightings,
        notes: [holder.succession].compactMap(\.self).map { step in
          Outline.Line(
            "follows \(step.person.name), last seen \(step.lastSeen.label(.english))", .quiet)
        }, passages: holder.sightings.flatMap { $0.evidence.passages(of: holder.person, limit: 1) }.widest)
    }
  }
}
