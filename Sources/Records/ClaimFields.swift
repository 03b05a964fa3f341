internal import Civics

/// What one line says, key by key, before it is known to make a claim.
struct ClaimFields {
  private var fact: String?
  private var document: String?
  private var evidence: [Evidence] = []

  private var source: String?
  private var encoding: String?
  private var sha256: String?
  private var published: CivicDate?
  private var url: String?
  private var title: String?
  private var year: Int?
  private var place: String?

  private var person: String?
  private var printedPerson: String?
  private var alternatives: [NameAlternative] = []
  private var doubt: String?
  private var organization: String?
  private var printed: String?
  private var isFormer = false

  private var event: String?
  private var name: String?
  private var date: CivicDate?
  private var kind: EventKind?
  private var hosts: [String] = []
  private var isPlanned = false
  private var act: ActKind?
  private var change: ChangeKind?
  private var partOf: String?

  /// Reads the keys of one object; those that no fact has are skipped.
  init(_ reader: inout JSONReader) throws(RecordsError) {
    var fields = ClaimFields()
    try reader.object { (reader: inout JSONReader, key: String) throws(RecordsError) in
      try fields.read(key, &reader)
    }
    self = fields
  }

  private init() {}

  private mutating func read(_ key: String, _ reader: inout JSONReader) throws(RecordsError) {
    switch key {
    case "fact": fact = try reader.string()
    case "document": document = try reader.string()
    case "evidence": evidence = try reader.evidence()
    case "person": person = try reader.optionalString()
    case "title": title = try reader.optionalString()
    case "organization": organization = try reader.optionalString()
    case "printed": printed = try reader.optionalString()
    case "former": isFormer = try reader.flag()
    case "event": event = try reader.optionalString()
    case "act": act = try reader.optionalChoice(of: key)
    case "name": name = try reader.optionalString()
    case "date": date = try reader.optionalDate(key)
    case "place": place = try reader.optionalString()
    case "kind": kind = try reader.optionalChoice(of: key)
    case "hosts": hosts = try reader.strings()
    case "planned": isPlanned = try reader.flag()
    case "change": change = try reader.optionalChoice(of: key)
    case "part_of": partOf = try reader.optionalString()
    case "printed_person": printedPerson = try reader.optionalString()
    case "alternatives": alternatives = try reader.alternatives()
    case "doubt": doubt = try reader.optionalString()
    case "source": source = try reader.optionalString()
    case "encoding": encoding = try reader.optionalString()
    case "sha256": sha256 = try reader.optionalString()
    case "published": published = try reader.optionalDate(key)
    case "url": url = try reader.optionalString()
    case "year": year = reader.takeNull() ? nil : try reader.integer()
    default: try reader.skip()
    }
  }

  /// The claim that the fields make; `line` is the byte at which the line begins, for what is missing.
  func claim(_ reader: JSONReader, line: Int) throws(RecordsError) -> Claim {
    func needed<Value>(_ value: Value?, _ key: String) throws(RecordsError) -> Value {
      guard let value else { throw reader.error(.missingKey(key), at: line) }
      return value
    }
    func name() throws(RecordsError) -> PersonName {
      PersonName(
        try needed(person, "person"), printed: printedPerson, alternatives: alternatives, doubt: doubt)
    }

    let fact: Fact
    switch try needed(self.fact, "fact") {
    case "document":
      fact = .document(
        DocumentFact(
          source: try needed(source, "source"), encoding: try needed(encoding, "encoding"),
          sha256: try needed(sha256, "sha256"), published: published, url: url, title: title, year: year,
          place: place))
    case "role":
      fact = .role(
        RoleFact(
          person: try name(), title: try needed(title, "title"), organization: organization,
          printed: try needed(printed, "printed"), isFormer: isFormer))
    case "event":
      fact = .event(
        EventFact(
          id: try needed(event, "event"), name: try needed(self.name, "name"), date: date, place: place,
          kind: try needed(kind, "kind"), hosts: hosts, isPlanned: isPlanned))
    case "act":
      fact = .act(
        ActFact(person: try name(), event: try needed(event, "event"), act: try needed(act, "act")))
    case "change":
      fact = .change(
        ChangeFact(
          person: try name(), change: try needed(change, "change"), title: try needed(title, "title"),
          organization: organization, date: date, isPlanned: isPlanned))
    case "initiative":
      fact = .initiative(InitiativeFact(name: try needed(self.name, "name"), partOf: partOf, event: event))
    case let other:
      let known = "document, role, event, act, change, initiative"
      throw reader.error(.unknownValue(key: "fact", value: other, allowed: known), at: line)
    }
    guard let claim = Claim(document: try needed(document, "document"), fact: fact, evidence: evidence)
    else { throw reader.error(.noEvidence, at: line) }
    return claim
  }
}

extension JSONReader {
  fileprivate mutating func evidence() throws(RecordsError) -> [Evidence] {
    var passages: [Evidence] = []
    try array { (reader: inout JSONReader) throws(RecordsError) in
      let place = reader.position
      var numbers: (start: Int?, end: Int?, line: Int?) = (nil, nil, nil)
      var quote: String?
      try reader.object { (reader: inout JSONReader, key: String) throws(RecordsError) in
        switch key {
        case "start": numbers.start = try reader.integer()
        case "end": numbers.end = try reader.integer()
        case "line": numbers.line = try reader.integer()
        case "quote": quote = try reader.string()
        default: try reader.skip()
        }
      }
      guard let start = numbers.start else { throw reader.error(.missingKey("start"), at: place) }
      guard let end = numbers.end else { throw reader.error(.missingKey("end"), at: place) }
      guard let line = numbers.line else { throw reader.error(.missingKey("line"), at: place) }
      guard let quote else { throw reader.error(.missingKey("quote"), at: place) }
      passages.append(Evidence(start: start, end: end, line: line, quote: quote))
    }
    return passages
  }

  fileprivate mutating func alternatives() throws(RecordsError) -> [NameAlternative] {
    var readings: [NameAlternative] = []
    try array { (reader: inout JSONReader) throws(RecordsError) in
      let place = reader.position
      var person: String?
      var score = 0.0
      try reader.object { (reader: inout JSONReader, key: String) throws(RecordsError) in
        switch key {
        case "person": person = try reader.string()
        case "score": score = reader.takeNull() ? 0 : try reader.number()
        default: try reader.skip()
        }
      }
      guard let person else { throw reader.error(.missingKey("person"), at: place) }
      readings.append(NameAlternative(person: person, score: score))
    }
    return readings
  }
}
