/// How the characters of names are read, in pinyin without tones.
///
/// A surname is read as surnames are (单 shan, 仇 qiu, 曾 zeng), any other character in each of its ways.
public struct Readings: Sendable {
  /// The syllables of the list, in its order, as letters; ü as v.
  private var syllables: [[UInt8]] = []
  /// The number of the usual syllable of each character of the Basic Multilingual Plane, from 1; 0 for none.
  private var usual: [UInt16] = Array(repeating: 0, count: 0x10000)
  /// The further syllables of the characters that have several.
  private var further: [UInt32: [UInt16]] = [:]
  private var surnames: [String: [UInt8]] = [:]

  /// The readings that the program brings along; read when first asked for.
  public static let standard = Readings()

  private init() {
    for (list, bytes) in WordList.embedded(where: { $0 == .surnames || $0 == .pinyin }) {
      // A test reads every line.
      try? WordLine.forEach(in: bytes, file: list.rawValue) { (line: WordLine) throws(LexiconError) in
        if list == .surnames {
          self.surnames[String(try line.column(0))] = Array(try line.column(2).utf8)
        } else {
          self.add(try Readings.row(line))
        }
      }
    }
  }

  /// What a line of pinyin.tsv says: a syllable, the characters usually read so, and those that can be.
  struct Row {
    var syllable: [UInt8]
    var usual: Substring
    var further: Substring
  }

  static func row(_ line: WordLine) throws(LexiconError) -> Row {
    let text = try line.column(0)
    let syllable = text.unicodeScalars.map { $0 == "ü" ? "v" : $0 }
    guard syllable.allSatisfy({ ("a"..."z").contains($0) }) else {
      throw line.unknown(text, "syllables of the letters a to z and ü")
    }
    let usual = try line.column(1)
    return Row(
      syllable: syllable.map { UInt8(truncatingIfNeeded: $0.value) }, usual: usual == "-" ? "" : usual,
      further: line.columns.count > 2 ? try line.column(2) : "")
  }

  private mutating func add(_ row: Row) {
    syllables.append(row.syllable)
    let number = UInt16(truncatingIfNeeded: syllables.count)
    for scalar in row.usual.unicodeScalars where scalar.value < 0x10000 { usual[Int(scalar.value)] = number }
    for scalar in row.further.unicodeScalars { further[scalar.value, default: []].append(number) }
  }

  /// The ways a character is read, as letters, the usual one first; none for one that the list does not know.
  func readings(of scalar: UInt32) -> [[UInt8]] {
    guard scalar < 0x10000, usual[Int(scalar)] > 0 else { return [] }
    return ([usual[Int(scalar)]] + (further[scalar] ?? [])).map { syllables[Int($0) - 1] }
  }

  /// Whether two characters can be read alike, tones aside: 晓 and 小.
  public func areHomophones(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    let known = readings(of: one.value)
    return readings(of: other.value).contains { known.contains($0) }
  }

  /// The surname that a name begins with and how it is read; of a name of three characters or more the first
  /// two where they are a surname (欧阳), else the first.
  func surname(of name: [UInt32]) -> (count: Int, reading: [UInt8])? {
    for count in [2, 1] where name.count > count {
      let text = String(String.UnicodeScalarView(name.prefix(count).compactMap { Unicode.Scalar($0) }))
      if let reading = surnames[text] { return (count, reading) }
    }
    return nil
  }
}
