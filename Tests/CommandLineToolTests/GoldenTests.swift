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
  @Test(arguments: GoldenAnswer.all)
  func `an answer on the seeds is what was checked against the pages`(golden: GoldenAnswer) throws {
    let (arguments, output) = try golden.read()
    let run = try #require(Program.annals).run(
      arguments + ["--graph", "\(Repository.path)/graphs"], in: try TemporaryFolder())
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text == output, "Tests/Golden/\(golden.file)")
  }

  @Test func `each answer has a file, and each of its formats`() throws {
    let commands = try GoldenAnswer.all.map { try $0.read().arguments }
    for name in ["roster", "post", "initiative", "initiatives", "meeting"] {
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
    let run = try #require(Program.annals).run(
      arguments + ["--format", "json", "--graph", "\(Repository.path)/graphs"], in: try TemporaryFolder())
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
      let printed = String(decoding: bytes[start..<end], as: UTF8.self)
      let quote = try #require(passage["quote"] as? String)
      #expect(isPrinted(quote.bare, as: printed.bare), "\(golden.file) \(document): \(quote) | \(printed)")
    }
  }
}

extension String {
  /// The characters without white space, digits in ASCII.
  fileprivate var bare: [Unicode.Scalar] {
    unicodeScalars.filter { !$0.properties.isWhitespace }.map { scalar in
      (0xFF10...0xFF19).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)) : scalar
    }
  }
}
