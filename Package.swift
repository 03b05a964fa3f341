// swift-tools-version: 6.3
// annals: the record of a town, read out of its newspaper.
// Who may import whom is written beside each target; `swift build
// --explicit-target-dependency-import-check error` and Tests/ArchitectureTests hold it.

import PackageDescription

let package = Package(
  name: "annals",
  platforms: [.macOS(.v26)],
  products: [
    .library(
      name: "Annals", targets: ["Civics", "Newsprint", "Extraction", "CivicGraph", "Records", "Exporters"]),
    .executable(name: "annals", targets: ["annals"]),
  ],
  targets: [
    // The nouns: values, no input or output, the standard library alone.
    .target(name: "Civics"),
    // The word lists, as bytes in the binary. Text files beside it, no code.
    .target(name: "CLexicon", exclude: ["words"], publicHeadersPath: "include"),
    // Knows words, not sentences.
    .target(name: "Lexicon", dependencies: ["CLexicon"]),
    // Bytes in, articles out; each character knows its byte in the file.
    .target(name: "Newsprint", dependencies: ["Civics", "Lexicon"]),
    // One document in, claims out; knows nothing of other documents.
    .target(name: "Extraction", dependencies: ["Civics", "Lexicon", "Newsprint"]),
    // Claims in, answers out; sees no text, no file, no format.
    .target(name: "CivicGraph", dependencies: ["Civics", "Lexicon"]),
    // Values in, bytes out, and back: the lossless forms only.
    .target(name: "Records", dependencies: ["Civics"]),
    // An answer in, sorted characters out; decides no facts.
    .target(name: "Exporters", dependencies: ["Civics", "CivicGraph"]),
    // Facts against gold.
    .target(name: "Evaluation", dependencies: ["Civics", "Records"]),
    // Arguments in, exit code out; the only room that prints or opens a file for writing.
    .target(
      name: "CommandLineTool",
      dependencies: [
        "Civics", "Lexicon", "Newsprint", "Extraction", "CivicGraph", "Records", "Exporters", "Evaluation",
      ]),
    .executableTarget(name: "annals", dependencies: ["CommandLineTool"]),
    // What is timed, and the check that the answer was right.
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "Civics", "Lexicon", "Newsprint", "Extraction", "CivicGraph", "Records", "CommandLineTool",
      ]),
    // Running the built program, temporary folders, marked text, seeded numbers, the repository's own files.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    // The claims of invented papers of one town.
    .target(name: "TownSupport", dependencies: ["Civics", "CivicGraph"], path: "Tests/TownSupport"),
    .testTarget(name: "CivicsTests", dependencies: ["Civics"]),
    .testTarget(name: "LexiconTests", dependencies: ["Lexicon"]),
    .testTarget(name: "NewsprintTests", dependencies: ["Civics", "Lexicon", "Newsprint", "TestSupport"]),
    .testTarget(
      name: "ExtractionTests",
      dependencies: [
        "Civics", "Lexicon", "Newsprint", "Extraction", "CivicGraph", "Records", "Evaluation", "TestSupport",
      ]),
    .testTarget(
      name: "CivicGraphTests", dependencies: ["Civics", "CivicGraph", "TestSupport", "TownSupport"]),
    .testTarget(
      name: "ExportersTests",
      dependencies: ["Civics", "CivicGraph", "Exporters", "TestSupport", "TownSupport"]),
    .testTarget(name: "RecordsTests", dependencies: ["Civics", "Records", "TestSupport"]),
    .testTarget(
      name: "EvaluationTests", dependencies: ["Civics", "Records", "Evaluation", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "CommandLineToolTests",
      dependencies: ["Civics", "Records", "CommandLineTool", "TestSupport", "annals"]),
    .testTarget(
      name: "BenchmarkTests",
      dependencies: [
        "Civics", "Lexicon", "CivicGraph", "Records", "CommandLineTool", "benchmark", "TestSupport",
      ]),
    .testTarget(name: "DocumentationTests", dependencies: ["TestSupport", "annals"]),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

for target in package.targets where target.name != "CLexicon" {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
