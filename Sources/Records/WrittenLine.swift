internal import Civics

/// Reads a claim off a line that stands just as `ClaimWriter` writes it, key for key.
///
/// Whatever differs in the least (another order, spaces, escapes, doubts about a name) is no error but left to
/// the reader of all JSON, so that this one can be short and quick: it takes or leaves a line.
struct WrittenLine {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var position: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The claim of the line, or nil where the line is not as it is written; `texts` keeps what comes back.
  mutating func claim(_ texts: inout TextTable) -> Claim? {
    guard take("{\"fact\":\""), position < end else { return nil }
    let fact: Fact?
    var document = ""
    func begun(_ key: StaticString, _ line: inout WrittenLine) -> Bool {
      guard line.take(key), let text = line.text(&texts) else { return false }
      document = text
      return true
    }
    switch bytes[position] {
    case UInt8(ascii: "r"):
      guard begun("role\",\"document\":\"", &self) else { return nil }
      fact = role(&texts)
    case UInt8(ascii: "a"):
      guard begun("act\",\"document\":\"", &self) else { return nil }
      fact = act(&texts)
    case UInt8(ascii: "e"):
      guard begun("event\",\"document\":\"", &self) else { return nil }
      fact = event(&texts)
    case UInt8(ascii: "i"):
      guard begun("initiative\",\"document\":\"", &self) else { return nil }
      fact = initiative(&texts)
    case UInt8(ascii: "c"):
      guard begun("change\",\"document\":\"", &self) else { return nil }
      fact = change(&texts)
    default: return nil
    }
    guard let fact, take(",\"evidence\":["), let evidence = evidence(), take("}"), position == end else {
      return nil
    }
    return Claim(document: document, fact: fact, evidence: evidence)
  }

  private mutating func role(_ texts: inout TextTable) -> Fact? {
    guard take(",\"person\":\""), let person = text(&texts), take(",\"title\":\""), let title = text(&texts),
      take(",\"organization\":"), let organization = optional(&texts), take(",\"printed\":\""),
      let printed = text(&texts), take(",\"former\":"), let isFormer = flag()
    else { return nil }
    return .role(
      RoleFact(
        person: PersonName(person), title: title, organization: organization.text, printed: printed,
        isFormer: isFormer))
  }

  private mutating func act(_ texts: inout TextTable) -> Fact? {
    guard take(",\"person\":\""), let person = text(&texts), take(",\"event\":\""), let event = text(&texts),
      take(",\"act\":\""), let word = text(&texts), let act = ActKind(rawValue: word)
    else { return nil }
    return .act(ActFact(person: PersonName(person), event: event, act: act))
  }

  private mutating func event(_ texts: inout TextTable) -> Fact? {
    guard take(",\"event\":\""), let id = text(&texts), take(",\"name\":\""), let name = text(&texts),
      take(",\"date\":"), let date = date(&texts), take(",\"place\":"), let place = optional(&texts),
      take(",\"kind\":\""), let word = text(&texts), let kind = EventKind(rawValue: word),
      take(",\"hosts\":[")
    else { return nil }
    var hosts: [String] = []
    while !take("]") {
      guard hosts.isEmpty || take(","), take("\""), let host = text(&texts) else { return nil }
      hosts.append(host)
    }
    guard take(",\"planned\":"), let isPlanned = flag() else { return nil }
    return .event(
      EventFact(
        id: id, name: name, date: date.date, place: place.text, kind: kind, hosts: hosts, isPlanned: isPlanned
      ))
  }

  private mutating func initiative(_ texts: inout TextTable) -> Fact? {
    guard take(",\"name\":\""), let name = text(&texts), take(",\"part_of\":"), let whole = optional(&texts),
      take(",\"event\":"), let event = optional(&texts)
    else { return nil }
    return .initiative(InitiativeFact(name: name, partOf: whole.text, event: event.text))
  }

  private mutating func change(_ texts: inout TextTable) -> Fact? {
    guard take(",\"person\":\""), let person = text(&texts), take(",\"change\":\""), let word = text(&texts),
      let change = ChangeKind(rawValue: word), take(",\"title\":\""), let title = text(&texts),
      take(",\"organization\":"), let organization = optional(&texts), take(",\"date\":"),
      let date = date(&texts)
    else { return nil }
    let isPlanned = take(",\"planned\":true")
    return .change(
      ChangeFact(
        person: PersonName(person), change: change, title: title, organization: organization.text,
        date: date.date, isPlanned: isPlanned))
  }

  /// The passages up to the end of their array.
  private mutating func evidence() -> [Evidence]? {
    var passages: [Evidence] = []
    while !take("]") {
      guard passages.isEmpty || take(","), take("{\"start\":"), let start = number(), take(",\"end\":"),
        let last = number(), take(",\"line\":"), let line = number(), take(",\"quote\":\""),
        let quote = characters(), let passage = Evidence(start: start, end: last, line: line, utf8: quote),
        take("}")
      else { return nil }
      passages.append(passage)
    }
    return passages
  }

  private mutating func text(_ texts: inout TextTable) -> String? {
    guard let characters = characters(), let number = texts.number(ofUTF8: characters) else { return nil }
    return texts[number]
  }

  private mutating func optional(_ texts: inout TextTable) -> (text: String?, isRead: Bool)? {
    if take("null") { return (nil, true) }
    guard take("\""), let text = text(&texts) else { return nil }
    return (text, true)
  }

  private mutating func date(_ texts: inout TextTable) -> (date: CivicDate?, isRead: Bool)? {
    if take("null") { return (nil, true) }
    guard take("\""), let characters = characters() else { return nil }
    if let day = CivicDate(day: characters) { return (day, true) }
    guard let number = texts.number(ofUTF8: characters), let date = CivicDate(edtf: texts[number]) else {
      return nil
    }
    return (date, true)
  }

  private mutating func flag() -> Bool? {
    if take("false") { return false }
    return take("true") ? true : nil
  }

  /// A whole number of at most 18 digits.
  private mutating func number() -> Int? {
    let start = position
    var value = 0
    while position < end, bytes[position] &- 0x30 < 10, position - start < 18 {
      value = value * 10 + Int(bytes[position] &- 0x30)
      position += 1
    }
    let isNumber = position > start && (bytes[start] != 0x30 || position == start + 1)
    return isNumber ? value : nil
  }

  /// What stands up to the next quotation mark, which is passed over; nil where there are escapes.
  private mutating func characters() -> UnsafeBufferPointer<UInt8>? {
    let start = position
    let raw = UnsafeRawBufferPointer(bytes)
    while position + 8 <= end {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      if WrittenLine.hasMark(word) { break }
      position += 8
    }
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return UnsafeBufferPointer(rebasing: bytes[start..<(position - 1)])
      }
      if byte == UInt8(ascii: "\\") || byte < 0x20 { return nil }
      position += 1
    }
    return nil
  }

  /// Whether one of eight bytes may be a quotation mark, a backslash or a control character.
  private static func hasMark(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* 0x22)
    let slashes = word ^ (ones &* 0x5C)
    let found =
      ((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes) | ((word &- ones &* 0x20) & ~word)
    return found & (ones &* 0x80) != 0
  }

  @inline(__always)
  private mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard end - position >= count else { return false }
    let known = UnsafeRawBufferPointer(start: word.utf8Start, count: count)
    let here = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[position..<(position + count)])
    var place = 0
    while place + 8 <= count {
      if known.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        != here.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      {
        return false
      }
      place += 8
    }
    while place < count {
      if known[place] != here[place] { return false }
      place += 1
    }
    position += count
    return true
  }
}

extension CivicDate {
  /// A day as `YYYY-MM-DD`; nil for every other date.
  fileprivate init?(day text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for place in range {
        guard text[place] &- 0x30 < 10 else { return nil }
        value = value * 10 + Int(text[place] &- 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
