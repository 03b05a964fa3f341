import Civics
import Foundation
import TestSupport
import Testing

@Suite(isBuilt) struct CorrectionsTests {
  private let head = "kind\twhat\tother\twhere\treason\n"

  /// A folder with two issues and this table beside them; `|` for TAB.
  private func folder(_ lines: String...) throws -> TemporaryFolder {
    let folder = try CommandLineToolTests.folder(of: "in/a.txt")
    try folder.write(issue.replacingOccurrences(of: "7月19日", with: "7月29日"), to: "in/b.txt")
    let rows = lines.map { $0.replacingOccurrences(of: "|", with: "\t") + "\n" }
    try folder.write(head + rows.joined(), to: "in/corrections.tsv")
    return folder
  }

  @Test func `build applies, counts and keeps the table beside the inputs, and the other commands read it`()
    throws
  {
    let folder = try folder("rename|周小川|周晓川||工作证", "ignore|欧阳青||b|另有其人")
    let run = try annals("build", "in", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text.contains("2 corrections applied: 1 rename, 1 ignore\n"))
    #expect(try folder.text("graphs/claims.jsonl").contains("周小川"))
    #expect(try !folder.text("graphs/claims.jsonl").contains("周晓川"))
    let trace = try annals("trace", "周晓川", in: folder)
    #expect(trace.text.contains("by hand shown instead of 周小川: 工作证"))
    #expect(try annals("trace", "周小川", in: folder).text == trace.text)
    let left = try annals("trace", "欧阳青", in: folder).text
    #expect(left.contains("by hand left out, of 欧阳青 (b:3): 另有其人"))
    #expect(left.contains("2024-07-19") && !left.contains("2024-07-29"))
    #expect(try annals("trace", "周晓川", "--graph", "graphs/claims.jsonl", in: folder).text == trace.text)
    for format in ["markdown", "json"] {
      #expect(try annals("trace", "周晓川", "--format", format, in: folder).text.contains("工作证"))
    }
    #expect(try shell("cd graphs && sha256sum --quiet -c MANIFEST", in: folder).status == 0)
    #expect(try folder.text("graphs/MANIFEST").contains("  corrections.tsv\n"))
  }

  @Test func `a build without corrections takes those of the one before away`() throws {
    let folder = try folder("rename|周小川|周晓川||工作证")
    #expect(try annals("build", "in", in: folder).status == 0)
    #expect(try shell("rm in/corrections.tsv; \"$annals\" build in", in: folder).status == 0)
    #expect(!folder.files.contains("graphs/corrections.tsv"))
    // The name of the table is one nobody bears any more: at best a slip for the one that is printed.
    let trace = try annals("trace", "周晓川", in: folder)
    #expect(trace.errors.contains("no person \"周晓川\" is in the graph; shown is 周小川"))
    #expect(trace.text.contains("周小川") && !trace.text.contains("周晓川"))
  }

  @Test func `the table that --corrections names is read instead`() throws {
    let folder = try folder("rename|周小川|周晓川||工作证")
    try folder.write(head + "rename\t周小川\t周筱川\t\t家谱\n", to: "own.tsv")
    let run = try annals("facts", "in", "--corrections", "own.tsv", in: folder)
    #expect(run.status == 0 && run.text.contains("周筱川") && !run.text.contains("周晓川"))
    #expect(try annals("facts", "in", "--corrections", "nowhere.tsv", in: folder).status == 3)
  }

  @Test func `facts are corrected together, and never one by one`() throws {
    let folder = try folder("rename|周小川|周晓川||工作证", "ignore|||b|转载")
    let run = try annals("facts", "in", in: folder)
    #expect(run.text.contains(#""person":"周晓川""#) && run.text.contains(#""printed_person":"周小川""#))
    #expect(try claims(in: run).filter { $0.document == "b" }.count == 1)
    let each = try annals("facts", "in", "--each", in: folder)
    #expect(!each.text.contains("周晓川") && each.status == 0)
    #expect(
      try annals("facts", "in", "--each", "--corrections", "in/corrections.tsv", in: folder).status == 2)
  }

  @Test func `a correction that names nothing is refused with its line, and the rest is done`() throws {
    let folder = try folder("same|周小川|林大山||同一人", "rename|周小川|周晓川||工作证")
    for arguments in [["build", "in"], ["facts", "in"], ["check", "in"]] {
      let run = try #require(Program.annals).run(arguments, in: folder)
      #expect(run.status == 3)
      #expect(
        run.errors.contains("in/corrections.tsv:2: error: nothing in the graph is called \"林大山\""),
        "\(run.errors)")
      #expect(!run.output.isEmpty)
    }
    // What was refused is not kept, so that the graph can be asked.
    #expect(try annals("trace", "周晓川", in: folder).status == 0)
  }

  @Test func `a table that contradicts itself ends the command before anything is written`() throws {
    let folder = try folder("same|周小川|欧阳青||同一人", "different|欧阳青|周小川||两人")
    for arguments in [["build", "in"], ["facts", "in"], ["check", "in"]] {
      let run = try #require(Program.annals).run(arguments, in: folder)
      #expect(run.status == 3 && run.output.isEmpty)
      #expect(
        run.errors.contains("in/corrections.tsv:3: error: it contradicts in/corrections.tsv:2"),
        "\(run.errors)")
    }
    #expect(!folder.files.contains { $0.hasPrefix("graphs/") })
  }

  @Test func `names of a table cannot disturb a terminal or break a line`() throws {
    let folder = try folder("rename|周小川|周\u{202E}川\u{7}||原\u{1B}[31m因")
    let run = try annals("build", "in", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let text = run.text + run.errors + (try annals("trace", "周小川", in: folder).text)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x202E) })
  }
}
