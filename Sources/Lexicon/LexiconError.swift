/// What is wrong with a word list.
public struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with it.
  public enum Reason: Hashable, Sendable {
    /// The file has the name of no list.
    case unknownList
    /// The line is not UTF-8.
    case notText
    /// A column is missing.
    case missingColumn(Int)
    /// A column has a value that the list does not know.
    case unknownValue(String, allowed: String)
  }

  /// The list, by file name.
  public let file: String
  /// The line, from 1, or 0 where the whole file is meant.
  public let line: Int
  /// What is wrong.
  public let reason: Reason

  /// `posts.tsv:12: the holder is "singel", which is none of single, shared, person, honour`
  public var description: String {
    let place = line > 0 ? "\(file):\(line)" : file
    return switch reason {
    case .unknownList: "\(place): no word list has this name; use one of \(WordList.fileNames)"
    case .notText: "\(place): the line is not UTF-8; save the list as UTF-8"
    case .missingColumn(let column): "\(place): column \(column) is missing; separate columns by one TAB"
    case .unknownValue(let value, let allowed): "\(place): \"\(value)\" is none of \(allowed)"
    }
  }
}
