/// Text in XML 1.0.
enum XML {
  /// The text, as content or between quotation marks: `a<"b">&` comes out as `a&lt;&quot;b&quot;&gt;&amp;`.
  static func text(_ text: String) -> String {
    var result = ""
    for scalar in text.visible.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      // XML has no way to write these two, not even as a number.
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// An attribute with a space before it: ` fill="white"`.
  static func attribute(_ name: String, _ value: String) -> String { " \(name)=\"\(text(value))\"" }

  /// An attribute that is a number.
  static func attribute(_ name: String, _ value: Int) -> String { " \(name)=\"\(value)\"" }
}
