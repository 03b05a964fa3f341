/// Every command, in the order of the help. A new one is a file in Commands and a line here.
enum CommandTable {
  static let all: [Command] = [
    .build, .facts, .check, .trace, .connect, .roster, .post, .meeting, .initiative, .initiatives, .timeline,
    .posts, .conflicts, .diff, .source, .dot, .evaluate, .help,
  ]

  static func command(named name: String) -> Command? {
    all.first { $0.name == name }
  }

  static var names: String { all.map(\.name).joined(separator: ", ") }
}
