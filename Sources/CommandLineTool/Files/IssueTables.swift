internal import Civics
internal import Records

/// The `issues.tsv` tables that stand beside the inputs, each read once.
struct IssueTables {
  private var tables: [String: [String: IssueRecord]] = [:]
  /// What is wrong with tables that could not be read.
  private(set) var problems: [Diagnostic] = []

  /// What is known beforehand of a document, from the table beside it, else from that of the input folder.
  mutating func record(of file: InputFile) -> IssueRecord? {
    if file.path == FileBytes.standardInput { return nil }
    let slash = file.path.lastIndex(of: "/")
    let beside = slash.map { String(file.path[...$0]) } ?? ""
    for folder in [beside, file.folder.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? beside] {
      let records = table(folder + "issues.tsv")
      if let record = records[file.document] ?? records[stem(file.path)] { return record }
    }
    return nil
  }

  private mutating func table(_ path: String) -> [String: IssueRecord] {
    if let known = tables[path] { return known }
    var records: [String: IssueRecord] = [:]
    if FileBytes.kind(of: path) != .nothing {
      do {
        records = try IssueTable.read(try FileBytes.read(path), file: path)
      } catch let error as RecordsError {
        problems.append(Diagnostic(.error, file: path, line: error.line, summary: error.summary))
      } catch let error as Failure {
        problems.append(Diagnostic(.error, file: path, summary: error.lines.joined(separator: "; ")))
      } catch {
        problems.append(Diagnostic(.error, file: path, summary: "\(error)"))
      }
    }
    tables[path] = records
    return records
  }
}
