internal import CivicGraph
internal import Civics

extension PostHistory {
  /// The history as it is laid out: an entry a holder, and between two of them how the post changed hands.
  var outline: Outline {
    let people = Set(holders.map(\.person.id)).count
    var summary = [people == 1 ? "1 person" : "\(people) people"]
    if let span { summary.append(years(from: span.first, through: span.last)) }
    var outline = Outline(
      title: ([post.title] + (organization.map { [$0.name] } ?? [])).joined(separator: " · "),
      summary: summary.joined(separator: " · "))
    outline.notes.append(
      Outline.Line(
        post.isSingle
          ? "One person holds it at a time." : "Several may hold it at a time: nobody here follows another.",
        .quiet))
    if !contradicted.isEmpty {
      let names = contradicted.map(\.name).joined(separator: ", ")
      outline.notes.append(
        Outline.Line("The issues show \(names) in it by turns: who followed whom cannot be told.", .mark))
    }
    outline.sections = [Outline.Section(entries: holders.flatMap(\.entries))]
    return outline
  }
}

extension PostHistory.Holder {
  fileprivate var entries: [Outline.Entry] {
    var passages = sightings.flatMap { $0.evidence.passages(of: person, limit: 1) }
    for statement in tenure.stated { passages += statement.evidence.passages(of: person, limit: 2) }
    let holder = Outline.Entry(
      labels: [person.name], value: tenure.sightings, passages: passages.widest)
    return [succession?.entry, holder].compactMap(\.self)
  }
}

extension PostHistory.Succeeding {
  fileprivate var entry: Outline.Entry {
    let stated = leaving + coming
    var value =
      "changed hands after \(lastSeen.label(.english)) and by \(firstSeen.label(.english))"
    if !stated.isEmpty {
      let statements = stated.map { statement in
        statement.label(.english) + (statement.date.map { " " + $0.label(.english) } ?? "")
      }
      value = "changed hands; stated: " + statements.joined(separator: ", ")
    }
    return Outline.Entry(labels: ["↓"], value: value, role: .change)
  }
}
