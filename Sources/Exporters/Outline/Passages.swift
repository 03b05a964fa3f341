internal import CivicGraph
internal import Civics

extension Sequence where Element == Citation {
  /// The passages without those within another, at most `limit`; where one has another form of the person's
  /// name, with that form.
  func passages(of person: Person? = nil, limit: Int = .max) -> [Outline.Passage] {
    Array(self).widest.prefix(limit).map { citation in
      Outline.Passage(citation: citation, remark: person?.remark(on: citation) ?? "")
    }
  }
}

extension Sequence where Element == Outline.Passage {
  /// The passages in their order, without those within another.
  var widest: [Outline.Passage] {
    let kept = Set(map(\.citation).widest)
    return distinct().filter { kept.contains($0.citation) }
  }

  /// The passages in their order, each place once.
  func distinct() -> [Outline.Passage] {
    var seen: Set<Citation> = []
    return filter { seen.insert($0.citation).inserted }
  }
}

extension Sequence where Element: Hashable {
  /// The elements in their order, each once.
  func deduplicated() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Person {
  /// What a reader should know of a passage that has another form of the name: `printed 末小河`.
  fileprivate func remark(on citation: Citation) -> String {
    let quote = citation.evidence.quote
    guard !quote.contains(name), let form = otherNames.first(where: { quote.contains($0) }) else { return "" }
    return "printed \(form)"
  }
}
