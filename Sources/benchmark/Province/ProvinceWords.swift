/// What the names of an invented province are made of.
enum ProvinceWords {
  static let surnames = characters("赵钱孙李周吴郑冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦马苗方俞任袁柳")
  static let given = characters("明东海平华林春芳国文军伟志建秀英晓丽勇敏静磊洋艳娟涛超霞辉鹏宁玲桂兰云亮健波浩凯欣宇婷慧颖思雨晨")
  static let place = characters("云青白石临安永新长和太平丰乐兴福宝泉溪河湖山岭桥塘沙柳梅松桃竹金银龙凤鹤鹿南北东西上下大小清源洪桂")
  /// The character that a misprint has for one of `given`.
  static let lookalikes: [Character: Character] = [
    "明": "朋", "林": "彬", "平": "乎", "海": "诲", "华": "烨", "东": "乐",
  ]
  static let traditional: [Character: Character] = ["东": "東", "华": "華", "国": "國", "丽": "麗"]

  /// Bodies of a town with the posts in them; the first of each is held by one person at a time.
  static let bodies: [(tail: String, posts: [String])] = [
    ("党委", ["书记", "副书记", "委员"]), ("人民政府", ["镇长", "副镇长"]), ("人大", ["主席", "副主席"]),
    ("纪委", ["书记", "副书记"]), ("中心小学", ["校长", "副校长"]), ("卫生院", ["院长", "副院长"]),
    ("派出所", ["所长", "副所长"]), ("司法所", ["所长"]),
  ]
  /// Bodies of a district, whose holders are met in the papers of all its towns.
  static let districtBodies: [(tail: String, posts: [String])] = [
    ("委", ["书记", "副书记"]), ("人民政府", ["区长", "副区长"]), ("人大常委会", ["主任", "副主任"]),
  ]
  static let occasions = [
    "工作会议", "党建工作推进会", "安全生产专题会议", "文化节开幕式", "环境整治动员大会", "志愿服务启动仪式", "学习讨论会", "经济形势分析会",
    "青年座谈会", "防汛工作部署会", "重点项目签约仪式", "健康知识讲座",
  ]
  static let themes = ["春风", "便民", "河道整治", "平安家园", "书香", "绿色出行", "银龄", "邻里互助", "数字乡村", "清洁水源", "老街更新", "助学"]
  static let heads = ["行动", "计划", "工程", "项目", "品牌"]
  static let venues = ["会议中心", "文化馆报告厅", "社区活动室", "体育馆", "便民服务大厅"]
  static let fillers = [
    "总结了上一年度的各项工作，并对下一阶段的任务作了安排", "要求各村、各部门统一思想，明确责任，把工作落到实处", "围绕群众反映强烈的问题进行了讨论",
    "与会人员观看了专题片，并参观了展览", "来自各村的代表五十余人参加了活动", "会上通报了上半年重点工作的进展情况", "大家一致表示将继续努力",
    "强调要坚持问题导向，完善长效机制，确保按时完成全年目标", "现场气氛热烈，居民纷纷点赞", "",
  ]
  static let acts = ["出席", "主持会议并讲话", "作工作报告", "在会上发言", "为获奖者颁奖", "当选"]

  private static func characters(_ text: String) -> [Character] { Array(text) }
}
