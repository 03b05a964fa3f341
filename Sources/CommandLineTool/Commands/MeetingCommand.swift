internal import CivicGraph
internal import Exporters

extension Command {
  static let meeting = Command(
    name: "meeting",
    summary: "show one event whole",
    arguments: "NAME|ID [--format text|markdown|json] [--graph DIR] [--output FILE]",
    operands: 1...1,
    options: [.answerFormat, .graph, .output],
    discussion: """
      Date, place, hosts, who did what in which post, changes of office, initiatives, and the passages; for
      the fifth session of a congress also the others, and the numbers that no issue has. NAME may be a part
      of names: all that have it are shown, one after the other, up to \(meetingLimit).
      """,
    examples: ["annals meeting 南河镇第十届人民代表大会第五次会议", "annals meeting 半年度工作会议 --format json"],
    run: showMeeting)
}

/// More events of one name are not shown whole; they are named.
private let meetingLimit = 12

private func showMeeting(_ arguments: Arguments, _ console: Console) throws(Failure) -> ExitCode {
  let format = try arguments.choice(.answerFormat, default: AnswerFormat.text)
  let graph = try GraphFolder(arguments[.graph]).graph()
  let name = arguments.operands[0]
  let events = graph.events(named: name)
  if events.count > meetingLimit {
    let ids = events.prefix(3).map(\.id).joined(separator: ", ")
    throw .nothingFound(
      "\(events.count) events have \"\(name)\" in their names",
      remedy: "give more of the name, or an id: \(ids)")
  }
  let meetings = try graph.meetings(named: name).answer("event", name)
  return try console.answer(
    format.write(meetings, style: .forOutput(to: arguments[.output])), to: arguments[.output])
}
