#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Reading whole files.
enum FileBytes {
  /// What stands for standard input where a file can be named.
  static let standardInput = "-"

  /// All bytes of a file, or of standard input for `-`.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    if path == standardInput { return try read(STDIN_FILENO, named: "standard input") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable("\(path): \(systemMessage())") }
    defer { close(descriptor) }
    return try read(descriptor, named: path)
  }

  /// What kind of thing stands at a path.
  enum Kind { case file, folder, other, nothing }

  /// What kind of thing stands at `path`, behind any links.
  static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  private static func read(_ descriptor: Int32, named name: String) throws(Failure) -> [UInt8] {
    var status = stat()
    let size = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    // One byte more than the file has, so that its end is seen without growing.
    var capacity = max(size + 1, 65_536)
    var bytes: [UInt8] = []
    while true {
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
        while filled < buffer.count {
          let count = Self.read(descriptor, buffer, from: filled)
          if count < 0 { failure = errno }
          if count <= 0 { return }
          filled += count
        }
      }
      if failure != 0 { throw .unreadable("\(name): \(systemMessage(failure))") }
      let isWhole = chunk.count < capacity
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if isWhole { return bytes }
      capacity = min(capacity * 2, 1 << 26)
    }
  }

  private static func read(
    _ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>, from start: Int
  ) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, base + start, buffer.count - start)
      #else
        let count = Darwin.read(descriptor, base + start, buffer.count - start)
      #endif
      if count >= 0 || errno != EINTR { return count }
    }
  }
}
