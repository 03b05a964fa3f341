/// The command line of annals: arguments in, exit code out.
public enum Tool {
  /// What `--version` prints.
  public static let version = "0.1.0"

  /// Runs the command that `arguments` name, without the name of the program before them.
  ///
  /// Answers go to standard output, everything else to standard error. Returns the exit code: 0 done,
  /// 1 nothing found, 2 not understood, 3 some input could not be read, 4 output could not be written.
  public static func run(_ arguments: [String]) -> Int32 {
    Signals.prepare()
    let console = Console()
    do throws(Failure) {
      return try run(arguments, console).rawValue
    } catch {
      console.report(error)
      return error.exitCode.rawValue
    }
  }

  private static func run(_ arguments: [String], _ console: Console) throws(Failure) -> ExitCode {
    guard let name = arguments.first else {
      throw .usage("no command given", remedy: "the commands are \(CommandTable.names)")
    }
    switch name {
    case "--version", "-V": return try console.answer("annals \(version)\n")
    case "--help", "-h": return try console.answer(Help.overview)
    default: break
    }
    guard let command = CommandTable.command(named: name) else {
      let near = Nearest.names(to: name, among: CommandTable.all.map(\.name))
      let kind = name.hasPrefix("-") ? "option" : "command"
      throw .usage(
        "there is no \(kind) \"\(name)\"",
        remedy: near.isEmpty ? "the commands are \(CommandTable.names)" : "did you mean \(near)?")
    }
    let rest = arguments.dropFirst()
    if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
      return try console.answer(Help.text(of: command))
    }
    return try command.run(try Arguments(rest, of: command), console)
  }
}
