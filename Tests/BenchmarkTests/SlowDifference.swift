import Civics

@testable import CivicGraph

/// What one graph adds to another, by holding every thing against every other, and asking each pair in which
/// respects it differs.
struct SlowDifference {
  let old: Graph
  let new: Graph

  func lines() -> [String] {
    let pairing = GraphPairing(old, new)
    return GraphItem.Kind.allCases.flatMap { kind -> [String] in
      let (before, after) = (old.items(kind), new.items(kind))
      var free = Set(after.indices)
      var found: [String] = []
      var left: [GraphItem] = []
      for item in before {
        guard let number = after.firstIndex(where: { $0.id == item.id }) else {
          left.append(item)
          continue
        }
        free.remove(number)
        found += SlowDifference.line(item, after[number], pairing.alterations(of: item, to: after[number]))
      }
      for item in left {
        let key = pairing.key(ofOld: item)
        guard let number = free.sorted().first(where: { GraphPairing.key(ofNew: after[$0]) == key }) else {
          found.append("- \(item.id)")
          continue
        }
        free.remove(number)
        found += SlowDifference.line(item, after[number], pairing.alterations(of: item, to: after[number]))
      }
      return (found + free.map { "+ \(after[$0].id)" }).sorted()
    }
  }

  /// What lost its id, with the id that it has now: the thing of the new graph that shares most passages with it.
  func renamed() -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for kind in [GraphItem.Kind.person, .organization, .event, .initiative] {
      let (before, after) = (old.items(kind), new.items(kind))
      for item in before where !after.contains(where: { $0.id == item.id }) {
        let places = Set(item.evidence.map(SlowDifference.place))
        let shared = after.map { places.intersection($0.evidence.map(SlowDifference.place)).count }
        found[item.id] = Set(after.indices.filter { shared[$0] > 0 }.map { after[$0].id })
      }
    }
    return found
  }

  static func lines(_ difference: GraphDifference) -> [String] {
    GraphItem.Kind.allCases.flatMap { kind -> [String] in
      difference.entries.filter { $0.item?.kind == kind }.flatMap { entry -> [String] in
        guard let before = entry.before else { return ["+ \(entry.after?.id ?? "")"] }
        guard let after = entry.after else { return ["- \(before.id)"] }
        return line(before, after, entry.alterations)
      }.sorted()
    }
  }

  private static func line(
    _ before: GraphItem, _ after: GraphItem, _ alterations: [GraphDifference.Alteration]
  ) -> [String] {
    alterations.isEmpty ? [] : ["\(before.id) → \(after.id): \(alterations)"]
  }

  private static func place(_ citation: Citation) -> String {
    "\(citation.document) \(citation.evidence.start) \(citation.evidence.end)"
  }
}
