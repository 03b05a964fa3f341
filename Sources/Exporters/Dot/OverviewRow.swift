internal import CivicGraph
internal import Civics

/// One row of the overview: a body with its people, all other bodies, what happened, or what was begun.
struct OverviewRow {
  /// What one column has of it.
  struct Cell {
    let column: Int
    /// What stands first, whatever else does.
    var head: [String] = []
    /// What stands below as far as there is room.
    var entries: [String] = []
    /// Of what the rest are, where not all have room: 人, 项.
    var unit = ""
    /// Who is in it, by name.
    var people: Set<String> = []
    var tooltip: [String] = []

    /// The lines of its box.
    func lines(atMost limit: Int, _ language: Language) -> [String] {
      let room = max(1, limit - head.count)
      if entries.count <= room { return head + entries }
      let rest = entries.count - room + 1
      return head + entries.prefix(room - 1)
        + [language.pick("另 \(rest) \(unit)", "\(rest) more")]
    }
  }

  let id: String
  let label: [String]
  let kind: Organization.Kind?
  let color: String
  let fill: String
  var tooltip: [String] = []
  var cells: [Cell]

  func id(_ cell: Cell) -> String { "\(id) \(cell.column)" }

  /// The offices of which most people are told, as they are listed; what other bodies there are; events and
  /// initiatives.
  static func rows(of graph: Graph, _ spans: YearSpans, _ language: Language, bodies limit: Int)
    -> [OverviewRow]
  {
    let seats = Seat.all(in: graph, spans)
    let holders = Dictionary(grouping: seats, by: { $0.body.id }).mapValues { Set($0.map(\.person.id)).count }
    let listed = graph.organizations.filter { holders[$0.id] != nil }.sorted {
      ($0.level?.rawValue ?? 9, $0.kind.order, $0.id) < ($1.level?.rawValue ?? 9, $1.kind.order, $1.id)
    }
    let largest = listed.filter { $0.kind != .other }.sorted {
      let (left, right) = (holders[$0.id] ?? 0, holders[$1.id] ?? 0)
      return left != right ? left > right : $0.id < $1.id
    }.prefix(limit)
    let shown = Set(largest.map(\.id))
    let names = Dictionary(grouping: largest, by: \.name)
    var rows = listed.filter { shown.contains($0.id) }.map { body in
      OverviewRow(
        id: body.id, label: label(body, isShared: (names[body.name]?.count ?? 0) > 1), kind: body.kind,
        color: body.kind.color,
        fill: body.kind.fill, tooltip: body.evidence.tooltip,
        cells: cells(seats.filter { $0.body.id == body.id }, spans) { seat in
          "\(seat.post.title) \(seat.person.name)"
        })
    }
    let others = seats.filter { !shown.contains($0.body.id) }
    if !others.isEmpty {
      var row = OverviewRow(
        id: "other bodies", label: [language.pick("其他单位", "other bodies")], kind: .other,
        color: Organization.Kind.other.color, fill: Organization.Kind.other.fill,
        cells: cells(others, spans) { seat in "\(seat.person.name)　\(seat.post.title) · \(seat.body.name)" })
      for place in row.cells.indices {
        let column = row.cells[place].column
        let bodies = Set(others.filter { $0.column == column }.map(\.body.id)).count
        let count = row.cells[place].people.count
        row.cells[place].head = [
          language.pick("\(bodies) 个单位", counted(bodies, "body", "bodies")),
          language.pick("\(count) 人", counted(count, "person")),
        ]
        row.cells[place].tooltip = row.cells[place].entries
        row.cells[place].entries = []
      }
      rows.append(row)
    }
    return rows
      + [events(of: graph, spans, language), initiatives(of: graph, spans, language)].filter {
        !$0.cells.isEmpty
      }
  }

  /// The name of a body, with its place where others in the picture bear it too.
  private static func label(_ body: Organization, isShared: Bool) -> [String] {
    let place = isShared ? (body.id.split(separator: "@").last.map { String($0) } ?? "") : ""
    return body.name.broken(atMost: 10) + (place.isEmpty ? [] : ["@" + place])
  }

  /// The people of each column, the highest post first, each once.
  private static func cells(_ seats: [Seat], _ spans: YearSpans, _ label: (Seat) -> String) -> [Cell] {
    spans.columns.indices.compactMap { column in
      let present = seats.filter { $0.column == column }.sorted {
        ($0.post.rank, $0.post.id, $0.person.id) < ($1.post.rank, $1.post.id, $1.person.id)
      }
      if present.isEmpty { return nil }
      var cell = Cell(column: column, unit: "人")
      for seat in present where cell.people.insert(seat.person.name).inserted {
        cell.entries.append(label(seat))
      }
      cell.tooltip = present.flatMap(\.evidence).distinctInOrder.tooltip
      return cell
    }
  }

  private static func events(of graph: Graph, _ spans: YearSpans, _ language: Language) -> OverviewRow {
    let timeline = graph.timeline(TimelineQuery())
    let cells = spans.columns.indices.compactMap { column -> Cell? in
      let entries = timeline.years.filter { spans.column(of: $0.year) == column }.flatMap(\.months).flatMap(
        \.entries)
      if entries.isEmpty { return nil }
      var counts: [EventKind: Int] = [:]
      var names: [String] = []
      var changes = 0
      for entry in entries {
        switch entry.occasion {
        case .event(let event):
          counts[event.kind, default: 0] += 1
          names.append("\(event.date?.description ?? "") \(event.name)".trimmed)
          changes += entry.changes.count
        case .change: changes += 1
        }
      }
      let kinds = EventKind.allCases.filter { counts[$0] != nil }.sorted {
        (counts[$1] ?? 0) < (counts[$0] ?? 0)
      }
      let people = Set(entries.flatMap(\.attendances).map(\.person.id)).count
      var head = [
        language.pick(
          "\(names.count) 次，\(people) 人参加", "\(counted(names.count, "event")), \(counted(people, "person"))")
      ]
      if changes > 0 {
        head.append(
          "△ " + language.pick("职务变动 \(changes) 次", counted(changes, "change of office", "changes of office"))
        )
      }
      return Cell(
        column: column, head: head, entries: kinds.map { "\($0.label(language)) \(counts[$0] ?? 0)" },
        unit: "类", tooltip: names)
    }
    return OverviewRow(
      id: "events", label: [language.pick("活动", "events")], kind: nil, color: Palette.event,
      fill: Palette.eventFill, cells: cells)
  }

  private static func initiatives(of graph: Graph, _ spans: YearSpans, _ language: Language) -> OverviewRow {
    let list = graph.initiativeList().entries.map(\.initiative)
    let columns = list.map { initiative in Set(initiative.years.compactMap { spans.column(of: $0) }) }
    let cells = spans.columns.indices.compactMap { column -> Cell? in
      let seen = list.indices.filter { columns[$0].contains(column) }
      if seen.isEmpty { return nil }
      let names = seen.map { list[$0].name }
      // Those seen in most years stand first in the list.
      let back = seen.filter { list[$0].years.count > 1 }.map { list[$0].name }
      var cell = Cell(
        column: column, head: [language.pick("\(seen.count) 项", counted(seen.count, "initiative"))],
        unit: "项", people: Set(back), tooltip: names)
      if !back.isEmpty { cell.head.append(language.pick("见于多年：", "in several years:")) }
      cell.entries = back.map { name in
        let lines = name.broken(atMost: 12)
        return lines.count > 1 ? lines[0] + "…" : name
      }
      return cell
    }
    return OverviewRow(
      id: "initiatives", label: [language.pick("事项", "initiatives")], kind: nil, color: Palette.initiative,
      fill: Palette.initiativeFill, cells: cells)
  }
}

/// A person in a post in one column.
private struct Seat {
  let person: Person
  let post: Post
  let body: Organization
  let column: Int
  let evidence: [Citation]

  static func all(in graph: Graph, _ spans: YearSpans) -> [Seat] {
    graph.tenures.flatMap { tenure -> [Seat] in
      guard let person = graph.person(tenure.person), let post = graph.post(tenure.post),
        let body = post.organization.flatMap({ graph.organization($0) })
      else { return [] }
      let seen = Dictionary(grouping: tenure.observed) { spans.column(of: $0.date?.start.year) ?? -1 }
      return seen.filter { $0.key >= 0 }.sorted { $0.key < $1.key }.map { column, sights in
        Seat(person: person, post: post, body: body, column: column, evidence: sights.flatMap(\.evidence))
      }
    }
  }
}
