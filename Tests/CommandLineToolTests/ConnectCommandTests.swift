import Civics
import Foundation
import TestSupport
import Testing

/// `connect`, `diff` and `source`, as they are run.
@Suite(isBuilt) struct ConnectCommandTests {
  /// A folder with two issues and the graph of them.
  private func town() throws -> TemporaryFolder {
    let folder = try folder(of: "seeds/2024-07.txt")
    let later = issue.split(separator: "2024").joined(separator: "2025")
      .split(separator: "欧阳青").joined(separator: "林大山")
    try folder.write(later, to: "seeds/2025-07.txt")
    #expect(try annals("build", in: folder).status == 0)
    return folder
  }

  @Test func `two people are connected in each format, and to a file`() throws {
    let folder = try town()
    for format in ["text", "markdown", "json"] {
      let run = try annals("connect", "周小川", "ouyangqing", "--format", format, in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.text.contains("南河镇召开2024年半年度工作会议") || run.text.contains("南河镇2024年半年度工作会议"))
      #expect(
        try annals("connect", "周小川", "欧阳青", "--format", format, "-o", "out", in: folder).output.isEmpty)
      #expect(try folder.text("out") == run.text)
    }
    let far = try annals("connect", "欧阳青", "林大山", "--limit", "1", in: folder)
    #expect(far.status == 0, "\(far.errors)")
    #expect(far.text.contains("the first 1 of ") || far.text.contains("1 shortest chain"))
    let body = try annals("connect", "欧阳青", "南河镇人民政府", in: folder)
    #expect(body.text.contains("1 link apart"))
  }

  @Test func `whom nothing connects, and whom nobody knows, is exit code 1`() throws {
    let folder = try town()
    let run = try annals("connect", "周小川", "无名氏", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("no person \"无名氏\" is in the graph"))
    let body = try annals("connect", "周小川", "南河", in: folder)
    #expect(body.status == 1)
    #expect(body.errors.contains("did you mean:\n    南河镇"))
    let same = try annals("connect", "周小川", "zhouxiaochuan", in: folder)
    #expect(same.status == 2)
    #expect(same.errors.contains("one and the same"))
  }

  @Test func `a new issue is told apart from what was known, in each format`() throws {
    let folder = try town()
    #expect(try annals("build", "seeds/2024-07.txt", "--into", "old", in: folder).status == 0)
    for format in ["text", "markdown", "json"] {
      let run = try annals("diff", "old", "graphs", "--format", format, in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.text.contains("林大山"))
      #expect(!run.text.contains("欧阳青 报告"))
    }
    let told = try annals("diff", "old", "graphs", in: folder).text
    #expect(told.contains("holder after: + 林大山 (changed hands 2024-07-19 – 2025-07-19)"))
    let removed = try annals("diff", "graphs", "old/claims.jsonl", "--evidence", "none", in: folder)
    #expect(removed.text.contains("Removed: people"))
    #expect(try annals("diff", "old", "old", in: folder).text.contains("the two graphs tell the same"))
    let missing = try annals("diff", "old", "nowhere", in: folder)
    #expect(missing.status == 3)
    #expect(missing.errors.contains("nowhere/claims.jsonl"))
  }

  @Test func `a claim is shown on its page as every command prints its place`() throws {
    let folder = try town()
    for format in ["text", "markdown", "json"] {
      let run = try annals("source", "2024-07:3", "--context", "1", "--format", format, in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.text.contains("周小川"))
    }
    let text = try annals("source", "2024-07:3", "--context", "0", in: folder).text
    #expect(text.contains("> 3  ⟦7月19日，南河镇召开2024年半年度工作会议。⟧"))
    #expect(text.contains("周小川 书记 · 南河镇党委"))
    #expect(!text.contains("\n  2\n") && !text.contains("\n  4"))
    let claim = try #require(
      try claims(in: annals("facts", "seeds/2024-07.txt", in: folder)).last?.evidence.first)
    let bytes = try annals("source", "2024-07:\(claim.start)-\(claim.end)", "--context", "0", in: folder)
    #expect(bytes.status == 0, "\(bytes.errors)")
    #expect(bytes.text.contains(">"))
    for name in ["person/周小川", "周小川", "南河镇党委", "organization/南河镇党委", "post/南河镇党委/书记"] {
      let run = try annals("source", name, in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.text.contains("seeds/2025-07.txt"))
    }
  }

  @Test func `what nothing rests on names the lines near it`() throws {
    let folder = try town()
    let run = try annals("source", "2024-07:2", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("no claim begins on line 2 of 2024-07\n  the nearest begin on 1 and 3"))
    #expect(try annals("source", "2024-07:90000-90001", in: folder).status == 1)
    #expect(try annals("source", "event/2024/无", in: folder).status == 1)
  }

  @Test func `a page that is gone or has changed is said to be so, and the claim is quoted`() throws {
    let folder = try town()
    try folder.write(issue + "改", to: "seeds/2024-07.txt")
    let changed = try annals("source", "2024-07:3", in: folder)
    #expect(changed.status == 3)
    #expect(changed.errors.contains("seeds/2024-07.txt: the page has changed since it was read"))
    #expect(changed.errors.contains("annals build"))
    #expect(changed.text.contains("“7月19日，南河镇召开2024年半年度工作会议。”"))
    let gone = try shell(
      "mkdir in; cp seeds/2025-07.txt in; rm -r seeds; \"$annals\" source 2025-07:3", in: folder)
    #expect(gone.status == 3)
    #expect(gone.errors.contains("seeds/2025-07.txt: the page is not there"))
    let found = try annals("source", "2025-07:3", "--pages", "in", in: folder)
    #expect(found.status == 0, "\(found.errors)")
    #expect(found.text.contains("in/2025-07.txt"))
  }
}
