import Foundation
import TestSupport
import Testing

/// A command on the graph of the seeds with what it printed when its output was checked against the pages.
struct GoldenAnswer: Sendable, CustomTestStringConvertible {
  let file: String

  static let all: [GoldenAnswer] =
    ((try? Repository.files(in: "Tests/Golden")) ?? []).map { GoldenAnswer(file: $0) }

  /// The arguments, which the first line of the file has behind `$ annals`, and the output, which is the rest.
  func read() throws -> (arguments: [String], output: String) {
    let text = String(decoding: try Repository.read("Tests/Golden/\(file)"), as: UTF8.self)
    let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let words = lines[0].split(separator: " ").map(String.init)
    try #require(lines.count == 2 && words.prefix(2) == ["$", "annals"], "\(file) names no command")
    return (Array(words.dropFirst(2)), String(lines[1]))
  }

  var testDescription: String { file }
}

@Suite(isBuilt) struct GoldenTests {
  /// A folder with the seeds, their graph in `graphs`, and in `without-004` the graph of all but one of them.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for seed in try Repository.files(in: "seeds") {
      try folder.write(try Repository.read("seeds/\(seed)"), to: "seeds/\(seed)")
    }
    let claims = try Repository.read("graphs/claims.jsonl")
    try folder.write(claims, to: "graphs/claims.jsonl")
    let others = claims.split(separator: 0x0A).filter { line in
      !String(decoding: line, as: UTF8.self).contains("\"document\":\"004_")
    }
    try folder.write(others.flatMap { $0 + [0x0A] }, to: "without-004/claims.jsonl")
    return folder
  }

  @Test(arguments: GoldenAnswer.all)
  func `an answer on the seeds is what was checked against the pages`(golden: GoldenAnswer) throws {
    let (arguments, output) = try golden.read()
    let run = try #require(Program.annals).run(arguments, in: try folder())
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text == output, "Tests/Golden/\(golden.file)")
  }

  @Test func `each answer has a file, and each of its formats`() throws {
    let commands = try GoldenAnswer.all.map { try $0.read().arguments }
    for name in [
      "roster", "post", "initiative", "initiatives", "meeting", "trace", "connect", "diff", "source",
    ] {
      #expect(commands.contains { $0.first == name }, "\(name)")
    }
    for format in ["markdown", "json"] { #expect(commands.contains { $0.contains(format) }, "\(format)") }
  }

  @Test(arguments: GoldenAnswer.all)
  func `each passage of an answer stands in its issue, at its bytes and on its line`(golden: GoldenAnswer)
    throws
  {
    var arguments = try golden.read().arguments
    if let place = arguments.firstIndex(of: "--format") { arguments.removeSubrange(place...(place + 1)) }
    let run = try #require(Program.annals).run(arguments + ["--format", "json"], in: try folder())
    var passages: [[String: Any]] = []
    func collect(_ value: Any) {
      if let object = value as? [String: Any] {
        if object["quote"] != nil { passages.append(object) } else { object.values.forEach(collect) }
      } else if let array = value as? [Any] {
        array.forEach(collect)
      }
    }
    collect(try JSONSerialization.jsonObject(with: Data(run.output)))
    #expect(!passages.isEmpty)
    for passage in passages {
      let document = try #require(passage["document"] as? String)
      let bytes = try Repository.read("seeds/\(document).txt")
      let (start, end) = (try #require(passage["start"] as? Int), try #require(passage["end"] as? Int))
      #expect(bytes[..<start].filter { $0 == 0x0A }.count + 1 == passage["line"] as? Int)
      let quote = try #require(passage["quote"] as? String)
      func letters(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !$0.properties.isWhitespace }
      }
      #expect(
        isPrinted(letters(quote), as: letters(String(decoding: bytes[start..<end], as: UTF8.self))),
        "\(golden.file) \(document): \(quote)")
    }
  }
}
