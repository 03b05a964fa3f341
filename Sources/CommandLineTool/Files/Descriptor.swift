#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Writing to what is open, and reading parts of it.
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

  /// The bytes of a part of a file; nil where they cannot be read or are not there.
  static func bytes(of descriptor: Int32, _ range: Range<Int>) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      guard let base = buffer.baseAddress else { return }
      while filled < range.count {
        let count = pread(descriptor, base + filled, range.count - filled, off_t(range.lowerBound + filled))
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return }
        filled += count
      }
    }
    return bytes.count == range.count ? bytes : nil
  }
}
