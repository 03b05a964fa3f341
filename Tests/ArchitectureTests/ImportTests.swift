import TestSupport
import Testing

/// Who may import whom; the manifest says why.
@Suite struct ImportTests {
  private static let allowed: [String: Set<String>] = [
    "Civics": [],
    "Lexicon": ["CLexicon"],
    "Newsprint": ["Civics", "Lexicon"],
    "Extraction": ["Civics", "Lexicon", "Newsprint"],
    "CivicGraph": ["Civics", "Lexicon"],
    "Records": ["Civics"],
    "Exporters": ["Civics", "CivicGraph", "Records"],
    "Evaluation": ["Civics", "Records"],
    "CommandLineTool": [
      "Civics", "Lexicon", "Newsprint", "Extraction", "CivicGraph", "Records", "Exporters", "Evaluation",
    ],
    "annals": ["CommandLineTool"],
    "benchmark": [
      "Civics", "Lexicon", "Newsprint", "Extraction", "CivicGraph", "Records", "CommandLineTool",
    ],
  ]

  /// The C library, for files and conversion, and what the toolchain has for locks; and where they may be asked.
  private static let system: [String: Set<String>] = [
    "Civics": ["Synchronization"],
    "Newsprint": ["Glibc", "Darwin"], "CommandLineTool": ["Glibc", "Darwin"],
    "benchmark": ["Glibc", "Darwin"],
    "annals": ["Glibc", "Darwin"],
  ]

  private func imports() throws -> [(file: String, line: Int, room: String, module: String)] {
    try SourceFile.all(below: "Sources", ["swift"]).flatMap { file in
      file.lines.compactMap { line in
        let words = SourceFile.code(line.text).split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place + 1 < words.count, place < 3 else {
          return nil
        }
        let room = file.path.split(separator: "/")[1]
        let module = words[words[place + 1] == "struct" || words[place + 1] == "func" ? place + 2 : place + 1]
        return (file.path, line.number, String(room), String(module.prefix { $0 != "." }))
      }
    }
  }

  @Test func `no room imports one that it must not know`() throws {
    let imports = try imports()
    #expect(imports.count > 50)
    for (file, line, room, module) in imports {
      let allowed = ImportTests.allowed[room, default: []].union(ImportTests.system[room, default: []])
      #expect(allowed.contains(module), "\(file):\(line) imports \(module)")
    }
  }

  @Test func `every room is in the table of who may import whom`() throws {
    let rooms = try Repository.files(in: "Sources").filter { $0 != "CLexicon" }
    #expect(rooms.sorted() == ImportTests.allowed.keys.sorted())
  }
}
