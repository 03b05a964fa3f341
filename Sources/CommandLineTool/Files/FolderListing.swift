#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What stands in a folder.
enum FolderListing {
  /// The paths below `folder`, without it, of all files in it and in its folders that have one of the
  /// extensions; sorted by their bytes.
  ///
  /// Hidden files and folders are passed over, and links to folders are not followed, so that no circle of
  /// links can hold the walk.
  static func files(in folder: String, extensions: [String]) throws(Failure) -> [String] {
    var found: [String] = []
    var waiting = [""]
    while let below = waiting.popLast() {
      for name in try names(in: join(folder, below)) where !name.hasPrefix(".") {
        let path = below.isEmpty ? name : "\(below)/\(name)"
        switch FileBytes.kind(of: join(folder, path)) {
        case .folder: if !isLink(join(folder, path)) { waiting.append(path) }
        case .file:
          if extensions.contains(where: { name.lowercased().hasSuffix("." + $0) }) { found.append(path) }
        case .other, .nothing: break
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// `folder/name`, without doubling the slash.
  static func join(_ folder: String, _ name: String) -> String {
    if name.isEmpty { return folder }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private static func names(in folder: String) throws(Failure) -> [String] {
    guard let stream = opendir(folder) else { throw .unreadable("\(folder): \(systemMessage())") }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
          String(validatingCString: $0)
        }
      }
      guard let name else {
        throw .unreadable("\(folder): holds a name that is not UTF-8", remedy: "rename that file")
      }
      names.append(name)
    }
    return names
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
