internal import Civics

/// The organizations and posts that roles and changes speak of.
struct OfficeAssembly {
  let organizations: [Organization]
  let posts: [Post]
  private let organizationIDs: [String: String]
  private let documents: DocumentTable
  private let rules: Rules

  /// The id of the post that a document means.
  func id(_ title: String, at organization: String?, in document: String) -> String {
    guard let organization else { return "post/\(title)" }
    let key = key(organization, in: document)
    return "post/\(organizationIDs[key] ?? organization)/\(title)"
  }

  /// What tells the bodies apart: the key of the one that a document means by a name.
  func key(_ organization: String, in document: String) -> String {
    let key = Scope(of: organization, in: documents.places[document]).key
    return rules.bodies[key] ?? key
  }

  /// The key of the body of an id, or nil.
  func key(ofID id: String) -> String? {
    organizationIDs.first { "organization/\($0.value)" == id }?.key
  }

  init(_ claims: [Claim], _ documents: DocumentTable, _ rules: Rules = Rules()) {
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
      let key = scope.map { rules.bodies[$0.key] ?? $0.key }
      if let scope, let key, let organization {
        bodies[key, default: Body(name: organization, scope: scope)]
          .add(organization, scope, isOwn: scope.key == key, claim.citations)
      }
      offices[Seat(title: title, body: key), default: Office()].add(printed, claim.citations)
    }
    for (key, name) in rules.bodyNames { bodies[key]?.name = name }
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
    self.rules = rules
  }

  private struct Seat: Hashable {
    let title: String
    let body: String?
  }

  private struct Body {
    var name: String
    var scope: Scope
    /// Whether the name is its own and not that of a body which a correction says is the same.
    var isOwn = false
    var citations: [Citation] = []

    init(name: String, scope: Scope) {
      self.name = name
      self.scope = scope
    }

    /// The shortest of several spellings names the body: 白石镇党委, not 清河区白石镇党委.
    mutating func add(_ spelling: String, _ scope: Scope, isOwn: Bool, _ more: [Citation]) {
      citations += more
      guard isOwn || !self.isOwn else { return }
      if isOwn != self.isOwn {
        (name, self.scope, self.isOwn) = (spelling, scope, isOwn)
      } else if (spelling.count, spelling) < (name.count, name) {
        name = spelling
      }
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
