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

  let past = try loaded(upTo: issues - max(1, issues / 100), of: province, from: file)
  var slowest = 0.0
  for question in Question.all(graph, past: past) {
    var times: [Double] = []
    for _ in 0..<5 { times.append(seconds { _ = question.answer() } * 1000) }
    let time = times.sorted()[2]
    slowest = max(slowest, time)
    report(question.name, time, "ms", limit: "at most 100")
  }
  return size / (reading + assembling) >= 80 && memory <= 3 && slowest <= 100
}

/// The graph of all issues but those from `count` on, as it was before they came out.
private func loaded(upTo count: Int, of province: Province, from file: String) throws -> Graph {
  let last = Set((count..<province.issues).compactMap { province.claims(ofIssue: $0).first?.document })
  return Graph(
    try ClaimsFile(file).claims(.threads).filter { !last.contains($0.document) }, workers: .threads)
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
