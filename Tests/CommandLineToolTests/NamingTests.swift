import Civics
import Foundation
import Records
import TestSupport
import Testing

/// How people are named to the commands, and what the commands say of names they do not know.
@Suite(isBuilt) struct NamingTests {
  /// A graph in which two papers name people.
  private func town() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var claims: [Claim] = []
    func add(_ document: String, _ place: String, _ people: [(String, String)]) {
      let fact = DocumentFact(
        source: document + ".txt", encoding: "UTF-8", sha256: "00", year: 2024, place: place)
      var facts: [Fact] = [.document(fact)]
      for (name, title) in people {
        let town = String(place.suffix(3))
        facts.append(
          .role(
            RoleFact(person: PersonName(name), title: title, organization: town + "人民政府", printed: title)))
      }
      for (number, fact) in facts.enumerated() {
        let passage = Evidence(start: number * 30, end: number * 30 + 15, line: number + 1, quote: "镇长某某")
        claims += [Claim(document: document, fact: fact, evidence: [passage])].compactMap { $0 }
      }
    }
    add("a", "东山县南河镇", [("周小川", "镇长"), ("何川", "副镇长"), ("林小清", "委员")])
    add("b", "西山县北河镇", [("周小川", "镇长"), ("何传", "副镇长")])
    try folder.write(ClaimLines.write(claims), to: "graphs/claims.jsonl")
    return folder
  }

  @Test(arguments: ["linxiaoqing", "Lin Xiaoqing", "Lín Xiǎoqīng", "林晓清", "林小清@", "person/林小清"])
  func `a person is found by pinyin, by one wrong character, and by the id`(name: String) throws {
    let run = try annals("trace", name, in: try town())
    if name.hasSuffix("@") {
      #expect(run.status == 1)
    } else {
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.text.hasPrefix("林小清 "))
      #expect(run.errors.contains("one character away") == (name == "林晓清"))
    }
  }

  @Test func `people of one name are told apart, shown beside one another, and offered`() throws {
    let folder = try town()
    let run = try annals("trace", "周小川", in: folder)
    #expect(run.status == 0)
    #expect(run.text.contains("周小川@南河镇 · 周小川@北河镇") || run.text.contains("周小川@北河镇 · 周小川@南河镇"))
    #expect(run.errors.contains("is the name of 2 people"))
    #expect(run.errors.contains("  周小川@南河镇 · 镇长 · 南河镇人民政府 · 2024\n"))
    let one = try annals("trace", "周小川@南河镇", in: folder)
    #expect(one.text.hasPrefix("周小川@南河镇 "))
    #expect(!one.text.contains("北河镇人民政府"))
    for arguments in [["connect", "周小川", "何川"], ["source", "周小川"], ["dot", "--person", "周小川"]] {
      let run = try #require(Program.annals).run(arguments, in: folder)
      #expect(run.status == 2)
      #expect(run.errors.contains("name one of them:\n    周小川@北河镇 · 镇长"))
    }
  }

  @Test func `pinyin that several names share offers them, and chooses none`() throws {
    let run = try annals("trace", "hechuan", in: try town())
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("can be read as the names of 2 people"))
    #expect(run.errors.contains("何传 · 副镇长") && run.errors.contains("何川 · 副镇长"))
  }

  @Test func `a wrong character in a name of two is offered and not taken for it`() throws {
    let run = try annals("trace", "何船", in: try town())
    #expect(run.status == 1)
    #expect(run.errors.contains("did you mean:\n    何"))
  }

  @Test func `of several names each has to be known, and each is shown once`() throws {
    let folder = try town()
    let run = try annals("trace", "何川", "林小清", "何川", "--evidence", "none", in: folder)
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("何川 · 林小清 "))
    #expect(run.text.contains("2 people"))
    let json = try annals("trace", "何川", "林小清", "--format", "json", "--pinyin", in: folder)
    let people = try JSONSerialization.jsonObject(with: Data(json.output)) as? [[String: Any]]
    #expect(people?.compactMap { $0["sort_name"] as? String } == ["He Chuan", "Lin Xiaoqing"])
    #expect(try annals("trace", "何川", "无名氏", in: folder).status == 1)
  }

  @Test func `a year of which nothing is known names those of which something is`() throws {
    let folder = try town()
    #expect(try annals("trace", "何川", "--year", "2024", in: folder).status == 0)
    let run = try annals("trace", "何川", "--year", "2023", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("nothing is known of 何川 in 2023\n  something is known of 2024"))
  }
}
