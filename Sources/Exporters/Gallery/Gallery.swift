public import CivicGraph
internal import Civics

/// The page that shows what `build` drew, and how each picture was made.
public struct Gallery {
  /// A picture of the folder.
  public struct Picture: Hashable, Sendable {
    /// Its name in the folder of the graph.
    public let file: String
    /// What it shows, for its head.
    public let title: String
    /// What a reader sees in it.
    public let caption: String
    /// The command that draws it.
    public let command: String
  }

  /// The pictures, in the order in which they are shown.
  public private(set) var pictures: [Picture] = []
  private let graph: Graph

  /// A gallery of this graph, with nothing in it yet.
  public init(of graph: Graph) { self.graph = graph }

  /// Adds the picture of the posts.
  public mutating func addPosts(file: String) {
    add(
      file, "Who held what",
      "Bodies, their posts, and a row for each holder. A handover whose day nobody printed is a dashed arrow.",
      ["posts"])
  }

  /// Adds the picture of the timeline.
  public mutating func addTimeline(file: String) {
    add(
      file, "What happened, year by year",
      "A band for each year, with a mark for each event in its months; below it what happened, who did what, "
        + "and what was begun.", ["timeline"])
  }

  /// Adds the picture of the initiatives.
  public mutating func addInitiatives(file: String) {
    add(
      file, "Initiatives by year",
      "What came back in several years, what was listed under one head, and what was seen only once.",
      ["initiatives"])
  }

  /// Adds the picture of a person.
  public mutating func add(_ person: Person, file: String) {
    let trace = graph.trace(of: person)
    let roles = trace.roles.map(\.name).distinctInOrder
    let shown = roles.prefix(3).joined(separator: "; ") + (roles.count > 3 ? "; …" : "")
    let id = person.id.hasPrefix("person/") ? String(person.id.dropFirst(7)) : person.id
    add(file, person.name, shown.isEmpty ? trace.overview : "\(shown). \(trace.overview)", ["trace", id])
  }

  private mutating func add(_ file: String, _ title: String, _ caption: String, _ arguments: [String]) {
    let name = file.split(separator: "/").last.map { String($0) } ?? file
    let words = ["annals"] + arguments + ["--format", "svg", "--output", name]
    pictures.append(
      Picture(
        file: file, title: title, caption: caption,
        command: words.map { Gallery.quoted($0) }.joined(separator: " ")))
  }

  /// A word as a shell takes it: `a'b` comes out as `'a'\''b'`.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-_./@·%".unicodeScalars.contains(scalar)
    }
    return isPlain ? word : "'" + word.visible.replacing("'", with: "'\\''") + "'"
  }

  /// The page in Markdown, as `README.md` of the folder, where code hosts show it.
  public var markdown: String {
    var text = "# Pictures\n\n"
    let lines = summary(of: graph).split(separator: "\n").prefix(3)
    text += lines.map { Markdown.escape(String($0)) }.joined(separator: " · ") + "\n\n"
    text += """
      All of this was written by `annals build`; nothing here was drawn or corrected by hand. In each picture, \
      what is filled was seen in print, and a date that is not printed is not made up: a pale bar is a sighting \
      somewhere in that time. Open a picture by itself to get the printed passage under the pointer and the \
      link to its issue.

      """
    for picture in pictures {
      text += "\n## \(Markdown.escape(picture.title))\n\n\(Markdown.escape(picture.caption))\n\n"
      let target = Address.path(picture.file)
      text += "[![\(Markdown.escape(picture.title))](\(target))](\(target))\n\n"
      text += "```sh\n\(picture.command)\n```\n"
    }
    text += """

      ## For Graphviz

      The `.dot` files show the same and more as nets of nodes and edges; each becomes a picture with \
      `dot -Tsvg graph.dot > graph.svg`. `annals help dot` names the views.

      """
    return text
  }
}
