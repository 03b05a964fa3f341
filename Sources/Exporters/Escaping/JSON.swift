/// A value that can be written as JSON; the keys of an object keep their order.
enum JSON {
  case null
  case bool(Bool)
  case int(Int)
  case string(String)
  case array([JSON])
  case object([(key: String, value: JSON)])

  /// A string, or null for nil.
  static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  /// The value with two spaces a level, what fits on one line (objects and lists of plain values up to 100
  /// characters) on one; ends with a line break.
  var document: String {
    var result = ""
    write(into: &result, indent: "")
    return result + "\n"
  }

  private func write(into result: inout String, indent: String) {
    switch self {
    case .null: result += "null"
    case .bool(let value): result += value ? "true" : "false"
    case .int(let value): result += String(value)
    case .string(let text): JSON.append(text, to: &result)
    case .array(let values):
      JSON.write(values.map { ("", $0) }, "[", "]", into: &result, indent: indent, hasKeys: false)
    case .object(let members):
      JSON.write(members, "{", "}", into: &result, indent: indent, hasKeys: true)
    }
  }

  private static func write(
    _ members: [(key: String, value: JSON)], _ open: String, _ close: String, into result: inout String,
    indent: String, hasKeys: Bool
  ) {
    guard !members.isEmpty else {
      result += open + close
      return
    }
    var inline = ""
    if members.allSatisfy(\.value.isPlain) {
      for (number, member) in members.enumerated() {
        if number > 0 { inline += ", " }
        if hasKeys {
          append(member.key, to: &inline)
          inline += ": "
        }
        member.value.write(into: &inline, indent: "")
      }
      if inline.utf8.count <= 100 {
        result += open + inline + close
        return
      }
    }
    let inner = indent + "  "
    for (number, member) in members.enumerated() {
      result += (number == 0 ? open : ",") + "\n" + inner
      if hasKeys {
        append(member.key, to: &result)
        result += ": "
      }
      member.value.write(into: &result, indent: inner)
    }
    result += "\n" + indent + close
  }

  private var isPlain: Bool {
    switch self {
    case .array(let values): values.isEmpty
    case .object(let members): members.isEmpty
    default: true
    }
  }

  /// The text as a JSON string. What is hidden or steers the direction of text is written as `\uXXXX`.
  static func append(_ text: String, to result: inout String) {
    result += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if Hazard.isHidden(scalar) {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    result += "\""
  }
}
