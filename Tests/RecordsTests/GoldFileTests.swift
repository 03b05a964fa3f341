import Records
import TestSupport
import Testing

@Suite struct GoldFileTests {
  @Test func `rows with all their other right forms are read`() throws {
    let text = """
      {"id": "d", "region": "x", "year": null,
       "roles": [{"person": "周小川", "title": "教授", "org": null, "org_alt": [null, "学院"],
         "title_alt": ["专家"], "former_any": true, "optional": true, "evidence": ["q"]}],
       "events": [{"key": "e1", "name": "会", "name_alt": ["会议"], "date": "2024", "date_alt": ["2024-07"]}],
       "acts": [{"person": "周小川", "event": "e1", "act": "speak"}],
       "changes": [{"person": "周小川", "change": "elected", "title": "镇长", "org": "南河镇人民政府"}],
       "initiatives": ["清河行动", {"name": "绿岸计划", "part_of": "清河行动", "optional": true}]}
      """
    let gold = try #require(try GoldFile.read(Array(text.utf8), file: "d.json"))
    #expect(gold.year == nil)
    #expect(gold.roles.first?.post.otherOrganizations == [nil, "学院"])
    #expect(gold.roles.first?.isFormerOpen == true)
    #expect(gold.events.first?.otherDates == ["2024-07"])
    #expect(gold.acts.first?.event == "e1")
    #expect(gold.changes.first?.post.title == "镇长")
    #expect(gold.initiatives.map(\.name) == ["清河行动", "绿岸计划"])
    #expect(gold.initiatives.map(\.isOptional) == [false, true])
  }

  @Test func `a file without roles is no gold`() throws {
    #expect(try GoldFile.read(Array(#"{"id": "d"}"#.utf8), file: "d.json") == nil)
  }

  @Test func `a row without its key is refused with its line`() {
    let text = "{\"id\": \"d\",\n\"roles\": [\n{\"person\": \"周小川\"}]}"
    let error = #expect(throws: RecordsError.self) { try GoldFile.read(Array(text.utf8), file: "d.json") }
    #expect(error?.description.hasPrefix("d.json:3: the key \"title\" is missing") == true)
  }

  @Test func `the gold of the seeds is read`() throws {
    for name in try Repository.files(in: "Tests/Gold/seeds") {
      let gold = try GoldFile.read(try Repository.read("Tests/Gold/seeds/\(name)"), file: name)
      #expect(gold?.roles.isEmpty == false, "\(name)")
    }
  }
}
