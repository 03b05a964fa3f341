import TestSupport

/// Names that nobody in the five issues bears.
struct Inventions {
  /// What a name is like.
  enum Sort: CaseIterable {
    case two, three, double, verbs, dotted
  }

  private static let surnames = Array(
    "李张刘黄赵吴徐孙马胡郭何林高罗郑梁谢唐许韩冯邓曹彭曾肖田董潘袁蔡余杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾"
      + "夏付邹熊白孟秦邱尹薛闫段雷史陶黎贺顾毛郝邵万覃武钱戴莫孔汤温康施牛樊葛邢齐易乔伍庞颜倪庄聂章鲁岳翟詹申欧耿关焦俞左甘祝包尚符舒阮柯梅童凌"
      + "单裴霍涂成苗盛曲翁冉骆蓝游辛管柴蒙鲍华喻祁蒲房屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧"
      + "闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝")
  private static let doubleSurnames = [
    "欧阳", "司马", "上官", "诸葛", "司徒", "皇甫", "令狐", "慕容", "尉迟", "夏侯", "东方", "公孙",
  ]
  private static let given = Array(
    "明华建国志强文海波涛军伟杰敏静丽芳燕红梅兰霞玲莉娜婷雪晨阳宇轩浩博俊峰磊鑫凯龙飞鹏超辉亮刚勇毅斌林森松柏云雨晓春秋嘉佳思雅欣怡诗涵梦琪瑶琳慧颖"
      + "洁莹晶珍玉宝金康宁泰德仁义礼智信忠孝廉正清学书翰卿荣庆祥瑞福生根良成功达兴旺世永长远光亚振新民英秀淑桂凤巧")
  /// Given names with characters that also begin what somebody does.
  private static let givenOfVerbs = [
    "向荣", "向东", "为民", "为国", "作霖", "作林", "和平", "和兴", "于飞", "从文", "从军", "方圆", "方舟", "同光", "同舟", "时雨", "时珍",
    "在田", "就",
    "和", "向", "方", "同", "立和", "学向", "志同", "大为", "有为", "建方", "小于", "作为", "主任", "对扬", "围", "强", "宣", "介", "指南",
    "表",
  ].filter { $0 != "主任" && $0 != "作为" }
  private static let surnamesOfVerbs = ["向", "方", "于", "和", "时", "从", "任", "安", "应", "会", "强", "计", "部"]
    .filter {
      $0 != "会" && $0 != "部"
    }
  private static let dotted = ["阿依古丽", "巴特尔", "迪丽努尔", "扎西", "古丽娜尔", "艾力", "格桑", "玉素甫", "热依汗"]
  private static let fathers = ["买买提", "苏和", "艾山", "多吉", "吐尔逊", "艾合买提", "次仁", "阿不都拉", "卡德尔"]
  private static let stems = [
    "桃溪", "柳河", "石桥", "云岭", "白沙", "双塘", "枫林", "向阳", "大同", "和桥", "青山", "杨柳", "三河", "李家桥", "永安", "望江", "古城",
    "同安", "方田",
    "龙泉湖", "平湖", "南屏", "清和", "东港", "北苑", "西渡", "金溪", "银杏", "梅岭", "竹园", "红星", "长兴", "新河", "高桥", "七宝塘", "马陆浜",
  ]

  private var generator: SeededGenerator
  private var used: Set<String> = []

  init(_ generator: SeededGenerator) { self.generator = generator }

  /// A name that was not given before.
  mutating func name(_ sort: Sort) -> String {
    while true {
      let name = draw(sort)
      if used.insert(name).inserted { return name }
    }
  }

  /// The first part of the name of a place; never twice the same.
  mutating func stem() -> String {
    while true {
      let stem = pick(Inventions.stems)
      if used.insert(stem).inserted { return stem }
    }
  }

  /// Whether to do what is done one time in `count`.
  mutating func chance(_ count: Int) -> Bool { number(0..<count) == 0 }

  /// One of these.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0..<elements.count)] }

  /// A number of the range.
  mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &generator) }

  /// These in another order.
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] { elements.shuffled(using: &generator) }

  private mutating func draw(_ sort: Sort) -> String {
    let surname = String(pick(Inventions.surnames))
    switch sort {
    case .two: return surname + String(pick(Inventions.given))
    case .three: return surname + String(pick(Inventions.given)) + String(pick(Inventions.given))
    case .double:
      let given = String(pick(Inventions.given))
      return pick(Inventions.doubleSurnames) + given + (chance(3) ? "" : String(pick(Inventions.given)))
    case .verbs:
      if chance(4) {
        return pick(Inventions.surnamesOfVerbs) + String(pick(Inventions.given))
          + (chance(2) ? "" : String(pick(Inventions.given)))
      }
      return surname + pick(Inventions.givenOfVerbs)
    case .dotted: return pick(Inventions.dotted) + "·" + pick(Inventions.fathers)
    }
  }
}
