import Records
import Testing

@Suite struct JSONWriterTests {
  @Test func `commas stand between values and nowhere else`() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("a")
    writer.beginArray()
    writer.integer(0)
    writer.integer(-9_223_372_036_854_775_808)
    writer.beginArray()
    writer.endArray()
    writer.null()
    writer.endArray()
    writer.key("周\"")
    writer.beginObject()
    writer.endObject()
    writer.key("b")
    writer.boolean(true)
    writer.key("c")
    writer.number(0.25)
    writer.key("d")
    writer.number(.nan)
    writer.endObject()
    writer.endLine()
    writer.string("x")
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"a":[0,-9223372036854775808,[],null],"周\"":{},"b":true,"c":0.25,"d":null}"# + "\n\"x\"")
  }

  @Test(arguments: [
    ("\u{202E}", #""\u202e""#), ("\u{2067}", #""\u2067""#), ("\u{2065}", "\"\u{2065}\""),
    ("\u{201C}", "\"\u{201C}\""), ("\u{85}", #""\u0085""#), ("\u{A0}", "\"\u{A0}\""),
    ("\u{61C}", #""\u061c""#),
    ("\u{61B}", "\"\u{61B}\""), ("\u{0}\n\t\r\u{8}", #""\u0000\n\t\r\u0008""#), ("\"\\/", #""\"\\/""#),
  ])
  func `what could break out of a string or turn it round is escaped, and nothing else`(
    text: String, expected: String
  ) {
    var writer = JSONWriter()
    writer.string(text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }
}
