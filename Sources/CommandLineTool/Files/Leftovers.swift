#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What a run that was killed left in a folder: the temporary files of `AtomicFile`.
enum Leftovers {
  /// Removes such files of processes that are no more. What cannot be removed stays, as it does no harm.
  static func remove(from folder: String) {
    for case let name? in FolderListing.entries(of: folder) ?? [] {
      guard let process = process(ofFile: name), process != getpid(),
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      let path = FolderListing.join(folder, name)
      var status = stat()
      if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() {
        unlink(path)
      }
    }
  }

  /// The process that made a file of this name: 4711 of `.annals-4711-0.tmp`; nil for all other names.
  static func process(ofFile name: String) -> pid_t? {
    guard name.hasPrefix(".annals-"), name.hasSuffix(".tmp") else { return nil }
    let numbers = name.dropFirst(".annals-".count).dropLast(".tmp".count)
      .split(separator: "-", omittingEmptySubsequences: false)
    guard numbers.count == 2,
      numbers.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let process = pid_t(numbers[0]), process > 0, name == AtomicFile.name(process, numbers[1])
    else { return nil }
    return process
  }
}
