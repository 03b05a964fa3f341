internal import CivicGraph
internal import Civics

extension Sequence where Element == Citation {
  /// The passages without those within another, at most `limit`; where one has the person's name in another
  /// form, such as a misprint, with a remark that says so.
  func passages(limit: Int, naming person: Person?) -> [Outline.Passage] {
    passages(limit: limit).map { passage in
      let quote = passage.citation.evidence.quote
      guard let person, !quote.contains(person.name),
        let form = person.otherNames.first(where: { quote.contains($0) })
      else { return passage }
      return Outline.Passage(citation: passage.citation, remark: "printed \(form)")
    }
  }
}

extension GraphItem {
  /// The person it is about, or nil.
  var person: Person? {
    switch self {
    case .person(let person), .tenure(_, let person, _, _), .participation(_, let person, _): person
    case .change(let appointment): appointment.person
    default: nil
    }
  }
}
