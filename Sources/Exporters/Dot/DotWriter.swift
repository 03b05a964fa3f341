public import CivicGraph
internal import Civics

/// One of the pictures of a graph.
public enum DotView: Hashable, Sendable {
  /// Everything at one look: bodies with their people, and how much happened, year by year.
  case overview
  /// Everything, each thing by itself.
  case whole
  /// One person, by name or id.
  case person(String)
  /// One year.
  case year(Int)
  /// Who held what, over the years or in some time.
  case posts(during: TimelineQuery = TimelineQuery())
  /// Meetings and who was there, always or in some time.
  case meetings(during: TimelineQuery = TimelineQuery())
  /// Initiatives through the years, or in some time.
  case initiatives(during: TimelineQuery = TimelineQuery())
}

/// Draws a graph for Graphviz.
///
/// Every id is quoted and made of content, so that the same graph gives the same picture; every node and edge
/// carries the passages it rests on as its tooltip. `dot` takes what is written without a word.
public struct DotWriter {
  /// The picture in DOT, or nil where there is no such person or nothing is known of that year or time.
  ///
  /// Where several persons bear the name, the one with most evidence is drawn; an id names one of them.
  public static func write(_ view: DotView, of graph: Graph, language: Language = .chinese) -> String? {
    switch view {
    case .overview:
      return OverviewDrawing(graph: graph, language: language).text
    case .whole:
      return WholeDrawing(graph: graph, language: language).text
    case .person(let name):
      let bearers = graph.persons(named: name)
      guard let person = bearers.max(by: { ($0.evidence.count, $1.id) < ($1.evidence.count, $0.id) }) else {
        return nil
      }
      return PersonDrawing(graph: graph, trace: graph.trace(of: person), language: language).text
    case .year(let year):
      let timeline = graph.timeline(TimelineQuery(year: year))
      guard !timeline.entries.isEmpty else { return nil }
      return MeetingsDrawing(graph: graph, timeline: timeline, year: year, language: language).text
    case .posts(let query):
      let drawing = PostsDrawing(graph: graph, query: query, language: language)
      return query.isBounded && drawing.isEmpty ? nil : drawing.text
    case .meetings(let query):
      let timeline = graph.timeline(query)
      guard !query.isBounded || !timeline.entries.isEmpty else { return nil }
      return MeetingsDrawing(graph: graph, timeline: timeline, year: nil, language: language).text
    case .initiatives(let query):
      let shown = graph.initiatives.compactMap { $0.during(query) }
      guard !query.isBounded || !shown.isEmpty else { return nil }
      return InitiativesDrawing(initiatives: shown, query: query, graph: graph, language: language).text
    }
  }
}
