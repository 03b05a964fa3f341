internal import Foundation

/// The repository that these tests are part of.
public enum Repository {
  /// Its folder.
  public static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The bytes of a file in it.
  public static func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path).appendingPathComponent(name)))
  }

  /// Whether something stands at a path of this system.
  public static func hasFile(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The names of the files in one of its folders, sorted.
  public static func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
  }
}

/// Numbers that look random and are the same in each run.
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// A generator that gives the same numbers for the same seed.
  public init(seed: UInt64) { state = seed }

  /// The next number (SplitMix64, Sebastiano Vigna).
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension Repository {
  /// The value of an environment variable of the tests, or nil.
  public static func variable(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }
}

extension Repository {
  /// Writes a text where an environment variable of the tests names a file; otherwise nothing.
  public static func save(_ text: String, to variableName: String) throws {
    guard let path = variable(variableName) else { return }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }
}
