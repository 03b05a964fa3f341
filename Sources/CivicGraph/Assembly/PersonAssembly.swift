internal import Civics

/// Tells the bearers of one name apart by the places whose papers name them.
struct PersonAssembly {
  let persons: [Person]
  /// The place among `persons` of whom each claim is about; -1 where it is about nobody.
  let person: [Int32]

  init(_ table: ClaimTable, _ places: PlaceTable, _ offices: OfficeAssembly, _ rules: Rules) {
    let byName = Grouping(count: table.texts.count, table.rows.map(\.name))
    var drafts: [Person] = []
    var person = Array(repeating: Int32(-1), count: table.rows.count)
    for name in 0..<byName.count where !byName[name].isEmpty {
      let text = table.texts[Int32(name)]
      let mentions = Mention.all(byName[name], table, places, offices)
      let (bearers, ids) = Bearers.told(mentions, text, table, places, rules)
      for (bearer, id) in zip(bearers, ids) {
        var claims: [Int32] = []
        var printed: Set<String> = []
        for mention in bearer.mentions {
          for place in mentions[mention].claims {
            claims.append(place)
            person[Int(place)] = Int32(drafts.count)
            guard table.rows[Int(place)].isReplaced else { continue }
            if let form = table.claim(Int(place)).person?.printed, form != text { printed.insert(form) }
          }
        }
        drafts.append(
          Person(
            id: id, name: text, otherNames: printed.sorted(), place: bearer.place?.text,
            evidence: table.citations(claims)))
      }
    }
    let order = drafts.indices.sorted { drafts[$0].id.isBefore(drafts[$1].id) }
    persons = order.map { drafts[$0] }
    var ranks = Array(repeating: Int32(0), count: order.count)
    for (rank, number) in order.enumerated() { ranks[number] = Int32(rank) }
    self.person = person.map { $0 < 0 ? -1 : ranks[Int($0)] }
  }
}

/// One name in one document.
private struct Mention {
  let document: Int32
  /// The number of the place that the document speaks for, or -1.
  let place: Int32
  let claims: ArraySlice<Int32>
  /// The posts at known bodies.
  var posts: [Int32] = []

  /// The documents' mentions among the claims of one name, in order.
  static func all(
    _ claims: ArraySlice<Int32>, _ table: ClaimTable, _ places: PlaceTable, _ offices: OfficeAssembly
  ) -> [Mention] {
    var mentions: [Mention] = []
    var start = claims.startIndex
    while start < claims.endIndex {
      let document = table.rows[Int(claims[start])].document
      var end = start
      while end < claims.endIndex, table.rows[Int(claims[end])].document == document { end += 1 }
      var mention = Mention(
        document: document, place: places.numbers[Int(document)], claims: claims[start..<end])
      for place in claims[start..<end] where table.rows[Int(place)].body >= 0 {
        mention.posts.append(offices.post[Int(place)])
      }
      mentions.append(mention)
      start = end
    }
    return mentions
  }
}

/// The documents that mean one bearer of a name, and the place they speak for.
private struct Bearers {
  let mentions: [Int]
  let place: Place?

  /// The bearers of a name with their ids: those that corrections tell first, the others by place.
  static func told(
    _ mentions: [Mention], _ name: String, _ table: ClaimTable, _ places: PlaceTable, _ rules: Rules
  ) -> (bearers: [Bearers], ids: [String]) {
    var told: [String: [Int]] = [:]
    var others: [Int] = []
    if !rules.bearers.isEmpty {
      for (number, mention) in mentions.enumerated() {
        let document = table.documents[Int(mention.document)]
        if let id = rules.bearers[Rules.Key(document: document, name: name)] {
          told[id, default: []].append(number)
        } else {
          others.append(number)
        }
      }
    }
    if told.isEmpty {
      let bearers = of(mentions, places)
      return (bearers, ids(of: bearers, named: name))
    }
    let left = of(others.map { mentions[$0] }, places).map { bearer in
      Bearers(mentions: bearer.mentions.map { others[$0] }, place: bearer.place)
    }
    let byHand = told.sorted { $0.key.isBefore($1.key) }
    return (
      byHand.map { all($0.value, of: mentions, places) } + left,
      byHand.map(\.key) + ids(of: left, named: name)
    )
  }

  /// Same place: one person. Same post of the same body: one person wherever. A document that speaks for a
  /// larger place, or for none that is told, joins the only bearer within it; with several to choose from
  /// it stays apart.
  static func of(_ mentions: [Mention], _ places: PlaceTable) -> [Bearers] {
    var classes = UnionFind(count: mentions.count)
    var firstAt: [Int32: Int] = [:]
    var firstIn: [Int32: Int] = [:]
    for (number, mention) in mentions.enumerated() {
      if let first = firstAt[mention.place] {
        classes.unite(first, number)
      } else {
        firstAt[mention.place] = number
      }
      for post in mention.posts {
        if let first = firstIn[post] { classes.unite(first, number) } else { firstIn[post] = number }
      }
    }
    joinLarger(firstAt, places, &classes)
    var groups: [Int: [Int]] = [:]
    for number in mentions.indices { groups[classes.root(number), default: []].append(number) }
    return groups.sorted { $0.key < $1.key }.map { all($0.value, of: mentions, places) }
  }

  /// The one bearer of a name in these mentions.
  private static func all(_ members: [Int], of mentions: [Mention], _ places: PlaceTable) -> Bearers {
    let told = Set(members.map { mentions[$0].place }).filter { $0 >= 0 }.map { places.places[Int($0)] }
    let fullest = told.min {
      ($1.components.count, $0.text) < ($0.components.count, $1.text)
    }
    return Bearers(mentions: members, place: fullest)
  }

  private static func joinLarger(
    _ firstAt: [Int32: Int], _ places: PlaceTable, _ classes: inout UnionFind
  ) {
    if firstAt.count < 2 { return }
    func size(_ place: Int32) -> Int { place < 0 ? 0 : places.places[Int(place)].components.count }
    let sorted = firstAt.sorted { (size($0.key), $0.value) > (size($1.key), $1.value) }
    for (place, number) in sorted {
      var only: Int?
      var isOne = true
      for (inside, other) in sorted where inside >= 0 && inside != place {
        let isInside = place < 0 || places.isPlace(place, within: inside)
        guard isInside else { continue }
        let root = classes.root(other)
        isOne = isOne && (only == nil || only == root)
        only = root
        if !isOne { break }
      }
      if isOne, let only { classes.unite(only, number) }
    }
  }

  /// One id each: the bare name where there is one bearer, else with the place, as short as tells them apart.
  static func ids(of bearers: [Bearers], named name: String) -> [String] {
    guard bearers.count > 1 else { return ["person/\(name)"] }
    let short = bearers.map { $0.place?.components.last }
    var bearersAt: [String?: Int] = [:]
    for last in short { bearersAt[last, default: 0] += 1 }
    return bearers.enumerated().map { number, bearer in
      guard let place = bearer.place, let last = short[number] else { return "person/\(name)" }
      return "person/\(name)@\(bearersAt[last] == 1 ? last : place.text)"
    }
  }
}
