internal import Civics

/// The places that documents speak for, each written as fully as any document writes it.
struct PlaceTable: Sendable {
  /// The places, by number.
  let places: [Place]
  /// The number of the place of each document, or -1.
  let numbers: [Int32]
  /// The pairs of places, the smaller number first, of which one lies within the other.
  private let near: Set<UInt64>

  /// The places that the documents of a table say they speak for.
  init(_ table: ClaimTable) {
    var told: [Int32] = []
    var texts = TextTable()
    for document in table.documents.indices {
      var text: String?
      for place in table.range(of: document) {
        guard case .document(let facts) = table.fact(place) else { break }
        guard let place = facts.place, !place.isEmpty else { continue }
        // Two accounts of one document can only be met in merged files; the fuller wins, in whatever order.
        if let known = text, (known.utf8.count, known) >= (place.utf8.count, place) { continue }
        text = place
      }
      told.append(text.map { texts.number(of: $0) } ?? -1)
    }
    let all = texts.texts.map { Place($0) }
    let full = PlaceTable.full(all)
    var known: [Place: Int32] = [:]
    var places: [Place] = []
    let fullNumbers = full.map { place in
      if let number = known[place] { return number }
      known[place] = Int32(places.count)
      places.append(place)
      return Int32(places.count - 1)
    }
    self.places = places
    numbers = told.map { $0 < 0 ? -1 : fullNumbers[Int($0)] }
    near = PlaceTable.nearPairs(places)
  }

  /// The place that a document speaks for, or nil.
  subscript(document: Int) -> Place? { numbers[document] < 0 ? nil : places[Int(numbers[document])] }

  /// Whether two documents can speak of one and the same person by name alone: of one place, or of one
  /// within the other, or where one of them does not tell its place.
  func areNear(_ first: Int, _ second: Int) -> Bool {
    if first == second || numbers[first] < 0 || numbers[second] < 0 { return true }
    return arePlacesNear(numbers[first], numbers[second])
  }

  /// Whether two places are one, or one lies within the other.
  func arePlacesNear(_ first: Int32, _ second: Int32) -> Bool {
    first == second || near.contains(PlaceTable.pair(first, second))
  }

  /// Whether one place is another told with fewer units, or holds it.
  func isPlace(_ place: Int32, within other: Int32) -> Bool {
    arePlacesNear(place, other) && places[Int(place)].isWithin(places[Int(other)])
  }

  private static func pair(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(min(first, second)) << 32 | UInt64(max(first, second))
  }

  private static func full(_ all: [Place]) -> [Place] {
    let byLast = Dictionary(grouping: all, by: \.components.last)
    return all.map { place in
      let longer = (byLast[place.components.last] ?? []).filter { place.isAbbreviation(of: $0) }
      let longest = Set(longer.filter { candidate in !longer.contains { candidate.isAbbreviation(of: $0) } })
      return longest.count == 1 ? longest.first ?? place : place
    }
  }

  private static func nearPairs(_ places: [Place]) -> Set<UInt64> {
    var holding: [String: [Int32]] = [:]
    for (number, place) in places.enumerated() {
      for component in Set(place.components) { holding[component, default: []].append(Int32(number)) }
    }
    var pairs: Set<UInt64> = []
    for (number, place) in places.enumerated() {
      guard let last = place.components.last else { continue }
      for other in holding[last] ?? [] where other != number && place.isWithin(places[Int(other)]) {
        pairs.insert(pair(Int32(number), other))
      }
    }
    return pairs
  }
}
