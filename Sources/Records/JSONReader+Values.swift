internal import Civics

// What the values of records are: texts and flags that may be `null`, dates, and words out of a list.
extension JSONReader {
  mutating func optionalString() throws(RecordsError) -> String? {
    takeNull() ? nil : try string()
  }

  /// `null` counts as false.
  mutating func flag() throws(RecordsError) -> Bool {
    takeNull() ? false : try boolean()
  }

  /// An array of strings; `null` counts as an empty one.
  mutating func strings() throws(RecordsError) -> [String] {
    var texts: [String] = []
    if takeNull() { return texts }
    try array { (reader: inout JSONReader) throws(RecordsError) in
      texts.append(try reader.string())
    }
    return texts
  }

  /// An array of strings and `null`s.
  mutating func optionalStrings() throws(RecordsError) -> [String?] {
    var texts: [String?] = []
    try array { (reader: inout JSONReader) throws(RecordsError) in
      texts.append(try reader.optionalString())
    }
    return texts
  }

  mutating func optionalDate(_ key: String) throws(RecordsError) -> CivicDate? {
    if takeNull() { return nil }
    let place = position
    let text = try string()
    guard let date = CivicDate(edtf: text) else {
      let form = "the dates of EDTF, such as 2024-07-19"
      throw error(.unknownValue(key: key, value: text, allowed: form), at: place)
    }
    return date
  }

  mutating func optionalChoice<Choice: CaseIterable & RawRepresentable<String>>(
    of key: String
  ) throws(RecordsError) -> Choice? {
    if takeNull() { return nil }
    let place = position
    let text = try string()
    guard let choice = Choice(rawValue: text) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw error(.unknownValue(key: key, value: text, allowed: known), at: place)
    }
    return choice
  }
}
