/// The texts that `help` and `--help` print.
enum Help {
  /// What the program is, its commands, and how it ends.
  static var overview: String {
    let width = CommandTable.all.map(\.name.count).max() ?? 0
    let commands = CommandTable.all.map { "  \(padded($0.name, width))  \($0.summary)\n" }.joined()
    return """
      annals: the record of a town, read out of its newspaper

      usage: annals COMMAND [ARGUMENTS]

      commands:
      \(commands)
      `annals help COMMAND` explains a command, `annals --version` tells the version.
      Wherever a file can be named, `-` is standard input. After `--` nothing is an option.
      Colours are used on a terminal only, and never where NO_COLOR is set.

      \(exitCodes)
      """
  }

  /// What one command takes and does.
  static func text(of command: Command) -> String {
    var text = "annals \(command.name): \(command.summary)\n\nusage: annals \(command.name)"
    text += command.arguments.isEmpty ? "\n" : " \(command.arguments)\n"
    if !command.discussion.isEmpty { text += "\n\(command.discussion)\n" }
    if !command.options.isEmpty {
      let names = command.options.map { $0.name + ($0.value.map { " \($0)" } ?? "") }
      let width = names.map(\.count).max() ?? 0
      text += "\noptions:\n"
      for (name, option) in zip(names, command.options) {
        text += "  \(padded(name, width))  \(option.summary)\n"
      }
    }
    text += command.examples.count > 1 ? "\nexamples:\n" : "\nexample:\n"
    for example in command.examples { text += "  \(example)\n" }
    return text + "\n\(exitCodes)"
  }

  private static var exitCodes: String {
    let lines = ExitCode.allCases.map { "  \($0.rawValue)  \($0.meaning)\n" }
    return "exit codes:\n" + lines.joined()
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
