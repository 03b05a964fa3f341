// What is timed, and the check that the answer was right.
//
//     swift build -c release && .build/release/benchmark [SEEDS [MEGABYTES]]
//     .build/release/benchmark province [ISSUES [FILE]]
//
// Prints how fast copies of the issues in SEEDS (default: seeds, 50 MB) are read, one by one and with all claims
// kept and decided over, how fast claims are written and read, and how long `annals trace` takes from start to
// end. Ends with exit code 1 where an answer differs from that for the plain issues.
//
// With `province`, makes the claims of a province of ISSUES issues (default: 100,000), in FILE if named, and prints how fast they are
// loaded, how much memory that takes, and how long each answer takes. Ends with exit code 1 where a figure is missed.

internal import CivicGraph
internal import Civics
internal import Extraction
internal import Records

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

let arguments = CommandLine.arguments
let folder = arguments.count > 1 ? arguments[1] : "seeds"
let megabytes = arguments.count > 2 ? Double(arguments[2]) ?? 50 : 50

if folder == "province" {
  do {
    let issues = arguments.count > 2 ? Int(arguments[2]) ?? 100_000 : 100_000
    exit(try timeProvince(issues: issues, keptAs: arguments.count > 3 ? arguments[3] : nil) ? 0 : 1)
  } catch {
    print("benchmark: \(error)")
    exit(2)
  }
}

do {
  let reader = Reader()
  let originals = try Original.all(in: folder, reader)
  let workshop = try Workshop()
  defer { workshop.remove() }
  let copies = try workshop.copy(originals, bytes: Int(megabytes * 1_000_000))

  let each = try timeEach(copies, originals, reader)
  report("read one by one", each.speed, "MB/s", limit: "at least 20")
  report("  peak memory", peakMegabytes(), "MB", limit: "at most 100")
  let all = try timeAll(copies, originals, reader)
  report("read and decided over all", all.speed, "MB/s")
  report("  peak memory", peakMegabytes(), "MB")
  let lines = try timeLines(all.claims)
  report("claims written", lines.written, "MB/s", limit: "at least 300")
  report("claims read", lines.read, "MB/s", limit: "at least 80")
  let trace = try timeTrace(of: originals, in: folder, workshop)
  report("trace, start to end", trace.milliseconds, "ms", limit: "at most 30")

  let isRight = each.isRight && all.isRight && lines.isRight && trace.isRight
  print(
    isRight ? "every answer is that of the plain issues" : "WRONG: an answer differs from the plain issues")
  if !isRight {
    workshop.remove()
    exit(1)
  }
} catch {
  print("benchmark: \(error)")
  exit(2)
}
