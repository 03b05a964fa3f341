internal import CivicGraph
internal import Civics

/// Who was seen in which post: bodies as sections, a row for each holder, years as columns.
struct PostsPicture {
  let directory: Directory
  let query: TimelineQuery
  let issues: [Issue]
  let sources: SourceLinks
  let language: Language

  /// Where titles, names and years begin.
  private static let titleLeft = SVGPage.margin + 12
  private static let nameLeft = SVGPage.margin + 98
  private static let yearsLeft = SVGPage.margin + 162

  var page: SVGPage {
    let tenures = directory.holders.map { $0.tenure.during(query) }
    let years = Set(tenures.flatMap(\.years))
    let scale = YearScale(
      TimeAxis(years, read: issues, language), left: PostsPicture.yearsLeft,
      room: SVGPage.standardWidth - SVGPage.margin - PostsPicture.yearsLeft)
    let title = [language.pick("谁任何职", "Who held what"), years.span].filter { !$0.isEmpty }
    let people = Set(tenures.map(\.person)).count
    let posts = directory.bodies.reduce(0) { $0 + $1.posts.count }
    let note = [
      basis(Set(tenures.flatMap(\.evidence).map(\.document)).count, language),
      language.pick("\(people) 人，\(posts) 个职务", "\(counted(people, "person")), \(counted(posts, "post"))"),
    ].joined(separator: " · ")
    let notes = [note, query.label(language)].compactMap(\.self)
    var page = SVGPage(
      title: title.joined(separator: " "), notes: notes, width: scale.right + SVGPage.margin)
    let rows = tenures.map { SpanRow($0, .other, scale, sources, language) }
    var items = SVGPage.LegendItem.items(of: rows, language)
    if directory.bodies.flatMap(\.posts).contains(where: \.hasHandover) {
      items.append(.handover(language))
    }
    page.legend(items + [.grey(of: scale, language)].compactMap(\.self))
    for section in sections { draw(section, scale, on: &page) }
    return page
  }

  /// A part of the picture: a body with several rows, or those of one level that have a row each.
  private struct Section {
    let label: String
    let kind: Organization.Kind?
    let bodies: [Directory.Body]
  }

  /// Those of which most is seen come first, so that a reader need not look for them.
  private var sections: [Section] {
    var sections: [Section] = []
    var single: [String: [Directory.Body]] = [:]
    var order: [String] = []
    for body in directory.bodies {
      if let organization = body.organization, body.posts.reduce(0, { $0 + $1.holders.count }) > 1 {
        sections.append(Section(label: organization.name, kind: organization.kind, bodies: [body]))
      } else {
        let label = language.pick("其他，各见一人", "Others, one person each")
        if single[label] == nil { order.append(label) }
        single[label, default: []].append(body)
      }
    }
    let seen = sections.map { section in
      section.bodies.flatMap(\.posts).flatMap(\.holders).reduce(0) {
        $0 + $1.tenure.during(query).years.count
      }
    }
    let ranked = sections.indices.sorted { (-seen[$0], $0) < (-seen[$1], $1) }.map { sections[$0] }
    return ranked + order.map { Section(label: $0, kind: nil, bodies: single[$0] ?? []) }
  }

  private func draw(_ section: Section, _ scale: YearScale, on page: inout SVGPage) {
    let margin = SVGPage.margin
    let start = page.bottom
    page.text(section.label, left: PostsPicture.titleLeft, isBold: true)
    if let kind = section.kind {
      page.add(
        .box(Box(left: margin, top: start + 2, right: margin + 5, bottom: page.bottom), radius: 0),
        fill: kind.color)
    }
    let end = page.bottom
    let isShort = PostsPicture.titleLeft + section.label.visible.width(size: SVGPage.bodySize) < scale.left
    if isShort { page.rewind(to: start) }
    scale.drawHeads(on: &page)
    page.reach(end)
    let (top, first) = (page.bottom, page.marks.count)
    page.skip(3)
    for body in section.bodies {
      for post in body.posts { draw(post, of: body, isOwn: section.kind != nil, scale, on: &page) }
    }
    page.insert(scale.grid(from: top, to: page.bottom - 3), at: first)
    page.skip(12)
  }

  private func draw(
    _ history: PostHistory, of body: Directory.Body, isOwn: Bool, _ scale: YearScale, on page: inout SVGPage
  ) {
    let start = page.bottom
    page.group(history.post.evidence.tooltip) { page in
      page.text(
        history.post.title, left: PostsPicture.titleLeft, right: PostsPicture.nameLeft - 6,
        size: SVGPage.smallSize)
    }
    let end = page.bottom
    page.rewind(to: start)
    let kind = body.organization?.kind ?? .other
    var places: [String: (extent: (left: Int, right: Int), y: Int)] = [:]
    for holder in history.holders {
      let (top, tenure) = (page.bottom, holder.tenure.during(query))
      page.group([holder.person.name] + tenure.evidence.tooltip, link: sources.link(tenure.evidence)) {
        $0.text(
          holder.person.name, left: PostsPicture.nameLeft, right: PostsPicture.yearsLeft - 6,
          size: SVGPage.smallSize)
      }
      let row = SpanRow(tenure, kind, scale, sources, language)
      let y = top + SVGPage.smallSize * 3 / 4
      if let extent = row.extent { places[holder.person.id] = (extent, y) }
      if let step = holder.succession, let before = places[step.person.id], let after = row.extent,
        before.extent.right < after.left
      {
        page.handover(from: before.extent.right, before.y, to: after.left, y, color: kind.color)
      }
      row.draw(at: y, on: &page)
      let isJoined = history.holders.contains {
        $0.succession != nil && ($0.person == holder.person || $0.succession?.person == holder.person)
      }
      if !isJoined { drawStatement(of: holder.tenure, beside: row, top, on: &page) }
      page.reach(top + SpanRow.height)
      page.skip(2)
    }
    page.reach(end)
    if !isOwn, let organization = body.organization {
      page.skip(-2)
      page.text(
        organization.name, left: PostsPicture.titleLeft, right: PostsPicture.yearsLeft - 6,
        size: SVGPage.smallSize, color: Palette.secondary)
    }
    page.skip(2)
    page.add(
      .line(x1: SVGPage.margin + 12, y1: page.bottom, x2: scale.right, y2: page.bottom), stroke: Palette.line)
    page.skip(3)
  }
}

extension PostsPicture {
  /// What is stated, in words beside the row where there is room: a print has no tooltips.
  private func drawStatement(of tenure: Tenure, beside row: SpanRow, _ top: Int, on page: inout SVGPage) {
    guard let statement = tenure.stated.first(where: { $0.isStart || $0.isEnd }), let extent = row.extent
    else { return }
    let text = "\(statement.label(language)) \(statement.date?.label(language) ?? "")".trimmed.visible
    let width = text.width(size: SVGPage.smallSize)
    var label = Label(
      x: extent.right + 8, baseline: top + SVGPage.smallSize, lines: [text], size: SVGPage.smallSize,
      color: Palette.changeText, hasEdge: true)
    if label.x + width > row.scale.right {
      guard extent.left - 8 - width >= row.scale.left else { return }
      label.x = extent.left - 8
      label.anchor = .end
    }
    page.add(.label(label))
  }
}

extension SVGPage {
  /// The dashed line from the last sight of one holder to the first of the next.
  mutating func handover(from x1: Int, _ y1: Int, to x2: Int, _ y2: Int, color: String) {
    add(.line(x1: x1, y1: y1, x2: x2, y2: y2), stroke: color, isDashed: true)
    add(.polygon([[x2, y2], [x2 - 7, y2 - 5], [x2 - 6, y2 + 3]]), fill: color)
  }
}

extension PostHistory {
  /// Whether it shows somebody and whom he or she followed.
  fileprivate var hasHandover: Bool {
    let people = Set(holders.map(\.person.id))
    return holders.contains { $0.succession.map { people.contains($0.person.id) } ?? false }
  }
}
