internal import Civics
internal import Lexicon
internal import Newsprint

/// Finds what of a page was not understood, and counts what was.
///
/// Looks at what the finders left over, after they are done: reading for facts alone never comes here.
struct DoubtFinder {
  /// In the order of the page.
  private(set) var found: [Doubt] = []
  private(set) var understanding = Understanding()
  private let page: Page
  private let findings: Findings

  init(_ page: Page, _ findings: Findings, _ claims: [Claim]) {
    self.page = page
    self.findings = findings
    addPosts()
    addNames()
    addActs()
    addDates(claims)
    addOrganizations(claims)
    addIssue(claims)
    found.sort {
      $0.evidence != $1.evidence
        ? $0.evidence < $1.evidence : ($0.kind.rawValue, $0.subject) < ($1.kind.rawValue, $1.subject)
    }
  }

  /// A doubt that rests on a range of the page.
  private mutating func add(
    _ kind: Doubt.Kind, _ subject: String, _ alternatives: [NameAlternative] = [], _ reason: String,
    _ range: Range<Int>
  ) {
    guard !range.isEmpty else { return }
    add(kind, subject, alternatives, reason, page.issue.evidence(range))
  }

  private mutating func add(
    _ kind: Doubt.Kind, _ subject: String, _ alternatives: [NameAlternative] = [], _ reason: String,
    _ evidence: Evidence
  ) {
    found.append(
      Doubt(
        document: page.issue.document, kind: kind, subject: subject, alternatives: alternatives,
        reason: reason, evidence: evidence))
  }

  private mutating func addPosts() {
    for post in PostsWithoutPerson(page, findings).verdicts {
      switch post {
      case .person: understanding.count(.posts, understood: true)
      case .unnamed: understanding.unnamedPosts += 1
      case .unread(let subject, let readings, let reason, let range):
        understanding.count(.posts, understood: false)
        add(.post, subject, readings, reason, range)
      }
    }
  }

  private mutating func addNames() {
    var isSeen = [Bool](repeating: false, count: findings.people.persons.count)
    for mention in findings.people.mentions where !isSeen[mention.person] {
      isSeen[mention.person] = true
      let name = findings.people.persons[mention.person].name
      let isCertain = name.alternatives.isEmpty && name.doubt == nil
      understanding.count(.names, understood: isCertain)
      guard !isCertain else { continue }
      let others = name.alternatives.filter { $0.person != name.name }.map(\.person)
      let reason = name.doubt ?? "it can end elsewhere: \(others.joined(separator: ", "))"
      let start = min(mention.start, mention.range.lowerBound)
      // What stands behind a name is what leaves its end in doubt.
      let end = min(mention.range.upperBound + 4, page.sentences[page.sentence(at: start)].range.upperBound)
      add(.name, name.name, name.alternatives, reason, start..<max(end, mention.range.upperBound))
    }
  }

  private mutating func addActs() {
    for act in ActsWithoutEvent(page, findings).verdicts {
      switch act {
      case .placed: understanding.count(.acts, understood: true)
      case .interview: understanding.interviews += 1
      case .unplaced(let subject, let reason, let range):
        understanding.count(.acts, understood: false)
        add(.act, subject, [], reason, range)
      }
    }
  }

  private mutating func addDates(_ claims: [Claim]) {
    for date in DatesWithoutPlace(page, findings).verdicts {
      switch date {
      case .placed: understanding.count(.dates, understood: true)
      case .unplaced(let subject, let reason, let range):
        understanding.count(.dates, understood: false)
        add(.date, subject, [], reason, range)
      case .yearless: understanding.count(.dates, understood: false)
      }
    }
    let unplaced = found.filter { $0.kind == .date }.map(\.evidence)
    for claim in claims {
      switch claim.fact {
      case .event(let event) where !event.isPlanned:
        understanding.count(.events, understood: event.date != nil)
        // Where its date is told and has no place in the calendar, that is what there is to say.
        let isTold = claim.evidence.contains { passage in
          unplaced.contains { passage.start < $0.end && $0.start < passage.end }
        }
        if event.date == nil, !isTold, let evidence = claim.evidence.first {
          let isRecent = ["近日", "日前", "近期", "前不久"].contains { evidence.quote.contains($0) }
          let reason =
            isRecent
            ? "it was lately, in an issue that does not tell its year"
            : "nothing near it tells when the occasion took place"
          add(.date, event.name, [], reason, evidence)
        }
      case .change(let change) where !change.isPlanned:
        understanding.count(.events, understood: change.date != nil)
        if change.date == nil, let evidence = claim.evidence.first {
          let subject = "\(change.person.name) \(change.title)"
          add(.date, subject, [], "nothing near it tells when the post changed hands", evidence)
        }
      default: break
      }
    }
  }

  private mutating func addOrganizations(_ claims: [Claim]) {
    for claim in claims {
      guard case .role(let role) = claim.fact, !isHonour(role.title) else { continue }
      understanding.count(.organizations, understood: role.organization != nil)
      if role.organization == nil, let evidence = claim.evidence.first {
        add(
          .organization, "\(role.title) \(role.person.name)", [],
          "the text does not tell of which body the post is", evidence)
      }
    }
  }

  /// Whether a title ends in an honour or says only what somebody is: such have no body.
  private func isHonour(_ title: String) -> Bool {
    // 学生代表 stand for people and for no body.
    if title.hasSuffix("代表"), !title.contains("人大"), !title.contains("党") { return true }
    let scalars = title.unicodeScalars.map(\.value)
    for length in stride(from: scalars.count, to: 1, by: -1) {
      if let word = page.lexicon.word(String(scalars[(scalars.count - length)...])),
        word.classes.contains(.post)
      {
        return word.holder == .honour || word.holder == .person
      }
    }
    return false
  }

  private mutating func addIssue(_ claims: [Claim]) {
    guard let block = page.issue.blocks.first?.range, !block.isEmpty else { return }
    let first = block.lowerBound..<min(block.upperBound, block.lowerBound + 40)
    for claim in claims {
      guard case .document(let facts) = claim.fact else { continue }
      if facts.year == nil {
        let days = findings.dates.all.count { $0.start.month != nil && $0.start.year == nil }
        let reason = days == 0 ? "nothing tells it" : "nothing tells it, and days of the text have none"
        add(.issue, "the year", [], reason + "; published in issues.tsv would", first)
      }
      if facts.place == nil {
        add(
          .issue, "the place it speaks for", [], "nothing tells it; place in issues.tsv would", first)
      }
    }
  }
}
