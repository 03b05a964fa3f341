/// A body in which posts are held.
public struct Organization: Hashable, Sendable, Identifiable {
  /// What sort of body it is: what a picture colours.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A committee or other organ of the party, discipline included: 白石镇党委, 白石镇纪委.
    case party
    /// A government and what belongs to it: 白石镇人民政府, 清河区教育局.
    case government
    /// A people's congress or its standing committee, or a consultative conference.
    case congress
    /// All others: companies, schools, residents' areas, teams.
    case other
  }

  /// How high it stands; ordered from the top.
  public enum Level: Int, CaseIterable, Hashable, Sendable {
    /// 国家, 中共中央.
    case nation
    /// 省, 自治区, 直辖市, 市.
    case province
    /// 区, 县.
    case district
    /// 镇, 乡, 街道.
    case township
    /// 居民区, 村, 社区.
    case neighbourhood
  }

  /// `organization/` and the name; with `@` and the place around it where several bodies bear it.
  public let id: String
  /// The full name.
  public let name: String
  /// What sort of body it is.
  public let kind: Kind
  /// How high it stands, or nil where its name does not tell.
  public let level: Level?
  /// The place it belongs to, as far as its name and its paper tell: 江州市清河区白石镇.
  public let place: String?
  /// Every passage that a post at it rests on.
  public let evidence: [Citation]
}

extension Organization.Level: Comparable {
  /// The higher body comes first.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Organization.Kind {
  /// What the name of a body tells of its sort.
  init(name: String) {
    func ends(_ tails: String...) -> Bool { tails.contains { name.hasSuffix($0) } }
    if name.contains("人大") || name.contains("人民代表大会") || ends("政协", "政协委员会") {
      self = .congress
    } else if ends(
      "党委", "党工委", "党组", "党总支", "党支部", "纪委", "纪工委", "省委", "市委", "区委", "县委", "镇委", "乡委",
      "州委", "旗委", "中共中央", "组织部", "宣传部", "统战部", "政法委", "监察办公室", "监委")
    {
      self = .party
    } else if ends(
      "人民政府", "政府", "办事处", "局", "国务院", "厅", "司法所", "派出所", "管理所", "监管所", "市场所", "执法队", "执法大队", "执法总队",
      "检察院", "法院", "机关", "农委", "农村委", "商务委", "建委", "发改委", "卫健委", "国资委", "经委", "科委")
    {
      self = .government
    } else {
      self = .other
    }
  }
}

extension Organization.Level {
  /// What the name of a body, and the unit of the paper's own place that stands in it, tell of its level; nil
  /// where neither does.
  init?(name: String, unit: String?) {
    func has(_ parts: String...) -> Bool { parts.contains { name.contains($0) } }
    if has("居民区", "居委会", "村委会", "村民委员会", "居民委员会") || name.hasSuffix("村") {
      self = .neighbourhood
    } else if let level = unit.flatMap({ Self(unit: $0) }) {
      self = level
    } else if Scope.isNational(name) {
      self = .nation
    } else if Scope.beginsWithProvince(name) {
      self = .province
    } else if has("镇党委", "镇人民政府", "镇人大", "镇纪委", "街道党工委", "街道办事处", "乡党委", "乡人民政府", "乡人大") {
      self = .township
    } else if has("区委", "区人", "区政", "区纪委", "县委", "县人", "县政", "县纪委") {
      self = .district
    } else {
      return nil
    }
  }

  private init?(unit: String) {
    switch unit.last {
    case "省", "市", "州": self = .province
    case "区", "县", "旗": self = .district
    case "镇", "乡", "道": self = .township
    default: return nil
    }
  }
}
