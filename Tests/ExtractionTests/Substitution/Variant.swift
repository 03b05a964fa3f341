import Civics
import Lexicon
import Newsprint
import Records
import TestSupport

/// The issues with other people, places, days and layouts, and the gold changed in the same way.
struct Variant {
  let changes: Set<Change>
  private(set) var pages: [GoldPage] = []

  private var inventions: Inventions
  private let seeds: [GoldPage]
  private var names: [String: String] = [:]
  private var words = Replacement()
  private var goldWords = Replacement()
  private var yearShift = 0

  init(of seeds: [GoldPage], _ changes: Set<Change>, seed: UInt64) throws {
    self.seeds = seeds
    self.changes = changes
    inventions = Inventions(SeededGenerator(seed: seed))
    choosePeople()
    addToBoth(chooseTown())
    if changes.contains(.years) {
      yearShift = inventions.number(1..<5) * (inventions.chance(2) ? 1 : -1)
    }
    let misprinted = changes.contains(.misprint) ? chooseMisprint() : nil
    for page in seeds { try add(page, misprinted) }
  }

  private mutating func addToBoth(_ pairs: [(String, String)]) {
    for (word, substitute) in pairs {
      words.add(word, substitute)
      goldWords.add(word, substitute)
    }
  }

  // MARK: People

  private var persons: [String] {
    var seen: Set<String> = []
    return seeds.flatMap { $0.gold.roles.filter { !$0.isOptional }.map(\.person) }
      .filter { seen.insert($0).inserted }
  }

  private mutating func choosePeople() {
    for person in persons {
      let sort: Inventions.Sort? =
        if changes.contains(.people) {
          inventions.chance(3) ? .two : .three
        } else if changes.contains(.doubleSurnames) {
          inventions.chance(2) ? .double : .three
        } else if changes.contains(.verbNames) {
          inventions.chance(3) ? .three : .verbs
        } else if changes.contains(.dottedNames) {
          inventions.chance(6) ? .dotted : .two
        } else {
          nil
        }
      guard let sort else {
        names[person] = person
        continue
      }
      let name = inventions.name(sort)
      names[person] = name
      words.add(person, name)
      goldWords.add(person, name)
      // The issue of 2021 prints 下 for 卞: where another name has a like misprint it has it too.
      if person.hasPrefix("卞") { words.add("下" + person.dropFirst(), misprint(of: name) ?? name) }
    }
  }

  /// The name with another character for its surname that looks like it and is none.
  private func misprint(of name: String) -> String? {
    guard let surname = name.unicodeScalars.first else { return nil }
    let lexicon = Lexicon.standard
    let like = lexicon.lookalikes(of: surname.value).sorted().first { lexicon.surnameTier($0) == 0 }
    return like.flatMap(Unicode.Scalar.init).map { String(Character($0)) + name.dropFirst() }
  }

  /// A name that stands behind its post more than once, and what is printed for it in one place.
  private mutating func chooseMisprint() -> (document: String, printed: String, misprint: String)? {
    let lexicon = Lexicon.standard
    for page in inventions.shuffled(seeds) {
      for role in inventions.shuffled(page.gold.roles) where !role.isOptional {
        let printed = names[role.person] ?? role.person
        let elsewhere = seeds.filter { other in
          other.document != page.document
            && other.gold.roles.contains { $0.person == role.person && $0.post.title == role.post.title }
        }
        guard elsewhere.count > 1, !printed.contains("·"), !page.document.hasPrefix("004") else { continue }
        var scalars = Array(printed.unicodeScalars)
        let place = inventions.number(1..<scalars.count)
        guard
          let like = lexicon.lookalikes(of: scalars[place].value).sorted().first,
          let character = Unicode.Scalar(like)
        else { continue }
        scalars[place] = character
        let misprint = scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
        return (page.document, printed, misprint)
      }
    }
    return nil
  }

  // MARK: Places

  private mutating func chooseTown() -> [(String, String)] {
    var pairs: [(String, String)] = []
    var town = "新泾"
    if changes.contains(.places) {
      town = inventions.stem()
      let city = inventions.pick(["天津", "重庆", "南京", "成都", "武汉", "杭州", "青岛", "昆明"])
      pairs += [
        ("上海", city), ("长宁", inventions.stem()), ("北新泾", inventions.stem()), ("程家桥", inventions.stem()),
        ("淞虹路", inventions.stem() + "路"), ("新渔东路", inventions.stem() + "东路"),
        ("北虹居民区", inventions.stem() + "居民区"), ("绿八", inventions.stem()), ("哈密路", inventions.stem() + "路"),
        ("百联西郊", inventions.stem() + "百货"), ("西郊金融园", inventions.stem() + "金融园"),
        ("虹桥临空", inventions.stem() + "临港"),
      ]
    }
    if changes.contains(.township) { pairs += Variant.township }
    if changes.contains(.street) { pairs += Variant.street(town) }
    pairs.append(("新泾", town))
    return pairs
  }

  private static let township = [
    ("小镇", "小镇"), ("街镇", "街镇"), ("镇", "乡"),
  ]

  private static func street(_ town: String) -> [(String, String)] {
    let bodies = [
      ("镇人民政府副镇长", "街道办事处副主任"), ("镇人民政府", "街道办事处"), ("镇党委、政府", "街道党工委、办事处"),
      ("镇党委政府", "街道党工委办事处"), ("镇党委", "街道党工委"), ("镇副镇长", "街道办事处副主任"),
      ("镇镇长", "街道办事处主任"), ("镇纪委", "街道纪工委"), ("镇人大主席", "街道人大工委主任"),
      ("镇人大代表", "街道人大代表"), ("镇人大", "街道人大工委"), ("镇政府", "街道办事处"), ("镇", "街道"),
    ]
    return bodies.flatMap { [("新泾" + $0, town + $1), ($0, $1)] } + [
      ("副镇长", "办事处副主任"), ("镇长", "办事处主任"), ("党委委员", "党工委委员"), ("小镇", "小镇"), ("街镇", "街镇"),
      ("镇域", "辖区"),
    ]
  }

  // MARK: Pages

  private mutating func add(
    _ page: GoldPage, _ misprinted: (document: String, printed: String, misprint: String)?
  )
    throws
  {
    var own = words
    var goldOwn = goldWords
    for (word, substitute) in years(of: page) {
      own.add(word, substitute)
      if !word.hasPrefix("2200") { goldOwn.add(word, substitute) }
    }
    let days = chooseDays(of: page)
    for (day, other) in days {
      own.add("\(day.month)月\(day.day)日", "\(other.month)月\(other.day)日")
    }
    var layout = PageLayout(page.bytes, changes, inventions)
    var text = try layout.text { own($0) }
    inventions = layout.inventions
    if let misprinted, misprinted.document == page.document {
      text = Variant.replacingOne(misprinted.printed, by: misprinted.misprint, in: text)
    }
    pages.append(
      GoldPage(document: page.document, bytes: Array(text.utf8), gold: changed(page.gold, goldOwn, days)))
  }

  /// Puts another word in one place, and only where the word stands in two.
  private static func replacingOne(_ word: String, by other: String, in text: String) -> String {
    let parts = text.split(separator: word, omittingEmptySubsequences: false)
    guard parts.count > 1 else { return text }
    return parts[0] + other + parts.dropFirst().joined(separator: word)
  }

  private func years(of page: GoldPage) -> [(String, String)] {
    guard yearShift != 0, let year = page.gold.year else { return [] }
    let doubled = { (number: Int) in String(String(number).flatMap { [$0, $0] }) }
    return [
      (String(year), String(year + yearShift)), (doubled(year), doubled(year + yearShift)),
      ("\(year - 1921)周年", "\(year + yearShift - 1921)周年"),
    ]
  }

  /// For each day of the gold another day of the year.
  private mutating func chooseDays(of page: GoldPage) -> [Day: Day] {
    guard changes.contains(.days), let year = page.gold.year else { return [:] }
    let told = Set((page.gold.events.map(\.date) + page.gold.changes.map(\.date)).compactMap { $0 })
    var others: [Day: Day] = [:]
    for date in told.sorted() {
      guard let day = CivicDate(edtf: date)?.day else { continue }
      while true {
        let number = inventions.number(0..<360)
        guard let other = Day(year: year, month: 1, day: 1)?.advanced(by: number) else { continue }
        if others.values.contains(other) || told.contains(other.description) { continue }
        others[day] = other
        break
      }
    }
    return others
  }

  private func changed(_ gold: Gold, _ replace: Replacement, _ days: [Day: Day]) -> Gold {
    var gold = gold
    gold.year = gold.year.map { $0 + yearShift }
    func post(_ post: GoldPost) -> GoldPost {
      var changed = post
      changed.organization = replace(post.organization)
      changed.otherOrganizations = post.otherOrganizations.map { replace($0) }
      if changes.contains(.township) { changed.title = replace(post.title) }
      if changes.contains(.street) {
        let titles = ["镇长": "主任", "副镇长": "副主任"]
        changed.title = titles[post.title] ?? (post.organization == "新泾镇人大" ? "主任" : post.title)
      }
      return changed
    }
    // What a reader prints of an occasion may be in the characters of the page or in simplified ones.
    func otherNames(_ name: String, _ others: [String]) -> [String] {
      let replaced = others.map { replace($0) }
      guard changes.contains(.traditional) else { return replaced }
      return replaced + ([replace(name)] + replaced).map(PageLayout.traditional)
    }
    func date(_ text: String?) -> String? { text.map { shifted($0, days) } }
    for index in gold.roles.indices {
      gold.roles[index].person = names[gold.roles[index].person] ?? gold.roles[index].person
      gold.roles[index].post = post(gold.roles[index].post)
    }
    for index in gold.events.indices {
      gold.events[index].otherNames = otherNames(gold.events[index].name, gold.events[index].otherNames)
      gold.events[index].name = replace(gold.events[index].name)
      gold.events[index].date = date(gold.events[index].date)
      gold.events[index].otherDates = gold.events[index].otherDates.map { $0.map { shifted($0, days) } }
      gold.events[index].place = replace(gold.events[index].place)
    }
    for index in gold.acts.indices {
      gold.acts[index].person = names[gold.acts[index].person] ?? gold.acts[index].person
    }
    for index in gold.changes.indices {
      gold.changes[index].person = names[gold.changes[index].person] ?? gold.changes[index].person
      gold.changes[index].post = post(gold.changes[index].post)
      gold.changes[index].date = date(gold.changes[index].date)
    }
    for index in gold.initiatives.indices {
      gold.initiatives[index].otherNames = otherNames(
        gold.initiatives[index].name, gold.initiatives[index].otherNames)
      gold.initiatives[index].name = replace(gold.initiatives[index].name)
    }
    return gold
  }

  private func shifted(_ text: String, _ days: [Day: Day]) -> String {
    guard let date = CivicDate(edtf: text) else { return text }
    if let day = date.day, let other = days[day] { return shifted(CivicDate(other)).description }
    return shifted(date).description
  }

  private func shifted(_ date: CivicDate) -> CivicDate {
    func end(_ point: CivicDate.Point) -> CivicDate? {
      CivicDate(
        year: point.year.map { $0 + yearShift }, month: point.month, day: point.day,
        isApproximate: point.isApproximate)
    }
    guard let start = end(date.start) else { return date }
    guard let last = date.end.flatMap({ end($0) }) else { return start }
    return CivicDate(from: start, to: last) ?? start
  }
}
