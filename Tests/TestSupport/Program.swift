internal import Foundation

/// The built program, and how to run it.
public struct Program: Sendable {
  /// What a run left behind.
  public struct Run: Sendable {
    /// The exit code; for a run that a signal ended, 128 and the number of the signal.
    public let status: Int32
    /// What it wrote to standard output.
    public let output: [UInt8]
    /// What it wrote to standard error.
    public let errors: String

    /// Standard output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The executable that was built beside these tests, or nil where it was not built.
  public static let annals = Program(beside: "annals")

  /// The optimised executable, or nil where `swift build -c release` was not run.
  public static let optimisedAnnals = Program(beside: "../release/annals")

  private init?(beside name: String) {
    var places = [URL(fileURLWithPath: CommandLine.arguments[0])]
    places += Bundle.allBundles.filter { $0.bundleURL.pathExtension == "xctest" }.map(\.bundleURL)
    for place in places {
      let folder = place.resolvingSymlinksInPath().deletingLastPathComponent()
      let file = folder.appendingPathComponent(name).standardizedFileURL
      if FileManager.default.isExecutableFile(atPath: file.path) {
        path = file.path
        return
      }
    }
    return nil
  }

  /// Where it is.
  public let path: String

  /// Runs it in `folder` with `input` on standard input, and waits for its end.
  ///
  /// It sees the environment of the tests without NO_COLOR, changed by `environment`.
  public func run(
    _ arguments: [String], in folder: TemporaryFolder, input: [UInt8] = [],
    environment: [String: String] = [:]
  ) throws -> Run {
    try Program.run(path, arguments, in: folder, input: input, environment: environment)
  }

  /// Runs a script of the shell, in which `$annals` is the program.
  public func shell(_ script: String, in folder: TemporaryFolder) throws -> Run {
    try Program.run("/bin/sh", ["-c", script], in: folder, input: [], environment: ["annals": path])
  }

  private static func run(
    _ path: String, _ arguments: [String], in folder: TemporaryFolder, input: [UInt8],
    environment: [String: String]
  ) throws -> Run {
    // Files, not pipes: a pipe that nobody empties would hold a program that writes much.
    let files = try TemporaryFolder()
    try files.write(input, to: "in")
    try files.write([], to: "out")
    try files.write([], to: "err")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    var variables = ProcessInfo.processInfo.environment
    variables["NO_COLOR"] = nil
    process.environment = variables.merging(environment) { $1 }
    let handles = [
      try FileHandle(forReadingFrom: files.url("in")), try FileHandle(forWritingTo: files.url("out")),
      try FileHandle(forWritingTo: files.url("err")),
    ]
    (process.standardInput, process.standardOutput, process.standardError) = (
      handles[0], handles[1], handles[2]
    )
    try process.run()
    process.waitUntilExit()
    for handle in handles { try handle.close() }
    let isSignal = process.terminationReason == .uncaughtSignal
    return Run(
      status: isSignal ? 128 + process.terminationStatus : process.terminationStatus,
      output: try files.read("out"), errors: String(decoding: try files.read("err"), as: UTF8.self))
  }
}
