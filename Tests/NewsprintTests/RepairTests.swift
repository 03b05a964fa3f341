import Newsprint
import TestSupport
import Testing

@Suite struct RepairTests {
  private static let paragraphs = [
    "6月3日，柳河镇召开2023年防汛工作会议，贯彻市、区两级部署，总结上半年工作，安排下一阶段任务。镇党委书记林小川出席会议并讲话，镇长欧阳文博主持会议。",
    "林小川指出，面对今年汛期来得早、雨量大的形势，全镇各村居、各部门要把“防”字放在前面，把隐患排查做在平时，把应急物资备足备齐，确保1200名抢险队员随时拉得出、用得上。",
    "会上，副镇长高子涵通报了河道巡查情况，并就柳河大堤加固、低洼小区排水管网改造等重点工程提出要求；派出所、水务站、卫生院负责人分别作了发言。",
    "下一步，柳河镇将继续推进“平安河畔”建设，让群众住得安心、过得舒心！",
  ]

  private func wrapped(_ text: String, _ width: Int) -> String {
    var lines = [""]
    var used = 0
    for character in text {
      let isClosing = "，。、；：！？”".contains(character)
      if used >= width * 2 - 1, !isClosing {
        lines.append("")
        used = 0
      }
      lines[lines.count - 1].append(character)
      used += character.isASCII ? 1 : 2
    }
    return lines.joined(separator: "\n")
  }

  private var expected: [String] {
    get throws { Pages.sentences(try Pages.issue(RepairTests.paragraphs.joined(separator: "\n\n"))) }
  }

  @Test func `subheads, labels and source lines tear no article apart`() throws {
    let issue = try Pages.issue(
      """
      柳河镇人大任免名单

      来源：柳河发布　2023-06-03 10:20

      会议表决通过任免名单。

      任命：

      林小川为柳河镇财政所所长。

      一、其他事项

      会议由高子涵主持。
      """)
    #expect(issue.articles.count { !$0.body.isEmpty } == 1)
    #expect(issue.articles.filter { $0.body.isEmpty }.isEmpty)
  }

  @Test func `rows of a table are lines of their own`() throws {
    let issue = try Pages.issue("柳河镇供水价格听证会\n时    间\t2023年6月3日上午\n地    点\t镇政府二楼\n主 持 人\t林小川\n")
    #expect(Pages.headlines(issue).suffix(3) == ["时间2023年6月3日上午", "地点镇政府二楼", "主持人林小川"])
  }

  @Test func `a line indented below another is a new paragraph`() throws {
    let issue = try Pages.issue("林小川调研城乡供水保障工作\n    “水压够不够？”6月3日一早，林小川来到泵房。\n")
    #expect(Pages.headlines(issue) == ["林小川调研城乡供水保障工作"])
  }

  @Test func `paragraphs of one line are cut into their sentences`() throws {
    #expect(try expected.count == 5)
    #expect(try expected.joined() == RepairTests.paragraphs.joined())
  }

  @Test(arguments: 13...30)
  func `lines of any width give the same sentences`(width: Int) throws {
    let pages = RepairTests.paragraphs.map { wrapped($0, width) }
    for separator in ["\n", "\n\n"] {
      let issue = try Pages.issue("柳河镇召开2023年防汛工作会议\n\n" + pages.joined(separator: separator))
      #expect(Pages.sentences(issue) == (try expected))
      #expect(Pages.headlines(issue) == ["柳河镇召开2023年防汛工作会议"])
    }
  }

  @Test(arguments: 13...30)
  func `a blank line within a sentence joins it`(width: Int) throws {
    for paragraph in RepairTests.paragraphs {
      let lines = wrapped(paragraph, width).split(separator: "\n")
      for cut in 1..<max(2, lines.count) where cut < lines.count {
        let text = lines[..<cut].joined(separator: "\n") + "\n\n" + lines[cut...].joined(separator: "\n")
        let issue = try Pages.issue("柳河镇召开2023年防汛工作会议\n\n柳河水清。\n" + text + "\n")
        #expect(
          Pages.sentences(issue).joined() == "柳河水清。" + paragraph, "width \(width), cut after line \(cut)")
      }
    }
  }

  @Test(arguments: [13, 16, 20])
  func `the first line of a report that stands alone between blank lines is part of it`(width: Int) throws {
    let lines = wrapped(RepairTests.paragraphs[0], width).split(separator: "\n")
    let text = "\(lines[0])\n\n\(lines[1...].joined(separator: "\n"))\n"
    let issue = try Pages.issue("柳河镇召开2023年防汛工作会议\n\n" + text)
    #expect(Pages.sentences(issue).joined() == RepairTests.paragraphs[0])
  }

  @Test(arguments: [17, 20, 24])
  func `a headline right above a body is none of it`(width: Int) throws {
    let body = RepairTests.paragraphs.map { wrapped($0, width) }.joined(separator: "\n")
    let issue = try Pages.issue("未雨绸缪守安澜\n柳河镇召开2023年防汛工作会议\n" + body)
    #expect(Pages.sentences(issue) == (try expected))
    #expect(Pages.headlines(issue) == ["未雨绸缪守安澜", "柳河镇召开2023年防汛工作会议"])
  }

  @Test(arguments: [
    ("柳河镇 22002233 年防汛工作会议", "柳河镇2023年防汛工作会议"),
    ("今年下半年，，柳河这样干", "今年下半年，柳河这样干"),
    ("为老兵佩戴““光荣在伍 3300 年””奖章", "为老兵佩戴“光荣在伍30年”奖章"),
    ("柳柳河河镇镇召召开开会会议议", "柳河镇召开会议"),
    ("柳河镇 1100 名党员参加义务植树", "柳河镇1100名党员参加义务植树"),
    ("人人参与 天天整洁", "人人参与天天整洁"),
    ("争创文明———柳河在行动", "争创文明———柳河在行动"),
  ])
  func `what was printed twice is read once`(line: String, read: String) throws {
    let issue = try Pages.issue(line + "\n\n" + RepairTests.paragraphs[0] + "\n")
    #expect(Pages.headlines(issue) == [read])
  }

  @Test func `like digits in a sentence are a number`() throws {
    let text = "6月3日，柳河镇1100名党员、2200名志愿者参加义务植树，，种下树苗3300棵。"
    #expect(Pages.sentences(try Pages.issue(text + "\n")).first?.contains("1100名党员、2200名志愿者") == true)
    #expect(Pages.sentences(try Pages.issue(text + "\n")).first?.contains("3300棵") == true)
  }

  @Test(arguments: [
    ("6月 3 日，柳河镇 112 名代表到会。", "6月3日，柳河镇112名代表到会。"),
    ("６月３日，柳河镇１１２名代表到会。", "6月3日，柳河镇112名代表到会。"),
    ("6月3日,柳河镇召开会议(扩大);林小川到会.", "6月3日，柳河镇召开会议（扩大）；林小川到会."),
    ("6月3日，鎮黨委書記鄭國強到會。", "6月3日，镇党委书记郑国强到会。"),
    ("6月3日，林 小川 到会。", "6月3日，林小川到会。"),
    ("6月3日，「平安河畔」启动。", "6月3日，“平安河畔”启动。"),
    ("6月3日，阿依古丽•买买提到会。", "6月3日，阿依古丽·买买提到会。"),
  ])
  func `a sentence is read in one form however it is printed`(printed: String, read: String) throws {
    let issue = try Pages.issue(printed + "\n")
    #expect(issue.string(0..<issue.text.count) == read)
  }

  @Test func `a quote keeps what is printed and repairs the layout alone`() throws {
    let issue = try Pages.issue("６月 3 日，鎮黨委\n書記鄭 國強到會，講了“政策 +服務”。\n")
    #expect(issue.quote(0..<issue.text.count) == "6月3日，鎮黨委書記鄭 國強到會，講了“政策 +服務”。")
    #expect(issue.printedString(0..<4) == "６月3日")
  }

  @Test func `marks of Markdown are no text`() throws {
    let issue = try Pages.issue(
      "# 柳河镇召开防汛会议 #\n\n![会场](a.png)\n\n---\n\n**未雨绸缪守安澜**\n\n- 6月3日，柳河镇召开防汛会议。\n")
    #expect(Pages.headlines(issue) == ["柳河镇召开防汛会议", "未雨绸缪守安澜"])
    #expect(Pages.sentences(issue) == ["6月3日，柳河镇召开防汛会议。"])
    #expect(issue.blocks.first?.kind == .line(level: 1))
  }

  @Test func `items of a list are paragraphs of their own`() throws {
    let issue = try Pages.issue(
      "# 柳河镇近期活动\n\n- 6月3日 柳河镇职工运动会 文体中心\n- 6月5日 柳河镇防汛演练 石桥村\n\n欢迎参加。\n")
    #expect(issue.blocks.count == 4)
  }

  @Test func `a day alone begins no paragraph, and a clause that ends in 的 and a colon is no label`() throws {
    let issue = try Pages.issue(
      """
      中共柳河镇委组织部
      2023年6月3日

      柳河镇召开干部会议

      6月5日，柳河镇召开干部会议，宣布县委关于

      调整的决定：林小川任柳河镇党委

      书记，高子涵不再担任柳河镇党委书记职务。
      """)
    #expect(
      Pages.sentences(issue).contains(
        "6月5日，柳河镇召开干部会议，宣布县委关于调整的决定：林小川任柳河镇党委书记，高子涵不再担任柳河镇党委书记职务。"))
  }

  @Test func `straight quotation marks are read as pairs and quoted as printed`() throws {
    let issue = try Pages.issue("柳河镇举办\"春耕杯\"农民篮球赛。\n")
    #expect(Pages.sentences(issue) == ["柳河镇举办“春耕杯”农民篮球赛。"])
    #expect(issue.quote(0..<issue.text.count) == "柳河镇举办\"春耕杯\"农民篮球赛。")
    #expect(issue.name(5..<10) == "“春耕杯”")
  }

  @Test func `a headline finds its body where another one stands between`() throws {
    let issue = try Pages.issue(
      """
      柳河镇召开2023年防汛工作会议

      石桥村举办“春耕杯”农民篮球赛

      近日，石桥村举办“春耕杯”农民篮球赛，八支队伍参加比赛。经过三天角逐，柳湾队夺冠。

      6月3日，柳河镇召开2023年防汛工作会议，部署下一阶段任务。镇长欧阳文博主持会议。

      """)
    let pairs = issue.articles.filter { !$0.body.isEmpty }.map { article in
      (
        article.headlines.map { issue.string(issue.blocks[$0].range) },
        article.body.map { issue.string(issue.blocks[$0].range.prefix(4)) }.first
      )
    }
    #expect(pairs.count == 2)
    #expect(pairs.first?.0 == ["石桥村举办“春耕杯”农民篮球赛"])
    #expect(pairs.first?.1 == "近日，石")
    #expect(pairs.last?.0 == ["柳河镇召开2023年防汛工作会议"])
    #expect(pairs.last?.1 == "6月3日")
  }
}
