#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import Civics

/// One document to read: where it is, and what it is called.
struct InputFile: Hashable, Sendable {
  /// The path as it was given, or below the folder that was given; `-` is standard input.
  let path: String
  /// The path below the folder that was given; the whole path where a file was given.
  let below: String
  /// The folder that was given, or nil.
  let folder: String?
  /// The id of the document.
  var document: String
}

/// The documents that the operands of a command name.
struct Inputs: Sendable {
  /// The documents, in the order of the operands and, within a folder, of their names.
  private(set) var files: [InputFile] = []
  /// What could not be found or listed.
  private(set) var problems: [Diagnostic] = []

  /// Whether standard input is among them.
  var hasStandardInput: Bool { files.contains { $0.path == FileBytes.standardInput } }

  /// Finds the documents that `operands` name, with the name that `--name` gives to standard input.
  init(_ operands: [String], _ arguments: Arguments) throws(Failure) {
    if arguments.has(.name), !operands.contains(FileBytes.standardInput) {
      throw arguments.usage("--name names standard input; give - as an input")
    }
    self.init(operands, standardInputName: arguments[.name])
  }

  /// Finds the documents; a folder stands for all `.txt` and `.md` files in it, and a file named twice is
  /// read once.
  init(_ operands: [String], standardInputName: String?) {
    var seen: Set<FileIdentity> = []
    for operand in operands {
      if operand == FileBytes.standardInput {
        let name = standardInputName ?? "stdin"
        if !hasStandardInput { add(InputFile(path: operand, below: name, folder: nil, document: name)) }
        continue
      }
      for file in find(operand) {
        if let identity = FileIdentity(file.path), !seen.insert(identity).inserted { continue }
        add(file)
      }
    }
    nameApart()
  }

  private mutating func add(_ file: InputFile) { files.append(file) }

  private mutating func find(_ operand: String) -> [InputFile] {
    switch FileBytes.kind(of: operand) {
    case .nothing:
      let summary = systemMessage(errno == 0 ? ENOENT : errno)
      problems.append(Diagnostic(.error, file: operand, summary: summary))
      return []
    case .file, .other:
      return [InputFile(path: operand, below: operand, folder: nil, document: stem(operand))]
    case .folder:
      let (found, unlisted) = FolderListing.files(in: operand, extensions: ["txt", "md"])
      problems += unlisted.map { Diagnostic(.error, file: operand, summary: $0) }
      if found.isEmpty, unlisted.isEmpty {
        problems.append(
          Diagnostic(
            .error, file: operand, summary: "no .txt or .md file is in this folder",
            remedy: "give the folder of the issues"))
      }
      return found.map {
        InputFile(path: FolderListing.join(operand, $0), below: $0, folder: operand, document: stem($0))
      }
    }
  }

  /// Gives documents that share a name longer ones, step by step: the path below the input without extension,
  /// with it, the whole path.
  private mutating func nameApart() {
    var steps = Array(repeating: 0, count: files.count)
    for _ in 0..<3 {
      var places: [String: [Int]] = [:]
      for (place, file) in files.enumerated() { places[file.document, default: []].append(place) }
      let shared = places.values.filter { $0.count > 1 }.joined()
      if shared.isEmpty { return }
      for place in shared {
        steps[place] = min(steps[place] + 1, 3)
        let file = files[place]
        switch steps[place] {
        case 1: files[place].document = withoutExtension(file.below)
        case 2: files[place].document = file.below
        default: files[place].document = file.path
        }
      }
    }
  }
}

/// Which file a path leads to, whatever it is called.
private struct FileIdentity: Hashable {
  let device: UInt64
  let number: UInt64

  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }
}

/// The last part of a path, without extension.
func stem(_ path: String) -> String {
  withoutExtension(String(path.split(separator: "/").last ?? Substring(path)))
}

private func withoutExtension(_ path: String) -> String {
  guard let dot = path.lastIndex(of: "."), let before = path[..<dot].last, before != "/" else { return path }
  return path[dot...].contains("/") ? path : String(path[..<dot])
}
