import Civics
import TestSupport
import TownSupport

/// Papers of an invented town over many years: short and long names, days and bare years, gaps, posts that
/// change hands, things stated and things planned.
struct RandomTown {
  let claims: [Claim]

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let surnames = Array("方何林欧司周吴郑冯陈")
    let given = Array("言川原小大明芳国庆晓")
    let people = (0..<Int.random(in: 1...14, using: &random)).map { _ in
      let name =
        String([surnames.randomElement(using: &random) ?? "方"])
        + String(
          (0..<Int.random(in: 1...2, using: &random)).map { _ in given.randomElement(using: &random) ?? "言" })
      return Int.random(in: 0..<12, using: &random) == 0 ? name + "·买买提江·阿不都" : name
    }
    let titles = ["书记", "副书记", "镇长", "党组成员、四级调研员", "委员", "Chief Executive Officer"]
    let bodies = [
      "白石镇党委", "白石镇人民政府", "白石镇人大", "江州市清河区白石镇综合行政执法队第三分队", "北门居民区", nil,
    ]
    let heads = ["工作会议", "第三届人民代表大会第五次会议暨半年度工作会议暨河道整治工程动员大会", "运动会", "A Very Long English Name of a Meeting"]
    let programmes = ["河道整治", "“一格一景”志愿服务项目", "重度困难家庭无障碍设施更新改造三年行动计划", "WiFi WWW 工程"]
    let first = Int.random(in: 1950...2020, using: &random)
    let span = [1, 3, 6, 14, 40].randomElement(using: &random) ?? 3
    var claims: [Claim] = []
    for number in 0..<Int.random(in: 1...10, using: &random) {
      let year = first + Int.random(in: 0..<span, using: &random)
      func date(_ random: inout SeededGenerator) -> String? {
        let (month, day) = (Int.random(in: 1...12, using: &random), Int.random(in: 1...28, using: &random))
        let text = "\(year)-\(month < 10 ? "0" : "")\(month)"
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return "\(year)"
        case 1: return text
        case 2: return nil
        case 3: return "\(year)-12-31"
        default: return "\(text)-\(day < 10 ? "0" : "")\(day)"
        }
      }
      claims += paper("paper \(number)", year: Int.random(in: 0..<8, using: &random) == 0 ? nil : year) {
        town in
        for _ in 0..<Int.random(in: 0...6, using: &random) {
          town.role(
            people.randomElement(using: &random) ?? "方言", titles.randomElement(using: &random) ?? "书记",
            bodies.randomElement(using: &random) ?? nil, isFormer: Int.random(in: 0..<8, using: &random) == 0)
        }
        for event in 0..<Int.random(in: 0...5, using: &random) {
          let head = heads.randomElement(using: &random) ?? "会议"
          town.event(
            "e\(event)", "第\(event)次\(head)", date(&random),
            isPlanned: Int.random(in: 0..<6, using: &random) == 0)
          for person in people where Int.random(in: 0..<3, using: &random) == 0 {
            town.act(person, "e\(event)", ActKind.allCases.randomElement(using: &random) ?? .attend)
          }
          for programme in programmes where Int.random(in: 0..<4, using: &random) == 0 {
            town.initiative(programme, event: "e\(event)")
          }
        }
        if Int.random(in: 0..<3, using: &random) == 0, let person = people.randomElement(using: &random) {
          town.change(
            person, ChangeKind.allCases.randomElement(using: &random) ?? .resigned, "副镇长", "白石镇人民政府",
            date(&random))
        }
        if Int.random(in: 0..<3, using: &random) == 0 {
          town.initiative("新建便民车棚", partOf: "年度实事项目")
          town.initiative("年度实事项目")
        }
      }
    }
    self.claims = claims
  }
}
