import Foundation
import TestSupport
import Testing

@Suite(isBuilt) struct PictureTests {
  @Test(arguments: [("person.svg", ["--person", "卞晓清"]), ("posts.svg", ["--posts"])])
  func `the pictures show what the program draws today; .ci/refresh draws them`(
    file: String, view: [String]
  ) throws {
    let folder = try TemporaryFolder()
    let program = try #require(Program.annals)
    let graph = try program.run(["build", "\(Repository.path)/seeds"], in: folder)
    #expect(graph.status == 0)
    let drawn = nodes(inDOT: try program.run(["dot"] + view, in: folder).text)
    #expect(!drawn.isEmpty)
    #expect(nodes(inSVG: Document("Documentation/\(file)").text) == drawn)
  }

  /// The ids of the nodes that are seen.
  private func nodes(inDOT text: String) -> Set<String> {
    let lines = text.split(separator: "\n").filter { !$0.contains("style=invis") }
    return Set(
      lines.compactMap { line in
        line.firstMatch(of: /^\s*"((?:[^"\\]|\\.)*)" \[label=/).map {
          String($0.output.1).replacingOccurrences(of: "\\\"", with: "\"")
            .replacingOccurrences(of: "\\\\", with: "\\")
        }
      })
  }

  private func nodes(inSVG text: String) -> Set<String> {
    Set(
      text.matches(of: /class="node">\s*<title>([^<]*)<\/title>/).map { match in
        var title = String(match.output.1)
        for (entity, character) in [
          ("&#45;", "-"), ("&#160;", "\u{A0}"), ("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"),
          ("&gt;", ">"),
          ("&amp;", "&"),
        ] { title = title.replacingOccurrences(of: entity, with: character) }
        return title
      })
  }
}
