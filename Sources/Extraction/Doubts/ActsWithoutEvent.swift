internal import Civics
internal import Newsprint

/// Tells the sentences in which people do something at an occasion from those without any.
struct ActsWithoutEvent {
  enum Verdict {
    case placed
    /// Somebody tells the paper something: 居民甲说.
    case interview
    case unplaced(subject: String, reason: String, range: Range<Int>)
  }

  /// For each group of people with an act, in the order of the page.
  private(set) var verdicts: [Verdict] = []

  /// Verbs of those who speak to a reporter and need no occasion.
  private static let telling: PhraseSet = [
    "介绍", "说", "表示", "坦言", "告诉", "透露", "认为", "回忆", "谈到", "称", "写道", "分享", "讲述", "感慨", "希望", "解释", "呼吁",
    "提醒", "建议", "交流", "讲解", "参加", "参与", "帮助",
  ]

  init(_ page: Page, _ findings: Findings) {
    var acts: [Int: [Range<Int>]] = [:]
    for act in findings.acts.found { acts[act.person, default: []].append(act.evidence) }
    var changes: [Int: [Range<Int>]] = [:]
    for change in findings.changes.found { changes[change.person, default: []].append(change.evidence) }
    for sentence in page.sentences where !sentence.isLine {
      let groups = findings.acts.groups(in: sentence)
      for (place, group) in groups.enumerated() {
        let next = place + 1 < groups.count ? groups[place + 1].start : sentence.range.upperBound
        let told = findings.acts.predicates.acts(in: group.end..<max(group.end, next))
        guard let first = told.first else { continue }
        func holds(_ known: [Int: [Range<Int>]]) -> Bool {
          group.mentions.contains { mention in
            known[mention.person]?.contains {
              $0.contains(first.verb.lowerBound) || $0.overlaps(mention.range)
            }
              ?? false
          }
        }
        if holds(acts) {
          verdicts.append(.placed)
        } else if holds(changes) {
          continue
        } else if told.allSatisfy({ page.first(of: ActsWithoutEvent.telling, at: $0.verb.lowerBound) != nil })
        {
          verdicts.append(.interview)
        } else {
          let subject =
            page.issue.string(group.mentions[0].range) + (group.mentions.count > 1 ? "等" : "")
            + page.issue.string(first.verb)
          let announced = findings.occasions.contains { occasion in
            occasion.isPlanned
              && occasion.mentions.contains { $0.sentence == page.sentence(at: sentence.range.lowerBound) }
          }
          verdicts.append(
            .unplaced(
              subject: subject,
              reason: announced
                ? "the occasion that the sentence names is only announced"
                : "neither the sentence nor its article before it names an occasion",
              range: group.start..<max(group.end, first.clauseEnd)))
        }
      }
    }
  }
}
