import Records
import Testing

@testable import Evaluation

@Suite struct MatchingTests {
  @Test(arguments: [
    ("“平安１０１”　行动（二期）", "平安101行动二期"), ("①②⑳㉑㊱", "12202136"), ("⑴⒈⒜Ⓐⓐ⓪", "11.aAa0"),
    ("ⅡⅫⅷ", "IIXIIviii"), ("…‥", "....."), ("⼀⼆⾦⿕", "一二金龠"), ("㈠㊉", "一十"), ("—–-～·•－", ""),
    ("㎡℃№", "m2°CNo"), ("﹁﹂︵︶︹︺", "〔〕"), ("阿依·买买提", "阿依买买提"), ("\u{1C}\u{A0}\u{2003}甲", "甲"),
  ])
  func `compatibility forms become plain, and marks and spaces go`(text: String, expected: String) {
    #expect(String(String.UnicodeScalarView(folded(text))) == expected)
  }

  @Test(arguments: [
    ("东山镇人民政府", "镇长", "东山镇", "镇长"), ("中共东山镇委员会", "书记", "东山镇党委", "书记"),
    ("东山镇委", "第一副书记", "东山镇党委", "第一副书记"), ("上海市东山区政府", "副区长", "东山区", "副区长"),
    ("东山县人民代表大会常务委员会", "主任", "东山县人大常委会", "主任"),
    ("河东街道办事处", "主任", "河东街道", "主任"), ("东山县纪律检查委员会", "书记", "东山县纪委", "书记"),
    ("东山镇东山镇党委", "委员", "东山镇党委", "委员"), ("东山镇人大", "主席团主席", "东山镇人大", "主席"),
  ])
  func `long and short forms of a post are one`(
    organization: String, title: String, shortOrganization: String, shortTitle: String
  ) {
    #expect(postForm(organization, title) == postForm(shortOrganization, shortTitle))
  }

  @Test(arguments: [
    ("书记", "党委书记", true), ("党委书记", "书记", true), ("镇长", "副镇长", false), ("副镇长", "镇长", false),
    ("书记", "第一书记", false), ("主任", "主任", true), ("主任", "主席", false), ("教授", "", false),
  ])
  func `a longer front is right only where it changes no rank`(right: String, found: String, isRight: Bool) {
    #expect(RightPosts(GoldPost(title: right)).hasTitle(folded(found)) == isRight)
  }

  @Test(arguments: [
    ("南河镇党委", "东山县南河镇党委", true), ("南河镇党委", "东山街道南河镇党委", true),
    ("南河镇党委", "原南河镇党委", false), ("南河镇党委", "河镇党委", false),
  ])
  func `a longer leading place is right, anything else in front is not`(
    right: String, found: String, isRight: Bool
  ) {
    let posts = RightPosts(GoldPost(title: "书记", organization: right))
    #expect(posts.hasPost(postForm(found, "书记")) == isRight)
  }

  @Test func `likeness counts each pair of characters as often as it stands`() {
    #expect(likeness(folded("甲乙"), folded("甲乙")) == 1)
    #expect(likeness(folded(""), folded("")) == 0)
    #expect(likeness(folded("甲"), folded("乙")) == 0)
    #expect(likeness(folded("甲甲甲"), folded("甲甲")) == 2.0 / 3)
    #expect(likeness(folded("甲乙丙"), folded("乙丙丁")) == 0.5)
  }

  @Test func `the best pair is taken first, and what is not optional before what is`() {
    let rows: [(scores: [Double?], isOptional: Bool)] = [
      ([0.8, 0.9, nil], false), ([0.8, nil, nil], true), ([nil, 0.9, nil], true),
    ]
    let matching = Matching(rows, 3, isOptional: { $0.isOptional }) { $0.scores[$1] }
    #expect(matching.pairs.map(\.gold) == [0, 1])
    #expect(matching.pairs.map(\.found) == [1, 0])
    #expect(matching.missing == [])
    #expect(matching.extra == [2])
  }
}
