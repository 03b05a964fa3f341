internal import Civics

/// The organizations and posts that roles and changes speak of.
struct OfficeAssembly {
  let organizations: [Organization]
  let posts: [Post]
  private let organizationIDs: [String: String]
  private let documents: DocumentTable

  /// The id of the post that a document means.
  func id(_ title: String, at organization: String?, in document: String) -> String {
    guard let organization else { return "post/\(title)" }
    let key = Scope(of: organization, in: documents.places[document]).key
    return "post/\(organizationIDs[key] ?? organization)/\(title)"
  }

  init(_ claims: [Claim], _ documents: DocumentTable) {
    var bodies: [String: Body] = [:]
    var offices: [Seat: Office] = [:]
    for claim in claims {
      let title: String
      let organization: String?
      var printed: String?
      switch claim.fact {
      case .role(let role): (title, organization, printed) = (role.title, role.organization, role.printed)
      case .change(let change): (title, organization) = (change.title, change.organization)
      default: continue
      }
      let scope = organization.map { Scope(of: $0, in: documents.places[claim.document]) }
      if let scope, let organization {
        bodies[scope.key, default: Body(name: organization, scope: scope)]
          .add(organization, claim.citations)
      }
      offices[Seat(title: title, body: scope?.key), default: Office()].add(printed, claim.citations)
    }
    let names = OfficeAssembly.labels(of: bodies)
    organizations = bodies.map { key, body in
      Organization(
        id: "organization/\(names[key] ?? key)", name: body.name, kind: Organization.Kind(name: body.name),
        level: Organization.Level(name: body.name, unit: body.scope.unit), place: body.scope.place,
        evidence: body.citations.distinct())
    }.sorted { $0.id < $1.id }
    posts = offices.map { seat, office in
      let body = seat.body.flatMap { names[$0] }
      return Post(
        id: body.map { "post/\($0)/\(seat.title)" } ?? "post/\(seat.title)", title: seat.title,
        organization: body.map { "organization/\($0)" },
        isSingle: body != nil && SingleHolder.holds(seat.title), printed: office.printed.sorted(),
        evidence: office.citations.distinct())
    }.sorted { $0.id < $1.id }
    organizationIDs = names
    self.documents = documents
  }

  private struct Seat: Hashable {
    let title: String
    let body: String?
  }

  private struct Body {
    var name: String
    let scope: Scope
    var citations: [Citation] = []

    /// The shortest of several spellings names the body: 白石镇党委, not 清河区白石镇党委.
    mutating func add(_ spelling: String, _ more: [Citation]) {
      if (spelling.count, spelling) < (name.count, name) { name = spelling }
      citations += more
    }
  }

  private struct Office {
    var printed: Set<String> = []
    var citations: [Citation] = []

    mutating func add(_ form: String?, _ more: [Citation]) {
      if let form { printed.insert(form) }
      citations += more
    }
  }

  /// For each body, its name; with `@` and its place where several bodies bear the name.
  private static func labels(of bodies: [String: Body]) -> [String: String] {
    var labels: [String: String] = [:]
    for (name, keys) in Dictionary(grouping: bodies.keys.sorted(), by: { bodies[$0]?.name ?? $0 }) {
      for key in keys {
        let place = bodies[key]?.scope.place
        labels[key] = keys.count == 1 || place == nil ? name : "\(name)@\(place ?? "")"
      }
    }
    return labels
  }
}
