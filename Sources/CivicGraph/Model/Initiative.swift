public import Civics

/// A named programme, project, campaign or plan, through the years in which it is mentioned.
public struct Initiative: Hashable, Sendable, Identifiable {
  /// One mention in one document.
  public struct Mention: Hashable, Sendable {
    /// The name as it is given there.
    public let name: String
    /// The document.
    public let document: String
    /// When: the date of the event it was reported at, else that of the issue; nil where neither is known.
    public let date: CivicDate?
    /// The id of that event, or nil.
    public let event: String?
    /// The id of the initiative it is a part of, or nil.
    public let partOf: String?
    /// The passages.
    public let evidence: [Citation]
  }

  /// `initiative/` and the name.
  public let id: String
  /// The name most documents use; without its year where it comes in yearly editions.
  public let name: String
  /// Every name it goes by, sorted.
  public let names: [String]
  /// The mentions, in order of time; the undated last.
  public let mentions: [Mention]

  /// The initiative with its mentions of some time and the names they give it; nil where there are none.
  public func during(_ query: TimelineQuery) -> Initiative? {
    if !query.isBounded { return self }
    let mentions = mentions.filter { query.admits($0.date) }
    return mentions.isEmpty
      ? nil : Initiative(id: id, name: name, names: mentions.map(\.name).distinct(), mentions: mentions)
  }

  /// The years in which it was seen, ascending.
  public var years: [Int] { mentions.compactMap { $0.date?.year }.distinct() }
  /// Every passage.
  public var evidence: [Citation] { mentions.flatMap(\.evidence).distinct() }
}
