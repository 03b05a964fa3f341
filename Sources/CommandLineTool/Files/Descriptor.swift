#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Writing to what is open.
enum Descriptor {
  /// Writes all bytes; a pipe that nobody reads is `outputClosed`.
  static func write(_ bytes: [UInt8], to descriptor: Int32, named name: String) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        #if canImport(Glibc)
          return Glibc.write(descriptor, rest.baseAddress, rest.count)
        #else
          return Darwin.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { throw .outputClosed }
        throw .unwritten("\(name): \(systemMessage())")
      }
      written += count
    }
  }
}
