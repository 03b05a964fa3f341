internal import CivicGraph
internal import Civics

extension TraceComparison {
  /// The comparison for a terminal: the posts of all by years, where they met, then each trace.
  func text(_ style: TextStyle, _ options: TraceOptions) -> String {
    var text = style.line(title, .heading, overview)
    let table = TraceTable(traces, options).text(style)
    if !table.isEmpty { text += "\n" + table }
    if !meetings.isEmpty { text += "\n" + style.paint("Together", .heading) + "\n" }
    for meeting in meetings {
      let date = meeting.event.date?.label(.english) ?? "undated"
      let lines = meeting.title.wrapped(to: style.width - 14)
      for (number, line) in lines.enumerated() {
        let margin = number == 0 ? style.paint(date.padded(to: 10), .name) : "".padded(to: 10)
        text += "  " + margin + "  " + style.paint(line, .heading) + "\n"
      }
      text += style.block(meeting.people, indent: 14)
    }
    let rule = style.paint(String(repeating: "─", count: style.width), .quiet)
    for trace in traces { text += "\n\(rule)\n" + trace.text(style, options) }
    return text
  }

  /// The comparison as a page of its own.
  func markdown(_ options: TraceOptions) -> String {
    var text = "# \(Markdown.escape(title))\n\n\(overview)\n"
    let table = TraceTable(traces, options).markdown
    if !table.isEmpty { text += "\n" + table }
    if !meetings.isEmpty { text += "\n## Together\n\n" }
    for meeting in meetings {
      let date = meeting.event.date?.label(.english) ?? "undated"
      text += "- **\(date)** \(Markdown.escape(meeting.title)) — \(Markdown.escape(meeting.people))\n"
    }
    return text + traces.map { "\n" + $0.markdown(options) }.joined()
  }

  private var title: String { traces.map(\.person.label.visible).joined(separator: " · ") }

  /// `2 people · 1998 – 2003 · together at 1 event`
  private var overview: String {
    var parts = ["\(traces.count) people"]
    let years = traces.flatMap(\.years)
    if let first = years.min(), let last = years.max() {
      parts.append(first == last ? String(first) : "\(first) – \(last)")
    }
    parts.append(
      meetings.isEmpty ? "never seen at one event" : "together at \(counted(meetings.count, "event"))")
    return parts.joined(separator: " · ")
  }
}

extension TraceComparison.Meeting {
  fileprivate var title: String { event.name.visible + (event.isPlanned ? " (announced)" : "") }

  /// Who did what: 方言 主持；何川 报告.
  fileprivate var people: String {
    attendances.map { "\($0.person.label.visible) \($0.participation.label())" }.joined(separator: "；")
  }
}

extension Person {
  /// The name; with the place where several people bear it: 何川@白石镇.
  var label: String { id.hasPrefix("person/") ? String(id.dropFirst("person/".count)) : name }
}

extension Trace {
  /// The name as a head has it, with its pinyin where that is asked for.
  func title(_ options: TraceOptions) -> String {
    let spelling = options.isSpelt ? person.spelling : nil
    return person.label.visible + (spelling.map { "  " + $0 } ?? "")
  }
}
