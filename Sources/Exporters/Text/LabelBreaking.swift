extension String {
  /// The text in lines of 8 to 12 characters as far as possible, broken where its meaning allows: behind
  /// punctuation and closing marks, before opening ones, behind the words that end a name's part (年, 届, 次, 镇, 区).
  ///
  /// Takes time linear in the text: each break looks back twelve characters.
  func broken(atMost limit: Int = 12) -> [String] {
    let letters = Array(visible)
    guard letters.count > limit else { return [String(letters)] }
    // best[n]: the least cost of lines that end before letter n, and where the last of them begins.
    var best = Array(repeating: (cost: Int.max, start: 0), count: letters.count + 1)
    best[0].cost = 0
    for end in 1...letters.count {
      for start in Swift.max(0, end - limit - 2)..<end where best[start].cost < Int.max {
        let length = letters[start..<end].reduce(0) { $0 + $1.columnsOfLabel } / 2
        var cost = best[start].cost + 3 + String.strain(of: length, limit)
        if end < letters.count { cost += String.breakCost(letters[end - 1], letters[end]) }
        if cost < best[end].cost { best[end] = (cost, start) }
      }
    }
    var lines: [String] = []
    var end = letters.count
    while end > 0 {
      let start = best[end].start
      lines.append(String(letters[start..<end]).trimmed)
      end = start
    }
    return lines.reversed()
  }

  private static func strain(of length: Int, _ limit: Int) -> Int {
    if length > limit { return 30 * (length - limit) }
    let least = limit * 2 / 3
    return length < least ? 2 * (least - length) : 0
  }

  /// How bad it is to break between two characters.
  static func breakCost(_ left: Character, _ right: Character) -> Int {
    if "，。、；：！？”’）》】〉·".contains(right) || "“‘（《【〈".contains(left) { return 100 }
    if left == "—", right == "—" { return 60 }
    if left.isASCII, right.isASCII, left != " ", right != " " { return 60 }
    if left.isNumber, "年月日届次周号".contains(right) { return 40 }
    if left == "第" { return 60 }
    if " ，、；：——”》）".contains(left) || "“《（—".contains(right) { return 0 }
    if left == "暨" { return 0 }
    if right == "暨" { return 6 }
    if "年届次镇区县市乡".contains(left) { return 4 }
    return words.contains("\(left)\(right)") ? 30 : 10
  }

  /// Words that names of meetings and programmes are made of; a line does not end within one.
  private static let words: Set<String> = [
    "共产", "产党", "中国", "人民", "代表", "大会", "会议", "工作", "活动", "主题", "庆祝", "成立", "社区", "治理", "服务",
    "建设", "学习", "运动", "疫情", "防控", "半年", "年度", "领导", "干部", "党员", "志愿", "综合", "赋能", "公共", "文化",
    "展示", "交流", "座谈", "开放", "市民", "全面", "覆盖", "安全", "生产", "行动", "项目", "管理", "中心", "街道", "政府",
    "委员", "选举", "培训", "讲座", "仪式", "比赛", "联席", "党建", "区域", "教育", "改造", "设施", "提升", "专项", "规范",
    "文明", "城区", "创建", "保护", "办公", "经济", "发展", "联组", "正式", "举行", "召开", "动员", "部署", "推进", "宣传",
  ]
}

extension Character {
  fileprivate var columnsOfLabel: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }
}
