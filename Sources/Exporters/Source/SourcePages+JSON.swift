internal import CivicGraph
internal import Civics

extension SourcePages {
  /// The passages as JSON: what rests on them, and each page with its lines.
  var json: JSON {
    .object([
      (
        "statements",
        .array(
          answer.items.map { item in
            .object([
              ("type", .string(item.kind.rawValue)), ("id", .string(item.id)),
              ("title", .string(item.title)),
            ])
          })
      ), ("pages", .array(pages.map(\.json))),
    ])
  }
}

extension SourcePages.Page {
  fileprivate var json: JSON {
    let (word, excerpts): (String, [Excerpt]) =
      switch state {
      case .read(let excerpts): ("read", excerpts)
      case .missing: ("missing", [])
      case .changed: ("changed", [])
      }
    return .object([
      ("document", .string(sheet.issue.document)), ("source", .string(sheet.issue.facts.source)),
      ("file", .string(file)), ("sha256", .string(sheet.issue.facts.sha256)), ("state", .string(word)),
      ("url", .text(sheet.issue.facts.url)), ("evidence", .array(sheet.passages.map(\.json))),
      ("excerpts", .array(excerpts.map(\.json))),
    ])
  }
}

extension Excerpt {
  fileprivate var json: JSON {
    .array(
      lines.map { line in
        .object([
          ("line", .int(line.number)),
          (
            "pieces",
            .array(
              line.pieces.map { .object([("text", .string($0.text)), ("marked", .bool($0.isMarked))]) })
          ),
        ])
      })
  }
}
