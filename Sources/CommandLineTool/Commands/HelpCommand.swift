extension Command {
  static let help = Command(
    name: "help",
    summary: "explain a command, or all of them",
    arguments: "[COMMAND]",
    operands: 0...1,
    options: [],
    discussion: "",
    examples: ["annals help build"],
    run: showHelp)
}

private func showHelp(_ arguments: Arguments, _ console: Console) throws(Failure) -> ExitCode {
  guard let name = arguments.operands.first else { return try console.answer(Help.overview) }
  guard let command = CommandTable.command(named: name) else {
    let near = Nearest.names(to: name, among: CommandTable.all.map(\.name))
    throw .usage(
      "there is no command \"\(name)\"",
      remedy: near.isEmpty ? "the commands are \(CommandTable.names)" : "did you mean \(near)?")
  }
  return try console.answer(Help.text(of: command))
}
