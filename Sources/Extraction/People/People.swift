internal import Civics
internal import Newsprint

/// The persons of a page: who is named where, in which posts.
struct People {
  /// A personal name as the document decides it.
  struct Person {
    let name: PersonName
    let scalars: [UInt32]
  }

  /// A place where a person is named.
  struct Mention {
    /// The characters of the name.
    let range: Range<Int>
    /// An index of `persons`.
    let person: Int
    /// The posts printed with the name, as indices of `units`.
    var posts: [Int]
    /// Where the posts before the name begin, or the name itself.
    let start: Int
    /// Where what belongs to the name ends: behind 同志, or a post in brackets.
    var end: Int
  }

  private(set) var persons: [Person] = []
  /// In the order of the page.
  private(set) var mentions: [Mention] = []
  let units: [PostUnit]

  init(_ page: Page, _ finder: PostFinder) {
    units = finder.units
    var sites = NameSites(page, finder)
    sites.addCareers()
    sites.addNamesBeforePosts()
    let decided = NameDecision(page, sites.sites)
    var indices: [Characters: Int] = [:]
    let announced = People.announced(sites.sites, decided.choices)
    let entitled = People.entitled(page, sites.sites, decided.choices)
    for (index, site) in sites.sites.enumerated() {
      guard let choice = decided.choices[index] else { continue }
      // 从云飞担任主持人 behind a post: what the post announces is the whole name.
      if site.announcement == nil,
        announced[choice.range.upperBound].map({ $0 < choice.range.lowerBound }) ?? false
      {
        continue
      }
      let scalars = page.text[choice.range]
      let person = indices[scalars] ?? persons.count
      if person == persons.count {
        indices[scalars] = person
        persons.append(Person(name: decided.name(page, choice), scalars: Array(scalars)))
      }
      mentions.append(
        Mention(
          range: choice.range, person: person,
          posts: isGuest(page, site, choice) && entitled.contains(scalars) ? [] : site.posts,
          start: min(site.announcement ?? choice.range.lowerBound, choice.range.lowerBound),
          end: max(People.addressEnd(page, choice.range.upperBound), site.end ?? 0)))
    }
    addPronouns(page)
    addBareMentions(page, decided.occurrences)
    mentions.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  /// The names that a post announces right before them.
  private static func entitled(
    _ page: Page, _ sites: [NameSite], _ choices: [NameModel.Candidate?]
  ) -> Set<Characters> {
    var names: Set<Characters> = []
    for (index, site) in sites.enumerated() where site.announcement != nil && site.expectation == .office {
      if let range = choices[index]?.range { names.insert(page.text[range]) }
    }
    return names
  }

  /// Whether a name stands behind another and 和: who has a post of their own elsewhere shares none: 副局长甲和乙.
  private func isGuest(_ page: Page, _ site: NameSite, _ choice: NameModel.Candidate) -> Bool {
    site.announcement == nil && site.end == nil && page.has("和", before: choice.range.lowerBound)
  }

  /// For each end of a name that a post announces, where the name begins.
  private static func announced(
    _ sites: [NameSite], _ choices: [NameModel.Candidate?]
  ) -> [Int: Int] {
    var starts: [Int: Int] = [:]
    for (index, site) in sites.enumerated() where site.announcement != nil {
      if let range = choices[index]?.range { starts[range.upperBound] = range.lowerBound }
    }
    return starts
  }

  /// 任命甲为校长，免去其副校长职务: 其 is whom the sentence named before.
  private mutating func addPronouns(_ page: Page) {
    var isTaken = [Bool](repeating: false, count: units.count)
    for mention in mentions {
      for post in mention.posts { isTaken[post] = true }
    }
    for (index, unit) in units.enumerated() where !isTaken[index] {
      let start = unit.range.lowerBound
      let isNamed = page.has("其为", before: start)
      let end = isNamed || page.has("的", before: start) ? start - 1 : start
      guard page.has("其", before: end),
        page.first(of: NameSites.naming, before: end - 1) != nil || isNamed && page.has("决定", before: end - 1)
      else { continue }
      let sentence = page.sentences[page.sentence(at: end)].range
      let named = mentions.filter { $0.range.lowerBound >= sentence.lowerBound && $0.range.upperBound < end }
      guard let last = named.max(by: { $0.range.lowerBound < $1.range.lowerBound }) else { continue }
      mentions.append(
        Mention(
          range: end - 1..<end, person: last.person, posts: [index], start: end - 1,
          end: unit.range.upperBound))
    }
  }

  private static let addresses: PhraseSet = ["同志", "先生", "女士", "教授", "老师"]

  /// Where 同志 or the like ends that belongs to a name.
  private static func addressEnd(_ page: Page, _ end: Int) -> Int {
    end + (page.first(of: addresses, at: end)?.count ?? 0)
  }

  /// The mentions that begin in a range.
  func mentions(in range: Range<Int>) -> ArraySlice<Mention> {
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < mentions.count, mentions[end].range.lowerBound < range.upperBound { end += 1 }
    return mentions[low..<end]
  }

  /// After the first mention the bare name goes on.
  private mutating func addBareMentions(_ page: Page, _ occurrences: [(position: Int, limit: Int)]) {
    guard !persons.isEmpty else { return }
    var byStart: [UInt64: [Int]] = [:]
    for (index, person) in persons.enumerated() {
      byStart[UInt64(person.scalars[0]) << 32 | UInt64(person.scalars[1]), default: []].append(index)
    }
    var isTaken = [Bool](repeating: false, count: page.text.count)
    for mention in mentions { isTaken[mention.range.lowerBound] = true }
    let model = NameModel(page)
    let text = page.text
    var next = 0
    for (position, limit) in occurrences where position >= next && !isTaken[position] {
      guard let near = byStart[UInt64(text[position]) << 32 | UInt64(text[position + 1])] else { continue }
      let fitting = near.filter { persons[$0].scalars.count <= limit - position }
        .filter { text[position..<position + persons[$0].scalars.count].elementsEqual(persons[$0].scalars) }
      guard let person = fitting.max(by: { persons[$0].scalars.count < persons[$1].scalars.count }) else {
        continue
      }
      let end = position + persons[person].scalars.count
      let follow = model.follow(end, limit: limit)
      guard follow >= (persons[person].scalars.count > 2 ? -1.5 : 0.6) else { continue }
      mentions.append(
        Mention(
          range: position..<end, person: person, posts: [], start: position,
          end: People.addressEnd(page, end)))
      next = end
    }
  }
}
