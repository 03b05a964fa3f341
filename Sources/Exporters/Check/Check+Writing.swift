public import CivicGraph
internal import Civics

extension AnswerFormat {
  /// A check in this form, ending with a line break.
  public func write(_ check: Check, style: TextStyle = .plain) -> String {
    write([check.outline], check.json, style)
  }
}

extension Check {
  fileprivate var outline: Outline {
    let doubts = findings
    var sections = [counts(doubts), shares]
    for kind in Doubt.Kind.allCases {
      let own = doubts.filter { $0.doubt.kind == kind }
      guard !own.isEmpty else { continue }
      let common = kind == .issue ? nil : own.commonReason
      let why = common.map { [Outline.Line("Where nothing else is said: \($0).", .quiet)] } ?? []
      sections.append(
        Outline.Section(
          title: kind.heading, summary: String(own.count),
          notes: [Outline.Line(kind.consequence, .quiet)] + why,
          entries: kind == .issue ? own.bySubject : own.map { $0.entry(besides: common) }))
    }
    sections += conflicts.sections
    return Outline(
      title: "Check",
      summary: [counted(pages.count, "issue"), counted(doubts.count, "doubt"), conflicts.counts].joined(
        separator: " · "), sections: sections)
  }

  /// How much there is of each sort, before anything is told.
  private func counts(_ doubts: [Finding]) -> Outline.Section {
    var entries = Doubt.Kind.allCases.compactMap { kind -> Outline.Entry? in
      let own = doubts.filter { $0.doubt.kind == kind }
      let settled = own.count { $0.decision != nil }
      return own.isEmpty
        ? nil
        : Outline.Entry(
          labels: [String(own.count), ""], value: kind.heading,
          aside: settled == 0 ? "" : "\(settled) of them decided by other issues")
    }
    for kind in Conflict.Kind.allCases {
      let own = conflicts.filter { $0.kind == kind }
      if !own.isEmpty {
        entries.append(
          Outline.Entry(labels: [String(own.count), ""], value: kind.heading, aside: own.counts))
      }
    }
    let whole = understanding
    let notes =
      whole.unnamedPosts + whole.interviews == 0
      ? []
      : [
        Outline.Line(
          "not listed: \(counted(whole.unnamedPosts, "post")) that stand for themselves (书记表示, 各村书记), "
            + "\(counted(whole.interviews, "sentence")) in which somebody speaks to the paper", .quiet)
      ]
    return Outline.Section(title: "What was not understood", notes: notes, entries: entries)
  }

  /// How well each page was understood, the worst first.
  private var shares: Outline.Section {
    let ranked = pages.sorted {
      let (left, right) = ($0.understanding.missed, $1.understanding.missed)
      return left != right
        ? left > right : $0.document.utf8.lexicographicallyPrecedes($1.document.utf8)
    }
    let doubtful = ranked.filter { $0.understanding.missed > 0 }
    var entries = [Outline.Entry(labels: ["in total"], value: understanding.line(of: measures))]
    entries += doubtful.map { page in
      let measures = Understanding.Measure.allCases.filter { !page.understanding[$0].isWhole }
      return Outline.Entry(labels: [page.document], value: page.understanding.line(of: measures))
    }
    if doubtful.count < pages.count {
      let count = pages.count - doubtful.count
      entries.append(Outline.Entry(labels: [counted(count, "issue")], value: "all of it"))
    }
    return Outline.Section(title: "How well it was understood", notes: [legend], entries: entries)
  }

  private var measures: [Understanding.Measure] { Understanding.Measure.allCases }

  private var legend: Outline.Line {
    Outline.Line(
      "posts with a person · names beyond doubt · posts with their body · acts with their occasion · "
        + "occasions and changes with a date · dates placed", .quiet)
  }
}

extension Understanding.Share {
  fileprivate var isWhole: Bool { understood == all }
}

extension Understanding {
  /// How many things were not understood.
  fileprivate var missed: Int {
    Measure.allCases.reduce(0) { $0 + self[$1].all - self[$1].understood }
  }

  /// posts 12/12 · names 11/12 · ….
  fileprivate func line(of measures: [Measure]) -> String {
    let parts = measures.compactMap { measure -> String? in
      let share = self[measure]
      return share.all == 0 ? nil : "\(measure.rawValue) \(share.understood)/\(share.all)"
    }
    return parts.isEmpty ? "nothing of the kind that is counted" : parts.joined(separator: " · ")
  }
}

extension Doubt.Kind {
  /// The head of its part of the list.
  var heading: String {
    switch self {
    case .post: "Posts with no readable person"
    case .name: "Names in doubt"
    case .act: "Acts without an occasion"
    case .date: "Dates that could not be placed"
    case .organization: "Posts of an unknown body"
    case .issue: "What issues do not tell of themselves"
    }
  }

  /// What follows for the graph.
  fileprivate var consequence: String {
    switch self {
    case .post: "No claim is made of whoever holds the post."
    case .name: "The claim carries the alternatives; where no other issue decides, the likeliest is shown."
    case .act: "No claim is made of what these people did."
    case .date: "The claim is made without the date, or with as much of it as is sure."
    case .organization: "The claim is made without the body; the post then joins no other."
    case .issue:
      "Days have no year, and 镇 and 区 alone mean no place. issues.tsv can tell both: published, place."
    }
  }
}

extension [Check.Finding] {
  /// What issues lack, each once, with the issues that lack it: their passages would say nothing.
  fileprivate var bySubject: [Outline.Entry] {
    Dictionary(grouping: self, by: \.doubt.subject).sorted { $0.key < $1.key }.map { subject, own in
      Outline.Entry(
        value: subject, aside: counted(own.count, "issue"), role: .mark,
        notes: [Outline.Line(own.map(\.doubt.document).joined(separator: ", "))])
    }
  }

  /// The reason that most of them have, where it is worth saying once.
  fileprivate var commonReason: String? {
    let counts = Dictionary(grouping: self, by: \.doubt.reason).mapValues(\.count)
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most.flatMap { $0.value > 2 && $0.value * 2 > count ? $0.key : nil }
  }
}

extension Check.Finding {
  fileprivate func entry(besides common: String?) -> Outline.Entry {
    let citation = Citation(document: doubt.document, evidence: doubt.evidence)
    var entry = Outline.Entry(
      value: doubt.subject, aside: doubt.reason == common ? "" : doubt.reason,
      role: decision == nil ? .mark : nil,
      passages: [Outline.Passage(citation: citation)])
    if !doubt.alternatives.isEmpty {
      let readings = doubt.alternatives.map { alternative in
        alternative.score > 0
          ? "\(alternative.person) \(Int((alternative.score * 100).rounded())) %" : alternative.person
      }
      entry.notes.append(Outline.Line("readings: \(readings.joined(separator: ", "))"))
    }
    if let decision {
      entry.notes.append(Outline.Line("taken for \(decision.to): \(decision.reason)"))
    } else if doubt.kind == .name {
      entry.notes.append(Outline.Line("nothing decides it; it is shown as \(shown)"))
    }
    return entry
  }
}
