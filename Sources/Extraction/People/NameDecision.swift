internal import Civics
internal import Newsprint

/// Decides where names end, for all mentions of a document together.
///
/// Readings that begin alike are decided as one: two characters or three for all of them, or for each third
/// character apart, whichever explains best what stands behind them, each further name costing something.
/// A description-length argument: 张炜 four times, followed by four different words, is one short name.
struct NameDecision {
  /// For each site the reading chosen, or nil where none is good enough.
  private(set) var choices: [NameModel.Candidate?]
  /// Everywhere that the first two characters of a name occur, and where the names there must end.
  let occurrences: [(position: Int, limit: Int)]
  /// For names whose end stays in doubt, the other reading and how much likelier the chosen one is.
  private var rivals: [Characters: (name: Characters, margin: Double)] = [:]

  /// What another name costs.
  private static let perName = 2.0
  /// Below this a reading is no name, unless other mentions bear it out.
  private static let threshold: [NameSite.Expectation: Double] = [
    .fixed: -6, .office: -3.0, .member: -0.3, .person: 1.2,
  ]
  /// Above this the end of a name is beyond doubt.
  private static let certain = 1.6

  private struct Key: Hashable {
    let first: UInt32
    let second: UInt32
  }

  init(_ page: Page, _ sites: [NameSite]) {
    choices = Array(repeating: nil, count: sites.count)
    var groups: [Key: [Int]] = [:]
    var order: [Key] = []
    for (index, site) in sites.enumerated() {
      let key = Key(first: page.text[site.start], second: page.text[site.start + 1])
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(index)
    }
    occurrences = NameDecision.occurrences(page, Set(order))
    let bare = bareSites(page, sites)
    for key in order { decide(page, sites, groups[key] ?? [], bare[key] ?? []) }
    accept(page, sites, NameDecision.openings(page, bare))
  }

  /// How much weaker a reading may be that opens a clause elsewhere, as bare names do: 和时汇报.
  private static let borneOut = 2.5

  /// The readings that open a clause somewhere without a post and go on as a name does.
  private static func openings(
    _ page: Page, _ bare: [Key: [[NameModel.Candidate]]]
  ) -> Set<Characters> {
    var result: Set<Characters> = []
    for candidates in bare.values.joined() {
      for candidate in candidates where candidate.follow > 1.9 {
        let start = candidate.range.lowerBound
        if start == 0 || !Glyph.isHan(page.text[start - 1]) {
          result.insert(page.text[candidate.range])
        }
      }
    }
    return result
  }

  /// Everywhere that the first two characters of a name occur, and where the names there must end.
  private static func occurrences(_ page: Page, _ keys: Set<Key>) -> [(position: Int, limit: Int)] {
    var result: [(position: Int, limit: Int)] = []
    let filter = PairFilter(keys.lazy.map { ($0.first, $0.second) })
    let text = page.text
    for block in page.issue.blocks {
      for position in block.range.dropLast()
      where filter.mayContain(text[position], text[position + 1])
        && keys.contains(Key(first: text[position], second: text[position + 1]))
      {
        result.append((position, block.range.upperBound))
      }
    }
    return result
  }

  /// Where the beginnings of names occur without a post, with their readings.
  private func bareSites(_ page: Page, _ sites: [NameSite]) -> [Key: [[NameModel.Candidate]]] {
    var result: [Key: [[NameModel.Candidate]]] = [:]
    var isTaken = [Bool](repeating: false, count: page.text.count)
    for site in sites { isTaken[site.start] = true }
    let model = NameModel(page)
    for (position, limit) in occurrences where !isTaken[position] {
      let key = Key(first: page.text[position], second: page.text[position + 1])
      result[key, default: []].append(model.candidates(at: position, limit: limit))
    }
    return result
  }

  /// The scores of the readings of one length class that share their third character.
  private struct Tally {
    var short = 0.0
    var long = 0.0
    var sites: [Int] = []
  }

  private mutating func decide(
    _ page: Page, _ sites: [NameSite], _ group: [Int], _ bare: [[NameModel.Candidate]]
  ) {
    var tallies: [UInt32: Tally] = [:]
    func add(_ candidates: [NameModel.Candidate], weight: Double, site: Int?) {
      guard let first = candidates.first else { return }
      let short = candidates.first { $0.range.count == 2 } ?? candidates.first
      let long = candidates.last { $0.range.count > (short?.range.count ?? 2) }
      let third = long.map { page.text[$0.range.upperBound - 1] } ?? 0
      var tally = tallies[third] ?? Tally()
      tally.short += weight * max(-4, short?.score ?? first.score)
      tally.long += weight * max(-4, long?.score ?? (short?.score ?? -4))
      if let site { tally.sites.append(site) }
      tallies[third] = tally
    }
    for site in group { add(sites[site].candidates, weight: 1, site: site) }
    for candidates in bare { add(candidates, weight: 0.6, site: nil) }
    // Sums of floating-point numbers depend on their order: that of the characters.
    let ordered = tallies.sorted { $0.key < $1.key }
    let allShort = ordered.reduce(0) { $0 + $1.value.short }
    var mixed = 0.0
    var names = 0
    var hasShort = false
    for (_, tally) in ordered {
      mixed += max(tally.short, tally.long)
      if tally.long > tally.short { names += 1 } else { hasShort = true }
    }
    mixed -= NameDecision.perName * Double(names + (hasShort ? 1 : 0) - 1)
    let prefersShort = allShort >= mixed
    for (third, tally) in ordered {
      let isLong = third != 0 && !prefersShort && tally.long > tally.short
      for site in tally.sites {
        let candidates = sites[site].candidates
        choices[site] =
          isLong
          ? candidates.max { $0.range.count < $1.range.count }
          : candidates.min { $0.range.count < $1.range.count }
      }
      let margin = abs(tally.short - tally.long)
      guard third != 0, margin < NameDecision.certain, let site = tally.sites.first,
        let chosen = choices[site],
        let other = sites[site].candidates.first(where: { $0.range.count != chosen.range.count })
      else { continue }
      rivals[page.text[chosen.range]] = (page.text[other.range], margin)
    }
  }

  /// Drops what is no name: too weak by itself, and borne out by no other mention.
  private mutating func accept(_ page: Page, _ sites: [NameSite], _ openings: Set<Characters>) {
    var good: Set<Characters> = []
    for (index, site) in sites.enumerated() {
      guard let choice = choices[index], !isMotto(page, site, choice) else { continue }
      let name = page.text[choice.range]
      var threshold = NameDecision.threshold[site.expectation] ?? 0
      if site.expectation == .office, openings.contains(name) { threshold -= NameDecision.borneOut }
      if site.expectation == .office, choice.isDoing { threshold -= NameSites.doing }
      if choice.score >= threshold { good.insert(name) }
    }
    for index in sites.indices {
      if let choice = choices[index], !good.contains(page.text[choice.range]) { choices[index] = nil }
    }
  }

  /// Whether what stands behind a plain noun in a headline is named nowhere else: 乡村干部练内功.
  private func isMotto(_ page: Page, _ site: NameSite, _ choice: NameModel.Candidate) -> Bool {
    guard site.expectation == .member || site.expectation == .person else { return false }
    let sentence = page.sentences[page.sentence(at: site.start)]
    guard sentence.isLine,
      page.issue.articles[page.issue.articleOfBlock[sentence.block]].headlines.contains(sentence.block)
    else { return false }
    let name = page.text[choice.range]
    return !occurrences.contains {
      $0.position != choice.range.lowerBound && $0.position + name.count <= $0.limit
        && page.text[$0.position..<$0.position + name.count].elementsEqual(name)
    }
  }

  /// The name of a reading, with what the document leaves in doubt.
  func name(_ page: Page, _ choice: NameModel.Candidate) -> PersonName {
    let scalars = page.text[choice.range]
    let text = page.issue.string(choice.range)
    let printed = page.issue.printedString(choice.range)
    var name = PersonName(text, printed: printed == text ? nil : printed)
    if let surname = choice.correctedSurname, let right = Unicode.Scalar(surname) {
      name.doubt = "\(text.prefix(1)) is no surname; it looks like \(Swift.Character(right))"
    }
    if let rival = rivals[scalars] {
      // The logistic of the margin: 1 is about three to one.
      let share = ((1 / (1 + rival.margin.negatedExponential)) * 100).rounded() / 100
      name.alternatives = [
        NameAlternative(person: text, score: share),
        NameAlternative(
          person: String(String.UnicodeScalarView(rival.name.compactMap(Unicode.Scalar.init))),
          score: ((1 - share) * 100).rounded() / 100),
      ]
    }
    return name
  }
}

extension Double {
  /// e to the power of the negated number, for numbers from 0 to 2, by the series to eight terms.
  fileprivate var negatedExponential: Double {
    var (term, sum) = (1.0, 1.0)
    for index in 1...8 {
      term *= -self / Double(index)
      sum += term
    }
    return sum
  }
}
