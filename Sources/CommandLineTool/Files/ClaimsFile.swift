package import Civics
internal import Records

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file of claims, read piece by piece where it is large, so that it never stands in memory whole.
package struct ClaimsFile: Sendable {
  let path: String
  /// The size from which a file is read in pieces, and that of a piece.
  let pieceSize: Int

  package init(_ path: String, pieceSize: Int = 1 << 22) {
    self.path = path
    self.pieceSize = pieceSize
  }

  /// The claims in the order of the file.
  package func claims(_ workers: Workers) throws(Failure) -> [Claim] {
    if let claims = claimsInPieces(workers) { return claims }
    let bytes = try FileBytes.read(path)
    do throws(RecordsError) {
      return try ClaimLines.read(bytes, file: path)
    } catch {
      throw .unreadable(error.description, remedy: "write the graph anew: annals build")
    }
  }

  /// The claims of a large file; nil for a small one, and where anything is wrong: then it is read as a whole, which
  /// says what is wrong and where.
  private func claimsInPieces(_ workers: Workers) -> [Claim]? {
    guard path != FileBytes.standardInput, FileBytes.kind(of: path) == .file else { return nil }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > pieceSize else { return nil }
    let size = Int(status.st_size)
    let pieces = (size + pieceSize - 1) / pieceSize
    let lanes = min(workers.count, pieces)
    // Every lane takes one piece in so many, so that words which come back are kept once a lane.
    let lanesRead = workers.map(lanes) { lane -> [[Claim]]? in
      var texts = TextTable()
      var found: [[Claim]] = []
      for piece in stride(from: lane, to: pieces, by: lanes) {
        guard let claims = read(piece: piece, descriptor, size, &texts) else { return nil }
        found.append(claims)
      }
      return found
    }
    var claims: [Claim] = []
    claims.reserveCapacity(lanesRead.joinedCount)
    for piece in 0..<pieces {
      guard let found = lanesRead[piece % lanes] else { return nil }
      claims += found[piece / lanes]
    }
    return claims
  }

  /// The claims of the lines that begin in a piece.
  private func read(
    piece: Int, _ descriptor: Int32, _ size: Int, _ texts: inout TextTable
  ) -> [Claim]? {
    // One byte before tells whether a line begins where the piece does.
    let start = max(0, piece * pieceSize - 1)
    var end = min(size, (piece + 1) * pieceSize)
    guard var bytes = Descriptor.bytes(of: descriptor, start..<end) else { return nil }
    while end < size, bytes.last != UInt8(ascii: "\n") {
      let next = min(size, end + 1 << 16)
      guard let more = Descriptor.bytes(of: descriptor, end..<next) else { return nil }
      let line = more.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? more.count
      bytes += more[..<line]
      end += line
    }
    var first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) && piece == 0 ? 3 : 0
    if piece > 0 {
      guard let line = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return [] }
      first = line + 1
    }
    return try? ClaimLines.read(bytes, file: path, first..<bytes.count, &texts)
  }
}

extension [[[Claim]]?] {
  fileprivate var joinedCount: Int { reduce(0) { $0 + ($1 ?? []).reduce(0) { $0 + $1.count } } }
}
