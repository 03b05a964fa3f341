internal import CivicGraph
internal import Civics

extension Language {
  /// The first in Chinese, the second in English.
  func pick(_ chinese: String, _ english: String) -> String { self == .chinese ? chinese : english }
}

extension ActKind {
  /// What a picture or a list calls the act: 主持, `presides`.
  func label(_ language: Language = .chinese) -> String {
    switch self {
    case .preside: language.pick("主持", "presides")
    case .report: language.pick("报告", "reports")
    case .speak: language.pick("讲话", "speaks")
    case .attend: language.pick("出席", "attends")
    case .elected: language.pick("当选", "is elected")
    case .award: language.pick("颁奖", "gives awards")
    case .other: language.pick("参与", "takes part")
    }
  }
}

extension EventKind {
  /// What a picture or a list calls the sort of occasion: 工作会议, `work meeting`.
  func label(_ language: Language = .chinese) -> String {
    switch self {
    case .peopleCongress: language.pick("人大会议", "people's congress")
    case .partyCongress: language.pick("党代表会议", "party congress")
    case .workMeeting: language.pick("工作会议", "work meeting")
    case .study: language.pick("学习", "study session")
    case .ceremony: language.pick("仪式", "ceremony")
    case .inspection: language.pick("调研检查", "inspection")
    case .training: language.pick("培训", "training")
    case .election: language.pick("选举", "election")
    case .competition: language.pick("比赛", "competition")
    case .opening: language.pick("启用开放", "opening")
    case .activity: language.pick("活动", "activity")
    case .other: language.pick("其他", "other")
    }
  }
}

extension ChangeKind {
  /// What a picture or a list calls the change: 辞去, `resigned`.
  func label(_ language: Language = .chinese) -> String {
    switch self {
    case .appointed: language.pick("任命", "appointed")
    case .elected: language.pick("当选", "elected")
    case .resigned: language.pick("辞去", "resigned")
    case .removed: language.pick("免去", "removed")
    }
  }
}

extension Tenure.Statement {
  /// What a list calls the statement: 辞去, 原任, 拟任命.
  func label(_ language: Language = .chinese) -> String {
    switch kind {
    case .former: language.pick("原任", "former")
    case .change(let change):
      isPlanned
        ? language.pick("拟" + change.label(), "to be " + change.label(.english)) : change.label(language)
    }
  }
}

extension Participation {
  /// The acts in a row: 报告、讲话.
  func label(_ language: Language = .chinese) -> String {
    acts.map { $0.kind.label(language) }.joined(separator: language.pick("、", ", "))
  }
}

/// Singular or plural: `counted(1, "issue") == "1 issue"`.
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
