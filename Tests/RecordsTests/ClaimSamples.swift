import Civics

/// Claims that between them have every key, every kind of value, and texts that try to break out.
enum ClaimSamples {
  static let hostileTexts = [
    "周小川", "", " ", "\"", "\\", "\\\"", "\n", "\r\n", "\t", "\u{0}", "\u{1F}", "\u{7F}", "\u{85}", "\u{9F}",
    "\u{A0}", "\u{2028}\u{2029}", "\u{202E}反向\u{202C}", "\u{2066}隔离\u{2069}", "\u{200E}\u{200F}\u{61C}",
    "“引号”—…", "，。；", "é", "e\u{301}", "😀👨‍👩‍👧", "\u{10FFFF}", "\u{FEFF}", "{\"fact\":\"role\"}", "]}", "\\u0041",
    "</script>", "لا", "ab\u{2027}\u{202F}c", "很长的文字" + String(repeating: "，还要更长", count: 200),
  ]

  static let passages = [
    Evidence(start: 0, end: 12, line: 1, quote: "镇长周小川"),
    Evidence(start: 1_234_567, end: 9_999_999_999, line: 31, quote: "镇长周小川\u{202E}出席\"会议\""),
  ]

  static let dates = ["2024-07-19", "2024-07", "2024", "2024-08-21/2024-10-10", "2024-07~", "XXXX-07-19"]
    .compactMap { CivicDate(edtf: $0) }

  static var all: [Claim] {
    var facts: [Fact] = [
      .document(DocumentFact(source: "a.txt", encoding: "UTF-8", sha256: "00")),
      .document(
        DocumentFact(
          source: "b/乙.md", encoding: "GB18030", sha256: "ff", published: CivicDate(edtf: "2024-07-20"),
          url: "https://example.org/?a=1&b=\"2\"", title: "半年度工作会议", year: 2024, place: "东山县南河镇")),
    ]
    for kind in EventKind.allCases {
      facts.append(.event(EventFact(id: "e1", name: "会议", kind: kind)))
    }
    for date in dates {
      facts.append(
        .event(
          EventFact(
            id: "e2", name: "会议", date: date, place: "礼堂", kind: .study, hosts: ["南河镇党委", "南河镇人大"],
            isPlanned: true)))
    }
    for text in hostileTexts {
      let person = PersonName(
        text, printed: text,
        alternatives: [
          NameAlternative(person: text, score: 0.1 + 0.2), NameAlternative(person: "周小", score: 1e-7),
          NameAlternative(person: "周", score: 1),
        ], doubt: text)
      facts.append(.role(RoleFact(person: person, title: text, organization: text, printed: text)))
      facts.append(.initiative(InitiativeFact(name: text, partOf: text, event: text)))
    }
    let person = PersonName("周小川")
    for act in ActKind.allCases { facts.append(.act(ActFact(person: person, event: "e1", act: act))) }
    for change in ChangeKind.allCases {
      for isPlanned in [false, true] {
        facts.append(
          .change(
            ChangeFact(
              person: person, change: change, title: "镇长", organization: nil, date: dates[0],
              isPlanned: isPlanned)))
      }
    }
    facts.append(
      .role(RoleFact(person: person, title: "镇长", organization: nil, printed: "原镇长", isFormer: true)))
    facts.append(.initiative(InitiativeFact(name: "清河行动")))
    return facts.compactMap { Claim(document: "甲/2024-07", fact: $0, evidence: passages) }
      + facts.prefix(2).compactMap { Claim(document: "无据", fact: $0, evidence: []) }
  }
}
