extension LexiconEntries {
  private static let holders: [(String, Holder)] = [
    ("single", .single), ("shared", .shared), ("person", .person), ("honour", .honour),
  ]
  private static let prefixKinds: [(String, PrefixKind)] = [
    ("rank", .rank), ("kind", .kind), ("former", .former), ("present", .present), ("planned", .planned),
    ("also", .also),
  ]
  private static let organizationKinds: [(String, OrganizationKind)] = [
    ("party", .party), ("government", .government), ("congress", .congress), ("cppcc", .cppcc),
    ("discipline", .discipline), ("court", .court), ("office", .office), ("mass", .mass),
    ("enterprise", .enterprise), ("school", .school), ("hospital", .hospital), ("residents", .residents),
    ("team", .team), ("military", .military), ("media", .media), ("research", .research), ("park", .park),
    ("admin", .admin), ("other", .other),
  ]
  private static let acts = ["preside", "report", "speak", "attend", "elected", "award", "other", "-"]
    .map { ($0, $0 == "-" ? "" : $0) }
  private static let eventKinds: [(String, OccasionKind)] = [
    ("people-congress", .peopleCongress), ("party-congress", .partyCongress), ("work-meeting", .workMeeting),
    ("study", .study), ("ceremony", .ceremony), ("inspection", .inspection), ("training", .training),
    ("election", .election), ("competition", .competition), ("opening", .opening), ("activity", .activity),
    ("other", .other),
  ]
  private static let eventVerbs: [(String, EventVerbKinds)] = [
    ("holds", .holds), ("is-held", .isHeld), ("opens", .opens), ("cancelled", .cancelled),
    ("postponed", .postponed), ("planned", .planned),
  ]
  private static let ranks = ["province", "city", "country"].map { ($0, $0) }

  /// Adds the entries of one list.
  mutating func load(_ list: WordList, _ bytes: [UInt8], file: String) throws(LexiconError) {
    try WordLine.forEach(in: bytes, file: file) { (line: WordLine) throws(LexiconError) in
      switch list {
      case .surnames: try self.loadSurname(line)
      case .givenCharacters:
        self.characters.setGiven(
          try line.scalar(0), first: try line.number(1, in: 0...9), second: try line.number(2, in: 0...9),
          only: try line.number(3, in: 0...9))
      case .lookalikes: self.characters.addLookalikes(try line.scalar(0), try line.scalar(1))
      case .traditional: self.characters.setSimplified(try line.scalar(0), try line.scalar(1))
      case .transliteration: self.characters.addTransliterating(try line.scalar(0))
      // Finding words needs no readings: they are loaded where a name is asked for in letters.
      case .pinyin: _ = try Readings.row(line)
      default: try self.loadWord(list, line)
      }
    }
  }

  private mutating func loadSurname(_ line: WordLine) throws(LexiconError) {
    let surname = try line.column(0)
    let tier = try line.number(1, in: 1...4)
    if surname.unicodeScalars.count == 1 {
      characters.setSurname(try line.scalar(0), tier: tier)
    } else {
      update(surname) { $0.classes.insert(.doubleSurname) }
    }
    pinyin[String(surname)] = String(try line.column(2))
  }

  private mutating func loadWord(_ list: WordList, _ line: WordLine) throws(LexiconError) {
    let text = try line.column(0)
    switch list {
    case .posts:
      let holder = try line.choice(1, LexiconEntries.holders)
      let body = try line.column(2)
      update(text) {
        $0.classes.insert(.post)
        $0.holder = holder
        $0.body = body == "-" ? "" : String(body)
      }
    case .postPrefixes:
      let kind = try line.choice(1, LexiconEntries.prefixKinds)
      update(text) {
        $0.classes.insert(.prefix)
        $0.prefix = kind
      }
    case .organizations:
      let kind = try line.choice(1, LexiconEntries.organizationKinds)
      update(text) {
        $0.classes.insert(.organization)
        $0.organization = kind
      }
    case .places:
      let rank = try line.choice(1, LexiconEntries.ranks)
      for name in [text, try line.column(2)] {
        update(name) {
          $0.classes.insert(.place)
          if $0.rank != "province" { $0.rank = rank }
          if $0.fullForm.isEmpty { $0.fullForm = String(text) }
        }
      }
    case .verbs:
      let act = try line.choice(1, LexiconEntries.acts)
      update(text) {
        $0.classes.insert(.verb)
        $0.act = act
      }
    case .afterNames:
      let strength = try line.number(1, in: 1...3)
      update(text) {
        $0.classes.insert(.afterName)
        $0.afterName = UInt8(strength)
      }
    case .eventHeads:
      let kind = try line.choice(1, LexiconEntries.eventKinds)
      let isStrong = try line.choice(2, [("strong", true), ("weak", false)])
      update(text) {
        $0.classes.insert(.eventHead)
        $0.eventKind = kind
        $0.isStrong = isStrong
      }
    case .eventVerbs:
      let kind = try line.choice(1, LexiconEntries.eventVerbs)
      update(text) {
        $0.classes.insert(.eventVerb)
        $0.eventVerb.insert(kind)
      }
    case .initiativeHeads:
      let isStrong = try line.choice(1, [("strong", true), ("quoted", false)])
      update(text) {
        $0.classes.insert(.initiativeHead)
        $0.isStrongInitiative = isStrong
      }
    case .abbreviations:
      let full = try line.column(1)
      update(text) {
        $0.classes.insert(.abbreviation)
        $0.fullForm = String(full)
      }
    case .notNames: update(text) { $0.classes.insert(.notName) }
    case .boundaries: update(text) { $0.classes.insert(.boundary) }
    case .guards: update(text) { $0.classes.insert(.guardWord) }
    case .venues: update(text) { $0.classes.insert(.venue) }
    case .nameElements: update(text) { $0.classes.insert(.nameElement) }
    case .surnames, .givenCharacters, .lookalikes, .traditional, .transliteration, .pinyin: break
    }
  }
}
