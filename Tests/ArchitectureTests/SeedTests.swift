import Foundation
import TestSupport
import Testing

/// The program knows nothing of the five issues that it is tested with.
@Suite struct SeedTests {
  /// Names that the gold has and the sources must not: every person and occasion, and the fronts of the names of units and
  /// bodies, as long as they are no province or city of that rank.
  private func names() throws -> Set<String> {
    var names: Set<String> = []
    for file in try Repository.files(in: "Tests/Gold/seeds") where file.hasSuffix(".json") {
      let object = try JSONSerialization.jsonObject(
        with: Data(try Repository.read("Tests/Gold/seeds/" + file)))
      let gold = try #require(object as? [String: Any])
      for key in ["roles", "acts", "changes"] {
        for row in gold[key] as? [[String: Any]] ?? [] {
          if let person = row["person"] as? String, row["optional"] as? Bool != true { names.insert(person) }
          if let printed = row["printed_person"] as? String { names.insert(printed) }
          if let organization = row["org"] as? String { names.formUnion(SeedTests.stems(organization)) }
        }
      }
      for row in gold["events"] as? [[String: Any]] ?? [] {
        // 工作会议 is the language's; 桃溪镇夏季晨会 is the issue's, in a comment too.
        if let event = row["name"] as? String, event.count >= 5 { names.insert(event) }
      }
      names.formUnion(SeedTests.stems(try #require(gold["region"] as? String)))
    }
    return names
  }

  /// The fronts of the units in a name: 桃溪 of 柳州市桃溪镇党委, the first characters up to each sign of a unit.
  private static func stems(_ name: String) -> [String] {
    var stems: [String] = []
    var stem = ""
    var rest = name[...]
    while let character = rest.first {
      if let sign = ["街道", "居民区", "镇", "区", "县", "乡"].first(where: { rest.hasPrefix($0) }) {
        if stem.count >= 2, stem.count <= 6 { stems.append(stem) }
        stem = ""
        rest = rest.dropFirst(sign.count)
      } else if character == "市" {
        stem = ""
        rest = rest.dropFirst()
      } else {
        stem.append(character)
        rest = rest.dropFirst()
      }
    }
    return stems
  }

  @Test func `the names of a unit's front are read from it`() {
    #expect(SeedTests.stems("柳州市桃溪区石桥镇党委") == ["桃溪", "石桥"])
  }

  @Test func `no person, meeting, town or district of the issues stands in the sources`() throws {
    let names = try names()
    #expect(names.count > 30)
    for file in try SourceFile.sources() {
      for name in names where file.text.contains(name) {
        let line = file.lines.first { $0.text.contains(name) }?.number ?? 0
        Issue.record("\(file.path):\(line): \(name)")
      }
    }
  }
}
