internal import Civics
internal import Extraction

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// One of the plain issues, and what is read out of it.
struct Original {
  let name: String
  let bytes: [UInt8]
  let claims: [Claim]

  /// The issues of a folder, by name.
  static func all(in folder: String, _ reader: Reader) throws -> [Original] {
    let names = try entries(of: folder).filter { $0.hasSuffix(".txt") }
    if names.isEmpty { throw BenchmarkError("\(folder): no issue is in this folder") }
    return try names.sorted().map { name in
      let bytes = try contents(of: "\(folder)/\(name)")
      return Original(
        name: name, bytes: bytes, claims: try reader.read(bytes, document: name, source: name).claims)
    }
  }
}

/// One copy on disk.
struct Copy {
  let path: String
  /// Which of the originals it is a copy of.
  let original: Int
}

/// The folder that the benchmark works in.
struct Workshop {
  let path: String

  init() throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var pattern = Array("\(base)/annals-benchmark-XXXXXX".utf8CString)
    guard mkdtemp(&pattern) != nil else { throw BenchmarkError("\(base): cannot make a folder there") }
    path = String(decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes copies of the issues in turn, each a file of its own, until they have `bytes` bytes.
  func copy(_ originals: [Original], bytes: Int) throws -> [Copy] {
    var copies: [Copy] = []
    var written = 0
    while written < bytes {
      let original = copies.count % originals.count
      let file = "\(path)/\(copies.count).txt"
      guard let stream = fopen(file, "w") else { throw BenchmarkError("\(file): cannot be written") }
      let count = fwrite(originals[original].bytes, 1, originals[original].bytes.count, stream)
      guard fclose(stream) == 0, count == originals[original].bytes.count else {
        throw BenchmarkError("\(file): cannot be written")
      }
      written += count
      copies.append(Copy(path: file, original: original))
    }
    return copies
  }

  /// Removes the folder and all that is in it.
  func remove() {
    Workshop.remove(path)
  }

  private static func remove(_ path: String) {
    // What is no folder has no entries.
    for name in (try? entries(of: path)) ?? [] { remove("\(path)/\(name)") }
    if unlink(path) != 0 { rmdir(path) }
  }
}

/// The names in a folder.
private func entries(of folder: String) throws -> [String] {
  guard let stream = opendir(folder) else { throw BenchmarkError("\(folder): no such folder") }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
      field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
        String(cString: $0)
      }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}

/// The bytes of a file.
func contents(of path: String) throws -> [UInt8] {
  let descriptor = open(path, O_RDONLY)
  var status = stat()
  guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
    throw BenchmarkError("\(path): cannot be read")
  }
  defer { close(descriptor) }
  return try [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, filled in
    while filled < buffer.count, let base = buffer.baseAddress {
      let count = read(descriptor, base + filled, buffer.count - filled)
      guard count > 0 else { throw BenchmarkError("\(path): cannot be read") }
      filled += count
    }
  }
}
