/// A name asked for in letters: `bianxiaoqing`, `bian xiaoqing`, `Biàn Xiǎoqīng`, `bian4 xiao3 qing1`.
public struct PinyinQuery: Hashable, Sendable {
  /// The letters a to z, without tones; ü as v.
  public let letters: [UInt8]
  /// Whether a syllable has to end before the letter of each place, because a space or the like stands there.
  let seams: [Bool]
  /// The words, in order; a name's last one may be its surname.
  private let words: [[UInt8]]

  /// The query; nil for a text that has other than Latin letters, tones and what stands between syllables.
  public init?(_ text: String) {
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      if let letter = PinyinQuery.letter(scalar) {
        words[words.count - 1].append(letter)
      } else if scalar.value == 0x308, words[words.count - 1].last == UInt8(ascii: "u") {
        words[words.count - 1][words[words.count - 1].count - 1] = UInt8(ascii: "v")
      } else if (0x300...0x36F).contains(scalar.value) {
        continue
      } else if " '’-·.,12345".unicodeScalars.contains(scalar) {
        if words.last?.isEmpty == false { words.append([]) }
      } else {
        return nil
      }
    }
    self.init(words: words.filter { !$0.isEmpty })
  }

  private init?(words: [[UInt8]]) {
    guard !words.isEmpty else { return nil }
    self.words = words
    var letters: [UInt8] = []
    var seams: [Bool] = []
    for word in words {
      for (place, letter) in word.enumerated() {
        // ü is written u behind these, and nobody means another sound.
        let isPlain = letter == UInt8(ascii: "v") && letters.last.map { "jqxy".utf8.contains($0) } == true
        letters.append(isPlain ? UInt8(ascii: "u") : letter)
        seams.append(place == 0 && !seams.isEmpty)
      }
    }
    self.letters = letters
    self.seams = seams
  }

  /// The same name with its last word in front, as where the surname stands last; nil for a single word.
  public var withLastWordFirst: PinyinQuery? {
    guard words.count > 1, let last = words.last else { return nil }
    return PinyinQuery(words: [last] + words.dropLast())
  }

  /// The letter without its tone, in lowercase.
  private static func letter(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x41...0x5A: return UInt8(scalar.value + 0x20)
    case 0x61...0x7A: return UInt8(scalar.value)
    default: break
    }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    for (plain, toned) in tones where toned.unicodeScalars.contains(lower) { return plain }
    return nil
  }

  private static let tones: [(UInt8, String)] = [
    (UInt8(ascii: "a"), "āáǎàă"), (UInt8(ascii: "e"), "ēéěèĕ"), (UInt8(ascii: "i"), "īíǐìĭ"),
    (UInt8(ascii: "o"), "ōóǒòŏ"), (UInt8(ascii: "u"), "ūúǔùŭ"), (UInt8(ascii: "v"), "üǖǘǚǜ"),
    (UInt8(ascii: "n"), "ńňǹ"), (UInt8(ascii: "m"), "ḿ"),
  ]
}
