import Civics
import Records
import Testing

@Suite struct CorrectionTableTests {
  private func read(_ text: String) throws -> [Correction] {
    try CorrectionTable.read(Array(text.utf8), file: "corrections.tsv")
  }

  /// The lines under a head that names all columns, with `|` for TAB.
  private func rows(_ lines: String...) throws -> [Correction] {
    let text = (["kind|what|other|where|reason"] + lines).joined(separator: "\n").replacing("|", with: "\t")
    let corrections = try read(text + "\n")
    try CorrectionTable.check(corrections)
    return corrections
  }

  @Test func `each kind is read, with its place and its line`() throws {
    let found = try rows(
      "same|方已|方己||印错", "", "different|方言||a:12|另有其人", "rename|何川|何穿||更名", "ignore|||a:3-9|广告",
      "ignore|方言|||同名")
    #expect(found.map(\.line) == [2, 4, 5, 6, 7])
    #expect(found.map(\.kind) == [.same, .different, .rename, .ignore, .ignore])
    #expect(found[1].scope == Correction.Scope(document: "a", line: 12))
    #expect(found[3].what == nil && found[3].scope == Correction.Scope(document: "a", bytes: 3..<9))
    #expect(found[0].reason == "印错" && found[0].file == "corrections.tsv")
  }

  @Test func `columns in any order, missing ones and others are read`() throws {
    let found = try read("\u{FEFF}reason\tcolour\twhat\tkind\r\n更正\tred\t方言\tignore\r\n")
    #expect(found.map(\.cells) == [["ignore", "方言", "", "", "更正"]])
    #expect(try read("").isEmpty)
  }

  @Test func `what is written is read again`() throws {
    let found = try rows("same|方已|方己|a|印错", "rename|何川|何穿||更名", "ignore|||a:3-9|广告")
    let again = try CorrectionTable.read(CorrectionTable.write(found), file: "x")
    #expect(again.map(\.cells) == found.map(\.cells))
  }

  @Test(arguments: [
    ("kind\twhat\nsame\ta\n", "corrections.tsv:1: the table has no column \"reason\""),
    ("kind\tkind\n", "corrections.tsv:1: \"kind\" stands here for the second time"),
    ("merge|a|b||x", "corrections.tsv:2: the kind \"merge\" is none of same, different, rename, ignore"),
    ("|a|b||x", "corrections.tsv:2: the key \"kind\" is missing"),
    ("same|a|b||", "corrections.tsv:2: the key \"reason\" is missing"),
    ("same|a|||x", "corrections.tsv:2: the key \"other\" is missing"),
    ("same||b||x", "corrections.tsv:2: the key \"what\" is missing"),
    ("same|a|a||x", "corrections.tsv:2: \"a\" stands on both sides"),
    ("rename|a|a||x", "corrections.tsv:2: \"a\" stands on both sides"),
    ("rename|a|b|d|x", "corrections.tsv:2: rename takes no \"where\""),
    ("ignore|a|b||x", "corrections.tsv:2: ignore takes no \"other\""),
    ("ignore||||x", "corrections.tsv:2: the key \"where\" is missing"),
    ("different|a|||x", "corrections.tsv:2: the key \"where\" is missing"),
    ("different|a|a||x", "corrections.tsv:2: the key \"where\" is missing"),
    ("ignore|a||d:9-3|x", "corrections.tsv:2: the where \"d:9-3\" is none of"),
    ("same|a|b||x\nsame|a|b||x", "corrections.tsv:3: \"a\" stands here for the second time"),
    ("same|a|b||x\ndifferent|b|a||y", "corrections.tsv:3: it contradicts corrections.tsv:2"),
    ("different|a|b|d|x\nsame|a|b||y", "corrections.tsv:3: it contradicts corrections.tsv:2"),
    ("same|a|b||x\nsame|b|c||x\ndifferent|a|c||y", "corrections.tsv:4: it contradicts corrections.tsv:2"),
    ("rename|a|b||x\nrename|a|c||y", "corrections.tsv:3: it contradicts corrections.tsv:2"),
    ("rename|a|b||x\nrename|person/a|c||y", "corrections.tsv:3: it contradicts corrections.tsv:2"),
    ("same|a|b||x\nrename|a|c||y\nrename|b|d||z", "corrections.tsv:4: it contradicts corrections.tsv:3"),
    ("ignore|a|||x\nrename|a|b||y", "corrections.tsv:3: it contradicts corrections.tsv:2"),
    ("same|a|b||x\nignore|b|||y", "corrections.tsv:3: it contradicts corrections.tsv:2"),
  ])
  func `a table that cannot be meant is refused with its line and why`(text: String, message: String) {
    let error = #expect(throws: RecordsError.self) {
      if text.hasPrefix("kind") { _ = try read(text) } else { _ = try rows(text) }
    }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "none")")
  }

  @Test func `what holds in two places, or leaves out a place alone, is no contradiction`() throws {
    #expect(try rows("same|a|b|d|x", "different|a|b|e|y").count == 2)
    #expect(try rows("ignore|a||d|x", "rename|a|b||y").count == 2)
    #expect(try rows("same|a|b||x", "rename|a|c||y").count == 2)
  }
}
