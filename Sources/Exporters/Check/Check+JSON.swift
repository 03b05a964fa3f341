internal import CivicGraph
internal import Civics

extension Check {
  /// The check for programs.
  var json: JSON {
    .object([
      ("documents", .array(pages.map(\.json))), ("understanding", understanding.json),
      ("conflicts", .array(conflicts.map(\.json))),
    ])
  }
}

extension Check.Page {
  fileprivate var json: JSON {
    .object([
      ("document", .string(document)), ("understanding", understanding.json),
      ("doubts", .array(findings.map(\.json))),
    ])
  }
}

extension Check.Finding {
  fileprivate var json: JSON {
    .object([
      ("kind", .string(doubt.kind.rawValue)), ("subject", .string(doubt.subject)),
      ("reason", .string(doubt.reason)),
      (
        "alternatives",
        .array(
          doubt.alternatives.map { alternative in
            .object([
              ("person", .string(alternative.person)),
              ("percent", alternative.score > 0 ? .int(Int((alternative.score * 100).rounded())) : .null),
            ])
          })
      ),
      (
        "decided",
        decision.map { .object([("as", .string($0.to)), ("reason", .string($0.reason))]) } ?? .null
      ),
      ("evidence", Citation(document: doubt.document, evidence: doubt.evidence).json),
    ])
  }
}

extension Understanding {
  fileprivate var json: JSON {
    var members: [(key: String, value: JSON)] = Measure.allCases.map { measure in
      (
        measure.rawValue,
        .object([("understood", .int(self[measure].understood)), ("all", .int(self[measure].all))])
      )
    }
    members.append(("unnamed_posts", .int(unnamedPosts)))
    members.append(("interviews", .int(interviews)))
    return .object(members)
  }
}
