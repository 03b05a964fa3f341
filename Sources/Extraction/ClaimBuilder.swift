internal import Civics
internal import Newsprint

/// Makes claims of what was found, each with its passages, in the order of the page.
struct ClaimBuilder {
  private(set) var claims: [Claim] = []
  private let page: Page
  private let findings: Findings

  init(_ page: Page, _ findings: Findings) {
    self.page = page
    self.findings = findings
  }

  mutating func addDocument(source: String, sha256: String, record: IssueRecord?) {
    let issue = page.issue
    // The first headline that has a body; what stands above it belongs to the masthead.
    let headed = issue.articles.filter { !$0.body.isEmpty }.flatMap(\.headlines).sorted().map {
      issue.blocks[$0]
    }
    let headline = (headed + issue.blocks).first { $0.isLine && isHeadline($0.range) }
    let fact = DocumentFact(
      source: source, encoding: issue.encoding.rawValue, sha256: sha256, published: record?.published,
      url: record?.url, title: record?.title ?? headline.map { issue.quote($0.range) },
      year: findings.year?.year, place: record?.place ?? findings.setting.place)
    let evidence = findings.year.flatMap { $0.range.isEmpty ? nil : issue.evidence($0.range) }
    if let claim = Claim(
      document: issue.document, fact: .document(fact), evidence: evidence.map { [$0] } ?? [])
    {
      claims.append(claim)
    }
  }

  /// A line long enough to be a headline and not the label of a section.
  private func isHeadline(_ range: Range<Int>) -> Bool {
    range.count >= 8 && range.count { Glyph.isHan(page.text[$0]) } * 10 >= range.count * 7
  }

  mutating func addAll() {
    var rest: [(order: Int, claim: Claim)] = []
    // What several claims rest on is quoted once.
    var passages: [Range<Int>: Evidence] = [:]
    passages.reserveCapacity(findings.roles.found.count * 2 + findings.acts.found.count)
    func passage(_ range: Range<Int>) -> Evidence {
      if let known = passages[range] { return known }
      let evidence = page.issue.evidence(range)
      passages[range] = evidence
      return evidence
    }
    func add(_ fact: consuming Fact, _ ranges: [Range<Int>]) {
      var evidence: [Evidence] = []
      evidence.reserveCapacity(ranges.count)
      for range in ranges where !range.isEmpty { evidence.append(passage(range)) }
      guard let first = ranges.lazy.map(\.lowerBound).min(),
        let claim = Claim(document: page.issue.document, fact: fact, evidence: evidence)
      else { return }
      rest.append((first, claim))
    }
    let ids = eventIds()
    for role in findings.roles.found {
      add(
        .role(
          RoleFact(
            person: name(role.person), title: String(role.post.title),
            organization: role.post.organization.map { String($0) },
            printed: role.printed, isFormer: role.isFormer)), role.evidence)
    }
    for (index, occasion) in findings.occasions.enumerated() {
      add(.event(event(occasion, ids[index])), occasion.evidence)
    }
    addActs(ids, add)
    addChanges(add)
    for initiative in findings.initiatives.found {
      let occasion = findings.acts.occasionAt[page.sentence(at: initiative.evidence[0].lowerBound)]
      add(
        .initiative(
          InitiativeFact(
            name: initiative.name, partOf: initiative.partOf, event: occasion.map { ids[$0] })),
        initiative.evidence)
    }
    let order = rest.indices.sorted { (rest[$0].order, $0) < (rest[$1].order, $1) }
    claims.reserveCapacity(claims.count + rest.count)
    for index in order { claims.append(rest[index].claim) }
  }

  private func name(_ person: Int) -> PersonName { findings.people.persons[person].name }

  /// e1, e2, … in the order in which the page names them.
  private func eventIds() -> [String] {
    let starts = findings.occasions.map { $0.evidence.lazy.map(\.lowerBound).min() ?? 0 }
    let order = starts.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
    var ids = [String](repeating: "", count: order.count)
    for (place, index) in order.enumerated() { ids[index] = "e\(place + 1)" }
    return ids
  }

  private func event(_ occasion: Occasion, _ id: String) -> EventFact {
    var hosts: [String] = []
    for host in occasion.hosts.map({ page.issue.string($0) }) where !hosts.contains(host) {
      hosts.append(host)
    }
    return EventFact(
      id: id, name: occasion.name, date: findings.resolved(occasion.date),
      place: occasion.place.map { page.issue.string($0) }, kind: occasion.kind, hosts: hosts,
      isPlanned: occasion.isPlanned)
  }

  private func addActs(_ ids: [String], _ add: (Fact, [Range<Int>]) -> Void) {
    struct Key: Hashable {
      let person: Int
      let occasion: Int
      let act: ActKind
    }
    var acts: [(key: Key, evidence: [Range<Int>])] = []
    var places: [Key: Int] = [:]
    func collect(_ key: Key, _ range: Range<Int>) {
      if let place = places[key] {
        acts[place].evidence.append(range)
      } else {
        places[key] = acts.count
        acts.append((key, [range]))
      }
    }
    for act in findings.acts.found {
      collect(Key(person: act.person, occasion: act.occasion, act: act.act), act.evidence)
    }
    for change in findings.changes.found where change.change == .elected && !change.isPlanned {
      guard let occasion = findings.acts.occasion(at: change.evidence.lowerBound, sentence: change.sentence)
      else { continue }
      collect(Key(person: change.person, occasion: occasion, act: .elected), change.evidence)
    }
    for (key, evidence) in acts {
      add(.act(ActFact(person: name(key.person), event: ids[key.occasion], act: key.act)), evidence)
    }
  }

  private func addChanges(_ add: (Fact, [Range<Int>]) -> Void) {
    var seen: Set<ChangeFact> = []
    for change in findings.changes.found {
      guard let post = findings.roles.posts[change.unit], !isHeadlineOf(change, post) else { continue }
      let own = findings.dates.inSentence(change.sentence).last {
        findings.dates.isTime($0) && !isOfLife($0)
          && findings.dates.all[$0].range.lowerBound < change.evidence.upperBound
      }
      let occasion = findings.acts.occasion(at: change.evidence.lowerBound, sentence: change.sentence)
      let whole = occasion.flatMap { findings.occasions[$0].date }
      let date =
        own ?? dayBefore(change.sentence) ?? dayWithin(whole, before: change.sentence) ?? whole
        ?? dateAbove(change.sentence)
      let fact = ChangeFact(
        person: name(change.person), change: change.change, title: String(post.title),
        organization: post.organization.map { String($0) },
        date: findings.resolved(date),
        isPlanned: change.isPlanned)
      if seen.insert(fact).inserted { add(.change(fact), [change.evidence]) }
    }
  }

  /// Whether a headline tells a change that the body tells too, with its day.
  private func isHeadlineOf(_ change: ChangeFinder.Found, _ post: ResolvedPost) -> Bool {
    guard page.sentences[change.sentence].isLine else { return false }
    return findings.changes.found.contains { other in
      guard other.person == change.person, other.change == change.change,
        !page.sentences[other.sentence].isLine, let told = findings.roles.posts[other.unit]
      else { return false }
      return told.title == post.title && (told.organization == post.organization || post.organization == nil)
    }
  }

  /// The day that an earlier sentence of the paragraph opens with: the vote of a session of several days.
  private func dayBefore(_ sentence: Int) -> Int? {
    let block = page.sentencesOfBlock[page.sentences[sentence].block]
    guard block.lowerBound < sentence else { return nil }
    for above in stride(from: sentence - 1, through: block.lowerBound, by: -1) {
      if let day = findings.dates.openingDay(of: above), findings.dates.canDate(day), !isOfLife(day) {
        return day
      }
    }
    return nil
  }

  /// The day of a session of several days that the article was at last: 24日上午，大会举行第二次全体会议.
  private func dayWithin(_ whole: Int?, before sentence: Int) -> Int? {
    guard let whole, findings.dates.all[whole].end != nil else { return nil }
    let article = page.issue.articleOfBlock[page.sentences[sentence].block]
    for above in stride(from: sentence - 1, through: 0, by: -1) {
      guard page.issue.articleOfBlock[page.sentences[above].block] == article else { return nil }
      if let day = findings.dates.openingDay(of: above) {
        return findings.dates.isWithin(day, whole) && findings.dates.all[day].end == nil ? day : nil
      }
    }
    return nil
  }

  private static let life: PhraseSet = ["生", "出生", "入党", "加入", "参加工作", "参加革命", "毕业"]

  /// 1978年5月生: a date of somebody's life and not of the change.
  private func isOfLife(_ date: Int) -> Bool {
    page.first(of: ClaimBuilder.life, at: findings.dates.all[date].range.upperBound) != nil
  }

  /// The day that a list stands under: （2024年6月28日…通过） a few lines above.
  private func dateAbove(_ sentence: Int) -> Int? {
    for above in stride(from: sentence - 1, through: max(0, sentence - 6), by: -1) {
      let day = findings.dates.inSentence(above).last {
        findings.dates.all[$0].tellsDay && !findings.dates.isBackground($0)
      }
      if let day { return day }
    }
    // So is a list of several items: （2022年11月25日某会第九次会议通过）.
    for above in stride(from: sentence - 7, through: max(0, sentence - 40), by: -1)
    where page.text[page.sentences[above].range.lowerBound] == Sign.openBracket {
      let day = findings.dates.inSentence(above).last { findings.dates.all[$0].tellsDay }
      if let day { return day }
    }
    // A notice is dated at its foot.
    guard let foot = page.sentences.indices.last, foot > sentence,
      page.sentences[foot].range.count <= 24
    else { return nil }
    return findings.dates.inSentence(foot).last { findings.dates.all[$0].tellsDay }
  }
}
