/// A title at an organization.
public struct Post: Hashable, Sendable, Identifiable {
  /// `post/`, the organization's name and the title: `post/白石镇人民政府/镇长`.
  public let id: String
  /// The core of the post: 书记, 副镇长.
  public let title: String
  /// The id of the organization, or nil where no text tells it.
  public let organization: String?
  /// Whether one person holds it at a time, so that one holder follows another.
  public let isSingle: Bool
  /// The post as it was printed, in each distinct form, sorted.
  public let printed: [String]
  /// Every passage that shows the post.
  public let evidence: [Citation]
}

/// Which posts one person holds at a time: the only place where that is decided.
enum SingleHolder {
  /// The last words of titles that one person bears in a body.
  ///
  /// Left out on purpose: 委员, 代表, 党员, 干部, 负责人, 组长, 教授, 专家 and the like, which many bear in one
  /// body.
  private static let heads = [
    "书记", "主任", "主席", "省长", "市长", "州长", "区长", "县长", "旗长", "镇长", "乡长", "村长", "局长", "厅长",
    "部长", "司长", "处长", "科长", "所长", "站长", "院长", "校长", "园长", "馆长", "台长", "社长", "行长", "会长",
    "理事长", "董事长", "总经理", "总编辑", "秘书长", "检察长", "委员长", "总理", "队长", "政委",
  ]

  /// What in a title says that several bear it: of a congress there are many 执行主席.
  private static let shares = ["副", "助理", "执行主席", "轮值"]

  /// Whether `title` at a known body is held by one person at a time: 镇长 is, 副镇长 and 委员 are not.
  static func holds(_ title: String) -> Bool {
    !shares.contains { title.contains($0) } && heads.contains { title.hasSuffix($0) }
  }
}

extension Post {
  /// How high the title stands within its body, from 0 for its head; for the order of rows.
  public var rank: Int {
    if isSingle { return title.hasPrefix("第一") ? 0 : 1 }
    if title.holds("常务副") { return 2 }
    if title.holds("副") { return 3 }
    return 4
  }
}
