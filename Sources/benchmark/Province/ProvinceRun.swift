internal import CivicGraph
internal import Civics
internal import CommandLineTool
internal import Records

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Makes a province, loads its claims as the commands do that answer questions, and times each answer.
///
/// Returns whether all figures are reached.
///
/// The claims are kept where `kept` names a file for them.
func timeProvince(issues: Int, keptAs kept: String?) throws -> Bool {
  let workshop = try Workshop()
  defer { workshop.remove() }
  let file = kept ?? workshop.path + "/claims.jsonl"
  let province = Province(issues: issues)
  let size = Double(try province.write(to: file)) / 1_000_000
  report("issues", Double(issues), "")
  report("claims file", size, "MB")

  var graph = Graph([])
  var claims: [Claim] = []
  var user = userSeconds()
  let reading = try seconds { claims = try ClaimsFile(file).claims(.threads) }
  report("claims", Double(claims.count), "")
  report("claims read", size / reading, "MB/s")
  report("  processor time", userSeconds() - user, "s")
  report("  peak memory / claims file", peakMegabytes() / size, "times")
  user = userSeconds()
  let assembling = seconds {
    graph = Graph(claims, workers: .threads)
    claims = []
  }
  report("graph assembled", size / assembling, "MB/s")
  report("  processor time", userSeconds() - user, "s")
  let memory = peakMegabytes() / size
  report("read and assembled", size / (reading + assembling), "MB/s", limit: "at least 80")
  report("peak memory / claims file", memory, "times", limit: "at most 3")
  report("persons", Double(graph.persons.count), "")
  report("bodies", Double(graph.organizations.count), "")
  report("events", Double(graph.events.count), "")
  report("decisions", Double(graph.decisions.count), "")

  var slowest = 0.0
  for (name, answer) in questions(graph) {
    var times: [Double] = []
    for _ in 0..<5 { times.append(seconds { _ = answer(graph) } * 1000) }
    let time = times.sorted()[2]
    slowest = max(slowest, time)
    report(name, time, "ms", limit: "at most 100")
  }
  return size / (reading + assembling) >= 80 && memory <= 3 && slowest <= 100
}

/// The questions that are timed, one line each; an answer counts what it found, so that nothing is left out.
private func questions(_ graph: Graph) -> [(String, (Graph) -> Int)] {
  let persons = graph.personsByEvidence(limit: graph.persons.count)
  let (first, last) = (persons.first, persons.last)
  let known = first?.name ?? ""
  let post = graph.posts.max { $0.evidence.count < $1.evidence.count }?.title ?? ""
  let initiative = graph.initiatives.max { $0.mentions.count < $1.mentions.count }?.name ?? ""
  let meeting = graph.events.max { $0.evidence.count < $1.evidence.count }?.name ?? ""
  let passage = first?.evidence.first
  let line = SourceQuery.line(passage?.document ?? "", passage?.evidence.line ?? 0)
  let year = Province.years.lowerBound + Province.years.count / 2
  let day = CivicDate(year: year, month: 7, day: 1)
  return [
    ("trace", { count($0.trace(known)) }),
    ("trace of a name unknown", { count($0.trace("司徒无名")) }),
    ("connect", { $0.connection(from: first?.id ?? "", to: last?.id ?? "")?.chains.count ?? 0 }),
    ("source of a person", { $0.source(.id(first?.id ?? ""))?.sheets.count ?? 0 }),
    ("source of a line", { $0.source(line)?.items.count ?? 0 }),
    ("roster", { graph in day.map { count(graph.roster(on: $0), \.bodies.count) } ?? 0 }),
    ("post", { count($0.history(ofPost: post), \.count) }),
    ("initiative", { count($0.history(ofInitiative: initiative), \.count) }),
    ("meeting", { count($0.meetings(named: meeting), \.count) }),
    ("timeline of a year", { $0.timeline(TimelineQuery(year: year)).entries.count }),
    ("timeline", { $0.timeline(TimelineQuery()).entries.count }),
    ("persons by evidence", { $0.personsByEvidence(limit: 10).count }),
  ]
}

private func count<Answer>(_ finding: Finding<Answer>, _ size: (Answer) -> Int) -> Int {
  switch finding {
  case .found(let answer): size(answer)
  case .unknown(let near): near.count
  }
}

private func count(_ result: TraceResult) -> Int {
  switch result {
  case .found(let traces): traces.map { $0.roles.count + $0.appearances.count }.reduce(0, +)
  case .unknown(let near): near.count
  }
}

extension Province {
  /// Writes the claims of all issues to a file, and returns how many bytes that are.
  func write(to path: String) throws -> Int {
    guard let stream = fopen(path, "w") else { throw BenchmarkError("\(path): cannot be written") }
    var writer = ClaimWriter()
    var count = 0
    var isWritten = true
    for issue in 0..<issues {
      for claim in claims(ofIssue: issue) { writer.append(claim) }
      guard writer.count > 1 << 20 || issue == issues - 1 else { continue }
      count += writer.count
      isWritten = fwrite(writer.bytes, 1, writer.count, stream) == writer.count && isWritten
      writer.removeAll()
    }
    guard fclose(stream) == 0, isWritten else { throw BenchmarkError("\(path): cannot be written") }
    return count
  }
}

/// The time that processors have worked for this process, all threads together.
private func userSeconds() -> Double {
  var usage = rusage()
  #if canImport(Glibc)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  #else
    getrusage(RUSAGE_SELF, &usage)
  #endif
  return Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6
}
