import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite(isBuilt) struct PictureCommandTests {
  static let pictures = [["trace", "周小川"], ["timeline"], ["posts"], ["initiatives"]]

  @Test(arguments: pictures)
  func `an answer is drawn as SVG, to standard output and to a file`(command: [String]) throws {
    let folder = try folderWithGraph()
    let program = try #require(Program.annals)
    for language in ["zh", "en"] {
      let run = try program.run(command + ["--format", "svg", "--language", language], in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(isXML(run.output))
      #expect(run.text.contains("周小川") || command == ["initiatives"])
      let written = try program.run(
        command + ["--format", "svg", "--language", language, "-o", "a.svg"], in: folder)
      #expect(written.output.isEmpty)
      #expect(try folder.text("a.svg") == run.text)
    }
    let refused = try program.run(command + ["--format", "svg", "--language", "fr"], in: folder)
    #expect(refused.status == 2)
  }

  @Test func `the links of a picture lead to the issues from where it is written`() throws {
    let folder = try folderWithGraph()
    try folder.write("", to: "one/two/keep")
    for (file, link) in [("a.svg", "\"2024-07.txt\""), ("one/two/a.svg", "\"../../2024-07.txt\"")] {
      #expect(try annals("posts", "--format", "svg", "--output", file, in: folder).status == 0)
      #expect(try folder.text(file).contains("href=\(link)"))
    }
    for file in ["\(folder.path)/b.svg", "one/../b.svg"] {
      #expect(try annals("posts", "--format", "svg", "--output", file, in: folder).status == 0)
      #expect(try !folder.text("b.svg").contains("href"))
    }
  }

  @Test func `a picture of nobody and of a time of which nothing is known is exit code 1`() throws {
    let folder = try folderWithGraph()
    for arguments in [
      ["trace", "周小州"], ["timeline", "--year", "1999"], ["posts", "--organization", "无此单位"],
    ] {
      let run = try #require(Program.annals).run(arguments + ["--format", "svg"], in: folder)
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
    }
  }

  @Test func `posts, meetings and initiatives are shown of some time alone`() throws {
    let folder = try folderWithGraph()
    let program = try #require(Program.annals)
    for command in [
      ["posts"], ["posts", "--format", "svg"], ["initiatives"], ["initiatives", "--format", "svg"],
      ["dot", "--posts"], ["dot", "--initiatives"], ["dot", "--meetings"],
    ] {
      let all = try program.run(command, in: folder)
      #expect(try program.run(command + ["--from", "1990", "--to", "2040"], in: folder).status == 0)
      #expect(try program.run(command + ["--from", "2040"], in: folder).status == 1)
      let wrong = try program.run(command + ["--from", "2024", "--to", "2023"], in: folder)
      #expect(wrong.status == 2 && wrong.errors.contains("is before"))
      #expect(all.status == 0)
    }
    let refused = try program.run(["dot", "--all", "--from", "2024"], in: folder)
    #expect(refused.status == 2 && refused.errors.contains("--posts, --meetings or --initiatives"))
  }

  @Test func `posts are listed in each format, and of one body`() throws {
    let folder = try folderWithGraph()
    for format in ["text", "markdown", "json"] {
      let run = try annals("posts", "--format", format, in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.text.contains("周小川") && run.text.contains("南河镇党委"))
      #expect(
        try annals("posts", "--organization", "党委", "--format", format, in: folder).output == run.output)
    }
    let json = try JSONSerialization.jsonObject(
      with: Data(try annals("posts", "--format", "json", in: folder).output))
    let bodies = try #require((json as? [String: Any])?["organizations"] as? [[String: Any]])
    #expect(bodies.count == 1)
    #expect((bodies[0]["posts"] as? [Any])?.count == 1)
  }

  @Test func `the gallery shows every picture that build drew, and its commands draw them`() throws {
    let folder = try folder(of: "seeds/2024-07.txt")
    #expect(try annals("build", in: folder).status == 0)
    let page = try folder.text("graphs/README.md")
    let shown = page.matches(of: /\]\(([^)]*\.svg)\)\]/).map {
      String($0.output.1).removingPercentEncoding ?? ""
    }
    let drawn = folder.files.filter { $0.hasPrefix("graphs/") && $0.hasSuffix(".svg") }
    #expect(drawn.count >= 3)
    #expect(Set(shown.map { "graphs/" + $0 }) == Set(drawn))
    for name in drawn { #expect(isXML(try folder.read(name)), "\(name)") }
    let commands = page.matches(of: /```sh\n(annals .*)\n```/).map { String($0.output.1) }
    #expect(commands.count == drawn.count)
    for (command, picture) in zip(commands, shown) {
      let script = command.replacingOccurrences(of: "annals ", with: "\"$annals\" ")
      let name = try #require(picture.split(separator: "/").last.map { String($0) })
      #expect(try shell(script, in: folder).status == 0, "\(command)")
      // The links alone differ, as the picture stands in another folder.
      let links = #/href="[^"]*"/#
      #expect(
        try folder.text(name).replacing(links, with: "")
          == folder.text("graphs/" + picture).replacing(links, with: ""))
    }
  }

  @Test(
    .enabled(if: Terminal.isAvailable, "this system gives the tests no terminal"),
    arguments: [24, 40, 80, 120])
  func `no line is wider than the terminal, and none is cut`(columns: Int) throws {
    let quote = "南河镇党委书记周小川在南河镇2024年半年度工作会议暨Annual Meeting上主持会议并讲话，王女士出席"
    let folder = try folderWithGraph(quote: quote)
    let program = try #require(Program.annals)
    for command in PictureCommandTests.pictures {
      let shown = try Terminal.run(
        program, command, in: folder, environment: ["TERM": "xterm"], columns: columns)
      let plain = shown.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
      for line in plain.split(separator: "\n") { #expect(width(line) <= columns, "\(line)") }
      #expect(plain.filter { !$0.isWhitespace }.contains(quote.filter { !$0.isWhitespace }))
      #expect(shown.contains("\u{1B}["))
    }
  }

  private func isXML(_ bytes: [UInt8]) -> Bool { XMLParser(data: Data(bytes)).parse() }

  /// Two columns for what is wide in these texts, one for the rest.
  private func width(_ line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { sum, scalar in
      sum + ((0x3000...0x9FFF).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value) ? 2 : 1)
    }
  }
}
