internal import CivicGraph
internal import Civics

/// One row: a post, with one holder a year.
struct Lane {
  /// A holder in one year.
  struct Cell {
    let person: Person
    var evidence: [Citation]
    var changes: [Change]
    var isFormer: Bool
  }

  let post: Post
  let organization: Organization?
  let number: Int
  var cells: [Int: Cell] = [:]

  var id: String { number == 0 ? post.id : "\(post.id) #\(number + 1)" }
  var years: [Int] { cells.keys.sorted() }
  var kind: Organization.Kind { organization?.kind ?? .other }
  var isOffice: Bool { kind != .other }

  /// A frame around rows: a body with several rows, or all of a level that have one each.
  struct Group: Hashable {
    let rank: String
    let body: Organization?
    let level: Organization.Level?
    let isOffice: Bool

    var id: String { rank }

    func label(_ language: Language) -> String {
      if let body { return body.name }
      guard isOffice else {
        return level == .neighbourhood
          ? language.pick("居民区与村", "neighbourhoods") : language.pick("其他单位", "other bodies")
      }
      switch level {
      case .nation, .province: return language.pick("市级及以上", "city and above")
      case .district: return language.pick("区县机关", "district bodies")
      case .township, .neighbourhood: return language.pick("镇街机关", "township bodies")
      case nil: return language.pick("其他机关", "other offices")
      }
    }
  }

  /// Set once all rows are known.
  var group = Group(rank: "", body: nil, level: nil, isOffice: false)

  /// Whether the frame names the body, so that the row need not.
  var label: [String] {
    guard number == 0 else { return [""] }
    guard let organization, group.body == nil else { return post.title.broken() }
    return [post.title] + organization.name.broken()
  }

  /// The rows of all posts: bodies from the top down, posts by rank, holders in order of time; holders whose
  /// years do not overlap share a row. With a time asked for, what was seen and is stated of it.
  static func lanes(of graph: Graph, during query: TimelineQuery = TimelineQuery()) -> [Lane] {
    var byPost: [String: [Lane]] = [:]
    let changes = Dictionary(grouping: graph.changes, by: { $0.post + "\u{0}" + $0.person })
    let ordered = graph.tenures.map { $0.during(query) }.sorted { left, right in
      let (first, second) = (left.years.min() ?? 9999, right.years.min() ?? 9999)
      if first != second { return first < second }
      let (last, other) = (left.years.max() ?? 9999, right.years.max() ?? 9999)
      return last != other ? last > other : left.id < right.id
    }
    for tenure in ordered {
      guard let post = graph.post(tenure.post), let person = graph.person(tenure.person),
        !tenure.years.isEmpty
      else { continue }
      var lanes = byPost[post.id] ?? []
      let years = tenure.years
      let free = lanes.firstIndex { lane in
        (lane.cells.keys.max() ?? 0) < (years.min() ?? 0)
      }
      if free == nil {
        lanes.append(
          Lane(
            post: post, organization: post.organization.flatMap { graph.organization($0) },
            number: lanes.count))
      }
      let place = free ?? lanes.count - 1
      for year in years {
        let evidence =
          (tenure.observed.filter { $0.date?.start.year == year }.flatMap(\.evidence)
          + tenure.stated.filter { $0.date?.start.year == year }.flatMap(\.evidence)).distinctInOrder
        lanes[place].cells[year] = Cell(
          person: person, evidence: evidence,
          changes: (changes[post.id + "\u{0}" + person.id] ?? []).filter {
            ($0.date ?? $0.reported)?.start.year == year
          },
          isFormer: tenure.observed.isEmpty)
      }
      byPost[post.id] = lanes
    }
    return grouped(byPost.values.flatMap { $0 })
  }

  private static func grouped(_ lanes: [Lane]) -> [Lane] {
    var counts: [String: Int] = [:]
    for lane in lanes { counts[lane.organization?.id ?? "", default: 0] += 1 }
    return lanes.map { lane in
      var lane = lane
      let isOwn = lane.isOffice && (counts[lane.organization?.id ?? ""] ?? 0) > 1
      let level = lane.isOffice || lane.organization?.level == .neighbourhood ? lane.organization?.level : nil
      let parts = [
        lane.isOffice ? "0" : "1", level.map { String($0.rawValue) } ?? "9",
        isOwn ? "0\(lane.kind.order)" : "1", isOwn ? lane.organization?.id ?? "" : "",
      ]
      lane.group = Group(
        rank: parts.joined(separator: " "), body: isOwn ? lane.organization : nil, level: level,
        isOffice: lane.isOffice)
      return lane
    }.sorted {
      if $0.group.rank != $1.group.rank { return $0.group.rank < $1.group.rank }
      if $0.kind != $1.kind { return $0.kind.order < $1.kind.order }
      let (left, right) = ($0.organization?.id ?? "", $1.organization?.id ?? "")
      if left != right { return left < right }
      if $0.post.rank != $1.post.rank { return $0.post.rank < $1.post.rank }
      return ($0.post.id, $0.number) < ($1.post.id, $1.number)
    }
  }
}

extension Tenure {
  /// The years in which the person is seen in the post or something is stated of it.
  var years: [Int] {
    Set((observed.map(\.date) + stated.map(\.date)).compactMap { $0?.start.year }).sorted()
  }
}

extension Set where Element == Int {
  /// `2019–2024`, one year alone, or nothing.
  var span: String {
    guard let first = self.min(), let last = self.max() else { return "" }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }
}
