internal import CivicGraph
internal import Civics

/// The initiatives and the years in which they were seen: works under their head, then what lasted, then the
/// rest year by year.
struct InitiativesPicture {
  /// Those that are drawn, with the mentions that are.
  let initiatives: [Initiative]
  let query: TimelineQuery
  let graph: Graph
  let sources: SourceLinks
  let language: Language

  private static let nameLeft = SVGPage.margin + 12
  private static let namesShown = 4
  private static let yearsLeft = SVGPage.margin + 190

  var page: SVGPage {
    let all = initiatives
    let years = Set(all.flatMap(\.years))
    let scale = YearScale(
      TimeAxis(years, read: graph.issues, language), left: InitiativesPicture.yearsLeft,
      room: SVGPage.standardWidth - SVGPage.margin - InitiativesPicture.yearsLeft)
    let several = all.count(where: { $0.years.count > 1 })
    let issues = Set(all.flatMap(\.evidence).map(\.document)).count
    let note = [
      basis(issues, language),
      language.pick("\(all.count) 项，\(several) 项见于多年", "\(all.count), of which \(several) in several years"),
    ].joined(separator: " · ")
    let title = [language.pick("事项逐年", "Initiatives by year"), years.span].filter { !$0.isEmpty }
    var page = SVGPage(
      title: title.joined(separator: " "), notes: [note, query.label(language)].compactMap(\.self),
      width: scale.right + SVGPage.margin)
    page.legend(
      legend(all.flatMap(\.mentions).map(\.date)) + [.grey(of: scale, language)].compactMap(\.self))
    for section in sections { draw(section, scale, on: &page) }
    return page
  }

  private func legend(_ dates: [CivicDate?]) -> [SVGPage.LegendItem] {
    var items: [SVGPage.LegendItem] = []
    for (isDay, chinese, english) in [
      (true, "当日所报", "reported that day"), (false, "其间所报，日不详", "reported then"),
    ] {
      if dates.contains(where: { $0.map { $0.isDay == isDay } ?? false }) {
        items.append(
          SVGPage.LegendItem(text: language.pick(chinese, english)) { page, x, y in
            page.initiative(at: isDay ? .point(x) : .span(x - 11, x + 11), y)
          })
      }
    }
    items.append(
      .thread(language.pick("同一事项", "the same initiative"), color: Palette.initiativeEdge))
    return items
  }

  private struct Section {
    let label: String
    let rows: [Initiative]
  }

  private var sections: [Section] {
    let byHead = Dictionary(
      grouping: initiatives, by: { $0.mentions.compactMap(\.partOf).min() ?? "" })
    let heads = byHead.keys.filter { !$0.isEmpty }.sorted()
    let isHead = Set(heads)
    var sections = heads.map { head in
      Section(
        label: language.pick("列于“", "listed under “") + (graph.initiative(head)?.name ?? head) + "”",
        rows: initiatives.filter { $0.id == head }
          + (byHead[head] ?? []).filter { $0.id != head && !isHead.contains($0.id) })
    }
    let free = (byHead[""] ?? []).filter { !isHead.contains($0.id) }
    func inOrder(_ initiatives: [Initiative]) -> [Initiative] {
      initiatives.sorted {
        $0.years != $1.years ? $0.years.lexicographicallyPrecedes($1.years) : $0.id < $1.id
      }
    }
    sections.append(
      Section(
        label: language.pick("见于多年", "Seen in several years"),
        rows: inOrder(free.filter { $0.years.count > 1 })))
    sections.append(
      Section(
        label: language.pick("只见于一年", "Seen in one year"),
        rows: inOrder(free.filter { $0.years.count == 1 })))
    sections.append(
      Section(label: language.pick("年份不详", "Year unknown"), rows: inOrder(free.filter(\.years.isEmpty))))
    return sections.filter { !$0.rows.isEmpty }
  }

  private func draw(_ section: Section, _ scale: YearScale, on page: inout SVGPage) {
    page.text(section.label, left: SVGPage.margin, isBold: true)
    scale.drawHeads(on: &page)
    let (top, first) = (page.bottom, page.marks.count)
    page.skip(3)
    for initiative in section.rows { draw(initiative, scale, on: &page) }
    page.insert(scale.grid(from: top, to: page.bottom), at: first)
    page.skip(12)
  }

  private func draw(_ initiative: Initiative, _ scale: YearScale, on page: inout SVGPage) {
    let top = page.bottom
    // A plan with an edition every year has a name for each; those that have no room are in the tooltip.
    let others = initiative.names.filter { $0 != initiative.name }
    let shown =
      others.count > InitiativesPicture.namesShown ? InitiativesPicture.namesShown - 1 : others.count
    let rest = others.count - shown
    let more = rest > 0 ? [language.pick("另 \(rest) 个名称", "\(rest) other names")] : []
    page.group(
      others.dropFirst(shown) + initiative.evidence.tooltip, link: sources.link(initiative.evidence)
    ) { page in
      page.text(
        initiative.name, left: InitiativesPicture.nameLeft, right: InitiativesPicture.yearsLeft - 6,
        size: SVGPage.smallSize)
      for line in others.prefix(shown).map({ language.pick("又作 ", "also ") + $0 }) + more {
        page.text(
          line, left: InitiativesPicture.nameLeft,
          right: InitiativesPicture.yearsLeft - 6, size: SVGPage.smallSize, color: Palette.secondary)
      }
    }
    let y = top + SVGPage.smallSize * 3 / 4
    let mentions = initiative.mentions.compactMap { mention in scale.place(mention.date).map { (mention, $0) }
    }
    let middles = mentions.map(\.1.middle)
    if let first = middles.min(), let last = middles.max(), first < last {
      for column in scale.columns {
        let (left, right) = (max(first, column.left), min(last, column.right))
        guard left < right else { continue }
        page.add(
          .line(x1: left, y1: y, x2: right, y2: y), stroke: Palette.initiativeEdge, strokeWidth: 2,
          isDashed: column.year == nil)
      }
    }
    for isPoint in [false, true] {
      for (mention, place) in mentions where place.isPoint == isPoint {
        let head = "\(mention.date?.label(language) ?? "") \(mention.name)"
        page.group([head] + mention.evidence.tooltip, link: sources.link(mention.evidence)) {
          $0.initiative(at: place, y)
        }
      }
    }
    page.reach(top + SpanRow.height)
    page.skip(2)
  }
}

extension SVGPage {
  /// The sign of a report of an initiative: a filled square for a day, a pale bar for a longer time.
  mutating func initiative(at place: YearScale.Place, _ y: Int) {
    let (left, right) = place.ends
    add(
      .box(Box(left: left, top: y - 5, right: right, bottom: y + 5), radius: 1),
      fill: place.isPoint ? Palette.initiative : Palette.initiativeFill, stroke: Palette.initiativeEdge)
  }
}
