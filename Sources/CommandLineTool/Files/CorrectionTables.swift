internal import CivicGraph
internal import Civics
internal import Records

/// The corrections of a run: those of the tables `corrections.tsv` beside its inputs, or of the one that
/// `--corrections` names.
struct CorrectionTables: Sendable {
  static let name = "corrections.tsv"

  private(set) var corrections: [Correction] = []

  /// Reads the tables that hold for the inputs; without one there is nothing to correct.
  ///
  /// A table that cannot be read, or contradicts itself or another, ends the command: a graph that only looks
  /// corrected is worse than none.
  init(beside inputs: Inputs, _ arguments: Arguments) throws(Failure) {
    if let path = arguments[.corrections] {
      try self.init([path])
      return
    }
    var paths: [String] = []
    for file in inputs.files where file.path != FileBytes.standardInput {
      let own = file.path.lastIndex(of: "/").map { String(file.path[...$0]) } ?? ""
      for folder in [own, file.folder.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? own] {
        let path = folder + CorrectionTables.name
        if !paths.contains(path), FileBytes.kind(of: path) != .nothing { paths.append(path) }
      }
    }
    try self.init(paths)
  }

  /// Reads the tables at these paths.
  init(_ paths: [String]) throws(Failure) {
    var tables: [(path: String, bytes: [UInt8])] = []
    for path in paths { tables.append((path, try FileBytes.read(path))) }
    do throws(RecordsError) {
      for table in tables { corrections += try CorrectionTable.read(table.bytes, file: table.path) }
      try CorrectionTable.check(corrections)
    } catch {
      throw .unreadable(
        "\(error.file):\(error.line): error: \(error.summary)",
        remedy: "nothing was done; mend the table (annals help build tells its columns)")
    }
  }
}

extension Refusal {
  /// The refusal as what is wrong with an input.
  var diagnostic: Diagnostic {
    Diagnostic(
      .error, file: correction.file, line: correction.line, summary: reason,
      remedy: "this correction is not applied")
  }
}
