#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Where an answer goes: standard output, a regular file (written beside and renamed), or a pipe or device
/// (written directly).
struct Output: ~Copyable {
  private enum Target: ~Copyable {
    case standard
    case direct(Int32, name: String)
    case file(AtomicFile)
  }

  private let target: Target

  /// Opens the file at `path`, or standard output for nil and `-`.
  init(_ path: String?) throws(Failure) {
    guard let path, path != FileBytes.standardInput else {
      target = .standard
      return
    }
    switch FileBytes.kind(of: path) {
    case .folder: throw .unwritten("\(path): is a folder")
    case .other:
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .unwritten("\(path): \(systemMessage())") }
      target = .direct(descriptor, name: path)
    case .file, .nothing: target = .file(try AtomicFile(path))
    }
  }

  /// Writes bytes after those before.
  func write(_ bytes: [UInt8]) throws(Failure) {
    switch target {
    case .standard: try Descriptor.write(bytes, to: STDOUT_FILENO, named: "standard output")
    case .direct(let descriptor, let name): try Descriptor.write(bytes, to: descriptor, named: name)
    case .file(let file): try file.write(bytes)
    }
  }

  /// Ends the answer; a regular file stands in its place only now.
  consuming func finish() throws(Failure) {
    switch consume target {
    case .standard: break
    case .direct(let descriptor, let name):
      if close(descriptor) != 0 { throw .unwritten("\(name): \(systemMessage())") }
    case .file(let file): try file.commit()
    }
  }
}
