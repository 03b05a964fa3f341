import Foundation
import TestSupport
import Testing

@Suite struct PaperTests {
  @Test(arguments: Document.all)
  func `every link within the repository leads somewhere`(document: Document) throws {
    #expect(!document.text.isEmpty)
    for link in document.links where !link.contains("://") {
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let file = parts[0].isEmpty ? document.name : String(parts[0])
      #expect(Repository.hasFile("\(Repository.path)/\(file)"), "\(document.name) links to \(link)")
      if parts.count > 1 {
        #expect(Document(file).anchors.contains(String(parts[1])), "\(document.name) links to \(link)")
      }
    }
  }

  @Test(arguments: Document.all)
  func `every file and folder that is named is there`(document: Document) {
    for match in document.text.matches(of: /`((?:Sources|Tests|Documentation|\.ci)(?:\/[^`\s…]*)?)`/) {
      let path = String(match.output.1)
      #expect(Repository.hasFile("\(Repository.path)/\(path)"), "\(document.name) names \(path)")
    }
  }

  @Test(arguments: Document.all.map(\.name) + [".ci/run", ".ci/refresh", ".ci/check-evidence.py"])
  func `no path of one machine is written down`(name: String) {
    let text = Document(name).text
    #expect(!text.isEmpty)
    let found = text.firstMatch(of: /(?:^|[\s`"'(=])\/(?:home|root|Users|work|opt|tmp|mnt|private)\b/)
    #expect(found == nil, "\(name): \(found.map { String($0.output) } ?? "")")
  }

  @Test func `every room and every word list is explained`() throws {
    for room in try Repository.files(in: "Sources") {
      #expect(Document.design.text.contains("\n  \(room)/"), "DESIGN.md does not name \(room)")
    }
    for list in try Repository.files(in: "Sources/CLexicon/words") {
      #expect(Document.contributing.text.contains("`\(list)`"), "CONTRIBUTING.md does not name \(list)")
    }
  }

  @Test func `the table of imports is that of the manifest`() throws {
    let manifest = Document("Package.swift").text
    var allowed: [String: Set<String>] = [:]
    for match in manifest.matches(of: /arget\(\s*name: "(\w+)"(?:,\s*dependencies: \[([^\]]*)\])?/) {
      let names = match.output.2?.matches(of: /"(\w+)"/).map { String($0.output.1) } ?? []
      allowed[String(match.output.1)] = Set(names)
    }
    var above: Set<String> = []
    let rooms = Set(try Repository.files(in: "Sources"))
    for row in Document.design.rows(where: { rooms.contains($0.prefix { $0 != "," }.description) }) {
      let subjects = row[0].components(separatedBy: ", ")
      for subject in subjects {
        let expected: Set<String> =
          switch row[1] {
          case "nothing of this package": []
          case "all of the above": above.subtracting(["CLexicon"])
          default: Set(row[1].components(separatedBy: ", "))
          }
        #expect(allowed[subject] == expected, "\(subject)")
      }
      above.formUnion(subjects)
    }
    #expect(above.isSuperset(of: rooms.subtracting(["benchmark"])))
  }
}
