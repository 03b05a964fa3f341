internal import Civics

/// The arguments of one command, taken apart and checked against what it knows.
struct Arguments: Sendable {
  /// What is no option, in order.
  let operands: [String]
  private let values: [String: String]
  private let command: String

  /// Takes the arguments after the command's name apart.
  ///
  /// `--name value` and `--name=value` are the same; after `--` everything is an operand; `-` always is one.
  init(_ arguments: some Sequence<String>, of command: Command) throws(Failure) {
    var operands: [String] = []
    var values: [String: String] = [:]
    var isOptionEnded = false
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      if isOptionEnded || argument == "-" || !argument.hasPrefix("-") {
        operands.append(argument)
      } else if argument == "--" {
        isOptionEnded = true
      } else {
        let (name, value) = Arguments.split(argument)
        guard let option = command.options.first(where: { $0.name == name }) else {
          throw Arguments.unknown(name, command)
        }
        if values[name] != nil {
          throw .usage("\(name) is given twice", command: command.name)
        }
        values[name] = try Arguments.value(of: option, value, &rest, command)
      }
    }
    if operands.count < command.operands.lowerBound {
      let needed = command.arguments.split(separator: " ").prefix { !$0.hasPrefix("[") }
      throw .usage("\"\(command.name)\" needs \(needed.joined(separator: " "))", command: command.name)
    }
    if operands.count > command.operands.upperBound {
      let first = operands[command.operands.upperBound]
      throw .usage("\"\(command.name)\" does not take \"\(first)\"", command: command.name)
    }
    self.operands = operands
    self.values = values
    self.command = command.name
  }

  private static func split(_ argument: String) -> (name: String, value: String?) {
    if argument == "-o" { return (Option.output.name, nil) }
    guard argument.hasPrefix("--"), let equals = argument.firstIndex(of: "=") else { return (argument, nil) }
    return (String(argument[..<equals]), String(argument[argument.index(after: equals)...]))
  }

  private static func value(
    of option: Option, _ given: String?, _ rest: inout ArraySlice<String>, _ command: Command
  ) throws(Failure) -> String {
    guard let kind = option.value else {
      if given == nil { return "" }
      throw .usage("\(option.name) takes no value", command: command.name)
    }
    guard let value = given ?? rest.popFirst(), !value.isEmpty else {
      throw .usage("\(option.name) needs \(kind)", command: command.name)
    }
    return value
  }

  private static func unknown(_ name: String, _ command: Command) -> Failure {
    let near = Nearest.names(to: name, among: command.options.map(\.name) + ["--help"])
    return .usage(
      "\"\(command.name)\" has no option \"\(name)\"",
      remedy: near.isEmpty ? nil : "did you mean \(near)?", command: command.name)
  }
}

extension Arguments {
  /// The value of an option, or nil where it is not given; a switch has an empty value.
  subscript(_ option: Option) -> String? { values[option.name] }

  /// Whether the option is given.
  func has(_ option: Option) -> Bool { values[option.name] != nil }

  /// A value out of a list of words.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ option: Option, default standard: Choice
  ) throws(Failure) -> Choice {
    guard let text = values[option.name] else { return standard }
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    throw usage("\(option.name) is one of \(known.joined(separator: ", ")), not \"\(text)\"")
  }

  /// A form out of a list of words, or nil for `svg`, which is drawn from the graph.
  func form<Form: CaseIterable & RawRepresentable<String>>(
    _ option: Option, default standard: Form
  ) throws(Failure) -> Form? {
    guard let text = values[option.name] else { return standard }
    if text == "svg" { return nil }
    if let form = Form(rawValue: text) { return form }
    let known = Form.allCases.map(\.rawValue) + ["svg"]
    throw usage("\(option.name) is one of \(known.joined(separator: ", ")), not \"\(text)\"")
  }

  /// A year.
  func year(_ option: Option) throws(Failure) -> Int? {
    guard let text = values[option.name] else { return nil }
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(text),
      year > 0
    else { throw usage("\(option.name) is a year such as 2024, not \"\(text)\"") }
    return year
  }

  /// A number of things, 0 to a million; `lowest` where fewer make no sense.
  func count(_ option: Option, from lowest: Int = 1) throws(Failure) -> Int? {
    guard let text = values[option.name] else { return nil }
    guard let count = Int(text), (lowest...1_000_000).contains(count) else {
      throw usage("\(option.name) is a number from \(lowest) on, not \"\(text)\"")
    }
    return count
  }

  /// A day, month or year, in EDTF.
  func date(_ option: Option) throws(Failure) -> CivicDate? {
    guard let text = values[option.name] else { return nil }
    guard let date = CivicDate(edtf: text), date.year != nil else {
      throw usage("\(option.name) is a day such as 2024-07-19, a month or a year, not \"\(text)\"")
    }
    return date
  }

  /// An error about these arguments.
  func usage(_ summary: String) -> Failure { .usage(summary, command: command) }
}
