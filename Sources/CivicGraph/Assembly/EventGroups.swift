internal import Civics

/// Which reports tell of one event.
struct EventGroups {
  /// The reports of each event, ascending, by their first.
  let groups: [[Int32]]

  /// Groups the reports; those of names that corrections set `apart` are never one for their likeness, those
  /// `joined` by corrections always are.
  init(
    _ reports: [(document: Int32, fact: EventFact)], _ places: PlaceTable, apart: Set<Set<String>> = [],
    joined: [[Int32]] = []
  ) {
    var classes = UnionFind(count: reports.count)
    for rivals in EventGroups.rivals(reports, places) {
      EventGroups.unite(rivals, reports, places, apart, &classes)
    }
    for members in joined {
      for member in members.dropFirst() { classes.unite(Int(members[0]), Int(member)) }
    }
    let roots = reports.indices.map { Int32(classes.root($0)) }
    let members = Grouping(count: reports.count, roots)
    groups = reports.indices.filter { !members[$0].isEmpty }.map { Array(members[$0]) }
  }

  /// The reports that are compared with one another: those of one date. On a day, like names are compared; on a
  /// coarser date only equal ones can be one event.
  private static func rivals(
    _ reports: [(document: Int32, fact: EventFact)], _ places: PlaceTable
  ) -> [[Int]] {
    var byDay: [CivicDate: [Int]] = [:]
    var byName: [CivicDate: [[UInt64]: [Int]]] = [:]
    for (number, report) in reports.enumerated() {
      guard let date = report.fact.date else { continue }
      if date.isDay {
        byDay[date, default: []].append(number)
      } else {
        byName[date, default: [:]][EventName.letters(of: report.fact.name), default: []].append(number)
      }
    }
    let all = Array(byDay.values) + byName.values.flatMap(\.values)
    return all.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  private static func unite(
    _ numbers: [Int], _ reports: [(document: Int32, fact: EventFact)], _ places: PlaceTable,
    _ apart: Set<Set<String>>, _ classes: inout UnionFind
  ) {
    var names: [Int: EventName] = [:]
    var pairs: [(likeness: Double, first: Int, second: Int)] = []
    for (first, second) in neighbours(numbers, reports, places) {
      if !apart.isEmpty, apart.contains([reports[first].fact.name, reports[second].fact.name]) { continue }
      let left = names[first] ?? EventName(reports[first].fact.name)
      let right = names[second] ?? EventName(reports[second].fact.name)
      names[first] = left
      names[second] = right
      let likeness = left.likeness(to: right)
      if likeness >= EventName.alike { pairs.append((likeness, first, second)) }
    }
    if pairs.isEmpty { return }
    // The likest first; two events of one document are two, whatever joins them to a third.
    pairs.sort { ($1.likeness, $0.first, $0.second) < ($0.likeness, $1.first, $1.second) }
    var members = Dictionary(uniqueKeysWithValues: numbers.map { ($0, [reports[$0].document]) })
    for pair in pairs {
      let (first, second) = (classes.root(pair.first), classes.root(pair.second))
      guard first != second, let left = members[first], let right = members[second],
        Set(left).isDisjoint(with: right)
      else { continue }
      classes.unite(first, second)
      members[min(first, second)] = left + right
    }
  }

  /// The pairs of reports of several documents whose places are near: only those of near places are looked at.
  private static func neighbours(
    _ numbers: [Int], _ reports: [(document: Int32, fact: EventFact)], _ places: PlaceTable
  ) -> [(Int, Int)] {
    var byPlace: [Int32: [Int]] = [:]
    for number in numbers {
      byPlace[places.numbers[Int(reports[number].document)], default: []].append(number)
    }
    let met = byPlace.keys.sorted()
    var pairs: [(Int, Int)] = []
    for (index, place) in met.enumerated() {
      let here = byPlace[place] ?? []
      for (index, first) in here.enumerated() {
        for second in here[(index + 1)...] where reports[first].document != reports[second].document {
          pairs.append((first, second))
        }
      }
      for other in met[(index + 1)...] where place < 0 || places.arePlacesNear(place, other) {
        for first in here {
          for second in byPlace[other] ?? [] where reports[first].document != reports[second].document {
            pairs.append((min(first, second), max(first, second)))
          }
        }
      }
    }
    return pairs
  }
}
