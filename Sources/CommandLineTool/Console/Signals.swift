#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What happens when the system interrupts the program.
enum Signals {
  /// Makes a closed pipe and a full quota errors of `write`, which are answered there, and takes care that
  /// no temporary file stays behind when the user stops the program.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // A signal that the parent ignores (nohup) stays ignored.
      let before = unsafeBitCast(signal(number, stopped), to: Int.self)
      if before == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
    }
  }

  /// Names the file to remove when the program is stopped, or none.
  static func setTemporaryFile(_ path: String?) {
    let old = temporaryPath
    temporaryPath = path.flatMap { strdup($0) }
    free(old)
  }
}

// A handler may call little more than `unlink` and `raise`; hence a plain C string, made beforehand.
nonisolated(unsafe) private var temporaryPath: UnsafeMutablePointer<CChar>?

private let stopped: @convention(c) (Int32) -> Void = { number in
  if let temporaryPath { unlink(temporaryPath) }
  signal(number, SIG_DFL)
  raise(number)
}
