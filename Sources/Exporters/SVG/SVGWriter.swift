public import CivicGraph
internal import Civics

/// One of the pictures that need no other program.
public enum SVGView: Hashable, Sendable {
  /// The posts of one person, by id, as rows over the years, and what the person did.
  case trace(String)
  /// What happened, with years as bands.
  case timeline(TimelineQuery)
  /// Who was seen in which post: bodies, their posts, and a row for each holder; at all bodies, or at those
  /// that this names; always, or in some time.
  case posts(organization: String?, during: TimelineQuery = TimelineQuery())
  /// The initiatives and the years in which they were seen; all, or those of some time.
  case initiatives(during: TimelineQuery = TimelineQuery())
}

/// Draws a graph as SVG: real text, the passages as tooltips, links to the issues.
///
/// The same graph gives the same bytes. Takes O(n log n) for what is shown.
public struct SVGWriter {
  /// The picture as a file, or nil where nothing of what it would show is known.
  ///
  /// `sources` leads from the folder of the picture to the one in which the issues were read, as in `"../"`;
  /// with nil, links lead to addresses on the web alone.
  public static func write(
    _ view: SVGView, of graph: Graph, language: Language = .chinese, sources: String? = nil
  ) -> String? {
    page(view, of: graph, language: language, sources: sources)?.svg
  }

  static func page(
    _ view: SVGView, of graph: Graph, language: Language = .chinese, sources: String? = nil
  ) -> SVGPage? {
    let links = SourceLinks(graph.issues, prefix: sources)
    switch view {
    case .trace(let id):
      guard let person = graph.person(id) else { return nil }
      return TracePicture(
        trace: graph.trace(of: person), issues: graph.issues, sources: links, language: language
      ).page
    case .timeline(let query):
      let timeline = graph.timeline(query)
      guard !timeline.entries.isEmpty else { return nil }
      return TimelinePicture(timeline: timeline, issues: graph.issues, sources: links, language: language)
        .page
    case .posts(let part, let query):
      guard case .found(let directory) = graph.directory(organization: part, during: query),
        !directory.bodies.isEmpty
      else { return nil }
      return PostsPicture(
        directory: directory, query: query, issues: graph.issues, sources: links, language: language
      ).page
    case .initiatives(let query):
      let shown = graph.initiatives.compactMap { $0.during(query) }
      guard !shown.isEmpty else { return nil }
      return InitiativesPicture(
        initiatives: shown, query: query, graph: graph, sources: links, language: language
      ).page
    }
  }
}

/// The issues that a picture rests on, in words: `据 5 期报纸`.
func basis(_ count: Int, _ language: Language) -> String {
  language.pick("据 \(count) 期报纸", "from \(counted(count, "issue"))")
}
