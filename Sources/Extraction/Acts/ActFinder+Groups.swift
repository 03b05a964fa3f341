internal import Civics
internal import Lexicon
internal import Newsprint

/// Who the subjects of a sentence are: persons in lists, and who is only the object of a verb.
extension ActFinder {
  private static let listSigns: ScalarSet = [Sign.enumeration, Sign.comma, 0x548C, 0x4E0E, 0x53CA]
  private static let objects: PhraseSet = [
    "慰问", "看望", "走访", "授予", "聘请", "聘任", "任命", "选举", "表彰", "感谢", "采访", "拜访", "免去", "接受", "通过了", "会见", "提名",
    "补选", "学习", "缅怀", "悼念",
    "来自", "致敬", "询问", "请教", "祝贺", "见到", "走进",
  ]
  private static let objectPrepositions: ScalarSet = "向给对为跟被把"

  func groups(in sentence: Sentence) -> [Group] {
    var groups: [Group] = []
    for mention in people.mentions(in: sentence.range) {
      // 甲、乙两位副主任: the post behind both is no part of what stands between them.
      let named = groups.last?.mentions.last.map { $0.range.upperBound } ?? 0
      if let last = groups.last,
        last.end <= mention.start && isList(last.end..<mention.start)
          || last.end > mention.start && last.end == mention.end && named + 1 == mention.range.lowerBound
            && ActFinder.listSigns.contains(page.text[named])
      {
        groups[groups.count - 1].mentions.append(mention)
        groups[groups.count - 1].end = mention.end
      } else {
        groups.append(Group(mentions: [mention], start: mention.start, end: mention.end))
      }
    }
    var subjects: [Group] = []
    subjects.reserveCapacity(groups.count)
    for (place, group) in groups.enumerated()
    where !isObject(group, in: sentence)
      && !(place > 0 && isGiven(between: groups[place - 1].end, and: group.start))
    { subjects.append(group) }
    return subjects
  }

  /// Whether only 、, ，, 和 and the like stand between two names.
  private func isList(_ range: Range<Int>) -> Bool {
    if range.count <= 2 {
      return range.allSatisfy { ActFinder.listSigns.contains(page.text[$0]) || page.text[$0] == 0x4EE5 }
    }
    // 甲、受聘教授代表乙: what stands before the next post is no verb of the first. 甲、某非遗传承人、乙: nor is
    // a guest between two marks who is not read.
    let first = page.text[range.lowerBound]
    // 甲，有关部门负责人，乙: nor are people without names.
    if first == Sign.comma || first == Sign.enumeration, range.count <= ActFinder.longestGuest,
      ActFinder.listSigns.contains(page.text[range.upperBound - 1]),
      page.first(of: ActFinder.nameless, before: range.upperBound - 1) != nil,
      !range.dropFirst().dropLast().contains(where: { Sign.endsClause(page.text[$0]) })
    {
      return true
    }
    let isGuest = page.text[range.upperBound - 1] == Sign.enumeration && range.count <= ActFinder.longestGuest
    return (range.count <= 5 || isGuest) && (first == Sign.enumeration || first == 0x548C)
      && range.dropFirst().allSatisfy { position in
        (Glyph.isHan(page.text[position]) || page.text[position] == Sign.enumeration)
          && !page.matches.starting(at: position).contains {
            $0.classes.contains(.verb) && $0.end - $0.start > 1 && Int($0.end) <= range.upperBound
          }
      }
  }

  private static let longestGuest = 24
  private static let nameless: PhraseSet = [
    "负责人", "负责同志", "主要领导", "分管领导", "有关领导", "相关领导", "班子成员", "代表", "有关人员", "相关人员", "成员",
  ]
  private static let together: PhraseSet = ["一起", "一同", "共同", "一道"]
  private static let joining: PhraseSet = ["与", "和", "同"]

  /// What another does together with a group: 甲致辞，并与乙一起授旗.
  func shared(_ group: Group, with other: Group, in sentence: Sentence) -> [PredicateReader.Act]? {
    guard page.first(of: ActFinder.joining, before: other.start) != nil, other.start - group.end < 24,
      page.first(of: ActFinder.together, at: other.end) != nil
    else { return nil }
    return predicates.acts(in: other.end..<clauseEnd(from: other.end, before: sentence.range.upperBound))
  }

  /// 由甲担任听证主持人: the post behind the name is the act.
  func hosting(_ group: Group) -> PredicateReader.Act? {
    guard let last = group.mentions.last, last.range.upperBound < group.end,
      page.find("主持人", in: last.range.upperBound..<group.end) != nil,
      page.find("担任", in: last.range.upperBound..<group.end) != nil
    else { return nil }
    return PredicateReader.Act(kind: .preside, verb: last.range.upperBound..<group.end, clauseEnd: group.end)
  }

  private static let leads: PhraseSet = ["带队", "率队", "领队"]

  /// 甲率队，乙参加: who leads an inspection that was named before.
  func leading(_ group: Group) -> PredicateReader.Act? {
    guard let word = page.first(of: ActFinder.leads, at: group.end) else { return nil }
    let end = group.end + word.count
    guard end < page.text.count, Sign.endsClause(page.text[end]) else { return nil }
    return PredicateReader.Act(kind: .other, verb: group.end..<end, clauseEnd: end)
  }

  /// 消费者代表甲（个体户）：…: who heads a paragraph, and a colon, speaks in it.
  func saying(_ group: Group, _ sentence: Sentence) -> PredicateReader.Act? {
    var head = page.issue.blocks[sentence.block].range.lowerBound
    while head < group.start, page.text[head] == 0x2A { head += 1 }  // **甲：**
    guard !sentence.isLine, group.mentions.count == 1, group.start == head else { return nil }
    var end = group.end
    if end < sentence.range.upperBound, page.text[end] == Sign.openBracket,
      let closing = page.closing(of: end, before: sentence.range.upperBound)
    {
      end = closing + 1
    }
    guard end + 8 < sentence.range.upperBound, page.text[end] == Sign.colon else { return nil }
    return PredicateReader.Act(kind: .speak, verb: end..<end + 1, clauseEnd: end + 1)
  }

  private static let giving: PhraseSet = ["为", "向", "给", "看望", "慰问", "走访", "授予", "表彰", "送别"]

  /// Whether a name stands in the predicate of the one before it: 甲为老党员乙颁发纪念章.
  private func isGiven(between end: Int, and start: Int) -> Bool {
    guard end < start,
      !(end..<start).contains(where: { Sign.endsClause(page.text[$0]) || page.text[$0] == Sign.enumeration })
    else { return false }
    return (end..<start).contains { position in
      page.first(of: ActFinder.giving, at: position) != nil
        && !page.isCovered(position..<position + 1, by: [.guardWord, .organization, .post])
    }
  }

  /// Whether a group is what something is done to: 向甲颁发, 慰问老党员甲.
  private func isObject(_ group: Group, in sentence: Sentence) -> Bool {
    guard group.start > sentence.range.lowerBound else { return false }
    if page.first(of: ActFinder.objects, before: group.start) != nil { return true }
    let previous = page.text[group.start - 1]
    // 看望慰问了值守的护林员甲
    if previous == 0x7684 {  // 的
      var index = group.start - 1
      while index > sentence.range.lowerBound, !Sign.endsClause(page.text[index - 1]),
        group.start - index < 14
      {
        index -= 1
        if page.first(of: ActFinder.objects, at: index) != nil { return true }
      }
    }
    guard ActFinder.objectPrepositions.contains(previous) else { return false }
    return !page.isCovered(group.start - 1..<group.start, by: [.guardWord, .verb, .afterName])
  }

  private static let naming: PhraseSet = ["有", "还有", "包括", "的领导有", "分别是", "是", "：", "有："]

  private static let accompanying: PhraseSet = [
    "随行的", "陪同的", "同行的", "陪同调研的", "参会的", "一同参加的", "参加活动的", "参加会议的", "出席会议的", "在场的", "到会的",
  ]

  /// 出席会议的有甲、乙: the verb stands before the names.
  func attending(before group: Group, _ sentence: Sentence) -> PredicateReader.Act? {
    if let with = page.first(of: ActFinder.accompanying, before: group.start) {
      return PredicateReader.Act(
        kind: .attend, verb: group.start - with.count..<group.start, clauseEnd: group.end)
    }
    guard page.first(of: ActFinder.naming, before: group.start) != nil else { return nil }
    let front = front(of: sentence, to: group.start)
    for position in front {
      for match in page.matches.starting(at: position)
      where match.classes.contains(.verb) && page.word(match).act == ActKind.attend.rawValue {
        let end = Int(match.end)
        let reach = end..<min(end + 10, front.upperBound)
        if reach.contains(where: { page.text[$0] == 0x7684 }) {
          return PredicateReader.Act(kind: .attend, verb: position..<end, clauseEnd: group.end)
        }
      }
    }
    return nil
  }
}
