internal import CivicGraph
internal import Civics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Builds the graph of the issues in `folder` with the program beside this one, and times its `trace` from start
/// to end: the median of 25 runs, for the person with most evidence.
func timeTrace(
  of originals: [Original], in folder: String, _ workshop: Workshop
) throws -> (milliseconds: Double, isRight: Bool) {
  let place =
    CommandLine.arguments[0].lastIndex(of: "/").map { String(CommandLine.arguments[0][...$0]) } ?? "./"
  let program = place + "annals"
  let graph = workshop.path + "/graph"
  guard try run(program, ["build", folder, "--into", graph]) == 0,
    let person = Graph(originals.flatMap(\.claims)).personsByEvidence(limit: 1).first
  else { throw BenchmarkError("\(program): cannot build the graph; build annals first") }
  var times: [Double] = []
  var isRight = true
  for _ in 0..<25 {
    times.append(
      try seconds {
        let status = try run(program, ["trace", person.name, "--graph", graph])
        isRight = isRight && status == 0
      })
  }
  return (times.sorted()[times.count / 2] * 1000, isRight)
}

/// Runs a program with its output thrown away, and returns its exit code.
private func run(_ program: String, _ arguments: [String]) throws -> Int32 {
  #if canImport(Glibc)
    var actions = posix_spawn_file_actions_t()
    let variables = environ
  #else
    var actions: posix_spawn_file_actions_t?
    let variables = _NSGetEnviron().pointee
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
  var words = ([program] + arguments).map { strdup($0) } + [nil]
  defer { words.forEach { free($0) } }
  var child: pid_t = 0
  guard posix_spawn(&child, program, &actions, nil, &words, variables) == 0 else {
    throw BenchmarkError("\(program): cannot be run; build it first")
  }
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0, errno == EINTR {}
  return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
}
