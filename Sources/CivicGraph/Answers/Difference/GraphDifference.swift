/// What one graph adds to another, changes in it, contradicts, or no longer has.
public struct GraphDifference: Hashable, Sendable {
  /// What happened to something.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// Only the new graph has it.
    case added
    /// Both have it, and something about it differs.
    case changed
    /// Only the old graph has it.
    case removed
  }

  /// How what is told now stands to what was told.
  public enum Bearing: String, CaseIterable, Hashable, Sendable {
    /// More is told, and nothing of what was told is taken back.
    case more
    /// The same is told more exactly: a day for a year.
    case sharper
    /// Something else is told, and both cannot be.
    case contradiction
    /// Something else is told.
    case other
  }

  /// One respect in which something differs.
  public struct Alteration: Hashable, Sendable {
    /// The respect.
    public enum Aspect: String, CaseIterable, Hashable, Sendable {
      case name, otherNames = "other_names", place, date, kind, hosts, planned, event, acts, observed, stated
      case predecessor, successor, documents, year, published, sha256
    }

    /// In which respect.
    public let aspect: Aspect
    /// What only the old graph has; of dates EDTF.
    public let before: [String]
    /// What only the new graph has.
    public let after: [String]
    /// How the one stands to the other.
    public let bearing: Bearing
  }

  /// One thing that differs.
  public struct Entry: Hashable, Sendable {
    /// What the old graph has, or nil.
    public let before: GraphItem?
    /// What the new graph has, or nil.
    public let after: GraphItem?
    /// In which respects they differ; none where only one graph has it.
    public let alterations: [Alteration]
    /// Why a name is now taken for another, where that was decided.
    public let reason: String?

    /// What happened to it.
    public var status: Status { before == nil ? .added : after == nil ? .removed : .changed }
    /// Whether what is told now cannot be together with what was told.
    public var isContradiction: Bool { alterations.contains { $0.bearing == .contradiction } }
    /// What it is: as it is now, or as it was.
    public var item: GraphItem? { after ?? before }

    /// The passages that the new graph has for it and the old one has not, behind the old ones where its id is
    /// another; where there are none such, all.
    public var evidence: [Citation] {
      let old = Set(before?.evidence ?? [])
      let all = item?.evidence ?? []
      if let before, let after, before.id != after.id {
        return before.evidence + after.evidence.filter { !old.contains($0) }
      }
      let new = all.filter { !old.contains($0) }
      return new.isEmpty ? all : new
    }
  }

  /// Everything that differs, by kind, then by id.
  public let entries: [Entry]
}
