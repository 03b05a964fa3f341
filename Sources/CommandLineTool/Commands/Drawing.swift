internal import CivicGraph
internal import Exporters

// What the commands share whose answer has a picture.

extension Option {
  static let pictureFormat = Option("--format", value: "NAME", "text (default), markdown, json or svg")
  static let pictureLanguage = Option("--language", value: "NAME", "labels of svg in zh (default) or en")
}

extension Arguments {
  /// Writes the picture to where the answer goes, in the language asked for.
  func draw(_ view: SVGView, of graph: Graph, _ console: Console) throws(Failure) -> ExitCode {
    let language = try choice(.pictureLanguage, default: Language.chinese)
    let isNear = SourcePrefix.leading(from: self[.graph]) != nil
    let prefix = isNear ? SourcePrefix.leading(from: self[.output]) : nil
    guard let text = SVGWriter.write(view, of: graph, language: language, sources: prefix) else {
      throw .nothingFound("nothing is known of that")
    }
    return try console.answer(text, to: self[.output])
  }

  /// The one person of a name, since a picture shows one.
  func single(_ people: [Person]) throws(Failure) -> Person {
    guard people.count == 1, let person = people.first else {
      let ids = people.map { $0.id.hasPrefix("person/") ? String($0.id.dropFirst(7)) : $0.id }
      throw usage("there are several of that name: \(ids.joined(separator: ", "))")
    }
    return person
  }
}
