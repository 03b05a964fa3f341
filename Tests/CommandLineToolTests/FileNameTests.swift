import TestSupport
import Testing

@testable import CommandLineTool

@Suite struct FileNameTests {
  static let hostile = [
    "周小川", "王平@南河镇", "阿依·买买提", "../../etc/passwd", "/", ".", "..", ".x", "a/b", "a%2Fb", "a\u{0}b",
    "\u{202E}x", "a\nb", "CON:x", "e\u{301}", String(repeating: "长", count: 300),
    String(repeating: "长", count: 301), "",
  ]

  static var parts: [String] { hostile.map { FileName.part($0) } }

  @Test func `ordinary names stay as they are`() {
    #expect(FileName.part("周小川") == "周小川")
    #expect(FileName.part("王平@南河镇") == "王平@南河镇")
    #expect(FileName.part("阿依·买买提") == "阿依·买买提")
  }

  @Test func `other names stay apart, short, and in their folder`() {
    #expect(Set(Self.parts).count == Self.hostile.count)
    #expect(Self.parts.allSatisfy { $0.utf8.count <= 200 })
    #expect(FileName.part("../../x") == "%2E.%2F..%2Fx")
  }
}

@Suite struct GraphFolderTests {
  private func files(_ texts: [String: String]) -> [(name: String, bytes: [UInt8])] {
    texts.map { ($0.key, Array($0.value.utf8)) }
  }

  @Test func `what is not written any more is removed, and nothing else`() throws {
    let folder = try TemporaryFolder()
    let graphs = GraphFolder(folder.path + "/out/graphs")
    try folder.write("mine", to: "out/graphs/mine.txt")
    #expect(try graphs.replace(with: files(["a.dot": "a", "traces/b.txt": "b", "c.dot": "c"])) == [])
    #expect(
      folder.files
        == [
          "out/graphs/MANIFEST", "out/graphs/a.dot", "out/graphs/c.dot", "out/graphs/mine.txt",
          "out/graphs/traces/b.txt",
        ])
    try folder.write("changed by hand", to: "out/graphs/c.dot")
    #expect(try graphs.replace(with: files(["a.dot": "A"])) == ["c.dot"])
    #expect(
      folder.files
        == ["out/graphs/MANIFEST", "out/graphs/a.dot", "out/graphs/c.dot", "out/graphs/mine.txt"])
    #expect(try folder.text("out/graphs/a.dot") == "A")
  }

  @Test func `a manifest that names files elsewhere removes none of them`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "victim.txt")
    let digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
    try folder.write(
      "\(digest)  ../victim.txt\n\(digest)  \(folder.path)/victim.txt\n\(digest)  a/../../victim.txt\nrubbish\n\n",
      to: "graphs/MANIFEST")
    #expect(try GraphFolder(folder.path + "/graphs").replace(with: files(["a.dot": "a"])) == [])
    #expect(try folder.text("victim.txt") == "x")
  }

  @Test func `a stopped run leaves a list that knows the old and the new content`() throws {
    let folder = try TemporaryFolder()
    let old = Manifest(files(["a": "1", "b": "1"]))
    let new = Manifest(files(["a": "2"]))
    try folder.write(old.merged(with: new).text, to: "MANIFEST")
    let read = try Manifest(of: GraphFolder(folder.path))
    #expect(read == old.merged(with: new))
    #expect(read.names == ["a", "b"])
    #expect(read.text.split(separator: "\n").count == 3)
  }
}
