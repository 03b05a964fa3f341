import Civics

@testable import CivicGraph

/// What cannot be so together, by comparing each with each.
struct SlowConflicts {
  let graph: Graph

  /// The tenures in which a person is seen behind the day of leaving, and of the same no word of coming back.
  func afterLeaving() -> Set<String> {
    let found = graph.tenures.filter { tenure in
      tenure.observed.compactMap(\.date).filter { $0.year != nil }.contains { seen in
        tenure.stated.contains { statement in
          guard statement.isEnd || statement.kind == .former, let left = statement.date, left.year != nil,
            left.latest < seen.earliest
          else { return false }
          return !tenure.stated.contains {
            $0.isStart
              && ($0.date.map { left.earliest <= $0.latest && $0.earliest <= seen.latest } ?? false)
          }
        }
      }
    }
    return Set(found.map { "\($0.person) \($0.post)" })
  }

  /// The people who are at events of two places on one day, with neighbouring events of that day.
  func twoPlaces() -> Set<String> {
    var found: Set<String> = []
    for person in graph.persons {
      let events = graph.participations.filter { $0.person == person.id }
        .compactMap { graph.event($0.event) }.filter { $0.place != nil && !$0.isPlanned }
      for day in Set(events.compactMap(\.date).filter(\.isDay)) {
        let onDay = events.filter { $0.date == day }.sorted { $0.id < $1.id }
        for (one, other) in zip(onDay, onDay.dropFirst()) {
          guard let here = one.place, let there = other.place, !here.contains(there), !there.contains(here)
          else { continue }
          found.insert("\(person.id) \(one.id) \(other.id)")
        }
      }
    }
    return found
  }

  /// The events dated behind all of their issues, or years before the first.
  func outsideIssues() -> Set<String> {
    let found = graph.events.filter { event in
      let documents = Set(event.evidence.map(\.document))
      let out = graph.issues.filter { documents.contains($0.document) }.compactMap(\.date)
      guard let date = event.date, date.year != nil, !event.isPlanned, out.count == documents.count,
        let last = out.map(\.latest).max(), let first = out.map(\.earliest).min()
      else { return false }
      return last < date.earliest || date.latest.year < first.year - 1
    }
    return Set(found.map(\.id))
  }

  /// The posts of one holder in which two were seen on one day, of neither of whom it is said that the post
  /// changed hands that day.
  func twoHolders() -> Set<String> {
    let found = graph.posts.filter { post in
      let tenures = post.isSingle ? graph.tenures.filter { $0.post == post.id } : []
      return tenures.contains { one in
        tenures.contains { other in
          guard one.person < other.person else { return false }
          return one.observed.compactMap(\.date).contains { day in
            day.isDay && other.observed.contains { $0.date == day }
              && tenures.filter { tenure in tenure.observed.contains { $0.date == day } }.count == 2
              && !(one.stated + other.stated).contains { ($0.isStart || $0.isEnd) && $0.date == day }
          }
        }
      }
    }
    return Set(found.map(\.id))
  }
}
