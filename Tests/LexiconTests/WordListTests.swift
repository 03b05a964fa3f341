import Lexicon
import Testing

@Suite struct WordListTests {
  @Test func `every line of every list can be read`() throws {
    try Lexicon.validate()
  }

  @Test func `there are lists to be read`() {
    #expect(WordFiles.names.count >= 15)
  }

  @Test(arguments: WordFiles.names)
  func `no word stands twice in a list`(name: String) throws {
    var seen: [String: Int] = [:]
    for (line, columns) in try WordFiles.entries(name) {
      let key =
        switch name {
        // A verb may stand once in each class.
        case "event-verbs": columns.prefix(2).joined(separator: " ")
        case "lookalikes": columns.prefix(2).sorted().joined(separator: " ")
        default: columns[0]
        }
      if let first = seen[key] { Issue.record("\(name).tsv:\(line): \(key) stands in line \(first) already") }
      seen[key] = line
    }
  }

  @Test(arguments: WordFiles.names)
  func `no column has white space at its ends`(name: String) throws {
    for (line, columns) in try WordFiles.entries(name) {
      for column in columns where column.first?.isWhitespace == true || column.last?.isWhitespace == true {
        Issue.record("\(name).tsv:\(line): “\(column)”")
      }
    }
  }

  @Test func `the text of the issues is simplified already and passes unchanged`() throws {
    let seeds = try WordFiles.seeds()
    #expect(seeds.count == 5)
    for seed in seeds { #expect(Lexicon.standard.simplified(seed) == seed) }
  }

  @Test func `what is simplified stays as it is when simplified again`() throws {
    let table = Lexicon.standard.simplificationTable
    for (scalar, simplified) in table.enumerated() where table[Int(simplified)] != simplified {
      Issue.record(
        "U+\(String(scalar, radix: 16)) becomes U+\(String(simplified, radix: 16)), which is traditional")
    }
  }

  @Test(arguments: [
    ("書記鄭國強", "书记郑国强"), ("鎮黨委換屆選舉會議", "镇党委换届选举会议"), ("劉曉東", "刘晓东"), ("A1。", "A1。"),
  ])
  func `traditional characters become simplified`(traditional: String, simplified: String) {
    #expect(Lexicon.standard.simplified(traditional) == simplified)
  }

  @Test func `what looks like another is looked like by it`() throws {
    let lexicon = Lexicon.standard
    for (line, columns) in try WordFiles.entries("lookalikes") {
      let scalars = columns.prefix(2).compactMap(\.unicodeScalars.first)
      try #require(scalars.count == 2, "line \(line)")
      #expect(lexicon.areLookalikes(scalars[0], scalars[1]), "line \(line)")
      #expect(lexicon.areLookalikes(scalars[1], scalars[0]), "line \(line)")
      #expect(lexicon.lookalikes(of: scalars[0].value).contains(scalars[1].value), "line \(line)")
      #expect(lexicon.lookalikes(of: scalars[1].value).contains(scalars[0].value), "line \(line)")
    }
    #expect(!lexicon.areLookalikes("王", "李"))
    #expect(!lexicon.areLookalikes("王", "王"))
  }

  @Test(arguments: [
    ("王", "wang"), ("单", "shan"), ("仇", "qiu"), ("曾", "zeng"), ("区", "ou"), ("查", "zha"), ("欧阳", "ouyang"),
  ])
  func `a surname is read as surnames are`(surname: String, pinyin: String) {
    #expect(Lexicon.standard.surnamePinyin(surname) == pinyin)
  }

  @Test func `what is no surname has no reading and no tier`() {
    #expect(Lexicon.standard.surnamePinyin("镇长") == nil)
    #expect(Lexicon.standard.surnameTier(0x4E0B) == 0)  // 下
    #expect(Lexicon.standard.surnameTier(0x738B) == 1)  // 王
  }
}
