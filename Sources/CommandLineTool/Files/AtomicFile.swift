#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file that is written beside its place and put there whole: whoever looks sees the old one or the new.
///
/// What is not committed is removed.
struct AtomicFile: ~Copyable {
  private let name: String
  private let path: String
  private let temporary: String
  private let descriptor: Int32
  private var isOpen = true

  /// Begins a file that will stand at `path`, behind any link there.
  init(_ path: String) throws(Failure) {
    let target = realpath(path, nil).map { pointer in
      defer { free(pointer) }
      return String(cString: pointer)
    }
    let place = target ?? path
    self.path = place
    name = path
    let folder = place.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(place[...$0]) } ?? ""
    var created: (String, Int32)?
    for attempt in 0..<100 {
      let name = folder + AtomicFile.name(getpid(), attempt)
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 {
        created = (name, descriptor)
        break
      }
      if errno != EEXIST { break }
    }
    guard let created else { throw .unwritten("\(path): \(systemMessage())") }
    (temporary, descriptor) = created
    Signals.setTemporaryFile(temporary)
    var status = stat()
    if stat(place, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
  }

  /// The name of a temporary file: `.annals-4711-0.tmp`.
  static func name(_ process: pid_t, _ attempt: some CustomStringConvertible) -> String {
    ".annals-\(process)-\(attempt).tmp"
  }

  deinit {
    guard isOpen else { return }
    close(descriptor)
    unlink(temporary)
    Signals.setTemporaryFile(nil)
  }

  /// Appends bytes.
  func write(_ bytes: [UInt8]) throws(Failure) {
    try Descriptor.write(bytes, to: descriptor, named: name)
  }

  /// Puts the file in its place.
  consuming func commit() throws(Failure) {
    // Without this a crash of the machine could leave an empty file under the name of the old one.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else {
      throw .unwritten("\(name): \(systemMessage())")
    }
    guard rename(temporary, path) == 0 else { throw .unwritten("\(name): \(systemMessage())") }
    isOpen = false
    close(descriptor)
    Signals.setTemporaryFile(nil)
  }
}
