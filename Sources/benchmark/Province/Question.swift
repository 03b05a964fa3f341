internal import CivicGraph
internal import Civics
internal import CommandLineTool

/// One question that is timed; the answer counts what it found, so that nothing is left out.
struct Question {
  let name: String
  let answer: () -> Int

  /// Every answer that the commands give after loading, and those asked for what most stands under.
  ///
  /// `past` is the graph before the last issues came out.
  static func all(_ graph: Graph, past: Graph) -> [Question] {
    Question.aboutPeople(graph) + Question.aboutOffices(graph) + Question.aboutOccasions(graph)
      + Question.aboutEverything(graph, past)
  }

  private static func aboutPeople(_ graph: Graph) -> [Question] {
    let persons = graph.personsByEvidence(limit: graph.persons.count)
    let (first, second, last) = (persons.first, persons.dropFirst().first, persons.last)
    let passage = first?.evidence.first
    let line = SourceQuery.line(passage?.document ?? "", passage?.evidence.line ?? 0)
    return [
      Question(name: "trace") { count(graph.trace(first?.name ?? "")) },
      Question(name: "trace by pinyin") { count(graph.trace("zhao ming")) },
      Question(name: "trace of a name unknown") { count(graph.trace("司徒无名")) },
      Question(name: "connect") { chains(graph, first?.id, last?.id) },
      Question(name: "connect the best known") { chains(graph, first?.id, second?.id) },
      Question(name: "source of a person") { graph.source(.id(first?.id ?? ""))?.sheets.count ?? 0 },
      Question(name: "source of a line") { graph.source(line)?.items.count ?? 0 },
      Question(name: "persons by evidence") { graph.personsByEvidence(limit: 10).count },
    ]
  }

  private static func aboutOffices(_ graph: Graph) -> [Question] {
    let post = graph.posts.max { $0.evidence.count < $1.evidence.count }
    let body = graph.organizations.max { $0.evidence.count < $1.evidence.count }?.id
    let titles = Dictionary(grouping: graph.posts, by: \.title).mapValues(\.count)
    let title = titles.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    let day = CivicDate(year: middle, month: 7, day: 1)
    return [
      Question(name: "roster") { day.map { count(graph.roster(on: $0), \.bodies.count) } ?? 0 },
      Question(name: "roster of a body") {
        day.map { count(graph.roster(on: $0, organization: body), \.bodies.count) } ?? 0
      },
      Question(name: "post") { count(graph.history(ofPost: post?.id ?? ""), \.count) },
      Question(name: "post at every body") { count(graph.history(ofPost: title), \.count) },
      Question(name: "posts") { count(graph.directory(workers: .threads), \.bodies.count) },
      Question(name: "posts of a body") { count(graph.directory(organization: body), \.bodies.count) },
    ]
  }

  private static func aboutOccasions(_ graph: Graph) -> [Question] {
    let initiative = graph.initiatives.max { $0.mentions.count < $1.mentions.count }?.name ?? ""
    let meeting = graph.events.max { $0.evidence.count < $1.evidence.count }?.name ?? ""
    return [
      Question(name: "initiative") { count(graph.history(ofInitiative: initiative), \.count) },
      Question(name: "initiatives") { graph.initiativeList().entries.count },
      Question(name: "meeting") { count(graph.meetings(named: meeting), \.count) },
      Question(name: "timeline of a year") { graph.timeline(TimelineQuery(year: middle)).entries.count },
      Question(name: "timeline") { graph.timeline(TimelineQuery()).entries.count },
    ]
  }

  private static func aboutEverything(_ graph: Graph, _ past: Graph) -> [Question] {
    [
      Question(name: "conflicts") { graph.conflicts(workers: .threads).count },
      Question(name: "diff with the last issues") {
        graph.difference(from: past, workers: .threads).entries.count
      },
      Question(name: "diff with itself") { graph.difference(from: graph, workers: .threads).entries.count },
    ]
  }

  private static let middle = Province.years.lowerBound + Province.years.count / 2

  private static func chains(_ graph: Graph, _ one: String?, _ other: String?) -> Int {
    graph.connection(from: one ?? "", to: other ?? "")?.chains.count ?? 0
  }

  private static func count<Answer>(_ finding: Finding<Answer>, _ size: (Answer) -> Int) -> Int {
    switch finding {
    case .found(let answer): size(answer)
    case .unknown(let near): near.count
    }
  }

  private static func count(_ result: TraceResult) -> Int {
    switch result {
    case .found(let traces): traces.map { $0.roles.count + $0.appearances.count }.reduce(0, +)
    case .unknown(let near): near.count
    }
  }
}
