internal import Civics

extension Province {
  /// The claims of one issue: about twenty, of which three are events. Each issue has its own numbers, so that
  /// any of them can be made without the others.
  func claims(ofIssue number: Int) -> [Claim] {
    let town = towns[number % towns.count]
    var random = SplitMix(seed: seed &+ UInt64(number) &* 0xD134_2543_DE82_EF95)
    let edition = number / towns.count
    let month = month(ofEdition: edition)
    let year = Province.years.lowerBound + month / 12
    var page = IssuePage(document: "\(town.name)-\(year)-\(padded(edition, 4))-\(padded(number, 6))")
    let published = CivicDate(year: year, month: month % 12 + 1, day: 26 + random.number(below: 3))
    let told = random.happens(970) ? town.place : random.happens(940) ? town.name : nil
    page.open(year: year, place: told, published: random.happens(300) ? published : nil)

    let present = town.holdings.filter { $0.from <= year && year <= $0.through }
    let guests = districts[town.district].filter { $0.from <= year && year <= $0.through }
    for event in 1...3 {
      // Some events are in two issues that follow one another: the same town, day and name.
      var shared = SplitMix(
        seed: seed ^ (UInt64(number % towns.count) &* 7919 &+ UInt64(edition / 2) &* 104_729))
      let isShared = event == 3 && shared.happens(300)
      let first = self.month(ofEdition: edition - edition % 2)
      var occasion =
        isShared
        ? occasion(of: town, Province.years.lowerBound + first / 12, first, &shared)
        : occasion(of: town, year, month, &random)
      // The later paper leaves out the name of the town.
      if isShared, edition % 2 == 1, occasion.name.hasPrefix(town.name) {
        occasion.name = String(occasion.name.dropFirst(town.name.count))
      }
      page.event("e\(event)", occasion, host: town.name, &random)
      var seen: Set<String> = []
      for place in 0..<(1 + random.number(below: 3)) {
        let isGuest = place == 0 && random.happens(150)
        guard let holding = random.one(of: isGuest ? guests : present), seen.insert(holding.person).inserted
        else { continue }
        let name = page.name(holding.person, &random)
        page.role(name, holding, isFormer: false, &random)
        page.act(name, "e\(event)", &random)
        if random.happens(300) { page.act(name, "e\(event)", &random) }
      }
      if random.happens(700), let initiative = random.one(of: town.initiatives) {
        let isEdition = random.happens(200)
        page.initiative(
          isEdition ? "\(year)年\(initiative)" : initiative,
          partOf: random.happens(200) ? town.initiatives.first : nil, event: "e\(event)", &random)
      }
    }
    if random.happens(300) {
      if let holding = random.one(of: present) {
        page.role(page.name(holding.person, &random), holding, isFormer: false, &random)
      }
    }
    if random.happens(150), let former = random.one(of: town.holdings.filter { $0.through < year }) {
      page.role(PersonName(former.person), former, isFormer: true, &random)
    }
    for holding in present where holding.from == year && random.happens(40) {
      page.change(
        PersonName(holding.person), holding, CivicDate(year: year, month: month % 12 + 1, day: 8), &random)
    }
    if random.happens(500), let initiative = random.one(of: town.initiatives) {
      page.initiative(initiative, partOf: nil, event: nil, &random)
    }
    return page.claims
  }

  /// Months since the first year began.
  private func month(ofEdition edition: Int) -> Int {
    let span = Province.years.count * 12
    return edition * span / Province.issuesOfTown % span
  }

  private func occasion(
    of town: Town, _ year: Int, _ month: Int, _ random: inout SplitMix
  ) -> (name: String, date: CivicDate?) {
    let head = random.one(of: ProvinceWords.occasions) ?? ""
    let theme = random.happens(500) ? random.one(of: ProvinceWords.themes) ?? "" : ""
    let body = random.happens(600) ? town.name : random.one(of: town.bodies) ?? town.name
    let date =
      random.happens(850)
      ? CivicDate(year: year, month: month % 12 + 1, day: 1 + random.number(below: 25))
      : CivicDate(year: year, month: random.happens(500) ? month % 12 + 1 : nil)
    return (body + (random.happens(300) ? "\(year)年" : "") + theme + head, random.happens(960) ? date : nil)
  }
}

/// A number with zeros before it.
private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
