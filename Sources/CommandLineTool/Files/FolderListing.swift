#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What stands in a folder.
enum FolderListing {
  /// The paths below `folder`, without it, of all files in it and in its folders that have one of the
  /// extensions, sorted by their bytes; and what could not be listed.
  ///
  /// Hidden files and folders are passed over, and so are folders that `build` wrote, so that the program does
  /// not read what it wrote itself. Links to folders are not followed: no circle of links can hold the walk.
  static func files(in folder: String, extensions: [String]) -> (paths: [String], problems: [String]) {
    var found: [String] = []
    var problems: [String] = []
    var waiting = [""]
    while let below = waiting.popLast() {
      let entries = names(in: join(folder, below), &problems)
      if entries.contains(GraphFolder.manifestName), entries.contains(GraphFolder.claimsName) { continue }
      for name in entries where !name.hasPrefix(".") {
        let path = below.isEmpty ? name : "\(below)/\(name)"
        switch FileBytes.kind(of: join(folder, path)) {
        case .folder: if !isLink(join(folder, path)) { waiting.append(path) }
        case .file:
          if extensions.contains(where: { name.lowercased().hasSuffix("." + $0) }) { found.append(path) }
        case .other, .nothing: break
        }
      }
    }
    let paths = found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return (paths, problems.sorted())
  }

  /// The paths as `files` gives them, where nothing may be missing.
  static func allFiles(in folder: String, extensions: [String]) throws(Failure) -> [String] {
    let (paths, problems) = files(in: folder, extensions: extensions)
    if let problem = problems.first { throw .unreadable(problem) }
    return paths
  }

  /// `folder/name`, without doubling the slash.
  static func join(_ folder: String, _ name: String) -> String {
    if name.isEmpty { return folder }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private static func names(in folder: String, _ problems: inout [String]) -> [String] {
    guard let entries = entries(of: folder) else {
      problems.append("\(folder): \(systemMessage())")
      return []
    }
    let names = entries.compactMap(\.self)
    for _ in names.count..<entries.count {
      problems.append("\(folder): holds a file whose name is not UTF-8; rename it")
    }
    return names
  }

  /// What stands in a folder, nil for a name that is not UTF-8; nil where the folder cannot be opened.
  static func entries(of folder: String) -> [String?]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String?] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { field in
          field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
            String(validatingCString: $0)
          }
        })
    }
    return names
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
