extension Readings {
  /// How a name is spelt, surname first: `spelling(of: "欧阳小川") == "Ouyang Xiaochuan"`; nil where a
  /// character of it is not known.
  public func spelling(of name: String) -> String? {
    let scalars = Readings.characters(of: name)
    let surname = surname(of: scalars)
    var words: [String] = surname.map { [Readings.word(rounded($0, scalars).first ?? $0.reading)] } ?? []
    var given: [UInt8] = []
    for scalar in scalars.dropFirst(surname?.count ?? 0) {
      guard let reading = readings(of: scalar).first else { return nil }
      // Where two vowels would run together, the mark that pinyin has for it.
      if !given.isEmpty, reading.first.map({ "aeo".utf8.contains($0) }) == true {
        given.append(UInt8(ascii: "'"))
      }
      given += reading
    }
    if !given.isEmpty { words.append(Readings.word(given)) }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Whether a name can be read as `query`. The surname is read as surnames are, unless `isSurnameFree`: then
  /// its characters are read in any of their ways.
  public func reads(_ name: String, as query: PinyinQuery, isSurnameFree: Bool = false) -> Bool {
    let scalars = Readings.characters(of: name)
    guard !scalars.isEmpty, scalars.count <= query.letters.count else { return false }
    if !isSurnameFree, let surname = surname(of: scalars) {
      return ([surname.reading] + rounded(surname, scalars)).contains { reading in
        Readings.ends(of: reading, in: query, from: 0, hasSeams: surname.count > 1).contains { end in
          reads(scalars[surname.count...], as: query, from: end)
        }
      }
    }
    return reads(scalars[...], as: query, from: 0)
  }

  /// 吕 stands in the list of surnames with u for ü: its reading with ü.
  private func rounded(_ surname: (count: Int, reading: [UInt8]), _ scalars: [UInt32]) -> [[UInt8]] {
    guard surname.count == 1 else { return [] }
    return readings(of: scalars[0]).filter {
      $0.contains(Readings.ü) && Readings.respelt($0, "u") == surname.reading
    }
  }

  private func reads(_ scalars: ArraySlice<UInt32>, as query: PinyinQuery, from start: Int) -> Bool {
    guard let scalar = scalars.first else { return start == query.letters.count }
    return readings(of: scalar).contains { reading in
      Readings.ends(of: reading, in: query, from: start).contains { end in
        reads(scalars.dropFirst(), as: query, from: end)
      }
    }
  }

  /// Where a reading ends that begins at a place of the query; ü is spelt v, u or yu.
  private static func ends(
    of reading: [UInt8], in query: PinyinQuery, from start: Int, hasSeams: Bool = false
  ) -> [Int] {
    let spellings =
      reading.contains(ü)
      ? [reading, respelt(reading, "u"), respelt(reading, "yu")] : [reading]
    return spellings.compactMap { spelling in
      let end = start + spelling.count
      guard end <= query.letters.count, query.letters[start..<end].elementsEqual(spelling),
        hasSeams || !query.seams[(start + 1)..<max(end, start + 1)].contains(true)
      else { return nil }
      return end
    }
  }

  private static let ü = UInt8(ascii: "v")

  private static func respelt(_ reading: [UInt8], _ spelling: String) -> [UInt8] {
    reading.flatMap { $0 == ü ? Array(spelling.utf8) : [$0] }
  }

  /// The characters of a name that are read: a dot within it is not.
  private static func characters(of name: String) -> [UInt32] {
    name.unicodeScalars.filter { $0 != "·" && $0 != " " }.map(\.value)
  }

  private static func word(_ letters: [UInt8]) -> String {
    var text = ""
    for (place, letter) in letters.enumerated() {
      let scalar = letter == ü ? "ü" : Unicode.Scalar(letter)
      text += place == 0 ? scalar.properties.uppercaseMapping : String(scalar)
    }
    return text
  }
}
