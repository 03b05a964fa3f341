#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import CivicGraph
internal import Civics
internal import Newsprint

/// The folder that `build` writes and the other commands read.
struct GraphFolder: Sendable {
  /// What every graph is made of.
  static let claimsName = "claims.jsonl"
  /// The list of what `build` wrote, in the form that `sha256sum -c` checks.
  static let manifestName = "MANIFEST"
  static let standard = "graphs"

  let path: String

  init(_ path: String?) {
    self.path = path ?? GraphFolder.standard
  }

  /// The graph that the claims of the folder make; the path may also be the file of the claims, or `-`.
  func graph() throws(Failure) -> Graph {
    let file: String
    switch FileBytes.kind(of: path) {
    case _ where path == FileBytes.standardInput: file = path
    case .file, .other: file = path
    case .folder, .nothing: file = FolderListing.join(path, GraphFolder.claimsName)
    }
    if file != FileBytes.standardInput, FileBytes.kind(of: file) == .nothing {
      throw .unreadable(
        "\(file): \(systemMessage(ENOENT))",
        remedy: "write the graph first: annals build"
          + (path == GraphFolder.standard ? "" : " INPUT… --into \(path)"))
    }
    let claims = try ClaimsFile(file).claims(.threads)
    let corrections = try corrections(beside: file)
    let (graph, refusals) = Graph.corrected(claims, by: corrections, workers: .threads)
    // What `build` wrote was applied then: if it cannot be now, claims and corrections are of two graphs.
    if let refusal = refusals.first {
      throw .unreadable(refusal.diagnostic.description, remedy: "write the graph anew: annals build")
    }
    return graph
  }

  /// The corrections that `build` kept beside the claims.
  private func corrections(beside file: String) throws(Failure) -> [Correction] {
    guard file != FileBytes.standardInput else { return [] }
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    let path = folder + CorrectionTables.name
    return FileBytes.kind(of: path) == .file ? try CorrectionTables([path]).corrections : []
  }

  /// Writes the files and removes those that were written before and are not written now.
  ///
  /// Each file is put in its place whole. The list of files is written before them and after them, so that a
  /// run that is stopped leaves nothing that the next one does not know of. What somebody changed since it
  /// was written is not removed; the names of such files are returned.
  func replace(with files: [(name: String, bytes: [UInt8])]) throws(Failure) -> [String] {
    let old = try Manifest(of: self)
    let new = Manifest(files)
    try makeFolder(path)
    Leftovers.remove(from: path)
    for folder in Set(files.compactMap { GraphFolder.folder(of: $0.name) }).sorted() {
      try makeFolder(FolderListing.join(path, folder))
      Leftovers.remove(from: FolderListing.join(path, folder))
    }
    if old != new { try write(old.merged(with: new)) }
    for file in files { try write(file.bytes, as: file.name) }

    var kept: [String] = []
    for name in old.names where !new.names.contains(name) {
      let file = FolderListing.join(path, name)
      guard FileBytes.kind(of: file) == .file else { continue }
      guard old.knows(name, Digest.sha256(try FileBytes.read(file))) else {
        kept.append(name)
        continue
      }
      if unlink(file) != 0 { throw .unwritten("\(file): \(systemMessage())") }
      // Fails, as it should, where something else is in the folder.
      if let folder = GraphFolder.folder(of: name) { rmdir(FolderListing.join(path, folder)) }
    }
    try write(new)
    return kept
  }

  private func write(_ manifest: Manifest) throws(Failure) {
    try write(Array(manifest.text.utf8), as: GraphFolder.manifestName)
  }

  private func write(_ bytes: [UInt8], as name: String) throws(Failure) {
    let output = try Output(FolderListing.join(path, name))
    try output.write(bytes)
    try output.finish()
  }

  private func makeFolder(_ path: String) throws(Failure) {
    if FileBytes.kind(of: path) == .folder || mkdir(path, 0o777) == 0 || errno == EEXIST {
      guard FileBytes.kind(of: path) == .folder else { throw .unwritten("\(path): is not a folder") }
      return
    }
    guard errno == ENOENT, let parent = GraphFolder.folder(of: path), !parent.isEmpty else {
      throw .unwritten("\(path): \(systemMessage())")
    }
    try makeFolder(parent)
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw .unwritten("\(path): \(systemMessage())") }
  }

  private static func folder(of name: String) -> String? {
    name.lastIndex(of: "/").map { String(name[..<$0]) }
  }
}
