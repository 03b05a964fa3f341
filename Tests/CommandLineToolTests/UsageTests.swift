import TestSupport
import Testing

@testable import CommandLineTool

@Suite(isBuilt) struct UsageTests {
  @Test(arguments: CommandTable.all.map(\.name))
  func `every command has help with its options, an example and the exit codes`(name: String) throws {
    let command = try #require(CommandTable.command(named: name))
    let folder = try TemporaryFolder()
    for arguments in [["help", name], [name, "--help"], [name, "-h"]] {
      let run = try #require(Program.annals).run(arguments, in: folder)
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
      #expect(run.text.contains("usage: annals \(name)"))
      #expect(
        command.examples.allSatisfy { run.text.contains($0) && $0.contains("annals \(name)") }
          || name == "facts")
      #expect(command.options.allSatisfy { run.text.contains($0.name) })
      #expect(ExitCode.allCases.allSatisfy { run.text.contains("  \($0.rawValue)  \($0.meaning)") })
      #expect(run.text.split(separator: "\n").allSatisfy { $0.count <= 105 })
    }
  }

  @Test func `help lists every command, and the version is told`() throws {
    let folder = try TemporaryFolder()
    for arguments in [["help"], ["--help"], ["-h"]] {
      let run = try #require(Program.annals).run(arguments, in: folder)
      #expect(run.status == 0)
      #expect(CommandTable.all.allSatisfy { run.text.contains("  \($0.name)") })
    }
    #expect(try annals("--version", in: folder).text == "annals \(Tool.version)\n")
  }

  @Test(arguments: [
    ([], "no command given"),
    (["trcae"], "did you mean trace?"),
    (["tim"], "did you mean timeline?"),
    (["xyzzy"], "the commands are build, facts"),
    (["--verison"], "there is no option \"--verison\""),
    (["help", "biuld"], "did you mean build?"),
    (["build", "--inot", "x"], "did you mean --into?"),
    (["facts"], "\"facts\" needs INPUT…"),
    (["facts", "x", "--each=yes"], "--each takes no value"),
    (["facts", "x", "--name", "y"], "--name names standard input; give - as an input"),
    (["facts", "x", "--output"], "--output needs FILE"),
    (["facts", "x", "--output="], "--output needs FILE"),
    (["facts", "x", "--each", "--each"], "--each is given twice"),
    (["help", "a", "b"], "\"help\" does not take \"b\""),
    (["connect", "a"], "\"connect\" needs A B"),
    (["connect", "a", "b", "--limit", "0"], "--limit is a number from 1 on, not \"0\""),
    (["trace", "a", "--evidence", "some"], "--evidence is one of none, first, all"),
    (["diff", "-", "-"], "only one of the graphs can be standard input"),
    (["source", "a", "--context", "-1"], "--context is a number from 0 on, not \"-1\""),
    (["trace", "a", "--format", "pdf"], "--format is one of text, markdown, json, svg, not \"pdf\""),
    (["timeline", "--year", "24"], "--year is a year such as 2024, not \"24\""),
    (["timeline", "--from", "19.7.2024"], "--from is a day such as 2024-07-19"),
    (["timeline", "--from", "2024", "--to", "2023-12"], "--to 2023-12-31 is before --from 2024-01-01"),
    (["roster"], "--on DATE is needed"),
    (["roster", "--on", "19.7.2024"], "--on is a day such as 2024-07-19"),
    (["roster", "--on", "XXXX-07-19"], "--on is a day such as 2024-07-19"),
    (["roster", "2024"], "\"roster\" does not take \"2024\""),
    (["post"], "\"post\" needs TITLE"),
    (["initiative"], "\"initiative\" needs NAME"),
    (["initiatives", "--fromat", "json"], "did you mean --format or --from?"),
    (["meeting"], "\"meeting\" needs NAME|ID"),
    (["meeting", "a", "--format", "svg"], "--format is one of text, markdown, json, not \"svg\""),
    (["dot", "--posts", "--meetings"], "--posts and --meetings are two views; give one"),
    (["evaluate", "x"], "--gold DIR is needed"),
  ])
  func `what is not understood is exit code 2, says so, and names what comes near`(
    arguments: [String], message: String
  ) throws {
    let run = try #require(Program.annals).run(arguments, in: try TemporaryFolder())
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.errors.contains("see: annals help"))
  }
}

@Suite struct ArgumentTests {
  @Test func `values stand after a space or an equals sign, and after -- everything is an operand`() throws {
    let arguments = try Arguments(
      ["a", "--output=x=y", "-", "--name", "-", "--", "--each", "--"], of: .facts)
    #expect(arguments.operands == ["a", "-", "--each", "--"])
    #expect(arguments[.output] == "x=y")
    #expect(arguments[.name] == "-")
    #expect(!arguments.has(.each))
  }

  @Test(arguments: [
    ("trcae", "trace"), ("TRACE", ""), ("fact", "facts"), ("dto", "dot"), ("", ""), ("e", ""),
    ("eval", "evaluate"),
    ("timeliner", "timeline"),
  ])
  func `the nearest word is found, and none where none comes near`(word: String, expected: String) {
    #expect(Nearest.names(to: word, among: CommandTable.all.map(\.name)) == expected)
  }

  @Test func `swapped neighbours are one change`() {
    #expect(Nearest.distance(Array("trace"), Array("trcae")) == 1)
    #expect(Nearest.distance(Array(""), Array("ab")) == 2)
    #expect(Nearest.distance(Array("周小川"), Array("周小州")) == 1)
  }
}
