internal import Civics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Why the benchmark cannot run.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// How many seconds `work` takes by the monotonic clock.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let start = ContinuousClock.now
  try work()
  return (ContinuousClock.now - start) / .seconds(1)
}

/// The most memory that this process has held so far.
func peakMegabytes() -> Double {
  var usage = rusage()
  #if canImport(Glibc)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1000 * 1.024
  #else
    getrusage(RUSAGE_SELF, &usage)
    return Double(usage.ru_maxrss) / 1_000_000
  #endif
}

/// Prints one figure: `read one by one               24.1 MB/s (at least 20)`.
func report(_ name: String, _ figure: Double, _ unit: String, limit: String? = nil) {
  let tenths = Int((figure * 10).rounded())
  let number = "\(tenths / 10).\(tenths % 10)"
  let gap = String(repeating: " ", count: max(1, 36 - name.count - number.count))
  print(name + gap + number + " " + unit + (limit.map { " (\($0))" } ?? ""))
}
