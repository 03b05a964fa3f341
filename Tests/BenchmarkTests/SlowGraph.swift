import Civics
import CivicGraph

/// What must follow from claims, found by comparing each with each.
struct SlowGraph {
  /// For each event of a graph, who did what there, as acts counted from the claims themselves.
  ///
  /// Names are those that identity decided on; a person is told by name and by the documents of his or her passages.
  static func acts(_ claims: [Claim], _ graph: Graph) -> Set<String> {
    let resolved = Identity.resolve(claims).claims
    var found: Set<String> = []
    for claim in resolved {
      guard case .act(let act) = claim.fact else { continue }
      let told = resolved.first { other in
        guard case .event(let event) = other.fact else { return false }
        return other.document == claim.document && event.id == act.event
      }
      guard let told, case .event(let fact) = told.fact, let passage = told.evidence.first,
        let event = graph.events.first(where: { event in
          event.date == fact.date
            && event.evidence.contains(Citation(document: claim.document, evidence: passage))
            && ([event.name] + event.otherNames).contains(fact.name)
        }),
        let person = graph.persons.first(where: {
          $0.name == act.person.name && $0.documents.contains(claim.document)
        })
      else {
        found.insert("\(claim): no event or no person")
        continue
      }
      for passage in claim.evidence {
        found.insert("\(event.id) \(person.id) \(act.act) \(claim.document) \(passage.start)")
      }
    }
    return found
  }

  /// The same as the graph has it.
  static func acts(_ graph: Graph) -> Set<String> {
    var found: Set<String> = []
    for participation in graph.participations {
      for act in participation.acts {
        for citation in act.evidence {
          found.insert(
            "\(participation.event) \(participation.person) \(act.kind) \(citation.document) \(citation.evidence.start)"
          )
        }
      }
    }
    return found
  }

  /// The passages of the roles and changes in each post, from the claims; told by title, printed body and document.
  static func passages(_ claims: [Claim]) -> Set<String> {
    var found: Set<String> = []
    for claim in claims {
      let title: String
      switch claim.fact {
      case .role(let role): title = role.title
      case .change(let change): title = change.title
      default: continue
      }
      for passage in claim.evidence { found.insert("\(title) \(claim.document) \(passage.start)") }
    }
    return found
  }

  /// The same as the posts and the tenures of the graph have it.
  static func passages(_ graph: Graph) -> (posts: Set<String>, tenures: Set<String>) {
    var (posts, tenures): (Set<String>, Set<String>) = ([], [])
    for post in graph.posts {
      for citation in post.evidence {
        posts.insert("\(post.title) \(citation.document) \(citation.evidence.start)")
      }
    }
    for tenure in graph.tenures {
      let title = graph.post(tenure.post)?.title ?? "?"
      for citation in tenure.evidence {
        tenures.insert("\(title) \(citation.document) \(citation.evidence.start)")
      }
    }
    return (posts, tenures)
  }
}
