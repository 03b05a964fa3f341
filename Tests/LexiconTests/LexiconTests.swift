import Lexicon
import Testing

private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

@Suite struct LexiconTests {
  @Test func `a user's list adds words and keeps the others`() throws {
    let lexicon = try Lexicon(extending: [
      ("posts.tsv", Array("# of this town\n\n河长督导员\tshared\t-\r\n".utf8)),
      ("venues.tsv", Array("漕运码头\n".utf8)),
    ])
    #expect(lexicon.word("河长督导员")?.classes.contains(.post) == true)
    #expect(lexicon.word("河长督导员")?.holder == .shared)
    #expect(lexicon.word("漕运码头")?.classes.contains(.venue) == true)
    #expect(lexicon.word("书记")?.classes.contains(.post) == true)
    #expect(Lexicon.standard.word("河长督导员") == nil)
  }

  @Test func `a byte order mark before a user's list is passed over`() throws {
    let lexicon = try Lexicon(extending: [("venues.tsv", [0xEF, 0xBB, 0xBF] + Array("漕运码头\n".utf8))])
    #expect(lexicon.word("漕运码头") != nil)
  }

  @Test func `a word can be of several classes`() throws {
    let lexicon = try Lexicon(extending: [
      ("venues.tsv", Array("漕运码头\n".utf8)), ("boundaries.tsv", Array("漕运码头\n".utf8)),
    ])
    let word = try #require(lexicon.word("漕运码头"))
    #expect(word.classes.isSuperset(of: [.venue, .boundary]))
    #expect(word.count == 4)
  }

  @Test(arguments: [
    ("post.tsv", "书记\tsingle\t-\n", 0), ("posts.txt", "书记\tsingle\t-\n", 0),
    ("posts.tsv", "# a\n督导\tsingel\t-\n", 2),
    ("posts.tsv", "督导\tsingle\n", 1), ("surnames.tsv", "督\t5\tdu\n", 1), ("surnames.tsv", "督\t1\n", 1),
    ("lookalikes.tsv", "督导\t督\n", 1), ("given-characters.tsv", "督\t1\t2\t10\n", 1),
    ("event-heads.tsv", "\n\n会\tparty\tweak\n", 3),
    ("organizations.tsv", "\tparty\n", 1), ("verbs.tsv", "督办\tdoes\n", 1),
  ])
  func `a list that does not fit is refused with its file and line`(file: String, text: String, line: Int) {
    let error = #expect(throws: LexiconError.self) {
      try Lexicon(extending: [(name: file, bytes: Array(text.utf8))])
    }
    #expect(error?.file == file)
    #expect(error?.line == line)
    #expect(error?.description.hasPrefix(line > 0 ? "\(file):\(line): " : "\(file): ") == true)
  }

  @Test func `bytes that are no text are refused`() {
    let error = #expect(throws: LexiconError.self) {
      try Lexicon(extending: [(name: "venues.tsv", bytes: Array("码头\n".utf8) + [0xFF, 0x0A])])
    }
    #expect(error?.line == 2)
    #expect(error?.reason == .notText)
  }

  @Test func `words are found where they stand, the overlapping ones too`() {
    let lexicon = Lexicon.standard
    let text = scalars("由镇党委书记和")
    let matches = lexicon.scan(text)
    let found = text.indices.flatMap { matches.starting(at: $0) }.map { lexicon.words[Int($0.word)].text }
    #expect(found.contains("党委"))
    #expect(found.contains("书记"))
    let post = matches.longest(.post, startingAt: 4)
    #expect(post?.start == 4)
    #expect(post?.end == 6)
    #expect(matches.longest(.post, endingAt: 6)?.start == 4)
    #expect(matches.longest(.venue, startingAt: 4) == nil)
    #expect(matches.starting(at: text.count).isEmpty)
    #expect(matches.starting(at: -1).isEmpty)
    #expect(matches.ending(at: text.count + 9).isEmpty)
  }

  @Test func `each word of the lists is found in itself`() {
    let lexicon = Lexicon.standard
    #expect(lexicon.words.count > 5_000)
    for (index, word) in lexicon.words.enumerated() {
      let text = scalars(word.text)
      guard text.first.map({ $0 >= 0x80 }) == true else { continue }
      let isFound = lexicon.scan(text).starting(at: 0).contains {
        Int($0.word) == index && Int($0.end) == text.count
      }
      if !isFound { Issue.record("\(word.text) is not found") }
    }
  }

  @Test func `no word of a text is missed or made up, and the shorter come first`() {
    let lexicon = Lexicon.standard
    var known: [[UInt32]: Int] = [:]
    for (index, word) in lexicon.words.enumerated() { known[scalars(word.text)] = index }
    let longest = known.keys.map(\.count).max() ?? 0
    // Words of all lists end to end, so that others begin in one and end in the next; figures and rare characters
    // between some of them.
    let chosen = stride(from: 0, to: lexicon.words.count, by: 41).map { lexicon.words[$0].text }
    let text = chosen.enumerated().flatMap { scalars($1 + ($0 % 5 == 0 ? "7𠮷" : "")) }
    let matches = lexicon.scan(text)
    var byEnd = [[Match]](repeating: [], count: text.count + 1)
    for start in text.indices {
      let expected =
        text[start] < 0x80
        ? [] : (1...longest).compactMap { known[Array(text[start..<min(start + $0, text.count)])] }
      let found = Array(matches.starting(at: start))
      #expect(found.map { Int($0.word) } == expected.reduce(into: []) { if $0.last != $1 { $0.append($1) } })
      #expect(
        found.allSatisfy { $0.classes == lexicon.words[Int($0.word)].classes && Int($0.start) == start })
      #expect(matches.classes(startingAt: start) == found.reduce(into: []) { $0.formUnion($1.classes) })
      for match in found { byEnd[Int(match.end)].append(match) }
    }
    for end in byEnd.indices { #expect(Array(matches.ending(at: end)) == byEnd[end]) }
  }

  @Test func `a word that begins beyond the plane of most characters is found`() throws {
    let lexicon = try Lexicon(extending: [("venues.tsv", Array("𠮷祥码头\n𠮷\n".utf8))])
    let matches = lexicon.scan(scalars("到𠮷祥码头"))
    #expect(matches.starting(at: 1).map { Int($0.end) } == [2, 5])
    #expect(matches.ending(at: 5).contains { Int($0.start) == 1 })
  }

  @Test func `nothing is found in nothing`() {
    let matches = Lexicon.standard.scan([])
    #expect(matches.starting(at: 0).isEmpty)
    #expect(matches.ending(at: 0).isEmpty)
  }
}
