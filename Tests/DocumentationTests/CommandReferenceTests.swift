import Foundation
import TestSupport
import Testing

@Suite(isBuilt) struct CommandReferenceTests {
  @Test func `every command is in the README and has help with an example`() throws {
    let names = try commands()
    #expect(names.contains("build"))
    for name in names {
      #expect(Document.readme.text.contains("`annals \(name)"), "README.md does not name \(name)")
      let help = try annals("help", name)
      let examples = help.components(separatedBy: "\nexample").dropFirst().first ?? ""
      #expect(examples.contains("annals \(name)"), "no example of \(name)")
    }
  }

  @Test func `the README names no command and no option that is not there`() throws {
    let names = try commands()
    let helps = try names.map { try annals("help", $0) } + [try annals("help")]
    let known = Set(helps.flatMap(options))
    let others = ["swift ", "    rsvg-convert "]
    let lines = Document.readme.lines.filter { line in !others.contains { line.hasPrefix($0) } }
    for option in Set(options(in: lines.joined(separator: "\n"))).sorted() {
      #expect(known.contains(option), "no help explains \(option)")
    }
    for match in Document.readme.text.matches(of: /`annals ([a-z]+)/) {
      #expect(names.contains(String(match.output.1)))
    }
  }

  private func options(in text: String) -> [String] {
    text.matches(of: /(?:^|[\s`\[(])(--[a-z][a-z-]*)/).map { String($0.output.1) }
  }

  @Test func `the exit codes are those of the help`() throws {
    let help = try annals("help")
    let rows = Document.readme.rows { Int($0) != nil }
    #expect(rows.count == help.matches(of: #/\n  \d  /#).count)
    for row in rows { #expect(help.contains("\n  \(row[0])  \(row[1])"), "\(row)") }
  }

  @Test func `every key and every value of the facts is explained`() throws {
    let folder = try TemporaryFolder()
    let script = "\"$annals\" facts --each '\(Repository.path)/seeds'"
    let lines = try #require(Program.annals).shell(script, in: folder).text.split(separator: "\n")
    #expect(!lines.isEmpty)
    var words: Set<String> = []
    for line in lines {
      let fact = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      words.formUnion(fact.keys)
      for key in ["fact", "kind", "act", "change"] {
        if let value = fact[key] as? String { words.insert(value) }
      }
    }
    for word in words.sorted() {
      #expect(Document.facts.text.contains("`\(word)`"), "FACTS.md does not explain \(word)")
    }
  }
}
