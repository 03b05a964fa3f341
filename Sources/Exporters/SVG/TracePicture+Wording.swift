internal import CivicGraph
internal import Civics

// What a picture of a person says, in either language.

extension Trace.Role {
  /// What is known of its time, in a picture's words. What was seen is called seen, never since or until.
  func wording(_ language: Language) -> [String] {
    var parts: [String] = []
    if let first = tenure.firstSeen, let last = tenure.lastSeen {
      let (from, to) = (first.label(language), last.label(language))
      parts.append(
        first == last
          ? language.pick("\(from) 所见", "seen \(from)")
          : language.pick("初见 \(from)，末见 \(to)", "first seen \(from), last seen \(to)"))
    } else if !tenure.observed.isEmpty {
      parts.append(language.pick("所见日期不详", "seen, on no known date"))
    }
    parts += tenure.stated.map { statement in
      statement.label(language) + (statement.date.map { " " + $0.label(language) } ?? "")
    }
    let isStart = tenure.stated.contains(where: \.isStart)
    let isEnd = tenure.stated.contains(where: \.isEnd)
    if !tenure.observed.isEmpty, !isStart, !isEnd {
      parts.append(language.pick("起止未载", "no start or end is stated"))
    }
    var lines = [parts.joined(separator: language.pick("；", " · "))]
    if let predecessor {
      lines.append(
        language.pick("前任 ", "before: ") + predecessor.person.name
          + language.pick("，末见 ", ", last seen ") + predecessor.lastSeen.label(language))
    }
    if let successor {
      lines.append(
        language.pick("后任 ", "after: ") + successor.person.name
          + language.pick("，初见 ", ", first seen ") + successor.firstSeen.label(language))
    }
    return lines
  }
}

extension Timeline.Entry.Appointment {
  /// The post with its body: 副镇长 · 白石镇人民政府.
  var seat: String { ([post.title] + (organization.map { [$0.name] } ?? [])).joined(separator: " · ") }

  /// How it changed hands: 辞去, 拟任命.
  func verb(_ language: Language) -> String {
    language.pick(change.isPlanned ? "拟" : "", change.isPlanned ? "to be " : "") + change.kind.label(language)
  }
}
