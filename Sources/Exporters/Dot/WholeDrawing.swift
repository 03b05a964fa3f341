internal import CivicGraph
internal import Civics

/// Everything: bodies with their posts, people, events by year, initiatives.
struct WholeDrawing {
  let graph: Graph
  let language: Language

  var text: String {
    let years = Set(graph.events.compactMap { $0.date?.start.year })
    var page = DotPage(
      title: language.pick("全图 ", "The whole graph ") + years.span,
      note: [
        language.pick("\(graph.persons.count) 人", counted(graph.persons.count, "person")),
        language.pick("\(graph.posts.count) 个职务", counted(graph.posts.count, "post")),
        language.pick("\(graph.events.count) 次活动", counted(graph.events.count, "event")),
        language.pick("\(graph.initiatives.count) 个事项", counted(graph.initiatives.count, "initiative")),
      ].joined(separator: " · "),
      legend: Organization.Kind.allCases.sorted { $0.order < $1.order }.map {
        ("■", $0.color, language.pick("职务：", "posts: ") + $0.label(language))
      } + [
        ("●", Palette.person, language.pick("人", "person")),
        ("■", Palette.event, language.pick("活动", "event")),
        ("■", Palette.initiative, language.pick("事项", "initiative")),
        ("┄┄", Palette.initiative, language.pick("包括", "includes")),
        ("△", Palette.change, language.pick("职务变动", "change of office")),
      ], attributes: "ranksep=1.4 nodesep=0.08")
    drawPosts(on: &page)
    for person in graph.persons {
      page.node(
        person.id, [person.name],
        "shape=ellipse fillcolor=\"\(Palette.personFill)\" color=\"\(Palette.person)\"",
        tooltip: person.evidence.tooltip)
    }
    for tenure in graph.tenures { draw(tenure, on: &page) }
    drawEvents(on: &page)
    drawInitiatives(on: &page)
    return page.text
  }

  private func drawPosts(on page: inout DotPage) {
    let bodies = Dictionary(grouping: graph.posts, by: \.organization)
    let ordered = graph.organizations.sorted {
      let (left, right) = ($0.level?.rawValue ?? 9, $1.level?.rawValue ?? 9)
      return (left, $0.kind.order, $0.id) < (right, $1.kind.order, $1.id)
    }
    // Laid out from left to right, Graphviz puts what is written first at the bottom.
    for organization in ordered.reversed() {
      let posts = bodies[organization.id] ?? []
      // A frame's label can lie under an edge; a node's cannot. So a single post carries its body's name itself.
      if posts.count == 1 {
        for post in posts { draw(post, organization.kind, body: organization.name, on: &page) }
        continue
      }
      page.cluster(organization.id, organization.name, color: organization.kind.color) { page in
        for post in posts { draw(post, organization.kind, on: &page) }
      }
    }
    for post in bodies[nil] ?? [] { draw(post, .other, on: &page) }
  }

  private func draw(
    _ post: Post, _ kind: Organization.Kind, body: String? = nil, on page: inout DotPage
  ) {
    page.node(
      post.id, post.title.broken() + (body?.broken() ?? []),
      "style=filled fillcolor=\"\(kind.fill)\" color=\"\(kind.color)\"",
      tooltip: post.evidence.tooltip)
  }

  private func draw(_ tenure: Tenure, on page: inout DotPage) {
    let kind = graph.post(tenure.post)?.organization.flatMap { graph.organization($0) }?.kind ?? .other
    let stated = tenure.stated.map { "△ " + $0.label(language) }.distinctInOrder
    page.edge(
      tenure.post, tenure.person,
      "color=\"\(stated.isEmpty ? kind.color : Palette.change)\""
        + (tenure.observed.isEmpty ? " style=dashed" : ""),
      label: stated.isEmpty ? nil : stated.joined(separator: " "), tooltip: tenure.evidence.tooltip)
  }

  private func drawEvents(on page: inout DotPage) {
    let events = graph.timeline(TimelineQuery()).entries.compactMap { entry -> Event? in
      if case .event(let event) = entry.occasion { return event }
      return nil
    }
    for event in events {
      page.node(
        event.id, event.label(language, hasYear: true),
        "fillcolor=\"\(Palette.eventFill)\" color=\"\(Palette.event)\""
          + (event.isPlanned ? " style=\"filled,rounded,dashed\"" : ""),
        tooltip: [event.name] + event.evidence.tooltip, url: graph.url(event.evidence))
    }
    page.stack(events.map(\.id))
    for participation in graph.participations {
      page.edge(
        participation.person, participation.event, "color=\"\(Palette.event)\"",
        tooltip: [participation.label(language)] + participation.evidence.tooltip)
    }
  }

  private func drawInitiatives(on page: inout DotPage) {
    for initiative in graph.initiatives {
      page.node(
        initiative.id, initiative.name.broken(atMost: 14),
        "style=filled fillcolor=\"\(Palette.initiativeFill)\" color=\"\(Palette.initiative)\"",
        tooltip: initiative.evidence.tooltip)
      // What is listed under a head hangs on the head alone.
      let own = initiative.mentions.filter { $0.partOf == nil }
      // What no event tells of would stand at the far left among the posts.
      if initiative.mentions.allSatisfy({ $0.event == nil && $0.partOf == nil }),
        let event = graph.events.last
      {
        page.order(event.id, initiative.id, "weight=0")
      }
      for event in own.compactMap(\.event).distinctInOrder {
        page.edge(
          event, initiative.id, "color=\"\(Palette.initiative)\"",
          tooltip: own.filter { $0.event == event }.flatMap(\.evidence).distinctInOrder.tooltip)
      }
      for head in Set(initiative.mentions.compactMap(\.partOf)).sorted() {
        page.edge(
          head, initiative.id, "style=dashed arrowhead=none color=\"\(Palette.initiative)\"",
          tooltip: [language.pick("包括", "includes")] + initiative.evidence.tooltip)
      }
    }
  }
}
