public import Civics

/// Writes claims as JSON Lines, one after the other, into a byte buffer that the caller empties.
///
/// The keys stand in the order of the fact format, unknown values are `null`, and `ClaimLines.read` gives
/// back what was written.
public struct ClaimWriter: Sendable {
  private var json = JSONWriter()

  /// A writer with nothing written.
  public init() {}

  /// What is written since the start, or since `removeAll`.
  public var bytes: [UInt8] { json.bytes }

  /// How many bytes that are.
  public var count: Int { json.bytes.count }

  /// Forgets what is written and keeps the memory for what comes.
  public mutating func removeAll() {
    json.removeAll()
  }

  /// Writes one claim as one line.
  public mutating func append(_ claim: Claim) {
    json.beginObject()
    switch claim.fact {
    case .document(let fact): append("document", claim, fact)
    case .role(let fact): append("role", claim, fact)
    case .event(let fact): append("event", claim, fact)
    case .act(let fact): append("act", claim, fact)
    case .change(let fact): append("change", claim, fact)
    case .initiative(let fact): append("initiative", claim, fact)
    }
    json.key("evidence")
    json.beginArray()
    for passage in claim.evidence {
      json.beginObject()
      json.field("start", passage.start)
      json.field("end", passage.end)
      json.field("line", passage.line)
      json.field("quote", passage.quote)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
  }

  private mutating func begin(_ kind: String, _ claim: Claim) {
    json.field("fact", kind)
    json.field("document", claim.document)
  }

  private mutating func append(_ kind: String, _ claim: Claim, _ fact: DocumentFact) {
    begin(kind, claim)
    json.field("source", fact.source)
    json.field("encoding", fact.encoding)
    json.field("sha256", fact.sha256)
    json.field("published", fact.published?.description)
    json.field("url", fact.url)
    json.field("title", fact.title)
    json.field("year", fact.year)
    json.field("place", fact.place)
  }

  private mutating func append(_ kind: String, _ claim: Claim, _ fact: RoleFact) {
    begin(kind, claim)
    json.field("person", fact.person.name)
    json.field("title", fact.title)
    json.field("organization", fact.organization)
    json.field("printed", fact.printed)
    json.field("former", fact.isFormer)
    appendDoubts(fact.person)
  }

  private mutating func append(_ kind: String, _ claim: Claim, _ fact: EventFact) {
    begin(kind, claim)
    json.field("event", fact.id)
    json.field("name", fact.name)
    json.field("date", fact.date?.description)
    json.field("place", fact.place)
    json.field("kind", fact.kind.rawValue)
    json.key("hosts")
    json.beginArray()
    for host in fact.hosts { json.string(host) }
    json.endArray()
    json.field("planned", fact.isPlanned)
  }

  private mutating func append(_ kind: String, _ claim: Claim, _ fact: ActFact) {
    begin(kind, claim)
    json.field("person", fact.person.name)
    json.field("event", fact.event)
    json.field("act", fact.act.rawValue)
    appendDoubts(fact.person)
  }

  private mutating func append(_ kind: String, _ claim: Claim, _ fact: ChangeFact) {
    begin(kind, claim)
    json.field("person", fact.person.name)
    json.field("change", fact.change.rawValue)
    json.field("title", fact.title)
    json.field("organization", fact.organization)
    json.field("date", fact.date?.description)
    appendDoubts(fact.person)
    if fact.isPlanned { json.field("planned", true) }
  }

  private mutating func append(_ kind: String, _ claim: Claim, _ fact: InitiativeFact) {
    begin(kind, claim)
    json.field("name", fact.name)
    json.field("part_of", fact.partOf)
    json.field("event", fact.event)
  }

  /// Writes what a name carries beside itself, where it carries anything.
  private mutating func appendDoubts(_ person: PersonName) {
    if let printed = person.printed { json.field("printed_person", printed) }
    if !person.alternatives.isEmpty {
      json.key("alternatives")
      json.beginArray()
      for alternative in person.alternatives {
        json.beginObject()
        json.field("person", alternative.person)
        json.key("score")
        json.number(alternative.score)
        json.endObject()
      }
      json.endArray()
    }
    if let doubt = person.doubt { json.field("doubt", doubt) }
  }
}

extension JSONWriter {
  @inline(__always)
  fileprivate mutating func field(_ name: StaticString, _ value: String) {
    key(name)
    string(value)
  }

  @inline(__always)
  fileprivate mutating func field(_ name: StaticString, _ value: String?) {
    key(name)
    string(value)
  }

  @inline(__always)
  fileprivate mutating func field(_ name: StaticString, _ value: Int) {
    key(name)
    integer(value)
  }

  fileprivate mutating func field(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { integer(value) } else { null() }
  }

  fileprivate mutating func field(_ name: StaticString, _ value: Bool) {
    key(name)
    boolean(value)
  }
}
