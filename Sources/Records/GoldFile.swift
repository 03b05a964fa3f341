/// A file of gold: one JSON object with the rows of one document.
///
/// Its keys are `id`, `year`, `roles`, `events`, `acts`, `changes` and `initiatives`; in the rows `optional`
/// marks what may be absent, `title_alt`, `org_alt`, `name_alt` and `date_alt` list other right forms, and
/// `former_any` lets `former` be either. An initiative may be a bare string. Other keys are passed over.
public enum GoldFile {
  /// The gold that stands in `bytes`, or nil where the object has no `roles` and so is no gold; O(n).
  public static func read(_ bytes: [UInt8], file: String) throws(RecordsError) -> Gold? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var reader = JSONReader(bytes, file: file, range: start..<bytes.count)
    var document: String?
    var gold = Gold(document: "")
    var hasRoles = false
    try reader.object { (reader: inout JSONReader, key: String) throws(RecordsError) in
      switch key {
      case "id": document = try reader.string()
      case "year": gold.year = reader.takeNull() ? nil : try reader.integer()
      case "roles":
        hasRoles = true
        gold.roles = try reader.rows { (row) throws(RecordsError) in
          GoldRole(
            person: try row.text(row.person, "person"), post: try row.post, isFormer: row.isFormer,
            isFormerOpen: row.isFormerOpen, isOptional: row.isOptional)
        }
      case "events":
        gold.events = try reader.rows { (row) throws(RecordsError) in
          GoldEvent(
            key: try row.text(row.key, "key"), name: try row.text(row.name, "name"),
            otherNames: row.otherNames, date: row.date, otherDates: row.otherDates, place: row.place,
            isOptional: row.isOptional)
        }
      case "acts":
        gold.acts = try reader.rows { (row) throws(RecordsError) in
          GoldAct(
            person: try row.text(row.person, "person"), event: try row.text(row.event, "event"),
            act: try row.text(row.act, "act"), isOptional: row.isOptional)
        }
      case "changes":
        gold.changes = try reader.rows { (row) throws(RecordsError) in
          GoldChange(
            person: try row.text(row.person, "person"), change: try row.text(row.change, "change"),
            post: try row.post, date: row.date, isOptional: row.isOptional)
        }
      case "initiatives":
        gold.initiatives = try reader.rows { (row) throws(RecordsError) in
          GoldInitiative(
            name: try row.text(row.name, "name"), otherNames: row.otherNames, isOptional: row.isOptional)
        }
      default: try reader.skip()
      }
    }
    try reader.finish()
    guard hasRoles else { return nil }
    guard let document else {
      throw RecordsError(file: file, line: 1, byte: start, reason: .missingKey("id"))
    }
    gold.document = document
    return gold
  }
}

/// The keys of one row of gold, before they are known to make a row.
private struct GoldRow {
  var person: String?
  var title: String?
  var organization: String?
  var otherTitles: [String] = []
  var otherOrganizations: [String?] = []
  var isFormer = false
  var isFormerOpen = false
  var key: String?
  var event: String?
  var name: String?
  var otherNames: [String] = []
  var date: String?
  var otherDates: [String?] = []
  var place: String?
  var act: String?
  var change: String?
  var isOptional = false
  let missing: (String) -> RecordsError

  func text(_ value: String?, _ key: String) throws(RecordsError) -> String {
    guard let value else { throw missing(key) }
    return value
  }

  var post: GoldPost {
    get throws(RecordsError) {
      var post = GoldPost(title: try text(title, "title"), organization: organization)
      post.otherTitles = otherTitles
      post.otherOrganizations = otherOrganizations
      return post
    }
  }

  mutating func read(_ key: String, _ reader: inout JSONReader) throws(RecordsError) {
    switch key {
    case "person": person = try reader.optionalString()
    case "title": title = try reader.optionalString()
    case "title_alt": otherTitles = try reader.strings()
    case "org": organization = try reader.optionalString()
    case "org_alt": otherOrganizations = try reader.optionalStrings()
    case "former": isFormer = try reader.flag()
    case "former_any": isFormerOpen = try reader.flag()
    case "key": self.key = try reader.optionalString()
    case "event": event = try reader.optionalString()
    case "name": name = try reader.optionalString()
    case "name_alt": otherNames = try reader.strings()
    case "date": date = try reader.optionalString()
    case "date_alt": otherDates = try reader.optionalStrings()
    case "place": place = try reader.optionalString()
    case "act": act = try reader.optionalString()
    case "change": change = try reader.optionalString()
    case "optional": isOptional = try reader.flag()
    default: try reader.skip()
    }
  }
}

extension JSONReader {
  /// An array of rows; a bare string stands for a row that has only a name.
  fileprivate mutating func rows<Row>(
    _ make: (GoldRow) throws(RecordsError) -> Row
  ) throws(RecordsError) -> [Row] {
    var rows: [Row] = []
    try array { (reader: inout JSONReader) throws(RecordsError) in
      let first = reader.peek()
      let start = reader
      var row = GoldRow { start.error(.missingKey($0)) }
      if first == UInt8(ascii: "\"") {
        row.name = try reader.string()
      } else {
        try reader.object { (reader: inout JSONReader, key: String) throws(RecordsError) in
          try row.read(key, &reader)
        }
      }
      rows.append(try make(row))
    }
    return rows
  }
}
