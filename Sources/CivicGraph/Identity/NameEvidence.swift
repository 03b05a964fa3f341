internal import Civics

/// What the documents together have to say about each name: where it stands, and in which posts.
struct NameEvidence {
  /// A name as one document has it. Within a document, one printed name is one person.
  struct Entry {
    let document: Int32
    let name: Int32
    /// Its claims among `members`.
    let claims: Range<Int32>
    /// Its posts among `seats`.
    let seats: Range<Int32>
  }

  /// A post as identity compares it: the numbers of its organization and its title.
  struct Seat: Hashable {
    let organization: Int32
    let title: Int32
  }

  /// What a document has beside a name whose end or characters are in doubt.
  struct Question {
    /// Other readings, by the number of the name.
    var alternatives: [Int32: Double] = [:]
    var doubt: String?
  }

  /// A decision about a name with its reason.
  struct Choice {
    let name: Int32
    let kind: Decision.Kind
    let reason: String
  }

  let places: PlaceTable
  let resemblance: Resemblance
  private(set) var table: ClaimTable
  /// By document, then by name.
  private(set) var entries: [Entry] = []
  /// The entries that come with other readings or in doubt.
  private(set) var questions: [Int: Question] = [:]
  private(set) var members: [Int32] = []
  private(set) var seats: [Seat] = []
  /// The names in simplified characters, where that is another name.
  private(set) var simplified: [Int32: Int32] = [:]
  /// Where each text stands among all in order.
  private(set) var ranks: [Int32] = []

  init(_ given: ClaimTable, resemblance: Resemblance) {
    places = PlaceTable(given)
    self.resemblance = resemblance
    table = given
    numberOtherNames()
    ranks = table.ranks()
    for document in table.documents.indices { addEntries(of: document) }
  }

  /// Names that no document prints are numbered too, so that all can be sorted together.
  private mutating func numberOtherNames() {
    var isKnown: [Bool] = Array(repeating: false, count: table.texts.count)
    for place in table.rows.indices where table.rows[place].name >= 0 {
      let name = table.rows[place].name
      if !isKnown[Int(name)] {
        isKnown[Int(name)] = true
        let text = table.texts[name]
        let simple = resemblance.simplified(text)
        if simple != text { simplified[name] = table.number(of: simple) }
      }
      if table.rows[place].isInQuestion {
        for other in table.claim(place).person?.alternatives ?? [] { _ = table.number(of: other.person) }
      }
    }
  }

  private mutating func addEntries(of document: Int) {
    let named = table.range(of: document).filter { table.rows[$0].name >= 0 }.map { Int32($0) }
      .sorted { left, right in
        let (first, second) = (ranks[name(at: left)], ranks[name(at: right)])
        return first != second ? first < second : left < right
      }
    var start = named.startIndex
    while start < named.endIndex {
      let name = table.rows[Int(named[start])].name
      let end = named[start...].firstIndex { table.rows[Int($0)].name != name } ?? named.endIndex
      let (firstMember, firstSeat) = (Int32(members.count), Int32(seats.count))
      var question = Question()
      for place in named[start..<end] {
        let row = table.rows[Int(place)]
        members.append(place)
        let seat = Seat(organization: row.body, title: row.title)
        if row.body >= 0, !seats[Int(firstSeat)...].contains(seat) { seats.append(seat) }
        if row.isInQuestion { question.add(table.claim(Int(place)), named: table.texts[name], &table) }
      }
      if !question.alternatives.isEmpty || question.doubt != nil { questions[entries.count] = question }
      entries.append(
        Entry(
          document: Int32(document), name: name, claims: firstMember..<Int32(members.count),
          seats: firstSeat..<Int32(seats.count)))
      start = end
    }
  }

  private func name(at place: Int32) -> Int { Int(table.rows[Int(place)].name) }

  /// The posts of an entry.
  func seats(of entry: Int) -> ArraySlice<Seat> {
    let range = entries[entry].seats
    return seats[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// The claims of an entry.
  func members(of entry: Int) -> ArraySlice<Int32> {
    let range = entries[entry].claims
    return members[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// The passages that one document has for a name, in order.
  func citations(of entry: Int) -> [Citation] { table.citations(members(of: entry)) }

  /// A post in words: 镇长 · 白石镇人民政府.
  func description(_ seat: Seat) -> String {
    "\(table.texts[seat.title]) · \(table.texts[seat.organization])"
  }

  /// Whether a post stands before another: by organization, then by title.
  func precedes(_ left: Seat, _ right: Seat) -> Bool {
    left.organization != right.organization
      ? ranks[Int(left.organization)] < ranks[Int(right.organization)]
      : ranks[Int(left.title)] < ranks[Int(right.title)]
  }
}

extension NameEvidence.Question {
  fileprivate mutating func add(_ claim: Claim, named name: String, _ table: inout ClaimTable) {
    guard let person = claim.person else { return }
    for alternative in person.alternatives where alternative.person != name {
      let number = table.number(of: alternative.person)
      alternatives[number] = max(alternatives[number] ?? 0, alternative.score)
    }
    if let reason = person.doubt { doubt = doubt.map { min($0, reason) } ?? reason }
  }
}
