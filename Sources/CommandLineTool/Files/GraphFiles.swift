internal import CivicGraph
internal import Civics
internal import Exporters

/// The pictures and texts that `build` writes beside the claims.
enum GraphFiles {
  /// Name and content of each; the links of the pictures lead from `folder` to the issues.
  static func all(of graph: Graph, in folder: GraphFolder) -> [(name: String, bytes: [UInt8])] {
    let timeline = graph.timeline(TimelineQuery())
    var files: [(name: String, text: String?)] = [
      ("graph.dot", DotWriter.write(.overview, of: graph)),
      ("posts.dot", DotWriter.write(.posts(), of: graph)),
      ("meetings.dot", DotWriter.write(.meetings(), of: graph)),
      ("initiatives.dot", DotWriter.write(.initiatives(), of: graph)),
      ("timeline.md", TimelineFormat.markdown.write(timeline)),
      ("timeline.json", TimelineFormat.json.write(timeline)),
    ]
    for year in timeline.years.compactMap(\.year) {
      files.append(("year-\(String(year)).dot", DotWriter.write(.year(year), of: graph)))
    }
    var gallery = Gallery(of: graph)
    func draw(_ view: SVGView, _ name: String) -> Bool {
      let prefix = SourcePrefix.leading(from: FolderListing.join(folder.path, name))
      let text = SVGWriter.write(view, of: graph, sources: prefix)
      files.append((name, text))
      return text != nil
    }
    if draw(.posts(organization: nil), "posts.svg") { gallery.addPosts(file: "posts.svg") }
    if draw(.timeline(TimelineQuery()), "timeline.svg") { gallery.addTimeline(file: "timeline.svg") }
    if draw(.initiatives(), "initiatives.svg") { gallery.addInitiatives(file: "initiatives.svg") }
    for person in graph.personsByEvidence(limit: 10) {
      let name = FileName.part(person.id.hasPrefix("person/") ? String(person.id.dropFirst(7)) : person.id)
      files.append(("person-\(name).dot", DotWriter.write(.person(person.id), of: graph)))
      if case .found(let traces) = graph.trace(person.id), let trace = traces.first {
        files.append(("traces/\(name).txt", TraceFormat.text.write(trace)))
      }
      if draw(.trace(person.id), "traces/\(name).svg") { gallery.add(person, file: "traces/\(name).svg") }
    }
    files.append(("README.md", gallery.markdown))
    return files.compactMap { file in file.text.map { (file.name, Array($0.utf8)) } }
  }
}
