import Foundation
import Records
import TestSupport
import Testing

@Suite(isBuilt) struct CheckTests {
  private let unread = """
    南河镇召开2024年半年度工作会议

    7月19日，南河镇召开2024年半年度工作会议。会议由镇党委书记囿枘才主持，镇长欧阳青作工作报告。

    """

  @Test func `what was not understood is told in each format and to a file, and the run is a success`() throws
  {
    let folder = try TemporaryFolder()
    try folder.write(unread, to: "in/a.txt")
    for format in ["text", "markdown", "json"] {
      let run = try annals("check", "in", "--format", format, in: folder)
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      #expect(run.text.contains("镇党委书记囿枘才"))
      #expect(run.text.contains("囿 is no surname of the list"))
      #expect(try annals("check", "in", "--format", format, "-o", "out", in: folder).output.isEmpty)
      #expect(try folder.text("out") == run.text)
    }
    let json = try annals("check", "in", "--format", "json", in: folder).output
    let check = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let page = try #require((check["documents"] as? [[String: Any]])?.first)
    let doubt = try #require((page["doubts"] as? [[String: Any]])?.first)
    #expect(doubt["kind"] as? String == "post")
    let evidence = try #require(doubt["evidence"] as? [String: Any])
    let (start, end) = (evidence["start"] as? Int ?? 0, evidence["end"] as? Int ?? 0)
    #expect(String(decoding: try folder.read("in/a.txt")[start..<end], as: UTF8.self) == "镇党委书记囿枘才")
  }

  @Test func `a page that was understood has counts and no doubt`() throws {
    let run = try annals("check", "a.txt", in: try folder(of: "a.txt"))
    #expect(run.status == 0)
    #expect(run.text.contains("1 issue · 0 doubts · 0 contradictions · 0 questions"))
    #expect(
      run.text.contains("posts 2/2 · names 2/2 · organizations 2/2 · acts 2/2 · events 1/1 · dates 1/1"))
  }

  @Test func `standard input is checked, and what cannot be read is exit code 3`() throws {
    let folder = try folder(of: "a.txt")
    #expect(try annals("check", "-", in: folder, input: Array(unread.utf8)).text.contains("stdin:3"))
    #expect(try annals("check", "nowhere.txt", in: folder).status == 3)
    let run = try annals("check", "a.txt", "nowhere.txt", in: folder)
    #expect(run.status == 3 && run.text.contains("1 issue"))
    #expect(try annals("check", in: folder).status == 2)
    #expect(try annals("check", "a.txt", "--format", "xml", in: folder).status == 2)
  }

  @Test func `the order of the inputs does not change a byte of the check`() throws {
    let folder = try folder(of: "b.txt")
    try folder.write(unread, to: "a.txt")
    let run = try annals("check", "a.txt", "b.txt", in: folder)
    #expect(try annals("check", "b.txt", "a.txt", in: folder).output == run.output)
  }

  /// Two issues that name two secretaries on one day.
  private func contradiction() throws -> TemporaryFolder {
    let folder = try folder(of: "in/a.txt")
    try folder.write(issue.replacingOccurrences(of: "周小川", with: "林大山"), to: "in/b.txt")
    return folder
  }

  @Test func `contradictions are told with both passages, by conflicts and at the end of check`() throws {
    let folder = try contradiction()
    #expect(try annals("build", "in", in: folder).status == 0)
    for format in ["text", "markdown", "json"] {
      let run = try annals("conflicts", "--format", format, in: folder)
      #expect(run.status == 0, "\(run.errors)")
      for word in ["书记", "南河镇党委", "周小川", "林大山"] { #expect(run.text.contains(word)) }
      #expect(try annals("conflicts", "--format", format, "-o", "out", in: folder).output.isEmpty)
      #expect(try folder.text("out") == run.text)
    }
    let text = try annals("conflicts", in: folder).text
    #expect(text.contains("a:3") && text.contains("b:3") && text.contains("1 contradiction"))
    let check = try annals("check", "in", in: folder).text
    #expect(check.contains("Two holders of a post that one person holds"))
    #expect(check.contains("书记 · 南河镇党委: "))
  }

  @Test func `a graph without contradictions is exit code 1, and none at all is 3`() throws {
    let folder = try folderWithGraph()
    let run = try annals("conflicts", in: folder)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("nothing in the graph contradicts anything else"))
    #expect(try annals("conflicts", "--graph", "nowhere", in: folder).status == 3)
    #expect(try annals("conflicts", "x", in: folder).status == 2)
  }
}
