import Civics
import Records
import TestSupport
import Testing

@Suite struct ClaimLinesTests {
  @Test func `what is written is read back as it was`() throws {
    let claims = ClaimSamples.all
    #expect(try ClaimLines.read(ClaimLines.write(claims), file: "claims.jsonl") == claims)
  }

  @Test func `every claim is one line, and no line has a bare control or direction character`() {
    let bytes = ClaimLines.write(ClaimSamples.all)
    #expect(bytes.count { $0 == UInt8(ascii: "\n") } == ClaimSamples.all.count)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar != "\n" {
      switch scalar.value {
      case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
        Issue.record("U+\(String(scalar.value, radix: 16)) stands bare")
      default: break
      }
    }
  }

  @Test func `the keys stand in the order of the format, and unknown values are null`() throws {
    let fact = RoleFact(person: PersonName("周小川"), title: "镇长", organization: nil, printed: "镇长")
    let passage = Evidence(start: 3, end: 18, line: 2, quote: "镇长周小川")
    let claim = try #require(Claim(document: "2024-07", fact: .role(fact), evidence: [passage]))
    #expect(
      String(decoding: ClaimLines.write([claim]), as: UTF8.self)
        == #"{"fact":"role","document":"2024-07","person":"周小川","title":"镇长","organization":null,"#
        + #""printed":"镇长","former":false,"#
        + #""evidence":[{"start":3,"end":18,"line":2,"quote":"镇长周小川"}]}"# + "\n")
  }

  @Test func `a writer that is emptied in between writes the same bytes`() {
    var writer = ClaimWriter()
    var pieces: [UInt8] = []
    for claim in ClaimSamples.all {
      writer.append(claim)
      pieces += writer.bytes
      writer.removeAll()
    }
    #expect(pieces == ClaimLines.write(ClaimSamples.all))
  }

  @Test func `keys in another order, unknown keys, spaces, empty lines and a BOM are read around`() throws {
    let text =
      "\u{FEFF}\n\r\n"
      + #" { "evidence" : [ { "quote":"q" , "line":1,"end":2,"start":0, "page":[1,{"a":[]}] } ], "#
      + #""new": {"deep":[[[null,true,-1.5e+3,"x\u0022"]]]}, "name":"\u6e05\ud83d\ude00", "document":"d", "#
      + #""fact":"initiative"}"# + "\r\n\n"
    let claims = try ClaimLines.read(Array(text.utf8), file: "claims.jsonl")
    let passage = Evidence(start: 0, end: 2, line: 1, quote: "q")
    #expect(
      claims
        == [Claim(document: "d", fact: .initiative(InitiativeFact(name: "清😀")), evidence: [passage])]
        .compactMap { $0 })
  }

  @Test(arguments: [
    (#"{"fact":"act""#, "claims.jsonl:2: expected a comma or the end of the object (byte 14)"),
    (#"{"fact":"vote","document":"d"}"#, "is none of document, role, event, act, change, initiative"),
    (#"{"fact":"initiative","document":"d","name":"n","evidence":[]}"#, "a fact without evidence is no fact"),
    (#"{"fact":"initiative","document":"d","evidence":[]}"#, "the key \"name\" is missing"),
    (#"{"fact":"event","kind":"party"}"#, "the kind \"party\" is none of people-congress, "),
    (#"{"date":"2024-13-01"}"#, "the date \"2024-13-01\" is none of the dates of EDTF"),
    (#"{"year":2024.5}"#, "expected a whole number"),
    (#"{"year":99999999999999999999}"#, "expected a whole number"),
    (#"{"name":"\ud800"}"#, "the text is not UTF-8"),
    (#"{"name":"\x"}"#, "expected an escape"),
    (#"{"x":01}"#, "expected a number"),
    (#"{"x":nul}"#, "expected a value"),
    (#"{"x":1} {"y":2}"#, "the key \"fact\" is missing"),
    (#"{"x":1,}"#, "expected a key"),
    ("[]", "expected an object"),
    (String(repeating: "[", count: 100_000), "expected an object"),
    (#"{"x":"# + String(repeating: "[", count: 100_000), "values stand more than 256 deep in one another"),
    (#"{"x":"# + String(repeating: #"{"y":"#, count: 100_000), "values stand more than 256 deep"),
  ])
  func `a line that is no claim is refused with its place`(line: String, message: String) {
    let error = #expect(throws: RecordsError.self) {
      try ClaimLines.read(Array(("\n" + line).utf8), file: "claims.jsonl")
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "none")")
    #expect(error?.line == 2)
  }

  @Test func `bytes that are no text are refused`() {
    let bytes = Array(#"{"name":""#.utf8) + [0xFF, 0xFE] + Array(#""}"#.utf8)
    let error = #expect(throws: RecordsError.self) { try ClaimLines.read(bytes, file: "claims.jsonl") }
    #expect(error?.reason == .notText)
  }

  @Test func `random bytes and damaged claims never crash the reader`() {
    var generator = SeededGenerator(seed: 7)
    let whole = ClaimLines.write(ClaimSamples.all)
    for _ in 0..<2_000 {
      var bytes: [UInt8]
      if Bool.random(using: &generator) {
        let start = Int.random(in: 0..<whole.count, using: &generator)
        bytes = Array(whole[start..<min(whole.count, start + 400)])
        for _ in 0..<4 where !bytes.isEmpty {
          bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
            in: 0...255, using: &generator)
        }
      } else {
        let marks = Array("{}[]\",:\\un0-1.eE \n\u{FEFF}".utf8)
        bytes = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in
          marks.randomElement(using: &generator) ?? 0
        }
      }
      _ = try? ClaimLines.read(bytes, file: "x")
      _ = try? GoldFile.read(bytes, file: "x")
      _ = try? IssueTable.read(bytes, file: "x")
    }
  }

  @Test func `claims cut at any byte are refused or read, never a crash`() throws {
    let claims = Array(ClaimSamples.all.prefix(20))
    let bytes = ClaimLines.write(claims)
    for end in 0...bytes.count {
      if let read = try? ClaimLines.read(Array(bytes[..<end]), file: "x") {
        #expect(read == Array(claims.prefix(read.count)))
      }
    }
  }
}
