internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A terminal for programs that behave otherwise on one.
public enum Terminal {
  /// Whether this system gives the tests a terminal.
  public static let isAvailable: Bool = {
    guard let ends = open() else { return false }
    close(ends.outer)
    close(ends.inner)
    return true
  }()

  /// Runs a program with a terminal as its standard output and error, as wide as `columns` where they are given,
  /// and returns what it showed there, with the terminal's line ends made plain.
  public static func run(
    _ program: Program, _ arguments: [String], in folder: TemporaryFolder, environment: [String: String],
    columns: Int? = nil
  ) throws -> String {
    guard let ends = open() else { return "" }
    if let columns {
      var size = winsize(ws_row: 50, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
      _ = ioctl(ends.outer, UInt(TIOCSWINSZ), &size)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    var variables = ProcessInfo.processInfo.environment
    variables["NO_COLOR"] = nil
    process.environment = variables.merging(environment) { $1 }
    let inner = FileHandle(fileDescriptor: ends.inner, closeOnDealloc: false)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = inner
    process.standardError = inner
    try process.run()
    close(ends.inner)
    // Reading until the program has closed its end, which Linux reports as an error.
    var shown: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(ends.outer, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      shown += buffer[..<count]
    }
    process.waitUntilExit()
    close(ends.outer)
    return String(decoding: shown, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
  }

  private static func open() -> (outer: Int32, inner: Int32)? {
    var outer: Int32 = -1
    var inner: Int32 = -1
    return openpty(&outer, &inner, nil, nil, nil) == 0 ? (outer, inner) : nil
  }
}
