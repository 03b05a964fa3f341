internal import Newsprint

/// Which files `build` wrote, and what was in them.
struct Manifest: Equatable, Sendable {
  /// The digests by name; two where a run was stopped before it had written the newer content.
  private var digests: [String: Set<String>] = [:]

  /// What is written now.
  init(_ files: [(name: String, bytes: [UInt8])]) {
    for file in files { digests[file.name] = [Digest.sha256(file.bytes)] }
  }

  /// What the list in a folder says was written; nothing where there is none.
  ///
  /// Lines that do not name a file below the folder are passed over: nothing else may ever be removed.
  init(of folder: GraphFolder) throws(Failure) {
    let path = FolderListing.join(folder.path, GraphFolder.manifestName)
    guard FileBytes.kind(of: path) == .file else { return }
    let text = String(decoding: try FileBytes.read(path), as: UTF8.self)
    for line in text.split(separator: "\n") {
      let digest = line.prefix(64)
      let name = line.dropFirst(66)
      guard digest.utf8.count == 64, line.dropFirst(64).hasPrefix("  "), Manifest.isBelow(name) else {
        continue
      }
      digests[String(name), default: []].insert(String(digest))
    }
  }

  /// The names, sorted.
  var names: [String] { digests.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// Whether a file of that name was written with that content.
  func knows(_ name: String, _ digest: String) -> Bool { digests[name]?.contains(digest) ?? false }

  /// What is in either.
  func merged(with other: Manifest) -> Manifest {
    var whole = self
    whole.digests.merge(other.digests) { $0.union($1) }
    return whole
  }

  /// One line a file: the digest, two spaces, the name.
  var text: String {
    names.flatMap { name in (digests[name] ?? []).sorted().map { "\($0)  \(name)\n" } }.joined()
  }

  private static func isBelow(_ name: Substring) -> Bool {
    !name.isEmpty
      && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
  }
}
