import CivicGraph
import Civics
import TestSupport
import Testing
import TownSupport

@testable import Exporters

@Suite struct GeometryTests {
  @Test(arguments: 1...12)
  func `no text covers another, no sign covers a text, and nothing leaves the page`(seed: UInt64) throws {
    let town = Graph(RandomTown(seed: seed).claims)
    for language in Language.allCases {
      for view in SVGTests.views(of: town) {
        try check(try #require(SVGWriter.page(view, of: town, language: language)), "\(view), seed \(seed)")
      }
    }
  }

  @Test func `hostile names stay on the page`() throws {
    for view in SVGTests.views(of: hostileTown) {
      try check(try #require(SVGWriter.page(view, of: hostileTown)), "\(view)")
    }
  }

  private func check(_ page: SVGPage, _ name: String) throws {
    let labels = page.labels.sorted { $0.box.top < $1.box.top }
    #expect(!labels.isEmpty)
    for (number, label) in labels.enumerated() {
      let box = label.box
      #expect(
        box.left >= 0 && box.top >= 0 && box.right <= page.width && box.bottom <= page.height,
        "\(name): \(label.lines) leaves the page")
      for other in labels[(number + 1)...] {
        if other.box.top >= box.bottom { break }
        #expect(!box.overlaps(other.box), "\(name): \(label.lines) and \(other.lines) cover one another")
      }
    }
    for shape in page.shapes {
      let box = shape.box
      #expect(
        box.left >= 0 && box.top >= 0 && box.right <= page.width && box.bottom <= page.height,
        "\(name): \(shape.form) leaves the page")
      guard shape.isSign else { continue }
      for label in labels where label.box.overlaps(box) {
        Issue.record("\(name): a sign covers \(label.lines)")
      }
    }
  }

  @Test(arguments: [
    ("白石镇", 14, 42), ("白石2", 10, 26), ("", 14, 0), ("WWW", 10, 29), ("“白石”", 10, 40),
  ])
  func `text is measured by the width of its characters`(text: String, size: Int, width: Int) {
    #expect(text.width(size: size) == width)
  }

  @Test func `lines are never wider than their room, and nothing of the text is lost`() {
    var random = SeededGenerator(seed: 3)
    let letters = Array("白石镇人民代表大会“”（）、，0123abWM 暨年第")
    for _ in 0..<300 {
      let text = String(
        (0..<Int.random(in: 1...60, using: &random)).map { _ in
          letters.randomElement(using: &random) ?? "白"
        })
      let room = Int.random(in: 40...300, using: &random)
      let lines = text.lines(within: room, size: 13)
      #expect(lines.allSatisfy { $0.width(size: 13) <= room }, "\(text) within \(room)")
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}

extension SVGPage {
  /// All text, with that in groups.
  var labels: [Label] { marks.flatMap(\.labels) }
  /// All forms, with those in groups.
  var shapes: [Shape] { marks.flatMap(\.shapes) }
}

extension Mark {
  fileprivate var labels: [Label] {
    switch self {
    case .label(let label): [label]
    case .shape: []
    case .group(_, _, let marks): marks.flatMap(\.labels)
    }
  }

  fileprivate var shapes: [Shape] {
    switch self {
    case .label: []
    case .shape(let shape): [shape]
    case .group(_, _, let marks): marks.flatMap(\.shapes)
    }
  }
}

extension Shape {
  /// Whether it says something by itself, unlike a background or a rule.
  fileprivate var isSign: Bool {
    switch form {
    case .circle, .polygon: true
    case .box(let box, let radius): radius > 0 && box.bottom - box.top <= 12
    case .line: strokeWidth > 1
    }
  }
}
