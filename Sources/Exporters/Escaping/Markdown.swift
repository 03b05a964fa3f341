/// Text in Markdown as GitHub and CommonMark read it.
enum Markdown {
  /// The text in one line, so that no character of it is taken for markup: `*` comes out as `\*`, `<` as `&lt;`.
  static func escape(_ text: String) -> String {
    let visible = text.visible
    var result = ""
    for (place, character) in visible.enumerated() {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "(", ")", "{", "}", "|", "~", "#", "$", "!", "^", "@":
        result += "\\\(character)"
      case "-", "+", "=":
        // These begin a list or underline a heading only in front.
        result += place == 0 ? "\\\(character)" : String(character)
      case ".":
        let isNumbered = place > 0 && visible.prefix(place).allSatisfy { $0.isASCII && $0.isNumber }
        result += isNumbered ? "\\." : "."
      case ":" where visible.dropFirst(place + 1).hasPrefix("//"): result += "\\:"
      default: result.append(character)
      }
    }
    return result
  }

  /// The text as code, for names of files and places in them.
  static func code(_ text: String) -> String {
    text.contains("`") ? escape(text) : "`\(text.visible)`"
  }
}
