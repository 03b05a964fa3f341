internal import Civics

/// The claims of one invented issue, with passages that follow one another as on a page.
struct IssuePage {
  let document: String
  private(set) var claims: [Claim] = []
  private var offset = 0
  private var line = 1

  init(document: String) { self.document = document }

  mutating func open(year: Int, place: String?, published: CivicDate?) {
    let facts = DocumentFact(
      source: "issues/\(document).txt", encoding: "UTF-8",
      sha256: String(repeating: "0123456789abcdef", count: 4), published: published, title: "新一期晨报与读者见面",
      year: year, place: place)
    add(.document(facts), ["\(year)年"])
  }

  /// A name as this issue prints it: now and then misprinted, in traditional characters, or with an end in doubt.
  func name(_ name: String, _ random: inout SplitMix) -> PersonName {
    if random.happens(15), let last = name.last, let other = ProvinceWords.lookalikes[last] {
      return PersonName(
        String(name.dropLast()) + String(other), doubt: random.happens(500) ? "no name ends so" : nil)
    }
    if random.happens(30), let last = name.last, let other = ProvinceWords.traditional[last] {
      return PersonName(String(name.dropLast()) + String(other))
    }
    if random.happens(10), name.count == 2 {
      let longer = name + "会"
      return random.happens(500)
        ? PersonName(name, alternatives: [NameAlternative(person: longer, score: 0.25)])
        : PersonName(longer, alternatives: [NameAlternative(person: name, score: 0.4)])
    }
    return PersonName(name)
  }

  mutating func role(
    _ person: PersonName, _ holding: Province.Holding, isFormer: Bool, _ random: inout SplitMix
  ) {
    let printed = holding.organization + holding.title
    let quote = (isFormer ? "原" : "") + printed + person.name
    let fact = RoleFact(
      person: person, title: holding.title, organization: holding.organization, printed: printed,
      isFormer: isFormer)
    add(.role(fact), random.happens(200) ? [quote, holding.title + person.name] : [quote])
  }

  mutating func act(_ person: PersonName, _ event: String, _ random: inout SplitMix) {
    let act = ActKind.allCases[random.number(below: ActKind.allCases.count)]
    let verb = random.one(of: ProvinceWords.acts) ?? ""
    let rest = random.one(of: ProvinceWords.fillers) ?? ""
    add(.act(ActFact(person: person, event: event, act: act)), [person.name + verb + "，" + rest + "。"])
  }

  mutating func event(
    _ id: String, _ occasion: (name: String, date: CivicDate?), host: String, _ random: inout SplitMix
  ) {
    let kind = EventKind.allCases[random.number(below: EventKind.allCases.count)]
    let fact = EventFact(
      id: id, name: occasion.name, date: occasion.date,
      place: random.happens(300) ? host + (random.one(of: ProvinceWords.venues) ?? "") : nil, kind: kind,
      hosts: [host], isPlanned: random.happens(40))
    let rest = random.one(of: ProvinceWords.fillers) ?? ""
    add(.event(fact), [occasion.name + "举行", "日前，" + occasion.name + "举行，" + rest + "。"])
  }

  mutating func change(
    _ person: PersonName, _ holding: Province.Holding, _ date: CivicDate?, _ random: inout SplitMix
  ) {
    let kind = random.happens(500) ? ChangeKind.appointed : .elected
    let fact = ChangeFact(
      person: person, change: kind, title: holding.title, organization: holding.organization, date: date)
    add(.change(fact), [person.name + "当选为" + holding.organization + holding.title])
  }

  mutating func initiative(
    _ name: String, partOf: String?, event: String?, _ random: inout SplitMix
  ) {
    let rest = random.one(of: ProvinceWords.fillers) ?? ""
    let fact = InitiativeFact(name: name, partOf: partOf == name ? nil : partOf, event: event)
    add(.initiative(fact), ["“" + name + "”持续推进，" + rest + "。"])
  }

  private mutating func add(_ fact: Fact, _ quotes: [String]) {
    var evidence: [Evidence] = []
    for quote in quotes {
      evidence.append(
        Evidence(start: offset, end: offset + quote.utf8.count, line: line, quote: quote))
      offset += quote.utf8.count + 60
      line += 2
    }
    if let claim = Claim(document: document, fact: fact, evidence: evidence) { claims.append(claim) }
  }
}
