internal import Civics
internal import Lexicon
internal import Newsprint

/// Finds who did what at which occasion.
///
/// Subjects are the persons named, several in a list sharing one predicate; the occasion is the one that the
/// sentence names, or the one that the article is at.
struct ActFinder {
  /// An act of a person.
  struct Found {
    let person: Int
    /// An index into the occasions.
    let occasion: Int
    let act: ActKind
    let evidence: Range<Int>
  }

  private(set) var found: [Found] = []
  private(set) var occasions: Occasions
  /// For each sentence the occasion that the article is at when it ends.
  private(set) var occasionAt: [Int?]
  /// For each sentence, where it names an occasion.
  private var namedIn: [[(position: Int, occasion: Int, isPart: Bool)]]
  let page: Page
  let people: People
  private let dates: SentenceDates
  let predicates: PredicateReader
  private let visits: VisitFinder

  init(
    _ page: Page, _ people: People, _ occasions: Occasions, _ dates: SentenceDates, _ visits: VisitFinder,
    names: [Range<Int>]
  ) {
    self.page = page
    self.dates = dates
    self.people = people
    self.occasions = occasions
    self.visits = visits
    predicates = PredicateReader(page, names: names)
    occasionAt = Array(repeating: nil, count: page.sentences.count)
    namedIn = Array(repeating: [], count: page.sentences.count)
    for (index, occasion) in occasions.all.enumerated() {
      for mention in occasion.mentions {
        namedIn[mention.sentence].append((mention.position, index, mention.isPart))
      }
    }
    dateByContext()
    var current: Int?
    for (number, article) in page.issue.articles.enumerated() {
      let headline = occasions.all.indices.first {
        occasions.all[$0].isHeadline && occasions.all[$0].articles.contains(number)
          && !occasions.all[$0].isPlanned
      }
      if headline != nil || !goesOn(article) { current = headline }
      if let headline { recordNotice(article, headline) }
      // What the article is about first.
      var lead: Int?
      for block in article.body {
        for sentence in page.sentencesOfBlock[block] {
          if namedIn[sentence].count > 1 { namedIn[sentence].sort { $0.position < $1.position } }
          if let referred = referred(in: page.sentences[sentence], article: number) {
            namedIn[sentence].insert(referred, at: 0)
          }
          read(sentence, namedIn[sentence], &current, lead: lead)
          occasionAt[sentence] = current
          if lead == nil { lead = current }
        }
      }
    }
  }

  /// Gives an occasion without a date the day that its article speaks of just before: the last one of the
  /// three sentences above, or for a headline that of the lead.
  private mutating func dateByContext() {
    for index in occasions.all.indices
    where occasions.all[index].date == nil && !occasions.all[index].isPart && !occasions.all[index].isPlanned
    {
      let occasion = occasions.all[index]
      guard let article = occasion.articles.min() else { continue }
      let body = page.issue.articles[article].body.flatMap { Array(page.sentencesOfBlock[$0]) }
      let mention = occasion.mentions.first.flatMap { body.firstIndex(of: $0.sentence) }
      guard occasion.isHeadline || mention != nil else { continue }
      let last = mention ?? min(1, body.count - 1)
      // An item of a column is dated by nothing that stands above it.
      var first = max(0, last - 3)
      if mention != nil, let item = (first...last).last(where: { beginsItem(page.sentences[body[$0]]) }) {
        first = item
      }
      for place in stride(from: last, through: first, by: -1) {
        let days = dates.inSentence(body[place]).filter { dates.canDate($0) }
        // In its own sentence the date would have been taken already, unless it stands behind.
        if let day = place == last && mention != nil ? nil : days.last { occasions.setDate(index, day) }
        if occasions.all[index].date != nil { break }
      }
      if occasions.all[index].date == nil, let day = onlyDay(of: body) { occasions.setDate(index, day) }
    }
  }

  /// The one day that sentences speak of, or nil where they speak of several.
  private func onlyDay(of sentences: [Int]) -> Int? {
    var only: Int?
    for day in sentences.lazy.flatMap({ dates.inSentence($0) }).filter({ dates.canDate($0) }) {
      guard dates.all[day].start.day != nil else { continue }
      if let only, !dates.isSameDay(only, day) { return nil }
      only = only ?? day
    }
    return only
  }

  /// The occasion that is spoken of at a place of a sentence: the last one named before it there, or the one
  /// that the article is at.
  func occasion(at position: Int, sentence: Int) -> Int? {
    namedIn[sentence].last { $0.position < position && !$0.isPart }?.occasion ?? occasionAt[sentence]
  }

  /// The occasion of the article that the head of a name refers back to: 发布会由…主持 after a 新闻发布会.
  private func referred(in sentence: Sentence, article: Int) -> (position: Int, occasion: Int, isPart: Bool)?
  {
    guard sentence.startClasses.contains(.eventHead),
      namedIn[page.sentence(at: sentence.range.lowerBound)].isEmpty
    else { return nil }
    for position in page.matches.starts(of: .eventHead, in: sentence.range) {
      guard let head = page.matches.longest(.eventHead, startingAt: position), head.end - head.start >= 3,
        page.word(head).eventKind != .inspection
      else { continue }
      let name = page.issue.string(Int(head.start)..<Int(head.end))
      let known = occasions.all.indices.last {
        occasions.all[$0].articles.contains(article) && occasions.all[$0].name.hasSuffix(name)
          && occasions.all[$0].evidence.contains { $0.lowerBound < sentence.range.lowerBound }
      }
      if let known, !occasions.all[known].isPart { return (position, known, false) }
      // 座谈会上，…: of another article, where columns were read in the wrong order.
      if position == sentence.range.lowerBound, page.has("上", at: Int(head.end)) {
        let others = occasions.all.indices.filter {
          occasions.all[$0].name.hasSuffix(name) && !occasions.all[$0].isPart && !occasions.all[$0].isPlanned
        }
        if others.count == 1 { return (position, others[0], false) }
      }
    }
    return nil
  }

  /// The acts that labelled lines tell: 主持人：甲.
  private mutating func recordNotice(_ article: Article, _ occasion: Int) {
    for block in article.headlines + article.body {
      for index in page.sentencesOfBlock[block] {
        guard let (label, value) = Notice.read(page, page.sentences[index]),
          label == .host || label == .speaker
        else { continue }
        for group in groups(in: page.sentences[index]) {
          let act = PredicateReader.Act(
            kind: label == .host ? .preside : .speak,
            verb: page.sentences[index].range.lowerBound..<value.lowerBound,
            clauseEnd: group.end)
          record(group, [act], occasion)
        }
      }
    }
  }

  private static let pronouns: PhraseSet = ["他", "她"]

  /// 他强调，… after a sentence with one subject: the act is told of that person.
  private mutating func record(
    pronoun sentence: Sentence, _ index: Int, before end: Int, _ occasion: Int?
  ) {
    let start = sentence.range.lowerBound
    guard index > 0, let occasion, page.first(of: ActFinder.pronouns, at: start) != nil,
      !page.has("他们", at: start), !page.has("她们", at: start), end > start,
      page.issue.articleOfBlock[page.sentences[index - 1].block] == page.issue.articleOfBlock[sentence.block]
    else { return }
    let subjects = self.groups(in: page.sentences[index - 1])
    guard subjects.count == 1, subjects[0].mentions.count == 1 else { return }
    let acts = predicates.acts(in: start + 1..<end)
    record(Group(mentions: subjects[0].mentions, start: start, end: start + 1), acts, occasion)
  }

  private static let goingOn: PhraseSet = [
    "活动中", "会上", "会议", "活动", "仪式上", "现场", "大会", "随后", "当天", "期间", "此次", "本次",
  ]

  /// Whether an article begins in the middle of an occasion: 活动中，….
  private func goesOn(_ article: Article) -> Bool {
    guard let first = article.body.first else { return false }
    return page.first(of: ActFinder.goingOn, at: page.issue.blocks[first].range.lowerBound) != nil
  }

  /// Persons in a list with one predicate.
  struct Group {
    var mentions: [People.Mention]
    var start: Int
    var end: Int
  }

  /// Whether a sentence begins an item of a column: 【河口镇】…, ▲5月6日….
  private func beginsItem(_ sentence: Sentence) -> Bool {
    let first = page.text[sentence.range.lowerBound]
    return first == 0x3010 || (0x2460...0x27BF).contains(first)
  }

  static let wholes: PhraseSet = ["闭幕会", "开幕会", "开幕式", "闭幕式", "闭幕大会", "开幕大会", "闭幕仪式", "开幕仪式"]

  /// Whether a sentence speaks of the opening or the close of the occasion that the article is about.
  private func refersToWhole(_ sentence: Sentence) -> Bool {
    sentence.kinds.contains(.whole)
      && page.landmarks.places(.whole, in: sentence.range).contains {
        page.first(of: ActFinder.wholes, at: $0) != nil
      }
  }

  private static let company: PhraseSet = [
    "有关活动", "相关活动", "上述活动", "陪同调研", "参加调研", "一同调研", "陪同检查", "参加检查", "陪同活动", "参加活动",
  ]

  /// Whether a sentence behind a visit's meetings tells who went along all the way: 参加有关活动.
  private func tellsCompany(_ sentence: Range<Int>) -> Bool {
    sentence.count <= 80 && sentence.contains { page.first(of: ActFinder.company, at: $0) != nil }
  }

  private mutating func read(
    _ index: Int, _ named: [(position: Int, occasion: Int, isPart: Bool)], _ current: inout Int?, lead: Int?
  ) {
    let sentence = page.sentences[index]
    // （2023年6月17日《某报》）: a source in brackets tells nothing.
    if page.text[sentence.range.lowerBound] == Sign.openBracket,
      page.closing(of: sentence.range.lowerBound, before: sentence.range.upperBound) == sentence.range
        .upperBound - 1
    {
      return
    }
    // A caption tells of a picture and not of the occasion that the article is at.
    if sentence.isLine, page.isCaption(sentence.range) { return }
    let groups = groups(in: sentence)
    // A sentence that begins with a day of its own leaves the occasion of another day: chronicles, columns.
    if let day = dates.openingDay(of: index), let known = current.flatMap({ occasions.all[$0].date }),
      !dates.isWithin(day, known), !named.contains(where: \.isPart)
    {
      current = nil
    }
    if beginsItem(sentence) { current = nil }
    if let lead, named.isEmpty, !isOtherDay(current, than: lead),
      refersToWhole(sentence) || occasions.all[lead].kind == .inspection && tellsCompany(sentence.range)
    {
      current = lead
    }
    let before = current
    if let whole = current {
      for part in named where part.isPart && part.occasion != whole {
        occasions.inherit(part.occasion, from: whole)
      }
    }
    var visited: Int?
    var previous = sentence.range.lowerBound
    record(
      pronoun: sentence, index, before: groups.first?.start ?? sentence.range.upperBound,
      before ?? (index > 0 && beginsItem(page.sentences[index - 1]) ? nil : lead))
    let companions = groups.indices.filter { companionEnd(groups[$0]) != nil }
    for (place, group) in groups.enumerated() where !companions.contains(place) {
      // 甲到某乡慰问；乙走访某院: what stands behind a semicolon is another visit.
      if page.find("；", in: previous..<max(previous, group.start)) != nil {
        visited = nil
      }
      previous = group.end
      var next = place + 1 < groups.count ? groups[place + 1].start : sentence.range.upperBound
      var group = group
      if companions.contains(place + 1), let end = companionEnd(groups[place + 1]) {
        // 甲在乙、丙陪同下，先后来到…: what 甲 does stands behind.
        group.end = end
        next = place + 2 < groups.count ? groups[place + 2].start : sentence.range.upperBound
      }
      let predicate = group.end..<clauseEnd(from: group.end, before: next)
      let own =
        named.last { $0.position < group.start && !$0.isPart }
        ?? named.first { !$0.isPart && predicate.contains($0.position) }
      let occasion = own?.occasion ?? visited ?? before ?? named.first?.occasion
      // 甲将于本月22日接访: what is yet to come is no act.
      let behind = dates.starting(at: group.end).map { dates.all[$0].range.upperBound } ?? group.end
      if page.first(of: EventPhrases.ahead, at: behind) != nil { continue }
      // 将组织执法检查组，由甲带队: so is what the clauses before a group announce.
      if front(of: sentence, to: group.start).contains(where: {
        page.first(of: EventPhrases.ahead, at: $0) != nil
      }) {
        continue
      }
      var acts = predicates.acts(in: predicate)
      if let host = hosting(group) { acts.append(host) }
      if acts.isEmpty, place == 0, let speech = saying(group, sentence) { acts.append(speech) }
      if acts.isEmpty, let occasion, occasions.all[occasion].kind == .inspection,
        let lead = leading(group)
      {
        acts.append(lead)
      }
      if place + 1 < groups.count, let shared = shared(group, with: groups[place + 1], in: sentence) {
        acts += shared
      }
      if let attending = attending(before: group, sentence) { acts.append(attending) }
      let isHeard = page.first(of: ActFinder.hearing, before: group.start) != nil
      if own == nil, visited == nil, !isHeard, acts.contains(where: { $0.kind == .other }) || acts.isEmpty,
        var visit = visits.visit(
          of: group.mentions[0].range, predicate, sentence: index, from: group.start),
        before == nil || visit.date != nil || followsEnd(sentence, group.start)
          || isOther(group, visit, than: before, in: sentence)
      {
        if visit.date == nil { visit.date = before.flatMap { occasions.all[$0].date } ?? dayAbove(index) }
        let occasion = record(group, by: visit)
        (visited, current) = (occasion, occasion)
        record(group, acts.filter { $0.kind != .other }, occasion)
        continue
      }
      if occasion == nil, before == nil, visited == nil,
        acts.isEmpty || acts.allSatisfy({ $0.kind == .other }), place == 0,
        let deed = visits.deed(of: group.mentions[0].range, predicate, sentence: index)
      {
        let occasion = record(group, by: deed)
        (visited, current) = (occasion, occasion)
        continue
      }
      if let occasion {
        record(group, acts, occasion)
      }
    }
    for place in companions {
      guard let occasion = visited ?? before ?? named.first?.occasion else { continue }
      let with = PredicateReader.Act(
        kind: .attend, verb: groups[place].end..<groups[place].end,
        clauseEnd: companionEnd(groups[place]) ?? 0)
      record(groups[place], [with], occasion)
    }
    if groups.isEmpty, before == nil, named.isEmpty, let visit = visits.collectiveVisit(sentence, index) {
      current = occasions.add(visit)
    }
    if let last = named.last(where: { !$0.isPart && !occasions.all[$0.occasion].isPlanned }) {
      // 此前召开的党员大会: a look back leaves the article where it is.
      let looksBack =
        before != nil && page.first(of: ActFinder.backwards, at: sentence.range.lowerBound) != nil
      current = looksBack ? before : last.occasion
    }
  }

  /// Whether an occasion is of another day than the one the article began with: entries of a chronicle.
  private func isOtherDay(_ current: Int?, than lead: Int) -> Bool {
    guard let day = current.flatMap({ occasions.all[$0].date }), let first = occasions.all[lead].date else {
      return false
    }
    return !dates.isWithin(day, first) && occasions.all[lead].kind == .inspection
  }

  private static let others: PhraseSet = ["等领导", "等同志", "等人", "等"]

  /// Where 陪同下 or 等人的陪同下， ends that stands behind a group, or nil.
  private func companionEnd(_ group: Group) -> Int? {
    var end = group.end + (page.longest(of: ActFinder.others, at: group.end)?.count ?? 0)
    if page.has("的", at: end) { end += 1 }
    guard page.has("陪同下", at: end) else { return nil }
    end += 3
    return end < page.text.count && page.text[end] == Sign.comma ? end + 1 : end
  }

  /// Whether a paragraph begins with another who goes somewhere else: leaders inspect one after another.
  private func isOther(
    _ group: Group, _ visit: EventCandidate, than before: Int?, in sentence: Sentence
  ) -> Bool {
    guard let before, occasions.all[before].kind == .inspection, visit.place != nil,
      group.start - page.issue.blocks[sentence.block].range.lowerBound <= 2,
      !group.mentions[0].posts.isEmpty
    else { return false }
    return !found.contains { $0.occasion == before && $0.person == group.mentions[0].person }
  }

  /// The last day that the sentences above name, within the article.
  private func dayAbove(_ sentence: Int) -> Int? {
    let article = page.issue.articleOfBlock[page.sentences[sentence].block]
    for above in stride(from: sentence - 1, through: max(0, sentence - 3), by: -1)
    where page.issue.articleOfBlock[page.sentences[above].block] == article && !page.sentences[above].isLine {
      if let day = dates.inSentence(above).last(where: { dates.canDate($0) }) { return day }
    }
    return nil
  }

  /// 听取乙关于…的汇报: who reports makes no visit.
  private static let hearing: PhraseSet = ["听取", "听取了", "听了"]
  private static let ends: PhraseSet = ["结束后", "会后", "会前", "活动后", "仪式后", "开始前"]

  /// The characters of a sentence before a position; none where a post that a mark tore apart begins before it.
  func front(of sentence: Sentence, to position: Int) -> Range<Int> {
    sentence.range.lowerBound..<max(sentence.range.lowerBound, position)
  }

  /// Whether a clause before a group says that the occasion is over: 大会结束后，甲前往….
  private func followsEnd(_ sentence: Sentence, _ start: Int) -> Bool {
    front(of: sentence, to: start).contains { page.first(of: ActFinder.ends, at: $0) != nil }
  }

  /// Where what is said of a group ends: at a semicolon, or before the next group.
  func clauseEnd(from start: Int, before next: Int) -> Int {
    (start..<max(start, next)).first { page.text[$0] == Sign.semicolon } ?? max(start, next)
  }

  private static let backwards: PhraseSet = ["此前", "之前", "早前", "早在", "前不久", "不久前", "此次会议前"]

  /// Adds the visit or deed that a group's own predicate tells, as an occasion that is its act as well.
  private mutating func record(_ group: Group, by told: EventCandidate) -> Int {
    var told = told
    if let title = visitTitle(group, in: told.sentence) {
      told.name = title
      // 当天，甲还来到…: the headline's visit goes on.
      let article = page.issue.articleOfBlock[page.sentences[told.sentence].block]
      if let known = occasions.all.indices.last(where: {
        occasions.all[$0].name == title && occasions.all[$0].articles.contains(article)
      }) {
        return known
      }
    }
    let occasion = occasions.add(told)
    record(
      group, [PredicateReader.Act(kind: .other, verb: told.nameRange, clauseEnd: told.evidence.upperBound)],
      occasion)
    return occasion
  }

  /// The name that the headline of a visit's article gives it, where it names the one who makes it.
  private func visitTitle(_ group: Group, in sentence: Int) -> String? {
    let article = page.issue.articles[page.issue.articleOfBlock[page.sentences[sentence].block]]
    for line in article.headlines.flatMap({ page.sentencesOfBlock[$0] }) {
      for mention in people.mentions(in: page.sentences[line].range)
      where mention.person == group.mentions[0].person {
        let named = mention.start..<mention.range.upperBound
        if let title = visits.headline(of: named, in: page.sentences[line]) {
          // 甲在某地检查时强调 without its 在
          let rest = named.upperBound..<title.upperBound
          let isAt =
            page.has("在", at: rest.lowerBound) && title.upperBound < page.sentences[line].range.upperBound
          return isAt
            ? page.issue.name(named) + page.issue.name(rest.lowerBound + 1..<rest.upperBound)
            : page.issue.name(title)
        }
      }
    }
    return nil
  }

  private mutating func record(_ group: Group, _ acts: [PredicateReader.Act], _ occasion: Int) {
    guard !occasions.all[occasion].isPlanned else { return }
    for act in acts {
      for mention in group.mentions {
        found.append(
          Found(
            person: mention.person, occasion: occasion, act: act.kind,
            evidence: min(group.start, act.verb.lowerBound)..<max(group.end, act.clauseEnd)))
      }
    }
  }
}
