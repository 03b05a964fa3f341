import Civics
import Testing
import TownSupport

@testable import CivicGraph

@Suite struct NameSearchTests {
  private static let town = graph(
    paper("a") {
      $0.role("林小清", "书记")
      $0.role("林晓东", "镇长", "白石镇人民政府")
      $0.role("何川", "副镇长", "白石镇人民政府")
      $0.role("单国庆", "委员")
      $0.role("未小河", "主席", "白石镇人大")
    },
    paper("b") {
      $0.role("末小河", "主席", "白石镇人大", doubt: "no surname")
      $0.role("林小清", "书记")
    },
    paper("c", place: "江州市清河区青石镇") {
      $0.role("何川", "校长", "青石镇中心小学")
      $0.role("何传", "书记", "青石镇党委")
    })

  private func found(_ name: String) -> (way: NameSearch.Way?, ids: [String]) {
    let search = NameSearchTests.town.search(name)
    return (search.way, search.persons.map { String($0.id.dropFirst(7)) })
  }

  @Test(arguments: [
    ("林小清", NameSearch.Way.name, ["林小清"]), ("person/林小清", .id, ["林小清"]), ("末小河", .printed, ["未小河"]),
    ("單國慶", .traditional, ["单国庆"]), ("linxiaoqing", .pinyin, ["林小清"]), ("Lín Xiǎoqīng", .pinyin, ["林小清"]),
    ("Xiaoqing Lin", .pinyin, ["林小清"]), ("shanguoqing", .pinyin, ["单国庆"]), ("林晓清", .slip, ["林小清"]),
    ("何川", .name, ["何川@白石镇", "何川@青石镇"]), ("何川@青石镇", .id, ["何川@青石镇"]),
    ("hechuan", .pinyin, ["何传", "何川@白石镇", "何川@青石镇"]),
  ])
  func `a name is understood in each way it can be given`(
    name: String, way: NameSearch.Way, ids: [String]
  ) {
    let found = found(name)
    #expect(found.way == way)
    #expect(found.ids == ids)
  }

  @Test func `a slip in a name of two characters, or one that leaves two people, finds nobody`() {
    #expect(found("何船").way == nil)
    #expect(NameSearchTests.town.search("何船").near.first?.name == "何传")
    // 晓 and 小 sound alike: 林晓清 is one character from 林小清; 林小东 from 林晓东, but 林大清 from nobody by sound.
    #expect(found("林小东").ids == ["林晓东"])
    #expect(found("林大清").way == nil)
    #expect(NameSearchTests.town.search("林大清").near.map(\.name).contains("林小清"))
  }

  @Test func `pinyin nobody has offers those that come near, surnames read otherwise among them`() {
    for query in ["linxiaoqin", "lin xiao qin"] {
      #expect(NameSearchTests.town.search(query).near.first?.name == "林小清", "\(query)")
    }
    #expect(NameSearchTests.town.search("danguoqing").near.map(\.name) == ["单国庆"])
    #expect(NameSearchTests.town.search("lin").near.map(\.name) == ["林小清", "林晓东"])
    #expect(NameSearchTests.town.search("zzz").near.isEmpty)
  }

  @Test func `a part of a name offers those that have it`() {
    #expect(NameSearchTests.town.search("国庆").near.map(\.name) == ["单国庆"])
    #expect(NameSearchTests.town.search("").persons.isEmpty)
  }

  @Test func `of names one character away that of like sound comes first`() {
    let graph = graph(
      paper("a") {
        for post in ["书记", "委员", "主任"] { $0.role("何海", post) }
        $0.role("何传", "镇长", "白石镇人民政府")
      })
    #expect(graph.search("何川").near.map(\.name) == ["何传", "何海"])
  }
}
